import { type Period, readPeriod } from './day-text';
import { headerKey } from './header-names';

const FIRST: ReadonlySet<string> = new Set(['start date', 'data de inicio', 'data inicial']);
const LAST: ReadonlySet<string> = new Set(['end date', 'data de termino', 'data final']);

/** The period that an export's head lines name (`# Start date: 20261001`), or a range `20261001-20261031`. */
export function periodOfHead(lines: readonly string[]): Period | undefined {
  let fromOn: string | undefined;
  let toOn: string | undefined;
  for (const line of lines) {
    const text = line.replace(/^#+/, '').trim();
    const [name = '', ...rest] = text.split(':');
    const day = readPeriod(rest.join(':').trim(), 'day_month')?.fromOn;
    if (day !== undefined && FIRST.has(headerKey(name))) fromOn = day;
    if (day !== undefined && LAST.has(headerKey(name))) toOn = day;
    const range = /\b(\d{8})\s?[-–]\s?(\d{8})\b/.exec(text);
    fromOn ??= readPeriod(range?.[1] ?? '', 'day_month')?.fromOn;
    toOn ??= readPeriod(range?.[2] ?? '', 'day_month')?.fromOn;
  }
  if (fromOn === undefined || toOn === undefined || fromOn > toOn) return undefined;
  return { fromOn, toOn };
}
