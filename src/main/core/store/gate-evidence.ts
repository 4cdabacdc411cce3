import type { EvidenceKind, GateKey } from '@shared/domain/gates/gate';
import type { GateField, GateValue } from '@shared/domain/gates/gate-condition';
import type { MetricKey } from '@shared/domain/metrics/metric';
import type { TenantReader, TenantWriter } from './tenant-access';

export interface NewGateEvidence {
  readonly kind: EvidenceKind;
  /** Link, metric key, file name, the note itself, or `plan:<id>` for an approval. */
  readonly ref: string;
  readonly fileId: string | undefined;
  /** SHA-256 of the file, or of the text that stands behind the value. */
  readonly hash: string;
  /** The last day on which it counts, in the tenant's zone. */
  readonly expiresOn?: string | undefined;
}

export interface GateEvidence extends NewGateEvidence {
  readonly id: string;
  readonly gate: GateKey;
  readonly field: string;
  readonly value: GateValue;
  /** The actor's name; 'system' stays. */
  readonly by: string;
  readonly atMs: number;
  /** The newest of its field: what was replaced backs nothing. */
  readonly backs: boolean;
  readonly fault: 'missing' | 'changed' | undefined;
}

/** Adds evidence within the change that it backs; answers its id. */
export async function insertGateEvidence(
  writer: TenantWriter,
  evidence: NewGateEvidence & {
    readonly gate: GateKey;
    readonly field: GateField;
    readonly value: GateValue;
  },
): Promise<string> {
  const id = writer.newId();
  await writer.insert('gate_evidence', {
    id,
    gate_key: evidence.gate,
    field: evidence.field,
    kind: evidence.kind,
    ref: evidence.ref,
    file_id: evidence.fileId ?? null,
    hash: evidence.hash,
    value_json: JSON.stringify(evidence.value),
    by_actor: writer.actor,
    at_ms: writer.nowMs,
    expires_on: evidence.expiresOn ?? null,
  });
  return id;
}

/** The newest evidence of every gate, newest first, at most `perGate` of each. */
export async function listGateEvidence(
  read: TenantReader,
  perGate: number,
): Promise<readonly GateEvidence[]> {
  const ranked = read
    .from('gate_evidence')
    .select([
      'gate_evidence.id',
      'gate_evidence.gate_key',
      'gate_evidence.field',
      'gate_evidence.kind',
      'gate_evidence.ref',
      'gate_evidence.file_id',
      'gate_evidence.hash',
      'gate_evidence.value_json',
      'gate_evidence.by_actor',
      'gate_evidence.at_ms',
      'gate_evidence.expires_on',
    ])
    .select((eb) =>
      eb.fn
        .agg<number>('row_number')
        .over((over) =>
          over
            .partitionBy('gate_evidence.gate_key')
            .orderBy('gate_evidence.at_ms', 'desc')
            .orderBy('gate_evidence.id', 'desc'),
        )
        .as('rank'),
    )
    .select((eb) =>
      eb.fn
        .agg<number>('row_number')
        .over((over) =>
          over
            .partitionBy(['gate_evidence.gate_key', 'gate_evidence.field'])
            .orderBy('gate_evidence.at_ms', 'desc')
            .orderBy('gate_evidence.id', 'desc'),
        )
        .as('field_rank'),
    );
  const rows = await read.unscoped
    .selectFrom(ranked.as('evidence'))
    .leftJoin('profile', 'profile.id', 'evidence.by_actor')
    .leftJoin('gate_evidence_fault as fault', (join) =>
      join.on('fault.tenant_id', '=', read.tenantId).onRef('fault.evidence_id', '=', 'evidence.id'),
    )
    .selectAll('evidence')
    .select(['profile.name as by_name', 'fault.found'])
    .where('evidence.rank', '<=', perGate)
    .orderBy('evidence.at_ms', 'desc')
    .orderBy('evidence.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    gate: row.gate_key,
    field: row.field,
    kind: row.kind,
    ref: row.ref,
    fileId: row.file_id ?? undefined,
    hash: row.hash,
    value: JSON.parse(row.value_json),
    by: row.by_name ?? row.by_actor,
    atMs: row.at_ms,
    expiresOn: row.expires_on ?? undefined,
    backs: row.field_rank === 1,
    fault: row.found ?? undefined,
  }));
}

/** What the newest evidence of one field refers to; undefined when there is none. */
export async function findNewestEvidenceRef(
  read: TenantReader,
  gate: GateKey,
  field: GateField,
): Promise<string | undefined> {
  const row = await read
    .from('gate_evidence')
    .select('gate_evidence.ref')
    .where('gate_evidence.gate_key', '=', gate)
    .where('gate_evidence.field', '=', field)
    .orderBy('gate_evidence.at_ms', 'desc')
    .orderBy('gate_evidence.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.ref;
}

/** The kind and the hash of what backs a field now; undefined when nothing does. */
export async function findNewestEvidence(
  read: TenantReader,
  gate: GateKey,
  field: GateField,
): Promise<{ readonly kind: EvidenceKind; readonly hash: string } | undefined> {
  return read
    .from('gate_evidence')
    .select(['gate_evidence.kind', 'gate_evidence.hash'])
    .where('gate_evidence.gate_key', '=', gate)
    .where('gate_evidence.field', '=', field)
    .orderBy('gate_evidence.at_ms', 'desc')
    .orderBy('gate_evidence.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** An uploaded file's name and hash; undefined when the tenant has none with this id. */
export async function findEvidenceFile(
  read: TenantReader,
  fileId: string,
): Promise<{ readonly name: string; readonly sha256: string } | undefined> {
  return read
    .from('file')
    .select(['file.name', 'file.sha256'])
    .where('file.id', '=', fileId)
    .executeTakeFirst();
}

/** The newest observation of a measure, as a bound evidence hashes it; undefined when nothing was observed yet. */
export async function findNewestObservation(read: TenantReader, key: MetricKey) {
  return read
    .from('observation')
    .select([
      'observation.id',
      'observation.key',
      'observation.from_on',
      'observation.to_on',
      'observation.value_text',
      'observation.source',
    ])
    .where('observation.key', '=', key)
    .orderBy('observation.to_on', 'desc')
    .orderBy('observation.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Takes an evidence back that was given in error; the log keeps its kind, its reference and its hash. */
export async function withdrawGateEvidence(writer: TenantWriter, id: string): Promise<void> {
  const row = await writer
    .from('gate_evidence')
    .select(['gate_key', 'field', 'kind', 'ref', 'hash'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return;
  await writer.remove('gate_evidence').where('id', '=', id).execute();
  writer.event({
    type: 'gate.evidence_withdrawn',
    subject: `gate:${row.gate_key}`,
    payload: { evidenceId: id, field: row.field, kind: row.kind, hash: row.hash },
    text: row.ref,
  });
  writer.touch('gates');
}
