import { type PermissionRole, roleSuffices } from '../people/permission';

/** Most files that one task names. */
export const MAX_TASK_FILES = 50;

/** Whether somebody may take a file off a task: one's own, or any of them as a Manager (M49). */
export function mayDetach(role: PermissionRole, profileId: string, addedBy: string): boolean {
  return addedBy === profileId || roleSuffices(role, 'manager');
}
