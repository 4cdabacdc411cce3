import type { Output } from '@shared/contract';
import { headerKey, proposeUses } from '@shared/domain/metric-import/header-names';
import { isMeasure, settle } from '@shared/domain/metric-import/settle-questions';
import { newestImportsBySource } from '../store/metric-imports';
import type { TenantReader } from '../store/tenant-access';
import { type FileFacts, inAll, NO_DAYS, NO_NUMBERS } from './file-facts';
import { type KeptSettings, readKeptSettings } from './kept-settings';

type Read = Output<'metrics.readImport'>;
type Proposal = Pick<Read, 'proposal' | 'kept' | 'sources'>;

const SOURCE_NAMES = { search_console: 'Search Console', ga4: 'Google Analytics 4', other: '' };

/**
 * How a file is probably to be read (M52): as the last one of its source was, else by the names of its columns.
 *
 * The source is the one that was asked for, else the newest whose columns the file has.
 */
export async function proposeSettings(
  read: TenantReader,
  facts: FileFacts,
  wanted: string | undefined,
): Promise<Proposal> {
  const earlier = (await newestImportsBySource(read)).flatMap(({ source, tier, settings_json }) => {
    const settings = readKeptSettings(settings_json);
    return settings === undefined ? [] : [{ source, tier, settings }];
  });
  const headers = facts.columns.map(({ header }) => header);
  const kept =
    wanted === undefined
      ? earlier.find(({ settings }) => sameColumns(settings, headers))
      : earlier.find(({ source }) => source === wanted);
  const uses = proposeUses(headers, kept?.settings.columns);
  const period = uses.includes('day') || uses.includes('from') ? undefined : facts.period;
  const choices = { uses, period };
  const { questions } = waysOf(facts, choices.uses).settle({ uses, period });
  const asks = (code: string) => questions.some((question) => question.code.startsWith(code));
  return {
    proposal: {
      source: wanted ?? kept?.source ?? SOURCE_NAMES[facts.kind],
      tier: kept?.tier ?? 'primary',
      uses: [...uses],
      // What the file shows by itself goes before what an earlier one was told.
      ...(asks('numbers') && kept?.settings.numbers && { numbers: kept.settings.numbers }),
      ...(asks('days') && kept?.settings.slashes && { slashes: kept.settings.slashes }),
      ...(kept?.settings.repeats && { repeats: kept.settings.repeats }),
      ...(period && { period }),
    },
    kept: kept !== undefined,
    sources: earlier.map(({ source }) => source),
  };
}

function sameColumns({ columns }: KeptSettings, headers: readonly string[]): boolean {
  const there = new Set(headers.map(headerKey));
  const used = columns.filter(({ use }) => use !== 'ignore');
  return used.length > 0 && used.every(({ header }) => there.has(headerKey(header)));
}

/** How the columns that are used write their numbers and days. */
export function waysOf(facts: FileFacts, uses: readonly Read['proposal']['uses'][number][]) {
  const columns = (wanted: (use: Read['proposal']['uses'][number]) => boolean) =>
    facts.columns.filter((_, index) => wanted(uses[index] ?? 'ignore'));
  const numbers = inAll(
    columns(isMeasure).map((column) => column.numbers),
    NO_NUMBERS,
  );
  const days = inAll(
    columns((use) => use === 'day' || use === 'from' || use === 'to').map(({ days: own }) => own),
    NO_DAYS,
  );
  return { settle: (choices: Parameters<typeof settle>[0]) => settle(choices, numbers, days) };
}
