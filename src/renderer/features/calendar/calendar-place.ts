import { type Day, isDay } from '@shared/base/days';
import { ITEM_KINDS, type ItemKind } from '@shared/domain/calendar/calendar-item';
import { MODULES, type Module } from '@shared/domain/roles/module';
import { setQuery, usePlace } from '../../ui/use-place';

export const CALENDAR_VIEWS = ['month', 'week', 'day', 'list'] as const;
export type CalendarViewName = (typeof CALENDAR_VIEWS)[number];

/** What the address says: how the days are drawn, which days, and what is left out. */
export interface CalendarPlace {
  readonly view: CalendarViewName;
  /** The day that the keys move; its month, week or itself is drawn. */
  readonly onDay: Day;
  /** Undefined while every kind is shown. */
  readonly kinds: readonly ItemKind[] | undefined;
  readonly tenantIds: readonly string[];
  readonly owners: readonly string[];
  readonly unowned: boolean;
  readonly modules: readonly Module[];
}

const listOf = (text: string | undefined) => (text === undefined ? [] : text.split(','));
const known = <T extends string>(all: readonly T[], text: string | undefined): readonly T[] =>
  all.filter((each) => listOf(text).includes(each));

export function useCalendarPlace(today: Day): CalendarPlace {
  const { query } = usePlace();
  const on = query.on;
  const kinds = known(ITEM_KINDS, query.kinds);
  return {
    view: known(CALENDAR_VIEWS, query.as)[0] ?? 'month',
    onDay: on !== undefined && isDay(on) && on > '1971' && on < '2199' ? on : today,
    kinds: kinds.length === 0 ? undefined : kinds,
    tenantIds: listOf(query.tenants),
    owners: listOf(query.owner),
    unowned: query.unowned === '1',
    modules: known(MODULES, query.module),
  };
}

/** Writes what changed into the address; what is as it is by itself leaves it. */
export function changeCalendar(change: Partial<CalendarPlace>): void {
  const { view, onDay, kinds, tenantIds, owners, unowned, modules } = change;
  const joined = (list: readonly string[] | undefined) => list?.join(',') || undefined;
  setQuery({
    ...(view !== undefined && { as: view === 'month' ? undefined : view }),
    ...(onDay !== undefined && { on: onDay }),
    ...('kinds' in change && { kinds: joined(kinds) }),
    ...(tenantIds !== undefined && { tenants: joined(tenantIds) }),
    ...(owners !== undefined && { owner: joined(owners) }),
    ...(unowned !== undefined && { unowned: unowned ? '1' : undefined }),
    ...(modules !== undefined && { module: joined(modules) }),
  });
}

export function toggled<T>(list: readonly T[], value: T): readonly T[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}
