import type { Output } from '@shared/contract';
import type { SprintRecord } from '@shared/domain/tasks/missing-fields';
import { BLOCK_REASONS, type BlockReason } from '@shared/domain/tasks/task';
import type { MovableTask } from '@shared/domain/tasks/task-state';

export type TaskRow = Output<'tasks.list'>['rows'][number];
/** What a line of a list shows of a task. */
export type TaskLine = Omit<TaskRow, 'accountableRole'>;
/** The same of a task among those of several tenants. */
export type TenantTaskLine = TaskLine & { readonly tenantId: string };
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

/** A task as the rule of moves reads it. */
export function movableTaskOf(task: TaskDetail): MovableTask {
  const sprintItem = task.campaignId !== null;
  return {
    ...sprintRecordOf(task),
    state: task.state,
    tier: task.tier,
    sprintItem,
    needsReview: sprintItem,
    blockedFrom: task.blockedFrom ?? undefined,
    blockReason: blockReason(task),
  };
}

function blockReason({ blocked }: TaskDetail): BlockReason | undefined {
  return BLOCK_REASONS.find((code) => code === blocked?.code);
}

export const isEnded = ({ state }: TaskRow): boolean =>
  state === 'completed' || state === 'cancelled';
