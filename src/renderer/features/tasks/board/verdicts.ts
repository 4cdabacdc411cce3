import {
  BOARD_COLUMNS,
  type BoardColumn,
  columnOf,
  type LaneKind,
} from '@shared/domain/tasks/board';
import { decideMove, type MoveContext, type TaskMove } from '@shared/domain/tasks/task-state';
import { type BoardCard, type CellPlace, movableCard } from './board';
import type { Drag, Verdict } from './board-store';
import { statesInColumn } from './card-target';

/** What each column says to a card, by the rule of moves. */
export function verdictsFor(card: BoardCard, context: MoveContext): Drag['verdicts'] {
  const task = movableCard(card);
  return Object.fromEntries(
    BOARD_COLUMNS.filter((column) => column !== columnOf(card.state)).map((column) => {
      const moves = statesInColumn(task, column).map((to) => decideMove(task, to, context));
      return [column, bestOf(moves, column)];
    }),
  );
}

/** A stopped card needs its reason, and a card that only lacks fields can be given them. */
function bestOf(moves: readonly TaskMove[], column: BoardColumn): Verdict {
  if (moves.some(({ allowed }) => allowed)) return column === 'stopped' ? 'asks' : 'moves';
  return moves.some(onlyLacksFields) ? 'asks' : 'refused';
}

export const onlyLacksFields = (move: TaskMove): boolean =>
  !move.allowed && move.reasons.every(({ code }) => code === 'missing_fields');

/** What a cell says to the card in the air; the cell that it came from says nothing. */
export function verdictIn(
  drag: Drag | undefined,
  place: CellPlace,
  lanes: LaneKind,
): Verdict | undefined {
  if (drag === undefined) return undefined;
  const sameLane = place.lane === drag.from.lane;
  const sameColumn = place.column === drag.from.column;
  if (sameLane) return sameColumn ? undefined : drag.verdicts[place.column];
  // Another owner's lane offers to hand the card over; a tenant and a module are for good.
  return lanes === 'owner' && sameColumn && !isEnded(drag) ? 'asks' : 'refused';
}

const isEnded = ({ card }: Drag): boolean => card.state === 'completed';
