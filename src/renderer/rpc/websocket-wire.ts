import type { HostFrame } from '@shared/rpc/frames';
import type { HostWire, OpenWire } from './wire';

/** The browser host: frames as JSON texts over a WebSocket of the page's own origin. */
export function openWebSocket(url: string): ReturnType<OpenWire> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    socket.addEventListener('open', () => resolve(wireOf(socket)), { once: true });
    socket.addEventListener('close', () => reject(new Error(`No host answers at ${url}`)), {
      once: true,
    });
  });
}

function wireOf(socket: WebSocket): HostWire {
  const listeners = new Set<(frame: HostFrame) => void>();
  const closers = new Set<() => void>();
  socket.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (typeof event.data !== 'string') return;
    // The host is our own: it relays frames of its core, typed by the same contract.
    const frame = JSON.parse(event.data) as HostFrame;
    for (const listener of listeners) listener(frame);
  });
  socket.addEventListener('close', () => {
    for (const closer of closers) closer();
  });
  return {
    send: (frame) => socket.send(JSON.stringify(frame)),
    onFrame(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onClose(listener) {
      closers.add(listener);
      if (socket.readyState >= WebSocket.CLOSING) queueMicrotask(listener);
      return () => closers.delete(listener);
    },
  };
}

/** Where the page's own host listens. */
export function rpcUrl(location: Location): string {
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  return `${scheme}//${location.host}/rpc`;
}
