import { roleSuffices } from '@shared/domain/people/permission';
import { refuse } from '../refuse';
import type { TenantContext } from '../rpc/context';
import { incidentRef, listP0s } from '../store/incidents';
import type { TenantReader } from '../store/tenant-access';

/** The instant that is asked about, and whether it is another than now (D6). */
export interface AsOf {
  readonly atMs: number;
  readonly asOf: boolean;
}

/** Throws when an instant other than now is asked about by somebody else than an Owner, or has not come yet (D6). */
export function requireAsOf(
  role: TenantContext['role'],
  asOfMs: number | undefined,
  nowMs: number,
): AsOf {
  if (asOfMs === undefined || asOfMs === nowMs) return { atMs: nowMs, asOf: false };
  if (!roleSuffices(role, 'owner')) {
    throw refuse('forbidden', 'as_of_needs_owner', {}, { needs: 'owner', has: role });
  }
  if (asOfMs > nowMs) throw refuse('invalid_input', 'as_of_in_future');
  return { atMs: asOfMs, asOf: true };
}

/** Throws when a P0 of the tenant occurred after the as-of: no decision is made around it (D6). */
export async function requireNoLaterP0(read: TenantReader, asOfMs: number): Promise<void> {
  const later = (await listP0s(read)).find((row) => row.occurred_at_ms > asOfMs);
  if (later === undefined) return;
  const ref = incidentRef(later.ordinal);
  throw refuse('rule_violation', 'p0_after_as_of', { ref }, { incidentId: later.id });
}
