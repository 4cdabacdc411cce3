import {
  type Bridge,
  isOwned,
  type QueryCluster,
  queryKey,
  type Rival,
} from '@shared/domain/ownership/cluster';
import { type SelectQueryBuilder, sql } from 'kysely';
import type { Schema } from './schema';
import type { TenantReader, TenantWriter } from './tenant-access';

export interface StoredCluster extends QueryCluster {
  readonly id: string;
  readonly version: number;
}

export type ClusterFilter = 'all' | 'priority' | 'open' | 'contested' | 'bridged';

const IS_OWNED = sql<boolean>`query_cluster.owner_url IS NOT NULL AND NOT EXISTS (SELECT 1 FROM cannibalization AS c
  WHERE c.tenant_id = query_cluster.tenant_id AND c.cluster_id = query_cluster.id AND c.resolution IS NULL)`;
const HAS_RIVAL = sql<boolean>`EXISTS (SELECT 1 FROM cannibalization AS c
  WHERE c.tenant_id = query_cluster.tenant_id AND c.cluster_id = query_cluster.id)`;
const HAS_BRIDGE = sql<boolean>`EXISTS (SELECT 1 FROM cluster_bridge AS b
  WHERE b.tenant_id = query_cluster.tenant_id AND b.cluster_id = query_cluster.id)`;

type Clusters<O> = SelectQueryBuilder<Schema, 'query_cluster', O>;

function filtered<O>(query: Clusters<O>, show: ClusterFilter): Clusters<O> {
  switch (show) {
    case 'all':
      return query;
    case 'priority':
      return query.where('query_cluster.priority', '=', 1);
    case 'open':
      return query.where('query_cluster.priority', '=', 1).where(sql<boolean>`NOT (${IS_OWNED})`);
    case 'contested':
      return query.where(HAS_RIVAL);
    case 'bridged':
      return query.where(HAS_BRIDGE);
  }
}

/** Clusters by name; `after` is the last name key of the page before. */
export async function listClusters(
  read: TenantReader,
  show: ClusterFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly StoredCluster[]> {
  let query = filtered(read.from('query_cluster').select('query_cluster.id'), show)
    .orderBy('query_cluster.name_key')
    .limit(page.limit);
  if (page.after !== undefined) query = query.where('query_cluster.name_key', '>', page.after);
  const ids = (await query.execute()).map(({ id }) => id);
  const found = await clustersById(read, ids);
  return ids.flatMap((id) => found.get(id) ?? []);
}

export async function countClusters(read: TenantReader, show: ClusterFilter): Promise<number> {
  const { count } = await filtered(
    read.from('query_cluster').select((eb) => eb.fn.countAll<number>().as('count')),
    show,
  ).executeTakeFirstOrThrow();
  return count;
}

/** The clusters with these ids, whole: four statements however many they are. */
export async function clustersById(
  read: TenantReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredCluster>> {
  const found = new Map<string, StoredCluster>();
  for (let start = 0; start < ids.length; start += 500) {
    for (const cluster of await readWhole(read, ids.slice(start, start + 500))) {
      found.set(cluster.id, cluster);
    }
  }
  return found;
}

async function readWhole(
  read: TenantReader,
  ids: readonly string[],
): Promise<readonly StoredCluster[]> {
  const rows = await read.from('query_cluster').selectAll().where('id', 'in', ids).execute();
  const queries = await read
    .from('cluster_query')
    .select(['cluster_id', 'query'])
    .where('cluster_id', 'in', ids)
    .orderBy('query')
    .execute();
  const rivals = await read
    .from('cannibalization')
    .select(['cluster_id', 'url', 'resolution', 'note'])
    .where('cluster_id', 'in', ids)
    .orderBy('found_at_ms')
    .orderBy('url')
    .execute();
  const bridges = await read
    .from('cluster_bridge')
    .select(['cluster_id', 'to_cluster_id', 'url'])
    .where('cluster_id', 'in', ids)
    .orderBy('to_cluster_id')
    .execute();
  const own = <T extends { cluster_id: string }>(list: readonly T[]) =>
    Map.groupBy(list, (each) => each.cluster_id);
  const queriesOf = own(queries);
  const rivalsOf = own(rivals);
  const bridgesOf = own(bridges);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    name: row.name,
    intent: row.intent,
    stage: row.stage,
    priority: row.priority === 1,
    ownerUrl: row.owner_url ?? undefined,
    queries: (queriesOf.get(row.id) ?? []).map(({ query }) => query),
    rivals: (rivalsOf.get(row.id) ?? []).map(
      ({ url, resolution, note }): Rival => ({ url, resolution: resolution ?? undefined, note }),
    ),
    bridges: (bridgesOf.get(row.id) ?? []).map(
      ({ to_cluster_id, url }): Bridge => ({ toClusterId: to_cluster_id, url }),
    ),
  }));
}

/** The ids of clusters by the key of their names, of those named. */
export async function clusterIdsByName(
  read: TenantReader,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < keys.length; start += 500) {
    const rows = await read
      .from('query_cluster')
      .select(['id', 'name_key'])
      .where('name_key', 'in', keys.slice(start, start + 500))
      .execute();
    for (const row of rows) found.set(row.name_key, row.id);
  }
  return found;
}

