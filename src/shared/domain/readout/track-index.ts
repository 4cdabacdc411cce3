import { addDays, type Day } from '../../base/days';
import type { Decision } from '../cycles/cycle';
import { deriveTrend } from '../metrics/derive-trend';
import { foldObservations } from '../metrics/fold-observations';
import { METRICS } from '../metrics/metric';
import { TREND_TRACK, type Track, type TrendValue } from '../metrics/trend';
import type { KeyedObservation } from './month-figures';
import type { ReadoutTracks } from './readout';

/** Weeks that the chart of both tracks shows: a quarter. */
export const TRACK_WEEKS = 13;

/**
 * Both tracks as weekly indices: each measure of a track is divided by its first week with a value (= 100), and the
 * track is the mean of its measures. Weeks end with `lastOn` and go back in steps of seven days.
 */
export function trackIndex(input: {
  readonly lastOn: Day;
  readonly observations: readonly KeyedObservation[];
  readonly chosenIds: ReadonlySet<string>;
  readonly decisions: readonly { readonly dayOn: Day; readonly decision: Decision }[];
}): ReadoutTracks {
  const weeksEndOn = Array.from({ length: TRACK_WEEKS }, (_, week) =>
    addDays(input.lastOn, -7 * (TRACK_WEEKS - 1 - week)),
  );
  const visibility = indexOf('visibility', weeksEndOn, input);
  const quality = indexOf('quality', weeksEndOn, input);
  return {
    weeksEndOn,
    visibility,
    quality,
    visibilityTrend: monthTrend(visibility),
    qualityTrend: monthTrend(quality),
    decisions: weeksEndOn.map((endOn) => {
      const fromOn = addDays(endOn, -6);
      const inWeek = input.decisions.filter(({ dayOn }) => fromOn <= dayOn && dayOn <= endOn);
      return inWeek.at(-1)?.decision ?? null;
    }),
  };
}

function indexOf(
  track: Track,
  weeksEndOn: readonly Day[],
  input: {
    readonly observations: readonly KeyedObservation[];
    readonly chosenIds: ReadonlySet<string>;
  },
): readonly (number | null)[] {
  const lines = METRICS.filter(
    ({ feeds }) => feeds !== undefined && TREND_TRACK[feeds] === track,
  ).map(({ key, fold }) => {
    const own = input.observations.filter((each) => each.key === key);
    const values = weeksEndOn.map((toOn) => {
      const week = { fromOn: addDays(toOn, -6), toOn };
      return foldObservations(own, week, fold, input.chosenIds)?.value;
    });
    const base = values.find((value) => value !== undefined && value !== 0);
    return values.map((value) =>
      value === undefined || base === undefined ? undefined : (value / base) * 100,
    );
  });
  return weeksEndOn.map((_, week) => {
    const present = lines.flatMap((line) => line[week] ?? []);
    if (present.length === 0) return null;
    const mean = present.reduce((sum, value) => sum + value, 0) / present.length;
    return Math.round(mean * 10) / 10;
  });
}

/** The last four weeks against the four before (Q37's thresholds). */
function monthTrend(index: readonly (number | null)[]): TrendValue {
  const mean = (values: readonly (number | null)[]) => {
    const present = values.filter((value) => value !== null);
    return present.length === 0
      ? undefined
      : present.reduce((sum, value) => sum + value, 0) / present.length;
  };
  return deriveTrend(mean(index.slice(-4)), mean(index.slice(-8, -4)));
}
