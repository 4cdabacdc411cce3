import { decideStart } from '@shared/domain/campaigns/decide-start';
import { lifecycleOf } from '@shared/domain/campaigns/lifecycle';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import { resolvePlan } from '@shared/domain/plans/plan-resolution';
import type { TierHolds } from '@shared/domain/policy/tier-law';
import type { Tier } from '@shared/domain/roles/module';
import { watchGates } from '../gates/watch-gates';
import type { Handlers } from '../rpc/context';
import { findRunningCampaign } from '../store/campaigns';
import { listPlans } from '../store/plans';
import { countItems } from '../store/tasks';
import { getStanding } from '../store/tenant-standings';
import { readTierHolds } from '../tasks/tier-holds';
import { setPaused } from './set-paused';
import { startCampaign, startReason } from './start-campaign';

/** The campaign: where the tenant stands, its start, its pause (M128–M134, M186, Q11). */
export const campaignHandlers = {
  'campaigns.current': async ({ read, nowMs }) => {
    const standing = await getStanding(read, nowMs);
    const evaluation = evaluateGates(standing.gates);
    const plan = resolvePlan(await listPlans(read));
    const decision = decideStart({ plan, evaluation });
    const running = await findRunningCampaign(read);
    return {
      lifecycle: lifecycleOf({ ...standing, gatesAllPassed: evaluation.allPassed }),
      campaign:
        running === undefined
          ? null
          : {
              id: running.id,
              planId: running.planId,
              planName: running.planName,
              state: running.state,
              startedAtMs: running.startedAtMs,
              sprintSize: await countItems(read, running.id),
              tracks: running.tracks,
            },
      startPlan: plan === undefined ? null : { id: plan.id, name: plan.name, title: plan.title },
      startReasons: decision.allowed ? [] : decision.reasons.map(startReason),
      tierHolds: tierHoldsView(await readTierHolds(read, nowMs)),
    };
  },

  'campaigns.start': async ({ services, tenantId, acting, write }, { plan, carryOver }) => {
    // A file behind a gate may have gone since the last look.
    await watchGates(services, tenantId, acting);
    return write((writer) => startCampaign(writer, { hint: plan, carry: carryOver }));
  },

  'campaigns.setPaused': ({ write, role }, input) =>
    write((writer) => setPaused(writer, role, input)),
} satisfies Partial<Handlers>;

function tierHoldsView(holds: TierHolds) {
  const of = (tier: Tier) =>
    holds[tier].map(({ code, params }) => ({ code, params: { ...params } }));
  return {
    structure_core: of('structure_core'),
    performance_core: of('performance_core'),
    acceleration_core: of('acceleration_core'),
  };
}
