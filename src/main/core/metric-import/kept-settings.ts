import { SLASH_ORDERS } from '@shared/domain/metric-import/day-text';
import { type ColumnUse, PERIOD_USES } from '@shared/domain/metric-import/header-names';
import { NUMBER_STYLES } from '@shared/domain/metric-import/number-text';
import { type ImportChoices, REPEATS } from '@shared/domain/metric-import/settle-questions';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { z } from 'zod';

const settings = z.object({
  columns: z.array(
    z.object({
      header: z.string(),
      use: z.enum([...METRIC_KEYS, ...PERIOD_USES, 'ignore']),
    }),
  ),
  numbers: z.enum(NUMBER_STYLES).optional(),
  slashes: z.enum(SLASH_ORDERS).optional(),
  repeats: z.enum(REPEATS).optional(),
});

/** How a source's files are read, by the names of their columns; the period is each file's own. */
export type KeptSettings = z.output<typeof settings>;

export function keptSettings(headers: readonly string[], choices: ImportChoices): KeptSettings {
  const { uses, numbers, slashes, repeats } = choices;
  return {
    columns: headers.map((header, index) => ({
      header,
      use: uses[index] ?? ('ignore' satisfies ColumnUse),
    })),
    ...(numbers && { numbers }),
    ...(slashes && { slashes }),
    ...(repeats && { repeats }),
  };
}

/** What was stored by an earlier import; undefined when it no longer fits, as after a measure was taken away. */
export function readKeptSettings(json: string): KeptSettings | undefined {
  const parsed = settings.safeParse(JSON.parse(json));
  return parsed.success ? parsed.data : undefined;
}
