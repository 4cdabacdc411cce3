import { BOARD_COLUMNS } from '@shared/domain/tasks/board';
import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { type CellPlace, movableCard } from './board';
import type { Board, CardAction } from './board-context';
import { type CardPlace, type Direction, type Grid, rowsOf, stepFrom } from './board-steps';
import { type BoardStore, cellId, toggled } from './board-store';
import { neighbourColumn } from './card-target';
import { cardSelector, focusSoon } from './focus-soon';
import { type Held, heldCard } from './held-card';

const STEPS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  k: 'up',
  ArrowDown: 'down',
  j: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

const ACTIONS: Readonly<Record<string, CardAction>> = {
  m: 'assign',
  d: 'schedule',
  r: 'retry',
  Delete: 'cancel',
};

/** The keys of a card that has the focus; everything a hand can do with a card has one. */
export function useBoardKeys(board: Board, store: BoardStore) {
  const now = useRef(board);
  now.current = board;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    store.setState({ follow: undefined });
    const held = heldCard(event.target, now.current, store);
    if (held === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (press(event.key, event.shiftKey, held, now.current, store)) event.preventDefault();
  };
  /** A click on the bars of a card asks the same as its key. */
  const onClickCapture = (event: MouseEvent) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('[data-priority]') === null) return;
    const held = heldCard(target.closest('[data-card]'), now.current, store);
    if (held === undefined) return;
    event.stopPropagation();
    explain(held, store);
  };
  /** The right button, and the menu key on a card that has the focus. */
  const onContextMenu = (event: MouseEvent) => {
    const { target, clientX: x, clientY: y } = event;
    const element = target instanceof Element ? target.closest('[data-card]') : null;
    const held = heldCard(element, now.current, store);
    if (held === undefined) return;
    event.preventDefault();
    store.setState({ menu: { card: held.card, place: held.place, x, y } });
  };
  return { onKeyDown, onContextMenu, onClickCapture };
}

function press(key: string, shift: boolean, held: Held, board: Board, store: BoardStore): boolean {
  const { card, place, grid } = held;
  const step = STEPS[key];
  if (step !== undefined) {
    if (shift) return carry(step, held, board);
    const next = stepFrom(grid, place, step);
    if (next !== undefined) reach(grid, next, board, store);
    else if (step === 'down') document.querySelector<HTMLElement>(moreSelector(place))?.focus();
    return true;
  }
  const action = ACTIONS[key];
  if (action !== undefined) board.act(card, place, action);
  else if (key === 'Enter') board.open(card);
  else if (key === ' ') board.select(card);
  else if (key === 'p') explain(held, store);
  else if (key === '[') fold(place.lane, store);
  else return false;
  return true;
}

const moreSelector = (place: CellPlace) => `[data-more="${CSS.escape(cellId(place))}"]`;

/** Focuses a card of the grid, which may have to be scrolled to first. */
function reach(grid: Grid, to: CardPlace, board: Board, store: BoardStore): void {
  const card = rowsOf(grid, to)[to.index];
  if (card === undefined) return;
  store.setState({ active: card.id });
  const drawn = board.cells.get(cellId(to));
  if (drawn === undefined) board.showLane.current(to.lane);
  else drawn.show(to.index);
  focusSoon(cardSelector(card.id));
}

/** Shift and an arrow: into the next column, or among the lanes of owners to the next one. */
function carry(step: Direction, { card, place, grid }: Held, board: Board): boolean {
  if (step === 'left' || step === 'right') {
    const column = neighbourColumn(
      movableCard(card),
      place.column,
      step === 'right' ? 1 : -1,
      BOARD_COLUMNS,
    );
    if (column !== undefined) board.move(card, place, { ...place, column });
    return true;
  }
  if (board.lanes === 'none' || (step !== 'up' && step !== 'down')) return false;
  const at = grid.lanes.findIndex(({ key }) => key === place.lane);
  const lane = grid.lanes[at + (step === 'down' ? 1 : -1)];
  if (lane !== undefined) board.move(card, place, { ...place, lane: lane.key });
  return true;
}

/** Says what the priority of the card is made of, beside the card. */
function explain({ card, place }: Held, store: BoardStore): void {
  if (card.priority === null) return;
  const at = document.querySelector(cardSelector(card.id))?.getBoundingClientRect();
  store.setState({ explained: { card, place, x: at?.left ?? 0, y: at?.bottom ?? 0 } });
}

/** Closes the lane; the focus goes to its head, which opens it again. */
function fold(lane: string, store: BoardStore): void {
  store.setState(({ closed }) => ({ closed: toggled(closed, lane) }));
  focusSoon(`[data-lane-toggle="${CSS.escape(lane)}"]`);
}
