import { addDays, type Day, daysBetween, nextDay } from '../../base/days';
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
function inPreference<T extends FoldedObservation>(
  observations: readonly T[],
  chosen: ReadonlySet<string>,
): readonly T[] {
  if (observations.length < 2) return observations;
  // What is compared is worked out once for each: a window of daily values asks for it thousands of times.
  return observations
    .map((each) => ({
      each,
      isChosen: Number(chosen.has(each.id)),
      tier: SOURCE_TIERS.indexOf(each.tier),
      days: each.fromOn === each.toOn ? 0 : daysBetween(each.fromOn, each.toOn),
    }))
    .sort(
      (a, b) =>
        b.isChosen - a.isChosen ||
        a.tier - b.tier ||
        a.days - b.days ||
        b.each.observedAtMs - a.each.observedAtMs ||
        (a.each.id < b.each.id ? 1 : -1),
    )
    .map(({ each }) => each);
}

/** The observation that figures use out of several of one period; undefined for none. */
export function chosenObservation<T extends FoldedObservation>(
  observations: readonly T[],
  chosenIds: ReadonlySet<string>,
): T | undefined {
  return inPreference(observations, chosenIds)[0];
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
  const ranked = inPreference(
    observations.filter((each) => each.fromOn <= window.toOn && each.toOn >= window.fromOn),
    chosenIds,
  );
  const daysUsed = usedDays(ranked, window);
  const used = [...daysUsed.keys()];
  const best = used[0];
  if (best === undefined) return undefined;

  let coveredDays = 0;
  let total = 0;
  for (const [observation, days] of daysUsed) {
    coveredDays += days;
    const isOneDay = fold === 'mean' || observation.fromOn === observation.toOn;
    const periodDays = isOneDay ? 1 : daysBetween(observation.fromOn, observation.toOn) + 1;
    total += (observation.value * days) / periodDays;
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
  for (let day = window.fromOn; day <= window.toOn; day = nextDay(day)) {
    const preferred = ranked.find((each) => each.fromOn <= day && day <= each.toOn);
    if (preferred !== undefined) used.set(preferred, (used.get(preferred) ?? 0) + 1);
  }
  const inOrder = ranked.filter((each) => used.has(each));
  return new Map(inOrder.map((each) => [each, used.get(each) ?? 0]));
}
