import { roleSuffices } from '@shared/domain/people/permission';
import { isPlanEditable } from '@shared/domain/plans/plan-state';
import { refuse, refuseRole } from '../refuse';
import type { TenantContext } from '../rpc/context';
import type { PlanRow } from '../store/plans';

/** Throws when an Editor works on a plan that is not his or her own (M50). */
export function requireOwn(
  { role, profile }: Pick<TenantContext, 'role' | 'profile'>,
  plan: PlanRow,
): void {
  if (roleSuffices(role, 'manager') || plan.created_by === profile.id) return;
  throw refuseRole('manager', 'not_own_plan');
}

/** Throws for an imported plan and for one that was handed in: what was decided on stays. */
export function requireEditable(plan: PlanRow): void {
  if (plan.origin === 'imported') throw refuse('rule_violation', 'plan_imported');
  if (isPlanEditable(plan.state)) return;
  throw refuse('rule_violation', 'plan_not_editable', { state: plan.state });
}
