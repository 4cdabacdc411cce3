import type { Output } from '@shared/contract';
import { decideStart, SPRINT_SIZE, type StartReason } from '@shared/domain/campaigns/decide-start';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import { resolvePlan } from '@shared/domain/plans/plan-resolution';
import { readGateInputs } from '../gates/read-gates';
import { findRunningCampaign, insertCampaign, recordRefusedStart } from '../store/campaigns';
import { openNotepad } from '../store/notepads';
import { listPlans, movePlan, type PlanSummary } from '../store/plans';
import { countItems } from '../store/tasks';
import type { TenantWriter } from '../store/tenant-access';
import { carryOver, closeForNew } from './replace-campaign';
import { fillSprintBoard } from './sprint-board';

type Started = Output<'campaigns.start'>;

/**
 * Starts a campaign with its six side effects in the caller's transaction (M128–M134), or refuses with every reason
 * and one event (M21, INV1).
 *
 * The runtime skeleton and the template state are the tenant's tables: what was never set reads as its default.
 * Starting the plan of the running campaign again changes nothing and answers that campaign (Q27).
 */
export async function startCampaign(
  writer: TenantWriter,
  { hint, carry }: { readonly hint: string | undefined; readonly carry: boolean },
): Promise<Started> {
  const plan = resolvePlan(await listPlans(writer), hint);
  const inputs = await readGateInputs(writer, writer.nowMs);
  const evaluation = evaluateGates(inputs);
  const decision = decideStart({ plan, evaluation });
  if (!decision.allowed) return refuseStart(writer, plan, decision.reasons);
  if (plan === undefined) throw new Error('A start was allowed without a plan');

  const running = await findRunningCampaign(writer);
  if (running?.planId === plan.id) {
    const sprintSize = await countItems(writer, running.id);
    return { started: true, reasons: [], sprintSize, campaignId: running.id };
  }
  const legacy = running === undefined ? undefined : await closeForNew(writer, running);
  const carried = carry ? (legacy?.openItems ?? []) : [];
  if (plan.state !== 'active') await movePlan(writer, plan.id, { from: plan.state, to: 'active' });
  const sprintSize = SPRINT_SIZE + carried.length;
  const campaignId = await insertCampaign(writer, {
    planId: plan.id,
    state: legacy?.state ?? 'active',
    gates: { inputs, evaluation },
    sprintSize,
    origin: 'native',
  });
  await openNotepad(writer, plan.id);
  await fillSprintBoard(writer, campaignId);
  await carryOver(writer, carried, campaignId);
  return { started: true, reasons: [], sprintSize, campaignId };
}

function refuseStart(
  writer: TenantWriter,
  plan: PlanSummary | undefined,
  reasons: readonly StartReason[],
): Started {
  recordRefusedStart(
    writer,
    plan === undefined ? `tenant:${writer.tenantId}` : `plan:${plan.id}`,
    reasons.map((each) => ('gate' in each ? `${each.gate}:${each.reason.code}` : each.reason.code)),
  );
  return { started: false, reasons: reasons.map(startReason), sprintSize: 0, campaignId: null };
}

/** A reason as it crosses the wire. */
export function startReason(each: StartReason): Started['reasons'][number] {
  return {
    code: each.code,
    gate: 'gate' in each ? each.gate : null,
    reason: { code: each.reason.code, params: { ...each.reason.params } },
  };
}
