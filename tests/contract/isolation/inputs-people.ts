import { ALL, INSTALL } from '@shared/rpc/client';
import { signInAs } from '../../helpers/test-core';
import type { IsolationInputs, World } from './world';

/** Somebody without a PIN whom the install admin may rename or reset. */
async function newProfile({ owner }: World) {
  return owner.call('profiles.create', { name: 'Front desk' }, INSTALL);
}

export const peopleInputs: IsolationInputs = {
  'profiles.list': async () => ({ scope: INSTALL, input: {} }),
  'profiles.create': async () => ({ scope: INSTALL, input: { name: 'Front desk' } }),
  'profiles.rename': async (world) => {
    const { id, version } = await newProfile(world);
    return {
      scope: INSTALL,
      input: { profileId: id, name: 'Night shift', expectedVersion: version },
    };
  },
  'profiles.resetPin': async (world) => ({
    scope: INSTALL,
    input: { profileId: (await newProfile(world)).id, pin: '4711' },
  }),
  'profiles.updateOwn': async () => ({ scope: INSTALL, input: { theme: 'dark' } }),
  'memberships.list': async ({ scope }) => ({ scope, input: {} }),
  'memberships.set': async (world) => ({
    scope: world.scope,
    input: { profileId: (await newProfile(world)).id, role: 'manager' },
  }),
  'memberships.remove': async ({ agency, scope }) => {
    const { profileId } = await signInAs(agency, 'Front desk', 'editor');
    return { scope, input: { profileId } };
  },

  'tenants.list': async () => ({ scope: ALL, input: {} }),
  'tenants.get': async ({ scope }) => ({ scope, input: {} }),
  'tenants.create': async () => ({ scope: INSTALL, input: { name: 'Casa Verde' } }),
  'tenants.update': async ({ owner, scope }) => {
    const { version } = await owner.call('tenants.get', {}, scope);
    return { scope, input: { expectedVersion: version, footer: 'Hotel Alba, Santos' } };
  },
};
