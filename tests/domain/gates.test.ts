import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import { GATE_KEYS, type GateInputs } from '@shared/domain/gates/gate';
import {
  evidenceNeeded,
  fieldsNewlyMet,
  flipsToPass,
  withGateValue,
} from '@shared/domain/gates/gate-change';
import { gateCondition } from '@shared/domain/gates/gate-condition';
import { parseGateText, parseGateValue } from '@shared/domain/gates/gate-value';
import { remediationOf } from '@shared/domain/gates/remediation';
import { tierOf } from '@shared/domain/roles/module';
import { text } from '@shared/i18n/format';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FAILING_INPUTS, PASSING_INPUTS } from './examples';

const statusOf = (inputs: GateInputs, key: string) =>
  evaluateGates(inputs).gates.find((gate) => gate.key === key)?.status;

const anyInputs: fc.Arbitrary<GateInputs> = fc.record({
  strategy_gate: fc.record({ kpi_tree_bound: fc.boolean(), approved: fc.boolean() }),
  compliance_gate: fc.record({ documented: fc.boolean(), accepted_by_all: fc.boolean() }),
  capacity_gate: fc.record({ rolling_weeks_feasible: fc.double({ min: 0, max: 20 }) }),
  data_gate: fc.record({ dashboard_stable: fc.boolean(), reconcilable: fc.boolean() }),
  ownership_gate: fc.record({ priority_query_coverage: fc.double({ min: 0, max: 1 }) }),
});

describe('evaluateGates', () => {
  test('[M123] a fresh tenant fails all five gates, in their order', () => {
    const { allPassed, gates } = evaluateGates(FAILING_INPUTS);
    expect(allPassed).toBe(false);
    expect(gates.map((gate) => [gate.key, gate.status])).toEqual(
      GATE_KEYS.map((key) => [key, 'fail']),
    );
  });

  test('[M119] with every condition at its lowest passing value all gates pass', () => {
    expect(evaluateGates(PASSING_INPUTS)).toMatchObject({ allPassed: true });
  });

  test.each([
    ['M114', 'strategy_gate', { kpi_tree_bound: false, approved: true }, 'kpi_tree_unbound'],
    ['M114', 'strategy_gate', { kpi_tree_bound: true, approved: false }, 'not_approved'],
    [
      'M114',
      'strategy_gate',
      { kpi_tree_bound: false, approved: false },
      'kpi_tree_unbound_and_not_approved',
    ],
    ['M115', 'compliance_gate', { documented: false, accepted_by_all: true }, 'undocumented'],
    [
      'M115',
      'compliance_gate',
      { documented: true, accepted_by_all: false },
      'not_accepted_by_all',
    ],
    [
      'M115',
      'compliance_gate',
      { documented: false, accepted_by_all: false },
      'undocumented_and_not_accepted',
    ],
    ['M116', 'capacity_gate', { rolling_weeks_feasible: 7.9 }, 'too_few_weeks'],
    ['M116', 'capacity_gate', { rolling_weeks_feasible: Number.NaN }, 'too_few_weeks'],
    ['M117', 'data_gate', { dashboard_stable: false, reconcilable: true }, 'dashboard_unstable'],
    ['M117', 'data_gate', { dashboard_stable: true, reconcilable: false }, 'not_reconcilable'],
    [
      'M117',
      'data_gate',
      { dashboard_stable: false, reconcilable: false },
      'dashboard_unstable_and_not_reconcilable',
    ],
    ['M118', 'ownership_gate', { priority_query_coverage: 0.8499999 }, 'coverage_too_low'],
  ] as const)('[%s] %s fails on %o with %s, and only this gate does', (_item, key, value, code) => {
    const { allPassed, gates } = evaluateGates({ ...PASSING_INPUTS, [key]: value });
    expect(allPassed).toBe(false);
    expect(gates.filter((gate) => gate.status === 'fail')).toMatchObject([
      { key, reason: { code } },
    ]);
  });

  test('[M116] 8 weeks pass and 7.9 do not; the reason holds both numbers', () => {
    expect(statusOf(PASSING_INPUTS, 'capacity_gate')).toBe('pass');
    const { gates } = evaluateGates({
      ...PASSING_INPUTS,
      capacity_gate: { rolling_weeks_feasible: 5 },
    });
    expect(gates[2]).toEqual({
      key: 'capacity_gate',
      status: 'fail',
      reason: { code: 'too_few_weeks', params: { weeks: 5, required: 8 } },
      owner: 'Content Lead',
      failing: ['rolling_weeks_feasible'],
    });
  });

  test.each([
    ['en', '5 of 8 weeks', '0.80 of 0.85'],
    ['pt-BR', '5 de 8 semanas', '0,80, abaixo de 0,85'],
  ] as const)(
    '[M125] the reason in %s names the value beside the required one',
    (locale, weeks, coverage) => {
      const capacity = text(locale, 'gates.reason.too_few_weeks', { weeks: 5, required: 8 });
      const ownership = text(locale, 'gates.reason.coverage_too_low', {
        coverage: 0.8,
        required: 0.85,
      });
      expect(capacity).toContain(weeks);
      expect(ownership).toContain(coverage);
    },
  );

  test('[M125] a value just below the line is not rounded onto it', () => {
    const params = { coverage: 0.849999, required: 0.85 };
    expect(text('en', 'gates.reason.coverage_too_low', params)).toContain('0.849999 of 0.85');
    const weeks = { weeks: 7.9999, required: 8 };
    expect(text('en', 'gates.reason.too_few_weeks', weeks)).toContain('7.9999 of 8');
  });

  test('the text "false" that slipped past a parser is not true', () => {
    const slipped = { kpi_tree_bound: 'false', approved: true } as unknown; // what a file could hold
    const inputs = { ...PASSING_INPUTS, strategy_gate: slipped } as GateInputs; // on purpose ill typed
    expect(statusOf(inputs, 'strategy_gate')).toBe('fail');
  });

  test('[M119] evaluation is deterministic, and a gate fails exactly when an operand is unmet', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const evaluation = evaluateGates(inputs);
        expect(evaluateGates(structuredClone(inputs))).toEqual(evaluation);
        for (const gate of evaluation.gates) {
          const unmet = gateCondition(gate.key, inputs).operands.filter((operand) => !operand.ok);
          expect(gate.failing).toEqual(unmet.map((operand) => operand.field));
          expect(gate.status).toBe(unmet.length === 0 ? 'pass' : 'fail');
        }
        expect(evaluation.allPassed).toBe(evaluation.gates.every((gate) => gate.status === 'pass'));
      }),
    );
  });
});

