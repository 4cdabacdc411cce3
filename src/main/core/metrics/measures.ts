import { dayOf, endOfDay } from '@shared/base/zones';
import type { Output } from '@shared/contract';
import { windowOf } from '@shared/domain/metrics/fold-observations';
import { METRIC_KEYS, METRICS } from '@shared/domain/metrics/metric';
import {
  MINIMUM_SOURCES,
  type MinimumSource,
  SOURCE_DEFS,
  sourceState,
} from '@shared/domain/metrics/minimum-sources';
import { thresholdsOf } from '@shared/domain/metrics/own-thresholds';
import { readMeasure } from '@shared/domain/metrics/read-measure';
import { namesOf } from '../store/actor-names';
import { chosenIdsTouching } from '../store/conflicts';
import { lastWeeklyMs } from '../store/cycles-of-time';
import { mappedTasks, newestPeriods, openConflictsByMeasure } from '../store/measure-list';
import { observationsOfPeriods, observationsTouching } from '../store/observations';
import type { TenantReader } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { trendOverrides } from '../store/trends';
import { observationViews } from './conflict-view';
import { folded } from './read-trends';
import { readThresholds } from './thresholds';

type Measures = Output<'metrics.measures'>;
type Measure = Measures['measures'][number];

/** Every measure as it stands, and whether the five minimum sources are read (M190, M191). */
export async function measuresOf(
  read: TenantReader,
  { nowMs, windowDays }: { readonly nowMs: number; readonly windowDays: number },
): Promise<Measures> {
  const { zone } = await getTenant(read);
  const windows = windowOf(windowDays, nowMs, zone);
  const measures = await measureViews(read, windows);
  return {
    asOfMs: nowMs,
    current: windows.current,
    previous: windows.previous,
    measures,
    sources: await sourceViews(read, measures, { nowMs, zone }),
  };
}

async function measureViews(
  read: TenantReader,
  windows: ReturnType<typeof windowOf>,
): Promise<Measure[]> {
  const { fromOn } = windows.previous;
  const { toOn } = windows.current;
  const rows = await observationsTouching(read, METRIC_KEYS, fromOn, toOn);
  const byKey = Map.groupBy(rows, ({ key }) => key);
  const chosenIds = await chosenIdsTouching(read, METRIC_KEYS, fromOn, toOn);
  const newest = await newestValues(read);
  const conflicts = await openConflictsByMeasure(read);
  const overrides = await trendOverrides(read);
  const own = await readThresholds(read);
  const nameOf = await namesOf(
    read,
    [...overrides.values()].map(({ by }) => by),
  );
  return METRICS.map(({ key, layer, fold, feeds }) => {
    const observations = (byKey.get(key) ?? []).map(folded);
    const thresholds = thresholdsOf(own, key);
    const reading = readMeasure({ fold, observations, windows, chosenIds, thresholds });
    const override = feeds && overrides.get(feeds);
    return {
      key,
      layer,
      newest: newest.get(key) ?? null,
      current: figureView(reading.current),
      previous: figureView(reading.previous),
      change: reading.change ?? null,
      trend: override?.value ?? reading.trend,
      thresholds: { ...thresholds, own: own[key] !== undefined },
      feeds: feeds ?? null,
      override: override === undefined ? null : { ...override, by: nameOf(override.by) },
      openConflicts: conflicts.get(key) ?? 0,
    };
  });
}

function figureView(figure: ReturnType<typeof readMeasure>['current']): Measure['current'] {
  if (figure === undefined) return null;
  const { value, source, tier, asOfMs, coveredDays } = figure;
  return { value, source, tier, asOfMs, coveredDays };
}

/** The value that figures use of the period that ends last, by measure. */
async function newestValues(
  read: TenantReader,
): Promise<ReadonlyMap<string, NonNullable<Measure['newest']>>> {
  const periods = await newestPeriods(read);
  const rows = await observationsOfPeriods(read, periods);
  const days = periods.flatMap(({ from_on, to_on }) => [from_on, to_on]).sort();
  const chosenIds = await chosenIdsTouching(read, METRIC_KEYS, days[0] ?? '', days.at(-1) ?? '');
  const views = await observationViews(read, rows, chosenIds);
  return new Map(views.flatMap((view) => (view.chosen ? [[view.key, view] as const] : [])));
}

async function sourceViews(
  read: TenantReader,
  measures: readonly Measure[],
  { nowMs, zone }: { readonly nowMs: number; readonly zone: string },
): Promise<Measures['sources']> {
  const tasks = await mappedTasks(read);
  const others: Partial<Record<MinimumSource, number | undefined>> = {
    weekly_dashboard: await lastWeeklyMs(read),
    release_mapping: tasks.newestMs,
  };
  // A value speaks for its last day, but not for a day that is still to come.
  const today = dayOf(nowMs, zone);
  const endOf = (day: string) => (day >= today ? nowMs : endOfDay(day, zone));
  return MINIMUM_SOURCES.map((key) => {
    const own = SOURCE_DEFS[key].measures.map((wanted) => {
      const newest = measures.find((measure) => measure.key === wanted)?.newest;
      return { key: wanted, newestOn: newest?.toOn ?? null, source: newest?.source ?? null };
    });
    const ends = own.flatMap(({ newestOn }) => (newestOn === null ? [] : [endOf(newestOn)]));
    const newestMs = ends.length > 0 ? Math.max(...ends) : others[key];
    return {
      key,
      state: sourceState(key, newestMs, nowMs),
      freshDays: SOURCE_DEFS[key].freshDays,
      newestMs: newestMs ?? null,
      measures: own,
      tasks: key === 'release_mapping' ? tasks.count : null,
    };
  });
}
