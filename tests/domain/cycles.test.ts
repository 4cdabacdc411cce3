import { DAY_MS } from '@shared/base/days';
import { cycleActions } from '@shared/domain/cycles/actions';
import {
  type CountedIncident,
  countBySeverity,
  countedSeverity,
  countP0,
} from '@shared/domain/cycles/count-p0';
import { CADENCES, DECISIONS, WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import { decideCycle } from '@shared/domain/cycles/decide-cycle';
import { trackDrift } from '@shared/domain/cycles/dual-track';
import {
  isInWindow,
  leavesWindowAt,
  observationWindow,
  parseCadence,
} from '@shared/domain/cycles/window';
import { SEVERITIES } from '@shared/domain/incidents/incident';
import { isTrackUp } from '@shared/domain/metrics/track-up';
import { TREND_KEYS, TREND_VALUES, type Trends } from '@shared/domain/metrics/trend';
import { text } from '@shared/i18n/format';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FLAT_TRENDS } from './examples';

const AS_OF_MS = Date.UTC(2026, 9, 31, 12);

const trendValue = fc.constantFrom(...TREND_VALUES);
const anyTrends: fc.Arbitrary<Trends> = fc.record({
  non_brand_visibility_trend: trendValue,
  query_cluster_coverage_trend: trendValue,
  high_intent_session_trend: trendValue,
  conversion_assist_trend: trendValue,
});

const incident = (over: Partial<CountedIncident> = {}): CountedIncident => ({
  id: 'i',
  severity: 'P0',
  highestSeverity: 'P0',
  occurredAtMs: AS_OF_MS,
  declaredInError: false,
  ...over,
});

describe('observation windows', () => {
  test.each(CADENCES)(
    '[M136] [Q36] %s: the edge is inside, one millisecond older is not',
    (cadence) => {
      const window = observationWindow(cadence, AS_OF_MS);
      const edgeMs = AS_OF_MS - WINDOW_DAYS[cadence] * DAY_MS;
      expect(isInWindow(edgeMs, window)).toBe(true);
      expect(isInWindow(edgeMs - 1, window)).toBe(false);
      expect(isInWindow(AS_OF_MS, window)).toBe(true);
      expect(isInWindow(AS_OF_MS + 1, window)).toBe(false);
    },
  );

  test('[M136] the windows are 7, 30 and 90 days', () => {
    const days = CADENCES.map((cadence) => {
      const { startMs, endMs } = observationWindow(cadence, AS_OF_MS);
      return (endMs - startMs) / DAY_MS;
    });
    expect(days).toEqual([7, 30, 90]);
  });

  test.each(CADENCES)(
    '[Q12] a P0 counts in %s until the instant it is said to leave',
    (cadence) => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 4e12 }), (occurredAtMs) => {
          const leavesMs = leavesWindowAt(occurredAtMs, cadence);
          const p0 = incident({ occurredAtMs });
          expect(countP0([p0], observationWindow(cadence, leavesMs - 1))).toBe(1);
          expect(countP0([p0], observationWindow(cadence, leavesMs))).toBe(0);
        }),
      );
    },
  );

  test.each(['daily', 'Weekly', ''])(
    '[M135] "%s" is no cadence, and the refusal names the three',
    (found) => {
      expect(parseCadence(found)).toBeUndefined();
      const refusal = text('pt-BR', 'cycles.refused.cadence', { found });
      for (const cadence of CADENCES) expect(refusal).toContain(cadence);
    },
  );

  test('[M135] the three cadences are read', () => {
    expect(CADENCES.map((cadence) => parseCadence(cadence))).toEqual([...CADENCES]);
  });
});

