import { ALL, INSTALL } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { signInAs, testAgency } from '../helpers/test-core';

test('the creator of a tenant is its Owner', async () => {
  const agency = await testAgency();
  expect(await agency.owner.call('memberships.list', {}, agency.scope)).toEqual([
    { profileId: agency.ownerId, name: 'Olga', role: 'owner', functionalRoles: [] },
  ]);
  expect(await agency.owner.call('tenants.list', {}, ALL)).toMatchObject([
    { slug: 'hotel-alba', initials: 'HA', colourSlot: 1, lifecycle: 'planning', gatesFailing: 5 },
  ]);
});

test('the last Owner of a tenant is neither lowered nor removed', async () => {
  const agency = await testAgency();
  const { owner, ownerId, scope } = agency;
  const refused = { code: 'rule_violation', details: { reason: 'last_owner' } };
  const lower = () => owner.call('memberships.set', { profileId: ownerId, role: 'manager' }, scope);
  const remove = () => owner.call('memberships.remove', { profileId: ownerId }, scope);
  await expect(lower()).rejects.toMatchObject(refused);
  await expect(remove()).rejects.toMatchObject(refused);
  await signInAs(agency, 'Max', 'owner');
  await expect(lower()).resolves.toMatchObject({ role: 'manager' });
});

test('a new member hears of the tenant at once, a removed one finds it gone', async () => {
  const agency = await testAgency();
  const { client, profileId } = await signInAs(agency, 'Edi', 'editor');
  expect(await client.call('tenants.list', {}, ALL)).toHaveLength(1);
  await agency.owner.call('memberships.remove', { profileId }, agency.scope);
  expect(await client.call('tenants.list', {}, ALL)).toEqual([]);
  await expect(client.call('tenants.get', {}, agency.scope)).rejects.toMatchObject({
    code: 'not_found',
    message: 'There is no such tenant.',
  });
});
