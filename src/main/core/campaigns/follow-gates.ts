import { stateAfterGates } from '@shared/domain/campaigns/campaign-state';
import type { GateEvaluation } from '@shared/domain/gates/evaluate-gates';
import { findRunningCampaign, moveCampaign } from '../store/campaigns';
import type { TenantWriter } from '../store/tenant-access';

/**
 * Puts the running campaign where its gates say: a regression means fix first, all passing means active again
 * (Q19, M126). Part of the transaction that changed the gates; a no-op when nothing follows.
 */
export async function followGates(writer: TenantWriter, evaluation: GateEvaluation): Promise<void> {
  const campaign = await findRunningCampaign(writer);
  if (campaign === undefined) return;
  const to = stateAfterGates(campaign.state, evaluation);
  if (to === campaign.state) return;
  await moveCampaign(writer, {
    id: campaign.id,
    from: campaign.state,
    to,
    why: to === 'fix_first' ? 'gates_regressed' : 'gates_restored',
  });
}
