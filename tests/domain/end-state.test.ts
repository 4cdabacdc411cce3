import { DAY_MS } from '@shared/base/days';
import { HEALTH_STATES } from '@shared/domain/health/health';
import {
  type Artifact,
  END_STATE_DIMENSIONS,
  type EndStateDimension,
  type EndStateLine,
  endStateOf,
} from '@shared/domain/reports/end-state';
import { type EndStateFacts, endStateLines } from '@shared/domain/reports/end-state-lines';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const NOW_MS = Date.UTC(2026, 10, 3, 12);
const WINDOW = { windowDays: 90, windowStartMs: NOW_MS - 90 * DAY_MS, windowEndMs: NOW_MS };

const record = (kind: Artifact['kind'], id: string): Artifact => ({ kind, id, label: id });
const value = record('observation', 'o1');

/** Everything holds. */
const WHOLE: EndStateFacts = {
  nowMs: NOW_MS,
  campaignStartedMs: NOW_MS - 60 * DAY_MS,
  gates: { passed: 5, total: 5 },
  check: record('gate_check', 'g1'),
  cycles: [
    { artifact: record('cycle', 'c1'), cadence: 'weekly', decision: 'continue', atMs: NOW_MS },
  ],
  lastWeeklyMs: NOW_MS,
  incidents: [{ artifact: record('incident', 'i1'), severity: 'P0', state: 'closed' }],
  recommendations: [{ artifact: record('report', 'r1'), open: false }],
  trends: [
    {
      key: 'non_brand_visibility_trend',
      metric: 'non_brand_clicks',
      value: 'up',
      method: 'derived',
      observations: [value],
    },
    {
      key: 'query_cluster_coverage_trend',
      metric: 'query_cluster_coverage',
      value: 'flat',
      method: 'derived',
      observations: [value],
    },
    {
      key: 'high_intent_session_trend',
      metric: 'high_intent_sessions',
      value: 'up',
      method: 'derived',
      observations: [value],
    },
    {
      key: 'conversion_assist_trend',
      metric: 'conversion_assists',
      value: 'unknown',
      method: 'derived',
      observations: [],
    },
  ],
  conflicts: [{ artifact: record('conflict', 'k1'), open: false }],
  business: [
    { key: 'bookings', trend: 'up', change: 0.1, observations: [value] },
    { key: 'acquisition_cost', trend: 'down', change: -0.1, observations: [value] },
  ],
};

const judge = (changed: Partial<EndStateFacts>) =>
  endStateOf(WINDOW, endStateLines({ ...WHOLE, ...changed }));
const partOf = (changed: Partial<EndStateFacts>, dimension: EndStateDimension) =>
  judge(changed).parts.find((part) => part.dimension === dimension)?.state;

describe('the end state', () => {
  test('[M185] is accepted when all four dimensions are, and each line names its records', () => {
    const found = judge({});
    expect(found.state).toBe('met');
    expect(found.parts.map(({ dimension }) => dimension)).toEqual(END_STATE_DIMENSIONS);
    const lines = found.parts.flatMap((part) => part.lines);
    const bare = lines.filter(({ artifacts }) => artifacts.length === 0).map(({ code }) => code);
    // A trend without values has none to name, and nothing lost.
    expect(bare).toEqual(['trend_up', 'no_business_fall']);
  });

  const trend = (index: number, to: 'up' | 'down' | 'flat' | 'unknown') =>
    WHOLE.trends.map((each, at) => (at === index ? { ...each, value: to } : each));
  test.each<readonly [string, EndStateDimension, Partial<EndStateFacts>, string]>([
    ['a gate fails', 'operating_stability', { gates: { passed: 4, total: 5 } }, 'not_met'],
    [
      'the weekly cycle is late',
      'operating_stability',
      { lastWeeklyMs: NOW_MS - 8 * DAY_MS },
      'not_met',
    ],
    [
      'no cycle was run',
      'operating_stability',
      { cycles: [], campaignStartedMs: NOW_MS },
      'unknown',
    ],
    [
      'a decision was a rollback',
      'operating_stability',
      { cycles: WHOLE.cycles.map((each) => ({ ...each, decision: 'rollback' as const })) },
      'not_met',
    ],
    [
      'a P1 is unresolved',
      'operating_stability',
      { incidents: [{ artifact: value, severity: 'P1', state: 'mitigating' }] },
      'not_met',
    ],
    [
      'a recommendation waits',
      'operating_stability',
      { recommendations: [{ artifact: value, open: true }] },
      'not_met',
    ],
    ['visibility is not up', 'visibility_growth', { trends: trend(0, 'flat') }, 'not_met'],
    ['quality falls', 'quality_integrity', { trends: trend(2, 'down') }, 'not_met'],
    ['quality is unknown', 'quality_integrity', { trends: trend(2, 'unknown') }, 'unknown'],
    [
      'a conflict is open',
      'quality_integrity',
      { conflicts: [{ artifact: value, open: true }] },
      'not_met',
    ],
    [
      'a P0 waits for its postmortem',
      'quality_integrity',
      { incidents: [{ artifact: value, severity: 'P0', state: 'resolved' }] },
      'not_met',
    ],
    [
      'a measure of the business falls',
      'business_contribution',
      {
        business: [
          { key: 'bookings', trend: 'up', change: 0.1, observations: [] },
          { key: 'revenue_attributed', trend: 'down', change: -0.1, observations: [] },
        ],
      },
      'not_met',
    ],
    [
      'a cost rises',
      'business_contribution',
      {
        business: [
          { key: 'bookings', trend: 'up', change: 0.1, observations: [] },
          { key: 'acquisition_cost', trend: 'up', change: 0.1, observations: [] },
        ],
      },
      'not_met',
    ],
    ['nothing of the business is measured', 'business_contribution', { business: [] }, 'unknown'],
  ])('[M185] %s: %s says so, and the whole with it', (_, dimension, changed, state) => {
    expect(partOf(changed, dimension)).toBe(state);
    expect(judge(changed).state).toBe(state);
  });

  test('[M185] no line that is not met is ever outweighed by others of its dimension, nor a dimension by others', () => {
    const line = fc.record({
      code: fc.constant('gates_pass' as const),
      weighs: fc.constantFrom('each' as const, 'one' as const),
      state: fc.constantFrom(...HEALTH_STATES),
      params: fc.constant({}),
      artifacts: fc.constant([]),
    });
    const lines = fc.array<EndStateLine>(line, { maxLength: 6 });
    fc.assert(
      fc.property(lines, lines, lines, lines, (a, b, c, d) => {
        const found = endStateOf(WINDOW, {
          operating_stability: a,
          visibility_growth: b,
          quality_integrity: c,
          business_contribution: d,
        });
        for (const part of found.parts) {
          const broken = part.lines.some(
            ({ weighs, state }) => weighs === 'each' && state === 'not_met',
          );
          if (broken) expect(part.state).toBe('not_met');
          if (part.state !== 'met') expect(found.state).not.toBe('met');
          if (part.lines.length === 0) expect(part.state).toBe('unknown');
        }
      }),
    );
  });
});
