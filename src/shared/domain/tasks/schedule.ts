import { addDays, type Day, daysBetween, HOUR_MS } from '../../base/days';
import { dayOf } from '../../base/zones';
import type { TaskState } from './task';
import { isCommitted } from './task-edit';

/** When a task is worked on, ms UTC; the end is the first instant after it. */
export interface Timebox {
  readonly startMs: number;
  readonly endMs: number;
}

/** A task's two dates; null where it has none. */
export interface TaskDates {
  readonly dueOn: Day | null;
  readonly timebox: Timebox | null;
}

/** What a schedule reads of a task. */
export interface SchedulableTask extends TaskDates {
  readonly state: TaskState;
  /** Where a blocked task came from. */
  readonly blockedFrom?: TaskState | undefined;
  readonly sprintItem: boolean;
}

/** A public holiday of the tenant's region, by the day it falls on. */
export type HolidayNames = ReadonlyMap<Day, string>;

export const TIMEBOX_MIN_MS = 5 * 60_000;
export const TIMEBOX_MAX_MS = 14 * 24 * HOUR_MS;

/** Rendered under `errors.<reason>`; a `holiday_needs_note` is a warning that one more sentence answers. */
export type ScheduleDecision =
  | {
      readonly allowed: true;
      /** Public holidays that the new dates touch and the old ones did not. */
      readonly holidays: readonly Day[];
    }
  | { readonly allowed: false; readonly reason: 'task_ended' }
  | { readonly allowed: false; readonly reason: 'day_passed'; readonly day: Day }
  | { readonly allowed: false; readonly reason: 'fields_in_use' }
  | {
      readonly allowed: false;
      readonly reason:
        | 'timebox_backwards'
        | 'timebox_too_short'
        | 'timebox_too_long'
        | 'timebox_passed';
    }
  | {
      readonly allowed: false;
      readonly reason: 'holiday_needs_note';
      readonly day: Day;
      readonly holiday: string;
    };

/**
 * Decides whether a task may be given these dates (M32, M56). Its state stays what it is.
 *
 * What ended keeps its dates. A day or a timebox that has passed is no plan; one that is left as it was may be past.
 * A sprint item that is committed keeps a due date (INV4). A public holiday is a warning: it takes a note, once.
 */
export function decideSchedule(input: {
  readonly task: SchedulableTask;
  readonly to: TaskDates;
  readonly note: string;
  readonly nowMs: number;
  readonly zone: string;
  readonly holidays: HolidayNames;
}): ScheduleDecision {
  const { task, to, zone } = input;
  if (task.state === 'completed' || task.state === 'cancelled') {
    return { allowed: false, reason: 'task_ended' };
  }
  const today = dayOf(input.nowMs, zone);
  if (to.dueOn !== null && to.dueOn !== task.dueOn && to.dueOn < today) {
    return { allowed: false, reason: 'day_passed', day: to.dueOn };
  }
  if (to.dueOn === null && task.dueOn !== null && task.sprintItem && isCommitted(task)) {
    return { allowed: false, reason: 'fields_in_use' };
  }
  const wrong = sameTimebox(task.timebox, to.timebox) ? undefined : timeboxProblem(input, today);
  return wrong ?? decideHolidays(input);
}

function timeboxProblem(
  { task, to, nowMs, zone }: Parameters<typeof decideSchedule>[0],
  today: Day,
): ScheduleDecision | undefined {
  if (to.timebox === null) return undefined;
  const { startMs, endMs } = to.timebox;
  if (endMs <= startMs) return { allowed: false, reason: 'timebox_backwards' };
  if (endMs - startMs < TIMEBOX_MIN_MS) return { allowed: false, reason: 'timebox_too_short' };
  if (endMs - startMs > TIMEBOX_MAX_MS) return { allowed: false, reason: 'timebox_too_long' };
  if (endMs <= nowMs) return { allowed: false, reason: 'timebox_passed' };
  // One that runs already keeps its beginning while its end moves.
  const startDay = dayOf(startMs, zone);
  if (startDay < today && startMs !== task.timebox?.startMs) {
    return { allowed: false, reason: 'day_passed', day: startDay };
  }
  return undefined;
}

function decideHolidays({
  task,
  to,
  note,
  zone,
  holidays,
}: Parameters<typeof decideSchedule>[0]): ScheduleDecision {
  const before = new Set(daysTouched(task, zone));
  const met = daysTouched(to, zone).filter((day) => holidays.has(day) && !before.has(day));
  const [first] = met;
  if (first === undefined || note.trim() !== '') return { allowed: true, holidays: met };
  return {
    allowed: false,
    reason: 'holiday_needs_note',
    day: first,
    holiday: holidays.get(first) ?? '',
  };
}

/** The days that a task lies on in `zone`, ascending: its due day and every day of its timebox. */
export function daysTouched({ dueOn, timebox }: TaskDates, zone: string): readonly Day[] {
  const days = new Set<Day>(dueOn === null ? [] : [dueOn]);
  if (timebox !== null && timebox.endMs > timebox.startMs) {
    const first = dayOf(timebox.startMs, zone);
    const count = Math.min(daysBetween(first, dayOf(timebox.endMs - 1, zone)), 20);
    for (let at = 0; at <= count; at += 1) days.add(addDays(first, at));
  }
  return [...days].sort();
}

export function sameTimebox(a: Timebox | null, b: Timebox | null): boolean {
  return a?.startMs === b?.startMs && a?.endMs === b?.endMs;
}

/** The note that is kept: a new one, or the old one while its day on a holiday stands. */
export function keptNote(input: {
  readonly given: string;
  readonly before: string;
  readonly to: TaskDates;
  readonly zone: string;
  readonly holidays: HolidayNames;
}): string {
  const given = input.given.trim();
  if (given !== '') return given;
  return daysTouched(input.to, input.zone).some((day) => input.holidays.has(day))
    ? input.before
    : '';
}
