import type { Parsed } from '@shared/contract';
import { refuse } from '../refuse';
import type { TenantContext } from '../rpc/context';
import { movePlan, type PlanRow, partsOf, passReview } from '../store/plans';
import type { TenantWriter } from '../store/tenant-access';
import { requirePlanMove } from './decide-plan';
import { dispatchGaps, gapsOf } from './plan-detail';

/**
 * The Plan Reviewer's word (M20): a pass is kept on the plan, which stays in review for the Owner; a revise sends it
 * back. Throws for a pass while a check of the analyst, of the reviewer or before dispatch is not met.
 */
export async function reviewPlan(
  writer: TenantWriter,
  { role }: Pick<TenantContext, 'role'>,
  plan: PlanRow,
  { verdict, notes }: Parsed<'plans.review'>,
): Promise<void> {
  if (plan.state !== 'in_review') {
    throw refuse('rule_violation', 'plan_not_in_review', { state: plan.state });
  }
  const parts = partsOf(plan);
  const gaps = [...new Set([...(parts === undefined ? [] : gapsOf(parts)), ...dispatchGaps(plan)])];
  if (verdict === 'revise') {
    requirePlanMove(plan.state, 'revise', role);
    await movePlan(writer, plan.id, {
      from: plan.state,
      to: 'revise',
      verdict,
      notes,
      ...(gaps.length > 0 && { gaps }),
    });
    return;
  }
  if (gaps.length > 0) {
    throw refuse('rule_violation', 'plan_checks_open', { count: gaps.length }, { gaps });
  }
  await passReview(writer, plan.id, notes);
}
