import { deriveTrend, relativeChange } from '@shared/domain/metrics/derive-trend';
import {
  chosenObservation,
  type FoldedObservation,
  foldObservations,
  windowOf,
} from '@shared/domain/metrics/fold-observations';
import { metricOfTrend, readTrend } from '@shared/domain/metrics/read-trend';
import { TREND_KEYS } from '@shared/domain/metrics/trend';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const seen = (over: Partial<FoldedObservation> = {}): FoldedObservation => ({
  id: 'a',
  fromOn: '2026-10-01',
  toOn: '2026-10-01',
  value: 10,
  source: 'GA4',
  tier: 'primary',
  observedAtMs: 1_000,
  ...over,
});

describe('deriveTrend', () => {
  test.each([
    [102, 100, 'up'],
    [101.999, 100, 'flat'],
    [98, 100, 'down'],
    [98.001, 100, 'flat'],
    [100, 100, 'flat'],
    [0.306, 0.3, 'up'],
    [4.41, 4.5, 'down'],
    [1, 0, 'up'],
    [0, 0, 'flat'],
    [-1, 0, 'down'],
    [-98, -100, 'up'],
    [undefined, 100, 'unknown'],
    [100, undefined, 'unknown'],
    [undefined, undefined, 'unknown'],
  ] as const)('[Q37] %s against %s is %s', (current, previous, expected) => {
    expect(deriveTrend(current, previous)).toBe(expected);
  });

  test('[Q37] a measure may have its own thresholds', () => {
    expect(deriveTrend(104, 100, { up: 0.05, down: -0.05 })).toBe('flat');
    expect(deriveTrend(95, 100, { up: 0.05, down: -0.05 })).toBe('down');
  });

  test('a share of 0 is not claimed', () => {
    expect(relativeChange(5, 0)).toBeUndefined();
    expect(relativeChange(102, 100)).toBeCloseTo(0.02);
  });
});

describe('windows of days', () => {
  test('[Q37] the current window ends with the day of the instant, the previous one is as long', () => {
    expect(windowOf(7, Date.parse('2026-11-01T01:00:00Z'), 'America/Sao_Paulo')).toEqual({
      current: { fromOn: '2026-10-25', toOn: '2026-10-31' },
      previous: { fromOn: '2026-10-18', toOn: '2026-10-24' },
    });
  });
});

describe('which observation is used', () => {
  const secondary = seen({ id: 'b', tier: 'secondary', value: 11, observedAtMs: 9_000 });
  const newer = seen({ id: 'c', value: 12, observedAtMs: 5_000 });

  test('[M169] the better tier goes before the newer value, and within a tier the newest', () => {
    expect(chosenObservation([secondary, seen(), newer], new Set())?.id).toBe('c');
  });

  test('[M188] the choice made in a conflict goes before both', () => {
    expect(chosenObservation([secondary, seen(), newer], new Set(['b']))?.id).toBe('b');
  });

  test('the order in which observations arrive makes no difference', () => {
    const all = [secondary, seen(), newer, seen({ id: 'd', observedAtMs: 5_000 })];
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), (shuffled) => {
        expect(chosenObservation(shuffled, new Set())?.id).toBe('d');
      }),
    );
  });
});