describe('parsing gate values', () => {
  test.each([
    ['strategy_gate', 'approved', true],
    ['data_gate', 'reconcilable', false],
    ['capacity_gate', 'rolling_weeks_feasible', 0],
    ['capacity_gate', 'rolling_weeks_feasible', 12.5],
    ['ownership_gate', 'priority_query_coverage', 1],
  ] as const)('[Q31] %s takes %s = %o', (gate, field, value) => {
    expect(parseGateValue(gate, field, value)).toEqual({ ok: true, field, value });
  });

  test.each([
    ['strategy_gate', 'approved', 'false', 'not_boolean'],
    ['strategy_gate', 'approved', 'true', 'not_boolean'],
    ['strategy_gate', 'approved', 1, 'not_boolean'],
    ['strategy_gate', 'approved', null, 'not_boolean'],
    ['strategy_gate', 'documented', true, 'unknown_field'],
    ['capacity_gate', 'rolling_weeks_feasible', '8', 'not_number'],
    ['capacity_gate', 'rolling_weeks_feasible', true, 'not_number'],
    ['capacity_gate', 'rolling_weeks_feasible', Number.NaN, 'not_number'],
    ['capacity_gate', 'rolling_weeks_feasible', Number.POSITIVE_INFINITY, 'not_number'],
    ['capacity_gate', 'rolling_weeks_feasible', -0.1, 'weeks_below_zero'],
    ['ownership_gate', 'priority_query_coverage', 1.01, 'coverage_out_of_range'],
    ['ownership_gate', 'priority_query_coverage', -0.01, 'coverage_out_of_range'],
  ] as const)('[Q31] %s refuses %s = %o: %s', (gate, field, value, code) => {
    expect(parseGateValue(gate, field, value)).toMatchObject({ ok: false, problem: { code } });
  });

  test.each([
    ['strategy_gate', 'approved', 'true', true],
    ['strategy_gate', 'approved', 'false', false],
    ['capacity_gate', 'rolling_weeks_feasible', '8.0', 8],
    ['ownership_gate', 'priority_query_coverage', '0.85', 0.85],
  ] as const)('[Q31] the command line reads %s.%s=%s as %o', (gate, field, typed, value) => {
    expect(parseGateText(gate, field, typed)).toEqual({ ok: true, field, value });
  });

  test.each([
    ['strategy_gate', 'approved', 'TRUE', 'not_boolean'],
    ['strategy_gate', 'approved', 'yes', 'not_boolean'],
    ['strategy_gate', 'approved', '', 'not_boolean'],
    ['capacity_gate', 'rolling_weeks_feasible', '0x10', 'not_number'],
    ['capacity_gate', 'rolling_weeks_feasible', '', 'not_number'],
    ['capacity_gate', 'rolling_weeks_feasible', '-1', 'weeks_below_zero'],
    ['capacity_gate', 'weeks', '8', 'unknown_field'],
  ] as const)('[Q31] the command line refuses %s.%s=%s: %s', (gate, field, typed, code) => {
    expect(parseGateText(gate, field, typed)).toMatchObject({ ok: false, problem: { code } });
  });

  test('a refusal says in words what was found', () => {
    const parsed = parseGateValue('strategy_gate', 'approved', 'false');
    if (parsed.ok) throw new Error('was taken');
    expect(text('en', `gates.problem.${parsed.problem.code}`, parsed.problem.params)).toBe(
      'approved takes true or false; found "false".',
    );
  });
});

