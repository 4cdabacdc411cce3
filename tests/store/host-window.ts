import { createRpcClient, INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import { openWindow } from '../hosts/window-client';

/** A window of a running host, as a browser opens it; nobody is signed in. */
export async function windowOf(url: string): Promise<RpcClient> {
  let calls = 0;
  const client = createRpcClient(() => `c${++calls}`);
  client.attach((await openWindow(url)).transport);
  return client;
}

/** A window at which the first profile sits; made, with a tenant, where the folder is new. */
export async function workplace(url: string): Promise<{
  readonly client: RpcClient;
  readonly scope: Scope;
}> {
  const client = await windowOf(url);
  const { firstRun, profiles } = await client.call('session.state', {}, INSTALL);
  if (firstRun) {
    await client.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
    const { id } = await client.call('tenants.create', { name: 'Hotel Alba' }, INSTALL);
    return { client, scope: tenantScope(id) };
  }
  await client.call('session.signIn', { profileId: profiles[0]?.id ?? '' }, INSTALL);
  const [tenant] = await client.call('tenants.list', {}, { kind: 'all' });
  return { client, scope: tenantScope(tenant?.id ?? '') };
}

/** Adds tasks one after the other until one is refused or the wire breaks; answers why. */
export async function addUntilRefused(
  client: RpcClient,
  scope: Scope,
  acknowledged: string[],
  notes = 'Long enough to be worth a page now and then. '.repeat(8),
): Promise<unknown> {
  try {
    for (;;) {
      const { id } = await client.call(
        'tasks.create',
        { title: 'Under load', module: 'content_system', notes },
        scope,
      );
      acknowledged.push(id);
    }
  } catch (thrown) {
    return thrown;
  }
}
