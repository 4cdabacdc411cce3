/** A calendar day YYYY-MM-DD, meant in some tenant's zone (D11). */
export type Day = string;
/** A calendar month YYYY-MM. */
export type Month = string;

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_PATTERN = /^\d{4}-(0[1-9]|1[0-2])$/;
const INSTANT_PATTERN =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** ISO 8601 with milliseconds and Z, as people's JSON carries instants (D11). Throws on no Date. */
export function toIso(ms: number): string {
  return new Date(ms).toISOString();
}

/**
 * The instant a text names, ms UTC, or undefined. Date, time and zone (`Z` or an offset) are all required:
 * a text without a zone would mean something else on every laptop.
 */
export function parseInstant(text: string): number | undefined {
  if (!INSTANT_PATTERN.test(text) || !isDay(text.slice(0, 10))) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}

/** Whether `text` is a day that exists (2026-02-30 is none). */
export function isDay(text: string): text is Day {
  const match = DAY_PATTERN.exec(text);
  if (match === null) return false;
  const ms = Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
  return toIso(ms).slice(0, 10) === text;
}

export function isMonth(text: string): text is Month {
  return MONTH_PATTERN.test(text);
}

/** `day` moved by `count` calendar days; no zone is involved. */
export function addDays(day: Day, count: number): Day {
  return toIso(dayNumber(day) * DAY_MS + count * DAY_MS).slice(0, 10);
}

/** The day after; windows are walked day by day, and most steps stay inside a month. */
export function nextDay(day: Day): Day {
  const ordinal = Number(day.slice(8));
  if (!(ordinal < 28)) return addDays(day, 1);
  return `${day.slice(0, 8)}${String(ordinal + 1).padStart(2, '0')}`;
}

/** How many days lie from `from` to `to`; 0 for the same day, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1970-01-01. Throws when `day` is none. */
export function dayNumber(day: Day): number {
  if (!isDay(day)) throw new RangeError(`'${day}' is not a day like 2026-10-31`);
  return Date.parse(`${day}T00:00:00.000Z`) / DAY_MS;
}

/** The month before or after; `count` months away. */
export function addMonths(month: Month, count: number): Month {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** First and last day of a month. */
export function daysOfMonth(month: Month): { readonly fromOn: Day; readonly toOn: Day } {
  return { fromOn: `${month}-01`, toOn: addDays(`${addMonths(month, 1)}-01`, -1) };
}
