import { Button } from '@mantine/core';
import { HEALTH_POINTS } from '@shared/domain/health/health';
import { IconFlag } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTenant } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { ListPage } from '../../ui/list-page';
import { Loaded, newestOf } from '../../ui/loaded';
import { hrefOf, tenantPlace } from '../../ui/place';
import { useFormats, useText } from '../../ui/region';
import { type Column, Table } from '../../ui/table';
import { goTo } from '../../ui/use-place';
import { type Evidence, type Point, placeOfEvidence, useEvidenceText } from './health';
import { HealthExport } from './health-export';
import { PointState } from './point-state';

/** The seven points of a tenant, each with the evidence that it rests on and the way to it. */
export function TenantHealthPage() {
  const t = useText();
  const formats = useFormats();
  const { id, name, slug } = useTenant();
  const scope = useMemo(() => ({ kind: 'tenants' as const, tenantIds: [id] }), [id]);
  const answer = useWatched('health.list', {}, scope, { keep: true });
  const health = newestOf(answer);
  const row = health?.rows[0];
  return (
    <ListPage
      flush
      title={t('health.title')}
      meta={
        health === undefined || row === undefined
          ? name
          : t('health.meta', {
              tenant: name,
              met: row.met,
              total: HEALTH_POINTS.length,
              when: formats.shortDateTime(health.asOfMs),
            })
      }
      actions={
        <>
          {health === undefined ? null : <HealthExport name={slug} rows={health.rows} />}
          <Button
            variant="filled"
            leftSection={<IconFlag className="gh-icon" aria-hidden />}
            onClick={() => goTo(tenantPlace(slug, 'health', 'end-state'))}
          >
            {t('health.endState')}
          </Button>
        </>
      }
    >
      <Loaded answer={answer}>
        {({ rows }) => <PointTable points={rows[0]?.points ?? []} slug={slug} />}
      </Loaded>
    </ListPage>
  );
}

function PointTable({ points, slug }: { points: readonly Point[]; slug: string }) {
  const t = useText();
  const columns: readonly Column<Point>[] = [
    {
      key: 'state',
      header: t('health.column.state'),
      width: 128,
      render: ({ state }) => <PointState state={state} />,
    },
    {
      key: 'point',
      header: t('health.column.point'),
      width: '40%',
      render: ({ point }) => (
        <div className="health-point">
          <span className="gh-medium">{t(`health.point.${point}`)}</span>
          <span className="gh-meta">{t(`health.about.${point}`)}</span>
        </div>
      ),
    },
    {
      key: 'evidence',
      header: t('health.column.evidence'),
      render: ({ evidence }) => <EvidenceList evidence={evidence} slug={slug} />,
    },
  ];
  return (
    <Table
      bare
      label={t('health.points')}
      columns={columns}
      rows={points}
      rowKey={({ point }) => point}
      onOpen={({ evidence: [first] }) => {
        if (first !== undefined) goTo(placeOfEvidence(slug, first));
      }}
    />
  );
}

function EvidenceList({ evidence, slug }: { evidence: readonly Evidence[]; slug: string }) {
  const textOf = useEvidenceText();
  return (
    <ul className="health-evidence">
      {evidence.map((each) => (
        <li key={`${each.code} ${JSON.stringify(each.params)}`}>
          <a href={hrefOf(placeOfEvidence(slug, each))}>{textOf(each)}</a>
        </li>
      ))}
    </ul>
  );
}
