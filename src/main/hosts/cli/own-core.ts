import type {
  CallFrame,
  CoreToHostFrame,
  HostFrame,
  HostToCoreFrame,
  Transport,
} from '@shared/rpc/frames';
import { createLoopback } from '@shared/rpc/loopback';
import { removeHostFile, writeHostFile } from '../ports/host-file';
import { createCorePorts } from '../worker/core-ports';
import { createHostPorts } from '../worker/host-ports';
import { availablePorts, servePorts } from '../worker/serve-ports';
import { VERSION } from '../worker/version';
import { cliPorts } from './cli-ports';

export interface OwnCore {
  readonly transport: Transport<HostFrame, CallFrame>;
  close(): Promise<void>;
}

/** Runs the core in this process; throws AppError where the folder is in use or its database cannot be opened. */
export async function startOwnCore(
  dataFolder: string,
  clock: string | undefined,
): Promise<OwnCore> {
  const table = cliPorts();
  const link = createLoopback<HostToCoreFrame, CoreToHostFrame>();
  servePorts(link.right, table, (thrown) => process.stderr.write(`A port failed: ${thrown}\n`));
  const host = createHostPorts({ link: link.left, kind: 'cli', available: availablePorts(table) });
  // Loaded here, so that a command that talks to a running host stays quick.
  const { createCore } = await import('../../core/create-core');
  const ports = createCorePorts({ dataFolder, clock, host });
  const core = await createCore({ dataFolder, ports, version: VERSION });

  const startedAt = new Date().toISOString();
  writeHostFile(dataFolder, { pid: process.pid, host: 'cli', socket: null, startedAt });
  const peer = createLoopback<CallFrame, HostFrame>();
  core.serve(peer.left, 'cli');
  return {
    transport: peer.right,
    close: async () => {
      peer.close();
      link.close();
      removeHostFile(dataFolder, process.pid);
      await core.close();
    },
  };
}
