import type { BlockReason, TaskState } from './task';

/** What a block keeps, so that lifting it leads back to where the task was (model 5.3). */
export interface BlockedTask {
  readonly state: 'blocked';
  readonly blockedFrom: TaskState;
  readonly blockReason: BlockReason;
}

const BLOCKABLE: readonly TaskState[] = ['draft', 'scheduled', 'in_progress', 'needs_review'];

/** The task blocked for a reason, or undefined when its state cannot be blocked (it has ended, or already is). */
export function block(state: TaskState, reason: BlockReason): BlockedTask | undefined {
  if (!BLOCKABLE.includes(state)) return undefined;
  return { state: 'blocked', blockedFrom: state, blockReason: reason };
}

/** The state to which a task goes back when this reason is lifted; undefined when something else blocks it. */
export function unblock(
  task: {
    readonly state: TaskState;
    readonly blockedFrom?: TaskState | undefined;
    readonly blockReason?: BlockReason | undefined;
  },
  reason: BlockReason,
): TaskState | undefined {
  return task.state === 'blocked' && task.blockReason === reason ? task.blockedFrom : undefined;
}
