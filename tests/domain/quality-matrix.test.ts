import { DAY_MS } from '@shared/base/days';
import { POLICY_VERSION } from '@shared/domain/cycles/cycle';
import {
  type CycleSnapshot,
  recompute,
  type SnapshotIncident,
  type SnapshotReading,
} from '@shared/domain/cycles/snapshot';
import { observationWindow } from '@shared/domain/cycles/window';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import type { GateInputs } from '@shared/domain/gates/gate';
import { TREND_KEYS, type TrendKey, type TrendValue } from '@shared/domain/metrics/trend';
import { describe, expect, test } from 'vitest';
import { PASSING_INPUTS } from './examples';

const NOW_MS = Date.UTC(2026, 9, 31, 12);

interface Given {
  readonly trends?: Partial<Record<TrendKey, TrendValue>>;
  readonly inputs?: Partial<GateInputs>;
  readonly incidents?: readonly Partial<SnapshotIncident>[];
  readonly contested?: readonly TrendKey[];
  readonly asOfMs?: number;
  readonly fixFirst?: boolean;
  readonly others?: boolean;
}

function snapshot(given: Given): CycleSnapshot {
  const inputs = { ...PASSING_INPUTS, ...given.inputs };
  const { startMs, endMs } = observationWindow('weekly', NOW_MS);
  const figure = {
    value: 100,
    observationIds: [],
    source: 'Search Console',
    tier: 'primary' as const,
    asOfMs: given.asOfMs ?? NOW_MS,
  };
  return {
    policyVersion: POLICY_VERSION,
    cadence: 'weekly',
    asOfMs: NOW_MS,
    windowStartMs: startMs,
    windowEndMs: endMs,
    gates: { inputs, evaluation: evaluateGates(inputs) },
    trends: TREND_KEYS.map(
      (key): SnapshotReading => ({
        key,
        value: given.trends?.[key] ?? 'up',
        method: 'derived',
        current: figure,
        previous: figure,
        others: given.others ? [figure] : [],
      }),
    ),
    ...(given.contested && { contested: given.contested }),
    incidents: (given.incidents ?? []).map((incident, index) => ({
      id: `i${index}`,
      ref: `INC-000${index + 1}`,
      severity: 'P1',
      highestSeverity: 'P1',
      occurredAtMs: NOW_MS - DAY_MS,
      declaredInError: false,
      state: 'open',
      module: 'technical_foundation',
      ...incident,
    })),
    fixFirst: given.fixFirst ?? false,
  };
}

const row = (dimension: string, given: Given) => {
  const found = recompute(snapshot(given)).quality.find((each) => each.dimension === dimension);
  return [found?.state, found?.reasons.map(({ code }) => code).join(' ')];
};

