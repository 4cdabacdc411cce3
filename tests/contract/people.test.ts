import { ALL, INSTALL } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { signInAs, testAgency, testCore } from '../helpers/test-core';

test('[Q9] the creator of a tenant is its Owner', async () => {
  const agency = await testAgency();
  expect(await agency.owner.call('memberships.list', {}, agency.scope)).toEqual([
    { profileId: agency.ownerId, name: 'Olga', role: 'owner', functionalRoles: [] },
  ]);
});

test('[Q9] a member has a permission role and, apart from it, roles to answer for', async () => {
  const agency = await testAgency();
  const { profileId } = await signInAs(agency, 'Max', 'manager');
  const set = await agency.owner.call(
    'memberships.set',
    { profileId, role: 'editor', functionalRoles: ['Planner', 'Growth Analyst', 'Planner'] },
    agency.scope,
  );
  expect(set).toEqual({
    profileId,
    name: 'Max',
    role: 'editor',
    functionalRoles: ['Planner', 'Growth Analyst'],
  });
  expect(await agency.owner.call('memberships.list', {}, agency.scope)).toContainEqual(set);
});

test('the last Owner of a tenant is neither lowered nor removed', async () => {
  const agency = await testAgency();
  const { owner, ownerId, scope } = agency;
  const refused = { code: 'rule_violation', details: { reason: 'last_owner', name: 'Olga' } };
  const lower = () => owner.call('memberships.set', { profileId: ownerId, role: 'manager' }, scope);
  const remove = () => owner.call('memberships.remove', { profileId: ownerId }, scope);
  await expect(lower()).rejects.toMatchObject(refused);
  await expect(remove()).rejects.toMatchObject(refused);
  await signInAs(agency, 'Max', 'owner');
  await expect(lower()).resolves.toMatchObject({ role: 'manager' });
});

test('a new member sees the tenant at once, a removed one finds it gone', async () => {
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

test('who owns open tasks is not removed; finished ones keep the name', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const { profileId } = await signInAs(agency, 'Edi', 'editor');
  const task = await owner.call(
    'tasks.create',
    { title: 'Photograph the new suites', module: 'content_system', ownerProfileId: profileId },
    scope,
  );
  const remove = () => owner.call('memberships.remove', { profileId }, scope);
  await expect(remove()).rejects.toMatchObject({
    code: 'rule_violation',
    details: { reason: 'owns_open_tasks', name: 'Edi', count: 1 },
  });
  await owner.call(
    'tasks.move',
    { taskId: task.id, to: 'cancelled', expectedVersion: task.version },
    scope,
  );
  await expect(remove()).resolves.toEqual({ done: true });
  expect(await owner.call('tasks.get', { taskId: task.id }, scope)).toMatchObject({
    owner: { profileId: null, name: 'Edi' },
  });
  expect(await owner.call('install.verify', {}, INSTALL)).toMatchObject({ ok: true });
});

test('[M10] of other people’s tenants the list of people says nothing', async () => {
  const agency = await testAgency();
  const { client } = await signInAs(agency, 'Max', 'manager');
  await agency.owner.call('tenants.create', { name: 'Pousada Mar' }, INSTALL);
  const seenBy = async (asker: typeof client) =>
    (await asker.call('profiles.list', {}, INSTALL)).map(({ name, memberships }) => [
      name,
      memberships.map(({ tenantName, role }) => `${role} of ${tenantName}`),
    ]);
  expect(await seenBy(agency.owner)).toEqual([
    ['Olga', ['owner of Hotel Alba', 'owner of Pousada Mar']],
    ['Max', ['manager of Hotel Alba']],
  ]);
  expect(await seenBy(client)).toEqual([
    ['Olga', ['owner of Hotel Alba']],
    ['Max', ['manager of Hotel Alba']],
  ]);
});

test('two windows rename one profile: the second is told and the name stays', async () => {
  const agency = await testAgency();
  const { profileId } = await signInAs(agency, 'Max', 'manager');
  const rename = (name: string) =>
    agency.owner.call('profiles.rename', { profileId, name, expectedVersion: 1 }, INSTALL);
  await expect(rename('Max M.')).resolves.toMatchObject({ name: 'Max M.', version: 2 });
  await expect(rename('Maxi')).rejects.toMatchObject({
    code: 'conflict',
    details: { seen: 1, current: 2 },
  });
});

test('the install admin resets a forgotten PIN of others, never the own one', async () => {
  const agency = await testAgency();
  const { owner, ownerId, core } = agency;
  const { id } = await owner.call('profiles.create', { name: 'Edi', pin: '4711' }, INSTALL);
  const signIn = (pin: string) =>
    core.connect().call('session.signIn', { profileId: id, pin }, INSTALL);
  await expect(signIn('1234')).rejects.toMatchObject({ details: { reason: 'wrong_pin' } });
  await owner.call('profiles.resetPin', { profileId: id, pin: '1234' }, INSTALL);
  await expect(signIn('1234')).resolves.toMatchObject({ profile: { name: 'Edi', hasPin: true } });
  await expect(
    owner.call('profiles.resetPin', { profileId: ownerId, pin: null }, INSTALL),
  ).rejects.toMatchObject({ code: 'rule_violation', details: { reason: 'own_pin' } });
});

test('one’s own PIN is changed with the present one; the admin gets a new recovery code', async () => {
  const core = await testCore();
  const client = core.connect();
  const made = await client.call(
    'session.createFirstProfile',
    { name: 'Olga', pin: '4711' },
    INSTALL,
  );
  const change = (current: string | undefined, next: string | null) =>
    client.call(
      'profiles.updateOwn',
      { theme: 'dark', pin: { ...(current !== undefined && { current }), next } },
      INSTALL,
    );
  await expect(change('0000', '1234')).rejects.toMatchObject({ details: { reason: 'wrong_pin' } });
  await expect(change(undefined, '1234')).rejects.toMatchObject({ code: 'forbidden' });
  const changed = await change('4711', '1234');
  expect(changed).toMatchObject({ profile: { theme: 'dark', hasPin: true } });
  expect(changed.recoveryCode).toMatch(/^([A-Z0-9]{5}-){3}[A-Z0-9]{5}$/);
  expect(changed.recoveryCode).not.toBe(made.recoveryCode);
  expect(await change('1234', null)).toMatchObject({
    profile: { hasPin: false },
    recoveryCode: null,
  });
});

test('a burst of wrong PINs waits like one after the other', async () => {
  const core = await testCore();
  const owner = core.connect();
  const { profile } = await owner.call(
    'session.createFirstProfile',
    { name: 'Olga', pin: '4711' },
    INSTALL,
  );
  const window = core.connect();
  const tries = await Promise.allSettled(
    ['0001', '0002', '0003', '0004', '4711'].map((pin) =>
      window.call('session.signIn', { profileId: profile.id, pin }, INSTALL),
    ),
  );
  const reasons = tries.map((one) =>
    one.status === 'rejected' ? one.reason.details.reason : 'signed in',
  );
  expect(reasons).toEqual(['wrong_pin', 'wrong_pin', 'wrong_pin', 'pin_wait', 'pin_wait']);
});
