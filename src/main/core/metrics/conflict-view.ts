import type { Output } from '@shared/contract';
import { type NameOf, namesOf } from '../store/actor-names';
import type { ConflictRow } from '../store/conflicts';
import { importFileNames } from '../store/metric-imports';
import { type ObservationRow, observationsOfPeriods, periodKey } from '../store/observations';
import type { TenantReader } from '../store/tenant-access';
import { chosenRow } from './read-trends';

type Observation = Output<'observations.list'>[number];

/** Values with whether figures use them: one of each exact period, the others beside it (M188). */
export async function observationViews(
  read: TenantReader,
  rows: readonly ObservationRow[],
  chosenIds: ReadonlySet<string>,
): Promise<Observation[]> {
  const names = {
    nameOf: await namesOf(
      read,
      rows.map((row) => row.recorded_by),
    ),
    files: await filesOf(read, rows),
  };
  return viewsOf(rows, chosenIds, names);
}

function filesOf(read: TenantReader, rows: readonly ObservationRow[]): Promise<FileNames> {
  return importFileNames(
    read,
    rows.map((row) => row.import_id),
  );
}

type FileNames = ReadonlyMap<string, string>;

function viewsOf(
  rows: readonly ObservationRow[],
  chosenIds: ReadonlySet<string>,
  { nameOf, files }: { readonly nameOf: NameOf; readonly files: FileNames },
): Observation[] {
  const used = new Set(
    [...Map.groupBy(rows, periodKey).values()].map((period) => chosenRow(period, chosenIds)?.id),
  );
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    fromOn: row.from_on,
    toOn: row.to_on,
    value: row.value,
    valueText: row.value_text,
    source: row.source,
    tier: row.tier,
    observedAtMs: row.observed_at_ms,
    recordedAtMs: row.recorded_at_ms,
    by: nameOf(row.recorded_by),
    chosen: used.has(row.id),
    file: fileOf(row, files),
  }));
}

function fileOf({ import_id, import_line }: ObservationRow, files: FileNames): Observation['file'] {
  const name = files.get(import_id ?? '');
  if (import_id === null || import_line === null || name === undefined) return null;
  return { importId: import_id, name, line: import_line };
}

/** Conflicts with every value they hold, where each came from and when (INV5). */
export async function conflictViews(
  read: TenantReader,
  conflicts: readonly ConflictRow[],
): Promise<Output<'conflicts.list'>> {
  const rows = await observationsOfPeriods(read, conflicts);
  const byPeriod = Map.groupBy(rows, periodKey);
  const chosenIds = new Set(
    conflicts.flatMap(({ state, chosen_id }) => (state === 'resolved' ? (chosen_id ?? []) : [])),
  );
  const nameOf = await namesOf(read, [
    ...rows.map((row) => row.recorded_by),
    ...conflicts.map((conflict) => conflict.resolved_by),
  ]);
  const files = await filesOf(read, rows);
  return conflicts.map((conflict) => ({
    id: conflict.id,
    key: conflict.key,
    fromOn: conflict.from_on,
    toOn: conflict.to_on,
    state: conflict.state,
    observations: viewsOf(byPeriod.get(periodKey(conflict)) ?? [], chosenIds, { nameOf, files }),
    chosenId: conflict.chosen_id,
    note: conflict.note,
    resolvedBy: conflict.resolved_by === null ? null : nameOf(conflict.resolved_by),
    resolvedAtMs: conflict.resolved_at_ms,
  }));
}
