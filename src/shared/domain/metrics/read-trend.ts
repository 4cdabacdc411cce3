import type { TrendThresholds } from './derive-trend';
import type { DayWindow, FoldedObservation, WindowFigure } from './fold-observations';
import { METRICS, type MetricDef } from './metric';
import { readMeasure } from './read-measure';
import type { TrendKey } from './trend';
import type { TrendFigure, TrendOverride, TrendReading } from './trend-reading';

/** The measure that feeds a trend (M141, Q37). */
export function metricOfTrend(key: TrendKey): MetricDef {
  const metric = METRICS.find((each) => each.feeds === key);
  if (metric === undefined) throw new Error(`No measure feeds ${key}`);
  return metric;
}

/**
 * Reads one trend from its measure's observations in two equal windows (Q37). An operator's override goes before the
 * derived value, and both are kept.
 */
export function readTrend(input: {
  readonly key: TrendKey;
  readonly observations: readonly FoldedObservation[];
  readonly windows: { readonly current: DayWindow; readonly previous: DayWindow };
  readonly chosenIds?: ReadonlySet<string>;
  readonly override?: TrendOverride | undefined;
  readonly thresholds?: TrendThresholds;
}): TrendReading {
  const { key, override } = input;
  const { fold } = metricOfTrend(key);
  const { trend, current, previous, change } = readMeasure({ ...input, fold });
  return {
    key,
    value: override?.value ?? trend,
    method: override === undefined ? 'derived' : 'override',
    ...(current && { current: figureOf(current) }),
    ...(previous && { previous: figureOf(previous) }),
    ...(change !== undefined && { change }),
    ...(override && { override }),
    ...(input.thresholds && { thresholds: input.thresholds }),
  };
}

function figureOf({ value, observationIds, source, tier, asOfMs }: WindowFigure): TrendFigure {
  return { value, observationIds, source, tier, asOfMs };
}
