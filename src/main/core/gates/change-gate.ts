import { evaluateGates, type GateEvaluation } from '@shared/domain/gates/evaluate-gates';
import type { GateInputs, GateKey } from '@shared/domain/gates/gate';
import { evidenceNeeded, withGateValue } from '@shared/domain/gates/gate-change';
import { type GateField, type GateValue, gateCondition } from '@shared/domain/gates/gate-condition';
import { text } from '@shared/i18n/format';
import { followGates } from '../campaigns/follow-gates';
import { refuse } from '../refuse';
import type { NewGateEvidence } from '../store/gate-evidence';
import { recordGateFlip, saveGateInput } from '../store/gates';
import type { TenantWriter } from '../store/tenant-access';
import { readGateInputs } from './read-gates';

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
  const before = await readGateInputs(writer);
  const after = withGateValue(before, gate, field, value);
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
    return { from, to: value, status: statusOf(evaluateGates(after), gate) };
  }
  await saveGateInput(writer, { ...change, from, to: value });
  return { from, to: value, status: await settleGate(writer, gate, before, after) };
}

/** What follows from a changed value: the gate's own flip and the campaign's mode; answers how the gate stands now. */
export async function settleGate(
  writer: TenantWriter,
  gate: GateKey,
  before: GateInputs,
  after: GateInputs,
): Promise<'pass' | 'fail'> {
  const evaluation = evaluateGates(after);
  const was = statusOf(evaluateGates(before), gate);
  const status = statusOf(evaluation, gate);
  if (was !== status) {
    recordGateFlip(writer, { gate, from: was, to: status, reason: reasonOf(evaluation, gate) });
  }
  await followGates(writer, evaluation);
  return status;
}

/** What a gate's field holds. */
export function operandValue(inputs: GateInputs, gate: GateKey, field: GateField): GateValue {
  const operand = gateCondition(gate, inputs).operands.find((each) => each.field === field);
  if (operand === undefined) throw new Error(`${gate} has no field ${field}`);
  return operand.value;
}

function resultOf(evaluation: GateEvaluation, gate: GateKey) {
  const result = evaluation.gates.find(({ key }) => key === gate);
  if (result === undefined) throw new Error(`${gate} was not evaluated`);
  return result;
}

function statusOf(evaluation: GateEvaluation, gate: GateKey): 'pass' | 'fail' {
  return resultOf(evaluation, gate).status;
}

function reasonOf(evaluation: GateEvaluation, gate: GateKey): string {
  return resultOf(evaluation, gate).reason.code;
}
