import { createConnection, type Socket } from 'node:net';
import type { CallFrame, HostFrame, Transport } from '@shared/rpc/frames';
import { readLines } from '../ports/lines';

/** The longest answer of a host that is read; a page of a workspace export is far below. */
const MAX_ANSWER_LENGTH = 64 * 1024 * 1024;

/** A connection to the host that listens at `path`; undefined when nobody does. */
export function openSocket(path: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    const absent = () => resolve(undefined);
    socket.once('error', absent);
    socket.once('connect', () => {
      socket.off('error', absent);
      resolve(socket);
    });
  });
}

/** The command line's end of a host's socket: newline-delimited JSON frames. */
export function socketTransport(socket: Socket): Transport<HostFrame, CallFrame> {
  const listeners = new Set<(frame: HostFrame) => void>();
  const closers = new Set<() => void>();
  const take = (line: string) => {
    const frame = JSON.parse(line) as HostFrame; // written by our own core
    for (const listener of listeners) listener(frame);
  };
  readLines(socket, take, () => socket.destroy(), MAX_ANSWER_LENGTH);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    for (const closer of closers) closer();
  });
  return {
    send: (frame) => void socket.write(`${JSON.stringify(frame)}\n`),
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
