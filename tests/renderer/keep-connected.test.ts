import { createRpcClient, INSTALL } from '@shared/rpc/client';
import type { CallFrame, HostFrame } from '@shared/rpc/frames';
import { createLoopback } from '@shared/rpc/loopback';
import { describe, expect, it, vi } from 'vitest';
import { keepConnected } from '../../src/renderer/rpc/keep-connected';
import type { SessionKey } from '../../src/renderer/rpc/session-key';
import { type TestCore, testCore } from '../helpers/test-core';

function keyHolding(
  start: string | undefined,
): SessionKey & { readonly held: () => string | undefined } {
  let key = start;
  return {
    held: () => key,
    read: () => key,
    write: (next) => {
      key = next;
    },
    forget: () => {
      key = undefined;
    },
  };
}

/** A window of a core whose wires can be cut; waits are collected instead of waited for. */
function windowOf(core: TestCore, sessionKey: SessionKey) {
  const client = createRpcClient(() => `c${Math.random()}`);
  const waits: { readonly ms: number; readonly run: () => void }[] = [];
  const wires: (() => void)[] = [];
  let answers = true;
  keepConnected({
    client,
    sessionKey,
    open: async () => {
      if (!answers) throw new Error('nobody answers');
      const wire = createLoopback<HostFrame, CallFrame>();
      core.core.serve(wire.right, 'window');
      wires.push(wire.close);
      return wire.left;
    },
    after: (ms, run) => waits.push({ ms, run }),
  });
  return {
    client,
    waits,
    cut: () => wires.at(-1)?.(),
    setAnswers: (next: boolean) => {
      answers = next;
    },
    connected: () => vi.waitFor(() => expect(client.connected).toBe(true)),
  };
}

describe('a window whose core goes away', () => {
  it('goes on as the same profile on the next wire, before anything else is asked', async () => {
    const core = await testCore();
    const sessionKey = keyHolding(undefined);
    const { client, waits, cut, connected } = windowOf(core, sessionKey);
    await connected();
    const made = await client.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
    sessionKey.write(made.sessionKey);

    // What a watcher asks in the very moment of the attachment is answered to the profile.
    const asked: Promise<unknown>[] = [];
    client.onConnection((up) => {
      if (up) asked.push(client.call('profiles.list', {}, INSTALL));
    });
    cut();
    expect(client.connected).toBe(false);
    expect(waits.map(({ ms }) => ms)).toEqual([250]);
    waits[0]?.run();
    await connected();
    expect(await Promise.all(asked)).toMatchObject([[{ name: 'Olga' }]]);
  });

  it('waits twice as long after each failure, five seconds at most', async () => {
    const core = await testCore();
    const { waits, cut, connected, setAnswers } = windowOf(core, keyHolding(undefined));
    await connected();
    setAnswers(false);
    cut();
    for (let tries = 1; tries <= 7; tries += 1) {
      await vi.waitFor(() => expect(waits).toHaveLength(tries));
      waits[tries - 1]?.run();
    }
    expect(waits.map(({ ms }) => ms).slice(0, 7)).toEqual([250, 500, 1000, 2000, 4000, 5000, 5000]);
  });

  it('forgets a session that the core no longer knows, and asks who is there', async () => {
    const core = await testCore();
    const sessionKey = keyHolding('0123456789abcdef0123');
    const { client, connected } = windowOf(core, sessionKey);
    await connected();
    expect(sessionKey.held()).toBeUndefined();
    const state = await client.call('session.state', {}, INSTALL);
    expect(state.profile).toBeNull();
  });

  it('never sends a command again whose answer was cut off', async () => {
    const core = await testCore();
    const { client, waits, cut, connected } = windowOf(core, keyHolding(undefined));
    await connected();
    const command = client.call('session.createFirstProfile', { name: 'Olga' }, INSTALL);
    cut();
    await expect(command).rejects.toMatchObject({ code: 'unavailable' });
    waits[0]?.run();
    await connected();
    const { profiles } = await client.call('session.state', {}, INSTALL);
    expect(profiles.length).toBeLessThanOrEqual(1);
  });
});
