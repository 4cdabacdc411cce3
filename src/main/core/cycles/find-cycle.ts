import type { Output } from '@shared/contract';
import { type CycleRow, findCycle } from '../store/cycles';
import type { TenantReader } from '../store/tenant-access';
import { requireFound } from '../store/versioned';
import { cycleDetailView } from './cycle-view';

/** Throws `not_found` for a cycle that the tenant does not have. */
export async function getCycle(read: TenantReader, id: string): Promise<CycleRow> {
  return requireFound('cycle', id, await findCycle(read, id));
}

export async function cycleDetail(
  read: TenantReader,
  cycleId: string,
): Promise<Output<'cycles.get'>> {
  return cycleDetailView(read, await getCycle(read, cycleId));
}
