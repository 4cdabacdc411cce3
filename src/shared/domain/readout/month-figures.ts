import { addDays, addMonths, type Day, daysOfMonth, type Month } from '../../base/days';
import { deriveTrend, relativeChange } from '../metrics/derive-trend';
import { type FoldedObservation, foldObservations } from '../metrics/fold-observations';
import { METRICS, type MetricDef, type MetricKey } from '../metrics/metric';
import type { ReadoutConflict, ReadoutFigure, ReadoutValue, ReadoutWeeks } from './readout';

export interface KeyedObservation extends FoldedObservation {
  readonly key: MetricKey;
}

/** A conflict that touches the month, with its observations. */
export interface MonthConflict {
  readonly key: MetricKey;
  readonly state: 'open' | 'resolved';
  readonly note: string;
  readonly observationIds: readonly string[];
}

export interface MonthObservations {
  readonly month: Month;
  readonly observations: readonly KeyedObservation[];
  readonly chosenIds: ReadonlySet<string>;
  readonly conflicts: readonly MonthConflict[];
}

/** Every measure of the month beside the month before (M179); a measure without a value keeps its row. */
export function monthFigures(input: MonthObservations): readonly ReadoutFigure[] {
  return METRICS.flatMap((metric) => {
    const own = input.observations.filter(({ key }) => key === metric.key);
    const used = monthValue(metric, own, input.month, input.chosenIds);
    if (used === null && metric.whereGiven === true) return [];
    return {
      key: metric.key,
      unit: metric.unit,
      used,
      others: used === null ? [] : otherValues(metric, own, input, used.source),
    };
  });
}

/** The measure as each source that lost a conflict of the month would have it. */
function otherValues(
  metric: MetricDef,
  own: readonly KeyedObservation[],
  { month, chosenIds, conflicts }: MonthObservations,
  usedSource: string,
): readonly ReadoutValue[] {
  const inConflict = new Set(
    conflicts
      .filter(({ key }) => key === metric.key)
      .flatMap(({ observationIds }) => observationIds),
  );
  const sources = new Set(
    own
      .filter(({ id, source }) => inConflict.has(id) && source !== usedSource)
      .map(({ source }) => source),
  );
  return [...sources].sort().flatMap((source) => {
    // What this source said of the disputed periods, the used values elsewhere.
    const theirs = own.filter((each) => each.source === source && inConflict.has(each.id));
    const preferred = new Set([...chosenIds, ...theirs.map(({ id }) => id)]);
    for (const each of own) {
      if (each.source !== source && inConflict.has(each.id)) preferred.delete(each.id);
    }
    const value = monthValue(metric, own, month, preferred);
    const [first] = theirs;
    if (value === null || first === undefined) return [];
    const asOfMs = Math.max(...theirs.map(({ observedAtMs }) => observedAtMs));
    return [{ ...value, source, tier: first.tier, asOfMs }];
  });
}

function monthValue(
  metric: MetricDef,
  own: readonly KeyedObservation[],
  month: Month,
  chosenIds: ReadonlySet<string>,
): ReadoutValue | null {
  const current = foldObservations(own, daysOfMonth(month), metric.fold, chosenIds);
  if (current === undefined) return null;
  const previous = foldObservations(own, daysOfMonth(addMonths(month, -1)), metric.fold, chosenIds);
  return {
    current: rounded(metric, current.value),
    previous: previous === undefined ? null : rounded(metric, previous.value),
    change: relativeChange(current.value, previous?.value) ?? null,
    trend: deriveTrend(current.value, previous?.value),
    source: current.source,
    tier: current.tier,
    asOfMs: current.asOfMs,
  };
}

/** Counts and money are whole; a week that straddles two months gives each its share of days. */
function rounded({ unit }: MetricDef, value: number): number {
  return unit === 'count' || unit === 'money'
    ? Math.round(value)
    : Math.round(value * 10_000) / 10_000;
}

/** What the page says of each conflict of the month. */
export function monthConflicts(
  input: MonthObservations,
  figures: readonly ReadoutFigure[],
): readonly ReadoutConflict[] {
  return input.conflicts.flatMap(({ key, state, note }) => {
    const figure = figures.find((each) => each.key === key);
    if (figure?.used === null || figure === undefined) return [];
    const { used, others } = figure;
    return [
      {
        key,
        state,
        note,
        usedSource: used.source,
        values: [used, ...others].map(({ current, source }) => ({ value: current, source })),
      },
    ];
  });
}

const WEEKLY: readonly MetricKey[] = ['sessions', 'bookings', 'new_reviews', 'non_brand_clicks'];
const MAX_WEEK_CHARTS = 3;

/** The month's weeks beside the weeks before, for up to three counted measures that have figures. */
export function monthWeeks(input: MonthObservations): readonly ReadoutWeeks[] {
  return WEEKLY.flatMap((key) => {
    const metric = METRICS.find((each) => each.key === key);
    const own = input.observations.filter((each) => each.key === key);
    const whole = monthValue(metric ?? missing(key), own, input.month, input.chosenIds);
    if (metric === undefined || whole === null) return [];
    const of = (month: Month) =>
      weeksOf(month).map((week) =>
        Math.round(foldObservations(own, week, metric.fold, input.chosenIds)?.value ?? 0),
      );
    return [
      {
        key,
        unit: metric.unit,
        current: of(input.month),
        previous: of(addMonths(input.month, -1)),
        source: whole.source,
        asOfMs: whole.asOfMs,
      },
    ];
  }).slice(0, MAX_WEEK_CHARTS);
}

function missing(key: MetricKey): never {
  throw new Error(`No measure is called ${key}`);
}

function weeksOf(month: Month): readonly { readonly fromOn: Day; readonly toOn: Day }[] {
  const { fromOn, toOn } = daysOfMonth(month);
  return [0, 1, 2, 3].map((week) => ({
    fromOn: addDays(fromOn, week * 7),
    toOn: week === 3 ? toOn : addDays(fromOn, week * 7 + 6),
  }));
}
