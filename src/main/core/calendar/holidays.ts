import { addDays, type Day, HOUR_MS } from '@shared/base/days';
import type { HolidayKind } from '@shared/domain/calendar/calendar-item';
import type { Locale } from '@shared/domain/tenants/tenant';
import type Holidays from 'date-holidays';

/** A holiday on one day; one that lasts several days stands once for each. */
export interface Holiday {
  readonly onDay: Day;
  /** In the asked language where it has a name there, else in the region's own. */
  readonly name: string;
  readonly kind: HolidayKind;
}

/** Holidays of a region; `known` is false when nobody has data for it, which is not the same as having none. */
export interface RegionHolidays {
  readonly known: boolean;
  readonly holidays: readonly Holiday[];
}

/** What the data leave out. 20 November is national in Brazil since 2024 (Lei 14.759/2023), in every state. */
const MISSING = [
  {
    country: 'BR',
    monthDay: '11-20',
    fromYear: 2024,
    name: { en: 'Black Awareness Day', 'pt-BR': 'Dia da Consciência Negra' },
  },
] as const satisfies readonly {
  readonly country: string;
  readonly monthDay: string;
  readonly fromYear: number;
  readonly name: Readonly<Record<Locale, string>>;
}[];

/** The longest holiday that begins in one year and still lasts in the next. */
const LONGEST_DAYS = 15;
const KEPT_YEARS = 400;
/** Some countries' rules never come to an end outside of these years; nobody plans there. */
const COMPUTED = { from: 1970, to: 2199 };
const years = new Map<string, readonly Holiday[]>();

/**
 * The holidays of `region` (BR, BR-SP, US-CA) from `fromOn` to `toOn`, both inside, by day (M56).
 * The data are large, so they are loaded with the first question and never on the way to a running core.
 */
export async function holidaysBetween(
  region: string,
  { fromOn, toOn }: { readonly fromOn: Day; readonly toOn: Day },
  locale: Locale,
): Promise<RegionHolidays> {
  const { default: Data } = await import('date-holidays');
  const [country = '', state] = region.split('-');
  if (!isKnown(new Data(), country, state)) return { known: false, holidays: [] };
  const found: Holiday[] = [];
  const last = Math.min(Number(toOn.slice(0, 4)), COMPUTED.to);
  for (let year = firstYear(fromOn); year <= last; year += 1) {
    const key = `${region} ${locale} ${year}`;
    let one = years.get(key);
    if (one === undefined) {
      const data = state === undefined ? new Data(country) : new Data(country, state);
      one = holidaysOfYear(data, country, year, locale);
      if (years.size >= KEPT_YEARS) years.clear();
      years.set(key, one);
    }
    found.push(...one);
  }
  return {
    known: true,
    holidays: found.filter(({ onDay }) => onDay >= fromOn && onDay <= toOn).sort(byDay),
  };
}

/** Also the year before, when one of its holidays could last until `fromOn`. */
function firstYear(fromOn: Day): number {
  const year = Number(fromOn.slice(0, 4));
  return Math.max(fromOn.slice(5) < `01-${LONGEST_DAYS}` ? year - 1 : year, COMPUTED.from);
}

function isKnown(data: Holidays, country: string, state: string | undefined): boolean {
  if (!Object.hasOwn(data.getCountries(), country)) return false;
  return state === undefined || Object.hasOwn(data.getStates(country) ?? {}, state);
}

function holidaysOfYear(
  data: Holidays,
  country: string,
  year: number,
  locale: Locale,
): readonly Holiday[] {
  const found = data
    .getHolidays(year, locale === 'pt-BR' ? 'pt' : 'en')
    .flatMap(({ date, start, end, name, type }) =>
      daysOf(date, end.getTime() - start.getTime()).map((onDay) => ({ onDay, name, kind: type })),
    );
  for (const { country: of, monthDay, fromYear, name } of MISSING) {
    const onDay = `${year}-${monthDay}`;
    const there = found.some((one) => one.onDay === onDay && one.kind === 'public');
    if (of === country && year >= fromYear && !there) {
      found.push({ onDay, name: name[locale], kind: 'public' });
    }
  }
  return found;
}

/** `date` is the region's wall clock; an hour more or less is daylight saving, not another day. */
function daysOf(date: string, durationMs: number): readonly Day[] {
  const first = date.slice(0, 10);
  const beginsMs = Number(date.slice(11, 13)) * HOUR_MS;
  const count = Math.max(1, Math.ceil((beginsMs + durationMs - HOUR_MS) / (24 * HOUR_MS)));
  return Array.from({ length: Math.min(count, LONGEST_DAYS) }, (_, at) => addDays(first, at));
}

function byDay(a: Holiday, b: Holiday): number {
  return a.onDay < b.onDay ? -1 : a.onDay > b.onDay ? 1 : 0;
}
