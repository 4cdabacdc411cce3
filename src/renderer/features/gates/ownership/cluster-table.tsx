import { StatusText } from '../../../ui/marks';
import { useText } from '../../../ui/region';
import { type Column, Table } from '../../../ui/table';
import { NumberText } from '../../../ui/times';
import { type Cluster, type OwnershipList, openRivals, type Show, stateOf } from './cluster';

interface ClusterTableProps {
  readonly list: OwnershipList;
  readonly show: Show;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly onMore: (() => void) | undefined;
}

/** The cluster map; with its register or its bridges beneath the rows where these are asked for. */
export function ClusterTable({ list, show, chosen, onChoose, onMore }: ClusterTableProps) {
  const t = useText();
  const columns: readonly Column<Cluster>[] = [
    { key: 'name', header: t('ownership.column.cluster'), render: ({ name }) => name },
    {
      key: 'owner',
      header: t('ownership.column.owner'),
      width: '34%',
      render: ({ ownerUrl }) => <span className="gh-mono ownership-url">{ownerUrl ?? '–'}</span>,
    },
    {
      key: 'queries',
      header: t('ownership.column.queries'),
      align: 'right',
      width: 88,
      render: ({ queries }) => <NumberText value={queries.length} />,
    },
    {
      key: 'priority',
      header: t('ownership.column.priority'),
      width: 96,
      render: ({ priority }) => (priority ? t('ownership.priority') : ''),
    },
    {
      key: 'state',
      header: t('ownership.column.state'),
      width: 136,
      render: (cluster) => <Standing cluster={cluster} />,
    },
  ];
  const withBeneath = show === 'contested' || show === 'bridged';
  return (
    <Table
      label={t('ownership.title')}
      columns={columns}
      rows={list.rows}
      rowKey={(row: Cluster) => row.id}
      selectedKey={chosen}
      onOpen={(row: Cluster) => onChoose(row.id)}
      more={{ total: list.total, pending: false, onMore }}
      {...(withBeneath && { beneath: (row: Cluster) => <Beneath cluster={row} show={show} /> })}
    />
  );
}

function Standing({ cluster }: { cluster: Cluster }) {
  const t = useText();
  const rivals = openRivals(cluster);
  const label = cluster.owned
    ? t('ownership.state.owned')
    : rivals > 0
      ? t('ownership.state.contested', { count: rivals })
      : t('ownership.state.none');
  return <StatusText small state={stateOf(cluster)} label={label} />;
}

function Beneath({ cluster, show }: { cluster: Cluster; show: 'contested' | 'bridged' }) {
  const t = useText();
  if (show === 'bridged') {
    return (
      <ul className="ownership-beneath gh-meta">
        {cluster.bridges.map(({ toClusterId, toName, url }) => (
          <li key={toClusterId}>
            <span className="gh-mono">{url}</span> · {t('ownership.bridge.to', { cluster: toName })}
          </li>
        ))}
      </ul>
    );
  }
  return (
    <ul className="ownership-beneath gh-meta">
      {cluster.rivals.map(({ url, resolution, note }) => (
        <li key={url}>
          <span className="gh-mono">{url}</span> ·{' '}
          {t(`ownership.resolution.${resolution ?? 'open'}`)}
          {note === '' ? '' : ` · ${note}`}
        </li>
      ))}
    </ul>
  );
}
