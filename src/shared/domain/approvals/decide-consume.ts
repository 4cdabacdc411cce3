import { type ApprovalAction, type ApprovalState, isStanding } from './approval';

/** Rendered under `errors.approval_<code>`. */
export type ConsumeProblem =
  | 'none_held'
  | 'not_approved'
  | 'other_content'
  | 'has_expired'
  | 'used_up'
  | 'is_void';

export type ConsumeDecision =
  | {
      readonly allowed: true;
      /** The same content was handed out under this approval before; nothing is consumed a second time. */
      readonly again: boolean;
    }
  | { readonly allowed: false; readonly reason: ConsumeProblem };

/**
 * The guard of everything that publishes (M46, invariant I5): the newest approval of the subject for this action has to
 * be approved, of exactly this content, in its time, and not used. A standing action may repeat what it did with the
 * same content.
 */
export function decideConsume(
  action: ApprovalAction,
  hash: string,
  held: { readonly state: ApprovalState; readonly hash: string } | undefined,
): ConsumeDecision {
  const refused = (reason: ConsumeProblem) => ({ allowed: false, reason }) as const;
  if (held === undefined) return refused('none_held');
  if (held.state === 'voided') return refused('is_void');
  if (held.state === 'expired') return refused('has_expired');
  if (held.state !== 'approved' && held.state !== 'consumed') return refused('not_approved');
  if (held.hash !== hash) return refused('other_content');
  if (held.state === 'approved') return { allowed: true, again: false };
  return isStanding(action) ? { allowed: true, again: true } : refused('used_up');
}
