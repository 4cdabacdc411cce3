import type { BoardColumn } from '@shared/domain/tasks/board';
import type { TaskState } from '@shared/domain/tasks/task';
import { type MovableTask, taskMoves } from '@shared/domain/tasks/task-state';

/**
 * The states that a card may take in a column, most likely first. The column of stopped work holds two: a card that is
 * dropped there is blocked or has failed, and its owner says which.
 */
export function statesInColumn(task: MovableTask, column: BoardColumn): readonly TaskState[] {
  if (column !== 'stopped') return [column];
  const known = taskMoves(task).filter((to) => to === 'blocked' || to === 'failed');
  return known.length === 0 ? ['blocked'] : known;
}

/** Where Shift and an arrow lead: the next column, and out of the stopped one the way that leads back to work. */
export function neighbourColumn(
  task: MovableTask,
  from: BoardColumn,
  step: 1 | -1,
  columns: readonly BoardColumn[],
): BoardColumn | undefined {
  if (from === 'stopped' && step === -1) {
    const back = taskMoves(task).find((to) => to !== 'cancelled');
    return columns.find((column) => column === back);
  }
  return columns[columns.indexOf(from) + step];
}
