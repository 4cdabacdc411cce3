import { SegmentedControl } from '@mantine/core';
import type { Output } from '@shared/contract';
import { useMemo } from 'react';
import { useSignedIn, useTenants } from '../../rpc/signed-in';
import { usePages } from '../../rpc/use-pages';
import { useWatched } from '../../rpc/use-watched';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { SeverityBadge, TenantChip } from '../../ui/marks';
import { tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { type Column, Table } from '../../ui/table';
import { goTo, setQuery, usePlace } from '../../ui/use-place';
import { BackLink } from './back-link';
import { preventionColumns } from './prevention-section';

type Row = Output<'incidents.prevention'>['rows'][number];

const STATES = ['open', 'overdue', 'done'] as const;

/** The work that incidents asked for, of one tenant or of all, the most pressing first (M175). */
export function PreventionPage() {
  const t = useText();
  const { tenant } = useSignedIn();
  const tenants = useTenants();
  const { query } = usePlace();
  const state = STATES.find((each) => each === query.state) ?? 'open';
  const ids = tenant === undefined ? tenants.map(({ id }) => id) : [tenant.id];
  const asked = ids.join();
  const scope = useMemo(() => ({ kind: 'tenants', tenantIds: asked.split(',') }) as const, [asked]);
  const pages = usePages('incidents.prevention', { state }, scope);
  const counts = newestOf(useWatched('incidents.prevention', { state, limit: 1 }, scope))?.counts;
  const slugOf = (row: Row) => tenants.find(({ id }) => id === row.tenantId)?.slug;
  return (
    <ListPage
      flush
      title={t('incidents.prevention.page')}
      meta={
        tenant === undefined ? (
          t('incidents.prevention.all', { count: tenants.length })
        ) : (
          <BackLink number={undefined} />
        )
      }
      toolbar={
        <SegmentedControl
          aria-label={t('incidents.prevention.filter')}
          value={state}
          data={STATES.map((value) => ({
            value,
            label: t(`incidents.prevention.filter.${value}`, { count: counts?.[value] ?? 0 }),
          }))}
          onChange={(value) => setQuery({ state: value })}
        />
      }
    >
      <Loaded
        answer={pages.answer}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          <EmptyState
            title={t(`incidents.prevention.empty.${state}`)}
            text={t('incidents.prevention.empty.about')}
          />
        }
      >
        {({ rows, total, next }) => (
          <Table
            bare
            label={t('incidents.prevention.page')}
            columns={columnsOf(t, tenant === undefined ? tenants : undefined)}
            rows={rows}
            rowKey={({ taskId }) => taskId}
            onOpen={(row) => {
              const slug = slugOf(row);
              if (slug !== undefined) goTo(tenantPlace(slug, 'tasks', row.taskId));
            }}
            more={{
              total,
              pending: pages.pending,
              onMore: next === null ? undefined : () => pages.more(),
            }}
          />
        )}
      </Loaded>
    </ListPage>
  );
}

function columnsOf(
  t: ReturnType<typeof useText>,
  tenants: ReturnType<typeof useTenants> | undefined,
): readonly Column<Row>[] {
  const tenantColumn: Column<Row> = {
    key: 'tenant',
    header: t('incidents.prevention.tenant'),
    width: 168,
    render: ({ tenantId }) => {
      const tenant = tenants?.find(({ id }) => id === tenantId);
      return tenant === undefined ? null : (
        <TenantChip initials={tenant.initials} slot={tenant.colourSlot} name={tenant.name} />
      );
    },
  };
  return [
    ...(tenants === undefined ? [] : [tenantColumn]),
    {
      key: 'task',
      header: t('incidents.prevention.task'),
      render: ({ title, incident }) => (
        <div className="incidents-summary">
          <span className="gh-medium gh-clip">{title}</span>
          <span className="gh-row gh-meta gh-clip">
            <SeverityBadge severity={incident.severity} />
            <span className="gh-clip">{`${incident.ref} · ${incident.summary}`}</span>
          </span>
        </div>
      ),
    },
    ...preventionColumns<Row>(t),
  ];
}
