/** What an approval allows once, and only for the content that it names. A new way to publish is a new action here. */
export const APPROVAL_ACTIONS = [
  /** A plan and its budget (M48, M51). */
  'plan.approve',
  /** Another severity of an incident (Q40). */
  'incident.severity',
  /** A P0 that never was one (Q40). */
  'incident.declared_in_error',
  /** A month's readout leaves the house (M7). */
  'readout.export',
] as const;
export type ApprovalAction = (typeof APPROVAL_ACTIONS)[number];

export const APPROVAL_STATES = [
  'requested',
  'on_hold',
  'changes_requested',
  'approved',
  'consumed',
  'rejected',
  'expired',
  'voided',
] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** What an approver can say to what is asked. */
export const VERDICTS = ['approve', 'request_changes', 'reject', 'hold', 'resume'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How an action is approved in a tenant. */
export interface ApprovalRule {
  /** Owners who have to agree; no more than may are asked for (D8). */
  readonly quorum: number;
  /** Days from the asking until it no longer counts. */
  readonly days: number;
}
export type ApprovalRules = Readonly<Record<ApprovalAction, ApprovalRule>>;

export const MAX_QUORUM = 5;
export const MAX_APPROVAL_DAYS = 365;

/** Until a tenant says otherwise. */
export const DEFAULT_APPROVAL_RULES: ApprovalRules = {
  'plan.approve': { quorum: 1, days: 30 },
  'incident.severity': { quorum: 1, days: 7 },
  'incident.declared_in_error': { quorum: 1, days: 7 },
  'readout.export': { quorum: 1, days: 60 },
};

/**
 * Actions that lean on their approval after it was used: the strategy gate on a plan's, every further copy on a
 * readout's. Theirs is void when the content changes even then, and the same content may be handed out again.
 */
export const STANDING_ACTIONS = [
  'plan.approve',
  'readout.export',
] as const satisfies ApprovalAction[];

export function isStanding(action: ApprovalAction): boolean {
  return (STANDING_ACTIONS as readonly ApprovalAction[]).includes(action);
}
