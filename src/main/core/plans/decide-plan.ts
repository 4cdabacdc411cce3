import type { PlanState } from '@shared/domain/plans/plan';
import { decidePlanMove } from '@shared/domain/plans/plan-state';
import { text } from '@shared/i18n/format';
import { changeGate } from '../gates/change-gate';
import { refuse, refuseRole } from '../refuse';
import type { TenantContext } from '../rpc/context';
import { sha256 } from '../store/event-log';
import { findNewestEvidenceRef } from '../store/gate-evidence';
import { movePlan, type PlanRow } from '../store/plans';
import type { TenantWriter } from '../store/tenant-access';
import { dispatchGaps, markdownOf } from './plan-detail';

/** How the strategy gate's evidence names a plan whose approval it is (M21). */
export function planEvidenceRef(planId: string): string {
  return `plan:${planId}`;
}

/** Throws unless the plan may move there by this role (M48). */
export function requirePlanMove(from: PlanState, to: PlanState, role: TenantContext['role']): void {
  const move = decidePlanMove(from, to, role);
  if (move.allowed) return;
  if (move.reason === 'needs_owner') throw refuseRole('owner', 'plan_needs_owner');
  if (move.reason === 'needs_reviewer') throw refuseRole('manager', 'plan_needs_reviewer');
  const name = (state: PlanState) => text('en', `plans.state.${state}`).toLowerCase();
  throw refuse(
    'rule_violation',
    'plan_illegal_move',
    { from: name(from), to: name(to) },
    { fromState: from, toState: to },
  );
}

/** Throws unless every item before dispatch is met (M24). */
function requireDispatchable(plan: PlanRow): void {
  const gaps = dispatchGaps(plan);
  if (gaps.length === 0) return;
  throw refuse('rule_violation', 'plan_not_dispatchable', { count: gaps.length }, { gaps });
}

/**
 * The plan is approved, and that is the evidence behind strategy_gate.approved (M21). Throws for a plan that fails an
 * item before dispatch, by whichever way it was approved (M24).
 */
export async function acceptPlan(
  writer: TenantWriter,
  plan: PlanRow,
  { selfApproved, notes }: { readonly selfApproved: boolean; readonly notes: string },
): Promise<void> {
  requireDispatchable(plan);
  await movePlan(writer, plan.id, {
    from: plan.state,
    to: 'approved',
    approval: { selfApproved },
    // Whoever approves what nobody has reviewed has reviewed it.
    ...(plan.review_verdict === 'pass' ? {} : { verdict: 'pass' }),
    notes,
  });
  await changeGate(writer, {
    gate: 'strategy_gate',
    field: 'approved',
    value: true,
    evidence: {
      kind: 'note',
      ref: planEvidenceRef(plan.id),
      fileId: undefined,
      hash: sha256(markdownOf(plan)),
    },
    comment: notes,
  });
}

/** Sends a plan back; the strategy is no longer approved, unless another plan's approval stands behind it (M21). */
export async function sendPlanBack(
  writer: TenantWriter,
  plan: PlanRow,
  notes: string,
): Promise<void> {
  const gaps = dispatchGaps(plan);
  await movePlan(writer, plan.id, {
    from: plan.state,
    to: 'revise',
    verdict: 'revise',
    notes,
    ...(gaps.length > 0 && { gaps }),
  });
  const standing = await findNewestEvidenceRef(writer, 'strategy_gate', 'approved');
  const ofAnother = standing?.startsWith('plan:') === true && standing !== planEvidenceRef(plan.id);
  if (ofAnother) return;
  await changeGate(writer, {
    gate: 'strategy_gate',
    field: 'approved',
    value: false,
    evidence: undefined,
    comment: notes,
  });
}
