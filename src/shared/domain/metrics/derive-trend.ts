import type { TrendValue } from './trend';

/** From which change on a trend is up or down, as shares of the previous value (Q37; a measure may have its own). */
export interface TrendThresholds {
  readonly up: number;
  readonly down: number;
}

export const DEFAULT_THRESHOLDS: TrendThresholds = { up: 0.02, down: -0.02 };

/** Doubles cannot hold 2 % exactly; a change this close to a threshold has reached it. */
const ROUNDING = 1e-12;

/**
 * The change against the previous window as a share of its size; undefined when a side is missing
 * or the previous value is 0, where no share exists.
 */
export function relativeChange(
  current: number | undefined,
  previous: number | undefined,
): number | undefined {
  if (current === undefined || previous === undefined || previous === 0) return undefined;
  return (current - previous) / Math.abs(previous);
}

/**
 * Up, flat or down of one window against the equal window before (Q37); unknown when a side is missing.
 *
 * From 0, any growth is up, any fall is down and 0 is flat. Both thresholds belong to their side: +2 % is up.
 */
export function deriveTrend(
  current: number | undefined,
  previous: number | undefined,
  thresholds: TrendThresholds = DEFAULT_THRESHOLDS,
): TrendValue {
  if (current === undefined || previous === undefined) return 'unknown';
  const change = relativeChange(current, previous) ?? Math.sign(current);
  if (change >= thresholds.up - ROUNDING) return 'up';
  return change <= thresholds.down + ROUNDING ? 'down' : 'flat';
}
