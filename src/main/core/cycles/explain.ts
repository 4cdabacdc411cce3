import type { Output } from '@shared/contract';
import { WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import { gateCondition } from '@shared/domain/gates/gate-condition';
import { type DayWindow, windowOf } from '@shared/domain/metrics/fold-observations';
import { metricOfTrend } from '@shared/domain/metrics/read-trend';
import { thresholdDistance } from '@shared/domain/metrics/threshold-distance';
import type { TrendFigure } from '@shared/domain/metrics/trend-reading';
import { observationViews } from '../metrics/conflict-view';
import type { SignalReading } from '../metrics/read-trends';
import { refuse } from '../refuse';
import { namesOf } from '../store/actor-names';
import { chosenIdsTouching } from '../store/conflicts';
import type { CycleRow } from '../store/cycles';
import { evidenceAt, evidenceKey } from '../store/explained-evidence';
import { observationsById } from '../store/observations-by-id';
import type { TenantReader } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { parseSnapshot, type StoredSnapshot } from './stored-snapshot';

type Explained = Output<'cycles.explain'>;
type Signal = Explained['signals'][number];
type Observation = Signal['others'][number];

/** Every input of a decision with the records it rests on: who wrote each value, when, from which source (M192, M188). */
export async function explainCycle(read: TenantReader, row: CycleRow): Promise<Explained> {
  if (row.origin === 'imported') throw refuse('rule_violation', 'imported_cycle');
  const snapshot = row.snapshot_json === null ? undefined : parseSnapshot(row.snapshot_json);
  if (snapshot === undefined) throw refuse('unavailable', 'snapshot_unreadable');
  return {
    signals: await explainSignals(read, snapshot),
    gates: await explainGates(read, snapshot, row.decided_at_ms),
  };
}

async function explainSignals(read: TenantReader, snapshot: StoredSnapshot): Promise<Signal[]> {
  const { zone } = await getTenant(read);
  const windows = windowOf(WINDOW_DAYS[snapshot.cadence], snapshot.asOfMs, zone);
  const figures = snapshot.trends.flatMap(({ current, previous, others }) => [
    ...(current === undefined ? [] : [current]),
    ...(previous === undefined ? [] : [previous]),
    ...others,
  ]);
  const observations = await observationsOf(read, figures, windows);
  return snapshot.trends.map((reading) => {
    const metric = metricOfTrend(reading.key);
    const of = (figure: TrendFigure | undefined) =>
      (figure?.observationIds ?? []).flatMap((id) => observations.get(id) ?? []);
    return {
      key: reading.key,
      metricKey: metric.key,
      trend: reading.value,
      method: reading.method,
      current: windowView(windows.current, reading.current, of(reading.current)),
      previous: windowView(windows.previous, reading.previous, of(reading.previous)),
      change: reading.change ?? null,
      others: reading.others.flatMap(of),
      distances: thresholdDistance(reading, metric.unit, reading.thresholds) ?? null,
    };
  });
}

function windowView(
  days: DayWindow,
  figure: TrendFigure | undefined,
  observations: readonly Observation[],
): Signal['current'] {
  return {
    ...days,
    figure: {
      value: figure?.value ?? null,
      source: figure?.source ?? null,
      tier: figure?.tier ?? null,
      asOfMs: figure?.asOfMs ?? null,
    },
    observations: [...observations].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1)),
  };
}

/** Values are never overwritten (M189), so what a decision read is still there under its id. */
async function observationsOf(
  read: TenantReader,
  figures: readonly SignalReading['others'][number][],
  windows: ReturnType<typeof windowOf>,
): Promise<ReadonlyMap<string, Observation>> {
  const ids = [...new Set(figures.flatMap(({ observationIds }) => observationIds))];
  const rows = await observationsById(read, ids);
  const keys = [...new Set(rows.map(({ key }) => key))];
  const chosen =
    keys.length === 0
      ? new Set<string>()
      : await chosenIdsTouching(read, keys, windows.previous.fromOn, windows.current.toOn);
  return new Map((await observationViews(read, rows, chosen)).map((view) => [view.id, view]));
}

async function explainGates(
  read: TenantReader,
  { gates }: StoredSnapshot,
  decidedAtMs: number,
): Promise<Explained['gates']> {
  const evidence = await evidenceAt(read, decidedAtMs);
  const nameOf = await namesOf(
    read,
    [...evidence.values()].map(({ by }) => by),
  );
  return gates.evaluation.gates.map(({ key, status, reason, owner }) => ({
    key,
    status,
    reason: { code: reason.code, params: { ...reason.params } },
    owner,
    inputs: gateCondition(key, gates.inputs).operands.map(({ field, value, ok }) => {
      const behind = evidence.get(evidenceKey(key, field));
      return {
        field,
        value,
        ok,
        evidence: behind === undefined ? null : { ...behind, by: nameOf(behind.by) },
      };
    }),
  }));
}
