import type { Day } from '@shared/base/days';
import type { Scope } from '@shared/rpc/frames';
import { useEffect, useMemo } from 'react';
import { useWatched } from '../../../rpc/use-watched';
import type { BoardWindow } from './board';
import { type BoardAsk, type BoardQuery, boardAskOf } from './board-query';
import type { BoardStore } from './board-store';
import { CARDS_IN_STACK } from './card-stack';
import { refocus } from './focus-soon';

/** How many cards of each column come with a board without lanes: more than a tall window shows. */
const CARDS_IN_COLUMN = 40;

/** The board's counts and first cards; asked again whenever a task, a limit or a tenant has changed. */
export function useBoardWindow(query: BoardQuery, scope: Scope, today: Day, store: BoardStore) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address makes a new object for every step in it.
  const ask = useMemo(() => boardAskOf(query, today), [JSON.stringify(query), today]);
  const answer = useWatched('board.window', windowInput(ask), scope, { keep: true });
  const value = answer.status === 'ready' ? answer.value : undefined;
  useEffect(() => {
    if (value === undefined) return;
    settle(store, value);
    refocus(store);
  }, [store, value]);
  return { ask, answer };
}

function windowInput(ask: BoardAsk) {
  return { ...ask, cardsPerCell: ask.laneBy === 'none' ? CARDS_IN_COLUMN : CARDS_IN_STACK };
}

/** Moves that the board itself shows need not be drawn over it any more. */
function settle(store: BoardStore, value: BoardWindow): void {
  const { underway } = store.getState();
  if (underway.length === 0) return;
  const rows = value.lanes.flatMap(({ columns }) => columns.flatMap(({ cards }) => cards));
  const open = underway.filter(
    ({ card, version }) =>
      version === undefined || !rows.some((row) => row.id === card.id && row.version >= version),
  );
  if (open.length < underway.length) store.setState({ underway: open });
}
