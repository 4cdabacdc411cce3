export const SEVERITIES = ['P0', 'P1', 'P2'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const INCIDENT_STATES = [
  'open',
  'acknowledged',
  'mitigating',
  'resolved',
  'postmortem',
  'closed',
] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** A P0's postmortem is due this long after it occurred (Q10). */
export const POSTMORTEM_DUE_MS = 24 * 60 * 60 * 1000;
/** Local hour of the "same day" badge (Q10). */
export const SAME_DAY_HOUR = 18;

/** The record that closing demands (M175). */
export const CLOSURE_FIELDS = ['rootCause', 'remediation', 'prevention'] as const;
export type ClosureField = (typeof CLOSURE_FIELDS)[number];
