import { evaluateGates, type GateEvaluation } from '@shared/domain/gates/evaluate-gates';
import type { GateInputs, GateKey } from '@shared/domain/gates/gate';
import { evidenceNeeded, withEvidence, withGateValue } from '@shared/domain/gates/gate-change';
import { type GateField, type GateValue, gateCondition } from '@shared/domain/gates/gate-condition';
import { text } from '@shared/i18n/format';
import { refuse } from '../refuse';
import type { NewGateEvidence } from '../store/gate-evidence';
import { saveGateInput } from '../store/gates';
import type { TenantWriter } from '../store/tenant-access';
import { readGateInputs } from './read-gates';
import { settleGates } from './settle-gates';

export interface GateChange {
  readonly gate: GateKey;
  readonly field: GateField;
  readonly value: GateValue;
  readonly evidence: NewGateEvidence | undefined;
  readonly comment: string;
}

export interface GateChanged {
  readonly from: GateValue;
  readonly to: GateValue;
  readonly status: 'pass' | 'fail';
}

/**
 * Changes one gate value and everything that follows from it in one transaction: evidence, the gate's own flip,
 * the campaign's fix-first mode (Q19). A value that meets its condition for the first time needs evidence (Q31).
 * The same value without evidence changes nothing.
 */
export async function changeGate(writer: TenantWriter, change: GateChange): Promise<GateChanged> {
  const { gate, field, value, evidence } = change;
  const before = await readGateInputs(writer, writer.nowMs);
  // A value without its evidence is met by new evidence alone.
  const after = withGateValue(withEvidence(before, gate, field), gate, field, value);
  if (evidence === undefined && evidenceNeeded(before, after, gate)) {
    throw refuse(
      'rule_violation',
      'evidence_missing',
      { field: text('en', `gates.field.${field}`) },
      { gate, gateField: field },
    );
  }
  const from = operandValue(before, gate, field);
  if (from === value && evidence === undefined) {
    return { from, to: value, status: statusOf(evaluateGates(before), gate) };
  }
  await saveGateInput(writer, { ...change, from, to: value });
  return { from, to: value, status: statusOf(await settleGates(writer, before), gate) };
}

/** What a gate's field holds. */
export function operandValue(inputs: GateInputs, gate: GateKey, field: GateField): GateValue {
  const operand = gateCondition(gate, inputs).operands.find((each) => each.field === field);
  if (operand === undefined) throw new Error(`${gate} has no field ${field}`);
  return operand.value;
}

function statusOf(evaluation: GateEvaluation, gate: GateKey): 'pass' | 'fail' {
  const result = evaluation.gates.find(({ key }) => key === gate);
  if (result === undefined) throw new Error(`${gate} was not evaluated`);
  return result.status;
}
