import { addMonths, type Month } from '../../base/days';
import { monthBounds, monthOf } from '../../base/zones';
import { type Cadence, WINDOW_DAYS } from '../cycles/cycle';
import { observationWindow } from '../cycles/window';

/**
 * The month that a cycle belongs to: of a monthly one the month that holds the middle of its window, so that the cycle
 * of October may be run in the first days of November; of any other, and of an imported one, that of its window's end.
 */
export function monthOfCycle(
  cycle: {
    readonly cadence: Cadence;
    readonly windowStartMs: number | null;
    readonly windowEndMs: number;
  },
  zone: string,
): Month {
  const { cadence, windowStartMs, windowEndMs } = cycle;
  if (cadence !== 'monthly' || windowStartMs === null) return monthOf(windowEndMs, zone);
  return monthOf(Math.floor((windowStartMs + windowEndMs) / 2), zone);
}

/** How long after a month's end a cycle may still belong to it, days. */
export const CYCLE_LATE_DAYS = WINDOW_DAYS.monthly / 2 + 1;

/**
 * When the monthly cycle of a month is to be evaluated: now while that makes it this month's, else as of the month's
 * last instant (D6, an Owner's). Undefined while it is too early: a cycle of now would be of the month before.
 */
export function monthlyCycleMoment(
  month: Month,
  nowMs: number,
  zone: string,
): { readonly asOfMs: number | undefined } | undefined {
  const { startMs: windowStartMs, endMs: windowEndMs } = observationWindow('monthly', nowMs);
  if (monthOfCycle({ cadence: 'monthly', windowStartMs, windowEndMs }, zone) === month) {
    return { asOfMs: undefined };
  }
  const { endMs } = monthBounds(month, zone);
  return endMs <= nowMs ? { asOfMs: endMs - 1 } : undefined;
}

/** The months a list offers, newest first: the running one and those before it. */
export function monthsBack(nowMs: number, zone: string, count: number): readonly Month[] {
  const newest = monthOf(nowMs, zone);
  return Array.from({ length: count }, (_, back) => addMonths(newest, -back));
}
