import { addDays } from '@shared/base/days';
import { dayLook, nthDay, readPeriod } from '@shared/domain/metric-import/day-text';
import { delimiterOf } from '@shared/domain/metric-import/delimiter';
import { readFirstBytes } from '@shared/domain/metric-import/encoding';
import { periodOfHead } from '@shared/domain/metric-import/head-lines';
import { exportKind, proposeUses, saysTotal } from '@shared/domain/metric-import/header-names';
import {
  NUMBER_STYLES,
  numberLook,
  plainDecimal,
  readFigure,
} from '@shared/domain/metric-import/number-text';
import { type ImportChoices, settle } from '@shared/domain/metric-import/settle-questions';
import type { MetricKey } from '@shared/domain/metrics/metric';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const BRL = { code: 'BRL', digits: 2 };
const LOCALE_OF = { point: 'en', comma: 'pt-BR' } as const;

const figure = (cell: string, key: MetricKey = 'sessions', style: 'point' | 'comma' = 'point') => {
  const read = readFigure(cell, key, style, BRL);
  return read.ok ? read.value : read.problem;
};

describe('numbers of exports', () => {
  test.each([
    ['1234', 'plain'],
    ['1,234.5', 'point'],
    ['1,234,567', 'point'],
    ['12.5', 'point'],
    ['0.123', 'point'],
    ['1234.567', 'point'],
    ['1.234,5', 'comma'],
    ['1.234.567', 'comma'],
    ['12,5', 'comma'],
    ['0,123', 'comma'],
    ['12,3%', 'comma'],
    ['3.2 %', 'point'],
    ['R$ 1.234,50', 'comma'],
    ['1.234', 'either'],
    ['1,234', 'either'],
    ['1,23,456', 'none'],
    ['1.2.3', 'none'],
    ['=1+1', 'none'],
    ['12 bookings', 'none'],
    ['', 'none'],
  ])('[M52] “%s” looks %s', (cell, look) => {
    expect(numberLook(cell)).toBe(look);
  });

  test.each([
    ['1,234.5', 'sessions', 'point', 1234.5],
    ['1.234,5', 'sessions', 'comma', 1234.5],
    ['1.234', 'sessions', 'comma', 1234],
    ['1.234', 'sessions', 'point', 1.234],
    ['12.3%', 'query_cluster_coverage', 'point', 0.123],
    ['7%', 'query_cluster_coverage', 'point', 0.07],
    ['0,91', 'query_cluster_coverage', 'comma', 0.91],
    ['R$ 1.234,50', 'revenue_attributed', 'comma', 123450],
    ['1234.5', 'revenue_attributed', 'point', 123450],
    ['1.234,5', 'sessions', 'point', 'other_style'],
    ['=HYPERLINK("https://a.example","1")', 'sessions', 'point', 'formula'],
    ['+A1', 'sessions', 'point', 'formula'],
    ['@SUM(A1)', 'sessions', 'point', 'formula'],
    ['-cmd', 'sessions', 'point', 'formula'],
    ['-5', 'sessions', 'point', 'below_zero'],
    ['−5', 'sessions', 'point', 'below_zero'],
    ['85', 'query_cluster_coverage', 'point', 'above_one'],
    ['101%', 'query_cluster_coverage', 'point', 'above_one'],
    ['12%', 'sessions', 'point', 'percent'],
    ['$12', 'sessions', 'point', 'currency'],
    ['US$ 12.00', 'revenue_attributed', 'point', 'currency'],
    ['USD 12.00', 'revenue_attributed', 'point', 'currency'],
    ['12.345', 'revenue_attributed', 'point', 'too_many_cents'],
    ['9007199254740993', 'sessions', 'point', 'too_large'],
    ['<b>12</b>', 'sessions', 'point', 'not_number'],
  ] as const)('[M52] “%s” for %s, written with a %s, is %s', (cell, key, style, expected) => {
    expect(figure(cell, key, style)).toBe(expected);
  });

  test('[M52] what a locale writes is read as the same number, in both', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NUMBER_STYLES),
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.integer({ min: 0, max: 3 }),
        fc.boolean(),
        (style, digits, decimals, grouped) => {
          const value = digits / 10 ** decimals;
          const text = new Intl.NumberFormat(LOCALE_OF[style], {
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals,
            useGrouping: grouped,
          }).format(value);
          expect(figure(text, 'sessions', style)).toBe(value);
          expect([style, 'plain', 'either']).toContain(numberLook(text));
        },
      ),
    );
  });

  test('[M52] a percentage of a locale is read as its share, an amount as its cents', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NUMBER_STYLES),
        fc.integer({ min: 0, max: 1_000 }),
        fc.integer({ min: 0, max: 10 ** 9 }),
        (style, perMille, cents) => {
          const locale = LOCALE_OF[style];
          const share = new Intl.NumberFormat(locale, {
            style: 'percent',
            minimumFractionDigits: 1,
          });
          expect(figure(share.format(perMille / 1000), 'query_cluster_coverage', style)).toBe(
            Number((perMille / 1000).toFixed(3)),
          );
          const amount = new Intl.NumberFormat(locale, { style: 'currency', currency: 'BRL' });
          expect(figure(amount.format(cents / 100), 'revenue_attributed', style)).toBe(cents);
        },
      ),
    );
  });

  test('[D11] a value is written as a decimal, never with an exponent, and reads back as itself', () => {
    expect(plainDecimal(1e-7)).toBe('0.0000001');
    fc.assert(
      fc.property(fc.double({ min: 0, max: 9e15, noNaN: true }), (value) => {
        const text = plainDecimal(value);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(value);
      }),
    );
  });
});

