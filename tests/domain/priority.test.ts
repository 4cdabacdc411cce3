import { addDays } from '@shared/base/days';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import {
  effortOf,
  FACTORS,
  freshnessOf,
  impactOf,
  type PriorityFacts,
  seasonalityOf,
  taskSeason,
  urgencyOf,
} from '@shared/domain/priority/factors';
import { lastWholeYear, monthIndexes } from '@shared/domain/priority/month-index';
import {
  areWeights,
  DEFAULT_WEIGHTS,
  factorsOf,
  MAX_WEIGHT,
  priorityOf,
  type Weights,
} from '@shared/domain/priority/priority';
import { reasonOf } from '@shared/domain/priority/reasons';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const TODAY = '2026-11-02';
const facts = (over: Partial<PriorityFacts> = {}): PriorityFacts => ({
  today: TODAY,
  season: { holidays: [], monthIndex: {} },
  ...over,
});

describe('the five factors', () => {
  test.each([
    [undefined, 'bookings', 20],
    ['sessions', 'bookings', 40],
    ['high_intent_sessions', 'bookings', 65],
    ['revenue_attributed', 'bookings', 85],
    ['bookings', 'bookings', 100],
    ['sessions', 'sessions', 55],
  ] as const)('[M64] impact of %s for a goal in %s is %i', (kpiKey, goalKey, expected) => {
    expect(impactOf(facts({ kpiKey, goalKey }))).toBe(expected);
  });

  test.each([
    [undefined, 50],
    [5, 100],
    [30, 100],
    [60, 80],
    [240, 40],
    [960, 0],
    [9_600, 0],
  ])('[M64] effort of %s minutes is %i', (effortMinutes, expected) => {
    expect(effortOf(facts({ effortMinutes }))).toBe(expected);
  });

  test.each([
    [undefined, 10],
    [-3, 100],
    [0, 100],
    [30, 50],
    [60, 0],
    [90, 0],
  ])('[M64] urgency of a task due in %s days is %i', (days, expected) => {
    const dueOn = days === undefined ? undefined : addDays(TODAY, days);
    expect(urgencyOf(facts({ dueOn }))).toBe(expected);
  });

  test.each([
    [undefined, 100],
    [0, 0],
    [45, 50],
    [90, 100],
    [365, 100],
  ])('[M64] freshness of a module left alone for %s days is %i', (days, expected) => {
    const moduleWorkedOn = days === undefined ? undefined : addDays(TODAY, -days);
    expect(freshnessOf(facts({ moduleWorkedOn }))).toBe(expected);
  });

  test.each([
    [undefined, undefined, 50],
    [0, undefined, 50],
    [7, undefined, 65],
    [14, undefined, 80],
    [45, undefined, 80],
    [46, undefined, 50],
    [undefined, 1.25, 75],
    [undefined, 0.8, 30],
    [20, 2, 100],
    [undefined, 0, 0],
  ])(
    '[M64] seasonality with a holiday in %s days and a month index of %s is %i',
    (days, monthIndex, expected) => {
      const holidays =
        days === undefined ? [] : [{ onDay: addDays(TODAY, days), name: 'Carnival' }];
      const season = { holidays, monthIndex: monthIndex === undefined ? {} : { '12': monthIndex } };
      expect(seasonalityOf(facts({ season }))).toBe(expected);
    },
  );

  test('[M64] the season is the one that the work comes before: seen from its due day, from today when that has passed', () => {
    const season = {
      holidays: [
        { onDay: '2026-11-20', name: 'Black Awareness Day' },
        { onDay: '2026-12-25', name: 'Christmas' },
      ],
      monthIndex: { '12': 1.4, '01': 0.7 },
    };
    const of = (dueOn?: string) => taskSeason(facts({ dueOn, season }));
    expect(of().holiday).toEqual({ onDay: '2026-11-20', name: 'Black Awareness Day', days: 18 });
    expect(of('2026-10-01')).toEqual(of());
    expect(of('2026-11-21').holiday).toMatchObject({ name: 'Christmas', days: 34 });
    expect(of('2026-12-26')).toEqual({ holiday: undefined, month: { month: '01', index: 0.7 } });
    expect(of('2026-11-30').month).toEqual({ month: '12', index: 1.4 });
  });

  test('[M64] a month’s share needs a whole year of figures; the mean month is 1', () => {
    const months = lastWholeYear('2026-11');
    expect([months[0], months.at(-1), months.length]).toEqual(['2025-11', '2026-10', 12]);
    const year = months.map((month, index) => ({ month, value: index === 0 ? 240 : 60 }));
    const indexes = monthIndexes(year);
    expect(indexes['11']).toBeCloseTo(3.2);
    expect(Object.values(indexes).reduce((sum, one) => sum + one, 0)).toBeCloseTo(12);
    expect(monthIndexes(year.slice(1))).toEqual({});
    expect(
      monthIndexes(year.map((one, at) => (at === 3 ? { ...one, value: undefined } : one))),
    ).toEqual({});
    expect(monthIndexes(year.map((one) => ({ ...one, value: 0 })))).toEqual({});
  });

  test.each([
    ['impact', {}, 'impact_none', {}],
    ['impact', { kpiKey: 'sessions' }, 'impact_layer', { key: 'sessions', layer: 'leading' }],
    ['impact', { kpiKey: 'bookings', goalKey: 'bookings' }, 'impact_goal', { key: 'bookings' }],
    ['effort', {}, 'effort_unknown', {}],
    ['effort', { effortMinutes: 90 }, 'effort_minutes', { minutes: 90 }],
    ['urgency', {}, 'due_none', {}],
    ['urgency', { dueOn: '2026-10-31' }, 'due_passed', { on: '2026-10-31', days: 2 }],
    ['urgency', { dueOn: '2026-11-04' }, 'due_in', { on: '2026-11-04', days: 2 }],
    ['freshness', {}, 'module_never', {}],
    ['freshness', { moduleWorkedOn: '2026-10-31' }, 'module_worked', { on: '2026-10-31', days: 2 }],
    ['seasonality', {}, 'season_none', {}],
    [
      'seasonality',
      { season: { holidays: [{ onDay: '2026-11-20', name: 'X' }], monthIndex: { '12': 0.8 } } },
      'season_both',
      { on: '2026-11-20', name: 'X', days: 18, month: 12, change: -20 },
    ],
    [
      'seasonality',
      { season: { holidays: [], monthIndex: { '12': 1.25 } } },
      'season_month',
      { month: 12, change: 25 },
    ],
    [
      'seasonality',
      { season: { holidays: [{ onDay: '2026-11-20', name: 'X' }], monthIndex: {} } },
      'season_holiday',
      { on: '2026-11-20', name: 'X', days: 18 },
    ],
  ] as const)('[M64] %s of %o says %s', (factor, over, code, params) => {
    expect(reasonOf(factor, facts(over))).toEqual({ code, params });
  });

  test('[M64] each stays between 0 and 100 whatever is known', () => {
    const anyFacts = fc.record({
      kpiKey: fc.option(fc.constantFrom(...METRIC_KEYS), { nil: undefined }),
      goalKey: fc.option(fc.constantFrom(...METRIC_KEYS), { nil: undefined }),
      effortMinutes: fc.option(fc.nat(100_000), { nil: undefined }),
      dueOn: fc.option(
        fc.integer({ min: -999, max: 999 }).map((days) => addDays(TODAY, days)),
        {
          nil: undefined,
        },
      ),
      today: fc.constant(TODAY),
      moduleWorkedOn: fc.option(
        fc.nat(999).map((days) => addDays(TODAY, -days)),
        {
          nil: undefined,
        },
      ),
      season: fc.record({
        holidays: fc
          .uniqueArray(fc.nat(400), { maxLength: 20 })
          .map((days) =>
            days
              .sort((one, two) => one - two)
              .map((day) => ({ onDay: addDays(TODAY, day), name: '' })),
          ),
        monthIndex: fc.dictionary(
          fc.constantFrom('01', '02', '06', '11', '12'),
          fc.double({ min: 0, max: 9, noNaN: true }),
        ),
      }),
    });
    fc.assert(
      fc.property(anyFacts, (given) => {
        for (const value of Object.values(factorsOf(given))) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

describe('the score', () => {
  const anyValues = fc.record({
    impact: fc.nat(100),
    effort: fc.nat(100),
    urgency: fc.nat(100),
    freshness: fc.nat(100),
    seasonality: fc.nat(100),
  });
  const anyWeights: fc.Arbitrary<Weights> = fc
    .record({
      impact: fc.nat(MAX_WEIGHT),
      effort: fc.nat(MAX_WEIGHT),
      urgency: fc.nat(MAX_WEIGHT),
      freshness: fc.nat(MAX_WEIGHT),
      seasonality: fc.nat(MAX_WEIGHT),
    })
    .filter(areWeights);

  test('[M64] explains itself: the five contributions add up to it', () => {
    fc.assert(
      fc.property(anyValues, anyWeights, (values, weights) => {
        const { score, parts } = priorityOf(values, weights);
        expect(parts.map(({ factor }) => factor)).toEqual([...FACTORS]);
        const sum = parts.reduce((total, { contribution }) => total + contribution, 0);
        expect(Math.abs(sum - score)).toBeLessThanOrEqual(0.5 + 1e-9);
        expect(parts.reduce((total, { weight }) => total + weight, 0)).toBeCloseTo(1);
      }),
    );
  });

  test('[M64] a higher factor never lowers it, and only shares of weights matter', () => {
    fc.assert(
      fc.property(anyValues, anyWeights, fc.constantFrom(...FACTORS), (values, weights, factor) => {
        const before = priorityOf(values, weights).score;
        expect(priorityOf({ ...values, [factor]: 100 }, weights).score).toBeGreaterThanOrEqual(
          before,
        );
        const tripled = Object.fromEntries(
          FACTORS.map((each) => [each, weights[each] * 3]),
        ) as unknown as Weights; // all five factors
        expect(priorityOf(values, tripled).score).toBe(before);
      }),
    );
  });

  test('[M64] moving a weight re-sorts: impact alone puts the bookings task first, effort alone the quick one', () => {
    const big = factorsOf(facts({ kpiKey: 'bookings', goalKey: 'bookings', effortMinutes: 960 }));
    const quick = factorsOf(facts({ effortMinutes: 15 }));
    const only = (factor: (typeof FACTORS)[number]): Weights => ({
      impact: 0,
      effort: 0,
      urgency: 0,
      freshness: 0,
      seasonality: 0,
      [factor]: 1,
    });
    expect(priorityOf(big, only('impact')).score).toBeGreaterThan(
      priorityOf(quick, only('impact')).score,
    );
    expect(priorityOf(quick, only('effort')).score).toBeGreaterThan(
      priorityOf(big, only('effort')).score,
    );
  });

  test('[M64] weights that say nothing are refused', () => {
    const none = { impact: 0, effort: 0, urgency: 0, freshness: 0, seasonality: 0 };
    expect(areWeights(none)).toBe(false);
    expect(areWeights({ ...DEFAULT_WEIGHTS, impact: -1 })).toBe(false);
    expect(areWeights({ ...DEFAULT_WEIGHTS, impact: MAX_WEIGHT + 1 })).toBe(false);
    expect(areWeights({ ...DEFAULT_WEIGHTS, impact: 0.5 })).toBe(false);
    expect(areWeights(DEFAULT_WEIGHTS)).toBe(true);
    expect(() => priorityOf(factorsOf(facts()), none)).toThrow('No weight');
  });
});
