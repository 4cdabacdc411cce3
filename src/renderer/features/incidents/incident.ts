import type { Output } from '@shared/contract';
import type { IncidentState, Severity } from '@shared/domain/incidents/incident';
import type { StateName } from '../../ui/state-looks';

export type Incident = Output<'incidents.get'>;
/** What a P0 sets off. */
export type Escalation = NonNullable<Incident['escalation']>;
/** What lies beside it: the work it asked for, files, links. */
export type Work = Output<'incidents.work'>;
export type IncidentLine = Output<'incidents.list'>['rows'][number];

/** How each state of an incident is drawn; its word is `incidents.state.<name>`. */
export const INCIDENT_LOOKS = {
  open: 'draft',
  acknowledged: 'scheduled',
  mitigating: 'in_progress',
  resolved: 'caught_up',
  postmortem: 'needs_review',
  closed: 'completed',
} as const satisfies Record<IncidentState, StateName>;

/** The severity an incident was recorded with: what its first change started from. */
export function firstSeverity({ severity, timeline }: Incident): Severity {
  const first = timeline.find(({ type }) => type === 'incident.severity_changed');
  return severityNamed(first?.from) ?? severity;
}

/** Since when it has been what it is now, ms UTC. */
export function severitySince({ timeline, recordedAtMs }: Incident): number {
  return (
    timeline.findLast(({ type }) => type === 'incident.severity_changed')?.atMs ?? recordedAtMs
  );
}

/** When it first was a P0, which is when the acceleration tier was paused. */
export function p0SinceMs(incident: Incident): number {
  if (firstSeverity(incident) === 'P0') return incident.recordedAtMs;
  const raised = incident.timeline.find(
    ({ type, to }) => type === 'incident.severity_changed' && to === 'P0',
  );
  return raised?.atMs ?? incident.recordedAtMs;
}

function severityNamed(name: string | null | undefined): Severity | undefined {
  return name === 'P0' || name === 'P1' || name === 'P2' ? name : undefined;
}
