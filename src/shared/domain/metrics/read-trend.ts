import { deriveTrend, relativeChange, type TrendThresholds } from './derive-trend';
import {
  type DayWindow,
  type FoldedObservation,
  foldObservations,
  type WindowFigure,
} from './fold-observations';
import { METRICS, type MetricDef } from './metric';
import type { TrendKey } from './trend';
import type { TrendFigure, TrendOverride, TrendReading } from './trend-reading';

/** The measure that feeds a trend (M141, Q37). */
export function metricOfTrend(key: TrendKey): MetricDef {
  const metric = METRICS.find((each) => each.feeds === key);
  if (metric === undefined) throw new Error(`No measure feeds ${key}`);
  return metric;
}

/**
 * Reads one trend from its measure's observations in two equal windows (Q37).
 *
 * Sums are compared per covered day: a window in which two days are still to be reported is not a fall.
 * The figures themselves stay sums. An operator's override goes before the derived value, and both are kept.
 */
export function readTrend(input: {
  readonly key: TrendKey;
  readonly observations: readonly FoldedObservation[];
  readonly windows: { readonly current: DayWindow; readonly previous: DayWindow };
  readonly chosenIds?: ReadonlySet<string>;
  readonly override?: TrendOverride | undefined;
  readonly thresholds?: TrendThresholds;
}): TrendReading {
  const { key, observations, windows, override } = input;
  const { fold } = metricOfTrend(key);
  const current = foldObservations(observations, windows.current, fold, input.chosenIds);
  const previous = foldObservations(observations, windows.previous, fold, input.chosenIds);
  const level = (figure: WindowFigure | undefined) =>
    figure && (fold === 'sum' ? figure.value / figure.coveredDays : figure.value);
  const change = relativeChange(level(current), level(previous));
  return {
    key,
    value: override?.value ?? deriveTrend(level(current), level(previous), input.thresholds),
    method: override === undefined ? 'derived' : 'override',
    ...(current && { current: figureOf(current) }),
    ...(previous && { previous: figureOf(previous) }),
    ...(change !== undefined && { change }),
    ...(override && { override }),
  };
}

function figureOf({ value, observationIds, source, tier, asOfMs }: WindowFigure): TrendFigure {
  return { value, observationIds, source, tier, asOfMs };
}
