import type { MoveContext } from '@shared/domain/tasks/task-state';
import { useTenant, useTenantScope } from '../../rpc/signed-in';
import { useWatched } from '../../rpc/use-watched';
import { newestOf } from '../../ui/loaded';

/** What a move reads of everything around the task; undefined until it is known. */
export function useMoveContext(): MoveContext | undefined {
  const { role, openP0 } = useTenant();
  const scope = useTenantScope();
  const gates = newestOf(useWatched('gates.list', {}, scope))?.gates;
  const current = newestOf(useWatched('campaigns.current', {}, scope));
  if (gates === undefined || current === undefined) return undefined;
  return {
    role,
    failingGates: gates.filter(({ status }) => status === 'fail').map(({ key }) => key),
    campaign: current.campaign?.state,
    tierHolds: current.tierHolds,
    unresolvedP0: openP0,
    openDependencies: 0,
  };
}
