import { DEFAULT_THRESHOLDS, type TrendThresholds } from './derive-trend';
import type { MetricUnit } from './metric';
import type { TrendReading } from './trend-reading';

/** A value of the current window at which the trend would turn, and how far that is from the value that was used. */
export interface Distance {
  readonly value: number;
  /** Above zero: more is needed; below: so much less. */
  readonly gap: number;
}

/** The smallest step in which a measure of this unit is told. */
const STEP: Readonly<Record<MetricUnit, number>> = {
  count: 1,
  money: 1,
  ratio: 0.001,
  rating: 0.01,
  score: 1,
};

/** Doubles that differ by less say the same. */
const AGREES = 1e-9;

/**
 * How far a trend is from up and from down, in the measure's own units (Q37); undefined when the change cannot be said
 * or the value before was not above zero.
 *
 * The change is of levels per covered day, so the value needed is scaled by it: it holds also while days are missing.
 */
export function thresholdDistance(
  reading: Pick<TrendReading, 'current' | 'previous' | 'change'>,
  unit: MetricUnit,
  thresholds: TrendThresholds = DEFAULT_THRESHOLDS,
): { readonly up: Distance; readonly down: Distance } | undefined {
  const { current, previous, change } = reading;
  if (current === undefined || previous === undefined || change === undefined) return undefined;
  if (previous.value <= 0) return undefined;
  const before = comparedWith(current.value, previous.value, change);
  const step = STEP[unit];
  const up = Math.ceil((before * (1 + thresholds.up)) / step - AGREES) * step;
  const down = Math.floor((before * (1 + thresholds.down)) / step + AGREES) * step;
  return {
    up: { value: up, gap: up - current.value },
    down: { value: down, gap: down - current.value },
  };
}

/** The value before, scaled to the days that the current window covers. */
function comparedWith(current: number, previous: number, change: number): number {
  const coveredAlike = Math.abs((current - previous) / previous - change) <= AGREES;
  // A current window of nothing has no scale of its own.
  return coveredAlike || change <= -1 ? previous : current / (1 + change);
}
