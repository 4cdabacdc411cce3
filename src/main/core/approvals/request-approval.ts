import { DAY_MS } from '@shared/base/days';
import type { ApprovalAction } from '@shared/domain/approvals/approval';
import { stateAt } from '@shared/domain/approvals/approval-state';
import { refuse } from '../refuse';
import {
  type ApprovalRow,
  findApproval,
  findNewestApproval,
  insertApproval,
  moveApproval,
  voidApprovals,
} from '../store/approvals';
import { canonicalJson, sha256 } from '../store/event-log';
import type { TenantWriter } from '../store/tenant-access';
import { requireFound } from '../store/versioned';
import type { PinnedContent } from './approval-kind';
import { readApprovalRules } from './approval-rules';

export function stateOf(
  row: Pick<ApprovalRow, 'state' | 'expires_at_ms'>,
  nowMs: number,
): ApprovalRow['state'] {
  return stateAt({ state: row.state, expiresAtMs: row.expires_at_ms }, nowMs);
}

/**
 * Asks for the approval of exactly this content (M45). Refused while the same content waits already, and for what was
 * rejected as it is; an older question about another content is void.
 */
export async function requestApproval(
  writer: TenantWriter,
  action: ApprovalAction,
  { subject, series, title, authorId, content }: PinnedContent,
  comment = '',
): Promise<ApprovalRow> {
  const contentJson = canonicalJson(content);
  const hash = sha256(contentJson);
  const newest = await findNewestApproval(writer, action, subject);
  if (newest !== undefined) await makeRoom(writer, newest, hash);
  const rule = (await readApprovalRules(writer))[action];
  const id = await insertApproval(writer, {
    action,
    subject,
    series,
    title,
    contentJson,
    hash,
    authorId,
    quorum: rule.quorum,
    expiresAtMs: writer.nowMs + rule.days * DAY_MS,
    comment,
  });
  return requireFound('approval', id, await findApproval(writer, id));
}

async function makeRoom(writer: TenantWriter, newest: ApprovalRow, hash: string): Promise<void> {
  const state = stateOf(newest, writer.nowMs);
  if (state === 'expired') {
    // What is past its time is written down as such by whoever comes next.
    if (newest.state !== 'expired') await moveApproval(writer, newest, { to: 'expired' });
    return;
  }
  if (newest.subject_hash === hash) {
    if (state === 'requested' || state === 'on_hold') {
      throw refuse('rule_violation', 'approval_waits_already', { title: newest.title });
    }
    if (state === 'rejected') throw refuse('rule_violation', 'approval_was_rejected');
  }
  await voidApprovals(writer, newest.subject, 'asked_again', 'waiting');
}
