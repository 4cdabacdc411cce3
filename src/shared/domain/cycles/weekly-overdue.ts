import { DAY_MS } from '../../base/days';
import { type Cadence, WINDOW_DAYS } from './cycle';

export interface Overdue {
  readonly sinceMs: number;
  readonly days: number;
}

/**
 * Since when a weekly cycle is missing (M37): seven days after the last one, or after the campaign's start when that is
 * later or no cycle ever ran (Q30). Undefined while it is in time, and where neither is known. The seventh day itself,
 * to the millisecond, is in time; from then on it is a day late, then as many whole days as have gone by.
 */
export function weeklyOverdue(facts: {
  /** The last weekly decision that was no look back (D6). */
  readonly lastWeeklyMs: number | undefined;
  /** Start of the running campaign. */
  readonly campaignStartedMs: number | undefined;
  readonly nowMs: number;
}): Overdue | undefined {
  return cycleOverdue('weekly', { ...facts, lastMs: facts.lastWeeklyMs });
}

/** The same for any cadence, by the length of its own window. */
export function cycleOverdue(
  cadence: Cadence,
  facts: {
    readonly lastMs: number | undefined;
    readonly campaignStartedMs: number | undefined;
    readonly nowMs: number;
  },
): Overdue | undefined {
  const { lastMs, campaignStartedMs, nowMs } = facts;
  // A board that nobody works on asks for no rhythm.
  if (campaignStartedMs === undefined) return undefined;
  const sinceMs = Math.max(lastMs ?? 0, campaignStartedMs) + WINDOW_DAYS[cadence] * DAY_MS;
  if (nowMs <= sinceMs) return undefined;
  return { sinceMs, days: Math.max(1, Math.floor((nowMs - sinceMs) / DAY_MS)) };
}
