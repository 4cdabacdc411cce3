import { dayOf } from '@shared/base/zones';
import type { Parsed } from '@shared/contract';
import { parseObservedValue } from '@shared/domain/metrics/observed-value';
import { refuse } from '../refuse';
import { type ConflictRow, conflictsTouching } from '../store/conflicts';
import {
  decimalOf,
  insertObservations,
  type NewObservation,
  type ObservationRow,
  observationRow,
  observationsOfPeriods,
  periodKey,
} from '../store/observations';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { raiseConflict } from './raise-conflict';

type Given = Parsed<'observations.record'>['observations'][number];

/**
 * Records values beside what is stored (M188, M189, INV5). The same value of the same source and period again changes
 * nothing; another value of a period opens its conflict, or reopens it when nobody had seen that value yet.
 */
export async function recordObservations(
  writer: TenantWriter,
  given: readonly Given[],
): Promise<{ readonly recorded: number; readonly unchanged: number; readonly conflicts: number }> {
  const { zone } = await getTenant(writer);
  const checked = given.map((each, index) => checkedRow(each, index + 1, writer.nowMs, zone));
  const rows = checked.map((each) => observationRow(writer, each));
  const stored = await observationsOfPeriods(writer, [
    ...new Map(rows.map((row) => [periodKey(row), row])).values(),
  ]);
  const known = Map.groupBy(stored, periodKey);
  const added: ObservationRow[] = [];
  const differing = new Map<string, ObservationRow>();
  for (const row of rows) {
    const period = known.get(periodKey(row)) ?? [];
    const value = decimalOf(row);
    if (period.some((each) => each.source === row.source && decimalOf(each) === value)) continue;
    // The first value of a period differs from nothing; one that agrees with a stored value tells nothing new.
    if (period.length > 0 && !period.some((each) => decimalOf(each) === value)) {
      differing.set(periodKey(row), row);
    }
    known.set(periodKey(row), [...period, row]);
    added.push(row);
  }
  const conflicts = await raiseConflicts(writer, differing, added);
  return { recorded: added.length, unchanged: rows.length - added.length, conflicts };
}

/** Saves the values and opens or reopens a conflict for each period in which a new value differs; answers how many. */
async function raiseConflicts(
  writer: TenantWriter,
  differing: ReadonlyMap<string, ObservationRow>,
  added: readonly ObservationRow[],
): Promise<number> {
  const periods = [...differing.values()];
  const existing = await conflictsOf(writer, periods);
  const raised = periods.filter((row) => existing.get(periodKey(row))?.state !== 'open');
  await insertObservations(writer, added, raised.length);
  for (const row of raised) await raiseConflict(writer, existing.get(periodKey(row)), row);
  return raised.length;
}

async function conflictsOf(
  writer: TenantWriter,
  periods: readonly ObservationRow[],
): Promise<ReadonlyMap<string, ConflictRow>> {
  if (periods.length === 0) return new Map();
  const days = periods.flatMap((row) => [row.from_on, row.to_on]).sort();
  const keys = [...new Set(periods.map((row) => row.key))];
  const found = await conflictsTouching(writer, keys, days[0] ?? '', days.at(-1) ?? '');
  return new Map(found.map((conflict) => [periodKey(conflict), conflict]));
}

/** Throws `invalid_input` that names the row, what was found in it and what to write instead. */
function checkedRow(given: Given, row: number, nowMs: number, zone: string): NewObservation {
  const { key: metric, fromOn, toOn, valueText: found } = given;
  const period = fromOn === toOn ? fromOn : `${fromOn}…${toOn}`;
  if (fromOn > toOn) {
    throw refuse('invalid_input', 'observation_backwards', { row, metric, fromOn, toOn });
  }
  const observedAtMs = given.observedAtMs ?? nowMs;
  if (observedAtMs > nowMs || fromOn > dayOf(nowMs, zone)) {
    throw refuse('invalid_input', 'observation_in_future', { row, metric, period });
  }
  const parsed = parseObservedValue(metric, found);
  if (!parsed.ok) {
    const params = { row, metric, period, found };
    throw refuse('invalid_input', `observation_${parsed.problem}`, params);
  }
  return { ...given, value: parsed.value, observedAtMs };
}
