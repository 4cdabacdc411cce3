import { AppError } from '@shared/base/errors';
import type { Output, Parsed } from '@shared/contract';
import { decideResume, type ResumeProblem } from '@shared/domain/campaigns/campaign-state';
import { text } from '@shared/i18n/format';
import { readGateEvaluation } from '../gates/read-gates';
import { refuse } from '../refuse';
import type { TenantContext } from '../rpc/context';
import {
  type Campaign,
  findLastDecision,
  findRunningCampaign,
  moveCampaign,
} from '../store/campaigns';
import { countUnresolved } from '../store/incidents';
import { blockTasks, listTasksInFlight, unblockTasks } from '../store/tasks';
import type { TenantWriter } from '../store/tenant-access';

type Paused = Output<'campaigns.setPaused'>;

/** The Owner's one click after a P0, and its way back (Q11). Saying twice what is so already changes nothing. */
export async function setPaused(
  writer: TenantWriter,
  role: TenantContext['role'],
  { paused, reason }: Parsed<'campaigns.setPaused'>,
): Promise<Paused> {
  const campaign = await findRunningCampaign(writer);
  if (campaign === undefined) throw refuse('rule_violation', 'no_campaign');
  if (paused) return pause(writer, campaign, reason);
  return resume(writer, campaign, role, reason);
}

/**
 * Everything in flight is blocked and remembers where it was. A cycle's rollback has moved the campaign already,
 * but leaves the other tiers at work: then only the tasks are left to stop.
 */
async function pause(writer: TenantWriter, campaign: Campaign, reason: string): Promise<Paused> {
  if (campaign.state !== 'rolled_back') {
    await moveCampaign(writer, {
      id: campaign.id,
      from: campaign.state,
      to: 'rolled_back',
      why: 'paused',
      text: reason,
    });
  }
  const blocked = await blockTasks(writer, await listTasksInFlight(writer), {
    reason: 'campaign_pause',
  });
  return { state: 'rolled_back', tasks: blocked.length };
}

/** Back to work as the gates allow it; tasks that something else blocks stay blocked. */
async function resume(
  writer: TenantWriter,
  campaign: Campaign,
  role: TenantContext['role'],
  reason: string,
): Promise<Paused> {
  const decision = decideResume({
    role,
    state: campaign.state,
    unresolvedP0: (await countUnresolved(writer)).p0,
    lastDecision: await findLastDecision(writer, campaign.startedAtMs),
  });
  if (!decision.allowed) throw resumeRefused(decision.reasons);
  const { allPassed } = await readGateEvaluation(writer, writer.nowMs);
  const to = allPassed ? 'active' : 'fix_first';
  await moveCampaign(writer, {
    id: campaign.id,
    from: campaign.state,
    to,
    why: 'resumed',
    text: reason,
  });
  const lifted = await unblockTasks(writer, { reason: 'campaign_pause' });
  return { state: to, tasks: lifted.length };
}

function resumeRefused(reasons: readonly ResumeProblem[]): AppError {
  const sentences = reasons.map((code) => text('en', `campaigns.resume.${code}`));
  return new AppError('rule_violation', sentences.join(' '), {
    details: { reason: 'resume_refused', reasons },
  });
}
