import type { Output } from '@shared/contract';
import { metricOfTrend } from '@shared/domain/metrics/read-trend';
import { TREND_TRACK } from '@shared/domain/metrics/trend';
import type { TrendFigure } from '@shared/domain/metrics/trend-reading';
import { type NameOf, namesOf } from '../store/actor-names';
import type { TenantReader } from '../store/tenant-access';
import type { SignalReading } from './read-trends';

type Signal = Output<'metrics.trends'>['signals'][number];

/** Readings, live or out of a snapshot, with the names of who overrode them. */
export async function signalViews(
  read: TenantReader,
  readings: readonly SignalReading[],
): Promise<Signal[]> {
  const nameOf = await namesOf(
    read,
    readings.map(({ override }) => override?.by ?? null),
  );
  return readings.map((reading) => signalView(reading, nameOf));
}

function signalView(reading: SignalReading, nameOf: NameOf): Signal {
  const { key, override } = reading;
  return {
    key,
    track: TREND_TRACK[key],
    metricKey: metricOfTrend(key).key,
    trend: reading.value,
    method: reading.method,
    current: figureView(reading.current),
    previous: figureView(reading.previous),
    change: reading.change ?? null,
    others: reading.others.map(figureView),
    override: override === undefined ? null : { ...override, by: nameOf(override.by) },
  };
}

function figureView(figure: TrendFigure | undefined): Signal['current'] {
  return {
    value: figure?.value ?? null,
    source: figure?.source ?? null,
    tier: figure?.tier ?? null,
    asOfMs: figure?.asOfMs ?? null,
  };
}
