import { dayOf } from '@shared/base/zones';
import { mayAssign } from '@shared/domain/tasks/task-edit';
import type { TenantContext } from '../rpc/context';
import { findRunningCampaign } from '../store/campaigns';
import { findMember } from '../store/memberships';
import { insertTasks, type TaskRow } from '../store/tasks';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { searchBody } from './edit-task';
import { acceptanceSignal, taskTitle } from './task-view';

type Actor = Pick<TenantContext, 'role' | 'profile'>;

/**
 * Adds a draft with the fields of another task and remembers it; answers its id (M44).
 *
 * A copy is new work: it begins as a draft on the running board, without the time, the comments, the files, the
 * incident and the pool number of the first, and without a due date that has passed. A pool text becomes its own. Whoever may not name the owner makes a copy
 * without one.
 */
export async function duplicateTask(
  writer: TenantWriter,
  actor: Actor,
  task: TaskRow,
): Promise<string> {
  const { content_locale: locale, zone } = await getTenant(writer);
  const today = dayOf(writer.nowMs, zone);
  const title = taskTitle(task, locale);
  const signal = acceptanceSignal(task, locale);
  const [id] = await insertTasks(writer, [
    {
      campaignId: (await findRunningCampaign(writer))?.id,
      title,
      acceptanceSignal: signal,
      track: task.track,
      module: task.module,
      tier: task.tier,
      accountableRole: task.accountable_role,
      ownerProfileId: await ownerOfCopy(writer, actor, task),
      ownerText: task.owner_text ?? undefined,
      // A date that has passed is no plan of new work.
      dueOn: task.due_on !== null && task.due_on >= today ? task.due_on : undefined,
      kpiImpact: task.kpi_impact,
      kpiKey: task.kpi_key ?? undefined,
      effortMinutes: task.effort_minutes ?? undefined,
      rollbackCondition: task.rollback_condition,
      notes: task.notes,
      source: 'manual',
      copiedFrom: task.id,
      searchTitle: title,
      searchBody: searchBody(signal, task.notes),
    },
  ]);
  if (id === undefined) throw new Error('A task was copied without an id');
  return id;
}

async function ownerOfCopy(
  writer: TenantWriter,
  { role, profile }: Actor,
  { owner_profile_id: owner }: TaskRow,
): Promise<string | undefined> {
  if (owner === null || !mayAssign(role, profile.id, undefined, owner)) return undefined;
  return (await findMember(writer, owner)) === undefined ? undefined : owner;
}
