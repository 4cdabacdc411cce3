import type { Output } from '@shared/contract';
import { VERDICTS } from '@shared/domain/approvals/approval';
import { decideVerdict, votesNeeded } from '@shared/domain/approvals/decide-verdict';
import { roleSuffices } from '@shared/domain/people/permission';
import type { TenantContext } from '../rpc/context';
import { type NameOf, namesOf } from '../store/actor-names';
import {
  type ApprovalLine,
  type ApprovalRow,
  type ApprovalVote,
  findNewestApproval,
  findPreviousApproval,
  listRounds,
  listVotes,
} from '../store/approvals';
import { listMembers } from '../store/memberships';
import { timelineOf } from '../store/subject-timeline';
import type { TenantReader } from '../store/tenant-access';
import type { ApprovalKind } from './approval-kind';
import { mayAskAgain } from './ask-again';
import { type ApproverFacts, approverFacts } from './decide-approval';
import { APPROVAL_KINDS } from './kinds';
import { stateOf } from './request-approval';

type Row = Omit<Output<'approvals.list'>['rows'][number], 'tenantId' | 'mayDecide'>;
type Detail = Output<'approvals.get'>;

/** An approval's line. `needed` is how many have to agree in its tenant now. */
export function approvalRowView(
  row: ApprovalLine,
  at: {
    readonly nowMs: number;
    readonly nameOf: NameOf;
    readonly votes: number;
    readonly needed: number;
  },
): Row {
  const [kind = '', id = ''] = row.subject.split(':');
  return {
    id: row.id,
    action: row.action,
    // Written by the kinds of approval, from the contract's closed list.
    subject: { kind: kind as Row['subject']['kind'], id },
    title: row.title,
    round: row.round,
    state: stateOf(row, at.nowMs),
    requestedBy: at.nameOf(row.requested_by),
    requestedAtMs: row.requested_at_ms,
    expiresAtMs: row.expires_at_ms,
    decidedBy: row.decided_by === null ? null : at.nameOf(row.decided_by),
    decidedAtMs: row.decided_at_ms,
    selfApproved: row.self_approved === 1,
    votes: at.votes,
    needed: at.needed,
    version: row.version,
  };
}

/** One approval with its content, what changed since the asking before, who decides, and what was said. */
export async function approvalDetailView(
  { read, role, profile, nowMs }: Pick<TenantContext, 'read' | 'role' | 'profile' | 'nowMs'>,
  row: ApprovalRow,
): Promise<Detail> {
  const kind = APPROVAL_KINDS[row.action];
  const facts = await approverFacts(read, { role, profile }, kind, row, nowMs);
  const votes = await listVotes(read, [row.id]);
  const discussion = await discussionOf(read, row);
  const nameOf = await namesOf(read, [
    row.requested_by,
    row.decided_by,
    row.author_id,
    ...discussion.map(({ actor }) => actor),
  ]);
  const line = approvalRowView(row, {
    nowMs,
    nameOf,
    votes: votes.length,
    needed: votesNeeded(facts),
  });
  const newest = await findNewestApproval(read, row.action, row.subject);
  return {
    ...line,
    hash: row.subject_hash,
    unchanged: facts.contentHash === undefined ? null : facts.contentHash === row.subject_hash,
    author: row.author_id === null ? null : nameOf(row.author_id),
    consumedAtMs: row.consumed_at_ms,
    content: [...(await kind.fields(read, row))],
    previous: await previousView(read, kind, row, nowMs),
    approvers: await approversView(read, row, votes, facts),
    verdicts: VERDICTS.filter(
      // A word that is still to come is not what stands in the way.
      (verdict) => decideVerdict({ ...facts, verdict, comment: '…' }).allowed,
    ),
    refusal: refusalOf(facts),
    mayAskAgain:
      newest?.id === row.id &&
      roleSuffices(role, 'editor') &&
      (await mayAskAgain(read, row, nowMs)),
    discussion: discussion.map(({ actor, ...entry }) => ({ ...entry, by: nameOf(actor) })),
  };
}

async function discussionOf(read: TenantReader, row: ApprovalRow) {
  const rounds = await listRounds(read, row);
  const told = await Promise.all(
    rounds.map(async ({ id, round }) =>
      (await timelineOf(read, `approval:${id}`)).map((entry) => ({ ...entry, round })),
    ),
  );
  return told.flat().sort((a, b) => a.seq - b.seq);
}

/** Why nothing is approved by this person here, while it waits. */
function refusalOf(facts: ApproverFacts): string | null {
  const decision = decideVerdict({ ...facts, verdict: 'approve', comment: '' });
  if (decision.allowed) return null;
  if (decision.reason === 'second_person_needed') return 'second_person_needed';
  return decision.reason === 'not_waiting' ? null : `approval_${decision.reason}`;
}

async function previousView(
  read: TenantReader,
  kind: ApprovalKind,
  row: ApprovalRow,
  nowMs: number,
): Promise<Detail['previous']> {
  const before = await findPreviousApproval(read, row);
  if (before === undefined) return null;
  return {
    id: before.id,
    round: before.round,
    state: stateOf(before, nowMs),
    decidedAtMs: before.decided_at_ms,
    content: [...(await kind.fields(read, before))],
  };
}

async function approversView(
  read: TenantReader,
  row: ApprovalRow,
  votes: readonly ApprovalVote[],
  { approvers, selfApprovalAllowed }: ApproverFacts,
): Promise<Detail['approvers']> {
  const members = await listMembers(read);
  const owners = members.filter(({ role }) => role === 'owner');
  // Who agreed stays named, also after leaving the tenant.
  const gone = votes.filter(({ profileId }) => !owners.some((one) => one.profileId === profileId));
  const nameOf = await namesOf(
    read,
    gone.map(({ profileId }) => profileId),
  );
  const people = [
    ...owners.map(({ profileId, name }) => ({ profileId, name })),
    ...gone.map(({ profileId }) => ({ profileId, name: nameOf(profileId) })),
  ];
  return people.map(({ profileId, name }) => {
    const vote = votes.find((one) => one.profileId === profileId);
    const isAuthor = profileId === row.author_id && approvers >= 2 && !selfApprovalAllowed;
    const standing = isAuthor ? ('author' as const) : ('waiting' as const);
    return {
      name,
      standing: vote === undefined ? standing : ('approved' as const),
      atMs: vote?.votedAtMs ?? null,
      selfApproved: vote?.selfApproved ?? false,
    };
  });
}
