import type { Decision } from './cycle';

/** Rendered under `errors.<code>` with the incidents' `refs`. */
export type AcknowledgeProblem = 'postmortem_overdue' | 'obligation_unmet';

/**
 * Decides whether a decision may be acknowledged (M151). A `continue` waits while a P0's postmortem is overdue (Q10),
 * and any decision until each P1's intervention sprint is scheduled or deferred with a reason of its own (Q17).
 */
export function decideAcknowledge(input: {
  readonly decision: Decision;
  /** P0s whose postmortem is overdue, by their readable numbers. */
  readonly overdueRefs: readonly string[];
  /** P1s whose intervention sprint is neither scheduled nor deferred. */
  readonly unmetRefs: readonly string[];
}):
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly reason: AcknowledgeProblem;
      readonly refs: readonly string[];
    } {
  const { decision, overdueRefs, unmetRefs } = input;
  if (decision === 'continue' && overdueRefs.length > 0) {
    return { allowed: false, reason: 'postmortem_overdue', refs: overdueRefs };
  }
  if (unmetRefs.length > 0) return { allowed: false, reason: 'obligation_unmet', refs: unmetRefs };
  return { allowed: true };
}
