import type { GateKey } from '@shared/domain/gates/gate';
import type { TenantReader } from './tenant-access';

/** What stood behind a gate's value. */
export interface EvidenceThen {
  readonly kind: string;
  readonly ref: string;
  readonly by: string;
  readonly atMs: number;
}

/** The newest evidence of each field that was there at an instant, by `gate field`; who gave it as an actor. */
export async function evidenceAt(
  read: TenantReader,
  atMs: number,
): Promise<ReadonlyMap<string, EvidenceThen>> {
  const rows = await read
    .from('gate_evidence')
    .select(['gate_key', 'field', 'kind', 'ref', 'by_actor', 'at_ms'])
    .where('at_ms', '<=', atMs)
    .orderBy('at_ms')
    .orderBy('id')
    .execute();
  // The later one of a field replaces the earlier.
  return new Map(
    rows.map((row) => [
      evidenceKey(row.gate_key, row.field),
      { kind: row.kind, ref: row.ref, by: row.by_actor, atMs: row.at_ms },
    ]),
  );
}

export function evidenceKey(gate: GateKey, field: string): string {
  return `${gate} ${field}`;
}
