import { type QueryCluster, queryKey } from '@shared/domain/ownership/cluster';
import { isPageUrl } from '@shared/domain/ownership/fold-rows';
import { refuse } from '../refuse';
import {
  clusterIdsByName,
  clustersById,
  clustersLeadingTo,
  clustersOfQueries,
  deleteCluster,
  type StoredCluster,
  writeCluster,
} from '../store/clusters';
import type { TenantWriter } from '../store/tenant-access';

/**
 * Keeps a cluster whole, under the rules that every way to it obeys (M167, I7): one cluster a name, one cluster a query,
 * no owner that is a rival of itself, bridges to clusters that are there. Throws a refusal that names what is in the way.
 */
export async function keepCluster(
  writer: TenantWriter,
  cluster: QueryCluster & { readonly id: string },
  before: StoredCluster | undefined,
): Promise<void> {
  const { id, name, ownerUrl, rivals, bridges } = cluster;
  const queries = [...new Set(cluster.queries.map(queryKey))].filter((query) => query !== '');
  const named = (await clusterIdsByName(writer, [queryKey(name)])).get(queryKey(name));
  if (named !== undefined && named !== id)
    throw refuse('rule_violation', 'cluster_exists', { name });
  await requireFreeQueries(writer, id, queries);
  if (rivals.some(({ url }) => url === ownerUrl)) throw refuse('rule_violation', 'rival_is_owner');
  if (new Set(rivals.map(({ url }) => url)).size < rivals.length) {
    throw refuse('rule_violation', 'rival_twice');
  }
  if (ownerUrl !== undefined && !isPageUrl(ownerUrl))
    throw refuse('invalid_input', 'owner_no_page');
  await requireTargets(writer, id, bridges);
  await writeCluster(writer, { ...cluster, queries }, before);
}

/** Takes a cluster away. Throws while a bridge of another one leads to it. */
export async function dropCluster(writer: TenantWriter, cluster: StoredCluster): Promise<void> {
  const leading = await clustersLeadingTo(writer, cluster.id);
  if (leading.length > 0) {
    throw refuse('rule_violation', 'cluster_bridged', {
      clusters: leading.slice(0, 5).join(', '),
      count: leading.length,
    });
  }
  await deleteCluster(writer, cluster);
}

async function requireFreeQueries(
  writer: TenantWriter,
  id: string,
  queries: readonly string[],
): Promise<void> {
  for (const [query, owner] of await clustersOfQueries(writer, queries)) {
    if (owner.id !== id) {
      throw refuse('rule_violation', 'query_elsewhere', { query, cluster: owner.nameKey });
    }
  }
}

async function requireTargets(
  writer: TenantWriter,
  id: string,
  bridges: QueryCluster['bridges'],
): Promise<void> {
  const targets = [...new Set(bridges.map(({ toClusterId }) => toClusterId))];
  if (targets.length < bridges.length) throw refuse('rule_violation', 'bridge_twice');
  const found = await clustersById(writer, targets);
  if (targets.some((target) => target === id || !found.has(target))) {
    throw refuse('not_found', 'bridge_target_gone');
  }
}
