import { useMemo } from 'react';
import type { BoardCard, CellPlace } from './board';
import { cellId, type Underway, useBoardState } from './board-store';

interface Cards {
  readonly rows: readonly BoardCard[];
  readonly count: number;
}

/** A cell as it will be once the core has answered: cards that were just put down lie where they were put. */
export function useUnderway(place: CellPlace, rows: readonly BoardCard[], count: number): Cards {
  const underway = useBoardState((state) => state.underway);
  const { lane, column } = place;
  return useMemo(
    () => withUnderway({ lane, column }, { rows, count }, underway),
    [lane, column, rows, count, underway],
  );
}

export function withUnderway(place: CellPlace, cards: Cards, underway: readonly Underway[]): Cards {
  const here = cellId(place);
  const leaving = underway.filter(({ from, to }) => cellId(from) === here && cellId(to) !== here);
  const coming = underway.filter(({ from, to }) => cellId(to) === here && cellId(from) !== here);
  if (leaving.length === 0 && coming.length === 0) return cards;
  const gone = new Set(leaving.map(({ card }) => card.id));
  const known = new Set(cards.rows.map(({ id }) => id));
  const stayed = cards.rows.filter(({ id }) => !gone.has(id));
  // Where the core has counted the move already, its rows say so.
  const arrived = coming.filter(({ card }) => !known.has(card.id));
  return {
    rows: [...arrived.map(asPutDown), ...stayed],
    count: cards.count + arrived.length - (cards.rows.length - stayed.length),
  };
}

const asPutDown = ({ card, state }: Underway): BoardCard => ({ ...card, state, blocked: null });
