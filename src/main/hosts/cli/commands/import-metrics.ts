import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Coded } from '@shared/base/coded';
import { isDay } from '@shared/base/days';
import type { Input, Output } from '@shared/contract';
import { SLASH_ORDERS } from '@shared/domain/metric-import/day-text';
import { type ColumnUse, headerKey, PERIOD_USES } from '@shared/domain/metric-import/header-names';
import { NUMBER_STYLES } from '@shared/domain/metric-import/number-text';
import { REPEATS } from '@shared/domain/metric-import/settle-questions';
import { METRIC_KEYS, SOURCE_TIERS } from '@shared/domain/metrics/metric';
import { isTextKey } from '@shared/i18n/format';
import { refuse } from '../../../core/refuse';
import type { Arguments, Command, CommandRun } from '../command';
import { readInstant } from '../command-arguments';
import { type SentFigures, sendFigures } from '../send-figures';

type Settings = Input<'metrics.previewImport'>['settings'];
type Read = Output<'metrics.readImport'>;

const USES: readonly ColumnUse[] = [...METRIC_KEYS, ...PERIOD_USES, 'ignore'];

/** Figures out of a CSV file (M52): with `--preview` what it would do, else all of it or nothing. */
export const importMetrics: Command = {
  name: 'import-metrics',
  usage: '<file.csv> --source NAME [--map "Column=measure, …"] [--preview]',
  options: {
    source: 'string',
    map: 'string',
    numbers: 'string',
    days: 'string',
    repeats: 'string',
    period: 'string',
    tier: 'string',
    observed: 'string',
    'leave-out-refused': 'boolean',
    preview: 'boolean',
  },
  positionals: [1, 1],
  asOf: false,
  needs: 'session',
  async run(run) {
    const { args, io, client, say, note } = run;
    const [name = ''] = args.positionals;
    const file = resolve(io.cwd, name);
    if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
      throw refuse('not_found', 'cli_file_missing', { file });
    }
    const source = args.text('source')?.trim() ?? '';
    if (source === '') throw refuse('invalid_input', 'cli_source_needed');
    const said = saidSettings(args);
    const previewOnly = args.flag('preview');
    const { scope } = await run.tenant();
    const sent = await sendFigures(client, scope, {
      file,
      name: basename(file),
      source,
      said: (read) => ({ ...said, ...mapped(args.text('map'), read) }),
      previewOnly,
      leaveOutRefused: args.flag('leave-out-refused'),
    });
    const { preview, imported } = sent;
    for (const question of preview.questions) note(sentence(run, 'measures.question', question));
    for (const { line, column, found, why } of preview.refused) {
      note(
        say('cli.importMetrics.refused', {
          line,
          column,
          found,
          why: sentence(run, 'measures.row', why),
        }),
      );
    }
    return {
      exit: preview.questions.length > 0 ? 2 : 0,
      json: { preview: previewJson(sent), imported: imported ?? null },
      lines: [
        say('cli.importMetrics.preview', { ...preview.rows, ...preview.values }),
        ...(imported === undefined ? [] : [say('cli.importMetrics.done', { ...imported })]),
      ],
    };
  },
};

function previewJson({ preview, read, settings }: SentFigures) {
  return {
    file: read.name,
    encoding: read.encoding,
    delimiter: read.delimiter,
    columns: read.columns.map(({ header }, index) => ({
      header,
      use: settings.uses[index] ?? 'ignore',
    })),
    ...preview,
  };
}

/** A reason in the language of the command, with the measure's name in the place of its key. */
function sentence({ say }: CommandRun, prefix: string, { code, params }: Coded): string {
  const key = `${prefix}.${code}`;
  const metric = METRIC_KEYS.find((each) => each === params.metric);
  if (!isTextKey(key)) return code;
  return say(key, { ...params, ...(metric && { metric: say(`metrics.name.${metric}`) }) });
}

/** What was said of how the file is read, without its columns. */
function saidSettings(args: Arguments): Partial<Settings> {
  const numbers = choice(args, 'numbers', NUMBER_STYLES);
  const slashes = choice(args, 'days', SLASH_ORDERS);
  const repeats = choice(args, 'repeats', REPEATS);
  const tier = choice(args, 'tier', SOURCE_TIERS);
  const observed = args.text('observed');
  const period = args.text('period');
  return {
    ...(numbers && { numbers }),
    ...(slashes && { slashes }),
    ...(repeats && { repeats }),
    ...(tier && { tier }),
    ...(observed !== undefined && { observedAtMs: readInstant('--observed', observed) }),
    ...(period !== undefined && { period: readPeriodOption(period) }),
  };
}

function choice<Value extends string>(
  args: Arguments,
  option: string,
  known: readonly Value[],
): Value | undefined {
  const found = args.text(option);
  if (found === undefined) return undefined;
  const value = known.find((each) => each === found);
  if (value === undefined) {
    const params = { option: `--${option}`, found, known: known.join(', ') };
    throw refuse('invalid_input', 'cli_option_one_of', params);
  }
  return value;
}

function readPeriodOption(text: string): { readonly fromOn: string; readonly toOn: string } {
  const [fromOn = '', toOn = fromOn] = text.split('..');
  if (!isDay(fromOn) || !isDay(toOn)) {
    throw refuse('invalid_input', 'cli_period', { found: text });
  }
  return { fromOn, toOn };
}

/** `--map "Column=use,Other=use"`; columns that it leaves out are not used. */
function mapped(text: string | undefined, { columns }: Read): Partial<Settings> {
  if (text === undefined) return {};
  const uses = columns.map((): ColumnUse => 'ignore');
  for (const pair of text.split(',')) {
    const at = pair.lastIndexOf('=');
    const column = pair.slice(0, Math.max(at, 0)).trim();
    const use = USES.find((each) => each === pair.slice(at + 1).trim());
    const index = columns.findIndex(({ header }) => headerKey(header) === headerKey(column));
    if (index < 0 || use === undefined) {
      const known = columns.map(({ header }) => header).join(', ');
      throw refuse('invalid_input', 'cli_map', { found: pair, known, uses: USES.join(', ') });
    }
    uses[index] = use;
  }
  return { uses };
}
