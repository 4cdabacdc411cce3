import type { Module } from '@shared/domain/roles/module';
import { TIMEBOX_MAX_MS } from '@shared/domain/tasks/schedule';
import type { Selectable, SelectQueryBuilder } from 'kysely';
import type { Schema } from './schema';
import type { TaskTable } from './schema-work';
import type { TenantsReader } from './tenant-access';
import { parseTimeCursor } from './time-cursor';

const COLUMNS = [
  'task.tenant_id',
  'task.id',
  'task.campaign_id',
  'task.pool_number',
  'task.title',
  'task.module',
  'task.tier',
  'task.state',
  'task.owner_profile_id',
  'task.owner_text',
  'task.due_on',
  'task.timebox_start_ms',
  'task.timebox_end_ms',
  'task.schedule_note',
  'task.kpi_impact',
  'task.rollback_condition',
  'task.created_at_ms',
  'task.version',
] as const;
type Column = (typeof COLUMNS)[number] extends `task.${infer Name}` ? Name : never;
/** What a calendar draws of a task. */
export type CalendarTaskRow = Pick<Selectable<TaskTable>, Column & keyof TaskTable>;

/** What the tasks of a calendar are narrowed to. */
export interface CalendarTaskFilter {
  readonly ownerProfileIds?: readonly string[] | undefined;
  readonly unowned?: boolean | undefined;
  readonly modules?: readonly Module[] | undefined;
}

/** Days in one zone, and the tenants that live by it. */
export interface ZoneDays {
  readonly tenantIds: readonly string[];
  /** The first instant of the first day, and the first one after the last. */
  readonly startMs: number;
  readonly endMs: number;
}

type TaskSelect = SelectQueryBuilder<Schema, 'task', object>;

/**
 * Tasks of the boards that run, by due day, at most `perDay` of each; cancelled ones are off every board. The limit is
 * one statement's.
 */
export async function listTasksDue(
  read: TenantsReader,
  filter: CalendarTaskFilter,
  days: {
    readonly fromOn: string;
    readonly toOn: string;
    readonly perDay: number;
    readonly limit: number;
  },
): Promise<readonly CalendarTaskRow[]> {
  const ranked = due(read, filter, days)
    .select(COLUMNS)
    .select((eb) =>
      eb.fn
        .agg<number>('row_number')
        .over((over) => over.partitionBy('task.due_on').orderBy('task.id'))
        .as('nth'),
    );
  return read.unscoped
    .selectFrom(ranked.as('ranked'))
    .selectAll('ranked')
    .where('ranked.tenant_id', 'in', read.tenantIds)
    .where('ranked.nth', '<=', days.perDay)
    .orderBy('ranked.due_on')
    .orderBy('ranked.id')
    .limit(days.limit)
    .execute();
}

/** How many tasks are due on each day that has any. SQL of its own over the same predicate (D13). */
export async function countTasksByDay(
  read: TenantsReader,
  filter: CalendarTaskFilter,
  days: { readonly fromOn: string; readonly toOn: string },
): Promise<ReadonlyMap<string, number>> {
  const rows = await due(read, filter, days)
    .select((eb) => ['task.due_on', eb.fn.countAll<number>().as('count')])
    .groupBy('task.due_on')
    .execute();
  return new Map(rows.flatMap(({ due_on: day, count }) => (day === null ? [] : [[day, count]])));
}

/** Tasks whose timebox touches the days. */
export async function listTimeboxes(
  read: TenantsReader,
  filter: CalendarTaskFilter,
  days: ZoneDays & { readonly limit: number },
): Promise<readonly CalendarTaskRow[]> {
  return boxed(read, filter, days)
    .select(COLUMNS)
    .orderBy('task.timebox_start_ms')
    .orderBy('task.id')
    .limit(days.limit)
    .execute();
}

export async function countTimeboxes(
  read: TenantsReader,
  filter: CalendarTaskFilter,
  days: ZoneDays,
): Promise<number> {
  return counted(boxed(read, filter, days));
}

/** Open work without a day and without a timebox; one row more than `limit` says that there is a next page. */
export async function listUnscheduled(
  read: TenantsReader,
  filter: CalendarTaskFilter,
  page: {
    readonly order: 'oldest' | 'newest';
    readonly after: string | undefined;
    readonly limit: number;
  },
): Promise<readonly CalendarTaskRow[]> {
  const oldest = page.order === 'oldest';
  let found = undated(read, filter).select(COLUMNS);
  if (page.after !== undefined) {
    const { atMs, id } = parseTimeCursor(page.after);
    const beyond = oldest ? '>' : '<';
    found = found.where((eb) =>
      eb.or([
        eb('task.created_at_ms', beyond, atMs),
        eb.and([eb('task.created_at_ms', '=', atMs), eb('task.id', beyond, id)]),
      ]),
    );
  }
  return found
    .orderBy('task.created_at_ms', oldest ? 'asc' : 'desc')
    .orderBy('task.id', oldest ? 'asc' : 'desc')
    .limit(page.limit + 1)
    .execute();
}

export async function countUnscheduled(
  read: TenantsReader,
  filter: CalendarTaskFilter,
): Promise<number> {
  return counted(undated(read, filter));
}

function due(
  read: TenantsReader,
  filter: CalendarTaskFilter,
  { fromOn, toOn }: { readonly fromOn: string; readonly toOn: string },
): TaskSelect {
  return narrowed(read, filter)
    .where('task.due_on', '>=', fromOn)
    .where('task.due_on', '<=', toOn)
    .where('task.state', '!=', 'cancelled');
}

function boxed(read: TenantsReader, filter: CalendarTaskFilter, days: ZoneDays): TaskSelect {
  return (
    narrowed(read, filter)
      .where('task.tenant_id', 'in', days.tenantIds)
      .where('task.timebox_start_ms', '<', days.endMs)
      // No timebox is longer, so the index need not look further back.
      .where('task.timebox_start_ms', '>=', days.startMs - TIMEBOX_MAX_MS)
      .where('task.timebox_end_ms', '>', days.startMs)
      .where('task.state', '!=', 'cancelled')
  );
}

function undated(read: TenantsReader, filter: CalendarTaskFilter): TaskSelect {
  return narrowed(read, filter)
    .where('task.due_on', 'is', null)
    .where('task.timebox_start_ms', 'is', null)
    .where('task.state', 'not in', ['completed', 'cancelled']);
}

function narrowed(read: TenantsReader, filter: CalendarTaskFilter): TaskSelect {
  const { ownerProfileIds = [], unowned = false, modules } = filter;
  let found: TaskSelect = read.from('task').where('task.past', '=', 0);
  if (modules !== undefined) found = found.where('task.module', 'in', modules);
  if (ownerProfileIds.length > 0 || unowned) {
    found = found.where((eb) =>
      eb.or([
        ...(ownerProfileIds.length > 0 ? [eb('task.owner_profile_id', 'in', ownerProfileIds)] : []),
        ...(unowned
          ? [eb.and([eb('task.owner_profile_id', 'is', null), eb('task.owner_text', 'is', null)])]
          : []),
      ]),
    );
  }
  return found;
}

async function counted(found: TaskSelect): Promise<number> {
  const { count } = await found
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
