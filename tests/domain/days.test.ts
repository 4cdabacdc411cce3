import {
  addDays,
  addMonths,
  daysBetween,
  daysOfMonth,
  HOUR_MS,
  isDay,
  isMonth,
  nextDay,
  parseInstant,
  toIso,
} from '@shared/base/days';
import { atHour, dayOf, isZone, monthBounds, monthOf, startOfDay } from '@shared/base/zones';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('calendar days', () => {
  test.each([
    ['2026-10-31', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['31.10.2026', false],
  ])('%s is a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  test('the next day is a day further, over the end of every month', () => {
    for (let day = '2027-12-01'; day < '2028-03-05'; day = nextDay(day)) {
      expect(nextDay(day)).toBe(addDays(day, 1));
    }
  });

  test('days are counted over leap days and ends of years', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(daysBetween('2028-02-01', '2028-03-01')).toBe(29);
  });

  test('months run over ends of years and know their last day', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addMonths('2026-10', -18)).toBe('2025-04');
    expect(daysOfMonth('2028-02')).toEqual({ fromOn: '2028-02-01', toOn: '2028-02-29' });
    expect(isMonth('2026-00')).toBe(false);
  });
});

describe('instants', () => {
  test('an instant is written with milliseconds and Z', () => {
    expect(toIso(Date.UTC(2026, 9, 31, 23, 59, 59, 7))).toBe('2026-10-31T23:59:59.007Z');
  });

  test.each([
    ['2026-10-31T12:00:00.000Z', Date.UTC(2026, 9, 31, 12)],
    ['2026-10-31T12:00:00-03:00', Date.UTC(2026, 9, 31, 15)],
    ['2026-10-31T12:00Z', Date.UTC(2026, 9, 31, 12)],
  ])('%s is an instant', (text, ms) => {
    expect(parseInstant(text)).toBe(ms);
  });

  test.each(['2026-10-31T12:00:00', '2026-10-31', '2026-02-30T12:00:00Z', 'yesterday', ''])(
    '"%s" is none: a zone, a time and a day that exists are required',
    (text) => {
      expect(parseInstant(text)).toBeUndefined();
    },
  );
});

describe('days in a zone', () => {
  test('the same instant lies on different days', () => {
    const ms = Date.UTC(2026, 10, 1, 1);
    expect(dayOf(ms, 'America/Sao_Paulo')).toBe('2026-10-31');
    expect(dayOf(ms, 'Europe/Lisbon')).toBe('2026-11-01');
    expect(monthOf(ms, 'America/Sao_Paulo')).toBe('2026-10');
  });

  test('a month starts and ends at midnight of its zone, in winter and in summer time', () => {
    expect(monthBounds('2026-10', 'America/Sao_Paulo')).toEqual({
      startMs: Date.parse('2026-10-01T03:00:00Z'),
      endMs: Date.parse('2026-11-01T03:00:00Z'),
    });
    const { startMs, endMs } = monthBounds('2026-10', 'Europe/Lisbon');
    expect([toIso(startMs), toIso(endMs)]).toEqual([
      '2026-09-30T23:00:00.000Z',
      '2026-11-01T00:00:00.000Z',
    ]);
    expect((endMs - startMs) / HOUR_MS).toBe(31 * 24 + 1);
  });

  test('a day whose midnight daylight saving skips starts an hour later', () => {
    expect(toIso(startOfDay('2018-11-04', 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00.000Z');
    expect(dayOf(startOfDay('2018-11-04', 'America/Sao_Paulo') - 1, 'America/Sao_Paulo')).toBe(
      '2018-11-03',
    );
  });

  test('an hour that comes twice means its first time, a skipped one the end of the gap', () => {
    expect(toIso(atHour('2026-10-25', 1, 'Europe/Lisbon'))).toBe('2026-10-25T00:00:00.000Z');
    expect(toIso(atHour('2026-03-29', 1, 'Europe/Lisbon'))).toBe('2026-03-29T01:00:00.000Z');
  });

  test('the start of a day is its first instant in every zone', () => {
    const zones = ['UTC', 'America/Sao_Paulo', 'Europe/Lisbon', 'Asia/Kathmandu', 'Pacific/Apia'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 30_000 }),
        (zone, number) => {
          const day = addDays('1970-01-01', number);
          // Apia had no 30 December 2011.
          fc.pre(!(zone === 'Pacific/Apia' && day === '2011-12-30'));
          const startMs = startOfDay(day, zone);
          expect(dayOf(startMs, zone)).toBe(day);
          expect(dayOf(startMs - 1, zone) < day).toBe(true);
        },
      ),
    );
  });

  test('an unknown zone is told apart', () => {
    expect(isZone('America/Sao_Paulo')).toBe(true);
    expect(isZone('Brazil/Nowhere')).toBe(false);
  });
});
