import type { MessagePort } from 'node:worker_threads';
import type { WebSocket } from 'ws';
import { MAX_BUFFERED_BYTES } from '../ports/limits';

/** A peer that missed one beat by the next is gone. */
export const HEARTBEAT_MS = 20_000;

/** Close codes of RFC 6455. */
const GOING_AWAY = 1001;
const UNSUPPORTED_DATA = 1003;

/** Carries texts between one window and its port to the core, unread. */
export function relayWebSocket(
  socket: WebSocket,
  port: MessagePort,
  heartbeatMs = HEARTBEAT_MS,
): void {
  let alive = true;
  const heartbeat = setInterval(() => {
    if (!alive) return socket.terminate();
    alive = false;
    socket.ping();
  }, heartbeatMs);
  heartbeat.unref();
  socket.on('pong', () => {
    alive = true;
  });
  socket.on('message', (data, isBinary) => {
    alive = true;
    if (isBinary) socket.close(UNSUPPORTED_DATA);
    else port.postMessage(String(data));
  });
  socket.on('close', () => {
    clearInterval(heartbeat);
    port.close();
  });
  // A protocol error closes the socket by itself; unheard it would end the process.
  socket.on('error', () => socket.terminate());
  port.on('message', (text: string) => {
    if (socket.readyState !== socket.OPEN) return;
    // A window that stopped reading must not fill the host's memory.
    if (socket.bufferedAmount > MAX_BUFFERED_BYTES) socket.terminate();
    else socket.send(text);
  });
  port.on('close', () => socket.close(GOING_AWAY));
}
