import { Checkbox } from '@mantine/core';
import { useFigureText } from '../../metrics/figure-text';
import { useFormats, useText } from '../../ui/region';
import { Section } from '../../ui/section';
import { type Column, Table } from '../../ui/table';
import { usePeriodText } from './period-text';
import { useReasonText } from './reason-text';
import type { Preview } from './use-import';

interface PreviewPanelProps {
  readonly preview: Preview;
  readonly leaveOut: boolean;
  readonly onLeaveOut: (leaveOut: boolean) => void;
}

/** What the import would do: the values by measure, the conflicts it would open, the rows that it refuses. */
export function PreviewPanel({ preview, leaveOut, onLeaveOut }: PreviewPanelProps) {
  const t = useText();
  const { rows, values, repeated, measures, conflicts, refused } = preview;
  const measureColumns = useMeasureColumns();
  const conflictColumns = useConflictColumns();
  const refusedColumns = useRefusedColumns();
  if (rows.read === 0) return null;
  return (
    <>
      <Section title={t('measures.result')} meta={t('measures.result.meta', { ...rows })}>
        <p>
          {t('measures.result.values', { ...values })}
          {repeated === 0 ? null : ` ${t('measures.result.repeated', { count: repeated })}`}
        </p>
        {measures.length === 0 ? null : (
          <Table
            label={t('measures.result')}
            columns={measureColumns}
            rows={measures}
            rowKey={({ key }) => key}
          />
        )}
      </Section>
      {conflicts.length === 0 ? null : (
        <Section
          title={t('measures.result.conflicts')}
          meta={t('measures.result.shown', { shown: conflicts.length, total: values.conflict })}
        >
          <Table
            label={t('measures.result.conflicts')}
            columns={conflictColumns}
            rows={conflicts}
            rowKey={({ key, line }) => `${key} ${line}`}
          />
        </Section>
      )}
      {refused.length === 0 ? null : (
        <Section
          title={t('measures.result.refused')}
          meta={t('measures.result.shown', { shown: refused.length, total: rows.refused })}
        >
          <Table
            label={t('measures.result.refused')}
            columns={refusedColumns}
            rows={refused}
            rowKey={({ line }) => String(line)}
          />
          <Checkbox
            checked={leaveOut}
            onChange={(event) => onLeaveOut(event.currentTarget.checked)}
            label={t('measures.leaveOut', { count: rows.refused })}
          />
        </Section>
      )}
    </>
  );
}

type MeasuredPeriod = Pick<Preview['measures'][number], 'key' | 'fromOn' | 'toOn'>;

/** Of which measure a line is, and of which days. */
function useWhatAndWhen(): readonly Column<MeasuredPeriod>[] {
  const t = useText();
  const periodText = usePeriodText();
  return [
    {
      key: 'measure',
      header: t('measures.column.name'),
      render: ({ key }) => <span className="gh-medium">{t(`metrics.name.${key}`)}</span>,
    },
    {
      key: 'period',
      header: t('measures.column.period'),
      width: 240,
      render: (row) => <span className="gh-nowrap">{periodText(row)}</span>,
    },
  ];
}

function useMeasureColumns(): readonly Column<Preview['measures'][number]>[] {
  const t = useText();
  const formats = useFormats();
  const figureText = useFigureText();
  const whatAndWhen = useWhatAndWhen();
  return [
    ...whatAndWhen,
    {
      key: 'values',
      header: t('measures.log.values'),
      align: 'right',
      width: 120,
      render: ({ values }) => <span className="gh-num">{formats.number(values)}</span>,
    },
    {
      key: 'folded',
      header: t('measures.result.folded'),
      align: 'right',
      width: 160,
      render: ({ key, folded }) => <span className="gh-num">{figureText(key, folded)}</span>,
    },
  ];
}

function useConflictColumns(): readonly Column<Preview['conflicts'][number]>[] {
  const t = useText();
  const formats = useFormats();
  const figureText = useFigureText();
  const whatAndWhen = useWhatAndWhen();
  return [
    ...whatAndWhen,
    {
      key: 'line',
      header: t('measures.result.line'),
      align: 'right',
      width: 88,
      render: ({ line }) => <span className="gh-num">{formats.number(line)}</span>,
    },
    {
      key: 'here',
      header: t('measures.result.here'),
      align: 'right',
      width: 120,
      render: ({ key, value }) => <span className="gh-num">{figureText(key, value)}</span>,
    },
    {
      key: 'known',
      header: t('measures.result.known'),
      width: 240,
      render: ({ key, known, knownSource }) => (
        <>
          <span className="gh-num">{figureText(key, known)}</span>
          {` · ${knownSource}`}
        </>
      ),
    },
  ];
}

function useRefusedColumns(): readonly Column<Preview['refused'][number]>[] {
  const t = useText();
  const formats = useFormats();
  const reasonText = useReasonText();
  return [
    {
      key: 'line',
      header: t('measures.result.line'),
      align: 'right',
      width: 88,
      render: ({ line }) => <span className="gh-num">{formats.number(line)}</span>,
    },
    {
      key: 'column',
      header: t('measures.columns.column'),
      width: 200,
      render: ({ column }) => column,
    },
    {
      key: 'found',
      header: t('measures.result.found'),
      width: 240,
      render: ({ found }) => <span className="gh-mono measures-samples">{found}</span>,
    },
    {
      key: 'why',
      header: t('measures.result.why'),
      render: ({ why }) => reasonText('measures.row', why),
    },
  ];
}
