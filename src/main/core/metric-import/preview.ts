import type { Output } from '@shared/contract';
import { METRIC_KEYS, METRICS } from '@shared/domain/metrics/metric';
import { observationsOfPeriods, periodKey } from '../store/observations';
import type { TenantReader } from '../store/tenant-access';
import { dayAt, type StandingCounts, standingAt } from './compare-values';
import type { ReadValues } from './read-values';
import { createValueSheet, type ValueSheet } from './value-sheet';

type Preview = Output<'metrics.previewImport'>;

/** Conflicts that are shown one by one. */
const SHOWN_CONFLICTS = 20;

/** What a file gives as long as its columns are not settled. */
export const NOTHING_READ: ReadValues = {
  sheet: createValueSheet(),
  rows: { read: 0, used: 0, refused: 0, totals: 0, empty: 0 },
  refused: [],
  repeats: { same: 0, differing: 0, first: undefined },
};

/** What an import would do, out of what was read and how it stands against what is stored. */
export async function previewOf(
  read: TenantReader,
  { sheet, rows, refused, repeats }: ReadValues,
  values: StandingCounts,
): Promise<Pick<Preview, 'rows' | 'repeated' | 'refused' | 'values' | 'measures' | 'conflicts'>> {
  return {
    rows,
    repeated: repeats.same,
    refused: refused.map(({ why, ...row }) => ({
      ...row,
      why: { code: why.code, params: { ...why.params } },
    })),
    values,
    measures: measuresOf(sheet),
    conflicts: await conflictsOf(read, sheet),
  };
}

function measuresOf(sheet: ValueSheet): Preview['measures'] {
  const tallies = new Map(
    METRIC_KEYS.map((key) => [key, { values: 0, from: Infinity, to: 0, sum: 0 }]),
  );
  for (let index = 0; index < sheet.size; index += 1) {
    const tally = tallies.get(sheet.keyAt(index));
    if (tally === undefined) continue;
    const { from, to } = sheet.daysAt(index);
    tally.values += 1;
    tally.from = Math.min(tally.from, from);
    tally.to = Math.max(tally.to, to);
    tally.sum += sheet.valueAt(index);
  }
  return METRICS.flatMap(({ key, fold }) => {
    const tally = tallies.get(key);
    if (tally === undefined || tally.values === 0) return [];
    const { values, from, to, sum } = tally;
    const folded = fold === 'sum' ? sum : sum / values;
    return [{ key, values, fromOn: dayAt(from), toOn: dayAt(to), folded }];
  });
}

async function conflictsOf(read: TenantReader, sheet: ValueSheet): Promise<Preview['conflicts']> {
  const shown: Omit<Preview['conflicts'][number], 'known' | 'knownSource'>[] = [];
  for (let index = 0; index < sheet.size && shown.length < SHOWN_CONFLICTS; index += 1) {
    if (standingAt(sheet, index) !== 'conflict') continue;
    const { from, to } = sheet.daysAt(index);
    shown.push({
      key: sheet.keyAt(index),
      fromOn: dayAt(from),
      toOn: dayAt(to),
      value: sheet.valueAt(index),
      line: sheet.lineAt(index),
    });
  }
  const periods = shown.map(({ key, fromOn, toOn }) => ({ key, from_on: fromOn, to_on: toOn }));
  const known = new Map(
    (await observationsOfPeriods(read, periods)).map((row) => [periodKey(row), row]),
  );
  return shown.flatMap((one) => {
    const row = known.get(periodKey({ key: one.key, from_on: one.fromOn, to_on: one.toOn }));
    return row === undefined ? [] : [{ ...one, known: row.value, knownSource: row.source }];
  });
}
