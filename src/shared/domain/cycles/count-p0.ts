import { SEVERITIES, type Severity } from '../incidents/incident';
import { isInWindow, type Window } from './window';

/** An incident as a cycle and a report count it. */
export interface CountedIncident {
  readonly id: string;
  readonly severity: Severity;
  /** The worst severity it ever held. */
  readonly highestSeverity: Severity;
  readonly occurredAtMs: number;
  /** An Owner declared, with evidence, that it never was a P0 (Q40). */
  readonly declaredInError: boolean;
}

export interface SeverityCounts {
  readonly p0: number;
  readonly p1: number;
  readonly p2: number;
}

/** The worse of two severities. */
export function worseSeverity(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}

/**
 * The severity that an incident counts as: the highest it ever held, resolved or not (Q12, Q40).
 *
 * Only "declared in error" takes a P0 out: it then counts as what it is now, or not at all when it still says P0.
 */
export function countedSeverity(incident: CountedIncident): Severity | undefined {
  if (!incident.declaredInError) return incident.highestSeverity;
  return incident.severity === 'P0' ? undefined : incident.severity;
}

/** The incidents that make rule 1 true: P0s that occurred in the window (M137, INV3). */
export function p0sInWindow<T extends CountedIncident>(
  incidents: readonly T[],
  window: Window,
): readonly T[] {
  return incidents.filter(
    (incident) => countedSeverity(incident) === 'P0' && isInWindow(incident.occurredAtMs, window),
  );
}

export function countP0(incidents: readonly CountedIncident[], window: Window): number {
  return p0sInWindow(incidents, window).length;
}

/** Incidents of the window by counted severity, for cycle reports and the growth summary (M146, M180). */
export function countBySeverity(
  incidents: readonly CountedIncident[],
  window: Window,
): SeverityCounts {
  const counts = { p0: 0, p1: 0, p2: 0 };
  for (const incident of incidents) {
    const severity = countedSeverity(incident);
    if (severity === undefined || !isInWindow(incident.occurredAtMs, window)) continue;
    if (severity === 'P0') counts.p0 += 1;
    else if (severity === 'P1') counts.p1 += 1;
    else counts.p2 += 1;
  }
  return counts;
}
