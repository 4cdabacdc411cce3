import { GATE_FIELDS, GATE_KEYS, type GateKey } from '@shared/domain/gates/gate';
import type { GateField } from '@shared/domain/gates/gate-condition';
import { z } from 'zod';
import { operandValue } from '../gates/change-gate';
import { gateInputId } from '../gates/gate-input-id';
import { foldGateInputs, readGateInputs, readStoredInputs } from '../gates/read-gates';
import { requireNoMatrix } from '../gates/require-no-matrix';
import { settleGates } from '../gates/settle-gates';
import { requireStrategyApprover } from '../gates/strategy-approver';
import { withdrawGateEvidence } from '../store/gate-evidence';
import { findGateField, type GateFieldRow, listGateInputs, restoreGateInput } from '../store/gates';
import type { TenantWriter } from '../store/tenant-access';
import { readOneByOne, type UndoKind } from './undo-kind';

const kept = z.object({
  value_json: z.string().nullable().optional(),
  evidence_id: z.string().nullable().optional(),
});

/**
 * A gate's value with the evidence that came with it. The value before had its own evidence or was the conservative
 * default, so none is asked for; approving the strategy again by this way is still the Owner's (M21).
 */
export const gateInputKind: UndoKind = {
  needs: 'manager',
  eventSubject: (id) => `gate:${parseId(id).gate}`,
  snapshots: readOneByOne(async (read, id) => {
    const { gate, field } = parseId(id);
    return { title: '', state: { ...(await findGateField(read, gate, field)) } };
  }),
  async restore(writer, undoer, { id, now, target }) {
    const { gate, field } = parseId(id);
    const { value_json: valueJson, evidence_id: evidenceId } = kept.parse(target);
    if (field === 'approved' && valueJson === 'true') await requireStrategyApprover(writer, undoer);
    if (field === 'priority_query_coverage') await requireNoMatrix(writer);
    const before = await readGateInputs(writer, writer.nowMs);
    // The snapshot before the undo is what findGateField answered.
    const row = now?.state as GateFieldRow | undefined;
    if (evidenceId !== undefined && row?.evidence_id != null) {
      await withdrawGateEvidence(writer, row.evidence_id);
    }
    if (valueJson !== undefined) await putBack(writer, gate, field, valueJson);
    await settleGates(writer, before);
    return undefined;
  },
};

async function putBack(
  writer: TenantWriter,
  gate: GateKey,
  field: GateField,
  valueJson: string | null,
): Promise<void> {
  const before = await readStoredInputs(writer);
  const others = (await listGateInputs(writer)).filter(
    (row) => row.gate !== gate || row.field !== field,
  );
  const after = foldGateInputs(
    valueJson === null ? others : [...others, { gate, field, value: JSON.parse(valueJson) }],
  );
  await restoreGateInput(writer, {
    gate,
    field,
    valueJson,
    from: operandValue(before, gate, field),
    to: operandValue(after, gate, field),
  });
}

function parseId(id: string): { readonly gate: GateKey; readonly field: GateField } {
  for (const gate of GATE_KEYS) {
    for (const field of GATE_FIELDS[gate]) {
      if (gateInputId(gate, field) === id) return { gate, field };
    }
  }
  throw new Error(`'${id}' is no value of a gate`);
}
