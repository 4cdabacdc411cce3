import type { CycleObligation } from '@shared/domain/cycles/obligations';
import { type Deferral, listDeferrals } from '../store/cycle-deferrals';
import { incidentsById, incidentsWithScheduledWork } from '../store/incidents';
import type { TenantReader } from '../store/tenant-access';

/** An obligation of a decision, whether it has been met since, and whether it was put off. */
export interface MetObligation extends CycleObligation {
  readonly met: boolean;
  readonly deferral: Deferral | undefined;
}

/**
 * Looks at what became of a decision's obligations (Q17, M174): a P1 is met by a task for it that is scheduled or
 * further, or by its resolution; a P0 by its closing.
 */
export async function metObligations(
  read: TenantReader,
  cycleId: string,
  obligations: readonly CycleObligation[],
): Promise<readonly MetObligation[]> {
  const ids = obligations.map(({ incidentId }) => incidentId);
  const incidents = new Map((await incidentsById(read, ids)).map((row) => [row.id, row.state]));
  const scheduled = await incidentsWithScheduledWork(read, ids);
  const deferrals = await listDeferrals(read, cycleId);
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
    return { ...obligation, met, deferral: deferrals.get(obligation.incidentId) };
  });
}

/** The P1s that still wait for a sprint or for the reason why it can wait (Q17). */
export function unmetRefs(obligations: readonly MetObligation[]): readonly string[] {
  return obligations.flatMap(({ code, met, deferral, ref }) =>
    code === 'p1_intervention_sprint' && !met && deferral === undefined ? [ref] : [],
  );
}
