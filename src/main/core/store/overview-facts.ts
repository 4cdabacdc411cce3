import type { Severity } from '@shared/domain/incidents/incident';
import { METRIC_KEYS, type MetricKey } from '@shared/domain/metrics/metric';
import type { Module } from '@shared/domain/roles/module';
import type { TaskState } from '@shared/domain/tasks/task';
import { sql } from 'kysely';
import { onBoard } from './tasks';
import type { TenantReader } from './tenant-access';

/** Unresolved incidents by module and severity; an imported module outside the taxonomy keeps its own name. */
export async function openByModule(read: TenantReader): Promise<
  readonly {
    readonly module: string;
    readonly severity: Severity;
    readonly count: number;
    readonly sinceMs: number;
  }[]
> {
  return read
    .from('incident')
    .select((eb) => [
      'module',
      'severity',
      eb.fn.countAll<number>().as('count'),
      eb.fn.min('occurred_at_ms').as('sinceMs'),
    ])
    .where('state', 'in', ['open', 'acknowledged', 'mitigating'])
    .where((eb) => eb.or([eb('declared_in_error', '=', 0), eb('severity', '!=', 'P0')]))
    .groupBy(['module', 'severity'])
    .execute();
}

/** Open tasks of the board by module and state; `paused` are those that a pause blocked. */
export async function tasksByModule(read: TenantReader): Promise<
  readonly {
    readonly module: Module;
    readonly state: TaskState;
    readonly count: number;
    readonly paused: number;
  }[]
> {
  return onBoard(read.from('task'))
    .select((eb) => [
      'module',
      'state',
      eb.fn.countAll<number>().as('count'),
      sql<number>`coalesce(sum(json_extract(blocked_json, '$.code') IN ('p0_pause', 'campaign_pause')), 0)`.as(
        'paused',
      ),
    ])
    .where('state', 'not in', ['completed', 'cancelled'])
    .groupBy(['module', 'state'])
    .execute();
}

/** When the gates were last checked. */
export async function lastGateCheck(read: TenantReader): Promise<number | null> {
  const row = await read
    .from('gate_check')
    .select((eb) => eb.fn.max('at_ms').as('atMs'))
    .executeTakeFirst();
  return row?.atMs ?? null;
}

/** Suites that the tenant has to offer. */
export async function countSuites(read: TenantReader): Promise<number> {
  const row = await read
    .from('inventory_item')
    .select(sql<number>`coalesce(sum(quantity), 0)`.as('suites'))
    .where('kind', '=', 'suite')
    .executeTakeFirst();
  return row?.suites ?? 0;
}

/** A task that names the measure it is meant to move. */
export interface MeasureTask {
  readonly id: string;
  readonly title: string | null;
  readonly pool_number: number | null;
  readonly state: TaskState;
  readonly key: MetricKey;
}

const MEASURED = [
  'task.id',
  'task.title',
  'task.pool_number',
  'task.state',
  'task.kpi_key',
] as const;

/** The newest twenty tasks of each measure; cancelled ones mean to move nothing. */
export async function tasksOfMeasures(read: TenantReader): Promise<readonly MeasureTask[]> {
  const rows = await read.unscoped
    .selectFrom((eb) =>
      eb
        .selectFrom('task')
        .select(MEASURED)
        .select(sql<number>`row_number() OVER (PARTITION BY kpi_key ORDER BY id DESC)`.as('place'))
        .where('task.tenant_id', '=', read.tenantId)
        .where('task.kpi_key', 'is not', null)
        .where('task.state', '!=', 'cancelled')
        .as('newest'),
    )
    .selectAll()
    .where('place', '<=', 20)
    .orderBy('place')
    .execute();
  return rows.flatMap(({ place: _place, kpi_key, ...task }) => {
    const key = METRIC_KEYS.find((each) => each === kpi_key);
    return key === undefined ? [] : [{ ...task, key }];
  });
}

/** How many tasks name each measure: completed, and still open. */
export async function countTasksOfMeasures(
  read: TenantReader,
): Promise<ReadonlyMap<string, { readonly done: number; readonly open: number }>> {
  const rows = await read
    .from('task')
    .select([
      'kpi_key',
      sql<number>`sum(state = 'completed')`.as('done'),
      sql<number>`sum(state <> 'completed')`.as('open'),
    ])
    .where('kpi_key', 'is not', null)
    .where('state', '!=', 'cancelled')
    .groupBy('kpi_key')
    .execute();
  return new Map(rows.map(({ kpi_key, done, open }) => [kpi_key ?? '', { done, open }]));
}

/** When each task was first started, by task; one that never was has no entry. */
export async function firstStarts(
  read: TenantReader,
  taskIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (taskIds.length === 0) return new Map();
  const rows = await read.unscoped
    .selectFrom('event')
    .select(['subject', sql<number>`min(at_ms)`.as('at_ms')])
    .where('tenant_id', '=', read.tenantId)
    .where(
      'subject',
      'in',
      taskIds.map((id) => `task:${id}`),
    )
    .where('type', '=', 'task.moved')
    .where('to_state', '=', 'in_progress')
    .groupBy('subject')
    .execute();
  return new Map(rows.map(({ subject, at_ms }) => [subject.slice('task:'.length), at_ms]));
}
