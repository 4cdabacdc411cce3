import type { MetricKey } from '@shared/domain/metrics/metric';
import type { RecommendationCode, ReportState } from '@shared/domain/reports/report';
import { sql } from 'kysely';
import { type IncidentRow, incidentRef } from './incidents';
import { onBoard, TASK_COLUMNS, type TaskRow } from './tasks';
import type { TenantReader } from './tenant-access';

/** Unresolved P0s and P1s, and P0s whose postmortem still waits for its closing; none declared in error. */
export async function severeIncidents(
  read: TenantReader,
): Promise<
  readonly (Pick<
    IncidentRow,
    'id' | 'severity' | 'highest_severity' | 'summary' | 'state' | 'occurred_at_ms'
  > & { readonly ref: string })[]
> {
  const rows = await read
    .from('incident')
    .select(['id', 'ordinal', 'severity', 'highest_severity', 'summary', 'state', 'occurred_at_ms'])
    .where('severity', 'in', ['P0', 'P1'])
    .where('state', '!=', 'closed')
    .where('declared_in_error', '=', 0)
    .execute();
  return rows.map(({ ordinal, ...row }) => ({ ...row, ref: incidentRef(ordinal) }));
}

/** Failed and blocked tasks of the board with the instant they were stopped, the oldest first. */
export async function stoppedTasks(
  read: TenantReader,
): Promise<readonly (TaskRow & { readonly state_at_ms: number })[]> {
  return onBoard(read.from('task'))
    .select(TASK_COLUMNS)
    .select('task.state_at_ms')
    .where('task.state', 'in', ['failed', 'blocked'])
    .orderBy('task.state_at_ms')
    .orderBy('task.id')
    .execute();
}

/** When the newest of the gates that fail now began to: the last fall that the log knows; null for none. */
export async function gatesFailSince(read: TenantReader): Promise<number | null> {
  const row = await read.unscoped
    .selectFrom('event')
    .select(sql<number | null>`max(at_ms)`.as('at_ms'))
    .where('tenant_id', '=', read.tenantId)
    .where('type', '=', 'gate.status_changed')
    .where('to_state', '=', 'fail')
    .executeTakeFirst();
  return row?.at_ms ?? null;
}

/** Conflicts that wait for a choice, with when they were opened. */
export async function waitingConflicts(read: TenantReader): Promise<
  readonly {
    readonly id: string;
    readonly key: MetricKey;
    readonly fromOn: string;
    readonly toOn: string;
    readonly sinceMs: number;
  }[]
> {
  const rows = await read
    .from('metric_conflict')
    .select(['id', 'key', 'from_on as fromOn', 'to_on as toOn'])
    .select(
      sql<
        number | null
      >`(SELECT max(at_ms) FROM event WHERE event.tenant_id = metric_conflict.tenant_id
        AND subject = 'conflict:' || metric_conflict.id AND to_state = 'open')`.as('sinceMs'),
    )
    .where('state', '=', 'open')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, sinceMs: row.sinceMs ?? 0 }));
}

/** Open recommendations, each code once: that of the newest summary (M184). */
export async function openRecommendations(read: TenantReader): Promise<
  readonly {
    readonly id: string;
    readonly reportId: string;
    readonly code: RecommendationCode;
    readonly sinceMs: number;
  }[]
> {
  const rows = await read
    .from('recommendation')
    .select(['id', 'report_id as reportId', 'code', 'created_at_ms as sinceMs', 'state'])
    .orderBy('created_at_ms', 'desc')
    .orderBy('id', 'desc')
    .limit(400)
    .execute();
  const newest = rows.filter(({ code }, at) => rows.findIndex((each) => each.code === code) === at);
  return newest.flatMap(({ state, ...row }) => (state === 'open' ? [row] : []));
}

/** Open sprint items that lack one of INV4's fields: how many, and when the oldest was made. */
export async function incompleteItems(
  read: TenantReader,
): Promise<{ readonly count: number; readonly sinceMs: number | null }> {
  return onBoard(read.from('task'))
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.min('task.created_at_ms').as('sinceMs'),
    ])
    .where('task.incomplete', '=', 1)
    .executeTakeFirstOrThrow();
}

/** The newest version's state of a month's readout. */
export async function readoutState(
  read: TenantReader,
  month: string,
): Promise<ReportState | undefined> {
  const row = await read
    .from('report')
    .select('state')
    .where('kind', '=', 'readout')
    .where('period', '=', month)
    .orderBy('report_version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.state;
}
