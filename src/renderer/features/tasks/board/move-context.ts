import { LIMITED_COLUMNS } from '@shared/domain/tasks/board';
import type { MoveContext } from '@shared/domain/tasks/task-state';
import { type RpcClient, tenantScope } from '@shared/rpc/client';
import type { TenantRow } from '../../../rpc/signed-in';
import type { BoardWindow } from './board';

type Wip = MoveContext['wip'];

/** What a move reads of the card's tenant, asked for at the moment when the card is taken up. */
export async function readMoveContext(
  client: RpcClient,
  tenant: TenantRow,
  wip: Wip,
): Promise<MoveContext> {
  const scope = tenantScope(tenant.id);
  const [{ gates }, { campaign, tierHolds }] = await Promise.all([
    client.call('gates.list', {}, scope),
    client.call('campaigns.current', {}, scope),
  ]);
  return {
    ...contextAtHand(tenant, wip),
    failingGates: gates.filter(({ status }) => status === 'fail').map(({ key }) => key),
    campaign: campaign?.state,
    tierHolds,
  };
}

/** What is known of the tenant without asking. */
export function contextAtHand({ role, openP0 }: TenantRow, wip: Wip): MoveContext {
  return {
    role,
    unresolvedP0: openP0,
    failingGates: [],
    campaign: undefined,
    openDependencies: 0,
    wip,
  };
}

/** The limits that the board shows: the lane's where lanes are tenants, else the columns' of one tenant. */
export function wipOf(shown: BoardWindow | undefined, tenantId: string): Wip {
  if (shown === undefined) return undefined;
  const lane = shown.lanes.find((each) => each.tenantId === tenantId);
  const figures = lane?.columns ?? shown.columns;
  const of = (name: 'limit' | 'held') =>
    LIMITED_COLUMNS.map((column) => [
      column,
      figures.find((each) => each.column === column)?.[name] ?? null,
    ]);
  return {
    limits: Object.fromEntries(of('limit')),
    counts: Object.fromEntries(of('held').map(([column, held]) => [column, held ?? 0])),
  };
}
