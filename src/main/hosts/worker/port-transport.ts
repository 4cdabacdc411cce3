import type { MessagePort } from 'node:worker_threads';
import type { CallFrame, HostFrame, Transport } from '@shared/rpc/frames';

/** The core's end of a peer's message port. The frames are the peer's word: `serve` parses them. */
export const servePortTransport: (port: MessagePort) => Transport<CallFrame, HostFrame> = jsonPort;

/** A client's end, for a host that asks its own core; the frames are that core's. */
export const clientPortTransport: (port: MessagePort) => Transport<HostFrame, CallFrame> = jsonPort;

/**
 * Ports carry JSON texts, so that a host relays WebSocket, socket and IPC messages without reading them;
 * a text that is no JSON closes the port.
 */
function jsonPort<In, Out>(port: MessagePort): Transport<In, Out> {
  const listeners = new Set<(frame: In) => void>();
  const closers = new Set<() => void>();
  port.on('message', (text: unknown) => {
    const frame = parse(text);
    if (frame === undefined) return port.close();
    // Each side knows what it may trust, see above.
    for (const listener of listeners) listener(frame as In);
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

function parse(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : undefined;
  } catch {
    return undefined; // said above: it closes the port
  }
}
