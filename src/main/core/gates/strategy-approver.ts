import { decideApproval } from '@shared/domain/people/self-approval';
import { resolvePlan } from '@shared/domain/plans/plan-resolution';
import { refuse, refuseRole } from '../refuse';
import type { TenantContext } from '../rpc/context';
import { countMembers } from '../store/memberships';
import { listPlans } from '../store/plans';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';

/** Saying by hand that the strategy is approved is an approval of the newest plan: the same rule binds (M21, Q28). */
export async function requireStrategyApprover(
  writer: TenantWriter,
  { role, profile }: Pick<TenantContext, 'role' | 'profile'>,
): Promise<void> {
  const plan = resolvePlan(await listPlans(writer));
  const decision = decideApproval({
    role,
    approverId: profile.id,
    authorId: plan?.origin === 'native' ? plan.createdBy : undefined,
    approvers: await countMembers(writer, 'owner'),
    selfApprovalAllowed: (await getTenant(writer)).self_approval === 1,
  });
  if (decision.allowed) return;
  if (decision.reason === 'needs_owner') throw refuseRole('owner', 'strategy_approval_needs_owner');
  throw refuse('rule_violation', 'second_person_needed');
}