describe('days of exports', () => {
  test.each([
    '20261103',
    '2026-11-03',
    '2026/11/03',
    '03/11/2026',
    '3/11/2026',
    '03.11.2026',
    '03-11-2026',
    'Nov 3, 2026',
    'November 3, 2026',
    '3 Nov 2026',
    '3 de nov. de 2026',
    '3 de novembro de 2026',
    '3 nov. 2026',
  ])('[M52] “%s” is 3 November 2026', (cell) => {
    expect(readPeriod(cell, 'day_month')).toEqual({ fromOn: '2026-11-03', toOn: '2026-11-03' });
  });

  test.each([
    ['11/03/2026', 'month_day', '2026-11-03', '2026-11-03'],
    ['202611', 'day_month', '2026-11-01', '2026-11-30'],
    ['2026-02', 'day_month', '2026-02-01', '2026-02-28'],
  ] as const)('[M52] “%s” (%s) lasts from %s to %s', (cell, order, fromOn, toOn) => {
    expect(readPeriod(cell, order)).toEqual({ fromOn, toOn });
  });

  test.each([
    '20261331',
    '31/02/2026',
    '03/11/26',
    '2026',
    'Nov 31, 2026',
    'Lun 3, 2026',
    '',
    '=A1',
  ])('[M52] “%s” is no day', (cell) => {
    expect(readPeriod(cell, 'day_month')).toBeUndefined();
    expect(dayLook(cell)).toBe('none');
  });

  test.each([
    ['03/11/2026', 'either'],
    ['13/11/2026', 'day_month'],
    ['11/13/2026', 'month_day'],
    ['11/11/2026', 'plain'],
    ['2026-11-03', 'plain'],
  ])('[M52] “%s” is written in the order: %s', (cell, look) => {
    expect(dayLook(cell)).toBe(look);
  });

  test('[M52] every day reads back from every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (count) => {
        const day = addDays('1990-01-01', count);
        const [year = '', month = '', ordinal = ''] = day.split('-');
        const date = new Date(`${day}T00:00:00Z`);
        const long = (locale: string) =>
          date.toLocaleDateString(locale, {
            timeZone: 'UTC',
            year: 'numeric',
            month: 'short',
            day: 'numeric',
          });
        const one = { fromOn: day, toOn: day };
        for (const cell of [
          day,
          `${year}${month}${ordinal}`,
          `${ordinal}/${month}/${year}`,
          long('en-US'),
          long('pt-BR'),
        ]) {
          expect(readPeriod(cell, 'day_month')).toEqual(one);
        }
        expect(readPeriod(`${month}/${ordinal}/${year}`, 'month_day')).toEqual(one);
      }),
    );
  });

  test('[M52] “Nth day” counts from the first day of the export, which is 0000', () => {
    expect(nthDay('0000', '2026-10-01')?.fromOn).toBe('2026-10-01');
    expect(nthDay('0030', '2026-10-01')?.fromOn).toBe('2026-10-31');
    expect(nthDay('day 3', '2026-10-01')).toBeUndefined();
  });
});

