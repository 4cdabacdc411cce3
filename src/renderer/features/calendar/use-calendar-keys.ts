import { useActKey } from '../../ui/use-act-key';
import { CALENDAR_VIEWS, changeCalendar } from './calendar-place';

/** 1 to 4 choose the view, T goes to today, D gives the chosen task a date. */
export function useCalendarKeys(onToday: () => void, onSchedule: () => void): void {
  const [month, week, day, list] = CALENDAR_VIEWS;
  useActKey('1', () => changeCalendar({ view: month }));
  useActKey('2', () => changeCalendar({ view: week }));
  useActKey('3', () => changeCalendar({ view: day }));
  useActKey('4', () => changeCalendar({ view: list }));
  useActKey('t', onToday);
  useActKey('d', onSchedule);
}
