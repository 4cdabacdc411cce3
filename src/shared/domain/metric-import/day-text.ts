import { addDays, type Day, daysOfMonth, isDay, isMonth } from '../../base/days';

/** Which comes first in 03/11/2026. */
export const SLASH_ORDERS = ['day_month', 'month_day'] as const;
export type SlashOrder = (typeof SLASH_ORDERS)[number];

/** What a cell tells of its file's days; `either` is 03/11/2026, which may be in March or in November. */
export type DayLook = SlashOrder | 'plain' | 'either' | 'none';

export interface Period {
  readonly fromOn: Day;
  readonly toOn: Day;
}

const SLASHED = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const COMPACT_MONTH = /^(\d{4})(\d{2})$/;
/** Nov 3, 2026 and November 3 2026 */
const MONTH_FIRST = /^(\p{L}+)\.? (\d{1,2}),? (?:de )?(\d{4})$/u;
/** 3 Nov 2026, 3 de nov. de 2026, 3 nov. 2026 */
const DAY_FIRST = /^(\d{1,2})º?(?: de)? (\p{L}+)\.?,?(?: de)? (\d{4})$/u;

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['jan', 'january', 'janeiro'],
    ['feb', 'february', 'fev', 'fevereiro'],
    ['mar', 'march', 'marco', 'março'],
    ['apr', 'april', 'abr', 'abril'],
    ['may', 'mai', 'maio'],
    ['jun', 'june', 'junho'],
    ['jul', 'july', 'julho'],
    ['aug', 'august', 'ago', 'agosto'],
    ['sep', 'sept', 'september', 'set', 'setembro'],
    ['oct', 'october', 'out', 'outubro'],
    ['nov', 'november', 'novembro'],
    ['dec', 'december', 'dez', 'dezembro'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
);

/** What one trimmed cell tells about how its file writes days. */
export function dayLook(cell: string): DayLook {
  const slashed = SLASHED.exec(cell);
  if (slashed === null) return readPeriod(cell, 'day_month') === undefined ? 'none' : 'plain';
  const asDayFirst = readPeriod(cell, 'day_month');
  const asMonthFirst = readPeriod(cell, 'month_day');
  if (asDayFirst === undefined) return asMonthFirst === undefined ? 'none' : 'month_day';
  if (asMonthFirst === undefined) return 'day_month';
  // 11/11/2026 is the same day either way.
  return asDayFirst.fromOn === asMonthFirst.fromOn ? 'plain' : 'either';
}

/**
 * The day or the month that a trimmed cell names; undefined for none.
 *
 * Known: 20261103, 2026-11-03, 2026/11/03, 03/11/2026 by `order`, Nov 3, 2026, 3 de nov. de 2026, 202611, 2026-11.
 */
export function readPeriod(cell: string, order: SlashOrder): Period | undefined {
  if (isDay(cell)) return oneDay(cell);
  if (isMonth(cell)) return daysOfMonth(cell);
  const compact = COMPACT.exec(cell) ?? /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(cell);
  if (compact !== null) return dayOfParts(compact[1], compact[2], compact[3]);
  const month = COMPACT_MONTH.exec(cell);
  if (month !== null) {
    const name = `${month[1]}-${month[2]}`;
    return isMonth(name) ? daysOfMonth(name) : undefined;
  }
  const slashed = SLASHED.exec(cell);
  if (slashed !== null) {
    const [, first, , second, year] = slashed;
    return order === 'day_month'
      ? dayOfParts(year, second, first)
      : dayOfParts(year, first, second);
  }
  return named(cell);
}

function named(cell: string): Period | undefined {
  const monthFirst = MONTH_FIRST.exec(cell);
  const dayFirst = monthFirst === null ? DAY_FIRST.exec(cell) : null;
  const [day, name, year] =
    monthFirst === null
      ? [dayFirst?.[1], dayFirst?.[2], dayFirst?.[3]]
      : [monthFirst[2], monthFirst[1], monthFirst[3]];
  const month = name === undefined ? undefined : MONTHS[name.toLowerCase()];
  return month === undefined ? undefined : dayOfParts(year, String(month), day);
}

function dayOfParts(year = '', month = '', day = ''): Period | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? oneDay(text) : undefined;
}

function oneDay(day: Day): Period {
  return { fromOn: day, toOn: day };
}

/** The day that "Nth day" counts from the first day of the export: 0000 is the first. */
export function nthDay(cell: string, firstOn: Day): Period | undefined {
  return /^\d{1,4}$/.test(cell) ? oneDay(addDays(firstOn, Number(cell))) : undefined;
}
