import { dayOf } from '@shared/base/zones';
import type { GateKey } from '@shared/domain/gates/gate';
import type { GateField } from '@shared/domain/gates/gate-condition';
import type { EvidenceBacking } from '@shared/domain/gates/lapse';
import { type Kysely, sql } from 'kysely';
import type { Schema } from './schema';
import type { TenantReader, TenantWriter } from './tenant-access';

/** What could lapse in a tenant, and the tenant's zone, in which days are counted. */
export interface TenantBackings {
  readonly zone: string;
  readonly backings: readonly EvidenceBacking[];
}

/** No newer evidence of the same field; what was replaced backs nothing. */
const IS_NEWEST = sql<boolean>`NOT EXISTS (SELECT 1 FROM gate_evidence AS newer
  WHERE newer.tenant_id = evidence.tenant_id AND newer.gate_key = evidence.gate_key AND newer.field = evidence.field
  AND (newer.at_ms, newer.id) > (evidence.at_ms, evidence.id))`;

/** The newest evidence of a field that was ever set: eight seeks a tenant, however long its history. */
const NEWEST_ID = sql<string>`(SELECT newest.id FROM gate_evidence AS newest
  WHERE newest.tenant_id = input.tenant_id AND newest.gate_key = input.gate_key AND newest.field = input.field
  ORDER BY newest.at_ms DESC, newest.id DESC LIMIT 1)`;

/**
 * The newest evidence of each field where it has a last day or a fault, by tenant; a tenant without any is left out.
 * The caller names only tenants that the asker is a member of.
 */
export async function listBackings(
  db: Kysely<Schema>,
  tenantIds: readonly string[],
): Promise<ReadonlyMap<string, TenantBackings>> {
  const rows = await db
    .selectFrom('gate_input as input')
    .innerJoin('gate_evidence as evidence', (join) =>
      join.onRef('evidence.tenant_id', '=', 'input.tenant_id').on('evidence.id', '=', NEWEST_ID),
    )
    .innerJoin('tenant', 'tenant.id', 'evidence.tenant_id')
    .leftJoin('gate_evidence_fault as fault', (join) =>
      join
        .onRef('fault.tenant_id', '=', 'evidence.tenant_id')
        .onRef('fault.evidence_id', '=', 'evidence.id'),
    )
    .select([
      'evidence.tenant_id',
      'evidence.gate_key',
      'evidence.field',
      'evidence.id',
      'evidence.kind',
      'evidence.ref',
      'evidence.expires_on',
      'fault.found',
      'fault.found_at_ms',
      'tenant.zone',
    ])
    .where('input.tenant_id', 'in', tenantIds)
    .where((eb) =>
      eb.or([eb('evidence.expires_on', 'is not', null), eb('fault.found', 'is not', null)]),
    )
    .execute();
  const found = new Map<string, { zone: string; backings: EvidenceBacking[] }>();
  for (const row of rows) {
    const tenant = found.get(row.tenant_id) ?? { zone: row.zone, backings: [] };
    tenant.backings.push({
      gate: row.gate_key,
      // Fields were checked by parseGateValue when they were stored.
      field: row.field as GateField,
      evidenceId: row.id,
      kind: row.kind,
      name: row.kind === 'note' ? '' : row.ref,
      expiresOn: row.expires_on ?? undefined,
      fault:
        row.found === null || row.found_at_ms === null
          ? undefined
          : { found: row.found, onDay: dayOf(row.found_at_ms, row.zone) },
    });
    found.set(row.tenant_id, tenant);
  }
  return found;
}

/** What could lapse in the reader's own tenant; undefined when nothing can. */
export async function findBackings(read: TenantReader): Promise<TenantBackings | undefined> {
  return (await listBackings(read.unscoped, [read.tenantId])).get(read.tenantId);
}

/** A file that backs a field now. */
export interface BackingFile {
  readonly evidenceId: string;
  readonly gate: GateKey;
  readonly field: string;
  /** What the evidence was kept with. */
  readonly hash: string;
  /** What the look before found; undefined while the file was as it should be. */
  readonly found: 'missing' | 'changed' | undefined;
}

/** The files among the newest evidence: at most one a field. */
export async function listBackingFiles(read: TenantReader): Promise<readonly BackingFile[]> {
  const rows = await read.unscoped
    .selectFrom('gate_evidence as evidence')
    .leftJoin('gate_evidence_fault as fault', (join) =>
      join
        .onRef('fault.tenant_id', '=', 'evidence.tenant_id')
        .onRef('fault.evidence_id', '=', 'evidence.id'),
    )
    .select(['evidence.id', 'evidence.gate_key', 'evidence.field', 'evidence.hash', 'fault.found'])
    .where('evidence.tenant_id', '=', read.tenantId)
    .where('evidence.kind', '=', 'file')
    // What an import names lay in the folder that was read; only files of our own can be looked at again.
    .where('evidence.file_id', 'is not', null)
    .where(IS_NEWEST)
    .orderBy('evidence.id')
    .execute();
  return rows.map((row) => ({
    evidenceId: row.id,
    gate: row.gate_key,
    field: row.field,
    hash: row.hash,
    found: row.found ?? undefined,
  }));
}

/** Keeps what a look at an evidence's file found, with its one event; undefined is a file as it should be. */
export async function saveFileFound(
  writer: TenantWriter,
  file: BackingFile,
  found: BackingFile['found'],
): Promise<void> {
  if (found === undefined) {
    await writer.remove('gate_evidence_fault').where('evidence_id', '=', file.evidenceId).execute();
  } else {
    await writer.upsert(
      'gate_evidence_fault',
      { evidence_id: file.evidenceId, found, found_at_ms: writer.nowMs },
      ['evidence_id'],
    );
  }
  writer.event({
    type: 'gate.evidence_file_found',
    subject: `gate:${file.gate}`,
    from: file.found ?? 'kept',
    to: found ?? 'kept',
    payload: { evidenceId: file.evidenceId, field: file.field },
  });
  writer.touch('gates');
}
