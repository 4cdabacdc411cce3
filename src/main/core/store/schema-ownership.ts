import type { QueryIntent, QueryStage, Resolution } from '@shared/domain/ownership/cluster';
import type { Generated } from 'kysely';

export interface QueryClusterTable {
  tenant_id: string;
  id: string;
  name: string;
  name_key: string;
  intent: QueryIntent;
  stage: QueryStage;
  priority: number;
  owner_url: string | null;
  created_at_ms: number;
  updated_at_ms: number;
  version: Generated<number>;
}

export interface ClusterQueryTable {
  tenant_id: string;
  query: string;
  cluster_id: string;
}

export interface CannibalizationTable {
  tenant_id: string;
  cluster_id: string;
  url: string;
  resolution: Resolution | null;
  note: string;
  found_at_ms: number;
}

export interface ClusterBridgeTable {
  tenant_id: string;
  cluster_id: string;
  to_cluster_id: string;
  url: string;
}
