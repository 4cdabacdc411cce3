import { HEALTH_POINTS } from '@shared/domain/health/health';
import { useMemo } from 'react';
import { type TenantRow, useTenants } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { TenantChip } from '../../ui/marks';
import { tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { type Column, Table } from '../../ui/table';
import { goTo } from '../../ui/use-place';
import { type HealthRow, useEvidenceText } from './health';
import { HealthExport } from './health-export';
import { PointMark } from './point-state';

type Line = HealthRow & { readonly tenant: TenantRow };

/** The seven points of every tenant of this person. */
export function AllHealthPage() {
  const t = useText();
  const formats = useFormats();
  const tenants = useTenants();
  const scope = useMemo(
    () => ({ kind: 'tenants' as const, tenantIds: tenants.map(({ id }) => id) }),
    [tenants],
  );
  const answer = useWatched('health.list', {}, tenants.length === 0 ? undefined : scope, {
    keep: true,
  });
  const health = newestOf(answer);
  return (
    <ListPage
      flush
      title={t('health.title')}
      meta={
        health === undefined
          ? undefined
          : t('health.allMeta', {
              count: health.rows.length,
              when: formats.shortDateTime(health.asOfMs),
            })
      }
      actions={health === undefined ? null : <HealthExport name="gatehouse" rows={health.rows} />}
    >
      <Loaded answer={answer}>
        {({ rows }) => (
          <Matrix
            lines={rows.flatMap((row): readonly Line[] => {
              const tenant = tenants.find(({ id }) => id === row.tenantId);
              return tenant === undefined ? [] : [{ ...row, tenant }];
            })}
          />
        )}
      </Loaded>
    </ListPage>
  );
}

function Matrix({ lines }: { lines: readonly Line[] }) {
  const t = useText();
  const textOf = useEvidenceText();
  const columns: readonly Column<Line>[] = [
    {
      key: 'tenant',
      header: t('health.column.tenant'),
      render: ({ tenant }) => (
        <TenantChip initials={tenant.initials} slot={tenant.colourSlot} name={tenant.name} />
      ),
    },
    ...HEALTH_POINTS.map(
      (key): Column<Line> => ({
        key,
        header: t(`health.short.${key}`),
        width: 104,
        render: ({ points }) => {
          const found = points.find(({ point }) => point === key);
          if (found === undefined) return null;
          const about = `${t(`health.point.${key}`)}: ${found.evidence.map(textOf).join(' · ')}`;
          return <PointMark state={found.state} about={about} />;
        },
      }),
    ),
    {
      key: 'met',
      header: t('health.column.met'),
      align: 'right',
      width: 96,
      render: ({ met }) => (
        <span className="gh-num">{t('health.metOf', { met, total: HEALTH_POINTS.length })}</span>
      ),
    },
  ];
  return (
    <Table
      bare
      label={t('health.matrix')}
      columns={columns}
      rows={lines}
      rowKey={({ tenantId }) => tenantId}
      onOpen={({ tenant }) => goTo(tenantPlace(tenant.slug, 'health'))}
    />
  );
}
