import type { Input, Method } from '@shared/contract';
import { INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import type { PrintInput, PrintOutput } from '../../../src/main/core/ports';
import { type TestAgency, testAgency } from '../../helpers/test-core';

/** What an input may use to prepare itself, through the contract alone. */
export interface World {
  readonly agency: TestAgency;
  /** Owner of the tenant and install admin. */
  readonly owner: RpcClient;
  readonly ownerId: string;
  readonly tenantId: string;
  readonly scope: ReturnType<typeof tenantScope>;
  /** Owner of this tenant and of another one. */
  readonly both: RpcClient;
}

/** One method's recorded input; `client` when somebody else than the Owner asks. */
export interface RecordedInput<M extends Method> {
  readonly scope: Scope;
  readonly input: Input<M>;
  readonly client?: RpcClient;
}

/** A feature's recorded inputs; the runner fails for a method of the contract without one. */
export type IsolationInputs = {
  readonly [M in Method]?: (world: World) => Promise<RecordedInput<M>>;
};

/** Two tenants: the first is the Owner's; the second has a member of its own, and somebody is a member of both. */
export interface TwoTenants extends World {
  readonly otherTenantId: string;
  /** Owner of the other tenant only. */
  readonly stranger: RpcClient;
}

/** A printer that answers a page for each document; what is on it is tested with a real one. */
async function print(input: unknown): Promise<PrintOutput> {
  const { documents } = input as PrintInput; // what the core sends to this port
  const base64 = Buffer.from('%PDF-1.7').toString('base64');
  return { pdfs: documents.map(() => ({ base64, pages: 1 })) };
}

export async function twoTenants(): Promise<TwoTenants> {
  const agency = await testAgency({
    hostPorts: { print, openExternal: async () => ({ done: true }) },
  });
  const { core, owner, tenantId, scope, ownerId } = agency;
  const strangerId = (await owner.call('profiles.create', { name: 'Max' }, INSTALL)).id;
  const bothId = (await owner.call('profiles.create', { name: 'Edi' }, INSTALL)).id;
  const other = await owner.call('tenants.create', { name: 'Pousada Mar' }, INSTALL);
  const otherScope = tenantScope(other.id);
  await owner.call('memberships.set', { profileId: strangerId, role: 'owner' }, otherScope);
  await owner.call('memberships.set', { profileId: bothId, role: 'owner' }, otherScope);
  await owner.call('memberships.set', { profileId: bothId, role: 'owner' }, scope);
  // The Owner is no member of the other tenant, as the stranger is none of the first.
  await owner.call('memberships.remove', { profileId: ownerId }, otherScope);
  const signIn = async (profileId: string) => {
    const client = core.connect();
    await client.call('session.signIn', { profileId }, INSTALL);
    return client;
  };
  return {
    agency,
    owner,
    ownerId,
    tenantId,
    scope,
    otherTenantId: other.id,
    stranger: await signIn(strangerId),
    both: await signIn(bothId),
  };
}
