import { type TenantRow, useSignedIn } from '../../rpc/signed-in';
import { ListPage } from '../../ui/list-page';
import { StatusText, TenantChip } from '../../ui/marks';
import { tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { StateGlyph } from '../../ui/state-glyph';
import { type Column, Table } from '../../ui/table';
import { goTo } from '../../ui/use-place';

/** All tenants of this person: where each stands, and what is wrong there. */
export function TenantsView() {
  const t = useText();
  const { tenants } = useSignedIn();
  const columns: readonly Column<TenantRow>[] = [
    {
      key: 'tenant',
      header: t('shell.tenants.column.tenant'),
      render: ({ initials, colourSlot, name }) => (
        <TenantChip initials={initials} slot={colourSlot} name={name} />
      ),
    },
    {
      key: 'state',
      header: t('shell.tenants.column.state'),
      render: ({ lifecycle }) => t(`shell.lifecycle.${lifecycle}`),
    },
    { key: 'gates', header: t('shell.tenants.column.gates'), render: (row) => <Gates {...row} /> },
    {
      key: 'incidents',
      header: t('shell.tenants.column.incidents'),
      render: (row) => <Incidents {...row} />,
    },
    {
      key: 'role',
      header: t('shell.tenants.column.role'),
      render: ({ role }) => t(`shell.role.${role}`),
    },
    {
      key: 'zone',
      header: t('shell.tenants.column.zone'),
      render: ({ zone }) => <span className="gh-meta">{zone}</span>,
    },
  ];
  return (
    <ListPage
      title={t('shell.tenants.title')}
      meta={t('shell.tenants.meta', { count: tenants.length })}
      flush
    >
      <Table
        label={t('shell.tenants.title')}
        columns={columns}
        rows={tenants}
        rowKey={({ id }) => id}
        onOpen={({ slug }) => goTo(tenantPlace(slug, ''))}
        bare
      />
    </ListPage>
  );
}

function Gates({ gatesFailing }: Pick<TenantRow, 'gatesFailing'>) {
  const t = useText();
  return gatesFailing === 0 ? (
    <StatusText state="pass" label={t('shell.tenants.gatesPass')} />
  ) : (
    <StatusText state="fail" label={t('shell.nav.gatesFailing', { count: gatesFailing })} />
  );
}

function Incidents({ openP0, openIncidents }: Pick<TenantRow, 'openP0' | 'openIncidents'>) {
  const t = useText();
  if (openIncidents === 0)
    return <span className="gh-ink-3">{t('shell.tenants.noIncidents')}</span>;
  return (
    <span className="gh-row gh-num">
      {t('shell.tenants.incidents', { count: openIncidents })}
      {openP0 === 0 ? null : (
        <span className="gh-status gh-tone-fail">
          <StateGlyph name="p0" />
          {t('shell.rail.openP0', { count: openP0 })}
        </span>
      )}
    </span>
  );
}
