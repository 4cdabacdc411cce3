import type { ApprovalAction } from '@shared/domain/approvals/approval';
import { decideConsume } from '@shared/domain/approvals/decide-consume';
import { refuse } from '../refuse';
import { findNewestApproval, moveApproval } from '../store/approvals';
import type { TenantWriter } from '../store/tenant-access';
import { stateOf } from './request-approval';

/**
 * The only door for whatever publishes (M46, invariant I5): call it in the transaction that makes the change, with the
 * SHA-256 of the canonical content that is about to leave. Throws `rule_violation` unless an approval of exactly that
 * content holds now; uses it up, once. The same content may be handed out again where the action stands on its
 * approval, which uses nothing up.
 */
export async function consumeApproval(
  writer: TenantWriter,
  {
    action,
    subject,
    hash,
  }: { readonly action: ApprovalAction; readonly subject: string; readonly hash: string },
): Promise<void> {
  const held = await findNewestApproval(writer, action, subject);
  const decision = decideConsume(
    action,
    hash,
    held === undefined
      ? undefined
      : { state: stateOf(held, writer.nowMs), hash: held.subject_hash },
  );
  if (!decision.allowed) throw refuse('rule_violation', `approval_${decision.reason}`);
  if (held !== undefined && !decision.again) await moveApproval(writer, held, { to: 'consumed' });
}
