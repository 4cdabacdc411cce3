import { useDroppable } from '@dnd-kit/react';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../ui/region';
import type { BoardCell, BoardLane, CellPlace } from './board';
import { useBoard } from './board-context';
import { cellId, useBoardState } from './board-store';
import { CardList } from './card-list';
import { CardStack } from './card-stack';
import { useCellPages } from './use-cell-pages';
import { useUnderway } from './use-underway';

interface BoardColumnCellProps {
  readonly lane: BoardLane;
  readonly cell: BoardCell;
}

/** A column of a board without lanes: it fills the pane and scrolls by itself. */
export function TallCell({ lane, cell }: BoardColumnCellProps) {
  const { place, label, frame } = useCell(lane, cell);
  const [wanted, setWanted] = useState(false);
  const { rows, unread, more } = useCellPages(place, cell, wanted);
  const shown = useUnderway(place, rows, cell.count);
  return (
    <CellFrame place={place} className={frame}>
      <CardList
        place={place}
        rows={shown.rows}
        count={shown.count}
        label={label(shown.count)}
        unread={unread}
        onMore={() => (wanted ? more() : setWanted(true))}
      />
    </CellFrame>
  );
}

/** A column of a lane: its first cards and how many more there are, or all of them in a part that scrolls. */
export function LaneCell({ lane, cell }: BoardColumnCellProps) {
  const { place, label, frame } = useCell(lane, cell);
  const expanded = useBoardState((state) => state.expanded.includes(cellId(place)));
  const { rows, unread, more } = useCellPages(place, cell, expanded);
  const shown = useUnderway(place, rows, cell.count);
  const cards = { place, rows: shown.rows, count: shown.count, label: label(shown.count) };
  return (
    <CellFrame place={place} className={frame}>
      <CardStack {...cards} expanded={expanded} unread={unread} onMore={more} />
    </CellFrame>
  );
}

function useCell(lane: BoardLane, cell: BoardCell) {
  const t = useText();
  const { lanes, laneName } = useBoard();
  const place: CellPlace = { lane: lane.key, column: cell.column };
  const column = t(`board.column.${cell.column}`);
  return {
    place,
    frame: lanes === 'none' ? 'board-cell board-cell-tall' : 'board-cell',
    label: (count: number) =>
      lanes === 'none'
        ? t('board.cell.label', { column, count })
        : t('board.cell.laneLabel', { column, lane: laneName(lane), count }),
  };
}

interface CellFrameProps {
  readonly place: CellPlace;
  readonly className: string;
  readonly children: ReactNode;
}

/** The part of a cell that answers to a card in the air; its cards are not drawn again for that. */
function CellFrame({ place, className, children }: CellFrameProps) {
  const { verdictOf } = useBoard();
  const verdict = useBoardState(({ drag }) => verdictOf(drag, place));
  const { ref, isDropTarget } = useDroppable({ id: cellId(place), data: { place } });
  const over = isDropTarget && verdict !== undefined ? ' board-cell-over' : '';
  return (
    <div ref={ref} className={`${className}${over}`} data-drop={verdict} data-cell={cellId(place)}>
      {children}
    </div>
  );
}
