import {
  APPROVAL_STATES,
  type ApprovalAction,
  type ApprovalState,
  STANDING_ACTIONS,
} from '@shared/domain/approvals/approval';
import { EXPIRING_STATES } from '@shared/domain/approvals/approval-state';
import { type Selectable, sql } from 'kysely';
import type { ApprovalTable } from './schema-work';
import type { TenantReader, TenantsReader, TenantWriter } from './tenant-access';
import { parseTimeCursor } from './time-cursor';

const LINE = [
  'approval.id',
  'approval.subject',
  'approval.subject_hash',
  'approval.action',
  'approval.state',
  'approval.requested_by',
  'approval.decided_by',
  'approval.self_approved',
  'approval.requested_at_ms',
  'approval.decided_at_ms',
  'approval.series',
  'approval.title',
  'approval.round',
  'approval.quorum',
  'approval.author_id',
  'approval.expires_at_ms',
  'approval.consumed_at_ms',
  'approval.version',
] as const;
/** An approval as lists show it. */
export type ApprovalLine = Omit<Selectable<ApprovalTable>, 'tenant_id' | 'content_json'>;
/** With the content that it pins; null where it was approved before contents were kept. */
export type ApprovalRow = Omit<Selectable<ApprovalTable>, 'tenant_id'>;

export interface ApprovalFilter {
  /** As they count at `nowMs`. */
  readonly states?: readonly ApprovalState[] | undefined;
  readonly action?: ApprovalAction | undefined;
  readonly nowMs: number;
}

/** The state as it counts at a moment; the same as `stateAt`. */
function countedState(nowMs: number) {
  const grows = sql.join(EXPIRING_STATES.map((state) => sql.lit(state)));
  return sql<ApprovalState>`CASE WHEN approval.state IN (${grows}) AND approval.expires_at_ms <= ${nowMs}
    THEN 'expired' ELSE approval.state END`;
}

function matching(read: TenantsReader, { states, action, nowMs }: ApprovalFilter) {
  let found = read.from('approval');
  if (states !== undefined) {
    found = found.where((eb) => eb(countedState(nowMs), 'in', states));
  }
  return action === undefined ? found : found.where('approval.action', '=', action);
}

