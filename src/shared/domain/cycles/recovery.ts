import { isTrackUp } from '../metrics/track-up';
import { TREND_KEYS, type TrendKey, type Trends, type TrendValue } from '../metrics/trend';

/** What a cycle keeps of the `intervene` before it, of the same cadence (M147): part of its snapshot. */
export interface FollowUp {
  readonly cycleId: string;
  readonly ordinal: number;
  /** As that cycle read them. */
  readonly trends: Trends;
  /** Tasks of its sprint when this cycle ran, without cancelled ones; of these, completed. */
  readonly planned: number;
  readonly done: number;
}

/** Rendered under `cycles.recovery.outcome.<code>`. */
export const TREND_OUTCOMES = ['recovered', 'held', 'not_recovered', 'lost', 'unknown'] as const;
export type TrendOutcome = (typeof TREND_OUTCOMES)[number];

/** Rendered under `cycles.recovery.verdict.<code>`. */
export const RECOVERY_VERDICTS = ['recovered', 'partly', 'not_recovered', 'unknown'] as const;
export type RecoveryVerdict = (typeof RECOVERY_VERDICTS)[number];

export interface Recovery {
  readonly verdict: RecoveryVerdict;
  /** The four trends in their order. */
  readonly trends: readonly {
    readonly key: TrendKey;
    readonly before: TrendValue;
    readonly now: TrendValue;
    readonly outcome: TrendOutcome;
  }[];
}

/** What became of one trend. Unknown before counts as not up (M141); unknown now says nothing. */
export function trendOutcome(before: TrendValue, now: TrendValue): TrendOutcome {
  if (now === 'unknown') return 'unknown';
  if (now === 'up') return before === 'up' ? 'held' : 'recovered';
  return before === 'up' ? 'lost' : 'not_recovered';
}

/**
 * Whether the trends recovered since an `intervene` (M147). They have when both tracks are up now, which is what the
 * policy asks of `continue` (M139); partly when a trend that was not up is; it is unknown when none of those that were
 * not up can be read. The verdict changes no decision.
 */
export function recoveryOf(before: Trends, now: Trends): Recovery {
  const trends = TREND_KEYS.map((key) => ({
    key,
    before: before[key],
    now: now[key],
    outcome: trendOutcome(before[key], now[key]),
  }));
  const some = (outcome: TrendOutcome) => trends.some((trend) => trend.outcome === outcome);
  if (isTrackUp('visibility', now) && isTrackUp('quality', now)) {
    return { verdict: 'recovered', trends };
  }
  if (some('recovered')) return { verdict: 'partly', trends };
  return { verdict: some('not_recovered') ? 'not_recovered' : 'unknown', trends };
}
