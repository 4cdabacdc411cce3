import { type Coded, coded } from '../../base/coded';
import type { GateEvaluation, GateReasonCode } from '../gates/evaluate-gates';
import type { GateKey } from '../gates/gate';
import type { PlanState } from '../plans/plan';

/** Items that a start puts on the sprint board (M131). */
export const SPRINT_SIZE = 40;

/** States from which a plan can become the active one; `active` serves a new campaign of the same plan (M21). */
export const STARTABLE_PLAN_STATES: readonly PlanState[] = [
  'draft',
  'in_review',
  'approved',
  'active',
];

/** The plan that was resolved for a start (M22). */
export interface StartPlan {
  readonly id: string;
  readonly name: string;
  readonly state: PlanState;
}

/** Why a start is refused; `reason` is rendered under `campaigns.reason.*` for plans, `gates.reason.*` for gates. */
export type StartReason =
  | { readonly code: 'no_plan'; readonly reason: Coded<'no_plan' | 'plan_not_startable'> }
  | {
      readonly code: 'gate_failed';
      readonly gate: GateKey;
      readonly reason: Coded<GateReasonCode>;
    };

export type StartDecision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reasons: readonly StartReason[] };

/**
 * Decides whether a campaign may start (M21, M119, INV1): a plan resolves and every gate passes.
 *
 * These are the only two reasons, and all of them are named: the plan first, then each failing gate.
 * A plan that has ended or is under revision does not resolve; its reason says in which state it is.
 */
export function decideStart(input: {
  readonly plan?: StartPlan | undefined;
  readonly evaluation: GateEvaluation;
}): StartDecision {
  const failed = input.evaluation.gates
    .filter((gate) => gate.status === 'fail')
    .map((gate) => ({ code: 'gate_failed' as const, gate: gate.key, reason: gate.reason }));
  const reasons: readonly StartReason[] = [...planReasons(input.plan), ...failed];
  return reasons.length === 0 ? { allowed: true } : { allowed: false, reasons };
}

function planReasons(plan: StartPlan | undefined): readonly StartReason[] {
  if (plan === undefined) return [{ code: 'no_plan', reason: coded('no_plan') }];
  if (STARTABLE_PLAN_STATES.includes(plan.state)) return [];
  const params = { plan: plan.name, state: plan.state };
  return [{ code: 'no_plan', reason: coded('plan_not_startable', params) }];
}
