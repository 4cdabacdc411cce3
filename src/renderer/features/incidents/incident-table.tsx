import { useTenant } from '../../rpc/signed-in';
import { Pill, SeverityBadge, StatusText } from '../../ui/marks';
import { tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { type Column, Table } from '../../ui/table';
import { AgeText, DateText } from '../../ui/times';
import { goTo } from '../../ui/use-place';
import { INCIDENT_LOOKS, type IncidentLine } from './incident';
import { useModuleName } from './use-module-name';

interface IncidentTableProps {
  readonly rows: readonly IncidentLine[];
  readonly total: number;
  readonly onMore: (() => void) | undefined;
}

/** A line an incident; Enter or a click opens it. */
export function IncidentTable({ rows, total, onMore }: IncidentTableProps) {
  const t = useText();
  const { slug } = useTenant();
  const columns: readonly Column<IncidentLine>[] = [
    {
      key: 'ref',
      header: t('incidents.log.column.ref'),
      width: 96,
      render: (row) => <span className="gh-mono gh-ink-2">{row.ref}</span>,
    },
    {
      key: 'severity',
      header: t('incidents.log.column.severity'),
      width: 128,
      render: (row) => <Severity row={row} />,
    },
    {
      key: 'summary',
      header: t('incidents.log.column.summary'),
      render: (row) => <Summary row={row} />,
    },
    {
      key: 'state',
      header: t('incidents.log.column.state'),
      width: 136,
      render: (row) => (
        <StatusText
          state={INCIDENT_LOOKS[row.state]}
          label={t(`incidents.state.${row.state}`)}
          small
        />
      ),
    },
    {
      key: 'occurred',
      header: t('incidents.log.column.occurred'),
      width: 112,
      render: (row) => (
        <span className="gh-meta">
          <DateText atMs={row.occurredAtMs} show="shortDateTime" />
        </span>
      ),
    },
    {
      key: 'age',
      header: t('incidents.log.column.age'),
      align: 'right',
      width: 64,
      render: (row) => (
        <span className="gh-meta">
          <AgeText atMs={row.occurredAtMs} bare />
        </span>
      ),
    },
    {
      key: 'by',
      header: t('incidents.log.column.by'),
      width: 112,
      render: (row) => <span className="gh-meta gh-clip">{row.by}</span>,
    },
  ];
  return (
    <Table
      bare
      label={t('incidents.log.title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      onOpen={(row) => goTo(tenantPlace(slug, 'incidents', row.id))}
      more={{ total, pending: false, onMore }}
    />
  );
}

function Severity({ row }: { row: IncidentLine }) {
  const t = useText();
  return (
    <span className="gh-row">
      <SeverityBadge severity={row.severity} />
      {row.highestSeverity === row.severity ? null : (
        <span className="gh-meta gh-nowrap">
          {t('incidents.log.was', { severity: row.highestSeverity })}
        </span>
      )}
    </span>
  );
}

/** Nothing once it is met; red words once its time has passed. */
function DeadlineMark({ deadline }: { deadline: IncidentLine['deadline'] }) {
  const t = useText();
  const formats = useFormats();
  if (deadline === null || deadline.state === 'met') return null;
  const { kind, state, dueMs } = deadline;
  const overdue = state === 'overdue';
  return (
    <Pill tone={overdue ? 'warn' : 'quiet'}>
      {t(overdue ? `incidents.deadline.${kind}.overdue` : `incidents.deadline.${kind}`, {
        when: formats.shortDateTime(dueMs),
      })}
    </Pill>
  );
}

function Summary({ row }: { row: IncidentLine }) {
  const t = useText();
  const moduleName = useModuleName();
  return (
    <div className="incidents-summary">
      <div className="gh-medium gh-two-lines">{row.summary}</div>
      <div className="incidents-marks">
        <span className="gh-meta">{moduleName(row.module)}</span>
        <DeadlineMark deadline={row.deadline} />
        {row.declaredInError ? <Pill>{t('incidents.log.declared')}</Pill> : null}
      </div>
    </div>
  );
}
