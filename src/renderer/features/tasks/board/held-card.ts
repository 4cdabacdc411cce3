import { BOARD_COLUMNS } from '@shared/domain/tasks/board';
import type { BoardCard, CellPlace } from './board';
import type { Board } from './board-context';
import { type CardPlace, type Grid, rowsOf } from './board-steps';
import type { BoardStore } from './board-store';

/** A card on screen, where it lies, and what lies around it. */
export interface Held {
  readonly card: BoardCard;
  readonly place: CardPlace;
  readonly grid: Grid;
}

/** The card that an element stands for, by the marks in the page; undefined for anything else. */
export function heldCard(
  target: EventTarget | null,
  board: Board,
  store: BoardStore,
): Held | undefined {
  const value = board.shown.current;
  if (!(target instanceof HTMLElement) || value === undefined) return undefined;
  const id = target.getAttribute('data-card');
  const place = placeOf(target);
  if (id === null || place === undefined) return undefined;
  const grid = { lanes: value.lanes, closed: store.getState().closed, cells: board.cells };
  const index = Number(target.getAttribute('data-index'));
  const card = rowsOf(grid, place).find((each) => each.id === id);
  return card === undefined ? undefined : { card, place: { ...place, index }, grid };
}

/** The cell around an element; lane keys may hold any character but the last bar. */
function placeOf(element: Element): CellPlace | undefined {
  const name = element.closest('[data-cell]')?.getAttribute('data-cell');
  if (name === null || name === undefined) return undefined;
  const bar = name.lastIndexOf('|');
  const column = BOARD_COLUMNS.find((each) => each === name.slice(bar + 1));
  return column === undefined ? undefined : { lane: name.slice(0, bar), column };
}