describe('decideCycle', () => {
  const up = (...keys: readonly (keyof Trends)[]): Trends => ({
    ...FLAT_TRENDS,
    ...Object.fromEntries(keys.map((key) => [key, 'up'])),
  });

  test('[M137] a P0 in the window decides rollback, whatever the trends say', () => {
    const decided = decideCycle({ p0InWindow: 1, trends: up(...TREND_KEYS) });
    expect(decided).toEqual({
      decision: 'rollback',
      rule: 1,
      reason: { code: 'p0_in_window', params: { count: 1 } },
      trace: [
        { rule: 1, state: 'true', operands: [{ key: 'p0_in_window', value: 1 }] },
        { rule: 2, state: 'not_evaluated', operands: [] },
        { rule: 3, state: 'not_evaluated', operands: [] },
        { rule: 4, state: 'not_evaluated', operands: [] },
      ],
    });
  });

  test.each([
    ['M138', up('non_brand_visibility_trend'), 'intervene', 2],
    ['M138', up('query_cluster_coverage_trend'), 'intervene', 2],
    ['M139', up('non_brand_visibility_trend', 'conversion_assist_trend'), 'continue', 3],
    ['M139', up('query_cluster_coverage_trend', 'high_intent_session_trend'), 'continue', 3],
    ['M140', up('high_intent_session_trend'), 'intervene', 4],
    ['M140', FLAT_TRENDS, 'intervene', 4],
  ] as const)('[%s] %o decides %s by rule %i', (_item, trends, decision, rule) => {
    expect(decideCycle({ p0InWindow: 0, trends })).toMatchObject({ decision, rule });
  });

  test('[M141] one trend up lifts its track; down, flat and unknown do not', () => {
    expect(isTrackUp('visibility', up('query_cluster_coverage_trend'))).toBe(true);
    expect(isTrackUp('quality', up('query_cluster_coverage_trend'))).toBe(false);
    for (const value of ['down', 'flat', 'unknown'] as const) {
      expect(isTrackUp('quality', { ...FLAT_TRENDS, high_intent_session_trend: value })).toBe(
        false,
      );
    }
  });

  test('[M195] with every input missing there is a decision all the same: intervene by rule 4', () => {
    const trends: Trends = {
      non_brand_visibility_trend: 'unknown',
      query_cluster_coverage_trend: 'unknown',
      high_intent_session_trend: 'unknown',
      conversion_assist_trend: 'unknown',
    };
    expect(decideCycle({ p0InWindow: 0, trends })).toMatchObject({
      decision: 'intervene',
      rule: 4,
    });
  });

  test('[M192] exactly one rule is true, those before it are false and those after it not evaluated', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), anyTrends, (p0InWindow, trends) => {
        const { rule, trace, decision } = decideCycle({ p0InWindow, trends });
        expect(DECISIONS).toContain(decision);
        expect(trace.map((each) => each.rule)).toEqual([1, 2, 3, 4]);
        for (const each of trace) {
          const expected = each.rule === rule ? 'true' : 'false';
          expect(each.state).toBe(each.rule > rule ? 'not_evaluated' : expected);
        }
      }),
    );
  });

  test('[M140] every decision has a reason in both languages', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3 }), anyTrends, (p0InWindow, trends) => {
        const { reason } = decideCycle({ p0InWindow, trends });
        for (const locale of ['en', 'pt-BR'] as const) {
          expect(text(locale, `cycles.reason.${reason.code}`, reason.params)).toMatch(/\.$/);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('counting incidents', () => {
  test('[M196] a P0 inside the window always decides rollback, one outside never does by rule 1', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CADENCES),
        fc.integer({ min: -1_000, max: 100 * DAY_MS }),
        anyTrends,
        (cadence, ageMs, trends) => {
          const p0 = incident({ occurredAtMs: AS_OF_MS - ageMs });
          const window = observationWindow(cadence, AS_OF_MS);
          const inside = ageMs >= 0 && ageMs <= WINDOW_DAYS[cadence] * DAY_MS;
          const decided = decideCycle({ p0InWindow: countP0([p0], window), trends });
          expect(decided.decision === 'rollback').toBe(inside);
        },
      ),
    );
  });

  test('[Q40] a P0 that was lowered still counts as P0; one declared in error does not', () => {
    expect(countedSeverity(incident({ severity: 'P2' }))).toBe('P0');
    expect(countedSeverity(incident({ severity: 'P2', declaredInError: true }))).toBe('P2');
    expect(countedSeverity(incident({ declaredInError: true }))).toBeUndefined();
  });

  test('[M146] incidents are counted by severity inside the window only', () => {
    const window = observationWindow('weekly', AS_OF_MS);
    const all = SEVERITIES.map((severity) => incident({ severity, highestSeverity: severity }));
    const old = incident({ occurredAtMs: window.startMs - 1 });
    expect(countBySeverity([...all, old, incident({ declaredInError: true })], window)).toEqual({
      p0: 1,
      p1: 1,
      p2: 1,
    });
  });
});

describe('actions', () => {
  test.each([
    ['weekly', 3],
    ['monthly', 4],
    ['quarterly', 4],
  ] as const)(
    '[M142] every decision of a %s cycle has %i actions, in fix-first mode too',
    (cadence, count) => {
      for (const decision of DECISIONS) {
        for (const fixFirst of [false, true]) {
          expect(cycleActions(decision, cadence, { fixFirst }).actions).toHaveLength(count);
        }
      }
    },
  );

  test('[M142] monthly rebalances investment, quarterly reviews the architecture', () => {
    const last = (cadence: 'monthly' | 'quarterly') =>
      cycleActions('continue', cadence, { fixFirst: false }).actions.at(-1);
    expect(last('monthly')).toBe('rebalance_cluster_investment');
    expect(last('quarterly')).toBe('architecture_governance_review');
  });

  test('[Q19] a campaign in fix-first mode gains a remediation line beside the bundle', () => {
    const extra = (fixFirst: boolean) => cycleActions('continue', 'weekly', { fixFirst }).extra;
    expect(extra(true)).toEqual(['finish_gate_remediation']);
    expect(extra(false)).toEqual([]);
  });
});

describe('single-track drift', () => {
  test('[M150] [Q32] rule 2 warns, and so does visibility up beside a quality trend that falls', () => {
    const rising: Trends = { ...FLAT_TRENDS, non_brand_visibility_trend: 'up' };
    expect(trackDrift({ rule: 2, trends: rising })).toMatchObject({ code: 'quality_not_up' });
    const torn: Trends = {
      ...rising,
      high_intent_session_trend: 'up',
      conversion_assist_trend: 'down',
    };
    expect(trackDrift({ rule: 3, trends: torn })).toMatchObject({ code: 'quality_falling' });
  });

  test('[Q32] an intervene for other causes does not warn', () => {
    expect(trackDrift({ rule: 4, trends: FLAT_TRENDS })).toBeUndefined();
    const falling: Trends = { ...FLAT_TRENDS, conversion_assist_trend: 'down' };
    expect(trackDrift({ rule: 4, trends: falling })).toBeUndefined();
  });
});
