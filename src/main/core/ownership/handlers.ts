import { coded } from '@shared/base/coded';
import { CLUSTER_FILTERS } from '@shared/contract/ownership';
import { type Coverage, isOwned, queryKey } from '@shared/domain/ownership/cluster';
import type { Handlers } from '../rpc/context';
import { clustersById, countClusters, listClusters, type StoredCluster } from '../store/clusters';
import type { TenantReader } from '../store/tenant-access';
import { captureUndo } from '../store/undo-points';
import { requireFound, requireVersion } from '../store/versioned';
import { UNDO_KINDS } from '../undo/kinds';
import { pointOf, undoable } from '../undo/undoable';
import { feedCoverage, readCoverage } from './feed-coverage';
import { importTable, namedClusters, readTable } from './import-table';
import { dropCluster, keepCluster } from './keep-cluster';

/** The query-cluster matrix (M167): every change feeds the ownership gate in its own transaction. */
export const ownershipHandlers = {
  'ownership.list': async ({ read }, { show, after, limit }) => {
    const found = await listClusters(read, show, { after, limit: limit + 1 });
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const counts = Object.fromEntries(
      await Promise.all(
        CLUSTER_FILTERS.map(async (each) => [each, await countClusters(read, each)] as const),
      ),
    ) as Record<(typeof CLUSTER_FILTERS)[number], number>; // one entry for each filter
    const names = await targetNames(read, rows);
    return {
      rows: rows.map((row) => clusterView(row, names)),
      next: found.length > limit && last !== undefined ? queryKey(last.name) : null,
      total: counts[show],
      coverage: coverageView(await readCoverage(read)),
      counts,
    };
  },

  'ownership.save': async ({ write }, { clusterId, expectedVersion, ...fields }) =>
    write(async (writer) => {
      const id = clusterId ?? writer.newId();
      const before = (await clustersById(writer, [id])).get(id);
      if (clusterId !== undefined) {
        requireVersion(
          'cluster',
          expectedVersion ?? 0,
          requireFound('cluster', id, before).version,
        );
      }
      const cluster = {
        ...fields,
        id,
        ownerUrl: fields.ownerUrl ?? undefined,
        rivals: fields.rivals.map((rival) => ({
          ...rival,
          resolution: rival.resolution ?? undefined,
        })),
      };
      await undoable(writer, { kind: 'cluster', id, did: 'cluster_saved' }, () =>
        keepCluster(writer, cluster, before),
      );
      const coverage = coverageView(await feedCoverage(writer));
      return { id, version: (before?.version ?? 0) + 1, owned: isOwned(cluster), coverage };
    }),

  'ownership.remove': async ({ write }, { clusterId, expectedVersion }) =>
    write(async (writer) => {
      const found = (await clustersById(writer, [clusterId])).get(clusterId);
      const cluster = requireFound('cluster', clusterId, found);
      requireVersion('cluster', expectedVersion, cluster.version);
      await undoable(writer, { kind: 'cluster', id: clusterId, did: 'cluster_removed' }, () =>
        dropCluster(writer, cluster),
      );
      await feedCoverage(writer);
      return { done: true };
    }),

  'ownership.import': async ({ write }, { text }) => {
    const rows = await readTable(text);
    return write(async (writer) => {
      const { snapshots } = UNDO_KINDS.cluster;
      const before = await snapshots(writer, [...(await namedClusters(writer, rows)).values()]);
      const { outcome, ids } = await importTable(writer, rows);
      const after = await snapshots(writer, ids);
      const points = ids.flatMap(
        (id) => pointOf('cluster', id, before.get(id), after.get(id)) ?? [],
      );
      await captureUndo(writer, coded('clusters_imported'), points);
      return { ...outcome, coverage: coverageView(await feedCoverage(writer)) };
    });
  },
} satisfies Partial<Handlers>;

async function targetNames(read: TenantReader, rows: readonly StoredCluster[]) {
  const ids = rows.flatMap(({ bridges }) => bridges.map(({ toClusterId }) => toClusterId));
  return clustersById(read, [...new Set(ids)]);
}

function clusterView(cluster: StoredCluster, targets: ReadonlyMap<string, StoredCluster>) {
  return {
    ...cluster,
    ownerUrl: cluster.ownerUrl ?? null,
    queries: [...cluster.queries],
    rivals: cluster.rivals.map((rival) => ({ ...rival, resolution: rival.resolution ?? null })),
    bridges: cluster.bridges.map((bridge) => ({
      ...bridge,
      toName: targets.get(bridge.toClusterId)?.name ?? '',
    })),
    owned: isOwned(cluster),
  };
}

const coverageView = ({ priority, owned, value }: Coverage) => ({
  priority,
  owned,
  value: value ?? null,
});
