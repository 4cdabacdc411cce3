import { type ApprovalAction, type ApprovalState, isStanding, type Verdict } from './approval';

/**
 * Legal moves of one approval (model 5.3). Another content is another approval: what was sent back is asked for anew,
 * so that a hash never changes under a decision. `consumed` moves on where the action is a standing one only.
 */
export const APPROVAL_MOVES: Readonly<Record<ApprovalState, readonly ApprovalState[]>> = {
  requested: ['approved', 'changes_requested', 'rejected', 'on_hold', 'expired', 'voided'],
  on_hold: ['requested', 'expired', 'voided'],
  approved: ['consumed', 'expired', 'voided'],
  consumed: ['voided'],
  changes_requested: [],
  rejected: [],
  expired: [],
  voided: [],
};

/** States in which an approval grows old. */
export const EXPIRING_STATES = [
  'requested',
  'on_hold',
  'approved',
] as const satisfies ApprovalState[];

/** The state as it counts at a moment: what is past its time has expired, whether or not anybody has written so. */
export function stateAt(
  { state, expiresAtMs }: { readonly state: ApprovalState; readonly expiresAtMs: number | null },
  nowMs: number,
): ApprovalState {
  const grows = (EXPIRING_STATES as readonly ApprovalState[]).includes(state);
  return grows && expiresAtMs !== null && expiresAtMs <= nowMs ? 'expired' : state;
}

/** Whether an edit of the subject makes the approval void. */
export function isVoidedByEdit(state: ApprovalState, action: ApprovalAction): boolean {
  if (state === 'consumed') return isStanding(action);
  return APPROVAL_MOVES[state].includes('voided');
}

const STATE_OF: Readonly<Record<Verdict, ApprovalState>> = {
  approve: 'approved',
  request_changes: 'changes_requested',
  reject: 'rejected',
  hold: 'on_hold',
  resume: 'requested',
};

/** The state that a verdict leads to; an approval is complete only with its last vote. */
export function stateOfVerdict(verdict: Verdict): ApprovalState {
  return STATE_OF[verdict];
}

/** Whether this verdict can be given in this state. */
export function fitsState(state: ApprovalState, verdict: Verdict): boolean {
  return APPROVAL_MOVES[state].includes(STATE_OF[verdict]);
}
