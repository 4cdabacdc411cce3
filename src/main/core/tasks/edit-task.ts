import type { Parsed } from '@shared/contract';
import { tierOf } from '@shared/domain/roles/module';
import { decideTaskEdit, mayAssign, type TaskEdit } from '@shared/domain/tasks/task-edit';
import { text } from '@shared/i18n/format';
import { accountableRole } from '../campaigns/sprint-board';
import { refuse, refuseRole } from '../refuse';
import type { TenantContext } from '../rpc/context';
import { findRunningCampaign } from '../store/campaigns';
import { findIncident } from '../store/incidents';
import { findMember } from '../store/memberships';
import { indexForSearch } from '../store/search-index';
import { insertTasks, type TaskRow, updateTask } from '../store/tasks';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { requireFound } from '../store/versioned';
import { requireDaysAhead } from './require-day';
import { requireTitle } from './require-title';
import { acceptanceSignal, isSprintItem, sprintRecord, taskTitle } from './task-view';
import { requireTemplate } from './templates';

type Actor = Pick<TenantContext, 'role' | 'profile'>;

/**
 * Adds a draft by hand. While a campaign runs it joins that board and is a sprint item;
 * work that an incident asks for stays off it, so that a repair needs no board.
 */
export async function createTask(
  writer: TenantWriter,
  { role, profile }: Actor,
  input: Parsed<'tasks.create'>,
): Promise<string> {
  const { incidentId, templateKey, ownerProfileId: owner } = input;
  requireTitle(input.title);
  if (!mayAssign(role, profile.id, undefined, owner)) {
    throw refuseRole('manager', 'assigning_needs_manager');
  }
  if (owner !== undefined) await requireMember(writer, owner);
  await requireDaysAhead(writer, [input.dueOn]);
  if (templateKey !== undefined) await requireTemplate(writer, templateKey);
  if (incidentId !== undefined) {
    requireFound('incident', incidentId, await findIncident(writer, incidentId));
  }
  const campaign = incidentId === undefined ? await findRunningCampaign(writer) : undefined;
  const [id] = await insertTasks(writer, [
    {
      ...input,
      campaignId: campaign?.id,
      tier: tierOf(input.module),
      accountableRole:
        input.accountableRole ?? accountableRole(input.module, await getTenant(writer)),
      ...sourceOf(input),
      searchTitle: input.title,
      searchBody: searchBody(input.acceptanceSignal, input.notes),
    },
  ]);
  if (id === undefined) throw new Error('A task was added without an id');
  return id;
}

/** An incident asks for the work, whatever it was made from. */
function sourceOf({ incidentId, templateKey }: Parsed<'tasks.create'>) {
  if (incidentId !== undefined) return { source: 'incident' } as const;
  return templateKey === undefined
    ? ({ source: 'manual' } as const)
    : ({ source: 'template', sourceRef: templateKey } as const);
}

/** Changes what is given; nothing given, or nothing different, is no change and no event. */
export async function editTask(
  writer: TenantWriter,
  actor: Actor,
  task: TaskRow,
  input: Parsed<'tasks.update'>,
): Promise<void> {
  const change = columnsOf(task, input);
  // An imported title may be longer, and stays until it is changed.
  if (typeof change.title === 'string') requireTitle(change.title);
  const after = { ...task, ...change };
  const edit = decideTaskEdit({
    task: {
      ...sprintRecord(task),
      state: task.state,
      blockedFrom: task.blocked_from ?? undefined,
      sprintItem: isSprintItem(task),
      createdBy: task.created_by,
    },
    after: sprintRecord(after),
    role: actor.role,
    profileId: actor.profile.id,
  });
  if (!edit.allowed) throw editRefused(task, edit);
  const fields = Object.keys(change);
  if (fields.length === 0) return;
  if (typeof change.owner_profile_id === 'string') {
    await requireMember(writer, change.owner_profile_id);
  }
  // A date that has passed since may stay; it is no date to choose.
  await requireDaysAhead(writer, [change.due_on]);
  await updateTask(writer, task, change, fields);
  const { content_locale: locale } = await getTenant(writer);
  await indexForSearch(writer, {
    kind: 'task',
    id: task.id,
    title: taskTitle(after, locale),
    body: searchBody(acceptanceSignal(after, locale), after.notes),
  });
}

/** The columns that the input would change, and only those that differ. */
function columnsOf(task: TaskRow, input: Parsed<'tasks.update'>): Partial<TaskRow> {
  const given: Partial<TaskRow> = {
    ...(input.title !== undefined && { title: input.title }),
    // An owner who is a profile replaces an imported name.
    ...(input.ownerProfileId !== undefined && {
      owner_profile_id: input.ownerProfileId,
      owner_text: null,
    }),
    ...(input.dueOn !== undefined && { due_on: input.dueOn }),
    ...(input.kpiImpact !== undefined && { kpi_impact: input.kpiImpact }),
    ...(input.rollbackCondition !== undefined && { rollback_condition: input.rollbackCondition }),
    ...(input.acceptanceSignal !== undefined && { acceptance_signal: input.acceptanceSignal }),
    ...(input.accountableRole !== undefined && { accountable_role: input.accountableRole }),
    ...(input.notes !== undefined && { notes: input.notes }),
    ...(input.kpiKey !== undefined && { kpi_key: input.kpiKey }),
    ...(input.effortMinutes !== undefined && { effort_minutes: input.effortMinutes }),
  };
  const entries = Object.entries(given) as [keyof TaskRow, TaskRow[keyof TaskRow]][]; // keys of the literal above
  return Object.fromEntries(entries.filter(([column, value]) => task[column] !== value));
}

/** The refusal of an edit in words. */
export function editRefused(task: TaskRow, edit: Exclude<TaskEdit, { allowed: true }>) {
  switch (edit.reason) {
    case 'task_ended':
      return refuse('rule_violation', 'task_ended', { state: task.state });
    case 'fields_in_use': {
      const fields = edit.fields.map((field) => text('en', `tasks.field.${field}`)).join(', ');
      return refuse('rule_violation', 'fields_in_use', { fields }, { missing: edit.fields });
    }
    case 'not_own_draft':
    case 'assigning_needs_manager':
      return refuseRole('manager', edit.reason);
  }
}

/** Throws unless the profile is one of the tenant's members. */
export async function requireMember(writer: TenantWriter, profileId: string): Promise<void> {
  const member = await findMember(writer, profileId);
  // A profile that is no member reads the same as one that does not exist (D9).
  if (member === undefined) throw refuse('not_found', 'owner_not_member');
}

/** What search finds a task by besides its title. */
export function searchBody(signal: string, notes: string): string {
  return `${signal}\n${notes}`.trim();
}
