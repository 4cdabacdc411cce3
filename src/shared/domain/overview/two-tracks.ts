import type { Day } from '../../base/days';
import type { FoldedObservation } from '../metrics/fold-observations';
import { METRICS, type MetricKey } from '../metrics/metric';
import { TRACKS, TREND_TRACK, type Track } from '../metrics/trend';
import { newestDay, weekEnds, weeklyValues } from './window-figure';

export interface KeyedValues extends FoldedObservation {
  readonly key: MetricKey;
}

/** Both tracks as weekly indices, 100 in their first common week. */
export interface TwoTracks {
  /** Last day of each week, oldest first. */
  readonly weeksEndOn: readonly Day[];
  readonly visibility: readonly (number | null)[];
  readonly quality: readonly (number | null)[];
  /** The week that is 100; null while no week has a value. */
  readonly baseOn: Day | null;
  /** Points by which visibility leads quality in the last common week; null without one. */
  readonly lead: number | null;
}

/** The measures that make a track: those that feed its trends (M141). */
export function trackMetrics(track: Track) {
  return METRICS.filter(({ feeds }) => feeds !== undefined && TREND_TRACK[feeds] === track);
}

/**
 * Draws both tracks from their measures (M150). Weeks end with the newest day of any of them.
 *
 * The base is the first week in which both tracks have a value, or the first with any where they share none; each
 * measure is divided by its own value there (or its next one), and a track is the mean of its measures. So both lines
 * leave 100 together, and nothing is drawn before.
 */
export function twoTracks(input: {
  readonly observations: readonly KeyedValues[];
  readonly chosenIds: ReadonlySet<string>;
  readonly todayOn: Day;
}): TwoTracks {
  const used = TRACKS.flatMap((track) => trackMetrics(track).map(({ key }) => key));
  const own = input.observations.filter(({ key }) => used.includes(key));
  const weeksEndOn = weekEnds(newestDay(own, input.todayOn) ?? input.todayOn);
  const lines = (track: Track) =>
    trackMetrics(track).map((metric) =>
      weeklyValues(
        {
          metric,
          observations: own.filter(({ key }) => key === metric.key),
          chosenIds: input.chosenIds,
        },
        weeksEndOn,
      ),
    );
  const visibilityLines = lines('visibility');
  const qualityLines = lines('quality');
  const base = baseWeek(visibilityLines, qualityLines);
  const visibility = indexOf(visibilityLines, base);
  const quality = indexOf(qualityLines, base);
  return {
    weeksEndOn,
    visibility,
    quality,
    baseOn: weeksEndOn[base] ?? null,
    lead: leadOf(visibility, quality),
  };
}

type Lines = readonly (readonly (number | undefined)[])[];

/** -1 while no line has a value. */
function baseWeek(visibility: Lines, quality: Lines): number {
  const weeks = (lines: Lines) =>
    new Set(lines.flatMap((line) => line.flatMap((value, week) => (value ? [week] : []))));
  const [one, other] = [weeks(visibility), weeks(quality)];
  const common = [...one].filter((week) => other.has(week));
  const candidates = common.length > 0 ? common : [...one, ...other];
  return candidates.length === 0 ? -1 : Math.min(...candidates);
}

function indexOf(lines: Lines, base: number): readonly (number | null)[] {
  const length = lines[0]?.length ?? 0;
  const relative = lines.map((line) => {
    const start = line.find((value, week) => week >= base && value !== undefined && value !== 0);
    return line.map((value) =>
      value === undefined || start === undefined ? undefined : (value / start) * 100,
    );
  });
  return Array.from({ length }, (_, week) => {
    const present = week < base ? [] : relative.flatMap((line) => line[week] ?? []);
    if (base < 0 || present.length === 0) return null;
    const mean = present.reduce((sum, value) => sum + value, 0) / present.length;
    return Math.round(mean * 10) / 10;
  });
}

function leadOf(
  visibility: readonly (number | null)[],
  quality: readonly (number | null)[],
): number | null {
  for (let week = visibility.length - 1; week >= 0; week--) {
    const [one, other] = [visibility[week], quality[week]];
    if (one != null && other != null) return Math.round(one - other);
  }
  return null;
}
