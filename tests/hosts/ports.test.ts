import { AppError } from '@shared/base/errors';
import { createRpcClient, INSTALL } from '@shared/rpc/client';
import type {
  CallFrame,
  CoreToHostFrame,
  HostFrame,
  HostToCoreFrame,
  PortName,
  Transport,
} from '@shared/rpc/frames';
import { PORT_NAMES } from '@shared/rpc/frames';
import { createLoopback } from '@shared/rpc/loopback';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startBrowserServer } from '../../src/main/hosts/node/server';
import { createCorePorts } from '../../src/main/hosts/worker/core-ports';
import { createHostPorts } from '../../src/main/hosts/worker/host-ports';
import { clientPortTransport } from '../../src/main/hosts/worker/port-transport';
import {
  availablePorts,
  type HostPortTable,
  type PortHandler,
  servePorts,
} from '../../src/main/hosts/worker/serve-ports';
import { type CoreThread, startCoreThread } from '../../src/main/hosts/worker/spawn';
import { buildEntries } from './build-entries';
import { createPortsCore, TEST_TIMEOUT_MS } from './fixtures/ports-core';
import { tempFolder } from './temp-folder';
import { openWindow } from './window-client';

/** A host of one port, and a peer of its core. */
type Wire = (ports: HostPortTable) => Promise<Transport<HostFrame, CallFrame>>;

let built: URL;
const closers: (() => void | Promise<void>)[] = [];

beforeAll(async () => {
  built = await buildEntries('ports', { 'core-worker': 'tests/hosts/fixtures/ports-worker.ts' });
});

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const loopback: Wire = async (ports) => {
  const link = createLoopback<HostToCoreFrame, CoreToHostFrame>();
  servePorts(link.right, ports, () => undefined);
  const host = createHostPorts({
    link: link.left,
    kind: 'browser',
    available: availablePorts(ports),
    timeoutMs: TEST_TIMEOUT_MS,
  });
  const dataFolder = tempFolder();
  const core = await createPortsCore({
    dataFolder,
    ports: createCorePorts({ dataFolder, clock: undefined, host }),
    version: '0',
  });
  const peer = createLoopback<CallFrame, HostFrame>();
  core.serve(peer.left, 'window');
  return peer.right;
};

async function startThread(ports: HostPortTable): Promise<CoreThread> {
  const thread = startCoreThread({
    workerFile: new URL('core-worker.js', built),
    dataFolder: tempFolder(),
    clock: undefined,
    hostKind: 'browser',
    ports,
    onBug: () => undefined,
  });
  closers.push(() => thread.stop());
  await thread.ready;
  return thread;
}

const worker: Wire = async (ports) => {
  const thread = await startThread(ports);
  const port = thread.connect('window');
  closers.push(() => port.close());
  return clientPortTransport(port);
};

const webSocket: Wire = async (ports) => {
  const thread = await startThread(ports);
  const server = await startBrowserServer({
    rendererFolder: tempFolder(),
    port: 0,
    connect: () => thread.connect('window'),
  });
  closers.push(() => server.close());
  const window = await openWindow(server.url);
  closers.push(() => window.close());
  return window.transport;
};

const absent = { absent: 'This host has no such thing.' };
const without: HostPortTable = {
  print: absent,
  seal: absent,
  unseal: absent,
  notify: absent,
  openExternal: absent,
};

async function usePort(wire: Wire, ports: Partial<HostPortTable>, order: object): Promise<unknown> {
  const client = createRpcClient(() => 'call-1');
  client.attach(await wire({ ...without, ...ports }));
  // The core of this suite has one method, which no contract names.
  const call = client.call as (method: string, input: unknown, scope: unknown) => Promise<unknown>;
  return call('port.call', order, INSTALL);
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'it succeeded',
    (thrown) => (thrown instanceof AppError ? { code: thrown.code, text: thrown.message } : thrown),
  );

/** Never answers; tells when it was called off. */
function stuckPort(): { readonly handler: PortHandler; readonly calledOff: Promise<true> } {
  let tell: (value: true) => void = () => undefined;
  const calledOff = new Promise<true>((resolve) => {
    tell = resolve;
  });
  const handler: PortHandler = (_input, signal) =>
    new Promise(() => signal.addEventListener('abort', () => tell(true)));
  return { handler, calledOff };
}

const cases = [
  { name: 'loopback', wire: loopback },
  { name: 'the worker thread', wire: worker },
  { name: 'a WebSocket before the worker thread', wire: webSocket },
].flatMap(({ name, wire }) => PORT_NAMES.map((port: PortName) => ({ name, wire, port })));

describe.each(cases)('the port $port over $name', ({ wire, port }) => {
  it('gets the input as it was sent and answers the value as it was made', async () => {
    const echo: PortHandler = async (input) => ({
      echo: input,
      nested: [{ bytes: 'é'.repeat(9) }],
    });
    expect(await usePort(wire, { [port]: echo }, { port, input: { text: 'olá' } })).toEqual({
      echo: { text: 'olá' },
      nested: [{ bytes: 'ééééééééé' }],
    });
  });

  it("passes the handler's own error on, word for word", async () => {
    const refuse: PortHandler = async () => {
      throw new AppError('conflict', 'The printer is on fire.', { details: { tray: 2 } });
    };
    expect(await failure(usePort(wire, { [port]: refuse }, { port, input: {} }))).toEqual({
      code: 'conflict',
      text: 'The printer is on fire.',
    });
  });

  it("keeps a bug's text inside", async () => {
    const bug: PortHandler = async () => {
      throw new TypeError('secret of the host');
    };
    const answer = await failure(usePort(wire, { [port]: bug }, { port, input: {} }));
    expect(answer).toMatchObject({ code: 'internal' });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it('is unavailable with the reason where the host does not have it', async () => {
    expect(await failure(usePort(wire, {}, { port, input: {} }))).toEqual({
      code: 'unavailable',
      text: 'This host has no such thing.',
    });
  });

  it('is called off when it takes too long, and the work is stopped', {
    timeout: 2_000,
  }, async () => {
    const { handler, calledOff } = stuckPort();
    expect(await failure(usePort(wire, { [port]: handler }, { port, input: {} }))).toEqual({
      code: 'cancelled',
      text: `The port ${port} did not answer within 0.2 s.`,
    });
    expect(await calledOff).toBe(true);
  });

  it('is called off when the caller gives up, and the work is stopped', {
    timeout: 2_000,
  }, async () => {
    const { handler, calledOff } = stuckPort();
    const order = { port, input: {}, abortAfterMs: 20 };
    expect(await failure(usePort(wire, { [port]: handler }, order))).toEqual({
      code: 'cancelled',
      text: `The port ${port} was called off.`,
    });
    expect(await calledOff).toBe(true);
  });
});
