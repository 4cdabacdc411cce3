import { observeElementRect, useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect } from 'react';
import { useText } from '../../../ui/region';
import type { BoardLane, BoardWindow } from './board';
import { LaneCell } from './board-cell';
import { useBoard } from './board-context';
import { useBoardState } from './board-store';
import { LaneHead } from './lane-head';

/** So few lanes are drawn as they are. */
const MANY = 6;
const HEAD_PX = 36;
const OPEN_PX = 300;

interface LaneListProps {
  readonly value: BoardWindow;
  /** What the lanes scroll in; null before it is in the page. */
  readonly scroller: HTMLDivElement | null;
}

/** The lanes below each other; of many only those that can be seen are drawn. */
export function LaneList({ value, scroller }: LaneListProps) {
  const { lanes } = value;
  const { showLane } = useBoard();
  const closed = useBoardState((state) => state.closed);
  const held = useHeldLane(lanes);
  const virtual = useVirtualizer({
    count: lanes.length > MANY ? lanes.length : 0,
    getScrollElement: () => scroller,
    estimateSize: (index) => (closed.includes(lanes[index]?.key ?? '') ? HEAD_PX : OPEN_PX),
    getItemKey: (index) => lanes[index]?.key ?? index,
    overscan: 1,
    observeElementRect: (instance, tell) =>
      observeElementRect(instance, (rect) =>
        tell(rect.height === 0 ? { ...rect, height: window.innerHeight } : rect),
      ),
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const from = Math.max(0, startIndex - overscan);
      const to = Math.min(count - 1, endIndex + overscan);
      const seen = Array.from({ length: to - from + 1 }, (_, step) => from + step);
      return held < 0 || (held >= from && held <= to)
        ? seen
        : [...seen, held].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    showLane.current = (key) => {
      if (lanes.length > MANY) virtual.scrollToIndex(lanes.findIndex((lane) => lane.key === key));
    };
  }, [showLane, lanes, virtual]);
  if (lanes.length <= MANY) {
    return lanes.map((lane) => (
      <Lane key={lane.key} lane={lane} closed={closed.includes(lane.key)} />
    ));
  }
  return (
    <div className="board-lanes-long" style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, start }) => {
        const lane = lanes[index];
        return lane === undefined ? null : (
          <div
            key={lane.key}
            ref={virtual.measureElement}
            className="board-lane-slot"
            data-index={index}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Lane lane={lane} closed={closed.includes(lane.key)} />
          </div>
        );
      })}
    </div>
  );
}

/** The lane that holds the focus or the card in the air stays in the page wherever the board scrolls; −1 for none. */
function useHeldLane(lanes: readonly BoardLane[]): number {
  const drag = useBoardState((state) => state.drag);
  const active = useBoardState((state) => state.active);
  return lanes.findIndex(
    ({ key, columns }) =>
      key === drag?.from.lane || columns.some(({ cards }) => cards.some(({ id }) => id === active)),
  );
}

interface LaneProps {
  readonly lane: BoardLane;
  readonly closed: boolean;
}

const Lane = memo(function Lane({ lane, closed }: LaneProps) {
  const t = useText();
  const { laneName } = useBoard();
  return (
    <section
      className={closed ? 'board-lane board-lane-closed' : 'board-lane'}
      data-lane={lane.key}
      aria-label={t('board.lane.label', { name: laneName(lane), count: lane.total })}
    >
      <LaneHead lane={lane} closed={closed} />
      {closed || lane.total === 0 ? null : (
        <div className="board-columns">
          {lane.columns.map((cell) => (
            <LaneCell key={cell.column} lane={lane} cell={cell} />
          ))}
        </div>
      )}
    </section>
  );
});
