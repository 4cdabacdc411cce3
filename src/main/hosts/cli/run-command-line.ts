import type { Params } from '@shared/base/coded';
import { AppError, toWireError } from '@shared/base/errors';
import type { Locale } from '@shared/domain/tenants/tenant';
import type { TextKey } from '@shared/i18n/catalogue';
import { isTextKey, text } from '@shared/i18n/format';
import { refuse } from '../../core/refuse';
import { chooseDataFolder, surroundings } from '../ports/data-folder';
import { createClock } from '../worker/clock';
import { chooseTenant } from './choose-tenant';
import type { Arguments, BareRun, Command, Io, Outcome } from './command';
import { type CommonArguments, readArguments } from './command-arguments';
import { COMMANDS } from './command-table';
import { connectCore } from './connect';
import { helpLines } from './help';
import { isSignInError, signInWhoActs } from './who-acts';

/**
 * Runs one command; answers the process's exit code: 0 done, 2 refused by a rule, 1 error.
 * With `--json` standard output is one JSON value, whatever happens.
 */
export async function runCommandLine(words: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const json = words.includes('--json');
  const lang = langOf(words);
  try {
    const [name, ...rest] = words;
    if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
      io.out(`${helpLines(COMMANDS, lang).join('\n')}\n`);
      return name === undefined ? 1 : 0;
    }
    const command = COMMANDS.find((each) => each.name === name);
    if (command === undefined) {
      const known = COMMANDS.map((each) => each.name).join(', ');
      throw refuse('invalid_input', 'cli_command', { found: name, known });
    }
    const { args, common } = readArguments(command, rest, io.env);
    if (common.help) {
      io.out(`${helpLines([command], common.lang).join('\n')}\n`);
      return 0;
    }
    const outcome = await runOne(command, args, common, io);
    const lines = common.json ? [JSON.stringify(outcome.json)] : outcome.lines;
    if (lines.length > 0) io.out(`${lines.join('\n')}\n`);
    return outcome.exit;
  } catch (thrown) {
    return fail(thrown, io, lang, json);
  }
}

async function runOne(
  command: Command,
  args: Arguments,
  common: CommonArguments,
  io: Io,
): Promise<Outcome> {
  const { lang, tenant: tenantSlug, asOfMs } = common;
  const around = { ...surroundings(), env: io.env, cwd: io.cwd };
  const demo = command.name === 'demo';
  const bare: BareRun = {
    args,
    io,
    lang,
    say: (key: TextKey, params?: Params) => text(lang, key, params),
    dataFolder: chooseDataFolder({ data: common.data, demo }, around),
    nowMs: createClock(common.clock, io.env.GATEHOUSE_TEST === '1').nowMs,
    note: (line) => io.err(`${line}\n`),
  };
  if (command.needs === 'nothing') return command.run(bare);
  const { client, close } = await connectCore({
    dataFolder: bare.dataFolder,
    clock: common.clock,
  });
  try {
    const isFirst =
      command.needs === 'session' && (await signInWhoActs(client, common.as, bare)).isFirst;
    const tenant = () => chooseTenant(client, tenantSlug, isFirst, bare);
    return await command.run({ ...bare, client, asOfMs, tenant, tenantSlug });
  } finally {
    await close();
  }
}

function fail(thrown: unknown, io: Io, lang: Locale, json: boolean): 1 | 2 {
  if (!(thrown instanceof AppError)) {
    io.err(`${thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown)}\n`);
  }
  const { code, message, details } = toWireError(thrown, 'cli');
  const shown = sentenceOf(lang, message, details);
  if (json) io.out(`${JSON.stringify({ error: { code, message: shown, details } })}\n`);
  else if (thrown instanceof AppError) io.err(`${shown}\n`);
  const isRule = code === 'rule_violation' || code === 'forbidden';
  return isRule && thrown instanceof AppError && !isSignInError(thrown) ? 2 : 1;
}

/** The refusal in the language asked for; the core's own English sentence where the catalogue has none. */
function sentenceOf(
  lang: Locale,
  message: string,
  details: Readonly<Record<string, unknown>>,
): string {
  const key = `errors.${String(details.reason)}`;
  if (lang === 'en' || !isTextKey(key)) return message;
  const params = Object.entries(details).filter(
    (entry): entry is [string, string | number | boolean] =>
      ['string', 'number', 'boolean'].includes(typeof entry[1]),
  );
  try {
    return text(lang, key, Object.fromEntries(params));
  } catch {
    return message; // the catalogue's text wants something that these details do not carry
  }
}

/** The language before the arguments have been read: what fails may be the arguments. */
function langOf(words: readonly string[]): Locale {
  const at = words.indexOf('--lang');
  const given = (words[at + 1] ?? '').toLowerCase();
  return at >= 0 && given === 'pt-br' ? 'pt-BR' : 'en';
}
