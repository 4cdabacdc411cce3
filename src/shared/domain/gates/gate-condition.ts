import {
  type GATE_FIELDS,
  type GateInputs,
  type GateKey,
  MIN_QUERY_COVERAGE,
  MIN_ROLLING_WEEKS,
} from './gate';

export type GateField = (typeof GATE_FIELDS)[GateKey][number];
export type GateValue = boolean | number;

/** One comparison of a gate's expression, with the value it has now. */
export interface GateOperand {
  readonly field: GateField;
  readonly value: GateValue;
  readonly operator: 'is' | '>=';
  readonly required: GateValue;
  readonly ok: boolean;
}

/** A gate as an expression: every operand has to be ok, so the joiner is always "and". */
export interface GateCondition {
  readonly key: GateKey;
  readonly joiner: 'and';
  readonly operands: readonly GateOperand[];
}

/** What each gate demands and what it has, for the checklist and for the evaluation (M114–M118). */
export function gateCondition(key: GateKey, inputs: GateInputs): GateCondition {
  return { key, joiner: 'and', operands: operandsOf(key, inputs) };
}

function operandsOf(key: GateKey, inputs: GateInputs): readonly GateOperand[] {
  switch (key) {
    case 'strategy_gate': {
      const { kpi_tree_bound, approved } = inputs.strategy_gate;
      return [isTrue('kpi_tree_bound', kpi_tree_bound), isTrue('approved', approved)];
    }
    case 'compliance_gate': {
      const { documented, accepted_by_all } = inputs.compliance_gate;
      return [isTrue('documented', documented), isTrue('accepted_by_all', accepted_by_all)];
    }
    case 'capacity_gate': {
      const weeks = inputs.capacity_gate.rolling_weeks_feasible;
      return [atLeast('rolling_weeks_feasible', weeks, MIN_ROLLING_WEEKS)];
    }
    case 'data_gate': {
      const { dashboard_stable, reconcilable } = inputs.data_gate;
      return [isTrue('dashboard_stable', dashboard_stable), isTrue('reconcilable', reconcilable)];
    }
    case 'ownership_gate': {
      const coverage = inputs.ownership_gate.priority_query_coverage;
      return [atLeast('priority_query_coverage', coverage, MIN_QUERY_COVERAGE)];
    }
  }
}

/** Only the boolean true is true: the text "false" is not, and neither is 1 (part 6 of the contract). */
function isTrue(field: GateField, value: boolean): GateOperand {
  return { field, value, operator: 'is', required: true, ok: value === true };
}

function atLeast(field: GateField, value: number, required: number): GateOperand {
  return { field, value, operator: '>=', required, ok: value >= required };
}
