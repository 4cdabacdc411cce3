import type { TenantReader, TenantWriter } from './tenant-access';

/** An intervention sprint that was put off (Q17). */
export interface Deferral {
  readonly incidentId: string;
  readonly reason: string;
  readonly by: string;
  readonly atMs: number;
}

/** What of a decision's obligations was put off, by incident. */
export async function listDeferrals(
  read: TenantReader,
  cycleId: string,
): Promise<ReadonlyMap<string, Deferral>> {
  const rows = await read
    .from('cycle_deferral')
    .select(['incident_id', 'reason', 'deferred_by', 'deferred_at_ms'])
    .where('cycle_id', '=', cycleId)
    .execute();
  return new Map(
    rows.map((row) => [
      row.incident_id,
      {
        incidentId: row.incident_id,
        reason: row.reason,
        by: row.deferred_by,
        atMs: row.deferred_at_ms,
      },
    ]),
  );
}

/** Puts an obligation off, or says another reason for it; the one before stays in the log. */
export async function saveDeferral(
  writer: TenantWriter,
  given: { readonly cycleId: string; readonly incidentId: string; readonly reason: string },
): Promise<void> {
  await writer.upsert(
    'cycle_deferral',
    {
      cycle_id: given.cycleId,
      incident_id: given.incidentId,
      reason: given.reason,
      deferred_at_ms: writer.nowMs,
      deferred_by: writer.actor,
    },
    ['cycle_id', 'incident_id'],
  );
  writer.event({
    type: 'cycle.obligation_deferred',
    subject: `cycle:${given.cycleId}`,
    payload: { incidentId: given.incidentId },
    text: given.reason,
  });
  writer.touch('cycles');
}
