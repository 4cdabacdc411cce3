import { addDays, type Day, dayNumber } from '../../base/days';

/** How many whole weeks the capacity gate looks back on (M116). */
export const THROUGHPUT_WEEKS = 8;

export interface ThroughputWeek {
  /** A Monday in the tenant's zone. */
  readonly startOn: Day;
  readonly completed: number;
}

/** The Monday of the day's week. */
export function mondayOf(day: Day): Day {
  // 1 January 1970 was a Thursday.
  return addDays(day, -((((dayNumber(day) + 3) % 7) + 7) % 7));
}

/** Finished tasks in each of the eight whole weeks before the week of `today`, oldest first (M116). */
export function throughputWeeks(
  completedOn: readonly Day[],
  today: Day,
): readonly ThroughputWeek[] {
  const first = addDays(mondayOf(today), -7 * THROUGHPUT_WEEKS);
  return Array.from({ length: THROUGHPUT_WEEKS }, (_, week) => {
    const startOn = addDays(first, 7 * week);
    const endOn = addDays(startOn, 6);
    const completed = completedOn.filter((day) => day >= startOn && day <= endOn).length;
    return { startOn, completed };
  });
}

/** The weeks that have a record of finished work: what the capacity gate may be told. */
export function provenWeeks(weeks: readonly ThroughputWeek[]): number {
  return weeks.filter(({ completed }) => completed > 0).length;
}
