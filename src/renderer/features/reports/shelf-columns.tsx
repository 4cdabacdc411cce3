import { useText } from '../../ui/region';
import type { Column } from '../../ui/table';
import { DateText } from '../../ui/times';
import { type ReportRow, usePeriodText } from './period-text';
import { usePartsText } from './readiness-cells';
import { ReportState } from './report-state';

/** What every shelf says of a report. */
export function useShelfColumns<Row extends ReportRow>(): readonly Column<Row>[] {
  const t = useText();
  const periodText = usePeriodText();
  const partsText = usePartsText();
  return [
    {
      key: 'period',
      header: t('reports.column.period'),
      render: ({ kind, period }) => <span className="gh-medium">{periodText(kind, period)}</span>,
    },
    {
      key: 'version',
      header: t('reports.column.version'),
      render: ({ reportVersion }) => t('reports.screen.version', { version: reportVersion }),
    },
    {
      key: 'state',
      header: t('reports.column.state'),
      render: (row) => (
        <span className="gh-col gh-gap-1">
          <ReportState report={row} />
          {row.changed.length === 0 ? null : (
            <span className="gh-meta">
              {t('monthEnd.changed.short', { parts: partsText(row.changed) })}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'made',
      header: t('reports.column.made'),
      render: ({ createdAtMs }) => <DateText atMs={createdAtMs} show="shortDateTime" />,
    },
    { key: 'by', header: t('reports.column.by'), render: ({ by }) => by },
    {
      key: 'hash',
      header: t('reports.column.hash'),
      render: ({ snapshotHash }) => (
        <span className="gh-mono gh-ink-3">{snapshotHash.slice(0, 12)}</span>
      ),
    },
  ];
}
