import { addDays, type Day, daysBetween } from '../../base/days';
import { dayOf } from '../../base/zones';
import { type MetricFold, SOURCE_TIERS, type SourceTier } from './metric';
import type { TrendFigure } from './trend-reading';

/** A value that a source gave for a period of whole days, both ends inside. */
export interface FoldedObservation {
  readonly id: string;
  readonly fromOn: Day;
  readonly toOn: Day;
  readonly value: number;
  readonly source: string;
  readonly tier: SourceTier;
  readonly observedAtMs: number;
}

/** A stretch of whole days, both ends inside. */
export interface DayWindow {
  readonly fromOn: Day;
  readonly toOn: Day;
}

export interface WindowFigure extends TrendFigure {
  /** Days of the window that some observation covers. */
  readonly coveredDays: number;
  readonly windowDays: number;
}

/**
 * The current window of `days` days that ends with the day of `asOfMs` in `zone`, and the equal one before it (Q37).
 *
 * Figures exist per day, so trends compare whole days; only incidents are windowed to the millisecond (Q36).
 */
export function windowOf(
  days: number,
  asOfMs: number,
  zone: string,
): { readonly current: DayWindow; readonly previous: DayWindow } {
  const toOn = dayOf(asOfMs, zone);
  const fromOn = addDays(toOn, 1 - days);
  return {
    current: { fromOn, toOn },
    previous: { fromOn: addDays(fromOn, -days), toOn: addDays(fromOn, -1) },
  };
}

/**
 * Orders observations of one day: the operator's choice in a conflict first, then the better tier (M169),
 * the shorter period, the newest observation, the highest id. Nothing is dropped by this, only not used (INV5).
 */
function byPreference(chosen: ReadonlySet<string>) {
  return (a: FoldedObservation, b: FoldedObservation): number =>
    Number(chosen.has(b.id)) - Number(chosen.has(a.id)) ||
    SOURCE_TIERS.indexOf(a.tier) - SOURCE_TIERS.indexOf(b.tier) ||
    daysBetween(a.fromOn, a.toOn) - daysBetween(b.fromOn, b.toOn) ||
    b.observedAtMs - a.observedAtMs ||
    (a.id < b.id ? 1 : -1);
}

/** The observation that figures use out of several of one period; undefined for none. */
export function chosenObservation<T extends FoldedObservation>(
  observations: readonly T[],
  chosenIds: ReadonlySet<string>,
): T | undefined {
  return [...observations].sort(byPreference(chosenIds))[0];
}

/**
 * Folds one measure's observations into its value over a window; undefined when no day of it is covered.
 *
 * Every day takes its preferred observation, so overlapping periods are never counted twice. `sum`: each day adds its
 * even share of the period's value, so a month that overlaps a week gives 7/30 of itself. `mean`: the average over the
 * covered days. Days without any observation add nothing; `coveredDays` says how many there were.
 */
export function foldObservations(
  observations: readonly FoldedObservation[],
  window: DayWindow,
  fold: MetricFold,
  chosenIds: ReadonlySet<string> = new Set(),
): WindowFigure | undefined {
  const ranked = observations
    .filter((each) => each.fromOn <= window.toOn && each.toOn >= window.fromOn)
    .sort(byPreference(chosenIds));
  const daysUsed = usedDays(ranked, window);
  const used = [...daysUsed.keys()];
  const best = used[0];
  if (best === undefined) return undefined;

  let coveredDays = 0;
  let total = 0;
  for (const [observation, days] of daysUsed) {
    coveredDays += days;
    const periodDays = daysBetween(observation.fromOn, observation.toOn) + 1;
    total += (observation.value * days) / (fold === 'sum' ? periodDays : 1);
  }
  return {
    value: fold === 'sum' ? total : total / coveredDays,
    observationIds: used.map((each) => each.id).sort(),
    source: best.source,
    tier: best.tier,
    asOfMs: Math.max(...used.map((each) => each.observedAtMs)),
    coveredDays,
    windowDays: daysBetween(window.fromOn, window.toOn) + 1,
  };
}

/** How many days of the window each observation stands for, in order of preference; unused ones are left out. */
function usedDays<T extends FoldedObservation>(
  ranked: readonly T[],
  window: DayWindow,
): ReadonlyMap<T, number> {
  const used = new Map<T, number>();
  for (let day = window.fromOn; day <= window.toOn; day = addDays(day, 1)) {
    const preferred = ranked.find((each) => each.fromOn <= day && day <= each.toOn);
    if (preferred !== undefined) used.set(preferred, (used.get(preferred) ?? 0) + 1);
  }
  const inOrder = ranked.filter((each) => used.has(each));
  return new Map(inOrder.map((each) => [each, used.get(each) ?? 0]));
}
