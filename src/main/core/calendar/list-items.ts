import { daysBetween } from '@shared/base/days';
import type { Output, Parsed } from '@shared/contract';
import { CALENDAR_DAYS, ITEM_KINDS, type ItemKind } from '@shared/domain/calendar/calendar-item';
import { refuse } from '../refuse';
import type { TenantsContext } from '../rpc/context';
import { listScopeTenants } from '../store/calendar-deadlines';
import { cycleItems, evidenceItems, postmortemItems, readoutItems } from './deadline-items';
import { holidayItems } from './holiday-items';
import { type CalendarItem, dueItems, timeboxItems } from './task-items';

/** Every rule and every zone can name the days between. */
const EARLIEST = '1970-02-01';
const LATEST = '2199-11-30';

/** Everything on the asked days, by day; every kind is counted, also those that are not shown. */
export async function listItems(
  { read, profile, nowMs }: Pick<TenantsContext, 'read' | 'profile' | 'nowMs'>,
  input: Parsed<'calendar.items'>,
): Promise<Output<'calendar.items'>> {
  const { fromOn, toOn } = input;
  if (toOn < fromOn) throw refuse('invalid_input', 'calendar_backwards', { fromOn, toOn });
  if (fromOn < EARLIEST || toOn > LATEST) throw refuse('invalid_input', 'calendar_too_far');
  const days = daysBetween(fromOn, toOn) + 1;
  if (days > CALENDAR_DAYS) {
    throw refuse('invalid_input', 'calendar_too_long', { days, most: CALENDAR_DAYS });
  }
  const tenants = await listScopeTenants(read);
  const byId = new Map(tenants.map((tenant) => [tenant.id, tenant]));
  const asked = { input, tenants, nowMs };
  const due = await dueItems(read, input, byId, nowMs);
  const boxes = await timeboxItems(read, input, byId, nowMs);
  const holidays = await holidayItems(input, tenants, profile.locale);
  const found = {
    holiday: counted(holidays.items),
    postmortem_due: counted(await postmortemItems(read, asked)),
    evidence_expiry: counted(await evidenceItems(read, asked)),
    readout_due: counted(await readoutItems(read, asked)),
    cycle_due: counted(await cycleItems(read, asked)),
    task_due: due,
    task_timebox: boxes,
  } satisfies Record<ItemKind, unknown>;
  const moreDue = [...due.moreDue];
  const kinds = ITEM_KINDS.filter((kind) => input.kinds?.includes(kind) ?? true);
  const hidden = kinds.includes('task_due')
    ? moreDue.reduce((sum, { count }) => sum + count, 0)
    : 0;
  return {
    items: kinds.flatMap((kind) => found[kind].items).sort(byDay),
    counts: {
      holiday: found.holiday.count,
      postmortem_due: found.postmortem_due.count,
      evidence_expiry: found.evidence_expiry.count,
      readout_due: found.readout_due.count,
      cycle_due: found.cycle_due.count,
      task_due: due.count,
      task_timebox: boxes.count,
    },
    moreDue: kinds.includes('task_due') ? moreDue : [],
    leftOut: kinds.reduce(
      (sum, kind) => sum + found[kind].count - found[kind].items.length,
      -hidden,
    ),
    unknownRegions: [...holidays.unknownRegions],
  };
}

function counted(items: readonly CalendarItem[]) {
  return { items, count: items.length };
}

/** By day; within one, the order of the kinds, which the sort keeps. */
function byDay(a: CalendarItem, b: CalendarItem): number {
  return a.onDay < b.onDay ? -1 : a.onDay > b.onDay ? 1 : 0;
}