describe('foldObservations', () => {
  const week = { fromOn: '2026-10-01', toOn: '2026-10-07' };

  test('a sum takes of a longer period the share of the days that overlap', () => {
    const month = seen({ fromOn: '2026-10-01', toOn: '2026-10-31', value: 310 });
    expect(foldObservations([month], week, 'sum')).toMatchObject({
      value: 70,
      coveredDays: 7,
      windowDays: 7,
    });
  });

  test('a mean weighs each value by the days it stands for', () => {
    const observations = [
      seen({ id: 'a', fromOn: '2026-09-01', toOn: '2026-10-06', value: 4 }),
      seen({ id: 'b', fromOn: '2026-10-07', toOn: '2026-10-31', value: 4.7 }),
    ];
    expect(foldObservations(observations, week, 'mean')?.value).toBeCloseTo((6 * 4 + 4.7) / 7);
  });

  test('overlapping periods are not counted twice: the shorter one stands for its days', () => {
    const month = seen({ id: 'm', fromOn: '2026-10-01', toOn: '2026-10-31', value: 310 });
    const day = seen({ id: 'd', value: 40 });
    expect(foldObservations([month, day], week, 'sum')).toMatchObject({
      value: 40 + 60,
      observationIds: ['d', 'm'],
    });
  });

  test('the figure says where it comes from; values that lost their day are not named', () => {
    const used = seen({ observedAtMs: 7_000 });
    const lost = seen({
      id: 'z',
      tier: 'supplemental',
      source: 'Spreadsheet',
      observedAtMs: 8_000,
    });
    expect(foldObservations([lost, used], week, 'sum')).toEqual({
      value: 10,
      observationIds: ['a'],
      source: 'GA4',
      tier: 'primary',
      asOfMs: 7_000,
      coveredDays: 1,
      windowDays: 7,
    });
  });

  test('nothing inside the window is no value, and not 0', () => {
    expect(
      foldObservations([seen({ fromOn: '2026-10-08', toOn: '2026-10-08' })], week, 'sum'),
    ).toBe(undefined);
  });

  test('the windows of a period add up to the period', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.nat({ max: 10_000 }), (split, value) => {
        const month = seen({ fromOn: '2026-10-01', toOn: '2026-10-31', value });
        const last = String(split).padStart(2, '0');
        const next = String(split + 1).padStart(2, '0');
        const first = {
          fromOn: '2026-09-30',
          toOn: split === 0 ? '2026-09-30' : `2026-10-${last}`,
        };
        const second = { fromOn: `2026-10-${next}`, toOn: '2026-11-02' };
        const parts = [first, second].map(
          (each) => foldObservations([month], each, 'sum')?.value ?? 0,
        );
        expect((parts[0] ?? 0) + (parts[1] ?? 0)).toBeCloseTo(value, 6);
      }),
    );
  });
});

describe('readTrend', () => {
  const windows = {
    current: { fromOn: '2026-10-08', toOn: '2026-10-14' },
    previous: { fromOn: '2026-10-01', toOn: '2026-10-07' },
  };
  const before = seen({ id: 'b', fromOn: '2026-10-01', toOn: '2026-10-07', value: 70 });
  const after = seen({ id: 'c', fromOn: '2026-10-08', toOn: '2026-10-14', value: 77 });

  test('[Q37] a trend is derived from two equal windows and names what it used', () => {
    const reading = readTrend({
      key: 'high_intent_session_trend',
      observations: [before, after],
      windows,
    });
    expect(reading).toMatchObject({
      value: 'up',
      method: 'derived',
      current: { value: 77, observationIds: ['c'] },
      previous: { value: 70, observationIds: ['b'] },
    });
    expect(reading.change).toBeCloseTo(0.1);
  });

  test('days that are still to be reported are not a fall', () => {
    const half = seen({ id: 'c', fromOn: '2026-10-08', toOn: '2026-10-10', value: 30 });
    expect(
      readTrend({ key: 'high_intent_session_trend', observations: [before, half], windows }),
    ).toMatchObject({ value: 'flat', current: { value: 30 } });
  });

  test('[Q37] a side without any value makes the trend unknown', () => {
    const reading = readTrend({ key: 'conversion_assist_trend', observations: [after], windows });
    expect(reading.value).toBe('unknown');
    expect(reading.previous).toBeUndefined();
  });

  test('[Q37] an override goes first, and the derived figures stay beside it', () => {
    const override = { value: 'down', note: 'tracking broke', by: 'Max', atMs: 5 } as const;
    expect(
      readTrend({
        key: 'high_intent_session_trend',
        observations: [before, after],
        windows,
        override,
      }),
    ).toMatchObject({ value: 'down', method: 'override', override, current: { value: 77 } });
  });

  test('[M141] every trend has a measure that feeds it', () => {
    expect(TREND_KEYS.map((key) => metricOfTrend(key).key)).toEqual([
      'non_brand_clicks',
      'query_cluster_coverage',
      'high_intent_sessions',
      'conversion_assists',
    ]);
  });
});
