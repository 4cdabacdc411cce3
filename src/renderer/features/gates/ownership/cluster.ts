import type { Output } from '@shared/contract';
import type { StateName } from '../../../ui/state-looks';

export type OwnershipList = Output<'ownership.list'>;
export type Cluster = OwnershipList['rows'][number];
export type Show = keyof OwnershipList['counts'];

/** Rival pages that nothing was done about yet. */
export function openRivals({ rivals }: Cluster): number {
  return rivals.filter(({ resolution }) => resolution === null).length;
}

/** How a cluster stands, as the state whose mark it bears. */
export function stateOf(cluster: Cluster): StateName {
  if (cluster.owned) return 'pass';
  return cluster.priority ? 'fail' : 'draft';
}
