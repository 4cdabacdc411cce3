import { plainDecimal } from '@shared/domain/metric-import/number-text';
import type { ImportChoices } from '@shared/domain/metric-import/settle-questions';
import type { SourceTier } from '@shared/domain/metrics/metric';
import { raiseConflict } from '../metrics/raise-conflict';
import { conflictsTouching } from '../store/conflicts';
import { insertFile } from '../store/files';
import {
  type ImportedValue,
  insertImportedValues,
  insertMetricImport,
} from '../store/metric-imports';
import { periodKey } from '../store/observations';
import type { TenantWriter } from '../store/tenant-access';
import { compareValues, dayAt, standingAt } from './compare-values';
import type { ImportControl } from './import-control';
import { keptSettings } from './kept-settings';
import type { ReadValues } from './read-values';
import type { ValueSheet } from './value-sheet';

export interface Saved {
  readonly recorded: number;
  readonly unchanged: number;
  readonly conflicts: number;
}

export interface ImportToSave {
  readonly file: {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
    readonly mediaType: string;
  };
  readonly source: string;
  readonly tier: SourceTier;
  readonly observedAtMs: number;
  readonly headers: readonly string[];
  readonly choices: ImportChoices;
}

/** How many values one statement adds before the core answers what waits. */
const CHUNK = 2_000;

/** Records what the file says beside what is stored, in the caller's one transaction: all of it or nothing (M188, INV5). */
export async function saveValues(
  writer: TenantWriter,
  input: ImportToSave,
  { sheet, rows }: ReadValues,
  control: ImportControl,
): Promise<Saved> {
  const { fresh, agreeing, unchanged, conflict } = await compareValues(
    writer,
    sheet,
    input.source,
    control,
  );
  const recorded = fresh + agreeing + conflict;
  if (recorded === 0) return { recorded, unchanged, conflicts: 0 };
  const fileId = await insertFile(writer, input.file);
  const id = writer.newId();
  const origin = { id, source: input.source, tier: input.tier, observed_at_ms: input.observedAtMs };
  const added = await insertValues(writer, origin, sheet, recorded, control);
  const conflicts = await raiseConflicts(writer, added);
  await insertMetricImport(writer, {
    ...origin,
    file_id: fileId,
    row_count: rows.read,
    refused: rows.refused,
    recorded,
    unchanged,
    conflicts,
    settings_json: JSON.stringify(keptSettings(input.headers, input.choices)),
  });
  return { recorded, unchanged, conflicts };
}

/** Answers the values that differ from all that was known of their period. */
async function insertValues(
  writer: TenantWriter,
  origin: Parameters<typeof insertImportedValues>[1],
  sheet: ValueSheet,
  total: number,
  control: ImportControl,
): Promise<readonly ImportedValue[]> {
  const differing: ImportedValue[] = [];
  let chunk: ImportedValue[] = [];
  let done = 0;
  const flush = async () => {
    await insertImportedValues(writer, origin, chunk);
    done += chunk.length;
    chunk = [];
    await control.step({ phase: 'saving', done, total });
  };
  for (let index = 0; index < sheet.size; index += 1) {
    const standing = standingAt(sheet, index);
    if (standing === 'unchanged') continue;
    const { from, to } = sheet.daysAt(index);
    const number = sheet.valueAt(index);
    const value: ImportedValue = [
      writer.newId(),
      sheet.keyAt(index),
      dayAt(from),
      dayAt(to),
      number,
      plainDecimal(number),
      sheet.lineAt(index),
    ];
    chunk.push(value);
    if (standing === 'conflict') differing.push(value);
    if (chunk.length === CHUNK) await flush();
  }
  await flush();
  return differing;
}

async function raiseConflicts(
  writer: TenantWriter,
  differing: readonly ImportedValue[],
): Promise<number> {
  const periods = differing.map(([id, key, from_on, to_on]) => ({ id, key, from_on, to_on }));
  if (periods.length === 0) return 0;
  const days = periods.flatMap(({ from_on, to_on }) => [from_on, to_on]).sort();
  const keys = [...new Set(periods.map(({ key }) => key))];
  const found = await conflictsTouching(writer, keys, days[0] ?? '', days.at(-1) ?? '');
  const existing = new Map(found.map((conflict) => [periodKey(conflict), conflict]));
  let raised = 0;
  for (const period of periods) {
    const conflict = existing.get(periodKey(period));
    if (conflict?.state === 'open') continue;
    await raiseConflict(writer, conflict, period);
    raised += 1;
  }
  return raised;
}
