import type { GateKey } from '@shared/domain/gates/gate';
import type { TenantReader, TenantWriter } from './tenant-access';

export type GateStatus = 'pass' | 'fail';

/** The status that the log last told of each gate; a gate of before it was kept is not there. */
export async function listGateStandings(
  read: TenantReader,
): Promise<ReadonlyMap<GateKey, { readonly status: GateStatus; readonly sinceMs: number }>> {
  const rows = await read
    .from('gate_standing')
    .select(['gate_standing.gate_key', 'gate_standing.status', 'gate_standing.since_ms'])
    .execute();
  return new Map(rows.map((row) => [row.gate_key, { status: row.status, sinceMs: row.since_ms }]));
}

/** Records that a gate turned (model 5.3: derived, never set by hand), with the one event of it. */
export async function recordGateFlip(
  writer: TenantWriter,
  flip: {
    readonly gate: GateKey;
    readonly from: GateStatus;
    readonly to: GateStatus;
    readonly reason: string;
  },
): Promise<void> {
  await writer.upsert(
    'gate_standing',
    { gate_key: flip.gate, status: flip.to, since_ms: writer.nowMs },
    ['gate_key'],
  );
  writer.event({
    type: 'gate.status_changed',
    subject: `gate:${flip.gate}`,
    from: flip.from,
    to: flip.to,
    payload: { reason: flip.reason },
  });
  writer.touch('gates');
}
