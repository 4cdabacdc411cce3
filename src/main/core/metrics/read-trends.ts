import { WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import {
  chosenObservation,
  type FoldedObservation,
  windowOf,
} from '@shared/domain/metrics/fold-observations';
import { thresholdsOf } from '@shared/domain/metrics/own-thresholds';
import { metricOfTrend, readTrend } from '@shared/domain/metrics/read-trend';
import { TREND_KEYS, type TrendKey, type TrendValue } from '@shared/domain/metrics/trend';
import type { TrendFigure, TrendReading } from '@shared/domain/metrics/trend-reading';
import { chosenIdsTouching } from '../store/conflicts';
import {
  decimalOf,
  type ObservationRow,
  observationsTouching,
  periodKey,
} from '../store/observations';
import type { TenantReader, TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { trendOverrides } from '../store/trends';
import { readThresholds } from './thresholds';

/** A trend as it was read, with the values of its window that lost against a used one (M188). */
export interface SignalReading extends TrendReading {
  readonly others: readonly TrendFigure[];
}

/** The four trends over `windowDays` days against the equal window before (Q37). Inside `write`, pass the writer. */
export async function readTrends(
  read: TenantReader,
  input: { readonly asOfMs: number; readonly windowDays: number; readonly zone: string },
): Promise<readonly SignalReading[]> {
  const windows = windowOf(input.windowDays, input.asOfMs, input.zone);
  const { fromOn } = windows.previous;
  const { toOn } = windows.current;
  const keys = TREND_KEYS.map((key) => metricOfTrend(key).key);
  const rows = await observationsTouching(read, keys, fromOn, toOn);
  const chosenIds = await chosenIdsTouching(read, keys, fromOn, toOn);
  const overrides = await trendOverrides(read);
  const thresholds = await readThresholds(read);
  return TREND_KEYS.map((key) => {
    const own = rows.filter((row) => row.key === metricOfTrend(key).key);
    const current = own.filter((row) => row.from_on <= toOn && row.to_on >= windows.current.fromOn);
    return {
      ...readTrend({
        key,
        observations: own.map(folded),
        windows,
        chosenIds,
        override: overrides.get(key),
        thresholds: thresholdsOf(thresholds, metricOfTrend(key).key),
      }),
      others: othersOf(current, chosenIds),
    };
  });
}

/** The values that differ from the one their period uses. */
function othersOf(
  rows: readonly ObservationRow[],
  chosenIds: ReadonlySet<string>,
): readonly TrendFigure[] {
  return [...Map.groupBy(rows, periodKey).values()].flatMap((period) => {
    const used = chosenRow(period, chosenIds);
    return period.flatMap((row) =>
      used === undefined || decimalOf(row) === decimalOf(used)
        ? []
        : [
            {
              value: row.value,
              observationIds: [row.id],
              source: row.source,
              tier: row.tier,
              asOfMs: row.observed_at_ms,
            },
          ],
    );
  });
}

/** The row that figures use out of one period's rows: the resolved choice, else by tier, then the newest. */
export function chosenRow(
  period: readonly ObservationRow[],
  chosenIds: ReadonlySet<string>,
): ObservationRow | undefined {
  const chosen = chosenObservation(period.map(folded), chosenIds);
  return period.find((row) => row.id === chosen?.id);
}

export function folded(row: ObservationRow): FoldedObservation {
  return {
    id: row.id,
    fromOn: row.from_on,
    toOn: row.to_on,
    value: row.value,
    source: row.source,
    tier: row.tier,
    observedAtMs: row.observed_at_ms,
  };
}

/** What a trend says now over the weekly window, override included. */
export async function trendNow(writer: TenantWriter, key: TrendKey): Promise<TrendValue> {
  const { zone } = await getTenant(writer);
  const readings = await readTrends(writer, {
    asOfMs: writer.nowMs,
    windowDays: WINDOW_DAYS.weekly,
    zone,
  });
  return readings.find((reading) => reading.key === key)?.value ?? 'unknown';
}
