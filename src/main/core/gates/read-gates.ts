import { dayOf } from '@shared/base/zones';
import { evaluateGates, type GateEvaluation } from '@shared/domain/gates/evaluate-gates';
import { DEFAULT_GATE_INPUTS, type GateInputs } from '@shared/domain/gates/gate';
import { withGateValue } from '@shared/domain/gates/gate-change';
import { parseGateValue } from '@shared/domain/gates/gate-value';
import { withLapses } from '@shared/domain/gates/lapse';
import { findBackings } from '../store/gate-backing';
import { listGateInputs, type StoredGateInput } from '../store/gates';
import type { TenantReader } from '../store/tenant-access';

/**
 * The tenant's gate inputs as they count at an instant: what was never set, and what lost its evidence by then, is
 * conservative (M122, M123, Q38). Inside `write`, pass the writer.
 */
export async function readGateInputs(read: TenantReader, nowMs: number): Promise<GateInputs> {
  const stored = await readStoredInputs(read);
  const found = await findBackings(read);
  if (found === undefined) return stored;
  return withLapses(stored, found.backings, dayOf(nowMs, found.zone));
}

/** The values as somebody set them, whether or not their evidence still counts: what a workspace is written from. */
export async function readStoredInputs(read: TenantReader): Promise<GateInputs> {
  return foldGateInputs(await listGateInputs(read));
}

/** The five gates evaluated at an instant. Inside `write`, pass the writer. */
export async function readGateEvaluation(
  read: TenantReader,
  nowMs: number,
): Promise<GateEvaluation> {
  return evaluateGates(await readGateInputs(read, nowMs));
}

/** Stored rows over the defaults. Throws when a row does not hold what its gate takes: a damaged value is no default (Q26). */
export function foldGateInputs(rows: readonly StoredGateInput[]): GateInputs {
  return rows.reduce((inputs, { gate, field, value }) => {
    const parsed = parseGateValue(gate, field, value);
    if (!parsed.ok) throw new Error(`Stored value of ${gate}.${field} is ${parsed.problem.code}`);
    return withGateValue(inputs, gate, parsed.field, parsed.value);
  }, DEFAULT_GATE_INPUTS);
}
