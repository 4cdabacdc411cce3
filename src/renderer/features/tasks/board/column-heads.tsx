import { Tooltip, UnstyledButton } from '@mantine/core';
import { type BoardColumn, LIMITED_COLUMNS } from '@shared/domain/tasks/board';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { GlyphName } from '../../../ui/glyph-paths';
import { useFormats, useText } from '../../../ui/region';
import { StateGlyph, type Tone } from '../../../ui/state-glyph';
import type { BoardWindow } from './board';

const LOOKS = {
  draft: { glyph: 'draft', tone: 'draft' },
  scheduled: { glyph: 'scheduled', tone: 'sched' },
  in_progress: { glyph: 'progress', tone: 'prog' },
  needs_review: { glyph: 'review', tone: 'review' },
  completed: { glyph: 'done', tone: 'done' },
  stopped: { glyph: 'blocked', tone: 'warn' },
} as const satisfies Record<BoardColumn, { readonly glyph: GlyphName; readonly tone: Tone }>;

export type ColumnFigures = BoardWindow['columns'][number];

interface ColumnHeadsProps {
  readonly columns: readonly ColumnFigures[];
  readonly completedDays: number;
  /** Opens the limits; absent where more than one tenant is on screen. */
  readonly onLimits: ((column: BoardColumn) => void) | undefined;
}

/** The lifecycle as the board's columns, each with its exact count. */
export function ColumnHeads({ columns, completedDays, onLimits }: ColumnHeadsProps) {
  return (
    <div className="board-columns board-heads">
      {columns.map((figures) => (
        <ColumnHead key={figures.column} {...{ figures, completedDays, onLimits }} />
      ))}
    </div>
  );
}

interface ColumnHeadProps extends Omit<ColumnHeadsProps, 'columns'> {
  readonly figures: ColumnFigures;
}

function ColumnHead({ figures, completedDays, onLimits }: ColumnHeadProps) {
  const t = useText();
  const { column } = figures;
  const { glyph, tone } = LOOKS[column];
  const name = t(`board.column.${column}`);
  const limitable = LIMITED_COLUMNS.some((one) => one === column);
  const figure = <ColumnFigure figures={figures} completedDays={completedDays} />;
  return (
    <div className="board-head">
      <StateGlyph name={glyph} tone={tone} />
      <h2 className="gh-clip" title={name}>
        {name}
      </h2>
      <span className="gh-grow" />
      {onLimits !== undefined && limitable ? (
        <Tooltip label={t('board.limits.change')}>
          <UnstyledButton
            className="board-head-limit"
            aria-label={t('board.limits.changeOf', { column: name, ...spokenFigure(figures) })}
            onClick={() => onLimits(column)}
          >
            {figure}
          </UnstyledButton>
        </Tooltip>
      ) : (
        figure
      )}
    </div>
  );
}

const spokenFigure = ({ count, held, limit }: ColumnFigures) => ({
  count: held ?? count,
  limit: limit ?? 0,
});

/** A count; with a limit what is held against it, and over it as a warning. */
export function ColumnFigure({
  figures: { column, count, held, limit },
  completedDays,
}: {
  figures: ColumnFigures;
  completedDays?: number;
}) {
  const t = useText();
  const formats = useFormats();
  if (limit !== null) {
    const text = t('board.head.limited', { count: held ?? count, limit });
    if ((held ?? count) <= limit) return <span className="board-figure">{text}</span>;
    return (
      <span className="board-figure board-figure-over">
        <IconAlertTriangle className="gh-icon gh-icon-sm" aria-hidden />
        {text}
        <span className="gh-hidden">{t('board.head.over')}</span>
      </span>
    );
  }
  return (
    <span className="board-figure">
      {formats.number(count)}
      {column === 'completed' && completedDays !== undefined && completedDays < 3_650
        ? t('board.head.days', { days: completedDays })
        : null}
    </span>
  );
}
