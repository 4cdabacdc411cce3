import { TODAY_GROUPS, TODAY_SHELVES, type TodayShelf } from '@shared/domain/today/today-kind';
import type { Handlers, TenantsContext } from '../rpc/context';
import { listScopeTenants } from '../store/calendar-deadlines';
import { countToday, listToday, type ShelfCounts } from '../store/today-list';
import { parseTodayCursor, todayCursor } from './cursor';
import { assign, bringBack, defer, snooze } from './put-away';
import { todayRows } from './rows';
import { todayView } from './view';

/** One inbox over the tenants of the scope, and what people do with its rows (M29, M184, Q7, J2). */
export const todayHandlers = {
  'today.open': async (context, { shelf, perGroup }) => {
    const { read } = context;
    const around = await surroundings(context);
    const counted = await countToday(read, around.view);
    const groups = [];
    for (const group of TODAY_GROUPS) {
      const total = counted[group][shelf];
      if (total === 0) continue;
      const page = { group, shelf, limit: perGroup };
      const found = await listToday(read, around.view, page);
      const lines = found.slice(0, perGroup);
      const rows = await todayRows(read, lines, shelf, around);
      groups.push({ group, total, rows: [...rows], next: nextOf(found, perGroup) });
    }
    return { groups, counts: sums(counted) };
  },

  'today.page': async (context, { group, shelf, after, limit }) => {
    const { read } = context;
    const around = await surroundings(context);
    const page = { group, shelf, limit, after: parseTodayCursor(after) };
    const found = await listToday(read, around.view, page);
    const rows = await todayRows(read, found.slice(0, limit), shelf, around);
    const counted = await countToday(read, around.view);
    return { rows: [...rows], next: nextOf(found, limit), total: counted[group][shelf] };
  },

  'today.count': async (context) => {
    const { view } = await surroundings(context);
    return { counts: sums(await countToday(context.read, view)) };
  },

  'today.snooze': (context, input) => context.write((writer) => snooze(context, writer, input)),
  'today.defer': (context, input) => context.write((writer) => defer(context, writer, input)),
  'today.assign': (context, input) => context.write((writer) => assign(context, writer, input)),
  'today.bringBack': (context, input) =>
    context.write((writer) => bringBack(context, writer, input)),
} satisfies Partial<Handlers>;

async function surroundings({ read, profile, nowMs }: TenantsContext) {
  const tenants = await listScopeTenants(read);
  return {
    tenants: new Map(tenants.map((tenant) => [tenant.id, tenant])),
    nowMs,
    view: todayView(tenants, { profileId: profile.id, nowMs }),
  };
}

function nextOf(found: Awaited<ReturnType<typeof listToday>>, limit: number): string | null {
  const last = found[limit - 1];
  return found.length > limit && last !== undefined ? todayCursor(last) : null;
}

function sums(counted: ShelfCounts): Record<TodayShelf, number> {
  const of = (shelf: TodayShelf) =>
    TODAY_GROUPS.reduce((sum, group) => sum + counted[group][shelf], 0);
  // One entry a shelf, made from their list.
  return Object.fromEntries(TODAY_SHELVES.map((shelf) => [shelf, of(shelf)])) as Record<
    TodayShelf,
    number
  >;
}
