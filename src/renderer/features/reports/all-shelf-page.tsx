import type { Output } from '@shared/contract';
import type { ReportKind } from '@shared/domain/reports/report';
import type { Scope } from '@shared/rpc/frames';
import { useTenants } from '../../rpc/signed-in';
import { usePages } from '../../rpc/use-pages';
import { EmptyState } from '../../ui/empty-state';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { TenantChip } from '../../ui/marks';
import { tenantPlace } from '../../ui/place';
import { useText } from '../../ui/region';
import { type Column, Table } from '../../ui/table';
import { goTo } from '../../ui/use-place';
import { AllReportsBar } from './all-reports-bar';
import { useShelfColumns } from './shelf-columns';

type Row = Output<'reports.listMany'>['rows'][number];

interface AllShelfProps {
  readonly kind: ReportKind;
  readonly scope: Scope;
}

/** One shelf over all tenants, newest first (M183). */
export function AllShelfPage({ kind, scope }: AllShelfProps) {
  const t = useText();
  const tenants = useTenants();
  const pages = usePages('reports.listMany', { kind }, scope, 50);
  const list = newestOf(pages.answer);
  const shelf = useShelfColumns<Row>();
  const tenantOf = (row: Row) => tenants.find(({ id }) => id === row.tenantId);
  const columns: readonly Column<Row>[] = [
    {
      key: 'tenant',
      header: t('monthEnd.column.tenant'),
      render: (row) => {
        const tenant = tenantOf(row);
        return tenant === undefined ? null : (
          <TenantChip initials={tenant.initials} slot={tenant.colourSlot} name={tenant.name} />
        );
      },
    },
    ...shelf,
  ];
  return (
    <ListPage
      title={t('reports.screen.title')}
      meta={t('monthEnd.shelfMeta', { kind: t(`reports.kind.${kind}`), count: list?.total ?? 0 })}
      flush
      toolbar={<AllReportsBar kind={kind} />}
    >
      <Loaded
        answer={pages.answer}
        isEmpty={({ rows }) => rows.length === 0}
        empty={
          <EmptyState
            title={t('reports.screen.empty.title', { kind: t(`reports.kind.${kind}`) })}
            text={t(`reports.screen.empty.${kind}`)}
          />
        }
      >
        {({ rows, total, next }) => (
          <Table
            label={t(`reports.kind.${kind}`)}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
            onOpen={(row) => {
              const tenant = tenantOf(row);
              if (tenant !== undefined) goTo(tenantPlace(tenant.slug, 'reports', row.id));
            }}
            more={{ total, pending: pages.pending, onMore: next === null ? undefined : pages.more }}
            bare
          />
        )}
      </Loaded>
    </ListPage>
  );
}
