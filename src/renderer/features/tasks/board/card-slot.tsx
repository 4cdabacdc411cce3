import { memo } from 'react';
import type { BoardCard } from './board';
import { useBoard } from './board-context';
import { type BoardState, useBoardState } from './board-store';
import { TaskCard } from './task-card';

interface CardSlotProps {
  readonly card: BoardCard;
  /** Its place in the column, from 0, and how many cards the column has in all. */
  readonly index: number;
  readonly count: number;
  /** Where it lies in a list that draws only what is seen, px. */
  readonly top?: number;
}

const LOOKS = {
  plain: { reached: false, chosen: false, lifted: false },
  reached: { reached: true, chosen: false, lifted: false },
  chosen: { reached: false, chosen: true, lifted: false },
  both: { reached: true, chosen: true, lifted: false },
  lifted: { reached: true, chosen: false, lifted: true },
} as const;

/** One word for all that the board says of a card, so that a card asks it once. */
function lookOf({ active, selected, drag }: BoardState, id: string): keyof typeof LOOKS {
  if (drag?.card.id === id) return 'lifted';
  if (selected?.taskId === id) return active === id ? 'both' : 'chosen';
  return active === id ? 'reached' : 'plain';
}

/** A card where it lies: one item of its column's list, to be reached, opened, chosen and dragged. */
export const CardSlot = memo(function CardSlot(props: CardSlotProps) {
  const { card, index, count, top } = props;
  const { words, select } = useBoard();
  const { reached, chosen, lifted } = LOOKS[useBoardState((state) => lookOf(state, card.id))];
  const state = lifted ? ' board-card-lifted' : chosen ? ' board-card-chosen' : '';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the board takes the keys of all its cards.
    <li
      className={`board-card${state}`}
      style={top === undefined ? undefined : { transform: `translateY(${top}px)` }}
      data-card={card.id}
      data-index={index}
      tabIndex={reached ? 0 : -1}
      aria-label={words.whole(card)}
      aria-setsize={count}
      aria-posinset={index + 1}
      aria-current={chosen ? 'true' : undefined}
      title={card.title}
      onClick={() => select(card)}
    >
      <TaskCard card={card} />
    </li>
  );
});
