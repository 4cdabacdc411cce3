import { Tooltip } from '@mantine/core';
import { dayOf } from '@shared/base/zones';
import { type AgencyColumn, metricOfColumn, trendOfColumn } from '@shared/domain/agency/columns';
import { SEVERITIES } from '@shared/domain/incidents/incident';
import type { ReactNode } from 'react';
import { StatusText } from '../../ui/marks';
import { useFormats, useRegion, useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { AgeText } from '../../ui/times';
import { directionOf, useChangeText, useFigureText } from './figure-text';
import type { AgencyRow } from './overview';

interface CellProps {
  readonly row: AgencyRow;
  readonly column: AgencyColumn;
}

/** One fact or figure of one tenant. */
export function AgencyCell({ row, column }: CellProps): ReactNode {
  const t = useText();
  if (metricOfColumn(column) !== undefined) return <FigureCell row={row} column={column} />;
  if (trendOfColumn(column) !== undefined) return <TrendCell row={row} column={column} />;
  switch (column) {
    case 'lifecycle':
      return t(`shell.lifecycle.${row.lifecycle}`);
    case 'decision':
      return <DecisionCell row={row} />;
    case 'gates':
      return row.gatesFailing === 0 ? (
        <StatusText state="pass" label={t('agency.gates.pass')} small />
      ) : (
        <StatusText
          state="fail"
          label={t('agency.gates.fail', { count: row.gatesFailing })}
          small
        />
      );
    case 'incidents':
      return <IncidentsCell row={row} />;
    case 'open':
      return <Count value={row.tasks.open} />;
    case 'blocked':
      return <Count value={row.tasks.blocked} tone="warn" />;
    case 'overdue':
      return <Count value={row.tasks.overdue} tone="warn" />;
    case 'missing':
      return <Count value={row.tasks.missing} />;
    case 'conflicts':
      return <Count value={row.openConflicts} tone="warn" />;
    case 'cycle':
      return <CycleCell row={row} />;
    case 'readout':
      return <ReadoutCell row={row} />;
    default:
      return row.changedAtMs === null ? t('agency.never') : <AgeText atMs={row.changedAtMs} />;
  }
}

function Count({ value, tone }: { value: number; tone?: 'warn' }) {
  const { number } = useFormats();
  if (value === 0) return <span className="gh-ink-3">0</span>;
  return (
    <span className={tone === undefined ? '' : `gh-tone-${tone} gh-medium`}>{number(value)}</span>
  );
}

function DecisionCell({ row: { decision } }: { row: AgencyRow }) {
  const t = useText();
  if (decision === null) return <span className="gh-ink-3">{t('agency.none')}</span>;
  return (
    <span className="agency-cell">
      <StatusText state={decision.decision} small />
      <span className="gh-meta">
        <AgeText atMs={decision.decidedAtMs} />
      </span>
    </span>
  );
}

function IncidentsCell({ row: { incidents } }: { row: AgencyRow }) {
  const t = useText();
  const counts = { P0: incidents.p0, P1: incidents.p1, P2: incidents.p2 };
  const open = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (open.length === 0) return <span className="gh-ink-3">{t('agency.none')}</span>;
  return (
    <span className="gh-row">
      {open.map((severity) => (
        <span key={severity} className={`gh-status gh-status-sm gh-num gh-tone-${TONE[severity]}`}>
          <StateGlyph name={GLYPH[severity]} small />
          {`${counts[severity]} ${severity}`}
        </span>
      ))}
    </span>
  );
}

const TONE = { P0: 'fail', P1: 'p1', P2: 'quiet' } as const;
const GLYPH = { P0: 'p0', P1: 'p1', P2: 'p2' } as const;

function CycleCell({ row: { weekly } }: { row: AgencyRow }) {
  const t = useText();
  return (
    <span className="agency-cell">
      {weekly.decidedAtMs === null ? (
        <span className="gh-ink-3">{t('agency.never')}</span>
      ) : (
        <AgeText atMs={weekly.decidedAtMs} />
      )}
      {weekly.overdueDays === null ? null : (
        <StatusText
          state="missed"
          label={t('agency.cycle.late', { days: weekly.overdueDays })}
          small
        />
      )}
    </span>
  );
}

const READOUT_LOOK = {
  draft: 'draft',
  in_review: 'needs_review',
  approved: 'completed',
  exported: 'completed',
  stale: 'missed',
} as const;

function ReadoutCell({ row: { readout } }: { row: AgencyRow }) {
  const t = useText();
  const formats = useFormats();
  return (
    <span className="agency-cell">
      {readout.state === null ? (
        <span className="gh-ink-3">{t('agency.readout.none')}</span>
      ) : (
        <StatusText
          state={READOUT_LOOK[readout.state]}
          label={t(`reports.state.${readout.state}`)}
          small
        />
      )}
      <span className="gh-meta">{formats.month(readout.month)}</span>
    </span>
  );
}

function FigureCell({ row, column }: CellProps) {
  const t = useText();
  const { formats, zone } = useRegion();
  const figureText = useFigureText();
  const changeText = useChangeText();
  const kpi = row.kpis.find(({ key }) => `kpi:${key}` === column);
  if (kpi === undefined) return null;
  const { key, figure, openConflicts } = kpi;
  if (figure === null) return <span className="gh-ink-3">{t('agency.figure.none')}</span>;
  const change = changeText(key, figure);
  const window = t('agency.figure.window', {
    from: formats.shortDay(figure.fromOn),
    to: formats.shortDay(figure.toOn),
  });
  const asOf = t('ui.provenance.asOf', { when: formats.shortDay(dayOf(figure.asOfMs, zone)) });
  return (
    <span className="agency-cell">
      <span className="agency-figure">
        <span className="gh-medium">{figureText(key, figure.value, row.currency)}</span>
        {change === undefined ? null : (
          <span className="gh-status gh-status-sm agency-change">
            <StateGlyph name={directionOf(figure)} tone="ink" small />
            {change}
          </span>
        )}
      </span>
      <Tooltip
        label={`${t('overview.figure.allSources', { sources: figure.sources.join(', ') })} · ${formats.dateTime(figure.asOfMs)}`}
      >
        <span className="gh-meta agency-cell">
          <span>{window}</span>
          <span>{asOf}</span>
        </span>
      </Tooltip>
      {openConflicts === 0 ? null : (
        <span className="gh-status gh-status-sm gh-tone-warn">
          <StateGlyph name="missed" small />
          {t('agency.figure.conflict')}
        </span>
      )}
    </span>
  );
}

const TREND_GLYPH = { up: 'up', flat: 'flat', down: 'down', unknown: 'dash' } as const;

function TrendCell({ row, column }: CellProps) {
  const t = useText();
  const formats = useFormats();
  const trend = row.trends.find(({ key }) => `trend:${key}` === column);
  if (trend === undefined) return null;
  const { value, method, fromOn, toOn } = trend;
  return (
    <span className="agency-cell">
      <span className="gh-status gh-status-sm">
        <StateGlyph name={TREND_GLYPH[value]} tone={value === 'unknown' ? 'quiet' : 'ink'} small />
        {t(`metrics.trend.${value}`)}
      </span>
      <span className="gh-meta">
        {method === 'override'
          ? t('agency.trend.byHand')
          : t('agency.trend.window', {
              from: formats.shortDay(fromOn),
              to: formats.shortDay(toOn),
            })}
      </span>
    </span>
  );
}
