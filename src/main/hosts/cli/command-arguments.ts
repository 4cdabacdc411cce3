import { parseArgs } from 'node:util';
import { parseInstant } from '@shared/base/days';
import type { Locale } from '@shared/domain/tenants/tenant';
import { LOCALES } from '@shared/domain/tenants/tenant';
import { refuse } from '../../core/refuse';
import type { Arguments, Command } from './command';

/** What every command takes. */
export const COMMON_OPTIONS = {
  data: 'string',
  tenant: 'string',
  as: 'string',
  'as-of': 'string',
  lang: 'string',
  json: 'boolean',
  help: 'boolean',
  clock: 'string',
} as const;

export interface CommonArguments {
  readonly data: string | undefined;
  readonly tenant: string | undefined;
  readonly as: string | undefined;
  readonly asOfMs: number | undefined;
  readonly lang: Locale;
  readonly json: boolean;
  readonly help: boolean;
  /** A test clock, with GATEHOUSE_TEST=1 only (D18). */
  readonly clock: string | undefined;
}

/** Reads a command's arguments; throws `invalid_input` for an unknown flag, too few or too many words. */
export function readArguments(
  command: Command,
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { readonly args: Arguments; readonly common: CommonArguments } {
  const { values, positionals } = parsed(command, words);
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const common = {
    data: text('data'),
    tenant: text('tenant'),
    as: text('as'),
    asOfMs: readAsOf(command, text('as-of')),
    lang: readLang(text('lang')),
    json: values.json === true,
    help: values.help === true,
    clock: text('clock'),
  };
  if (common.clock !== undefined && env.GATEHOUSE_TEST !== '1') {
    throw refuse('invalid_input', 'cli_clock');
  }
  const [fewest, most] = command.positionals;
  if (!common.help && (positionals.length < fewest || positionals.length > most)) {
    throw refuse('invalid_input', 'cli_words', { usage: usageOf(command) });
  }
  return { args: { positionals, text, flag: (name) => values[name] === true }, common };
}

/** `gatehouse name …`, as help and errors show it. */
export function usageOf({ name, usage }: Pick<Command, 'name' | 'usage'>): string {
  return `gatehouse ${name} ${usage}`.trim();
}

function parsed(command: Command, words: readonly string[]) {
  const known = { ...command.options, ...COMMON_OPTIONS };
  const options = Object.fromEntries(
    Object.entries(known).map(([name, type]) => [name, { type } as const]),
  );
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const found = cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : String(cause);
    throw refuse('invalid_input', 'cli_flag', { found, usage: usageOf(command) });
  }
}

/** An instant with its zone, and only where looking back is allowed (D6). */
function readAsOf(command: Command, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!command.asOf) throw refuse('invalid_input', 'cli_as_of_refused', { command: command.name });
  return readInstant('--as-of', text);
}

/** The instant that an option names; throws `invalid_input` for a text without a zone. */
export function readInstant(option: string, text: string): number {
  const ms = parseInstant(text);
  if (ms === undefined) throw refuse('invalid_input', 'cli_instant', { option, found: text });
  return ms;
}

function readLang(text: string | undefined): Locale {
  if (text === undefined) return 'en';
  const lang = LOCALES.find((locale) => locale.toLowerCase() === text.toLowerCase());
  if (lang === undefined) {
    throw refuse('invalid_input', 'cli_lang', { found: text, known: LOCALES.join(', ') });
  }
  return lang;
}
