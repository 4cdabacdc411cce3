import { AppError } from '@shared/base/errors';
import { createRpcClient, INSTALL, type RpcClient } from '@shared/rpc/client';
import type { CallFrame, HostFrame } from '@shared/rpc/frames';
import { createLoopback } from '@shared/rpc/loopback';
import { type Core, createCore } from '../../src/main/core/create-core';
import type { HostPorts } from '../../src/main/core/ports';
import { createStagedClock, type StagedClock } from '../../src/main/core/sample/staged-clock';
import { createCorePorts } from '../../src/main/hosts/worker/core-ports';
import {
  availablePorts,
  type HostPortTable,
  isServed,
} from '../../src/main/hosts/worker/serve-ports';

const absent = { absent: 'Not in this bench.' };

/** Ports of a bench that asks for none of them. */
export const NO_PORTS: HostPortTable = {
  print: absent,
  seal: absent,
  unseal: absent,
  notify: absent,
  openExternal: absent,
};

export interface CoreHere {
  readonly core: Core;
  /** The core's clock, which a bench may set back to make a past. */
  readonly clock: StagedClock;
  /** A connection that nobody is signed in on. */
  connect(): RpcClient;
  close(): Promise<void>;
}

/** A real core in this very process, as the command line runs it. */
export async function coreHere(dataFolder: string, table = NO_PORTS): Promise<CoreHere> {
  const host: HostPorts = {
    kind: 'cli',
    available: availablePorts(table),
    async call(port, input, signal = new AbortController().signal) {
      const handler = table[port];
      if (!isServed(handler)) throw new AppError('unavailable', handler.absent);
      return handler(input, signal);
    },
  };
  const ports = createCorePorts({ dataFolder, clock: undefined, host });
  const clock = createStagedClock(ports.clock);
  const core = await createCore({ dataFolder, ports: { ...ports, clock }, version: 'bench' });
  return {
    core,
    clock,
    connect() {
      const wire = createLoopback<HostFrame, CallFrame>();
      core.serve(wire.right, 'cli');
      let calls = 0;
      const client = createRpcClient(() => `c${++calls}`);
      client.attach(wire.left);
      return client;
    },
    close: () => core.close(),
  };
}

/** Signs in the install's first profile. */
export async function signInFirst(client: RpcClient): Promise<void> {
  const { profiles } = await client.call('session.state', {}, INSTALL);
  await client.call('session.signIn', { profileId: profiles[0]?.id ?? '' }, INSTALL);
}
