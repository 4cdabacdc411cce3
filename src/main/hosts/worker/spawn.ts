import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import { AppError } from '@shared/base/errors';
import type { CoreToHostFrame, HostEventName, HostToCoreFrame, PeerVia } from '@shared/rpc/frames';
import { availablePorts, type HostLink, type HostPortTable, servePorts } from './serve-ports';
import type { CoreThreadData, HostKind } from './thread-data';

export interface CoreThreadOptions {
  /** The built `core-worker` entry. */
  readonly workerFile: URL;
  readonly dataFolder: string;
  readonly clock: string | undefined;
  readonly hostKind: HostKind;
  readonly ports: HostPortTable;
  /** A port's handler threw what is no AppError. */
  readonly onBug: (thrown: unknown) => void;
  /** Longest the core may take to close before its thread is cut off. */
  readonly stopMs?: number;
}

export interface CoreThread {
  /** Resolves when the core serves; rejects with the AppError that kept it from starting. */
  readonly ready: Promise<{ readonly startedInMs: number }>;
  /** Settles once, with undefined after `stop`, else with what broke. */
  readonly ended: Promise<AppError | undefined>;
  /** A new peer; JSON texts of call frames go in, of host frames come out. */
  connect(via: PeerVia): MessagePort;
  hostEvent(event: HostEventName): void;
  /** Closes the core and ends the thread; one that does not close in time is cut off. May be called twice. */
  stop(): Promise<void>;
}

/** Within the five seconds that a host has to end. */
const STOP_MS = 4_000;

/** Starts the core's thread; the caller's thread only relays and serves ports (D1). */
export function startCoreThread(options: CoreThreadOptions): CoreThread {
  const { dataFolder, clock, hostKind, ports } = options;
  const data: CoreThreadData = { dataFolder, clock, hostKind, available: availablePorts(ports) };
  const worker = new Worker(options.workerFile, { workerData: data, name: 'gatehouse-core' });
  servePorts(workerLink(worker), ports, options.onBug);
  const post = (frame: HostToCoreFrame) => worker.postMessage(frame);

  const life = watchLife(worker);
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    life.expectEnd();
    post({ t: 'stop' });
    const cutOff = setTimeout(() => void worker.terminate(), options.stopMs ?? STOP_MS);
    await life.ended;
    clearTimeout(cutOff);
  };
  return {
    ready: life.ready,
    ended: life.ended,
    connect(via) {
      const { port1, port2 } = new MessageChannel();
      const frame: HostToCoreFrame = { t: 'connect', via };
      worker.postMessage({ ...frame, port: port2 }, [port2]);
      return port1;
    },
    hostEvent: (event) => post({ t: 'hostEvent', event }),
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

function watchLife(worker: Worker) {
  let failure: AppError | undefined;
  let endExpected = false;

  worker.on('message', (frame: CoreToHostFrame) => {
    if (frame.t === 'fatal') {
      const { code, message, details } = frame.error;
      failure = new AppError(code, message, { details });
    }
  });
  worker.on('error', (cause) => {
    failure = new AppError('internal', `The core stopped by a fault: ${String(cause)}`, { cause });
  });
  const ended = new Promise<AppError | undefined>((resolve) => {
    worker.on('exit', (code) => {
      if (!endExpected) failure ??= new AppError('internal', `The core ended with code ${code}.`);
      resolve(failure);
    });
  });
  const ready = new Promise<{ readonly startedInMs: number }>((resolve, reject) => {
    worker.on('message', (frame: CoreToHostFrame) => {
      if (frame.t === 'ready') resolve({ startedInMs: frame.startedInMs });
    });
    void ended.then((why) =>
      reject(why ?? new AppError('cancelled', 'Gatehouse was stopped while it started.')),
    );
  });
  // A host may stop before it has looked; `ended` says it again.
  ready.catch(() => undefined);
  return {
    ready,
    ended,
    expectEnd: () => {
      endExpected = true;
    },
  };
}

function workerLink(worker: Worker): HostLink {
  return {
    send: (frame) => worker.postMessage(frame),
    onFrame(listener) {
      worker.on('message', listener);
      return () => worker.off('message', listener);
    },
    onClose(listener) {
      worker.on('exit', listener);
      return () => worker.off('exit', listener);
    },
  };
}
