import { addDays, type Day } from '../../base/days';
import { relativeChange } from '../metrics/derive-trend';
import {
  type DayWindow,
  type FoldedObservation,
  foldObservations,
  type WindowFigure,
} from '../metrics/fold-observations';
import type { MetricDef, SourceTier } from '../metrics/metric';

/** Days of a figure on the overview and in the roll-up; the window before it is as long. */
export const FIGURE_DAYS = 28;
/** Weeks of a sparkline and of the chart of both tracks: a quarter. */
export const FIGURE_WEEKS = 13;

export interface MeasureObservations {
  readonly metric: MetricDef;
  /** Of this measure alone. */
  readonly observations: readonly FoldedObservation[];
  readonly chosenIds: ReadonlySet<string>;
}

/** A measure over its newest window with where it comes from (M188). Money is minor units. */
export interface MeasuredFigure {
  readonly value: number;
  readonly window: DayWindow;
  /** Days of the window with a value, and how many there are. */
  readonly coveredDays: number;
  readonly windowDays: number;
  readonly previous: number | undefined;
  /** Share of the window before; undefined where none can be said. */
  readonly change: number | undefined;
  /** `value` less `previous`, for measures that are states (a rating, a score). */
  readonly difference: number | undefined;
  /** Every source that the value was folded from, the preferred one first. */
  readonly sources: readonly string[];
  readonly tier: SourceTier;
  /** When the newest of its observations was observed. */
  readonly asOfMs: number;
}

/** The last day, up to `todayOn`, for which some observation says something. */
export function newestDay(
  observations: readonly FoldedObservation[],
  todayOn: Day,
): Day | undefined {
  let newest: Day | undefined;
  for (const { fromOn, toOn } of observations) {
    if (fromOn > todayOn) continue;
    const last = toOn < todayOn ? toOn : todayOn;
    if (newest === undefined || last > newest) newest = last;
  }
  return newest;
}

/** The `days` days that end with `toOn`. */
export function daysUpTo(toOn: Day, days: number): DayWindow {
  return { fromOn: addDays(toOn, 1 - days), toOn };
}

/**
 * A measure over the `days` days that end with its newest day, beside the equal window before.
 *
 * The window ends where the data ends, so that a report that is two days late is no fall. Undefined when the newest
 * day is itself older than a window: an old figure is not today's. Sums are compared per covered day, as trends are.
 */
export function measuredFigure(
  measure: MeasureObservations,
  todayOn: Day,
  days: number = FIGURE_DAYS,
): MeasuredFigure | undefined {
  const newestOn = newestDay(measure.observations, todayOn);
  if (newestOn === undefined || newestOn <= addDays(todayOn, -days)) return undefined;
  return figureOver(measure, daysUpTo(newestOn, days));
}

/** A measure over one window beside the equal window before; undefined when no day of it has a value. */
export function figureOver(
  { metric, observations, chosenIds }: MeasureObservations,
  window: DayWindow,
): MeasuredFigure | undefined {
  const current = foldObservations(observations, window, metric.fold, chosenIds);
  if (current === undefined) return undefined;
  const before = daysUpTo(addDays(window.fromOn, -1), current.windowDays);
  const previous = foldObservations(observations, before, metric.fold, chosenIds);
  const value = rounded(metric, current.value);
  const earlier = previous && rounded(metric, previous.value);
  return {
    value,
    window,
    coveredDays: current.coveredDays,
    windowDays: current.windowDays,
    previous: earlier,
    change: relativeChange(levelOf(metric, current), previous && levelOf(metric, previous)),
    difference: earlier === undefined ? undefined : rounded(metric, value - earlier),
    sources: sourcesOf(current, observations),
    tier: current.tier,
    asOfMs: current.asOfMs,
  };
}

/** What a window says of one day of itself: a sum per covered day, a state as it is. */
export function levelOf({ fold }: MetricDef, { value, coveredDays }: WindowFigure): number {
  return fold === 'sum' ? value / coveredDays : value;
}

/** One value a week, oldest first; undefined where a week has none. A sum is a whole week's at its covered days' pace. */
export function weeklyValues(
  { metric, observations, chosenIds }: MeasureObservations,
  weeksEndOn: readonly Day[],
): readonly (number | undefined)[] {
  return weeksEndOn.map((toOn) => {
    const week = foldObservations(observations, daysUpTo(toOn, 7), metric.fold, chosenIds);
    if (week === undefined) return undefined;
    return rounded(metric, levelOf(metric, week) * (metric.fold === 'sum' ? 7 : 1));
  });
}

/** The last days of `count` weeks that end with `lastOn`, oldest first. */
export function weekEnds(lastOn: Day, count: number = FIGURE_WEEKS): readonly Day[] {
  return Array.from({ length: count }, (_, week) => addDays(lastOn, -7 * (count - 1 - week)));
}

function sourcesOf(
  { source, observationIds }: WindowFigure,
  observations: readonly FoldedObservation[],
): readonly string[] {
  const used = new Set(observationIds);
  const others = observations.filter(({ id }) => used.has(id)).map((each) => each.source);
  return [...new Set([source, ...others.sort()])];
}

/** Counts and money are whole; a week that a window cuts gives its share of days. */
function rounded({ unit }: MetricDef, value: number): number {
  return unit === 'count' || unit === 'money'
    ? Math.round(value)
    : Math.round(value * 10_000) / 10_000;
}
