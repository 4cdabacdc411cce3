import type { Day } from '@shared/base/days';
import type { LaneKind } from '@shared/domain/tasks/board';
import type { Scope } from '@shared/rpc/frames';
import { createContext, useContext } from 'react';
import type { TenantRow } from '../../../rpc/signed-in';
import type { BoardCard, BoardLane, BoardWindow, CellPlace } from './board';
import type { BoardAsk } from './board-query';
import type { Drag, Verdict } from './board-store';
import type { CardWords } from './use-card-words';

/** What can be done to a card from the board itself. */
export type CardAction = 'assign' | 'schedule' | 'retry' | 'duplicate' | 'cancel' | 'template';

/** A column of a lane as the keys reach it: its cards in order, also those that are not drawn. */
export interface CellHandle {
  readonly rows: readonly BoardCard[];
  /** Scrolls the list so that the card of this index is drawn. */
  show(index: number): void;
}

/** What every part of a board reads; changes seldom, so that it may be given to all of them. */
export interface Board {
  readonly ask: BoardAsk;
  readonly scope: Scope;
  readonly lanes: LaneKind;
  readonly today: Day;
  readonly words: CardWords;
  readonly noOwner: string;
  /** The board as it is drawn now. */
  readonly shown: { current: BoardWindow | undefined };
  /** The cells that are drawn, by their name. */
  readonly cells: Map<string, CellHandle>;
  /** Scrolls a lane of many into sight; the list of lanes puts it there. */
  readonly showLane: { current: (key: string) => void };
  laneName(lane: BoardLane): string;
  /** What a cell says to the card in the air; undefined for the cell it came from. */
  verdictOf(drag: Drag | undefined, place: CellPlace): Verdict | undefined;
  /** Every tenant of the person's own. */
  tenantOf(tenantId: string): TenantRow | undefined;
  /** Puts a card into a cell: by drag, by key, by menu. */
  move(card: BoardCard, from: CellPlace, to: CellPlace): void;
  act(card: BoardCard, from: CellPlace, action: CardAction): void;
  open(card: BoardCard): void;
  select(card: BoardCard): void;
}

export const BoardContext = createContext<Board | undefined>(undefined);

/** The board on screen; its parts are drawn inside of one only. */
export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (board === undefined) throw new Error('useBoard needs a board around it');
  return board;
}