describe('the quality matrix', () => {
  test.each([
    ['all is known, fresh and undisputed', {}, 'continue', 'figures_hold'],
    [
      'a trend is unknown',
      { trends: { conversion_assist_trend: 'unknown' } },
      'intervene',
      'trends_unknown',
    ],
    ['a figure is a week old', { asOfMs: NOW_MS - 7 * DAY_MS }, 'continue', 'figures_hold'],
    [
      'a figure is older than that by a millisecond',
      { asOfMs: NOW_MS - 7 * DAY_MS - 1 },
      'intervene',
      'figures_overdue',
    ],
    [
      'a conflict is open',
      { contested: ['conversion_assist_trend'] },
      'intervene',
      'figures_contested',
    ],
    ['a conflict was settled', { contested: [], others: true }, 'continue', 'figures_hold'],
    [
      'two values, and nobody kept whether the conflict was open',
      { others: true },
      'intervene',
      'figures_contested',
    ],
    [
      'a conflict is open and nothing reconciles it',
      {
        contested: ['conversion_assist_trend'],
        inputs: { data_gate: { dashboard_stable: true, reconcilable: false } },
      },
      'rollback',
      'contested_not_reconcilable',
    ],
    [
      'the dashboard is not stable',
      { inputs: { data_gate: { dashboard_stable: false, reconcilable: true } } },
      'intervene',
      'data_gate_fails',
    ],
  ] as const)('[M152] data trust: %s', (_title, given, state, codes) => {
    expect(row('data_trust', given)).toEqual([state, codes]);
  });

  test.each([
    ['nothing is open', [], 'continue', 'structure_green'],
    ['a P1 outside the structure', [{ module: 'authority_growth' }], 'continue', 'structure_green'],
    ['a P1 in the structure', [{}], 'intervene', 'structure_incident'],
    ['a resolved P1', [{ state: 'resolved' }], 'continue', 'structure_green'],
    [
      'two P1s in the structure',
      [{}, { module: 'content_system' }],
      'rollback',
      'structure_broken',
    ],
    [
      'a P0 in the window, resolved or not',
      [{ severity: 'P0', highestSeverity: 'P0', state: 'closed' }],
      'rollback',
      'p0_in_window',
    ],
  ] as const)('[M152] technical health: %s', (_title, incidents, state, codes) => {
    expect(row('technical_health', { incidents })).toEqual([state, codes]);
  });

  test.each([
    ['written and accepted', true, true, true, 'continue', 'compliance_met'],
    ['not accepted by all', true, false, true, 'intervene', 'rules_not_accepted'],
    ['not written, before the start', false, false, false, 'intervene', 'rules_undocumented'],
    ['not written while a campaign runs', false, false, true, 'rollback', 'running_undocumented'],
  ] as const)(
    '[M152] compliance: %s',
    (_title, documented, accepted_by_all, runs, state, codes) => {
      const inputs = { compliance_gate: { documented, accepted_by_all } };
      expect(row('compliance_state', { inputs, fixFirst: runs })).toEqual([state, codes]);
    },
  );

  test.each([
    ['both tracks up', {}, 'continue', 'both_tracks_up'],
    [
      'volume up, quality down: also when the other quality trend is up',
      { high_intent_session_trend: 'down' },
      'rollback',
      'volume_up_quality_down',
    ],
    [
      'quality flat',
      { high_intent_session_trend: 'flat', conversion_assist_trend: 'flat' },
      'intervene',
      'quality_not_up',
    ],
    [
      'visibility down, quality down',
      {
        non_brand_visibility_trend: 'down',
        query_cluster_coverage_trend: 'down',
        high_intent_session_trend: 'down',
        conversion_assist_trend: 'down',
      },
      'intervene',
      'visibility_not_up quality_not_up',
    ],
  ] as const)('[M152] business quality: %s', (_title, trends, state, codes) => {
    expect(row('business_quality', { trends })).toEqual([state, codes]);
  });

  test('[M152][Q18] advises beside baseline-v1: a rollback signal changes nothing of its decision', () => {
    const given = snapshot({ trends: { high_intent_session_trend: 'down' } });
    expect(recompute(given)).toMatchObject({ decision: 'continue', rule: 3 });
    expect(recompute({ ...given, policyVersion: 'strict-v1' })).toMatchObject({
      decision: 'rollback',
      rule: 2,
      reason: { code: 'rollback_signal', params: { count: 1 } },
    });
  });
});

describe('the law of the tiers', () => {
  const tiers = (given: Given) =>
    recompute(snapshot(given)).tiers.map(({ mayGrow, reasons }) => [
      mayGrow,
      reasons.map(({ code }) => code).join(' '),
    ]);
  const flat = { high_intent_session_trend: 'flat', conversion_assist_trend: 'flat' } as const;

  test.each([
    ['all green', {}, [true, 'structure_green'], [true, 'quality_positive']],
    [
      'quality flat can recover',
      { trends: flat },
      [true, 'structure_green'],
      [true, 'quality_recoverable'],
    ],
    [
      'quality falls',
      { trends: { ...flat, high_intent_session_trend: 'down' } },
      [true, 'structure_green'],
      [false, 'quality_not_recoverable'],
    ],
    [
      'quality is unknown',
      { trends: { high_intent_session_trend: 'unknown', conversion_assist_trend: 'unknown' } },
      [true, 'structure_green'],
      [false, 'quality_not_recoverable'],
    ],
    [
      'a structural regression',
      { incidents: [{}] },
      [false, 'structure_regressed'],
      [false, 'structure_regressed'],
    ],
    [
      'a P2 is no regression',
      { incidents: [{ severity: 'P2', highestSeverity: 'P2' }] },
      [true, 'structure_green'],
      [true, 'quality_positive'],
    ],
    [
      'a rollback over a resolved P0',
      { incidents: [{ severity: 'P0', highestSeverity: 'P0', state: 'resolved' }] },
      [true, 'structure_green'],
      [false, 'rolled_back'],
    ],
  ] as const)('[M159] %s', (_title, given, performance, acceleration) => {
    expect(tiers(given)).toEqual([[true, 'structure_goes_first'], performance, acceleration]);
  });
});
