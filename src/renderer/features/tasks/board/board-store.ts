import type { BoardColumn } from '@shared/domain/tasks/board';
import type { TaskState } from '@shared/domain/tasks/task';
import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { BoardCard, CellPlace } from './board';

/** What a drop into a column would do, by the same rule that the core asks. */
export type Verdict = 'moves' | 'asks' | 'refused';

/** A card in the air, and what each column says to it. */
export interface Drag {
  readonly card: BoardCard;
  readonly from: CellPlace;
  readonly verdicts: Readonly<Partial<Record<BoardColumn, Verdict>>>;
}

/** A card that was put down before the core has said yes. */
export interface Underway {
  readonly card: BoardCard;
  readonly from: CellPlace;
  readonly to: CellPlace;
  readonly state: TaskState;
  /** Set once the core has written the move: older rows of the board are not believed any more. */
  readonly version?: number;
}

export interface Selected {
  readonly taskId: string;
  readonly tenantId: string;
}

/** A card's menu, at a point of the window. */
export interface OpenMenu {
  readonly card: BoardCard;
  readonly place: CellPlace;
  readonly x: number;
  readonly y: number;
}

export interface BoardState {
  /** The card that the Tab key reaches. */
  readonly active: string | undefined;
  /** A card that is to keep the focus wherever its move takes it, until the next key or press. */
  readonly follow: string | undefined;
  readonly selected: Selected | undefined;
  readonly closed: readonly string[];
  /** Cells that show more than their first cards. */
  readonly expanded: readonly string[];
  readonly drag: Drag | undefined;
  readonly underway: readonly Underway[];
  readonly menu: OpenMenu | undefined;
  /** The card whose priority says what it is made of. */
  readonly explained: OpenMenu | undefined;
  /** What somebody who hears the board is told last. */
  readonly said: string;
}

export type BoardStore = StoreApi<BoardState>;

export const createBoardStore = (): BoardStore =>
  createStore<BoardState>(() => ({
    active: undefined,
    follow: undefined,
    selected: undefined,
    closed: [],
    expanded: [],
    drag: undefined,
    underway: [],
    menu: undefined,
    explained: undefined,
    said: '',
  }));

export const BoardStoreContext = createContext<BoardStore | undefined>(undefined);

/** The state of the board on screen; outside of a board nothing of it can be asked. */
export function useBoardStore(): BoardStore {
  const store = useContext(BoardStoreContext);
  if (store === undefined) throw new Error('useBoardStore needs a board around it');
  return store;
}

export function useBoardState<T>(select: (state: BoardState) => T): T {
  return useStore(useBoardStore(), select);
}

export const cellId = ({ lane, column }: CellPlace): string => `${lane}|${column}`;

/** A name of a list that is in it goes out, one that is not comes in. */
export const toggled = (list: readonly string[], name: string): readonly string[] =>
  list.includes(name) ? list.filter((each) => each !== name) : [...list, name];
