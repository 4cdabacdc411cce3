import { useEffect } from 'react';
import { useText } from '../../../ui/region';
import type { BoardCard, CellPlace } from './board';
import { useBoard } from './board-context';
import { cellId, toggled, useBoardStore } from './board-store';
import { CardList } from './card-list';
import { CardSlot } from './card-slot';

/** How many cards of a lane's column are drawn before somebody asks for the rest. */
export const CARDS_IN_STACK = 2;

interface CardStackProps {
  readonly place: CellPlace;
  readonly rows: readonly BoardCard[];
  readonly count: number;
  readonly label: string;
  readonly expanded: boolean;
  readonly unread: boolean;
  readonly onMore: () => void;
}

/** The cards of one column of a lane: the first ones, and the rest on demand. */
export function CardStack(props: CardStackProps) {
  const { expanded, ...cards } = props;
  return (
    <>
      {expanded ? <CardList {...cards} /> : <FirstCards {...cards} />}
      <MoreButton {...props} />
    </>
  );
}

function FirstCards({ place, rows, count, label }: Omit<CardStackProps, 'expanded'>) {
  const { cells } = useBoard();
  const id = cellId(place);
  const first = rows.slice(0, CARDS_IN_STACK);
  useEffect(() => {
    const handle = { rows: rows.slice(0, CARDS_IN_STACK), show: () => undefined };
    cells.set(id, handle);
    return () => {
      if (cells.get(id) === handle) cells.delete(id);
    };
  }, [cells, id, rows]);
  return (
    <ul className="board-list" aria-label={label}>
      {first.map((card, index) => (
        <CardSlot key={card.id} {...{ card, index, count }} />
      ))}
    </ul>
  );
}

function MoreButton({ place, count, expanded }: CardStackProps) {
  const t = useText();
  const store = useBoardStore();
  const hidden = count - CARDS_IN_STACK;
  if (hidden <= 0) return null;
  const id = cellId(place);
  return (
    <button
      type="button"
      className="board-more"
      data-more={id}
      tabIndex={-1}
      aria-expanded={expanded}
      onClick={() => store.setState(({ expanded: open }) => ({ expanded: toggled(open, id) }))}
    >
      {expanded ? t('board.cell.fewer') : t('board.cell.more', { count: hidden })}
    </button>
  );
}
