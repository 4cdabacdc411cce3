import { dayOf, endOfDay, startOfDay } from '@shared/base/zones';
import type { Output, Parsed } from '@shared/contract';
import { CALENDAR_TASKS } from '@shared/domain/calendar/calendar-item';
import { missingFields } from '@shared/domain/tasks/missing-fields';
import { type NameOf, namesOf } from '../store/actor-names';
import {
  type CalendarTaskRow,
  countTasksByDay,
  countTimeboxes,
  countUnscheduled,
  listTasksDue,
  listTimeboxes,
  listUnscheduled,
  type ZoneDays,
} from '../store/calendar-tasks';
import type { TenantsReader } from '../store/tenant-access';
import type { TenantRecord } from '../store/tenants';
import { cutPage } from '../store/time-cursor';
import { isSprintItem, ownerOf, taskTitle, timeboxOf } from '../tasks/task-view';

export type CalendarItem = Output<'calendar.items'>['items'][number];
type Input = Parsed<'calendar.items'>;
type TenantsById = ReadonlyMap<string, TenantRecord>;

/** Items of one kind and how many there are, should they be more than one answer holds. */
export interface CountedItems {
  readonly items: readonly CalendarItem[];
  readonly count: number;
}

/** Tasks by due day; one is overdue once its day has passed and it has not ended. */
export async function dueItems(
  read: TenantsReader,
  input: Input,
  tenants: TenantsById,
  nowMs: number,
): Promise<CountedItems & { readonly moreDue: Output<'calendar.items'>['moreDue'] }> {
  const { fromOn, toOn, perDay = CALENDAR_TASKS } = input;
  const days = { fromOn, toOn, perDay, limit: CALENDAR_TASKS };
  const rows = await listTasksDue(read, input, days);
  const byDay = await countTasksByDay(read, input, days);
  const nameOf = await ownersOf(read, rows);
  const todays = new Map([...tenants].map(([id, { zone }]) => [id, dayOf(nowMs, zone)]));
  const items = rows.flatMap((row): CalendarItem[] => {
    if (row.due_on === null) return [];
    const overdue = row.state !== 'completed' && row.due_on < (todays.get(row.tenant_id) ?? '');
    return [
      {
        id: `task:${row.id}`,
        kind: 'task_due',
        tenantId: row.tenant_id,
        onDay: row.due_on,
        overdue,
        ...taskView(row, tenants, nameOf),
      },
    ];
  });
  const moreDue = [...byDay].flatMap(([onDay, count]) =>
    count > perDay ? [{ onDay, count: count - perDay }] : [],
  );
  return { items, count: sum(byDay.values()), moreDue };
}

const sum = (counts: Iterable<number>) => Array.from(counts).reduce((all, one) => all + one, 0);

/** Tasks by timebox; one is overdue once it is over and nothing was begun. */
export async function timeboxItems(
  read: TenantsReader,
  input: Input,
  tenants: TenantsById,
  nowMs: number,
): Promise<CountedItems> {
  const items: CalendarItem[] = [];
  let count = 0;
  for (const days of daysByZone(tenants, input)) {
    const limit = CALENDAR_TASKS - items.length;
    const rows = limit > 0 ? await listTimeboxes(read, input, { ...days, limit }) : [];
    const nameOf = await ownersOf(read, rows);
    count += await countTimeboxes(read, input, days);
    for (const row of rows) {
      const box = timeboxOf(row);
      if (box === null) continue;
      items.push({
        id: `box:${row.id}`,
        kind: 'task_timebox',
        tenantId: row.tenant_id,
        onDay: dayOf(box.startMs, zoneOf(row, tenants)),
        overdue: box.endMs <= nowMs && (row.state === 'draft' || row.state === 'scheduled'),
        ...box,
        ...taskView(row, tenants, nameOf),
      });
    }
  }
  return { items, count };
}

/** One page of the tray with the count over the same filters (D13). */
export async function unscheduledPage(
  read: TenantsReader,
  input: Parsed<'calendar.unscheduled'>,
  tenants: TenantsById,
): Promise<Output<'calendar.unscheduled'>> {
  const { order, after, limit } = input;
  const found = await listUnscheduled(read, input, { order, after, limit });
  const { rows, next } = cutPage(found, limit, (row) => ({ atMs: row.created_at_ms, id: row.id }));
  const nameOf = await ownersOf(read, rows);
  return {
    rows: rows.map((row) => ({
      tenantId: row.tenant_id,
      createdAtMs: row.created_at_ms,
      ...taskView(row, tenants, nameOf),
    })),
    next,
    total: await countUnscheduled(read, input),
  };
}

/** The asked days as instants of each zone, with the tenants that live by it. */
function daysByZone(tenants: TenantsById, { fromOn, toOn }: Input): readonly ZoneDays[] {
  const byZone = Map.groupBy(tenants.values(), ({ zone }) => zone);
  return [...byZone].map(([zone, ofZone]) => ({
    tenantIds: ofZone.map(({ id }) => id),
    startMs: startOfDay(fromOn, zone),
    endMs: endOfDay(toOn, zone),
  }));
}

function ownersOf(read: TenantsReader, rows: readonly CalendarTaskRow[]): Promise<NameOf> {
  return namesOf(
    read,
    rows.map((row) => row.owner_profile_id),
  );
}

function zoneOf(row: CalendarTaskRow, tenants: TenantsById): string {
  return tenantOf(row, tenants).zone;
}

function tenantOf(row: CalendarTaskRow, tenants: TenantsById): TenantRecord {
  const tenant = tenants.get(row.tenant_id);
  if (tenant === undefined) throw new Error('A task of a tenant outside the scope was read');
  return tenant;
}

function taskView(row: CalendarTaskRow, tenants: TenantsById, nameOf: NameOf) {
  const { owner_profile_id: ownerId, owner_text: ownerText } = row;
  const missing = missingFields({
    owner: ownerId ?? ownerText ?? undefined,
    dueOn: row.due_on ?? undefined,
    kpiImpact: row.kpi_impact,
    rollbackCondition: row.rollback_condition,
  });
  return {
    taskId: row.id,
    title: taskTitle(row, tenantOf(row, tenants).content_locale),
    module: row.module,
    tier: row.tier,
    state: row.state,
    owner: ownerOf(row, nameOf),
    dueOn: row.due_on,
    timebox: timeboxOf(row),
    scheduleNote: row.schedule_note,
    complete: !isSprintItem(row) || missing.every((field) => field === 'dueOn'),
    version: row.version,
  };
}
