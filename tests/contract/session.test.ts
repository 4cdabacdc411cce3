import { INSTALL } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { testCore } from '../helpers/test-core';

test('an empty folder says first run; the first profile signs in and is install admin', async () => {
  const core = await testCore();
  const client = core.connect();
  expect(await client.call('session.state', {}, INSTALL)).toMatchObject({
    firstRun: true,
    profiles: [],
    profile: null,
  });
  const made = await client.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
  expect(made).toMatchObject({ profile: { name: 'Olga', isAdmin: true }, recoveryCode: null });
  expect(await client.call('session.state', {}, INSTALL)).toMatchObject({
    firstRun: false,
    profile: { name: 'Olga' },
  });
});

test('a wrong PIN is refused and the wait doubles', async () => {
  const core = await testCore();
  const client = core.connect();
  const { profile } = await client.call(
    'session.createFirstProfile',
    { name: 'Olga', pin: '4711' },
    INSTALL,
  );
  const other = core.connect();
  const wrong = () =>
    other.call('session.signIn', { profileId: profile.id, pin: '0000' }, INSTALL).then(
      () => 'signed in',
      (error) => error.details,
    );
  expect(await wrong()).toMatchObject({ reason: 'wrong_pin', retryAtMs: null });
  expect(await wrong()).toMatchObject({ failures: 2, retryAtMs: null });
  expect(await wrong()).toMatchObject({ failures: 3, retryAtMs: core.clock.nowMs + 2_000 });
  expect(await wrong()).toMatchObject({ reason: 'pin_wait', seconds: 2 });
  core.clock.nowMs += 2_000;
  expect(await wrong()).toMatchObject({ failures: 4, retryAtMs: core.clock.nowMs + 4_000 });
  core.clock.nowMs += 4_000;
  await expect(
    other.call('session.signIn', { profileId: profile.id, pin: '4711' }, INSTALL),
  ).resolves.toMatchObject({ profile: { name: 'Olga' } });
});

test('fifteen idle minutes lock a window, and touching it afterwards does not unlock it', async () => {
  const core = await testCore();
  const client = core.connect();
  await client.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
  core.clock.nowMs += 15 * 60_000;
  await expect(client.call('session.touch', {}, INSTALL)).resolves.toEqual({ done: true });
  core.clock.nowMs += 15 * 60_000 + 1;
  await client.call('session.touch', {}, INSTALL);
  expect(await client.call('session.state', {}, INSTALL)).toMatchObject({ profile: null });
  await expect(client.call('tenants.list', {}, { kind: 'all' })).rejects.toMatchObject({
    code: 'signed_out',
  });
});

test('a lost wire resumes with its session key; a locked window does not', async () => {
  const core = await testCore();
  const first = core.connect();
  const { sessionKey } = await first.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
  const second = core.connect();
  await expect(second.call('session.resume', { sessionKey }, INSTALL)).resolves.toMatchObject({
    profile: { name: 'Olga' },
  });
  await second.call('session.lock', {}, INSTALL);
  await expect(
    core.connect().call('session.resume', { sessionKey }, INSTALL),
  ).rejects.toMatchObject({ code: 'signed_out' });
});

test('a recovery code, shown once, sets a new PIN and a new code', async () => {
  const core = await testCore();
  const client = core.connect();
  const { profile, recoveryCode } = await client.call(
    'session.createFirstProfile',
    { name: 'Olga', pin: '4711' },
    INSTALL,
  );
  const recovered = await core
    .connect()
    .call(
      'session.recover',
      { profileId: profile.id, recoveryCode: recoveryCode ?? '', newPin: '1234' },
      INSTALL,
    );
  expect(recovered.recoveryCode).not.toBe(recoveryCode);
  await expect(
    core.connect().call('session.signIn', { profileId: profile.id, pin: '1234' }, INSTALL),
  ).resolves.toMatchObject({ profile: { name: 'Olga' } });
});
