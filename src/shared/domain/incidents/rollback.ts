import type { UndoSubjectKind } from '../undo/undo';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Kinds of things whose changes a P0 may roll back (M176): what steers the work, not what people wrote about it. */
export const ROLLBACK_KINDS = [
  'setting',
  'tenant',
  'plan',
  'task',
  'gate_input',
  'trend',
] as const satisfies readonly UndoSubjectKind[];
export type RollbackKind = (typeof ROLLBACK_KINDS)[number];

/** Where a change of the list stands: it can be rolled back, went back, stayed, or was put right by hand. */
export const ROLLBACK_STATES = ['ready', 'done', 'refused', 'by_hand'] as const;
export type RollbackState = (typeof ROLLBACK_STATES)[number];

/** So long a change can be rolled back after it was made, whatever its own person did since. */
export const ROLLBACK_KEPT_MS = 45 * DAY_MS;

/**
 * From when on changes may have to do with the incident, ms UTC: since the cycle before it or for a week before it,
 * whichever is longer, and a month at most (M176).
 */
export function rollbackSinceMs(input: {
  readonly occurredAtMs: number;
  /** When the last cycle before the incident was decided. */
  readonly cycleBeforeMs: number | undefined;
}): number {
  const { occurredAtMs, cycleBeforeMs } = input;
  const week = occurredAtMs - 7 * DAY_MS;
  const month = occurredAtMs - 30 * DAY_MS;
  return Math.max(month, Math.min(week, cycleBeforeMs ?? month));
}

/** Rendered under `errors.<code>`. */
export type RollbackProblem = 'rollback_not_p0' | 'incident_closed';

/** Decides whether an incident may roll changes back: a P0 that stands and is not closed (M176). */
export function decideRollback(incident: {
  readonly highestSeverity: string;
  readonly declaredInError: boolean;
  readonly state: string;
}): { readonly allowed: true } | { readonly allowed: false; readonly reason: RollbackProblem } {
  if (incident.highestSeverity !== 'P0' || incident.declaredInError) {
    return { allowed: false, reason: 'rollback_not_p0' };
  }
  if (incident.state === 'closed') return { allowed: false, reason: 'incident_closed' };
  return { allowed: true };
}
