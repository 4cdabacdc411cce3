import type { MessagePort } from 'node:worker_threads';
import type { CallFrame, HostFrame, Transport } from '@shared/rpc/frames';
import { parseCallFrame } from './call-frame';

/**
 * The core's end of a peer's message port. Ports carry JSON texts, so that a host relays
 * WebSocket, socket and IPC messages without reading them; a text that is no call closes the port.
 */
export function servePortTransport(port: MessagePort): Transport<CallFrame, HostFrame> {
  return jsonPortTransport(port, parseCallFrame);
}

/** A client's end of a message port, for a host that asks its own core. */
export function clientPortTransport(port: MessagePort): Transport<HostFrame, CallFrame> {
  // The other end is our own core, typed by the same frames.
  return jsonPortTransport(port, (text) => JSON.parse(text) as HostFrame);
}

function jsonPortTransport<In, Out>(
  port: MessagePort,
  parse: (text: string) => In | undefined,
): Transport<In, Out> {
  const listeners = new Set<(frame: In) => void>();
  const closers = new Set<() => void>();
  port.on('message', (text: unknown) => {
    const frame = typeof text === 'string' ? parse(text) : undefined;
    if (frame === undefined) port.close();
    else for (const listener of listeners) listener(frame);
  });
  port.on('close', () => {
    for (const closer of closers) closer();
  });
  return {
    send: (frame) => port.postMessage(JSON.stringify(frame)),
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
