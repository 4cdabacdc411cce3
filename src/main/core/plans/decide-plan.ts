import type { Parsed } from '@shared/contract';
import { decideApproval } from '@shared/domain/people/self-approval';
import type { PlanState } from '@shared/domain/plans/plan';
import { decidePlanMove } from '@shared/domain/plans/plan-state';
import { text } from '@shared/i18n/format';
import { changeGate } from '../gates/change-gate';
import { refuse, refuseRole } from '../refuse';
import type { TenantContext } from '../rpc/context';
import { sha256 } from '../store/event-log';
import { findNewestEvidenceRef } from '../store/gate-evidence';
import { countMembers } from '../store/memberships';
import { movePlan, type PlanRow } from '../store/plans';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { markdownOf } from './plan-detail';

/** How the strategy gate's evidence names a plan whose approval it is (M21). */
export function planEvidenceRef(planId: string): string {
  return `plan:${planId}`;
}

/** Throws unless the plan may move there by this role (M48). */
export function requirePlanMove(from: PlanState, to: PlanState, role: TenantContext['role']): void {
  const move = decidePlanMove(from, to, role);
  if (move.allowed) return;
  if (move.reason === 'needs_owner') throw refuseRole('owner', 'plan_needs_owner');
  const name = (state: PlanState) => text('en', `plans.state.${state}`).toLowerCase();
  throw refuse(
    'rule_violation',
    'plan_illegal_move',
    { from: name(from), to: name(to) },
    { fromState: from, toState: to },
  );
}

/**
 * Throws unless this person may approve what `authorId` made: not its author where two or more may approve
 * (Q28, D8). Answers whether the approval is a self-approval.
 */
export async function requireApprover(
  writer: TenantWriter,
  { role, profile }: Pick<TenantContext, 'role' | 'profile'>,
  authorId: string | undefined,
): Promise<boolean> {
  const decision = decideApproval({
    role,
    approverId: profile.id,
    authorId,
    approvers: await countMembers(writer, 'owner'),
    selfApprovalAllowed: (await getTenant(writer)).self_approval === 1,
  });
  if (decision.allowed) return decision.selfApproved;
  if (decision.reason === 'needs_owner') throw refuseRole('owner', 'plan_needs_owner');
  throw refuse('rule_violation', 'second_person_needed');
}

/** The Owner's approval: the plan is approved, and that is the evidence behind strategy_gate.approved (M21). */
export async function approvePlan(
  writer: TenantWriter,
  context: Pick<TenantContext, 'role' | 'profile'>,
  plan: PlanRow,
  { notes }: Parsed<'plans.decide'>,
): Promise<void> {
  requirePlanMove(plan.state, 'approved', context.role);
  const author = plan.origin === 'native' ? plan.created_by : undefined;
  const selfApproved = await requireApprover(writer, context, author);
  await movePlan(writer, plan.id, {
    from: plan.state,
    to: 'approved',
    approval: { selfApproved },
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
export async function revisePlan(
  writer: TenantWriter,
  context: Pick<TenantContext, 'role' | 'profile'>,
  plan: PlanRow,
  { notes }: Parsed<'plans.decide'>,
): Promise<void> {
  requirePlanMove(plan.state, 'revise', context.role);
  await movePlan(writer, plan.id, { from: plan.state, to: 'revise', notes });
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
