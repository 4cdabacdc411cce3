import { randomUUID } from 'node:crypto';
import { AppError, toWireError } from '@shared/base/errors';
import type { CoreToHostFrame, HostToCoreFrame, PortName, Transport } from '@shared/rpc/frames';

/** The host's end of the link to its core. */
export type HostLink = Transport<CoreToHostFrame, HostToCoreFrame>;

/** Does one thing for the core; rejects with an AppError, stops when `signal` aborts. */
export type PortHandler = (input: unknown, signal: AbortSignal) => Promise<unknown>;

/** A port this host does not have, and why, as a sentence for the operator. */
export interface AbsentPort {
  readonly absent: string;
}

export type HostPortTable = Readonly<Record<PortName, PortHandler | AbsentPort>>;

export function isServed(port: PortHandler | AbsentPort): port is PortHandler {
  return typeof port === 'function';
}

/** The ports that answer, for `HostPorts.available`. */
export function availablePorts(ports: HostPortTable): PortName[] {
  // Object.keys of a Record over the closed set PortName.
  return (Object.keys(ports) as PortName[]).filter((name) => isServed(ports[name]));
}

/** Answers the core's `hostCall`s: each exactly once, unless the core aborts it first. */
export function servePorts(
  link: HostLink,
  ports: HostPortTable,
  onBug: (e: unknown) => void,
): void {
  const running = new Map<string, AbortController>();

  const answer = async (id: string, port: PortName, input: unknown) => {
    const controller = new AbortController();
    running.set(id, controller);
    try {
      const handler = ports[port];
      if (!isServed(handler)) throw new AppError('unavailable', handler.absent);
      const value = await handler(input, controller.signal);
      if (!controller.signal.aborted) link.send({ t: 'hostResult', id, ok: true, value });
    } catch (thrown) {
      if (!(thrown instanceof AppError)) onBug(thrown);
      const error = toWireError(thrown, randomUUID());
      if (!controller.signal.aborted) link.send({ t: 'hostResult', id, ok: false, error });
    } finally {
      running.delete(id);
    }
  };

  link.onFrame((frame) => {
    if (frame.t === 'hostCall') void answer(frame.id, frame.port, frame.input);
    else if (frame.t === 'hostAbort') running.get(frame.id)?.abort();
  });
  link.onClose(() => {
    for (const controller of running.values()) controller.abort();
  });
}
