import { INSTALL } from '@shared/rpc/client';
import { testCore } from '../../helpers/test-core';
import type { IsolationInputs, World } from './world';

/** Somebody with a PIN, who is a member of nothing. */
async function withPin({ owner }: World): Promise<string> {
  return (await owner.call('profiles.create', { name: 'Front desk', pin: '4711' }, INSTALL)).id;
}

/** Two methods work in an empty install only; from outside they are asked of the world with two tenants. */
async function emptyInstall() {
  return (await testCore()).connect();
}

export const sessionInputs: IsolationInputs = {
  'session.createFirstProfile': async () => ({
    scope: INSTALL,
    client: await emptyInstall(),
    input: { name: 'Front desk' },
  }),
  'sample.create': async () => ({ scope: INSTALL, client: await emptyInstall(), input: {} }),
  'session.state': async () => ({ scope: INSTALL, input: {} }),
  'session.signIn': async (world) => ({
    scope: INSTALL,
    input: { profileId: await withPin(world), pin: '4711' },
  }),
  'session.resume': async (world) => {
    const profileId = await withPin(world);
    const client = world.agency.core.connect();
    const { sessionKey } = await client.call('session.signIn', { profileId, pin: '4711' }, INSTALL);
    return { scope: INSTALL, input: { sessionKey } };
  },
  'session.lock': async () => ({ scope: INSTALL, input: {} }),
  'session.touch': async () => ({ scope: INSTALL, input: {} }),
  'session.recover': async (world) => {
    const { recoveryCode } = await world.owner.call(
      'profiles.updateOwn',
      { pin: { next: '4711' } },
      INSTALL,
    );
    return {
      scope: INSTALL,
      input: { profileId: world.ownerId, recoveryCode: recoveryCode ?? '', newPin: '1234' },
    };
  },
};
