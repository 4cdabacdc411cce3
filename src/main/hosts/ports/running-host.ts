import type { MessagePort } from 'node:worker_threads';
import { createRpcClient, type RpcClient } from '@shared/rpc/client';
import type { PeerVia } from '@shared/rpc/frames';
import { clientPortTransport } from '../worker/port-transport';
import type { HostPortTable } from '../worker/serve-ports';
import { type CoreThread, startCoreThread } from '../worker/spawn';
import type { HostKind } from '../worker/thread-data';
import { listenForCommands } from './command-socket';
import { prepareDataFolder } from './data-folder';
import { removeHostFile, writeHostFile } from './host-file';
import { ensureSample } from './sample';

export interface RunningHostOptions {
  /** `import.meta.url` of the built entry: the other entries lie beside it. */
  readonly entryUrl: string;
  readonly kind: HostKind;
  readonly dataFolder: string;
  readonly clock: string | undefined;
  readonly demo: boolean;
  readonly ports: HostPortTable;
  /** A line about the start, for people. */
  readonly say: (line: string) => void;
}

export interface RunningHost {
  readonly thread: CoreThread;
  readonly startedInMs: number;
  connect(via: PeerVia): MessagePort;
  /** Says in `host.json` where the windows' server is. */
  announce(url: string | undefined): void;
  /** Closes the core, frees the folder; may be called twice. */
  stop(): Promise<void>;
}

/** What every host with a core thread does: the folder, the core, the sample, the command line's socket. */
export async function startHost(options: RunningHostOptions): Promise<RunningHost> {
  const { entryUrl, kind, dataFolder, clock, ports, say } = options;
  prepareDataFolder(dataFolder);
  const thread = startCoreThread({
    workerFile: new URL('./core-worker.js', entryUrl),
    dataFolder,
    clock,
    hostKind: kind,
    ports,
    onBug: (thrown) => say(`A port failed: ${thrown instanceof Error ? thrown.stack : thrown}`),
  });
  const { startedInMs } = await thread.ready;
  try {
    if (options.demo) {
      await withClient(thread, (client) =>
        ensureSample(client, dataFolder, () => say('Making the sample agency …')),
      );
    }
    const socket = await listenForCommands(dataFolder, () => thread.connect('cli'));
    const startedAt = new Date().toISOString();
    const announce = (url: string | undefined) =>
      writeHostFile(dataFolder, {
        pid: process.pid,
        host: kind,
        socket: socket.path,
        startedAt,
        ...(url !== undefined && { url }),
      });
    const stop = async () => {
      await socket.close();
      await thread.stop();
      removeHostFile(dataFolder, process.pid);
    };
    let stopping: Promise<void> | undefined;
    return {
      thread,
      startedInMs,
      connect: thread.connect,
      announce,
      stop: () => {
        stopping ??= stop();
        return stopping;
      },
    };
  } catch (thrown) {
    await thread.stop();
    throw thrown;
  }
}

async function withClient(thread: CoreThread, ask: (client: RpcClient) => Promise<void>) {
  const port = thread.connect('cli');
  let lastId = 0;
  const client = createRpcClient(() => String(++lastId));
  client.attach(clientPortTransport(port));
  try {
    await ask(client);
  } finally {
    port.close();
  }
}
