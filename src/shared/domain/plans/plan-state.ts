import { type PermissionRole, roleSuffices } from '../people/permission';
import type { PlanState } from './plan';

/**
 * Legal moves (model 5.3). `active` comes from a start that passes and never by hand; an approval may be taken back
 * with `revise` (M21); an active plan ends when it is completed or another one takes its place.
 */
const MOVES: Readonly<Record<PlanState, readonly PlanState[]>> = {
  draft: ['in_analysis', 'active'],
  in_analysis: ['in_review'],
  in_review: ['approved', 'revise', 'active'],
  approved: ['revise', 'active'],
  revise: ['draft'],
  active: ['completed', 'superseded'],
  completed: [],
  superseded: [],
};

/** Rendered under `plans.refused.<code>`. */
export type PlanMoveProblem = 'illegal_move' | 'needs_owner' | 'needs_reviewer';

/**
 * Decides a move of a plan: approving it, and taking an approval back, is the Owner's (M48); what is in review goes
 * back by a reviewer's word, which is a Manager's at least (M20).
 */
export function decidePlanMove(
  from: PlanState,
  to: PlanState,
  role: PermissionRole,
): { readonly allowed: true } | { readonly allowed: false; readonly reason: PlanMoveProblem } {
  if (!MOVES[from].includes(to)) return { allowed: false, reason: 'illegal_move' };
  if (to === 'revise' && from === 'in_review') {
    return roleSuffices(role, 'manager')
      ? { allowed: true }
      : { allowed: false, reason: 'needs_reviewer' };
  }
  if ((to === 'approved' || to === 'revise') && !roleSuffices(role, 'owner')) {
    return { allowed: false, reason: 'needs_owner' };
  }
  return { allowed: true };
}

/** Whether the text of a plan may still be edited: afterwards a change needs a revision, so approvals cover what was read. */
export function isPlanEditable(state: PlanState): boolean {
  return state === 'draft' || state === 'revise' || state === 'in_analysis';
}