/** Newest first; one row more than `limit` when there is a next page (D13). */
export async function listApprovals(
  read: TenantsReader,
  filter: ApprovalFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly (ApprovalLine & { readonly tenant_id: string })[]> {
  let found = matching(read, filter).select(['approval.tenant_id', ...LINE]);
  if (page.after !== undefined) {
    const { atMs, id } = parseTimeCursor(page.after);
    found = found.where((eb) =>
      eb.or([
        eb('approval.requested_at_ms', '<', atMs),
        eb.and([eb('approval.requested_at_ms', '=', atMs), eb('approval.id', '<', id)]),
      ]),
    );
  }
  return found
    .orderBy('approval.requested_at_ms', 'desc')
    .orderBy('approval.id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

export async function countApprovals(read: TenantsReader, filter: ApprovalFilter): Promise<number> {
  const { count } = await matching(read, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** How many there are in each state as it counts now. */
export async function countByState(
  read: TenantsReader,
  nowMs: number,
): Promise<Record<ApprovalState, number>> {
  const rows = await read
    .from('approval')
    .select((eb) => [countedState(nowMs).as('state'), eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const none = Object.fromEntries(APPROVAL_STATES.map((state) => [state, 0]));
  const found = Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  return { ...none, ...found } as Record<ApprovalState, number>; // an entry a state
}

/** What waits for an Owner, by tenant; tenants without any are left out. */
export async function countWaiting(
  read: TenantsReader,
  nowMs: number,
): Promise<
  readonly { readonly tenantId: string; readonly count: number; readonly oldestAtMs: number }[]
> {
  return matching(read, { states: ['requested'], nowMs })
    .select((eb) => [
      'approval.tenant_id as tenantId',
      eb.fn.countAll<number>().as('count'),
      eb.fn.min<number>('approval.requested_at_ms').as('oldestAtMs'),
    ])
    .groupBy('approval.tenant_id')
    .orderBy('approval.tenant_id')
    .execute();
}

export async function findApproval(
  read: TenantReader,
  id: string,
): Promise<ApprovalRow | undefined> {
  return read
    .from('approval')
    .select([...LINE, 'approval.content_json'])
    .where('approval.id', '=', id)
    .executeTakeFirst();
}

/** The newest approval of a subject for an action, whatever its state: the one that speaks for it. */
export async function findNewestApproval(
  read: TenantReader,
  action: ApprovalAction,
  subject: string,
): Promise<ApprovalRow | undefined> {
  return read
    .from('approval')
    .select([...LINE, 'approval.content_json'])
    .where('approval.action', '=', action)
    .where('approval.subject', '=', subject)
    .orderBy('approval.requested_at_ms', 'desc')
    .orderBy('approval.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The asking of the same series and action before this round. */
export async function findPreviousApproval(
  read: TenantReader,
  { action, series, round }: Pick<ApprovalRow, 'action' | 'series' | 'round'>,
): Promise<ApprovalRow | undefined> {
  return read
    .from('approval')
    .select([...LINE, 'approval.content_json'])
    .where('approval.action', '=', action)
    .where('approval.series', '=', series)
    .where('approval.round', '<', round)
    .orderBy('approval.round', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The newest rounds of a series up to this one, at most ten, the newest first. */
export async function listRounds(
  read: TenantReader,
  { action, series, round }: Pick<ApprovalRow, 'action' | 'series' | 'round'>,
): Promise<readonly { readonly id: string; readonly round: number }[]> {
  return read
    .from('approval')
    .select(['approval.id', 'approval.round'])
    .where('approval.action', '=', action)
    .where('approval.series', '=', series)
    .where('approval.round', '<=', round)
    .orderBy('approval.round', 'desc')
    .limit(10)
    .execute();
}

async function lastRound(read: TenantReader, action: ApprovalAction, series: string) {
  const { round } = await read
    .from('approval')
    .select((eb) => eb.fn.max('approval.round').as('round'))
    .where('approval.action', '=', action)
    .where('approval.series', '=', series)
    .executeTakeFirstOrThrow();
  return round ?? 0;
}

export interface NewApproval {
  readonly action: ApprovalAction;
  /** `<entity>:<id>`. */
  readonly subject: string;
  readonly series: string;
  readonly title: string;
  readonly contentJson: string;
  /** SHA-256 of `contentJson`. */
  readonly hash: string;
  readonly authorId: string | undefined;
  readonly quorum: number;
  readonly expiresAtMs: number;
  readonly comment: string;
}

/** Adds what is asked for with its event; answers its id. The index refuses a second one that waits. */
export async function insertApproval(writer: TenantWriter, asked: NewApproval): Promise<string> {
  const id = writer.newId();
  const round = (await lastRound(writer, asked.action, asked.series)) + 1;
  await writer.insert('approval', {
    id,
    subject: asked.subject,
    subject_hash: asked.hash,
    action: asked.action,
    state: 'requested',
    requested_by: writer.actor,
    decided_by: null,
    requested_at_ms: writer.nowMs,
    decided_at_ms: null,
    series: asked.series,
    title: asked.title,
    content_json: asked.contentJson,
    round,
    quorum: asked.quorum,
    author_id: asked.authorId ?? null,
    expires_at_ms: asked.expiresAtMs,
    consumed_at_ms: null,
  });
  writer.event({
    type: 'approval.requested',
    subject: `approval:${id}`,
    to: 'requested',
    payload: { action: asked.action, subject: asked.subject, hash: asked.hash, round },
    ...(asked.comment.trim() !== '' && { text: asked.comment.trim() }),
  });
  writer.touch('approvals');
  return id;
}

export interface ApprovalMove {
  readonly to: ApprovalState;
  /** Set by what somebody decided; who it was is the writer's actor. */
  readonly decided?: { readonly selfApproved: boolean };
  /** A code: what made it void. */
  readonly why?: VoidReason;
  readonly comment?: string;
}

/** Moves an approval with its one event. Whether it may was decided before. */
export async function moveApproval(
  writer: TenantWriter,
  row: Pick<ApprovalRow, 'id' | 'state' | 'version'>,
  { to, decided, why, comment = '' }: ApprovalMove,
): Promise<void> {
  await writer
    .update('approval')
    .set({
      state: to,
      version: row.version + 1,
      ...(decided !== undefined && {
        decided_by: writer.actor,
        decided_at_ms: writer.nowMs,
        self_approved: decided.selfApproved ? (1 as const) : (0 as const),
      }),
      ...(to === 'consumed' && { consumed_at_ms: writer.nowMs }),
    })
    .where('id', '=', row.id)
    .execute();
  writer.event({
    type: 'approval.moved',
    subject: `approval:${row.id}`,
    from: row.state,
    to,
    payload: {
      ...(why !== undefined && { why }),
      ...(decided !== undefined && { selfApproved: decided.selfApproved }),
    },
    ...(comment.trim() !== '' && { text: comment.trim() }),
  });
  writer.touch('approvals');
}

/** What makes an approval void; rendered under `approvals.void.<code>`. */
export type VoidReason = 'edited' | 'taken_back' | 'figures_changed' | 'moved_on' | 'asked_again';

/**
 * Makes every approval void that leans on the subject as it was: called by the store's own writes of what an approval
 * pins, so that no path can forget it. With `waiting` only what nobody has decided yet.
 */
export async function voidApprovals(
  writer: TenantWriter,
  subject: string,
  why: VoidReason,
  which: 'all' | 'waiting' = 'all',
): Promise<void> {
  const waiting: ApprovalState[] = ['requested', 'on_hold'];
  const rows = await writer
    .from('approval')
    .select(['approval.id', 'approval.state', 'approval.version'])
    .where('approval.subject', '=', subject)
    .where((eb) =>
      which === 'waiting'
        ? eb('approval.state', 'in', waiting)
        : eb.or([
            eb('approval.state', 'in', [...waiting, 'approved']),
            eb.and([
              eb('approval.state', '=', 'consumed'),
              eb('approval.action', 'in', STANDING_ACTIONS),
            ]),
          ]),
    )
    .execute();
  for (const row of rows) await moveApproval(writer, row, { to: 'voided', why });
}

export interface ApprovalVote {
  readonly approvalId: string;
  readonly profileId: string;
  readonly selfApproved: boolean;
  readonly votedAtMs: number;
}

/** Who agreed so far, in the order they did. */
export async function listVotes(
  read: Pick<TenantReader, 'from'>,
  approvalIds: readonly string[],
): Promise<readonly ApprovalVote[]> {
  if (approvalIds.length === 0) return [];
  const rows = await read
    .from('approval_vote')
    .select(['approval_id', 'profile_id', 'self_approved', 'voted_at_ms'])
    .where('approval_id', 'in', approvalIds)
    .orderBy('voted_at_ms')
    .orderBy('profile_id')
    .execute();
  return rows.map((row) => ({
    approvalId: row.approval_id,
    profileId: row.profile_id,
    selfApproved: row.self_approved === 1,
    votedAtMs: row.voted_at_ms,
  }));
}

/** Keeps one approver's vote; the event is the move's when it is the last one that is needed. */
export async function insertVote(
  writer: TenantWriter,
  approvalId: string,
  selfApproved: boolean,
): Promise<void> {
  await writer.insert('approval_vote', {
    approval_id: approvalId,
    profile_id: writer.actor,
    self_approved: selfApproved ? 1 : 0,
    voted_at_ms: writer.nowMs,
  });
  writer.touch('approvals');
}

/** A vote that is not the last one: the approval goes on waiting, under a new version. */
export async function countVote(
  writer: TenantWriter,
  row: ApprovalRow,
  vote: { readonly votes: number; readonly needed: number; readonly selfApproved: boolean },
  comment: string,
): Promise<void> {
  await writer
    .update('approval')
    .set({ version: row.version + 1 })
    .where('id', '=', row.id)
    .execute();
  writer.event({
    type: 'approval.voted',
    subject: `approval:${row.id}`,
    payload: vote,
    ...(comment.trim() !== '' && { text: comment.trim() }),
  });
  writer.touch('approvals');
}

export function commentApproval(writer: TenantWriter, approvalId: string, text: string): void {
  writer.event({
    type: 'approval.commented',
    subject: `approval:${approvalId}`,
    payload: {},
    text,
  });
  writer.touch('approvals');
}
