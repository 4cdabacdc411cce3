import { type Coded, coded } from '../../base/coded';
import {
  GATE_KEYS,
  GATE_OWNERS,
  type GateInputs,
  type GateKey,
  MIN_QUERY_COVERAGE,
  MIN_ROLLING_WEEKS,
} from './gate';
import { type GateField, gateCondition } from './gate-condition';

/** One code for every way a gate can pass or fail; rendered under `gates.reason.<code>` (M125). */
export const GATE_REASON_CODES = [
  'strategy_met',
  'kpi_tree_unbound',
  'not_approved',
  'kpi_tree_unbound_and_not_approved',
  'compliance_met',
  'undocumented',
  'not_accepted_by_all',
  'undocumented_and_not_accepted',
  'capacity_met',
  'too_few_weeks',
  'data_met',
  'dashboard_unstable',
  'not_reconcilable',
  'dashboard_unstable_and_not_reconcilable',
  'ownership_met',
  'coverage_too_low',
  'evidence_expired',
  'evidence_file_missing',
  'evidence_file_changed',
] as const;
export type GateReasonCode = (typeof GATE_REASON_CODES)[number];
/** The codes of a gate that fails. */
export type GateFailCode = Exclude<GateReasonCode, `${string}_met`>;

export interface GateResult {
  readonly key: GateKey;
  readonly status: 'pass' | 'fail';
  readonly reason: Coded<GateReasonCode>;
  /** The exact name of the role that answers for the gate. */
  readonly owner: string;
  /** The fields whose condition is unmet; empty when the gate passes. */
  readonly failing: readonly GateField[];
}

export interface GateEvaluation {
  readonly allPassed: boolean;
  /** All five, in the order of GATE_KEYS. */
  readonly gates: readonly GateResult[];
}

/**
 * Evaluates the five startup gates (M114–M119): the same inputs always give the same answer.
 *
 * A gate passes only when every one of its conditions is met, so NaN or an absent proof fails.
 */
export function evaluateGates(inputs: GateInputs): GateEvaluation {
  const gates = GATE_KEYS.map((key) => evaluateGate(key, inputs));
  return { allPassed: gates.every((gate) => gate.status === 'pass'), gates };
}

function evaluateGate(key: GateKey, inputs: GateInputs): GateResult {
  const failing = gateCondition(key, inputs)
    .operands.filter((operand) => !operand.ok)
    .map((operand) => operand.field);
  return {
    key,
    status: failing.length === 0 ? 'pass' : 'fail',
    reason: reasonOf(key, failing, inputs),
    owner: GATE_OWNERS[key],
    failing,
  };
}

function reasonOf(
  key: GateKey,
  failing: readonly GateField[],
  inputs: GateInputs,
): Coded<GateReasonCode> {
  const lapsed = inputs.lapsed?.filter((lapse) => lapse.gate === key) ?? [];
  const [first] = lapsed;
  // What was never shown is the heavier reason; else the evidence is all that is missing.
  if (first !== undefined && failing.every((field) => isAmong(field, lapsed))) {
    const { kind, name, onDay, cause } = first;
    return coded(`evidence_${cause}`, { kind, name, day: onDay });
  }
  const missing = (field: GateField) => failing.includes(field);
  switch (key) {
    case 'strategy_gate':
      return coded(
        oneOf(missing('kpi_tree_bound'), missing('approved'), [
          'strategy_met',
          'kpi_tree_unbound',
          'not_approved',
          'kpi_tree_unbound_and_not_approved',
        ]),
      );
    case 'compliance_gate':
      return coded(
        oneOf(missing('documented'), missing('accepted_by_all'), [
          'compliance_met',
          'undocumented',
          'not_accepted_by_all',
          'undocumented_and_not_accepted',
        ]),
      );
    case 'data_gate':
      return coded(
        oneOf(missing('dashboard_stable'), missing('reconcilable'), [
          'data_met',
          'dashboard_unstable',
          'not_reconcilable',
          'dashboard_unstable_and_not_reconcilable',
        ]),
      );
    case 'capacity_gate':
      return coded(failing.length === 0 ? 'capacity_met' : 'too_few_weeks', {
        weeks: inputs.capacity_gate.rolling_weeks_feasible,
        required: MIN_ROLLING_WEEKS,
      });
    case 'ownership_gate':
      return coded(failing.length === 0 ? 'ownership_met' : 'coverage_too_low', {
        coverage: inputs.ownership_gate.priority_query_coverage,
        required: MIN_QUERY_COVERAGE,
      });
  }
}

function isAmong(field: GateField, lapsed: readonly { readonly field: GateField }[]): boolean {
  return lapsed.some((lapse) => lapse.field === field);
}

/** Codes in the order: none, only the first, only the second, both missing. */
function oneOf(
  first: boolean,
  second: boolean,
  [none, onlyFirst, onlySecond, both]: readonly [
    GateReasonCode,
    GateReasonCode,
    GateReasonCode,
    GateReasonCode,
  ],
): GateReasonCode {
  if (first && second) return both;
  if (first) return onlyFirst;
  return second ? onlySecond : none;
}
