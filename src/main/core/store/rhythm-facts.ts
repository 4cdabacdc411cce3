import type { Day } from '@shared/base/days';
import type { RhythmFacts } from '@shared/domain/cycles/rhythm';
import type { Module } from '@shared/domain/roles/module';
import type { TaskState } from '@shared/domain/tasks/task';
import { sql } from 'kysely';
import type { TenantReader } from './tenant-access';

const DISPATCHED: readonly TaskState[] = ['scheduled', 'in_progress', 'needs_review', 'completed'];
const ENDED: readonly TaskState[] = ['completed', 'cancelled'];
const CONTENT: readonly Module[] = ['content_system', 'intent_operations'];
const DEBT: readonly Module[] = ['authority_growth', 'technical_foundation'];

/** What happened at the start itself belongs to the stretch before; what happened at the end is inside. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

type TaskFacts = Pick<
  RhythmFacts,
  'dispatched' | 'contentDispatched' | 'waitingReview' | 'reviewed' | 'stuckDebt'
>;

/** What tasks say of a stretch of time (M153); `todayOn` in the tenant's zone. */
export async function rhythmTasks(
  read: TenantReader,
  { startMs, endMs }: Span,
  todayOn: Day,
): Promise<TaskFacts> {
  const row = await read
    .from('task')
    .select((eb) => {
      const moved = eb.and([
        eb('task.state_at_ms', '>', startMs),
        eb('task.state_at_ms', '<=', endMs),
        eb('task.state', 'in', DISPATCHED),
      ]);
      const stuck = eb.or([
        eb('task.state', 'in', ['failed', 'blocked']),
        eb.and([eb('task.due_on', '<', todayOn), eb('task.state', 'not in', ENDED)]),
      ]);
      const on = eb('task.past', '=', 0);
      const of = (modules: readonly Module[]) => eb('task.module', 'in', modules);
      const reviewed = eb.and([
        eb('task.completed_at_ms', '>', startMs),
        eb('task.completed_at_ms', '<=', endMs),
      ]);
      const all = eb.fn.countAll<number>();
      return [
        all.filterWhere(moved).as('dispatched'),
        all.filterWhere(eb.and([moved, of(CONTENT)])).as('contentDispatched'),
        all.filterWhere(eb.and([on, eb('task.state', '=', 'needs_review')])).as('waitingReview'),
        all.filterWhere(reviewed).as('reviewed'),
        all.filterWhere(eb.and([on, of(DEBT), stuck])).as('stuckDebt'),
      ];
    })
    .executeTakeFirstOrThrow();
  return row;
}

/** Checks, figures, recommendations and reports of a stretch of time (M153). */
export async function rhythmRecords(
  read: TenantReader,
  { startMs, endMs }: Span,
): Promise<Omit<RhythmFacts, keyof TaskFacts | 'decided'>> {
  const inside = (column: string) =>
    sql<boolean>`${sql.ref(column)} > ${startMs} and ${sql.ref(column)} <= ${endMs}`;
  const checks = await read
    .from('gate_check')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(inside('gate_check.at_ms'))
    .executeTakeFirstOrThrow();
  const unseen = await read
    .from('incident')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('incident.state', '=', 'open')
    .where('incident.severity', 'in', ['P0', 'P1'])
    .where('incident.declared_in_error', '=', 0)
    .executeTakeFirstOrThrow();
  const figures = await read
    .from('observation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('observation.key', '=', 'query_cluster_coverage')
    .where(inside('observation.recorded_at_ms'))
    .executeTakeFirstOrThrow();
  const recommendations = await read
    .from('recommendation')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('recommendation.state', '=', 'open').as('open'),
      eb.fn
        .countAll<number>()
        .filterWhere(
          eb.and([
            eb('recommendation.state', '!=', 'open'),
            inside('recommendation.created_at_ms'),
          ]),
        )
        .as('decided'),
    ])
    .executeTakeFirstOrThrow();
  const reports = await read
    .from('report')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('report.kind', '=', 'summary')
    .where(inside('report.created_at_ms'))
    .executeTakeFirstOrThrow();
  return {
    gateChecks: checks.count,
    unseenIncidents: unseen.count,
    coverageFigures: figures.count,
    openRecommendations: recommendations.open,
    decidedRecommendations: recommendations.decided,
    growthReports: reports.count,
  };
}
