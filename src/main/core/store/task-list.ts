import { MODULES } from '@shared/domain/roles/module';
import { TASK_STATES, type TaskState } from '@shared/domain/tasks/task';
import { type RawBuilder, sql } from 'kysely';
import type { CardRow } from './board';
import { type BoardFilter, matching, ofTenants } from './board-filter';
import type { WholeTask } from './task-restore';
import { TASK_COLUMNS } from './tasks';
import type { TenantsReader } from './tenant-access';

/** What a list of tasks is narrowed to; the one predicate of its pages, its counts and a command over it (D13). */
export interface TaskListFilter extends BoardFilter {
  /** Without it every state but cancelled. */
  readonly states?: readonly TaskState[] | undefined;
}

export type TaskListSort =
  | 'position'
  | 'priority'
  | 'due'
  | 'newest'
  | 'completed'
  | 'state'
  | 'module'
  | 'owner';

export interface TaskListPage {
  readonly sort: TaskListSort;
  readonly descending: boolean;
  readonly after: { readonly key: string | number; readonly id: string } | undefined;
  readonly limit: number;
}

/** A task of one of several tenants. */
export type TenantTask = WholeTask & { readonly tenant_id: string };

/** One more row than `limit` says that there is a next page. `read.tenantIds` is the tenants' order. */
export async function listTasksOver(
  read: TenantsReader,
  filter: TaskListFilter,
  { sort, descending, after, limit }: TaskListPage,
): Promise<readonly CardRow[]> {
  const { tenantIds } = read;
  const key = sortKey(read, sort);
  const way = descending ? sql`DESC` : sql`ASC`;
  const beyond =
    after === undefined
      ? sql`1`
      : descending
        ? sql`(${key}, task.id) < (${after.key}, ${after.id})`
        : sql`(${key}, task.id) > (${after.key}, ${after.id})`;
  const { rows } = await sql<CardRow>`
    SELECT task.tenant_id, task.state_at_ms, task.board_column, '' AS lane, ${key} AS sort_key,
      (SELECT count(*) FROM task_file f WHERE f.tenant_id = task.tenant_id AND f.task_id = task.id) AS files,
      ${COLUMNS}
    FROM task WHERE ${inList(tenantIds, filter)} AND ${beyond}
    ORDER BY ${key} ${way}, task.id ${way} LIMIT ${limit + 1}`.execute(read.unscoped);
  return rows;
}

/** How many tasks the list holds and how many of them lack one of the four fields. */
export async function countTasksOver(
  read: TenantsReader,
  filter: TaskListFilter,
): Promise<{ readonly total: number; readonly missingFields: number }> {
  const { tenantIds } = read;
  const { rows } = await sql<{ total: number; missingFields: number }>`
    SELECT count(*) AS total, coalesce(sum(task.incomplete), 0) AS missingFields
    FROM task WHERE ${inList(tenantIds, filter)}`.execute(read.unscoped);
  return rows[0] ?? { total: 0, missingFields: 0 };
}

/** The same by state, whatever states the filter names; each one is named. */
export async function countStatesOver(
  read: TenantsReader,
  filter: TaskListFilter,
): Promise<Readonly<Record<TaskState, number>>> {
  const { tenantIds } = read;
  const whole = { ...filter, states: TASK_STATES };
  const { rows } = await sql<{ readonly state: TaskState; readonly count: number }>`
    SELECT task.state AS state, count(*) AS count
    FROM task WHERE ${inList(tenantIds, whole)} GROUP BY 1`.execute(read.unscoped);
  const counts = Object.fromEntries(TASK_STATES.map((state) => [state, 0]));
  for (const { state, count } of rows) counts[state] = count;
  // Built from all of TASK_STATES one line above.
  return counts as Record<TaskState, number>;
}

/** All the tasks of a list but for some, in board order by tenant; at most `most`. */
export async function listWholeTasks(
  read: TenantsReader,
  filter: TaskListFilter,
  except: readonly string[],
  most: number,
): Promise<readonly TenantTask[]> {
  const { tenantIds } = read;
  const { rows } = await sql<TenantTask>`
    SELECT task.tenant_id, task.state_at_ms, ${COLUMNS} FROM task
    WHERE ${inList(tenantIds, filter)}
      AND task.id NOT IN (SELECT value FROM json_each(${JSON.stringify(except)}))
    ORDER BY ${sortKey(read, 'position')}, task.id LIMIT ${most}`.execute(read.unscoped);
  return rows;
}

/** The tasks with these ids, in board order by tenant; absent ones and those of other tenants are left out. */
export async function findWholeTasks(
  read: TenantsReader,
  ids: readonly string[],
): Promise<readonly TenantTask[]> {
  const { rows } = await sql<TenantTask>`
    SELECT task.tenant_id, task.state_at_ms, ${COLUMNS} FROM task
    WHERE task.tenant_id IN (${sql.join(read.tenantIds)})
      AND task.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
    ORDER BY ${sortKey(read, 'position')}, task.id`.execute(read.unscoped);
  return rows;
}

const COLUMNS = sql.join(TASK_COLUMNS.map((column) => sql.ref(column)));

function inList(tenantIds: readonly string[], filter: TaskListFilter): RawBuilder<boolean> {
  const { states, completedSinceMs } = filter;
  const ofState =
    states === undefined
      ? sql`task.state <> 'cancelled'`
      : sql`task.state IN (${sql.join(states)})`;
  return sql<boolean>`${ofTenants({ tenantIds })} AND ${matching(filter)} AND ${ofState}
    AND (task.state <> 'completed' OR coalesce(task.completed_at_ms, task.state_at_ms) >= ${completedSinceMs})`;
}

/** Above every board position: ms of the year 2286, and still exact for 200 tenants in a row. */
const TENANT_STEP = 10_000_000_000_000;

function sortKey({ tenantIds }: TenantsReader, sort: TaskListSort): RawBuilder<unknown> {
  switch (sort) {
    case 'position':
      return tenantIds.length === 1
        ? sql`task.position`
        : sql`(task.position + ${TENANT_STEP} * ${rank('task.tenant_id', tenantIds)})`;
    case 'priority':
      return sql`task.priority_order`;
    case 'due':
      return sql`coalesce(task.due_on, '9999-12-31')`;
    case 'newest':
      return sql`-task.created_at_ms`;
    case 'completed':
      return sql`-coalesce(task.completed_at_ms, task.state_at_ms)`;
    case 'state':
      return rank('task.state', TASK_STATES);
    case 'module':
      return rank('task.module', MODULES);
    case 'owner':
      // The end of a long name tells nobody apart; a cursor stays short.
      return sql`substr(lower(coalesce(
        (SELECT p.name FROM profile p WHERE p.id = task.owner_profile_id), task.owner_text, char(65533))), 1, 20)`;
  }
}

/** The place of a column's value in a closed list. */
function rank(column: string, values: readonly string[]): RawBuilder<number> {
  const cases = values.map((value, place) => sql`WHEN ${value} THEN ${place}`);
  return sql<number>`CASE ${sql.ref(column)} ${sql.join(cases, sql` `)} ELSE ${values.length} END`;
}
