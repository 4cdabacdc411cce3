import type { Output } from '@shared/contract';
import type { SprintRecord } from '@shared/domain/tasks/missing-fields';
import { BLOCK_REASONS, type BlockReason, type TaskState } from '@shared/domain/tasks/task';
import type { MovableTask } from '@shared/domain/tasks/task-state';

export type TaskRow = Output<'tasks.list'>['rows'][number];
export type TaskDetail = Output<'tasks.get'>;

/** The four fields as the rules read them. */
export function sprintRecordOf(task: TaskRow): SprintRecord {
  return {
    owner: task.owner?.profileId ?? task.owner?.name,
    dueOn: task.dueOn ?? undefined,
    kpiImpact: task.kpiImpact,
    rollbackCondition: task.rollbackCondition,
  };
}

/** A task as the rule of moves reads it; where a blocked one came from stands in its history. */
export function movableTaskOf(task: TaskDetail): MovableTask {
  const sprintItem = task.campaignId !== null;
  return {
    ...sprintRecordOf(task),
    state: task.state,
    tier: task.tier,
    sprintItem,
    needsReview: sprintItem,
    blockedFrom: task.state === 'blocked' ? blockedFrom(task) : undefined,
    blockReason: blockReason(task),
  };
}

function blockedFrom({ history }: TaskDetail): TaskState | undefined {
  const from = history.findLast(({ to }) => to === 'blocked')?.from;
  // An event's states are the lifecycle's own.
  return (from ?? undefined) as TaskState | undefined;
}

function blockReason({ blocked }: TaskDetail): BlockReason | undefined {
  return BLOCK_REASONS.find((code) => code === blocked?.code);
}

export const isEnded = ({ state }: TaskRow): boolean =>
  state === 'completed' || state === 'cancelled';
