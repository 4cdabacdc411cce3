import type { Params } from '../../base/coded';
import type { TextKey } from '../catalogue';
import { isTextKey } from '../format';

/** Speaks one language: the window's, the command line's, or a document's. */
export type Say = (key: TextKey, params?: Params) => string;

/** How instants and days are written where the line is read. */
export interface LineFormats {
  instant(ms: number): string;
  day(day: string): string;
}

/** Where the words for a parameter that is a code are found. */
const NAMED: Readonly<Record<string, string>> = {
  gate: 'gates.name',
  field: 'gates.field',
  track: 'ui.track',
  cadence: 'reports.kind',
  recommendation: 'reports.recommendation',
  metric: 'metrics.name',
  trend: 'metrics.trend',
  decision: 'cycles.decision',
};

/** A line of evidence as a sentence: its codes become words, `atMs` the instant `when` (M199, M185). */
export function evidenceLine(
  say: Say,
  formats: LineFormats,
  prefix: string,
  { code, params }: { readonly code: string; readonly params: Params },
): string {
  const key = `${prefix}.${code}`;
  if (!isTextKey(key)) return code;
  const words = Object.entries(params).map(([name, value]): [string, Params[string]] => {
    if (name === 'atMs' && typeof value === 'number') return ['when', formats.instant(value)];
    if (name === 'day' && typeof value === 'string') return [name, formats.day(value)];
    const word = `${NAMED[name]}.${value}`;
    return [name, isTextKey(word) ? say(word) : value];
  });
  return say(key, Object.fromEntries(words));
}
