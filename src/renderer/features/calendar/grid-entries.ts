import { addDays, type Day } from '@shared/base/days';
import type { Output } from '@shared/contract';
import { ITEM_KINDS } from '@shared/domain/calendar/calendar-item';
import { daysTouched } from '@shared/domain/tasks/schedule';
import type { CalendarItem, GridEntry } from './calendar-item';
import { isMovable } from './calendar-item';
import type { DaySpan } from './visible-days';

/** Stands in a day for those that do not fit. */
const MORE = 'more:';
export const moreDay = (id: string): Day | undefined =>
  id.startsWith(MORE) ? id.slice(MORE.length) : undefined;

/** An item as the grid takes it. */
export function gridEntry(item: CalendarItem, mayMove: boolean): GridEntry {
  const shared = {
    id: item.id,
    movable: mayMove && isMovable(item),
    order: ITEM_KINDS.indexOf(item.kind),
  };
  if (item.kind === 'task_timebox') {
    return {
      ...shared,
      start: new Date(item.startMs).toISOString(),
      end: new Date(item.endMs).toISOString(),
      allDay: false,
    };
  }
  return { ...shared, start: item.onDay, end: addDays(item.onDay, 1), allDay: true };
}

/** The days on which an item is drawn in `zone`. */
export function daysOfItem(item: CalendarItem, zone: string): readonly Day[] {
  if (item.kind !== 'task_timebox') return [item.onDay];
  return daysTouched({ dueOn: null, timebox: item }, zone);
}

export interface FittedDays {
  readonly items: readonly CalendarItem[];
  /** How many are left out, by day. */
  readonly more: ReadonlyMap<Day, number>;
}

/**
 * The items that fit when a day holds `perDay` lines: where more lie on it, its last line says how many. One that
 * lasts several days stays when any of them has room for it.
 */
export function fitDays(
  { items, moreDue }: Pick<Output<'calendar.items'>, 'items' | 'moreDue'>,
  {
    span,
    zone,
    perDay,
  }: { readonly span: DaySpan; readonly zone: string; readonly perDay: number },
): FittedDays {
  const byDay = new Map<Day, CalendarItem[]>();
  for (const item of items) {
    for (const day of daysOfItem(item, zone)) {
      if (day < span.fromOn || day > span.toOn) continue;
      const there = byDay.get(day);
      if (there === undefined) byDay.set(day, [item]);
      else there.push(item);
    }
  }
  const hidden = new Map(moreDue.map(({ onDay, count }) => [onDay, count]));
  const kept = new Set<CalendarItem>();
  for (const [day, there] of byDay) {
    const count = there.length + (hidden.get(day) ?? 0);
    const fits = count <= perDay ? perDay : Math.max(0, perDay - 1);
    for (const item of there.slice(0, fits)) kept.add(item);
  }
  const more = new Map<Day, number>();
  for (const [day, there] of byDay) {
    const left = there.filter((item) => !kept.has(item)).length + (hidden.get(day) ?? 0);
    if (left > 0) more.set(day, left);
  }
  return { items: items.filter((item) => kept.has(item)), more };
}

/** The lines that say how many are left out. */
export function moreEntries(more: ReadonlyMap<Day, number>): readonly GridEntry[] {
  return [...more.keys()].map((day) => ({
    id: `${MORE}${day}`,
    start: day,
    end: addDays(day, 1),
    allDay: true,
    movable: false,
    order: ITEM_KINDS.length,
  }));
}
