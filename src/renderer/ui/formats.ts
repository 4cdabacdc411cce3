import { cutToTenths } from '@shared/base/share';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A true minus sign: a hyphen is too short beside tabular figures. */
const withMinus = (text: string) => text.replace(/^-/, '\u2212');

/** Figures and times as operators read them: 24-hour clock, the person's language, the tenant's zone. */
export interface Formats {
  number(value: number, digits?: number): string;
  /** A share as a percentage: 0.91 is 91%. */
  percent(share: number, digits?: number): string;
  /** A relative change with its sign: +6.4%, −3.0%. */
  change(share: number): string;
  /** A change of a state with its sign: +0.04, −4. */
  signed(value: number, digits?: number): string;
  /**
   * A figure by its unit: `ratio` with three digits, `money` from minor units of `currency`, `rating` with two, counts and
   * scores whole.
   */
  figure(value: number, unit: string, currency: string): string;
  /** Minor units of an ISO 4217 currency. */
  money(minor: number, currency: string): string;
  bytes(count: number): string;
  /** Mon 3 Nov 2025, 08:12 */
  dateTime(ms: number): string;
  /** 3 Nov, 08:12 */
  shortDateTime(ms: number): string;
  date(ms: number): string;
  time(ms: number): string;
  /** A calendar day YYYY-MM-DD, which no zone moves. */
  day(day: string): string;
  /** A day without its year: 12 Nov. */
  shortDay(day: string): string;
  /** October 2026 of 2026-10. */
  month(month: string): string;
  /** How long: 2 min 48 s, 9.4 s. */
  duration(ms: number): string;
  /** How old, by its largest unit: 20 min, 8 h, 2 d. */
  age(ms: number): string;
}

export function createFormats(locale: string, zone: string): Formats {
  const zoned = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(dateLocale(locale), { timeZone: zone, hourCycle: 'h23', ...options });
  const fullDay = zoned({ weekday: 'short', ...datePattern(locale) });
  const date = zoned(datePattern(locale));
  const shortDay = zoned(shortDayPattern(locale));
  const time = zoned({ hour: '2-digit', minute: '2-digit' });
  const utcDay = new Intl.DateTimeFormat(dateLocale(locale), {
    timeZone: 'UTC',
    ...datePattern(locale),
  });
  const utcShortDay = new Intl.DateTimeFormat(dateLocale(locale), {
    timeZone: 'UTC',
    ...shortDayPattern(locale),
  });
  const utcMonth = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    month: 'long',
    year: 'numeric',
  });
  const separator = locale === 'pt-BR' ? ' ' : ', ';
  const number = (value: number, digits?: number) =>
    withMinus(
      new Intl.NumberFormat(
        locale,
        digits === undefined
          ? { maximumFractionDigits: 2 }
          : { minimumFractionDigits: digits, maximumFractionDigits: digits },
      ).format(value),
    );
  return {
    number,
    percent: (share, digits = 0) => `${number(share * 100, digits)}%`,
    change: (share) => `${share > 0 ? '+' : ''}${number(cutToTenths(share) * 100, 1)}%`,
    signed: (value, digits) => `${value > 0 ? '+' : ''}${number(value, digits)}`,
    figure: (value, unit, currency) =>
      unit === 'money' ? moneyText(locale, value, currency) : number(value, DIGITS[unit]),
    money: (minor, currency) => moneyText(locale, minor, currency),
    bytes: (count) => bytesText(count, number),
    dateTime: (ms) => `${plain(fullDay.format(ms))}${separator}${time.format(ms)}`,
    shortDateTime: (ms) => `${plain(shortDay.format(ms))}${separator}${time.format(ms)}`,
    date: (ms) => plain(date.format(ms)),
    time: (ms) => time.format(ms),
    day: (day) => plain(utcDay.format(Date.parse(`${day}T00:00:00Z`))),
    shortDay: (day) => plain(utcShortDay.format(Date.parse(`${day}T00:00:00Z`))),
    month: (month) => utcMonth.format(Date.parse(`${month}-01T00:00:00Z`)),
    duration: (ms) => durationText(ms, number),
    age: ageText,
  };
}

/** Nobody reads a part of a click; a share and a rating are read to their last digit. */
const DIGITS: Readonly<Record<string, number>> = { count: 0, score: 0, ratio: 3, rating: 2 };

/** Day before month in English too, as the console writes it everywhere. */
const dateLocale = (locale: string) => (locale === 'en' ? 'en-GB' : locale);

const datePattern = (locale: string): Intl.DateTimeFormatOptions =>
  locale === 'pt-BR'
    ? { day: '2-digit', month: '2-digit', year: 'numeric' }
    : { day: 'numeric', month: 'short', year: 'numeric' };

const shortDayPattern = (locale: string): Intl.DateTimeFormatOptions => ({
  day: 'numeric',
  month: locale === 'pt-BR' ? '2-digit' : 'short',
});

/** en-GB puts a comma after the weekday and writes Sept: "Mon, 3 Nov 2025" becomes "Mon 3 Nov 2025". */
const plain = (text: string) =>
  text.replace(/^(\p{L}+), (?=\d+ \p{L})/u, '$1 ').replace('Sept', 'Sep');

function moneyText(locale: string, minor: number, currency: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const text = withMinus(format.format(minor / 10 ** digits));
  // English glues the sign to the figure: R$1,480.00.
  return text.replace(/^(\u2212?)([^\d\s\u2212]+)(\d)/u, '$1$2 $3');
}

function bytesText(count: number, number: (value: number, digits?: number) => string): string {
  if (count < 1024) return `${number(count)} B`;
  if (count < 1024 ** 2) return `${number(count / 1024, 0)} KB`;
  return `${number(count / 1024 ** 2, 1)} MB`;
}

function durationText(ms: number, number: (value: number, digits?: number) => string): string {
  const left = Math.abs(ms);
  if (left < MINUTE_MS) return `${number(left / 1000, left < 10_000 ? 1 : 0)} s`;
  const [big, bigUnit, small, smallUnit] =
    left < HOUR_MS
      ? [Math.floor(left / MINUTE_MS), 'min', Math.floor((left % MINUTE_MS) / 1000), 's']
      : left < DAY_MS
        ? [Math.floor(left / HOUR_MS), 'h', Math.floor((left % HOUR_MS) / MINUTE_MS), 'min']
        : [Math.floor(left / DAY_MS), 'd', Math.floor((left % DAY_MS) / HOUR_MS), 'h'];
  return small === 0 ? `${big} ${bigUnit}` : `${big} ${bigUnit} ${small} ${smallUnit}`;
}

function ageText(ms: number): string {
  const age = Math.abs(ms);
  if (age < MINUTE_MS) return `${Math.floor(age / 1000)} s`;
  if (age < HOUR_MS) return `${Math.floor(age / MINUTE_MS)} min`;
  if (age < 2 * DAY_MS) return `${Math.floor(age / HOUR_MS)} h`;
  return `${Math.floor(age / DAY_MS)} d`;
}
