import { addDays, addMonths, type Day, dayNumber, daysOfMonth } from '@shared/base/days';
import type { CalendarViewName } from './calendar-place';

/** Days that are drawn, both inside. */
export interface DaySpan {
  readonly fromOn: Day;
  readonly toOn: Day;
}

/** 0 is Sunday; 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

/** The weekday on which weeks begin where `locale` is read, 0 for Sunday. */
export function firstWeekday(locale: string): number {
  return locale === 'pt-BR' ? 0 : 1;
}

export function weekOf(day: Day, firstDay: number): DaySpan {
  const fromOn = addDays(day, -((weekdayOf(day) - firstDay + 7) % 7));
  return { fromOn, toOn: addDays(fromOn, 6) };
}

/** What a view draws around a day: six weeks for a month's grid, the month itself for a list. */
export function visibleDays(view: CalendarViewName, onDay: Day, firstDay: number): DaySpan {
  switch (view) {
    case 'month': {
      const { fromOn } = weekOf(daysOfMonth(onDay.slice(0, 7)).fromOn, firstDay);
      return { fromOn, toOn: addDays(fromOn, 41) };
    }
    case 'week':
      return weekOf(onDay, firstDay);
    case 'day':
      return { fromOn: onDay, toOn: onDay };
    case 'list':
      return daysOfMonth(onDay.slice(0, 7));
  }
}

/** The same place one period on or back; the last of a shorter month where it has no such day. */
export function stepped(view: CalendarViewName, onDay: Day, step: 1 | -1): Day {
  if (view === 'week') return addDays(onDay, 7 * step);
  if (view === 'day') return addDays(onDay, step);
  const { fromOn, toOn } = daysOfMonth(addMonths(onDay.slice(0, 7), step));
  const same = `${fromOn.slice(0, 8)}${onDay.slice(8)}`;
  return same > toOn ? toOn : same;
}
