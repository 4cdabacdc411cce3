import { addDays, type Day, dayNumber } from '@shared/base/days';
import { plainDecimal } from '@shared/domain/metric-import/number-text';
import { METRIC_KEYS, type MetricKey } from '@shared/domain/metrics/metric';
import { type StoredFigure, storedFigures } from '../store/metric-imports';
import { decimalOf } from '../store/observations';
import type { TenantReader } from '../store/tenant-access';
import type { ImportControl } from './import-control';
import type { ValueSheet } from './value-sheet';

/** What the tenant knows of a value's period: something, this source's same value, some source's same value. */
const KNOWN = 1;
const SAME_SOURCE = 2;
const AGREES = 4;

/** `fresh`: nobody knew the period; `agreeing`: another source says the same; `conflict`: all that is known differs. */
export type Standing = 'fresh' | 'agreeing' | 'unchanged' | 'conflict';
export type StandingCounts = Readonly<Record<Standing, number>>;

export function standingAt(sheet: ValueSheet, index: number): Standing {
  const flags = sheet.flagsAt(index);
  if ((flags & SAME_SOURCE) !== 0) return 'unchanged';
  if ((flags & AGREES) !== 0) return 'agreeing';
  return (flags & KNOWN) === 0 ? 'fresh' : 'conflict';
}

/** Marks on every value of the sheet what the tenant knows already (INV5), and counts. Inside `write`, pass the writer. */
export async function compareValues(
  read: TenantReader,
  sheet: ValueSheet,
  source: string,
  control: ImportControl,
): Promise<StandingCounts> {
  let compared = 0;
  for (const [key, days] of daysByKey(sheet)) {
    let after: StoredFigure | undefined;
    do {
      const page = await storedFigures(read, key, days, after);
      for (const row of page) compare(sheet, row, source);
      compared += page.length;
      await control.step({
        phase: 'comparing',
        done: compared,
        total: Math.max(compared, sheet.size),
      });
      after = page.at(-1);
    } while (after !== undefined);
  }
  const counts = { fresh: 0, agreeing: 0, unchanged: 0, conflict: 0 };
  for (let index = 0; index < sheet.size; index += 1) counts[standingAt(sheet, index)] += 1;
  return counts;
}

function compare(sheet: ValueSheet, row: StoredFigure, source: string): void {
  const days = { from: dayNumberOf(row.from_on), to: dayNumberOf(row.to_on) };
  const index = sheet.find(row.key, days);
  if (index < 0) return;
  const value = sheet.valueAt(index);
  const isSame = row.value === value && decimalOf(row) === plainDecimal(value);
  const own = isSame && row.source === source ? SAME_SOURCE : 0;
  sheet.mark(index, KNOWN | (isSame ? AGREES : 0) | own);
}

const numbers = new Map<Day, number>();

/** Days come again and again; reading one as a number costs a hundred times a look-up. */
function dayNumberOf(day: Day): number {
  let number = numbers.get(day);
  if (number === undefined) {
    if (numbers.size > 50_000) numbers.clear();
    number = dayNumber(day);
    numbers.set(day, number);
  }
  return number;
}

/** The first and last beginning of each measure's periods. */
function daysByKey(
  sheet: ValueSheet,
): ReadonlyMap<MetricKey, { readonly fromOn: Day; readonly toOn: Day }> {
  const ends = new Map<MetricKey, { from: number; to: number }>();
  for (let index = 0; index < sheet.size; index += 1) {
    const { from } = sheet.daysAt(index);
    const key = sheet.keyAt(index);
    const known = ends.get(key);
    if (known === undefined) ends.set(key, { from, to: from });
    else {
      known.from = Math.min(known.from, from);
      known.to = Math.max(known.to, from);
    }
  }
  return new Map(
    METRIC_KEYS.flatMap((key) => {
      const found = ends.get(key);
      return found === undefined
        ? []
        : [[key, { fromOn: dayAt(found.from), toOn: dayAt(found.to) }] as const];
    }),
  );
}

const days = new Map<number, Day>();

/** The day of a number of days since 1970. */
export function dayAt(number: number): Day {
  let day = days.get(number);
  if (day === undefined) {
    if (days.size > 50_000) days.clear();
    day = addDays('1970-01-01', number);
    days.set(number, day);
  }
  return day;
}
