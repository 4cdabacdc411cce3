import type { BoardColumn } from '@shared/domain/tasks/board';
import { type FocusEvent, memo, useCallback, useEffect, useRef, useState } from 'react';
import { useText } from '../../../ui/region';
import type { BoardWindow } from './board';
import { TallCell } from './board-cell';
import { useBoard } from './board-context';
import { BoardDrag } from './board-drag';
import { useBoardState, useBoardStore } from './board-store';
import { CardMenu } from './card-menu';
import { CardPriority } from './card-priority';
import { ColumnHeads } from './column-heads';
import { LaneList } from './lane-list';
import { useBoardKeys } from './use-board-keys';
import { useLiftable } from './use-liftable';

interface BoardBodyProps {
  readonly value: BoardWindow;
  readonly completedDays: number;
  readonly onLimits: ((column: BoardColumn) => void) | undefined;
}

/** Columns, lanes and cards, with the keys of all cards and what is said about them. */
export const BoardBody = memo(function BoardBody(props: BoardBodyProps) {
  const { value, completedDays, onLimits } = props;
  const t = useText();
  const board = useBoard();
  const store = useBoardStore();
  const root = useRef<HTMLDivElement>(null);
  // In state as well: the lanes are mounted before the part that they scroll in has its element.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const hold = useCallback((element: HTMLDivElement | null) => {
    root.current = element;
    setScroller(element);
  }, []);
  const keys = useBoardKeys(board, store);
  const tall = board.lanes === 'none';
  const [only] = value.lanes;
  useReachable(root);
  useEffect(() => {
    board.shown.current = value;
  }, [board, value]);
  const onFocus = ({ target }: FocusEvent) => {
    const id = target.getAttribute('data-card');
    if (id !== null) store.setState({ active: id });
  };
  return (
    <BoardDrag>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: takes the keys of the cards in it. */}
      <div
        ref={hold}
        className={tall ? 'board board-tall' : 'board'}
        data-board
        {...keys}
        onFocus={onFocus}
        onPointerDown={() => store.setState({ follow: undefined })}
      >
        <ColumnHeads columns={value.columns} completedDays={completedDays} onLimits={onLimits} />
        {tall && only !== undefined ? (
          <section className="board-columns board-tall-columns" aria-label={t('board.title')}>
            {only.columns.map((cell) => (
              <TallCell key={cell.column} lane={only} cell={cell} />
            ))}
          </section>
        ) : (
          <LaneList value={value} scroller={scroller} />
        )}
      </div>
      <Liftable board={scroller} />
      <CardMenu />
      <CardPriority />
      <Said />
    </BoardDrag>
  );
});

/** One card can always be reached with the Tab key: the one that had the focus last, else the first on screen. */
function useReachable(root: { readonly current: HTMLElement | null }): void {
  const store = useBoardStore();
  useEffect(() => {
    if (root.current?.querySelector('[data-card][tabindex="0"]') !== null) return;
    const first = root.current.querySelector('[data-card]')?.getAttribute('data-card');
    if (first !== null && first !== undefined) store.setState({ active: first });
  });
}

/** Inside of the drag's own context, which the board's element is drawn in. */
function Liftable({ board }: { board: HTMLElement | null }) {
  useLiftable(board);
  return null;
}

function Said() {
  const said = useBoardState((state) => state.said);
  return (
    <div className="gh-hidden" aria-live="polite">
      {said}
    </div>
  );
}
