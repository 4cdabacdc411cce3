import type { CycleObligation } from '@shared/domain/cycles/obligations';
import { incidentsById, incidentsWithScheduledWork } from '../store/incidents';
import type { TenantReader } from '../store/tenant-access';

/** An obligation of a decision and whether it has been met since. */
export interface MetObligation extends CycleObligation {
  readonly met: boolean;
}

/**
 * Looks at what became of a decision's obligations (Q17, M174): a P1 is met by a task for it that is scheduled or
 * further, or by its resolution; a P0 by its closing.
 */
export async function metObligations(
  read: TenantReader,
  obligations: readonly CycleObligation[],
): Promise<readonly MetObligation[]> {
  const ids = obligations.map(({ incidentId }) => incidentId);
  const incidents = new Map((await incidentsById(read, ids)).map((row) => [row.id, row.state]));
  const scheduled = await incidentsWithScheduledWork(read, ids);
  return obligations.map((obligation) => {
    const state = incidents.get(obligation.incidentId);
    const closed = state === 'closed';
    const met =
      obligation.code === 'p0_postmortem'
        ? closed
        : closed ||
          state === 'resolved' ||
          state === 'postmortem' ||
          scheduled.has(obligation.incidentId);
    return { ...obligation, met };
  });
}
