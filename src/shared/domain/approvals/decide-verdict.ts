import type { PermissionRole } from '../people/permission';
import { decideApproval } from '../people/self-approval';
import type { ApprovalState, Verdict } from './approval';
import { fitsState, stateOfVerdict } from './approval-state';

/** Rendered under `errors.approval_<code>`. */
export type VerdictProblem =
  | 'needs_owner'
  | 'content_changed'
  | 'not_waiting'
  | 'comment_missing'
  | 'already_voted'
  | 'second_person_needed';

export type VerdictDecision =
  | {
      readonly allowed: true;
      readonly to: ApprovalState;
      /** The approver made what is approved (D8). */
      readonly selfApproved: boolean;
      /** Votes with this one, and how many it takes; both 0 where nothing is voted on. */
      readonly votes: number;
      readonly needed: number;
    }
  | { readonly allowed: false; readonly reason: VerdictProblem };

export interface VerdictFacts {
  /** As it counts now, expiry judged. */
  readonly state: ApprovalState;
  readonly verdict: Verdict;
  readonly comment: string;
  readonly role: PermissionRole;
  readonly approverId: string;
  readonly authorId: string | undefined;
  /** Profiles of the tenant that may approve. */
  readonly approvers: number;
  readonly selfApprovalAllowed: boolean;
  /** The hash that the approval names, and the one of the content as it is now. */
  readonly pinnedHash: string;
  readonly contentHash: string | undefined;
  readonly quorum: number;
  readonly voters: readonly string[];
}

/**
 * How many have to agree: as the tenant wants it, but never more than there are who may. Where two or more may and
 * the author may not, the author is none of them (D8).
 */
export function votesNeeded(facts: {
  readonly quorum: number;
  readonly approvers: number;
  /** The author is one of those who approve in this tenant. */
  readonly authorApproves: boolean;
  readonly selfApprovalAllowed: boolean;
}): number {
  const { quorum, approvers, authorApproves, selfApprovalAllowed } = facts;
  const without = authorApproves && approvers >= 2 && !selfApprovalAllowed ? 1 : 0;
  return Math.max(1, Math.min(quorum, approvers - without));
}

/**
 * Decides one verdict (M45, M48, D8). Nothing but the pinned content is decided on: an approval of what changed since
 * is refused whatever else holds. Sending back and rejecting say why.
 */
export function decideVerdict(
  facts: VerdictFacts & { readonly authorApproves: boolean },
): VerdictDecision {
  const refused = (reason: VerdictProblem) => ({ allowed: false, reason }) as const;
  if (facts.role !== 'owner') return refused('needs_owner');
  if (!fitsState(facts.state, facts.verdict)) return refused('not_waiting');
  if (facts.contentHash !== facts.pinnedHash) return refused('content_changed');
  const to = stateOfVerdict(facts.verdict);
  if (facts.verdict !== 'approve') {
    const mustSayWhy = facts.verdict === 'request_changes' || facts.verdict === 'reject';
    if (mustSayWhy && facts.comment.trim() === '') return refused('comment_missing');
    return { allowed: true, to, selfApproved: false, votes: 0, needed: 0 };
  }
  if (facts.voters.includes(facts.approverId)) return refused('already_voted');
  const own = decideApproval(facts);
  if (!own.allowed) return refused(own.reason);
  const votes = facts.voters.length + 1;
  const needed = votesNeeded(facts);
  return {
    allowed: true,
    to: votes >= needed ? 'approved' : facts.state,
    selfApproved: own.selfApproved,
    votes,
    needed,
  };
}
