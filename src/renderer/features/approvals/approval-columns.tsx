import { useTenants } from '../../rpc/signed-in';
import { Pill, StatusText, TenantChip } from '../../ui/marks';
import { useText } from '../../ui/region';
import type { Column } from '../../ui/table';
import { AgeText } from '../../ui/times';
import { APPROVAL_LOOKS, type ApprovalLine } from './approval';
import { useApprovalWords } from './use-approval-words';

/** What the list says of each approval; over all tenants also whose it is. */
export function useApprovalColumns(ofAll: boolean): readonly Column<ApprovalLine>[] {
  const t = useText();
  const tenants = useTenants();
  return [
    {
      key: 'state',
      header: t('approvals.column.state'),
      width: 168,
      render: ({ state }) => (
        <StatusText state={APPROVAL_LOOKS[state]} label={t(`approvals.state.${state}`)} small />
      ),
    },
    ...(ofAll
      ? [
          {
            key: 'tenant',
            header: t('approvals.column.tenant'),
            width: 144,
            render: (row: ApprovalLine) => {
              const tenant = tenants.find(({ id }) => id === row.tenantId);
              return tenant === undefined ? null : (
                <TenantChip
                  initials={tenant.initials}
                  slot={tenant.colourSlot}
                  name={tenant.name}
                />
              );
            },
          },
        ]
      : []),
    {
      key: 'subject',
      header: t('approvals.column.subject'),
      render: (row) => <Subject row={row} />,
    },
    {
      key: 'asked',
      header: t('approvals.column.asked'),
      width: 112,
      render: (row) => <span className="gh-meta gh-clip">{row.requestedBy}</span>,
    },
    {
      key: 'age',
      header: t('approvals.column.age'),
      align: 'right',
      width: 72,
      render: (row) => (
        <span className="gh-meta">
          <AgeText atMs={row.requestedAtMs} bare />
        </span>
      ),
    },
    {
      key: 'votes',
      header: t('approvals.column.votes'),
      align: 'right',
      width: 104,
      render: ({ votes, needed }) => (
        <span className="gh-meta gh-num">{t('approvals.votes', { votes, needed })}</span>
      ),
    },
    {
      key: 'decided',
      header: t('approvals.column.decided'),
      width: 120,
      render: (row) => <span className="gh-meta gh-clip">{row.decidedBy ?? '–'}</span>,
    },
  ];
}

function Subject({ row }: { row: ApprovalLine }) {
  const t = useText();
  const { titleOf } = useApprovalWords();
  return (
    <div className="approvals-subject">
      <div className="gh-row">
        <span className="gh-medium gh-two-lines">{titleOf(row)}</span>
        {row.selfApproved ? <Pill tone="warn">{t('approvals.self')}</Pill> : null}
      </div>
      <div className="gh-meta gh-clip">
        {t('approvals.version', { action: t(`approvals.action.${row.action}`), round: row.round })}
      </div>
    </div>
  );
}
