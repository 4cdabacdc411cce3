import { roleSuffices } from '@shared/domain/people/permission';
import { resolvePlan } from '@shared/domain/plans/plan-resolution';
import { requireApprover } from '../plans/decide-plan';
import { refuseRole } from '../refuse';
import type { TenantContext } from '../rpc/context';
import { listPlans } from '../store/plans';
import type { TenantWriter } from '../store/tenant-access';

/** Saying by hand that the strategy is approved is an approval of the newest plan: the same rule binds (M21, Q28). */
export async function requireStrategyApprover(
  writer: TenantWriter,
  context: Pick<TenantContext, 'role' | 'profile'>,
): Promise<void> {
  if (!roleSuffices(context.role, 'owner')) {
    throw refuseRole('owner', 'strategy_approval_needs_owner');
  }
  const plan = resolvePlan(await listPlans(writer));
  await requireApprover(writer, context, plan?.origin === 'native' ? plan.createdBy : undefined);
}
