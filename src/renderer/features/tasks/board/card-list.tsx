import {
  observeElementRect,
  type Rect,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useText } from '../../../ui/region';
import type { BoardCard, CellPlace } from './board';
import { useBoard } from './board-context';
import { cellId, useBoardStore } from './board-store';
import { cardHeight } from './card-height';
import { CardSlot } from './card-slot';

/** Fewer than these are drawn as they are. */
const LONG = 12;
/** How near to its end a list asks for more cards. */
const AHEAD = 20;
const OVERSCAN = 3;

interface CardListProps {
  readonly place: CellPlace;
  readonly rows: readonly BoardCard[];
  /** All cards of the column, also those that were not fetched yet. */
  readonly count: number;
  readonly label: string;
  readonly unread: boolean;
  readonly onMore: () => void;
}

/** The cards of one column in a part that scrolls; of a long column only those that can be seen are drawn. */
export function CardList(props: CardListProps) {
  const { place, rows, count, label, unread, onMore } = props;
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useCardVirtualizer(rows, () => scroller.current);
  useCellHandle(place, rows, virtual);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? rows.length - 1;
  const near = unread && last >= rows.length - AHEAD;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each row that comes near.
  useEffect(() => {
    if (near) onMore();
  }, [near, rows.length]);
  const long = rows.length > LONG;
  return (
    <div ref={scroller} className="board-scroller" data-scroller>
      <ul
        className={long ? 'board-list board-list-long' : 'board-list'}
        aria-label={label}
        style={long ? { height: virtual.getTotalSize() } : undefined}
      >
        {long
          ? items.map(({ index, start }) => {
              const card = rows[index];
              return card === undefined ? null : (
                <CardSlot key={card.id} {...{ card, index, count }} top={start} />
              );
            })
          : rows.map((card, index) => <CardSlot key={card.id} {...{ card, index, count }} />)}
      </ul>
      {unread && rows.length > 0 ? (
        <div className="board-reading gh-meta" aria-hidden="true">
          {t('board.cell.reading')}
        </div>
      ) : null}
    </div>
  );
}

function useCardVirtualizer(
  rows: readonly BoardCard[],
  scroller: () => HTMLDivElement | null,
): Virtualizer<HTMLDivElement, Element> {
  const store = useBoardStore();
  return useVirtualizer({
    count: rows.length > LONG ? rows.length : 0,
    getScrollElement: scroller,
    estimateSize: (index) => heightAt(rows, index),
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN,
    observeElementRect: (instance, tell) =>
      observeElementRect(instance, (rect) => tell(seen(rect))),
    // What is held, by the hand or by the focus, stays in the page wherever the list scrolls.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const indexes = Array.from({ length: to - from + 1 }, (_, step) => from + step);
      const { active, drag } = store.getState();
      const held = [active, drag?.card.id]
        .map((id) => (id === undefined ? -1 : rows.findIndex((row) => row.id === id)))
        .filter((index) => index >= 0 && (index < from || index > to));
      return [...new Set([...held, ...indexes])].sort((a, b) => a - b);
    },
  });
}

/** Before its first layout a list is as tall as the window. */
const seen = (rect: Rect): Rect =>
  rect.height === 0 ? { ...rect, height: window.innerHeight } : rect;

function heightAt(rows: readonly BoardCard[], index: number): number {
  const card = rows[index];
  return card === undefined ? 0 : cardHeight(card);
}

/** Lets the board's keys reach cards that are not drawn. */
function useCellHandle(
  place: CellPlace,
  rows: readonly BoardCard[],
  virtual: Virtualizer<HTMLDivElement, Element>,
): void {
  const { cells } = useBoard();
  const id = cellId(place);
  useEffect(() => {
    const show = (index: number) => {
      if (rows.length > LONG) virtual.scrollToIndex(index);
    };
    cells.set(id, { rows, show });
    return () => {
      if (cells.get(id)?.rows === rows) cells.delete(id);
    };
  }, [cells, id, rows, virtual]);
}
