import { type PermissionRole, roleSuffices } from './permission';

/** Rendered under `people.refused.<code>`. */
export type ApprovalProblem = 'needs_owner' | 'second_person_needed';

export type ApprovalDecision =
  | {
      readonly allowed: true;
      /** Stamped on the approval: its author approved it. */
      readonly selfApproved: boolean;
    }
  | { readonly allowed: false; readonly reason: ApprovalProblem };

/**
 * Decides who may approve (Q28, D8, M48): an Owner, and not the author where the tenant has two or more profiles
 * that may approve, unless the tenant allows self-approval. An author's own approval is stamped as such.
 */
export function decideApproval(input: {
  readonly role: PermissionRole;
  readonly approverId: string;
  /** Who made what is approved; absent for an import. */
  readonly authorId?: string | undefined;
  /** Profiles of the tenant that may approve, the approver included. */
  readonly approvers: number;
  /** The tenant's setting; off by default (Q28). */
  readonly selfApprovalAllowed: boolean;
}): ApprovalDecision {
  if (!roleSuffices(input.role, 'owner')) return { allowed: false, reason: 'needs_owner' };
  const selfApproved = input.authorId === input.approverId;
  if (selfApproved && input.approvers >= 2 && !input.selfApprovalAllowed) {
    return { allowed: false, reason: 'second_person_needed' };
  }
  return { allowed: true, selfApproved };
}
