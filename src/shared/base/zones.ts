import {
  addDays,
  addMonths,
  DAY_MS,
  type Day,
  dayNumber,
  HOUR_MS,
  isDay,
  type Month,
} from './days';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter costs a hundred times its use, and a tenant has one zone. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Whether the platform knows this IANA zone. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false; // Intl's only answer for an unknown zone is a RangeError
  }
}

/** The wall clock in `zone` at an instant, written as if it were UTC ms. */
function wallClockMs(ms: number, zone: string): number {
  const parts: Record<string, number> = {};
  for (const part of formatOf(zone).formatToParts(ms)) parts[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((ms % 1000) + 1000) % 1000);
}

/** The calendar day in `zone` at an instant. Throws RangeError for an unknown zone. */
export function dayOf(ms: number, zone: string): Day {
  return new Date(wallClockMs(ms, zone)).toISOString().slice(0, 10);
}

export function monthOf(ms: number, zone: string): Month {
  return dayOf(ms, zone).slice(0, 7);
}

/**
 * The instant at which clocks in `zone` show `hour` o'clock on `day`.
 *
 * An hour that daylight saving skips gives the first instant after the gap; a repeated one gives its first occurrence.
 */
export function atHour(day: Day, hour: number, zone: string): number {
  return atWall(dayNumber(day) * DAY_MS + hour * HOUR_MS, zone);
}

/** The wall clock in `zone` at an instant, to the minute, as a date-and-time field holds it: 2025-11-03T08:12. */
export function wallClockOf(ms: number, zone: string): string {
  return new Date(wallClockMs(ms, zone)).toISOString().slice(0, 16);
}

/** The instant at which clocks in `zone` show a text like 2025-11-03T08:12; undefined when it names no time. */
export function atWallClock(text: string, zone: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text) || !isDay(text.slice(0, 10))) return undefined;
  const wallMs = Date.parse(`${text}:00.000Z`);
  return Number.isNaN(wallMs) ? undefined : atWall(wallMs, zone);
}

/** `wallMs` is what the clocks show, written as if it were UTC ms. */
function atWall(wallMs: number, zone: string): number {
  const offsets = [wallMs - DAY_MS, wallMs + DAY_MS].map((ms) => wallClockMs(ms, zone) - ms);
  const candidates = offsets.map((offset) => wallMs - offset).sort((a, b) => a - b);
  const exact = candidates.find((ms) => wallClockMs(ms, zone) === wallMs);
  return exact ?? firstAfterGap(wallMs, zone, candidates);
}

function firstAfterGap(
  wallMs: number,
  zone: string,
  [low = 0, high = 0]: readonly number[],
): number {
  // The clock jumps over wallMs somewhere between the two candidates: halve until the jump is found.
  let before = low;
  let after = high;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallClockMs(middle, zone) < wallMs) before = middle;
    else after = middle;
  }
  return after;
}

/** The first instant of `day` in `zone`, which is not midnight where daylight saving skips it. */
export function startOfDay(day: Day, zone: string): number {
  return atHour(day, 0, zone);
}

/** A month in `zone`: `startMs` belongs to it, `endMs` is the next month's first instant. */
export function monthBounds(
  month: Month,
  zone: string,
): { readonly startMs: number; readonly endMs: number } {
  return {
    startMs: startOfDay(`${month}-01`, zone),
    endMs: startOfDay(`${addMonths(month, 1)}-01`, zone),
  };
}

/** The first instant after `day` in `zone`. */
export function endOfDay(day: Day, zone: string): number {
  return startOfDay(addDays(day, 1), zone);
}