describe('a file as a whole', () => {
  test.each([
    [
      ['Date', 'Clicks', 'Impressions', 'CTR', 'Position'],
      ['day', 'non_brand_clicks', 'ignore', 'ignore', 'ignore'],
    ],
    [
      ['Data', 'Cliques', 'Impressões'],
      ['day', 'non_brand_clicks', 'ignore'],
    ],
    [
      ['Enésimo dia', 'Sessões'],
      ['nth_day', 'sessions'],
    ],
    [
      ['Data de início', 'Data de término', 'Receita total'],
      ['from', 'to', 'revenue_attributed'],
    ],
    [
      ['seo_score', 'SEO score'],
      ['seo_score', 'ignore'],
    ],
  ])('[M52] the columns %j are proposed as %j', (headers, uses) => {
    expect(proposeUses(headers)).toEqual(uses);
  });

  test('[M52] what a source’s column was used for goes before what its name says', () => {
    const kept = [
      { header: 'Engaged sessions', use: 'high_intent_sessions' },
      { header: 'Sessions', use: 'ignore' },
    ] as const;
    expect(proposeUses(['Date', 'Sessions', 'engaged  SESSIONS'], kept)).toEqual([
      'day',
      'ignore',
      'high_intent_sessions',
    ]);
  });

  test('[M52] head lines name the period, in both languages', () => {
    const period = { fromOn: '2026-10-01', toOn: '2026-10-31' };
    expect(periodOfHead(['Start date: 20261001', 'End date: 20261031'])).toEqual(period);
    expect(periodOfHead(['# Data de início: 20261001', '# Data de término: 20261031'])).toEqual(
      period,
    );
    expect(periodOfHead(['Free form 1 20261001-20261031'])).toEqual(period);
    expect(periodOfHead(['End date: 20261031'])).toBeUndefined();
    expect(periodOfHead(['Start date: 20261031', 'End date: 20261001'])).toBeUndefined();
  });

  test.each([
    ['a,b\n1,2\n', ','],
    ['a;b\n1,5;2,5\n3,5;4,5\n', ';'],
    ['a\tb\n"1;2"\t3\n', '\t'],
    ['# Account; A; B\na,b\n1,2\n', ','],
    ['a\n1\n', ','],
  ])('[M52] the cells of %j are parted by “%s”', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  test.each([
    [[0xef, 0xbb, 0xbf, 0x61], { kind: 'text', encoding: 'utf-8', markBytes: 3 }],
    [[0xff, 0xfe, 0x61, 0], { kind: 'text', encoding: 'utf-16le', markBytes: 2 }],
    [[0xfe, 0xff, 0, 0x61], { kind: 'text', encoding: 'utf-16be', markBytes: 2 }],
    [[0x61, 0, 0x62, 0], { kind: 'text', encoding: 'utf-16le', markBytes: 0 }],
    [[0, 0x61, 0, 0x62], { kind: 'text', encoding: 'utf-16be', markBytes: 0 }],
    [[0x61, 0xe9], { kind: 'undecided' }],
    [[0x50, 0x4b, 3, 4], { kind: 'not_text', found: 'zip' }],
    [[0x25, 0x50, 0x44, 0x46], { kind: 'not_text', found: 'pdf' }],
    [[0, 1, 0, 0, 2, 0, 7, 9], { kind: 'not_text', found: 'binary' }],
  ])('[M52] the bytes %j begin %j', (bytes, expected) => {
    expect(readFirstBytes(Uint8Array.from(bytes))).toEqual(expected);
  });

  test('[M52] the program that made it is named by its columns or its head', () => {
    expect(exportKind(['Data', 'Cliques', 'Impressões'], [])).toBe('search_console');
    expect(exportKind(['Date', 'Sessions'], ['# Property: Hotel Alba'])).toBe('ga4');
    expect(exportKind(['Date', 'Sessions'], [])).toBe('other');
    expect(['Grand total', 'Total geral', 'TOTALS', '/total'].map(saysTotal)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(saysTotal('/total-looks')).toBe(false);
  });
});

describe('what has to be asked', () => {
  const numbers = (point: number, comma: number, either: number) => ({
    counts: { point, comma, either },
    examples: {},
  });
  const days = (dayFirst: number, monthFirst: number, either: number) => ({
    counts: { day_month: dayFirst, month_day: monthFirst, either },
    examples: {},
  });
  const mapped: ImportChoices = { uses: ['day', 'sessions'] };
  const codes = (
    choices: ImportChoices,
    ...[n, d]: [ReturnType<typeof numbers>?, ReturnType<typeof days>?]
  ) => settle(choices, n ?? numbers(0, 0, 0), d ?? days(0, 0, 0)).questions.map(({ code }) => code);

  test.each([
    [numbers(0, 0, 0), []],
    [numbers(3, 0, 4), []],
    [numbers(0, 3, 4), []],
    [numbers(0, 0, 4), ['numbers_either']],
    [numbers(3, 1, 0), ['numbers_mixed']],
  ])('[M52] numbers written %j leave open %j', (written, open) => {
    expect(codes(mapped, written)).toEqual(open);
    expect(codes({ ...mapped, numbers: 'comma' }, written)).toEqual([]);
  });

  test.each([
    [days(2, 0, 5), []],
    [days(0, 0, 5), ['days_either']],
    [days(2, 1, 0), ['days_mixed']],
  ])('[M52] days written %j leave open %j', (written, open) => {
    expect(codes(mapped, undefined, written)).toEqual(open);
    expect(codes({ ...mapped, slashes: 'month_day' }, undefined, written)).toEqual([]);
  });

  const period = { fromOn: '2026-10-01', toOn: '2026-10-31' };
  test.each([
    [{ uses: ['day'] }, ['no_measure']],
    [{ uses: ['sessions'] }, ['no_period']],
    [{ uses: ['sessions'], period }, []],
    [{ uses: ['from', 'sessions'] }, ['no_period']],
    [{ uses: ['from', 'to', 'sessions'] }, []],
    [{ uses: ['day', 'sessions'], period }, ['two_periods']],
    [{ uses: ['day', 'from', 'to', 'sessions'] }, ['two_periods']],
    [{ uses: ['nth_day', 'sessions'] }, ['no_period']],
    [{ uses: ['nth_day', 'sessions'], period }, []],
    [{ uses: ['day', 'sessions', 'sessions'] }, ['measure_twice']],
  ] as const)('[M52] the columns %j leave open %j', (choices, open) => {
    expect(codes(choices)).toEqual(open);
  });
});
