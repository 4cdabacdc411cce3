import type { Params } from '../base/coded';
import type { Day, Month } from '../base/days';
import { cutToTenths } from '../base/share';
import type { MetricUnit } from '../domain/metrics/metric';
import type { TrendValue } from '../domain/metrics/trend';
import type { Locale } from '../domain/tenants/tenant';
import type { TextKey } from '../i18n/catalogue';
import { text } from '../i18n/format';

/** How one document writes texts, numbers and times: its language, zone and currency. */
export interface Writing {
  readonly locale: Locale;
  text(key: TextKey, params?: Params): string;
  /** A measure in its unit; money from minor units. */
  value(value: number, unit: MetricUnit): string;
  count(value: number): string;
  /** `+6.4%`, `−3.0%`; a true minus sign. */
  change(share: number): string;
  /** `6.4%` without a sign. */
  share(share: number): string;
  /** `93%` of a way, cut to whole percents: 100% is there only when it is reached. */
  part(share: number): string;
  /** 02/11, 23:50 or 2 Nov, 23:50. */
  stamp(atMs: number): string;
  /** 03/11/2026, 07:30 or 3 Nov 2026, 07:30. */
  moment(atMs: number): string;
  date(day: Day): string;
  shortDate(day: Day): string;
  /** The day of an instant. */
  shortDay(atMs: number): string;
  month(month: Month): string;
  monthName(month: Month): string;
  /** 22 h 10 min; 3 d 4 h. */
  duration(ms: number): string;
}

export function createWriting(locale: Locale, zone: string, currency: string): Writing {
  const number = (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options);
  const dates = (options: Intl.DateTimeFormatOptions, timeZone = zone) =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...options, timeZone });
  const money = number({ style: 'currency', currency, maximumFractionDigits: 0 });
  const cents = number({ style: 'currency', currency });
  const minorDigits = cents.resolvedOptions().maximumFractionDigits ?? 2;
  const percent = number({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const percentWhole = number({ style: 'percent', maximumFractionDigits: 0 });
  const whole = number({ maximumFractionDigits: 0 });
  const two = number({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const day2 =
    locale === 'en'
      ? ({ day: 'numeric', month: 'short' } as const)
      : ({ day: '2-digit', month: '2-digit' } as const);
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  // Days and months have no zone of their own: read and written in UTC.
  const utc = (dayText: string) => Date.parse(`${dayText}T00:00:00.000Z`);
  return {
    locale,
    text: (key, params) => text(locale, key, params),
    value(value, unit) {
      if (unit === 'money') {
        // English puts the symbol right before the digits; a client reads R$ 1,480 (design guide 9).
        return money.format(value / 10 ** minorDigits).replace(/(\p{Sc})(?=\d)/u, '$1\u00A0');
      }
      return unit === 'count'
        ? whole.format(value)
        : unit === 'score'
          ? whole.format(value)
          : two.format(value);
    },
    count: (value) => whole.format(value),
    change: (share) => `${share < 0 ? '−' : '+'}${percent.format(Math.abs(cutToTenths(share)))}`,
    part: (share) => percentWhole.format(Math.trunc(Number((share * 100).toFixed(6))) / 100),
    share: (share) => percent.format(Math.abs(cutToTenths(share))),
    stamp: (atMs) => dates({ ...day2, ...time }).format(atMs),
    moment: (atMs) => dates({ ...day2, year: 'numeric', ...time }).format(atMs),
    date: (day) => dates({ ...day2, year: 'numeric' }, 'UTC').format(utc(day)),
    shortDate: (day) => dates(day2, 'UTC').format(utc(day)),
    shortDay: (atMs) => dates(day2).format(atMs),
    month: (month) => dates({ month: 'long', year: 'numeric' }, 'UTC').format(utc(`${month}-01`)),
    monthName: (month) => dates({ month: 'long' }, 'UTC').format(utc(`${month}-01`)),
    duration,
  };
}

function duration(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  const [days, hours, rest] = [
    Math.floor(minutes / 1_440),
    Math.floor((minutes % 1_440) / 60),
    minutes % 60,
  ];
  if (days > 0) return hours === 0 ? `${days} d` : `${days} d ${hours} h`;
  if (hours > 0) return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
  return `${rest} min`;
}

/** The catalogue key of a trend's label. */
export const trendKey = (trend: TrendValue): TextKey => `metrics.trend.${trend}`;
