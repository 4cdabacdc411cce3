import {
  QUERY_INTENTS,
  QUERY_STAGES,
  type QueryCluster,
  RESOLUTIONS,
} from '@shared/domain/ownership/cluster';
import { z } from 'zod';
import { feedCoverage } from '../ownership/feed-coverage';
import { dropCluster, keepCluster } from '../ownership/keep-cluster';
import { clustersById, type StoredCluster } from '../store/clusters';
import { requireFound } from '../store/versioned';
import type { UndoKind } from './undo-kind';

/** A cluster as a point keeps it; its parts are lists, kept as JSON. */
const kept = z.object({
  name: z.string(),
  intent: z.enum(QUERY_INTENTS),
  stage: z.enum(QUERY_STAGES),
  priority: z.union([z.literal(0), z.literal(1)]),
  owner_url: z.string().nullable(),
  queries_json: z.string(),
  rivals_json: z.string(),
  bridges_json: z.string(),
});
const rivals = z.array(
  z.object({ url: z.string(), resolution: z.enum(RESOLUTIONS).nullable(), note: z.string() }),
);
const bridges = z.array(z.object({ toClusterId: z.string(), url: z.string() }));

/** A cluster with its queries, its register and its bridges; what comes back obeys the rules of any change (M167). */
export const clusterKind: UndoKind = {
  needs: 'manager',
  eventSubject: (id) => `cluster:${id}`,
  async snapshots(read, ids) {
    const found = await clustersById(read, ids);
    return new Map(
      [...found].map(([id, cluster]) => [
        id,
        { version: cluster.version, title: cluster.name, state: stateOf(cluster), row: cluster },
      ]),
    );
  },
  async restore(writer, _, { id, now, target }) {
    const before = now?.row as StoredCluster | undefined; // its snapshot was made above
    if (target === null) {
      await dropCluster(writer, requireFound('cluster', id, before));
    } else {
      await keepCluster(writer, { ...clusterOf({ ...now?.state, ...target }), id }, before);
    }
    await feedCoverage(writer);
    return target === null ? undefined : (before?.version ?? 0) + 1;
  },
};

function stateOf(cluster: QueryCluster) {
  return {
    name: cluster.name,
    intent: cluster.intent,
    stage: cluster.stage,
    priority: cluster.priority ? 1 : 0,
    owner_url: cluster.ownerUrl ?? null,
    queries_json: JSON.stringify(cluster.queries),
    rivals_json: JSON.stringify(
      cluster.rivals.map(({ url, resolution, note }) => ({
        url,
        resolution: resolution ?? null,
        note,
      })),
    ),
    bridges_json: JSON.stringify(cluster.bridges),
  };
}

function clusterOf(state: unknown): QueryCluster {
  const parsed = kept.parse(state);
  return {
    name: parsed.name,
    intent: parsed.intent,
    stage: parsed.stage,
    priority: parsed.priority === 1,
    ownerUrl: parsed.owner_url ?? undefined,
    queries: z.array(z.string()).parse(JSON.parse(parsed.queries_json)),
    rivals: rivals
      .parse(JSON.parse(parsed.rivals_json))
      .map((rival) => ({ ...rival, resolution: rival.resolution ?? undefined })),
    bridges: bridges.parse(JSON.parse(parsed.bridges_json)),
  };
}
