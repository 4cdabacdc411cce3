import { evaluateGates } from './evaluate-gates';
import type { GateInputs, GateKey } from './gate';
import { type GateField, type GateValue, gateCondition } from './gate-condition';

/** The inputs with one field of one gate replaced. The value comes from parseGateValue, so its type fits. */
export function withGateValue(
  inputs: GateInputs,
  key: GateKey,
  field: GateField,
  value: GateValue,
): GateInputs {
  return { ...inputs, [key]: { ...inputs[key], [field]: value } };
}

/** The inputs once a field has evidence of its own again. */
export function withEvidence(inputs: GateInputs, key: GateKey, field: GateField): GateInputs {
  const { lapsed = [], ...rest } = inputs;
  const left = lapsed.filter((lapse) => lapse.gate !== key || lapse.field !== field);
  return left.length === 0 ? rest : { ...rest, lapsed: left };
}

/** Whether a change of inputs turns the gate from fail to pass. */
export function flipsToPass(before: GateInputs, after: GateInputs, key: GateKey): boolean {
  return !passes(before, key) && passes(after, key);
}

/**
 * The fields of a gate that a change takes from unmet to met.
 *
 * Each needs evidence (Q31): asking only at the last one would let the first of two booleans in unproven.
 */
export function fieldsNewlyMet(
  before: GateInputs,
  after: GateInputs,
  key: GateKey,
): readonly GateField[] {
  const met = gateCondition(key, before).operands;
  return gateCondition(key, after)
    .operands.filter((operand, index) => operand.ok && met[index]?.ok !== true)
    .map((operand) => operand.field);
}

/** Whether a change of a gate's inputs has to carry evidence (Q31). */
export function evidenceNeeded(before: GateInputs, after: GateInputs, key: GateKey): boolean {
  return fieldsNewlyMet(before, after, key).length > 0;
}

function passes(inputs: GateInputs, key: GateKey): boolean {
  return evaluateGates(inputs).gates.some((gate) => gate.key === key && gate.status === 'pass');
}