describe('changing gate inputs', () => {
  const half = withGateValue(FAILING_INPUTS, 'strategy_gate', 'kpi_tree_bound', true);
  const whole = withGateValue(half, 'strategy_gate', 'approved', true);

  test('a gate flips to pass only with its last condition', () => {
    expect(flipsToPass(FAILING_INPUTS, half, 'strategy_gate')).toBe(false);
    expect(flipsToPass(half, whole, 'strategy_gate')).toBe(true);
    expect(flipsToPass(whole, half, 'strategy_gate')).toBe(false);
  });

  test('[Q31] each condition that becomes met needs evidence, also when the gate does not flip yet', () => {
    expect(evidenceNeeded(FAILING_INPUTS, half, 'strategy_gate')).toBe(true);
    expect(fieldsNewlyMet(half, whole, 'strategy_gate')).toEqual(['approved']);
  });

  test('[Q31] taking a condition back, or moving above the line, needs none', () => {
    expect(evidenceNeeded(whole, half, 'strategy_gate')).toBe(false);
    const more = withGateValue(PASSING_INPUTS, 'capacity_gate', 'rolling_weeks_feasible', 9);
    expect(evidenceNeeded(PASSING_INPUTS, more, 'capacity_gate')).toBe(false);
    const less = withGateValue(PASSING_INPUTS, 'capacity_gate', 'rolling_weeks_feasible', 7);
    expect(evidenceNeeded(less, more, 'capacity_gate')).toBe(true);
  });

  test('[Q31] a gate never flips to pass without evidence being asked for', () => {
    fc.assert(
      fc.property(anyInputs, anyInputs, (before, after) => {
        for (const key of GATE_KEYS) {
          if (flipsToPass(before, after, key))
            expect(evidenceNeeded(before, after, key)).toBe(true);
        }
      }),
    );
  });
});

describe('remediation', () => {
  test('[M121] every failing gate becomes one piece of work with a role, and none when all pass', () => {
    const items = remediationOf(evaluateGates(FAILING_INPUTS));
    expect(items.map((item) => [item.gate, item.role])).toEqual([
      ['strategy_gate', 'Planner'],
      ['compliance_gate', 'Execution Manager'],
      ['capacity_gate', 'Content Ops Manager'],
      ['data_gate', 'Growth Analyst'],
      ['ownership_gate', 'Intent Ops Specialist'],
    ]);
    expect(remediationOf(evaluateGates(PASSING_INPUTS))).toEqual([]);
  });

  test('[Q19] the repair of a gate is never filed under the tier that the gate stops', () => {
    for (const item of remediationOf(evaluateGates(FAILING_INPUTS))) {
      expect(tierOf(item.module)).not.toBe('acceleration_core');
      expect(text('pt-BR', `gates.remediation.${item.code}`, item.params)).not.toBe('');
    }
  });
});
