import { deriveTrend, relativeChange, type TrendThresholds } from './derive-trend';
import {
  type DayWindow,
  type FoldedObservation,
  foldObservations,
  type WindowFigure,
} from './fold-observations';
import type { MetricFold } from './metric';
import type { TrendValue } from './trend';

/** A measure in its window and in the equal window before, with what became of it (Q37). */
export interface MeasureReading {
  readonly trend: TrendValue;
  readonly current?: WindowFigure;
  readonly previous?: WindowFigure;
  /** Change against the previous window as a share of it (0.02 is +2 %); absent when it cannot be said. */
  readonly change?: number;
}

/**
 * Reads a measure from its observations in two equal windows (Q37).
 *
 * Sums are compared per covered day: a window in which two days are still to be reported is not a fall.
 * The figures themselves stay sums.
 */
export function readMeasure(input: {
  readonly fold: MetricFold;
  readonly observations: readonly FoldedObservation[];
  readonly windows: { readonly current: DayWindow; readonly previous: DayWindow };
  readonly chosenIds?: ReadonlySet<string> | undefined;
  readonly thresholds?: TrendThresholds | undefined;
}): MeasureReading {
  const { fold, observations, windows } = input;
  const current = foldObservations(observations, windows.current, fold, input.chosenIds);
  const previous = foldObservations(observations, windows.previous, fold, input.chosenIds);
  const level = (figure: WindowFigure | undefined) =>
    figure && (fold === 'sum' ? figure.value / figure.coveredDays : figure.value);
  const change = relativeChange(level(current), level(previous));
  return {
    trend: deriveTrend(level(current), level(previous), input.thresholds),
    ...(current && { current }),
    ...(previous && { previous }),
    ...(change !== undefined && { change }),
  };
}
