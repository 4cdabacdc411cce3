import type { Parsed } from '@shared/contract';
import { obligationsOf } from '@shared/domain/cycles/obligations';
import { tierOf } from '@shared/domain/roles/module';
import { missingFields } from '@shared/domain/tasks/missing-fields';
import { refuse } from '../refuse';
import { findRunningCampaign } from '../store/campaigns';
import { saveDeferral } from '../store/cycle-deferrals';
import type { CycleRow } from '../store/cycles';
import { listMembers } from '../store/memberships';
import { findBalanceTask } from '../store/sprint-tasks';
import { insertTasks, moveTask } from '../store/tasks';
import type { TenantWriter } from '../store/tenant-access';
import { requireFound } from '../store/versioned';
import { requireDaysAhead } from '../tasks/require-day';
import { type MetObligation, metObligations } from './obligations';
import { parseSnapshot } from './stored-snapshot';
import { type SuggestedTask, suggestedTask } from './suggested-task';

type Fields = Omit<Parsed<'cycles.planBalance'>, 'cycleId'>;

export interface MadeTask {
  readonly taskId: string;
  readonly scheduled: boolean;
}

/** Makes the intervention sprint of a P1 as a task of its module, scheduled when its four fields are there (Q17, INV4). */
export async function scheduleIntervention(
  writer: TenantWriter,
  cycle: CycleRow,
  incidentId: string,
  given: Fields,
): Promise<MadeTask> {
  await requireOwed(writer, cycle, incidentId);
  return makeTask(writer, await suggestionFor(writer, cycle, incidentId), given);
}

/** Keeps why the sprint of a P1 can wait; the obligation stays in sight with its reason (Q17). */
export async function deferIntervention(
  writer: TenantWriter,
  cycle: CycleRow,
  incidentId: string,
  reason: string,
): Promise<void> {
  await requireOwed(writer, cycle, incidentId);
  if (cycle.acknowledged_at_ms !== null) throw refuse('rule_violation', 'already_acknowledged');
  await saveDeferral(writer, { cycleId: cycle.id, incidentId, reason });
}

/** Makes the task that the warning of growth on one track suggests; once a decision (M150). */
export async function planBalance(
  writer: TenantWriter,
  cycle: CycleRow,
  given: Fields,
): Promise<MadeTask> {
  if (cycle.track_drift === 0) throw refuse('rule_violation', 'no_drift');
  if (cycle.as_of === 1) throw refuse('rule_violation', 'sprint_of_as_of');
  if ((await findBalanceTask(writer, cycle.id)) !== undefined) {
    throw refuse('rule_violation', 'balance_planned');
  }
  return makeTask(writer, await suggestionFor(writer, cycle, undefined), given);
}

function suggestionFor(writer: TenantWriter, cycle: CycleRow, incidentId: string | undefined) {
  return suggestedTask(writer, cycle, { incidentId, nowMs: writer.nowMs });
}

/** Throws unless the decision obliges to this P1's sprint and it has not been met. */
async function requireOwed(
  writer: TenantWriter,
  cycle: CycleRow,
  incidentId: string,
): Promise<MetObligation> {
  if (cycle.origin === 'imported') throw refuse('rule_violation', 'imported_cycle');
  if (cycle.as_of === 1) throw refuse('rule_violation', 'sprint_of_as_of');
  const snapshot = cycle.snapshot_json === null ? undefined : parseSnapshot(cycle.snapshot_json);
  const owed = obligationsOf(snapshot?.incidents ?? []).filter(
    (each) => each.incidentId === incidentId && each.code === 'p1_intervention_sprint',
  );
  const [obligation] = await metObligations(writer, cycle.id, owed);
  const found = requireFound('obligation', incidentId, obligation);
  if (found.met) throw refuse('rule_violation', 'obligation_met', { ref: found.ref });
  return found;
}

async function makeTask(
  writer: TenantWriter,
  suggested: SuggestedTask,
  given: Fields,
): Promise<MadeTask> {
  const { module, role, fields } = suggested;
  const title = given.title ?? suggested.title;
  const owner =
    given.ownerProfileId === undefined ? suggested.ownerProfileId : given.ownerProfileId;
  const dueOn = (given.dueOn === undefined ? suggested.dueOn : given.dueOn) ?? undefined;
  await requirePossible(writer, owner, dueOn);
  const campaign = await findRunningCampaign(writer);
  const task = {
    ...fields,
    campaignId: campaign?.id,
    title,
    module,
    tier: tierOf(module),
    accountableRole: role,
    ownerProfileId: owner ?? undefined,
    dueOn,
    source: 'cycle' as const,
    searchTitle: title,
    searchBody: fields.acceptanceSignal ?? '',
  };
  const [id] = await insertTasks(writer, [task]);
  const taskId = requireFound('task', '', id);
  const scheduled = missingFields({ ...task, owner: task.ownerProfileId }).length === 0;
  if (scheduled) {
    await moveTask(
      writer,
      { id: taskId, state: 'draft' },
      { to: 'scheduled', why: 'cycle_obligation' },
    );
  }
  return { taskId, scheduled };
}

async function requirePossible(
  writer: TenantWriter,
  owner: string | null | undefined,
  dueOn: string | undefined,
): Promise<void> {
  const members = await listMembers(writer);
  if (owner != null && !members.some(({ profileId }) => profileId === owner)) {
    throw refuse('not_found', 'owner_not_member');
  }
  await requireDaysAhead(writer, [dueOn]);
}
