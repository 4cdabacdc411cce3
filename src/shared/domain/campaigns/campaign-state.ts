import type { Decision } from '../cycles/cycle';
import type { GateEvaluation } from '../gates/evaluate-gates';
import { type PermissionRole, roleSuffices } from '../people/permission';
import type { CampaignState } from './campaign';

/** Legal moves of a running campaign (model 5.3); a blocked start leaves no campaign behind. */
const MOVES: Readonly<Record<CampaignState, readonly CampaignState[]>> = {
  active: ['fix_first', 'rolled_back', 'closed'],
  fix_first: ['active', 'rolled_back', 'closed'],
  rolled_back: ['active', 'fix_first', 'closed'],
  closed: [],
};

export function isCampaignMove(from: CampaignState, to: CampaignState): boolean {
  return MOVES[from].includes(to);
}

/** Where a campaign stands after its gates were evaluated anew: a regression means fix first, and back (M126, Q19). */
export function stateAfterGates(state: CampaignState, evaluation: GateEvaluation): CampaignState {
  if (state === 'active' && !evaluation.allPassed) return 'fix_first';
  if (state === 'fix_first' && evaluation.allPassed) return 'active';
  return state;
}

/** Rendered under `campaigns.resume.<code>`. */
export type ResumeProblem = 'needs_owner' | 'not_paused' | 'p0_unresolved' | 'last_cycle_rollback';

/**
 * Decides whether a campaign paused by a P0 may go on: an Owner says so, no P0 is unresolved,
 * and the newest cycle, if there was one since, did not end in rollback (model 5.3).
 */
export function decideResume(input: {
  readonly role: PermissionRole;
  readonly state: CampaignState;
  readonly unresolvedP0: number;
  readonly lastDecision?: Decision | undefined;
}):
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reasons: readonly ResumeProblem[] } {
  const reasons: ResumeProblem[] = [];
  if (!roleSuffices(input.role, 'owner')) reasons.push('needs_owner');
  if (input.state !== 'rolled_back') reasons.push('not_paused');
  if (input.unresolvedP0 > 0) reasons.push('p0_unresolved');
  if (input.lastDecision === 'rollback') reasons.push('last_cycle_rollback');
  return reasons.length === 0 ? { allowed: true } : { allowed: false, reasons };
}
