import type { Locale } from '@shared/domain/tenants/tenant';
import { isTextKey, text } from '@shared/i18n/format';
import type { Command } from './command';
import { usageOf } from './command-arguments';
import { textTable } from './text-table';

/** Usage lines of some commands, then what all of them take. */
export function helpLines(commands: readonly Command[], lang: Locale): readonly string[] {
  const rows = commands.map((command) => {
    const key = `cli.help.${command.name}`;
    if (!isTextKey(key)) throw new Error(`No text is called '${key}'`);
    return [`  ${usageOf(command)}`, text(lang, key)];
  });
  const lines = rows.flatMap(([usage = '', what = '']) => [usage, `      ${what}`]);
  const common = ['data', 'tenant', 'as', 'as-of', 'lang', 'json'] as const;
  return [
    text(lang, 'cli.help.usage'),
    ...lines,
    '',
    text(lang, 'cli.help.common'),
    ...textTable(
      common.map((name) => [`  ${COMMON_USAGE[name]}`, text(lang, `cli.help.common.${name}`)]),
    ),
    '',
    text(lang, 'cli.help.exit'),
  ];
}

const COMMON_USAGE = {
  data: '--data DIR',
  tenant: '--tenant SLUG',
  as: '--as PROFILE',
  'as-of': '--as-of ISO',
  lang: '--lang en|pt-BR',
  json: '--json',
} as const;
