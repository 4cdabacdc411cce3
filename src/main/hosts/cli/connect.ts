import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '@shared/base/errors';
import { createRpcClient, type RpcClient } from '@shared/rpc/client';
import type { CallFrame, HostFrame, Transport } from '@shared/rpc/frames';
import { prepareDataFolder } from '../ports/data-folder';
import { readHostFile } from '../ports/host-file';
import { startOwnCore } from './own-core';
import { openSocket, socketTransport } from './socket-transport';

export interface ConnectOptions {
  /** Absolute. */
  readonly dataFolder: string;
  /** `ISO` or `ISO:run`, with GATEHOUSE_TEST=1 only (D18); a running host keeps its own clock. */
  readonly clock?: string | undefined;
  /** How long to wait for a folder that another process is opening or leaving. */
  readonly waitMs?: number;
}

export interface CoreConnection {
  readonly client: RpcClient;
  /** `host`: through the window's or the browser host's core; `in-process`: through a core of our own. */
  readonly mode: 'in-process' | 'host';
  close(): Promise<void>;
}

const WAIT_MS = 5_000;
const RETRY_MS = 50;

/**
 * A client of the folder's core (D7): the running host's where there is one, else one started in this process.
 * Throws the core's AppErrors; `unavailable` names the process that keeps the folder.
 */
export async function connectCore(options: ConnectOptions): Promise<CoreConnection> {
  const { dataFolder, clock, waitMs = WAIT_MS } = options;
  prepareDataFolder(dataFolder);
  const giveUpAt = performance.now() + waitMs;
  for (;;) {
    const viaHost = await connectToHost(dataFolder);
    if (viaHost !== undefined) return viaHost;
    try {
      const core = await startOwnCore(dataFolder, clock);
      return { client: clientOver(core.transport), mode: 'in-process', close: core.close };
    } catch (thrown) {
      // Somebody is just starting, or another command is at work: soon there is a socket or no lock.
      if (!isHeld(thrown) || performance.now() > giveUpAt) throw thrown;
      await delay(RETRY_MS);
    }
  }
}

async function connectToHost(dataFolder: string): Promise<CoreConnection | undefined> {
  const socketPath = readHostFile(dataFolder)?.socket;
  if (!socketPath) return undefined;
  const socket = await openSocket(socketPath);
  if (socket === undefined) return undefined;
  return {
    client: clientOver(socketTransport(socket)),
    mode: 'host',
    close: async () => void socket.end(),
  };
}

function clientOver(transport: Transport<HostFrame, CallFrame>): RpcClient {
  let lastId = 0;
  const client = createRpcClient(() => String(++lastId));
  client.attach(transport);
  return client;
}

function isHeld(thrown: unknown): boolean {
  return thrown instanceof AppError && thrown.details.reason === 'folder_in_use';
}
