import { addDays } from '@shared/base/days';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import { DEFAULT_GATE_INPUTS, type GateInputs } from '@shared/domain/gates/gate';
import { evidenceNeeded, withEvidence, withGateValue } from '@shared/domain/gates/gate-change';
import {
  ENDING_DAYS,
  type EvidenceBacking,
  isEnding,
  withLapses,
} from '@shared/domain/gates/lapse';
import { remediationOf } from '@shared/domain/gates/remediation';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const TODAY = '2026-11-03';
const ALL_MET: GateInputs = {
  strategy_gate: { kpi_tree_bound: true, approved: true },
  compliance_gate: { documented: true, accepted_by_all: true },
  capacity_gate: { rolling_weeks_feasible: 8 },
  data_gate: { dashboard_stable: true, reconcilable: true },
  ownership_gate: { priority_query_coverage: 0.91 },
};
const refresh: EvidenceBacking = {
  gate: 'data_gate',
  field: 'dashboard_stable',
  evidenceId: 'E1',
  kind: 'file',
  name: 'refresh.log',
};
const statusOf = (inputs: GateInputs, gate = 'data_gate') =>
  evaluateGates(inputs).gates.find(({ key }) => key === gate);

describe('evidence that grows old', () => {
  test.each([
    ['the day after its last', addDays(TODAY, -1), 'fail'],
    ['its last day', TODAY, 'pass'],
    ['the day before its last', addDays(TODAY, 1), 'pass'],
  ] as const)('[M122] [Q19] on %s the gate says %s', (_, expiresOn, status) => {
    const inputs = withLapses(ALL_MET, [{ ...refresh, expiresOn }], TODAY);
    expect(statusOf(inputs)?.status).toBe(status);
  });

  test('[M125] the reason names what ended and the day, and what it asks for is its renewal', () => {
    const inputs = withLapses(ALL_MET, [{ ...refresh, expiresOn: '2026-11-01' }], TODAY);
    const evaluation = evaluateGates(inputs);
    expect(statusOf(inputs)).toEqual({
      key: 'data_gate',
      status: 'fail',
      reason: {
        code: 'evidence_expired',
        params: { kind: 'file', name: 'refresh.log', day: '2026-11-01' },
      },
      owner: 'Growth Analyst',
      failing: ['dashboard_stable'],
    });
    expect(remediationOf(evaluation).map(({ gate, code }) => [gate, code])).toEqual([
      ['data_gate', 'evidence_expired'],
    ]);
  });

  test('[M125] a value that was never shown is the reason before evidence that ended', () => {
    const never = withGateValue(ALL_MET, 'data_gate', 'reconcilable', false);
    const inputs = withLapses(never, [{ ...refresh, expiresOn: '2026-11-01' }], TODAY);
    expect(statusOf(inputs)?.reason.code).toBe('dashboard_unstable_and_not_reconcilable');
  });

  test.each([
    ['missing', 'evidence_file_missing'],
    ['changed', 'evidence_file_changed'],
  ] as const)('[M122] a file that is %s backs nothing, whatever its last day', (found, code) => {
    const fault = { found, onDay: '2026-11-02' } as const;
    const backing = { ...refresh, expiresOn: addDays(TODAY, 90), fault };
    expect(statusOf(withLapses(ALL_MET, [backing], TODAY))?.reason).toEqual({
      code,
      params: { kind: 'file', name: 'refresh.log', day: '2026-11-02' },
    });
  });

  test('[Q31] a value that lost its evidence is met again by new evidence alone', () => {
    const lapsed = withLapses(ALL_MET, [{ ...refresh, expiresOn: '2026-11-01' }], TODAY);
    const after = withEvidence(lapsed, 'data_gate', 'dashboard_stable');
    const renewed = withGateValue(after, 'data_gate', 'dashboard_stable', true);
    expect(evidenceNeeded(lapsed, renewed, 'data_gate')).toBe(true);
    expect(evaluateGates(renewed).allPassed).toBe(true);
    expect(renewed.lapsed).toBeUndefined();
  });

  test('what was never met has nothing to lose', () => {
    const backings = [{ ...refresh, expiresOn: '2026-11-01' }];
    expect(withLapses(DEFAULT_GATE_INPUTS, backings, TODAY)).toBe(DEFAULT_GATE_INPUTS);
  });

  test('[M119] evidence that ends never turns a gate to pass, and a later day never helps it', () => {
    const anyDay = fc.integer({ min: -400, max: 400 }).map((days) => addDays(TODAY, days));
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (expiresOn, one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const on = (day: string) =>
          evaluateGates(withLapses(ALL_MET, [{ ...refresh, expiresOn }], day)).allPassed;
        expect(on(late) && !on(early)).toBe(false);
        expect(on(early)).toBe(early <= expiresOn);
      }),
    );
  });

  test.each([
    [addDays(TODAY, ENDING_DAYS), true],
    [addDays(TODAY, ENDING_DAYS + 1), false],
    [TODAY, true],
    [addDays(TODAY, -1), false],
  ])('evidence that counts until %s is among those that end soon: %s', (expiresOn, expected) => {
    expect(isEnding(expiresOn, TODAY)).toBe(expected);
  });
});
