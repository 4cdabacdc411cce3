import { DAY_MS } from '../../base/days';
import { WINDOW_DAYS } from './cycle';

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
}): { readonly sinceMs: number; readonly days: number } | undefined {
  const { lastWeeklyMs, campaignStartedMs, nowMs } = facts;
  // A board that nobody works on asks for no rhythm.
  if (campaignStartedMs === undefined) return undefined;
  const sinceMs = Math.max(lastWeeklyMs ?? 0, campaignStartedMs) + WINDOW_DAYS.weekly * DAY_MS;
  if (nowMs <= sinceMs) return undefined;
  return { sinceMs, days: Math.max(1, Math.floor((nowMs - sinceMs) / DAY_MS)) };
}
