import type { GateKey } from '@shared/domain/gates/gate';
import type { GateField, GateValue } from '@shared/domain/gates/gate-condition';
import type { NewGateEvidence } from './gate-evidence';
import { insertGateEvidence } from './gate-evidence';
import type { TenantReader, TenantWriter } from './tenant-access';

/** One stored value of a gate; a field without a row has its conservative default (M123). */
export interface StoredGateInput {
  readonly gate: GateKey;
  readonly field: string;
  readonly value: unknown;
}

/** Every value of the tenant's gates that was ever set: at most eight rows (Q38). */
export async function listGateInputs(read: TenantReader): Promise<readonly StoredGateInput[]> {
  const rows = await read
    .from('gate_input')
    .select(['gate_input.gate_key', 'gate_input.field', 'gate_input.value_json'])
    .execute();
  return rows.map((row) => ({
    gate: row.gate_key,
    field: row.field,
    value: JSON.parse(row.value_json),
  }));
}

export interface GateInputChange {
  readonly gate: GateKey;
  readonly field: GateField;
  readonly from: GateValue;
  readonly to: GateValue;
  /** What backs the new value (Q31). */
  readonly evidence: NewGateEvidence | undefined;
  readonly comment: string;
}

/** Sets one value with its evidence and the one event of the change. */
export async function saveGateInput(writer: TenantWriter, change: GateInputChange): Promise<void> {
  const { gate, field, from, to, evidence, comment } = change;
  await writer.upsert(
    'gate_input',
    {
      gate_key: gate,
      field,
      value_json: JSON.stringify(to),
      updated_at_ms: writer.nowMs,
      updated_by: writer.actor,
    },
    ['gate_key', 'field'],
  );
  const evidenceId =
    evidence === undefined
      ? undefined
      : await insertGateEvidence(writer, { gate, field, value: to, ...evidence });
  writer.event({
    type: 'gate.input_changed',
    subject: `gate:${gate}`,
    from: String(from),
    to: String(to),
    payload: { field, ...(evidenceId !== undefined && { evidenceId }) },
    ...(comment.trim() !== '' && { text: comment.trim() }),
  });
  writer.touch('gates');
}

/** A field's own row and the newest evidence behind it, as an undo puts them back; null where there is none. */
export interface GateFieldRow {
  /** The stored JSON; null while the conservative default stands. */
  readonly value_json: string | null;
  readonly evidence_id: string | null;
}

export async function findGateField(
  read: TenantReader,
  gate: GateKey,
  field: GateField,
): Promise<GateFieldRow> {
  const input = await read
    .from('gate_input')
    .select('gate_input.value_json')
    .where('gate_input.gate_key', '=', gate)
    .where('gate_input.field', '=', field)
    .executeTakeFirst();
  const evidence = await read
    .from('gate_evidence')
    .select('gate_evidence.id')
    .where('gate_evidence.gate_key', '=', gate)
    .where('gate_evidence.field', '=', field)
    .orderBy('gate_evidence.at_ms', 'desc')
    .orderBy('gate_evidence.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { value_json: input?.value_json ?? null, evidence_id: evidence?.id ?? null };
}

/** Puts a field's value back, null for the default, with the event of the change. */
export async function restoreGateInput(
  writer: TenantWriter,
  change: {
    readonly gate: GateKey;
    readonly field: GateField;
    readonly valueJson: string | null;
    readonly from: GateValue;
    readonly to: GateValue;
  },
): Promise<void> {
  const { gate, field, valueJson, from, to } = change;
  if (valueJson === null) {
    await writer
      .remove('gate_input')
      .where('gate_key', '=', gate)
      .where('field', '=', field)
      .execute();
  } else {
    const stamp = { updated_at_ms: writer.nowMs, updated_by: writer.actor };
    await writer.upsert('gate_input', { gate_key: gate, field, value_json: valueJson, ...stamp }, [
      'gate_key',
      'field',
    ]);
  }
  writer.event({
    type: 'gate.input_changed',
    subject: `gate:${gate}`,
    from: String(from),
    to: String(to),
    payload: { field },
  });
  writer.touch('gates');
}
