import { refuse } from '../refuse';
import type { ApprovalRow } from '../store/approvals';
import type { TenantReader, TenantWriter } from '../store/tenant-access';
import { APPROVAL_KINDS } from './kinds';
import { requestApproval, stateOf } from './request-approval';

/** Subjects that are still put before somebody: an approval of theirs that fell away can be asked for again. */
export async function mayAskAgain(
  read: TenantReader,
  row: ApprovalRow,
  nowMs: number,
): Promise<boolean> {
  const state = stateOf(row, nowMs);
  if (state !== 'expired' && state !== 'voided') return false;
  return APPROVAL_KINDS[row.action].isAsking(read, row);
}

/** Asks for the content as it is now; refused where the subject is not put before anybody. */
export async function askAgain(
  writer: TenantWriter,
  row: ApprovalRow,
  comment: string,
): Promise<ApprovalRow> {
  const now = await APPROVAL_KINDS[row.action].current(writer, row);
  if (now === undefined || !(await mayAskAgain(writer, row, writer.nowMs))) {
    throw refuse('rule_violation', 'approval_not_asked_again');
  }
  return requestApproval(writer, row.action, now, comment);
}
