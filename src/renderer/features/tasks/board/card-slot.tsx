import { useDraggable } from '@dnd-kit/react';
import { memo } from 'react';
import type { BoardCard, CellPlace } from './board';
import { useBoard } from './board-context';
import { useBoardState } from './board-store';
import { TaskCard } from './task-card';

interface CardSlotProps {
  readonly card: BoardCard;
  readonly place: CellPlace;
  /** Its place in the column, from 0, and how many cards the column has in all. */
  readonly index: number;
  readonly count: number;
  /** Where it lies in a list that draws only what is seen, px. */
  readonly top?: number;
}

/** A card where it lies: one item of its column's list, to be reached, opened, chosen and dragged. */
export const CardSlot = memo(function CardSlot(props: CardSlotProps) {
  const { card, place, index, count, top } = props;
  const { words, select } = useBoard();
  const reached = useBoardState(({ active }) => active === card.id);
  const chosen = useBoardState(({ selected }) => selected?.taskId === card.id);
  const underway = useBoardState((state) => state.underway.some((one) => one.card.id === card.id));
  const { ref, isDragSource } = useDraggable({
    id: card.id,
    data: { card, place },
    disabled: underway,
  });
  const state = isDragSource ? ' board-card-lifted' : chosen ? ' board-card-chosen' : '';
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the board takes the keys of all its cards.
    <li
      ref={ref}
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
