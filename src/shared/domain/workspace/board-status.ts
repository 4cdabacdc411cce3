import { TASK_STATES, type TaskState } from '../tasks/task';

/** What a workspace calls an item that nobody has planned yet. */
const PENDING = 'pending';

/** The task state that a sprint item's status stands for; undefined for a status we do not know. */
export function stateOfStatus(status: string): TaskState | undefined {
  if (status === PENDING) return 'draft';
  return TASK_STATES.find((state) => state === status && state !== 'draft');
}

/** The status under which a task goes out; every state comes back as itself. */
export function statusOfState(state: TaskState): string {
  return state === 'draft' ? PENDING : state;
}

/** States that only a complete sprint item can be in (INV4). */
export function needsSprintFields(state: TaskState): boolean {
  return state === 'scheduled' || state === 'in_progress' || state === 'needs_review';
}
