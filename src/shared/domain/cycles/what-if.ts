import type { TrendKey, TrendValue } from '../metrics/trend';
import { type CountedIncident, countedSeverity } from './count-p0';
import { CADENCES, type Cadence } from './cycle';
import type { CycleSnapshot, SnapshotIncident } from './snapshot';
import { isInWindow, leavesWindowAt } from './window';

/** What an operator changes about a decision's inputs to see what it would be; nothing of it is kept. */
export interface WhatIfChanges {
  readonly trends: Readonly<Partial<Record<TrendKey, TrendValue>>>;
  /** Incidents that did not happen. */
  readonly added: readonly {
    readonly id: string;
    readonly ref: string;
    readonly severity: 'P0' | 'P1';
    readonly occurredAtMs: number;
    readonly module: string;
  }[];
  /** Changes to incidents of the window, by id; one that is not among them changes nothing. */
  readonly incidents: readonly {
    readonly incidentId: string;
    readonly removed?: boolean | undefined;
    readonly resolved?: boolean | undefined;
    readonly occurredAtMs?: number | undefined;
  }[];
}

/**
 * The snapshot as it would have been (M152, Q12): trends set, incidents added, removed, resolved or moved in time.
 * The window stays, so an incident that was moved out of it counts no longer. The same function decides from it.
 */
export function whatIf(snapshot: CycleSnapshot, changes: WhatIfChanges): CycleSnapshot {
  const window = { startMs: snapshot.windowStartMs, endMs: snapshot.windowEndMs };
  return {
    ...snapshot,
    trends: snapshot.trends.map((reading) => ({
      ...reading,
      value: changes.trends[reading.key] ?? reading.value,
    })),
    incidents: changedIncidents(snapshot.incidents, changes).filter(({ occurredAtMs }) =>
      isInWindow(occurredAtMs, window),
    ),
  };
}

/** The incidents after the changes, oldest first, also those that lie outside the window now. */
export function changedIncidents(
  incidents: readonly SnapshotIncident[],
  changes: WhatIfChanges,
): readonly SnapshotIncident[] {
  const kept = incidents.flatMap((incident): readonly SnapshotIncident[] => {
    const change = changes.incidents.find(({ incidentId }) => incidentId === incident.id);
    if (change?.removed) return [];
    return [
      {
        ...incident,
        state: change?.resolved ? 'resolved' : incident.state,
        occurredAtMs: change?.occurredAtMs ?? incident.occurredAtMs,
      },
    ];
  });
  const added = changes.added.map(
    ({ id, ref, severity, occurredAtMs, module }): SnapshotIncident => ({
      id,
      ref,
      severity,
      highestSeverity: severity,
      occurredAtMs,
      declaredInError: false,
      state: 'open',
      module,
    }),
  );
  return [...kept, ...added].sort((a, b) => a.occurredAtMs - b.occurredAtMs);
}

/** For each cadence the first instant at which an incident no longer counts (Q12). */
export function leavesWindows({
  occurredAtMs,
}: Pick<CountedIncident, 'occurredAtMs'>): Readonly<Record<Cadence, number>> {
  const [weekly, monthly, quarterly] = CADENCES.map((cadence) =>
    leavesWindowAt(occurredAtMs, cadence),
  ) as [number, number, number]; // one for each of the three
  return { weekly, monthly, quarterly };
}

/** The P0s among incidents: those that rule 1 counts while they are in a window. */
export function p0sAmong<T extends CountedIncident>(incidents: readonly T[]): readonly T[] {
  return incidents.filter((incident) => countedSeverity(incident) === 'P0');
}
