import type { CampaignState } from '@shared/domain/campaigns/campaign';
import { type Campaign, moveCampaign } from '../store/campaigns';
import { findPlan, movePlan } from '../store/plans';
import { listOpenItems, type TaskRow, updateTask } from '../store/tasks';
import type { TenantWriter } from '../store/tenant-access';
import { requireFound } from '../store/versioned';

/** What a campaign leaves to the one that takes its place. */
export interface Legacy {
  /** Open items that somebody worked on; an untouched pool draft is replaced by its new twin. */
  readonly openItems: readonly TaskRow[];
  /** A start lifts no pause: the new campaign is paused like the old one (Q11). */
  readonly state: CampaignState;
}

/**
 * Closes the running campaign for a new one (Q27). Its plan is completed when nothing on the board is open,
 * else superseded.
 */
export async function closeForNew(writer: TenantWriter, running: Campaign): Promise<Legacy> {
  const open = await listOpenItems(writer, running.id);
  await moveCampaign(writer, {
    id: running.id,
    from: running.state,
    to: 'closed',
    why: 'replaced',
  });
  const plan = requireFound('plan', running.planId, await findPlan(writer, running.planId));
  if (plan.state === 'active') {
    const to = open.length === 0 ? 'completed' : 'superseded';
    await movePlan(writer, plan.id, { from: 'active', to });
  }
  return {
    openItems: open.filter((task) => !isUntouched(task)),
    state: running.state === 'rolled_back' ? 'rolled_back' : 'active',
  };
}

/** Moves items to another campaign's board, one event each. */
export async function carryOver(
  writer: TenantWriter,
  items: readonly TaskRow[],
  campaignId: string,
): Promise<void> {
  for (const item of items) {
    await updateTask(writer, item, { campaign_id: campaignId }, ['campaign']);
  }
}

function isUntouched(task: TaskRow): boolean {
  return (
    task.source === 'pool' &&
    task.state === 'draft' &&
    task.title === null &&
    task.owner_profile_id === null &&
    task.owner_text === null &&
    task.due_on === null &&
    task.kpi_impact === '' &&
    task.rollback_condition === '' &&
    task.notes === ''
  );
}
