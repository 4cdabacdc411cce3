import { addDays, DAY_MS, type Day, dayNumber, isDay } from '../../base/days';
import { atHour, dayOf, startOfDay } from '../../base/zones';

export const SNOOZE_CHOICES = ['tomorrow', 'three_days', 'next_monday'] as const;
export type SnoozeChoice = (typeof SNOOZE_CHOICES)[number];

/** The hour of the tenant's day at which a snoozed row comes back. */
export const SNOOZE_HOUR = 8;
/** Nothing is put away for longer: what can wait a year is not for today. */
export const LONGEST_AWAY_DAYS = 366;

/** Rendered under `errors.today_<code>`. */
export type AwayProblem = 'until_past' | 'until_too_far';

/** When a choice ends: 08:00 in the tenant's zone, ms UTC. On a Monday the next one is a week away. */
export function snoozeUntilMs(choice: SnoozeChoice, nowMs: number, zone: string): number {
  const todayOn = dayOf(nowMs, zone);
  return atHour(addDays(todayOn, daysAhead(choice, todayOn)), SNOOZE_HOUR, zone);
}

/** When something that was put off until a day comes back: with that day's first instant in the tenant's zone. */
export function deferredUntilMs(untilOn: Day, zone: string): number | undefined {
  return isDay(untilOn) ? startOfDay(untilOn, zone) : undefined;
}

/** Why nothing can be put away until then; undefined when it can. */
export function awayProblem(untilMs: number, nowMs: number): AwayProblem | undefined {
  if (untilMs <= nowMs) return 'until_past';
  return untilMs > nowMs + LONGEST_AWAY_DAYS * DAY_MS ? 'until_too_far' : undefined;
}

function daysAhead(choice: SnoozeChoice, todayOn: Day): number {
  switch (choice) {
    case 'tomorrow':
      return 1;
    case 'three_days':
      return 3;
    case 'next_monday':
      return 7 - mondayBased(todayOn);
  }
}

/** 0 for a Monday; 1970-01-01 was a Thursday. */
const mondayBased = (day: Day) => (((dayNumber(day) + 3) % 7) + 7) % 7;
