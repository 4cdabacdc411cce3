import { isUnresolved } from '../incidents/incident-state';
import { countedSeverity } from './count-p0';
import type { SnapshotIncident } from './snapshot';

/** Rendered under `cycles.obligation.<code>` with the incident's `ref`. */
export interface CycleObligation {
  readonly code: 'p1_intervention_sprint' | 'p0_postmortem';
  readonly incidentId: string;
  readonly ref: string;
}

/**
 * What incidents of the window oblige to beside the decision (M178, M149, Q17): an intervention sprint for every
 * unresolved P1, and the postmortem with prevention for every P0 that is not closed. The decision itself is untouched.
 */
export function obligationsOf(incidents: readonly SnapshotIncident[]): readonly CycleObligation[] {
  return incidents.flatMap((incident): readonly CycleObligation[] => {
    const { id, ref, state } = incident;
    const severity = countedSeverity(incident);
    if (severity === 'P0' && state !== 'closed') {
      return [{ code: 'p0_postmortem', incidentId: id, ref }];
    }
    if (severity === 'P1' && isUnresolved(state)) {
      return [{ code: 'p1_intervention_sprint', incidentId: id, ref }];
    }
    return [];
  });
}
