import { evaluateGates, type GateEvaluation } from '@shared/domain/gates/evaluate-gates';
import { DEFAULT_GATE_INPUTS, type GateInputs } from '@shared/domain/gates/gate';
import { withGateValue } from '@shared/domain/gates/gate-change';
import { parseGateValue } from '@shared/domain/gates/gate-value';
import { listGateInputs, type StoredGateInput } from '../store/gates';
import type { TenantReader } from '../store/tenant-access';

/** The tenant's gate inputs as they are stored now; what was never set is conservative (M123, Q38). */
export async function readGateInputs(read: TenantReader): Promise<GateInputs> {
  return foldGateInputs(await listGateInputs(read));
}

/** The five gates evaluated on what is stored now. Inside `write`, pass the writer. */
export async function readGateEvaluation(read: TenantReader): Promise<GateEvaluation> {
  return evaluateGates(await readGateInputs(read));
}

/** Stored rows over the defaults. Throws when a row does not hold what its gate takes: a damaged value is no default (Q26). */
export function foldGateInputs(rows: readonly StoredGateInput[]): GateInputs {
  return rows.reduce((inputs, { gate, field, value }) => {
    const parsed = parseGateValue(gate, field, value);
    if (!parsed.ok) throw new Error(`Stored value of ${gate}.${field} is ${parsed.problem.code}`);
    return withGateValue(inputs, gate, parsed.field, parsed.value);
  }, DEFAULT_GATE_INPUTS);
}
