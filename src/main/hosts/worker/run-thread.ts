import type { MessagePort } from 'node:worker_threads';
import { toWireError } from '@shared/base/errors';
import type { CoreToHostFrame, HostToCoreFrame, PortName } from '@shared/rpc/frames';
import type { Core, createCore } from '../../core/create-core';
import { createCorePorts } from './core-ports';
import { type CoreLink, createHostPorts } from './host-ports';
import { servePortTransport } from './port-transport';
import type { CoreThreadData } from './thread-data';
import { VERSION } from './version';

export type CreateCore = typeof createCore;

/** `connect` brings the peer's port along, as a structured clone does and JSON could not. */
type ConnectMessage = Extract<HostToCoreFrame, { t: 'connect' }> & { readonly port: MessagePort };

export interface ThreadOptions {
  readonly parent: MessagePort;
  readonly data: CoreThreadData;
  readonly createCore: CreateCore;
  /** Ends the thread; called once, after `stopped` was sent. */
  readonly exit: () => void;
  readonly timeoutMs?: Readonly<Record<PortName, number>>;
}

/**
 * Runs one core on this thread until the host says `stop`: answers `ready` or `fatal` first,
 * then serves every port that comes with a `connect`.
 */
export async function runCoreThread(options: ThreadOptions): Promise<void> {
  const { parent, data, createCore, exit } = options;
  const link = parentLink(parent);
  const host = createHostPorts({
    link,
    kind: data.hostKind,
    available: data.available,
    ...(options.timeoutMs && { timeoutMs: options.timeoutMs }),
  });

  // A host may give up, or connect, before the core is there.
  const early: HostToCoreFrame[] = [];
  const stopCollecting = link.onFrame((frame) => early.push(frame));
  let core: Core;
  try {
    const ports = createCorePorts({ dataFolder: data.dataFolder, clock: data.clock, host });
    core = await createCore({ dataFolder: data.dataFolder, ports, version: VERSION });
  } catch (thrown) {
    // Where the log itself may be what failed, the bug's text goes to the host's standard error.
    if (!(thrown instanceof Error && thrown.name === 'AppError')) console.error(thrown);
    link.send({ t: 'fatal', error: toWireError(thrown, 'start') });
    exit();
    return;
  }
  link.send({ t: 'ready', startedInMs: core.startedInMs });
  const take = takeHostFrames(link, core, exit);
  stopCollecting();
  link.onFrame(take);
  for (const frame of early) take(frame);
}

function takeHostFrames(link: CoreLink, core: Core, exit: () => void) {
  return (frame: HostToCoreFrame) => {
    if (frame.t === 'connect') {
      core.serve(servePortTransport((frame as ConnectMessage).port), frame.via); // see ConnectMessage
    } else if (frame.t === 'hostEvent') {
      core.hostEvent(frame.event);
    } else if (frame.t === 'stop') {
      void core.close().finally(() => {
        link.send({ t: 'stopped' });
        exit();
      });
    }
  };
}

function parentLink(parent: MessagePort): CoreLink {
  const listeners = new Set<(frame: HostToCoreFrame) => void>();
  const closers = new Set<() => void>();
  parent.on('message', (frame: HostToCoreFrame) => {
    for (const listener of listeners) listener(frame);
  });
  parent.on('close', () => {
    for (const closer of closers) closer();
  });
  return {
    send: (frame: CoreToHostFrame) => parent.postMessage(frame),
    onFrame(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onClose(listener) {
      closers.add(listener);
      return () => closers.delete(listener);
    },
  };
}
