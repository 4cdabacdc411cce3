import { Skeleton } from '@mantine/core';
import { BOARD_COLUMNS } from '@shared/domain/tasks/board';
import { useText } from '../../../ui/region';

const LANES = ['first', 'second', 'third'];
const CARDS = { lanes: [1, 2], tall: [1, 2, 3, 4, 5] } as const;

/** The board before its cards: the real columns, and cards where they will lie. */
export function BoardSkeleton({ lanes }: { lanes: boolean }) {
  const t = useText();
  return (
    <div className="board board-waiting" role="status">
      <span className="gh-hidden">{t('ui.loading')}</span>
      <div className="board-columns board-heads">
        {BOARD_COLUMNS.map((column) => (
          <div key={column} className="board-head">
            <span className="gh-strong gh-clip">{t(`board.column.${column}`)}</span>
          </div>
        ))}
      </div>
      {(lanes ? LANES : LANES.slice(0, 1)).map((lane) => (
        <div key={lane} className="board-lane">
          {lanes ? (
            <div className="board-lane-head">
              <Skeleton width={160} height={12} />
            </div>
          ) : null}
          <div className="board-columns">
            {BOARD_COLUMNS.map((column) => (
              <div key={column} className="board-list">
                {CARDS[lanes ? 'lanes' : 'tall'].map((card) => (
                  <Skeleton key={card} height={98} radius="md" />
                ))}
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}
