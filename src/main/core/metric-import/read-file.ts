import { type Coded, coded } from '@shared/base/coded';
import { dayOf } from '@shared/base/zones';
import type { Parsed } from '@shared/contract';
import { QUESTIONS_OF_COLUMNS, type Settled } from '@shared/domain/metric-import/settle-questions';
import { refuse } from '../refuse';
import type { TenantContext } from '../rpc/context';
import { getTenant } from '../store/tenants';
import { currencyOf } from './currency';
import type { ImportUnderWay } from './imports-under-way';
import { NOTHING_READ } from './preview';
import { waysOf } from './propose-settings';
import { type ReadValues, readValues } from './read-values';

export type Settings = Parsed<'metrics.previewImport'>['settings'];

export interface ReadFile {
  readonly values: ReadValues;
  /** What has to be settled before anything is recorded. */
  readonly questions: readonly Coded[];
  readonly settled: Settled;
  readonly headers: readonly string[];
}

/** Reads the file as the settings say, and what stands open. Nothing is read while its columns are not settled. */
export async function readFile(
  context: TenantContext,
  one: ImportUnderWay,
  settings: Settings,
): Promise<ReadFile> {
  const facts = await one.facts();
  const headers = facts.columns.map(({ header }) => header);
  if (settings.uses.length !== headers.length) {
    const params = { found: settings.uses.length, expected: headers.length };
    throw refuse('invalid_input', 'import_other_columns', params);
  }
  const { zone, currency } = await getTenant(context.read);
  const settled = waysOf(facts, settings.uses).settle(settings);
  const isMapped = !settled.questions.some(({ code }) => QUESTIONS_OF_COLUMNS.includes(code));
  const reading = {
    facts,
    choices: settings,
    settled,
    currency: currencyOf(currency),
    todayOn: dayOf(context.nowMs, zone),
  };
  const values = isMapped ? await readValues(one.file, reading, one.steps) : NOTHING_READ;
  return {
    values,
    questions: [...settled.questions, ...repeatsAsked(settings, values)],
    settled,
    headers,
  };
}

function repeatsAsked(settings: Settings, { repeats }: ReadValues): readonly Coded[] {
  const { first, differing } = repeats;
  if (settings.repeats !== undefined || first === undefined) return [];
  return [coded(first.code, { ...first.params, count: differing })];
}
