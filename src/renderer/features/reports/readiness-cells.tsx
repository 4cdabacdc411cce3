import { daysOfMonth } from '@shared/base/days';
import type { ReactNode } from 'react';
import type { GlyphName } from '../../ui/glyph-paths';
import { useFormats, useRegion, useText } from '../../ui/region';
import { StateGlyph, type Tone } from '../../ui/state-glyph';
import { AgeText } from '../../ui/times';
import type { MonthLine } from './month-line';
import { REPORT_LOOK } from './report-state';
import type { MonthWork } from './use-month-work';

interface CellProps {
  readonly glyph: GlyphName;
  readonly tone: Tone;
  readonly children: ReactNode;
  readonly below?: ReactNode;
}

/** A mark with its words, and one line below them. */
function Cell({ glyph, tone, children, below }: CellProps) {
  const isTold = tone === 'warn' || tone === 'fail';
  return (
    <span className="month-cell">
      <StateGlyph name={glyph} tone={tone} />
      <span className={isTold ? `gh-tone-${tone}` : undefined}>{children}</span>
      {below === undefined ? null : <span className="gh-meta month-below">{below}</span>}
    </span>
  );
}

export function FiguresCell({ figures }: MonthLine) {
  const t = useText();
  const { present, expected, missing } = figures;
  const words = t('monthEnd.figures', { present, expected });
  if (missing.length === 0) {
    return (
      <Cell glyph="check" tone="done">
        {words}
      </Cell>
    );
  }
  return (
    <Cell
      glyph="cross"
      tone="fail"
      below={t('monthEnd.figures.missing', { count: missing.length })}
    >
      {words}
    </Cell>
  );
}

export function ConflictsCell({ conflicts }: MonthLine) {
  const t = useText();
  const { open, resolved } = conflicts;
  const settled = t('monthEnd.conflicts.resolved', { count: resolved });
  if (open > 0) {
    return (
      <Cell glyph="p1" tone="warn" below={resolved > 0 ? settled : undefined}>
        {t('monthEnd.conflicts.open', { count: open })}
      </Cell>
    );
  }
  return (
    <Cell glyph="check" tone="done">
      {resolved > 0 ? settled : t('monthEnd.conflicts.none')}
    </Cell>
  );
}

export function NewestCell({ figures: { newestAtMs } }: MonthLine) {
  const t = useText();
  const formats = useFormats();
  if (newestAtMs === null) {
    return (
      <Cell glyph="dash" tone="quiet">
        {t('monthEnd.newest.none')}
      </Cell>
    );
  }
  return (
    <Cell glyph="check" tone="done" below={<AgeText atMs={newestAtMs} />}>
      {formats.shortDateTime(newestAtMs)}
    </Cell>
  );
}

export function CycleCell({ cycle, month }: Pick<MonthLine, 'cycle'> & { month: string }) {
  const t = useText();
  const formats = useFormats();
  if (cycle !== null) {
    return (
      <Cell glyph="check" tone="done">
        {t(`cycles.decision.${cycle.decision}`)}
      </Cell>
    );
  }
  return (
    <Cell
      glyph="p1"
      tone="warn"
      below={t('monthEnd.cycle.due', { day: formats.shortDay(daysOfMonth(month).toOn) })}
    >
      {t('monthEnd.cycle.none')}
    </Cell>
  );
}

export function IncidentsCell({ incidents }: MonthLine) {
  const t = useText();
  const { open, closed, highestOpen } = incidents;
  if (open > 0) {
    return (
      <Cell glyph="p1" tone="warn" below={highestOpen}>
        {t('monthEnd.incidents.open', { count: open })}
      </Cell>
    );
  }
  return (
    <Cell glyph="check" tone="done">
      {closed > 0
        ? t('monthEnd.incidents.closed', { count: closed })
        : t('monthEnd.incidents.none')}
    </Cell>
  );
}

/** Where the readout stands; while it is worked on, that. */
export function ReadoutCell({ readout, work }: MonthLine & { work: MonthWork | undefined }) {
  const t = useText();
  if (work !== undefined) return <WorkCell work={work} />;
  if (readout === null) {
    return (
      <Cell glyph="dash" tone="quiet">
        {t('monthEnd.readout.none')}
      </Cell>
    );
  }
  const { state, reportVersion: version, changed, pdf } = readout;
  const { glyph, tone } = REPORT_LOOK[state];
  return (
    <Cell
      glyph={glyph}
      tone={tone}
      below={
        changed.length > 0
          ? t('monthEnd.readout.changed', { version })
          : pdf === null
            ? t('monthEnd.readout.version', { version })
            : t('monthEnd.readout.pages', { version, pages: pdf.pages })
      }
    >
      {t(`reports.state.${state}`)}
    </Cell>
  );
}

function WorkCell({ work }: { work: MonthWork }) {
  const t = useText();
  if (work.kind === 'failed') {
    return (
      <Cell glyph="failed" tone="fail">
        {t('monthEnd.readout.failed')}
      </Cell>
    );
  }
  return (
    <Cell glyph={work.kind === 'waiting' ? 'scheduled' : 'progress'} tone="prog">
      {t(`monthEnd.readout.${work.kind}`)}
    </Cell>
  );
}

/** Words of the parts that differ, as one list. */
export function usePartsText(): (parts: readonly string[]) => string {
  const t = useText();
  const { locale } = useRegion();
  return (parts) =>
    new Intl.ListFormat(locale, { type: 'conjunction' }).format(
      // Codes of FACT_PARTS, each with its text.
      parts.map((part) => t(`readouts.part.${part}` as 'readouts.part.figures')),
    );
}
