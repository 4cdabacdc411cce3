import { type PermissionRole, roleSuffices } from '../people/permission';
import { missingFields, type SprintRecord } from './missing-fields';
import type { SprintField, TaskState } from './task';

/** What an edit reads of a task. */
export interface EditableTask extends SprintRecord {
  readonly state: TaskState;
  /** Where a blocked task came from. */
  readonly blockedFrom?: TaskState | undefined;
  readonly sprintItem: boolean;
  readonly createdBy: string;
}

export type TaskEdit =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: 'task_ended' | 'not_own_draft' }
  | { readonly allowed: false; readonly reason: 'assigning_needs_manager' }
  | {
      readonly allowed: false;
      readonly reason: 'fields_in_use';
      readonly fields: readonly SprintField[];
    };

/**
 * Decides whether a task may be changed, and to what (M48–M50, INV4).
 *
 * A task that ended stays as it is. An Editor changes drafts that are his or hers, made or owned, and names nobody
 * else as owner. What is committed keeps its four fields: emptying one would leave work without its way back.
 */
export function decideTaskEdit(input: {
  readonly task: EditableTask;
  /** The fields as the edit would leave them. */
  readonly after: SprintRecord;
  readonly role: PermissionRole;
  readonly profileId: string;
}): TaskEdit {
  const { task, after, role, profileId } = input;
  if (task.state === 'completed' || task.state === 'cancelled') {
    return { allowed: false, reason: 'task_ended' };
  }
  if (!roleSuffices(role, 'manager')) {
    const own = task.createdBy === profileId || task.owner === profileId;
    if (task.state !== 'draft' || !own) return { allowed: false, reason: 'not_own_draft' };
    if (!mayAssign(role, profileId, task.owner, after.owner)) {
      return { allowed: false, reason: 'assigning_needs_manager' };
    }
  }
  const emptied = task.sprintItem && isCommitted(task) ? newlyMissing(task, after) : [];
  return emptied.length === 0
    ? { allowed: true }
    : { allowed: false, reason: 'fields_in_use', fields: emptied };
}

/** Whether somebody may make `to` the owner of a task: assigning others is the Manager's (M49). */
export function mayAssign(
  role: PermissionRole,
  profileId: string,
  from: string | undefined,
  to: string | undefined,
): boolean {
  return roleSuffices(role, 'manager') || to === from || to === undefined || to === profileId;
}

/** Scheduled or further on, also while something blocks it. */
export function isCommitted({
  state,
  blockedFrom,
}: Pick<EditableTask, 'state' | 'blockedFrom'>): boolean {
  const where = state === 'blocked' ? blockedFrom : state;
  return where === 'scheduled' || where === 'in_progress' || where === 'needs_review';
}

function newlyMissing(before: SprintRecord, after: SprintRecord): readonly SprintField[] {
  const had = missingFields(before);
  return missingFields(after).filter((field) => !had.includes(field));
}
