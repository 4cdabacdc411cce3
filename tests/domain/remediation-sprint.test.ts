import { CADENCES, WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import { decideCycle } from '@shared/domain/cycles/decide-cycle';
import {
  type FailingFacts,
  failingModules,
  TREND_MODULES,
} from '@shared/domain/cycles/failing-modules';
import { recoveryOf, trendOutcome } from '@shared/domain/cycles/recovery';
import type { SnapshotIncident } from '@shared/domain/cycles/snapshot';
import { sprintDueOn, sprintProblem } from '@shared/domain/cycles/sprint';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import { INCIDENT_STATES, SEVERITIES } from '@shared/domain/incidents/incident';
import { isTrackUp } from '@shared/domain/metrics/track-up';
import {
  TREND_KEYS,
  TREND_VALUES,
  type Trends,
  type TrendValue,
} from '@shared/domain/metrics/trend';
import { MODULES, tierOf } from '@shared/domain/roles/module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FAILING_INPUTS, FLAT_TRENDS, PASSING_INPUTS } from './examples';

const UP: Trends = {
  non_brand_visibility_trend: 'up',
  query_cluster_coverage_trend: 'up',
  high_intent_session_trend: 'up',
  conversion_assist_trend: 'up',
};
const PASSING = evaluateGates(PASSING_INPUTS);

const P1: SnapshotIncident = {
  id: 'i',
  ref: 'INC-0007',
  module: 'content_system',
  severity: 'P1',
  highestSeverity: 'P1',
  state: 'open',
  declaredInError: false,
  occurredAtMs: 0,
};

/** `module: codes` of what fails. */
function failing(facts: Partial<FailingFacts>) {
  const found = failingModules({
    incidents: [],
    gates: PASSING,
    tasks: [],
    trends: UP,
    ...facts,
  });
  return found.map(({ module, reasons }) => `${module}: ${reasons.map(({ code }) => code)}`);
}

describe('the modules that fail', () => {
  test.each([
    ['nothing fails', {}, []],
    ['an open P1', { incidents: [P1] }, ['content_system: open_incident']],
    [
      'an open P2',
      { incidents: [{ ...P1, severity: 'P2', highestSeverity: 'P2' }] },
      ['content_system: open_incident'],
    ],
    ['a resolved P1', { incidents: [{ ...P1, state: 'resolved' }] }, []],
    [
      'a P0 declared in error',
      { incidents: [{ ...P1, severity: 'P0', highestSeverity: 'P0', declaredInError: true }] },
      [],
    ],
    ['an incident of an unknown module', { incidents: [{ ...P1, module: 'structure_core' }] }, []],
    [
      'failed work',
      { tasks: [{ module: 'scale_loop', failed: 2, blocked: 0 }] },
      ['scale_loop: failed_tasks'],
    ],
    [
      'blocked work',
      { tasks: [{ module: 'scale_loop', failed: 0, blocked: 1 }] },
      ['scale_loop: blocked_tasks'],
    ],
    [
      'quality down, one trend flat',
      { trends: { ...UP, high_intent_session_trend: 'down', conversion_assist_trend: 'flat' } },
      [
        'intent_operations: trend_not_up',
        'content_system: trend_not_up',
        'onpage_optimization: trend_not_up',
        'internal_link_graph: trend_not_up',
      ],
    ],
    [
      'a flat trend of a track that is up',
      { trends: { ...UP, high_intent_session_trend: 'down' } },
      [],
    ],
    [
      'unknown quality',
      {
        trends: { ...UP, high_intent_session_trend: 'unknown', conversion_assist_trend: 'unknown' },
      },
      ['technical_foundation: trend_unknown,trend_unknown'],
    ],
    [
      'every gate',
      { gates: evaluateGates(FAILING_INPUTS) },
      [
        'technical_foundation: failing_gate',
        'intent_operations: failing_gate,failing_gate',
        'content_system: failing_gate,failing_gate',
      ],
    ],
  ] as const satisfies readonly (readonly [string, Partial<FailingFacts>, readonly string[]])[])(
    '[M147] %s',
    (_title, facts, expected) => {
      expect(failing(facts)).toEqual(expected);
    },
  );

  test('[M147] each is named once, with all its reasons and what they rest on', () => {
    const [found] = failingModules({
      incidents: [P1],
      gates: PASSING,
      tasks: [{ module: 'content_system', failed: 1, blocked: 3 }],
      trends: { ...UP, non_brand_visibility_trend: 'down', query_cluster_coverage_trend: 'flat' },
    }).filter(({ module }) => module === 'content_system');
    expect(found?.reasons).toEqual([
      { code: 'open_incident', params: { ref: 'INC-0007', severity: 'P1', incidentId: 'i' } },
      { code: 'failed_tasks', params: { count: 1 } },
      { code: 'blocked_tasks', params: { count: 3 } },
      { code: 'trend_not_up', params: { trend: 'query_cluster_coverage_trend', value: 'flat' } },
    ]);
  });

  test('[M147] [M159] no trend is repaired in the acceleration tier, which waits for that very trend', () => {
    const tiers = TREND_KEYS.flatMap((key) => TREND_MODULES[key].map(tierOf));
    expect(tiers).not.toContain('acceleration_core');
    expect(TREND_KEYS.every((key) => TREND_MODULES[key].length > 0)).toBe(true);
  });

  const trends: fc.Arbitrary<Trends> = fc.record({
    non_brand_visibility_trend: fc.constantFrom(...TREND_VALUES),
    query_cluster_coverage_trend: fc.constantFrom(...TREND_VALUES),
    high_intent_session_trend: fc.constantFrom(...TREND_VALUES),
    conversion_assist_trend: fc.constantFrom(...TREND_VALUES),
  });
  const incidents = fc.array(
    fc.record({
      ...Object.fromEntries(Object.entries(P1).map(([key, value]) => [key, fc.constant(value)])),
      module: fc.constantFrom(...MODULES, 'elsewhere'),
      severity: fc.constantFrom(...SEVERITIES),
      highestSeverity: fc.constantFrom(...SEVERITIES),
      state: fc.constantFrom(...INCIDENT_STATES),
    }),
    { maxLength: 4 },
  ) as fc.Arbitrary<SnapshotIncident[]>; // P1's other fields are constants

  test('[M147] an intervene always names a module; each stands once, in order, with a reason', () => {
    fc.assert(
      fc.property(trends, incidents, (read, some) => {
        const found = failingModules({ incidents: some, gates: PASSING, tasks: [], trends: read });
        const modules = found.map(({ module }) => module);
        expect(modules).toEqual(MODULES.filter((module) => modules.includes(module)));
        expect(found.every(({ reasons }) => reasons.length > 0)).toBe(true);
        const { decision } = decideCycle({ p0InWindow: 0, trends: read });
        if (decision === 'intervene') expect(found.length).toBeGreaterThan(0);
      }),
    );
  });

  test('[M147] the verdict says recovered exactly when both tracks are up, whatever was before', () => {
    fc.assert(
      fc.property(trends, trends, (before, now) => {
        const { verdict, trends: each } = recoveryOf(before, now);
        const bothUp = isTrackUp('visibility', now) && isTrackUp('quality', now);
        expect(verdict === 'recovered').toBe(bothUp);
        expect(each.map(({ key }) => key)).toEqual(TREND_KEYS);
        if (verdict === 'partly') expect(each.map((one) => one.outcome)).toContain('recovered');
      }),
    );
  });
});

describe('the next cycle of the cadence', () => {
  test.each([
    ['flat', 'up', 'recovered'],
    ['unknown', 'up', 'recovered'],
    ['up', 'up', 'held'],
    ['down', 'flat', 'not_recovered'],
    ['up', 'flat', 'lost'],
    ['up', 'unknown', 'unknown'],
    ['down', 'unknown', 'unknown'],
  ] as const)('[M147] a trend that was %s and is %s: %s', (before, now, outcome) => {
    expect(trendOutcome(before, now)).toBe(outcome);
  });

  const verdictOf = (now: Partial<Trends>, before: Partial<Trends> = {}) =>
    recoveryOf({ ...FLAT_TRENDS, ...before }, { ...FLAT_TRENDS, ...now }).verdict;
  const all = (value: TrendValue) => ({
    non_brand_visibility_trend: value,
    query_cluster_coverage_trend: value,
    high_intent_session_trend: value,
    conversion_assist_trend: value,
  });

  test('[M147] says recovered, in part, not, or that nobody can tell', () => {
    expect([
      verdictOf({ non_brand_visibility_trend: 'up', conversion_assist_trend: 'up' }),
      verdictOf({ non_brand_visibility_trend: 'up' }),
      // Visibility held; what was wanted did not come.
      verdictOf({ non_brand_visibility_trend: 'up' }, { non_brand_visibility_trend: 'up' }),
      verdictOf({}),
      verdictOf(all('unknown')),
      verdictOf({ ...all('unknown'), high_intent_session_trend: 'down' }),
    ]).toEqual([
      'recovered',
      'partly',
      'not_recovered',
      'not_recovered',
      'unknown',
      'not_recovered',
    ]);
  });
});

describe('a sprint is planned', () => {
  const CYCLE = {
    origin: 'native',
    asOf: false,
    decision: 'intervene',
    isFollowed: false,
  } as const;

  test.each([
    [{}, undefined],
    [{ origin: 'imported' }, 'imported_cycle'],
    [{ asOf: true }, 'sprint_of_as_of'],
    [{ decision: 'continue' }, 'sprint_not_intervene'],
    [{ decision: 'rollback' }, 'sprint_not_intervene'],
    [{ isFollowed: true }, 'sprint_after_next_cycle'],
  ] as const)('[M147] from %o: %s', (over, problem) => {
    expect(sprintProblem({ ...CYCLE, ...over })).toBe(problem);
  });

  test.each(CADENCES)(
    '[M147] until the day before the next %s cycle, never into the past',
    (cadence) => {
      const last = sprintDueOn(cadence, '2026-11-02', '2026-11-02');
      expect(last).toBe(
        { weekly: '2026-11-08', monthly: '2026-12-01', quarterly: '2027-01-30' }[cadence],
      );
      expect(WINDOW_DAYS[cadence]).toBeGreaterThan(6);
      expect(sprintDueOn(cadence, '2026-01-05', '2026-11-02')).toBe('2026-11-02');
    },
  );
});
