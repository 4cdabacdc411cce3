import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRpcClient, INSTALL } from '@shared/rpc/client';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clientPortTransport } from '../../src/main/hosts/worker/port-transport';
import type { HostPortTable } from '../../src/main/hosts/worker/serve-ports';
import { type CoreThread, startCoreThread } from '../../src/main/hosts/worker/spawn';
import { buildEntries } from './build-entries';
import { tempFolder } from './temp-folder';

const absent = { absent: 'Not in this test.' };
const ports: HostPortTable = {
  print: absent,
  seal: absent,
  unseal: absent,
  notify: absent,
  openExternal: absent,
};

let built: URL;
const threads: CoreThread[] = [];

beforeAll(async () => {
  built = await buildEntries('thread', {
    'core-worker': 'src/main/core-worker.ts',
    'ports-worker': 'tests/hosts/fixtures/ports-worker.ts',
  });
}, 60_000);
afterEach(async () => {
  await Promise.all(threads.splice(0).map((thread) => thread.stop()));
});

function start(
  entry: 'core-worker' | 'ports-worker',
  options: { readonly dataFolder?: string; readonly clock?: string; readonly stopMs?: number } = {},
): CoreThread {
  const { dataFolder = tempFolder(), clock, ...rest } = options;
  const thread = startCoreThread({
    workerFile: new URL(`${entry}.js`, built),
    dataFolder,
    clock,
    hostKind: 'browser',
    ports,
    onBug: () => undefined,
    ...rest,
  });
  threads.push(thread);
  return thread;
}

function ask(thread: CoreThread) {
  const client = createRpcClient(() => 'one');
  client.attach(clientPortTransport(thread.connect('window')));
  // The core of these tests answers methods that no contract names.
  const call = client.call as (method: string, input: unknown, scope: unknown) => Promise<unknown>;
  return { client, call: (method: string) => call(method, {}, INSTALL) };
}

describe("the core's thread", () => {
  it('serves peers of the real core, also those that came before it was ready', async () => {
    const thread = start('core-worker');
    const { client } = ask(thread);
    const state = await client.call('session.state', {}, INSTALL);
    expect(state).toMatchObject({ host: 'browser', canPrint: false });
    expect((await thread.ready).startedInMs).toBeLessThan(5_000);
  });

  it('says in its own words why the core did not start', async () => {
    const dataFolder = tempFolder();
    writeFileSync(join(dataFolder, 'gatehouse.sqlite'), 'no database');
    const thread = start('core-worker', { dataFolder });
    await expect(thread.ready).rejects.toMatchObject({ name: 'AppError', code: 'unavailable' });
    expect(await thread.ended).toMatchObject({ code: 'unavailable' });
  });

  it('refuses the folder to a second core and gives it back when it stops', async () => {
    const dataFolder = tempFolder();
    const first = start('core-worker', { dataFolder });
    await first.ready;
    await expect(start('core-worker', { dataFolder }).ready).rejects.toMatchObject({
      details: { reason: 'folder_in_use' },
    });
    await first.stop();
    expect(await first.ended).toBeUndefined();
    await start('core-worker', { dataFolder }).ready;
  });

  it('can be stopped before it was ready', async () => {
    const thread = start('core-worker');
    await thread.stop();
    expect(await thread.ended).toBeUndefined();
  });

  it('takes its peers with it when it crashes, and the host learns of it', async () => {
    const thread = start('ports-worker');
    await thread.ready;
    const { client, call } = ask(thread);
    await expect(call('thread.crash')).rejects.toMatchObject({ code: 'unavailable' });
    expect(client.connected).toBe(false);
    expect(await thread.ended).toMatchObject({
      code: 'internal',
      message: 'The core stopped by a fault: Error: a fault of the core',
    });
  });

  it('is cut off when its core does not close', async () => {
    const thread = start('ports-worker', { stopMs: 50 });
    await thread.ready;
    await ask(thread).call('core.neverClose');
    await thread.stop();
    expect(await thread.ended).toBeUndefined();
  });

  it('hears what happens to the computer', async () => {
    const thread = start('ports-worker');
    await thread.ready;
    thread.hostEvent('suspend');
    thread.hostEvent('online');
    const { call } = ask(thread);
    // Events and calls come to the core on wires of their own.
    await expect.poll(() => call('host.events')).toEqual(['suspend', 'online']);
  });
});
