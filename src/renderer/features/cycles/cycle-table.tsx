import { useTenant } from '../../rpc/signed-in';
import { Pill, StatusText } from '../../ui/marks';
import { tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { type Column, Table } from '../../ui/table';
import { DateText } from '../../ui/times';
import { goTo } from '../../ui/use-place';
import type { CycleLine } from './cycle';
import { useReasonText } from './reason-text';

interface CycleTableProps {
  readonly rows: readonly CycleLine[];
  readonly total: number;
  readonly onMore: (() => void) | undefined;
}

/** A line a decision; Enter or a click opens it. */
export function CycleTable({ rows, total, onMore }: CycleTableProps) {
  const t = useText();
  const { slug } = useTenant();
  const reasonText = useReasonText();
  const columns: readonly Column<CycleLine>[] = [
    {
      key: 'decision',
      header: t('cycles.log.column.decision'),
      width: 112,
      render: (row) => (
        <div>
          <StatusText state={row.decision} />
          {row.rule === null ? null : (
            <div className="cycles-rule-number gh-meta">
              {t('cycles.log.rule', { rule: row.rule })}
            </div>
          )}
        </div>
      ),
    },
    {
      key: 'cycle',
      header: t('cycles.log.column.cycle'),
      width: 120,
      render: (row) => (
        <div>
          <span className="gh-medium gh-nowrap">
            {t('cycles.log.name', { cadence: row.cadence, ordinal: row.ordinal })}
          </span>
          <Marks row={row} />
        </div>
      ),
    },
    {
      key: 'why',
      header: t('cycles.log.column.why'),
      render: (row) => <div className="cycles-why">{reasonText(row)}</div>,
    },
    {
      key: 'window',
      header: t('cycles.log.column.window'),
      width: 112,
      render: (row) => <WindowText row={row} />,
    },
    {
      key: 'decided',
      header: t('cycles.log.column.decided'),
      width: 112,
      render: (row) => (
        <span className="gh-meta">
          <DateText atMs={row.decidedAtMs} show="shortDateTime" />
        </span>
      ),
    },
    {
      key: 'by',
      header: t('cycles.log.column.by'),
      width: 64,
      render: (row) => <span className="gh-meta">{row.by}</span>,
    },
  ];
  return (
    <Table
      bare
      label={t('cycles.log.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      onOpen={(row) => goTo(tenantPlace(slug, 'cycles', row.id))}
      more={{ total, pending: false, onMore }}
    />
  );
}

function Marks({ row }: { row: CycleLine }) {
  const t = useText();
  const formats = useFormats();
  if (!row.asOf && row.origin === 'native') return null;
  return (
    <div className="gh-row gh-wrap gh-gap-1">
      {row.asOf ? (
        <Pill>{t('cycles.log.asOf', { when: formats.shortDateTime(row.windowEndMs) })}</Pill>
      ) : null}
      {row.origin === 'imported' ? <Pill>{t('cycles.log.imported')}</Pill> : null}
    </div>
  );
}

function WindowText({ row: { windowStartMs, windowEndMs } }: { row: CycleLine }) {
  const t = useText();
  const formats = useFormats();
  const to = formats.date(windowEndMs);
  return (
    <span className="gh-meta gh-num gh-nowrap cycles-window">
      {windowStartMs === null ? (
        t('cycles.page.until', { to })
      ) : (
        <>
          {formats.date(windowStartMs)}
          <br />
          {to}
        </>
      )}
    </span>
  );
}