/** Which cluster each of the queries belongs to, as id and name key; one that belongs to none is left out. */
export async function clustersOfQueries(
  read: TenantReader,
  queries: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly nameKey: string }>> {
  const found = new Map<string, { id: string; nameKey: string }>();
  for (let start = 0; start < queries.length; start += 500) {
    const rows = await read
      .from('cluster_query')
      .innerJoin('query_cluster', (join) =>
        join
          .onRef('query_cluster.tenant_id', '=', 'cluster_query.tenant_id')
          .onRef('query_cluster.id', '=', 'cluster_query.cluster_id'),
      )
      .select(['cluster_query.query', 'query_cluster.id', 'query_cluster.name_key'])
      .where('cluster_query.query', 'in', queries.slice(start, start + 500))
      .execute();
    for (const row of rows) found.set(row.query, { id: row.id, nameKey: row.name_key });
  }
  return found;
}

/** The names of the clusters whose bridges lead to one. */
export async function clustersLeadingTo(
  read: TenantReader,
  id: string,
): Promise<readonly string[]> {
  const rows = await read
    .from('cluster_bridge')
    .innerJoin('query_cluster', (join) =>
      join
        .onRef('query_cluster.tenant_id', '=', 'cluster_bridge.tenant_id')
        .onRef('query_cluster.id', '=', 'cluster_bridge.cluster_id'),
    )
    .select('query_cluster.name')
    .where('cluster_bridge.to_cluster_id', '=', id)
    .orderBy('query_cluster.name_key')
    .execute();
  return rows.map(({ name }) => name);
}

/** Writes all of a cluster with its one event: new when `before` is undefined. */
export async function writeCluster(
  writer: TenantWriter,
  cluster: QueryCluster & { readonly id: string },
  before: StoredCluster | undefined,
): Promise<void> {
  const { id, name, intent, stage, priority, ownerUrl } = cluster;
  const columns = {
    name,
    name_key: queryKey(name),
    intent,
    stage,
    priority: priority ? 1 : 0,
    owner_url: ownerUrl ?? null,
    updated_at_ms: writer.nowMs,
  };
  if (before === undefined) {
    await writer.insert('query_cluster', {
      id,
      created_at_ms: writer.nowMs,
      version: 1,
      ...columns,
    });
  } else {
    await writer
      .update('query_cluster')
      .set({ ...columns, version: before.version + 1 })
      .where('id', '=', id)
      .execute();
  }
  await writeParts(writer, cluster);
  writer.event({
    type: 'cluster.saved',
    subject: `cluster:${id}`,
    to: isOwned(cluster) ? 'owned' : 'open',
    payload: {
      version: (before?.version ?? 0) + 1,
      priority,
      queries: cluster.queries.length,
      rivals: cluster.rivals.length,
      bridges: cluster.bridges.length,
    },
  });
  writer.touch('ownership');
}

/** Queries, rivals and bridges are few and belong to nobody else: they are written anew. */
async function writeParts(
  writer: TenantWriter,
  { id, queries, rivals, bridges }: QueryCluster & { readonly id: string },
): Promise<void> {
  const found = new Map(
    (
      await writer
        .from('cannibalization')
        .select(['url', 'found_at_ms'])
        .where('cluster_id', '=', id)
        .execute()
    ).map((row) => [row.url, row.found_at_ms]),
  );
  for (const table of ['cluster_query', 'cannibalization', 'cluster_bridge'] as const) {
    await writer.remove(table).where('cluster_id', '=', id).execute();
  }
  await writer.insert(
    'cluster_query',
    queries.map((query) => ({ query, cluster_id: id })),
  );
  await writer.insert(
    'cannibalization',
    rivals.map(({ url, resolution, note }) => ({
      cluster_id: id,
      url,
      resolution: resolution ?? null,
      note,
      found_at_ms: found.get(url) ?? writer.nowMs,
    })),
  );
  await writer.insert(
    'cluster_bridge',
    bridges.map(({ toClusterId, url }) => ({ cluster_id: id, to_cluster_id: toClusterId, url })),
  );
}

/** Takes a cluster away with its queries, its register and its bridges; the caller has seen that none leads to it. */
export async function deleteCluster(writer: TenantWriter, cluster: StoredCluster): Promise<void> {
  await writer.remove('query_cluster').where('id', '=', cluster.id).execute();
  writer.event({
    type: 'cluster.removed',
    subject: `cluster:${cluster.id}`,
    payload: { priority: cluster.priority, queries: cluster.queries.length },
  });
  writer.touch('ownership');
}

/** How many clusters have priority, and how many of these exactly one page owns. */
export async function countCoverage(
  read: TenantReader,
): Promise<{ readonly priority: number; readonly owned: number }> {
  const row = await read
    .from('query_cluster')
    .select((eb) => [
      eb.fn.countAll<number>().as('priority'),
      sql<number>`coalesce(sum(${IS_OWNED}), 0)`.as('owned'),
    ])
    .where('query_cluster.priority', '=', 1)
    .executeTakeFirstOrThrow();
  return row;
}

/** What the coverage stands on, for its hash: every priority cluster with its owner and whether it counts. */
export async function coverageFacts(read: TenantReader) {
  return read
    .from('query_cluster')
    .select(['query_cluster.id', 'query_cluster.owner_url', sql<number>`${IS_OWNED}`.as('owned')])
    .where('query_cluster.priority', '=', 1)
    .orderBy('query_cluster.id')
    .execute();
}
