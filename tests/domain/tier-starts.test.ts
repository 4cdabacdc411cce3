import type { SnapshotIncident } from '@shared/domain/cycles/snapshot';
import { TREND_VALUES, type Trends } from '@shared/domain/metrics/trend';
import { holdsOf, tierFacts, tierLaw } from '@shared/domain/policy/tier-law';
import { TIERS } from '@shared/domain/roles/module';
import { decideMove } from '@shared/domain/tasks/task-state';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const UNKNOWN: Trends = {
  non_brand_visibility_trend: 'unknown',
  query_cluster_coverage_trend: 'unknown',
  high_intent_session_trend: 'unknown',
  conversion_assist_trend: 'unknown',
};
const incident: SnapshotIncident = {
  id: 'I1',
  ref: 'INC-0001',
  severity: 'P1',
  highestSeverity: 'P1',
  occurredAtMs: 0,
  declaredInError: false,
  state: 'open',
  module: 'technical_foundation',
};
const codes = (trends: Partial<Trends>, incidents: readonly Partial<SnapshotIncident>[]) => {
  const holds = holdsOf(
    tierFacts({
      trends: { ...UNKNOWN, ...trends },
      incidents: incidents.map((each) => ({ ...incident, ...each })),
    }),
  );
  return TIERS.map((tier) => holds[tier].map(({ code }) => code));
};
const BROKEN = 'structure_regressed';
const LOST = 'quality_not_recoverable';

describe('the law of the tiers at a start', () => {
  test.each([
    ['structure green, quality up', { high_intent_session_trend: 'up' }, [], [[], [], []]],
    ['structure green, quality flat', { conversion_assist_trend: 'flat' }, [], [[], [], []]],
    [
      'one up, one down',
      { high_intent_session_trend: 'up', conversion_assist_trend: 'down' },
      [],
      [[], [], []],
    ],
    [
      'one flat, one down',
      { high_intent_session_trend: 'flat', conversion_assist_trend: 'down' },
      [],
      [[], [], [LOST]],
    ],
    ['quality unknown', {}, [], [[], [], [LOST]]],
    ['only visibility up', { non_brand_visibility_trend: 'up' }, [], [[], [], [LOST]]],
    ['a structural P1', { high_intent_session_trend: 'up' }, [{}], [[], [BROKEN], [BROKEN]]],
    [
      'a structural P0 and quality down',
      { high_intent_session_trend: 'down' },
      [{ highestSeverity: 'P0' }],
      [[], [BROKEN], [BROKEN, LOST]],
    ],
    [
      'a structural P2',
      { high_intent_session_trend: 'up' },
      [{ severity: 'P2', highestSeverity: 'P2' }],
      [[], [], []],
    ],
    [
      'a structural P1 that is resolved',
      { high_intent_session_trend: 'up' },
      [{ state: 'resolved' }],
      [[], [], []],
    ],
    [
      'a P1 of another tier',
      { high_intent_session_trend: 'up' },
      [{ module: 'onpage_optimization' }],
      [[], [], []],
    ],
  ] as const)('[M159] with %s', (_, trends, incidents, expected) => {
    expect(codes(trends, incidents)).toEqual(expected);
  });

  test('[M159] [Q19] a hold stops a start of its tier alone; work that runs and a review go on', () => {
    const tierHolds = holdsOf({ structure: 'INC-0001', quality: 'quality_not_recoverable' });
    const context = {
      role: 'owner',
      failingGates: [],
      unresolvedP0: 0,
      openDependencies: 0,
      tierHolds,
    } as const;
    const moves = TIERS.map((tier) => {
      const task = { tier, sprintItem: false, needsReview: false } as const;
      return [
        decideMove({ ...task, state: 'scheduled' }, 'in_progress', context),
        decideMove({ ...task, state: 'in_progress' }, 'needs_review', context).allowed,
        decideMove({ ...task, state: 'needs_review' }, 'in_progress', context).allowed,
        decideMove({ ...task, state: 'draft' }, 'scheduled', context).allowed,
      ];
    });
    const broken = { code: BROKEN, params: { refs: 'INC-0001' } };
    expect(moves).toEqual([
      [{ allowed: true }, true, true, true],
      [{ allowed: false, reasons: [broken] }, true, true, true],
      [{ allowed: false, reasons: [broken, { code: LOST, params: {} }] }, true, true, true],
    ]);
  });

  test('[M159] what may not start may not grow after a decision either', () => {
    const value = fc.constantFrom(...TREND_VALUES);
    const trends = fc.record({
      non_brand_visibility_trend: value,
      query_cluster_coverage_trend: value,
      high_intent_session_trend: value,
      conversion_assist_trend: value,
    });
    const incidents = fc.array(
      fc.record({
        severity: fc.constantFrom('P0', 'P1', 'P2'),
        state: fc.constantFrom('open', 'resolved'),
      }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(trends, incidents, (found, open) => {
        const facts = {
          trends: found,
          incidents: open.map(
            (each): SnapshotIncident => ({
              ...incident,
              ...each,
              highestSeverity: each.severity,
            }),
          ),
        };
        const holds = holdsOf(tierFacts(facts));
        for (const { tier, mayGrow } of tierLaw({ ...facts, decision: 'continue' })) {
          expect(mayGrow).toBe(holds[tier].length === 0);
        }
      }),
    );
  });
});
