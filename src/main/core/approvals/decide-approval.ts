import type { AppError } from '@shared/base/errors';
import type { Verdict } from '@shared/domain/approvals/approval';
import {
  decideVerdict,
  type VerdictDecision,
  type VerdictFacts,
  type VerdictProblem,
} from '@shared/domain/approvals/decide-verdict';
import { refuse, refuseRole } from '../refuse';
import {
  type ApprovalRow,
  countVote,
  findApproval,
  findNewestApproval,
  insertVote,
  listVotes,
  moveApproval,
} from '../store/approvals';
import { canonicalJson, sha256 } from '../store/event-log';
import { countMembers, findMember } from '../store/memberships';
import type { TenantReader, TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { requireFound } from '../store/versioned';
import type { ApprovalKind, Decider, PinnedContent } from './approval-kind';
import { requestApproval, stateOf } from './request-approval';

export type ApproverFacts = Omit<VerdictFacts, 'verdict' | 'comment'> & {
  readonly authorApproves: boolean;
};

/** What a verdict of this person on an approval depends on, the content compared as it is now. */
export async function approverFacts(
  read: TenantReader,
  { role, profile }: Decider,
  kind: ApprovalKind,
  row: ApprovalRow,
  nowMs: number,
): Promise<ApproverFacts> {
  const now = await kind.current(read, row);
  const authorId = row.author_id ?? undefined;
  const author = authorId === undefined ? undefined : await findMember(read, authorId);
  return {
    state: stateOf(row, nowMs),
    role,
    approverId: profile.id,
    authorId,
    authorApproves: author?.role === 'owner',
    approvers: await countMembers(read, 'owner'),
    selfApprovalAllowed:
      (await getTenant(read)).self_approval === 1 || kind.ownAllowed?.(row) === true,
    pinnedHash: row.subject_hash,
    contentHash: now === undefined ? undefined : sha256(canonicalJson(now.content)),
    quorum: row.quorum,
    voters: (await listVotes(read, [row.id])).map(({ profileId }) => profileId),
  };
}

/**
 * One verdict, with everything that follows from it, in one transaction (M45): the last vote carries the action out,
 * sending back returns the subject to whoever works on it. Throws with the reason when it is refused.
 */
export async function decideApprovalRow(
  writer: TenantWriter,
  decider: Decider,
  kind: ApprovalKind,
  row: ApprovalRow,
  { verdict, comment }: { readonly verdict: Verdict; readonly comment: string },
): Promise<void> {
  const facts = await approverFacts(writer, decider, kind, row, writer.nowMs);
  const decision = decideVerdict({ ...facts, verdict, comment });
  if (!decision.allowed) throw refusedVerdict(decision.reason, facts);
  if (verdict === 'approve') return approve(writer, decider, kind, row, { ...decision, comment });
  const isDecided = verdict === 'request_changes' || verdict === 'reject';
  await moveApproval(writer, row, {
    to: decision.to,
    comment,
    ...(isDecided && { decided: { selfApproved: false } }),
  });
  if (isDecided) await kind.sentBack(writer, decider, row, comment);
}

async function approve(
  writer: TenantWriter,
  decider: Decider,
  kind: ApprovalKind,
  row: ApprovalRow,
  decision: Extract<VerdictDecision, { allowed: true }> & { readonly comment: string },
): Promise<void> {
  const { votes, needed, selfApproved, comment } = decision;
  await insertVote(writer, row.id, selfApproved);
  if (decision.to !== 'approved') {
    await countVote(writer, row, { votes, needed, selfApproved }, comment);
    return;
  }
  await moveApproval(writer, row, { to: 'approved', decided: { selfApproved }, comment });
  const approved = requireFound('approval', row.id, await findApproval(writer, row.id));
  await kind.approved(writer, decider, approved, comment);
}

/** What waits for a decision on exactly this content, or undefined. */
export async function findWaiting(
  read: TenantReader,
  kind: ApprovalKind,
  { subject, content }: PinnedContent,
  nowMs: number,
): Promise<ApprovalRow | undefined> {
  const row = await findNewestApproval(read, kind.action, subject);
  if (row === undefined || row.subject_hash !== sha256(canonicalJson(content))) return undefined;
  const state = stateOf(row, nowMs);
  return state === 'requested' || state === 'on_hold' ? row : undefined;
}

/** Approves what waits; where nobody has asked, asking and approving are one act (D8). */
export async function approveNow(
  writer: TenantWriter,
  decider: Decider,
  kind: ApprovalKind,
  pinned: PinnedContent,
  comment: string,
): Promise<void> {
  const row =
    (await findWaiting(writer, kind, pinned, writer.nowMs)) ??
    (await requestApproval(writer, kind.action, pinned));
  await decideApprovalRow(writer, decider, kind, row, { verdict: 'approve', comment });
}

function refusedVerdict(reason: VerdictProblem, { state }: ApproverFacts): AppError {
  if (reason === 'needs_owner') return refuseRole('owner', 'approval_needs_owner');
  if (reason === 'second_person_needed') return refuse('rule_violation', 'second_person_needed');
  if (reason === 'not_waiting') {
    return refuse('conflict', 'approval_not_waiting', { state }, { state });
  }
  return refuse('rule_violation', `approval_${reason}`);
}
