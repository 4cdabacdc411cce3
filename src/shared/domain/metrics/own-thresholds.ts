import { DEFAULT_THRESHOLDS, type TrendThresholds } from './derive-trend';
import type { MetricKey } from './metric';

/** A tenant's own thresholds; a measure that has none keeps ±2 % (Q37). */
export type OwnThresholds = Readonly<Partial<Record<MetricKey, TrendThresholds>>>;

/** The nearest to no change that a threshold may lie, and the furthest, as shares. */
export const NEAREST_THRESHOLD = 0.001;
export const FURTHEST_THRESHOLD = 1;

/** What a measure's change is held against. */
export function thresholdsOf(own: OwnThresholds, key: MetricKey): TrendThresholds {
  return own[key] ?? DEFAULT_THRESHOLDS;
}

/** The own thresholds after one measure was given some, or was set back; those of ±2 % are not kept. */
export function withThresholds(
  own: OwnThresholds,
  key: MetricKey,
  to: TrendThresholds | null,
): OwnThresholds {
  const { [key]: _, ...others } = own;
  const isDefault = to?.up === DEFAULT_THRESHOLDS.up && to.down === DEFAULT_THRESHOLDS.down;
  return to === null || isDefault ? others : { ...others, [key]: to };
}
