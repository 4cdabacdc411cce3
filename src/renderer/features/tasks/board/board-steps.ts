import { BOARD_COLUMNS, type BoardColumn } from '@shared/domain/tasks/board';
import { type BoardCard, type BoardLane, type CellPlace, cellOf } from './board';
import type { CellHandle } from './board-context';
import { cellId } from './board-store';

/** Where a card lies, by its place in the grid of lanes and columns. */
export interface CardPlace extends CellPlace {
  readonly index: number;
}

/** What the steps read: the lanes in order, the closed ones, and the rows of every cell. */
export interface Grid {
  readonly lanes: readonly BoardLane[];
  readonly closed: readonly string[];
  readonly cells: ReadonlyMap<string, CellHandle>;
}

export type Direction = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

/** The cards of a cell that the keys can reach, drawn or not. */
export function rowsOf({ lanes, cells }: Grid, place: CellPlace): readonly BoardCard[] {
  const drawn = cells.get(cellId(place));
  if (drawn !== undefined) return drawn.rows;
  const lane = lanes.find(({ key }) => key === place.lane);
  return (lane === undefined ? undefined : cellOf(lane, place.column))?.cards ?? [];
}

/**
 * The card that an arrow leads to from a card, or undefined at an edge. Up and down go through the column and on into
 * the next lane that has a card there; left and right to the nearest column of the lane that has one.
 */
export function stepFrom(grid: Grid, from: CardPlace, to: Direction): CardPlace | undefined {
  const rows = rowsOf(grid, from);
  switch (to) {
    case 'first':
      return { ...from, index: 0 };
    case 'last':
      return { ...from, index: rows.length - 1 };
    case 'up':
      return from.index > 0 ? { ...from, index: from.index - 1 } : laneStep(grid, from, -1);
    case 'down':
      return from.index < rows.length - 1
        ? { ...from, index: from.index + 1 }
        : laneStep(grid, from, 1);
    case 'left':
      return columnStep(grid, from, -1);
    case 'right':
      return columnStep(grid, from, 1);
  }
}

function laneStep(grid: Grid, from: CardPlace, step: 1 | -1): CardPlace | undefined {
  const start = grid.lanes.findIndex(({ key }) => key === from.lane);
  for (let at = start + step; at >= 0 && at < grid.lanes.length; at += step) {
    const lane = grid.lanes[at];
    if (lane === undefined || grid.closed.includes(lane.key)) continue;
    const rows = rowsOf(grid, { lane: lane.key, column: from.column });
    if (rows.length > 0) {
      return { lane: lane.key, column: from.column, index: step === 1 ? 0 : rows.length - 1 };
    }
  }
  return undefined;
}

function columnStep(grid: Grid, from: CardPlace, step: 1 | -1): CardPlace | undefined {
  const start = BOARD_COLUMNS.indexOf(from.column);
  for (let at = start + step; at >= 0 && at < BOARD_COLUMNS.length; at += step) {
    const column: BoardColumn | undefined = BOARD_COLUMNS[at];
    if (column === undefined) return undefined;
    const rows = rowsOf(grid, { lane: from.lane, column });
    if (rows.length > 0) {
      return { lane: from.lane, column, index: Math.min(from.index, rows.length - 1) };
    }
  }
  return undefined;
}
