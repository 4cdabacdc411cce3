import type { Output } from '@shared/contract';
import type { BoardColumn } from '@shared/domain/tasks/board';
import { BLOCK_REASONS, type TaskState } from '@shared/domain/tasks/task';
import type { MovableTask } from '@shared/domain/tasks/task-state';

export type BoardWindow = Output<'board.window'>;
export type BoardLane = BoardWindow['lanes'][number];
export type BoardCell = BoardLane['columns'][number];
export type BoardCard = BoardCell['cards'][number];

/** One column of one lane. */
export interface CellPlace {
  readonly lane: string;
  readonly column: BoardColumn;
}

/** A lane's column by name; the core answers every column of every lane. */
export function cellOf(lane: BoardLane, column: BoardColumn): BoardCell | undefined {
  return lane.columns.find((cell) => cell.column === column);
}

/** A card as the rule of moves reads it. */
export function movableCard(card: BoardCard): MovableTask {
  return {
    owner: card.owner?.profileId ?? card.owner?.name,
    dueOn: card.dueOn ?? undefined,
    kpiImpact: card.kpiImpact,
    rollbackCondition: card.rollbackCondition,
    state: card.state,
    tier: card.tier,
    sprintItem: card.sprintItem,
    needsReview: card.sprintItem,
    blockedFrom: card.blockedFrom ?? undefined,
    blockReason: BLOCK_REASONS.find((code) => code === card.blocked?.code),
  };
}

export const hasEnded = ({ state }: { readonly state: TaskState }): boolean =>
  state === 'completed' || state === 'cancelled';
