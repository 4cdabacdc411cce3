import { createHash, randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import type { MessagePort } from 'node:worker_threads';
import { AppError } from '@shared/base/errors';
import { MAX_BUFFERED_BYTES } from './limits';
import { readLines } from './lines';

/** sockaddr_un holds 104 bytes on macOS, 108 on Linux, the closing zero among them. */
const MAX_SOCKET_PATH = 103;

/** Where the command line finds the host of `dataFolder`; a short path whatever the folder's is (D7). */
export function socketPath(
  dataFolder: string,
  platform: NodeJS.Platform = process.platform,
): string {
  const key = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  if (platform === 'win32') {
    return `\\\\.\\pipe\\gatehouse-${key}-${randomBytes(16).toString('hex')}`;
  }
  const inFolder = join(dataFolder, 'host.sock');
  if (Buffer.byteLength(inFolder) <= MAX_SOCKET_PATH) return inFolder;
  return join(tmpdir(), `gatehouse-${userInfo().uid}-${key}`, 'host.sock');
}

export interface CommandSocket {
  readonly path: string;
  close(): Promise<void>;
}

/**
 * Listens for command lines: newline-delimited JSON frames, each connection a peer of its own.
 * Call it only while holding the folder's lock: a socket that is there is then a dead host's.
 */
export async function listenForCommands(
  dataFolder: string,
  connect: () => MessagePort,
): Promise<CommandSocket> {
  const path = socketPath(dataFolder);
  const inTmp = dirname(path) !== dataFolder && process.platform !== 'win32';
  if (inTmp) makePrivateFolder(dirname(path));
  if (process.platform !== 'win32') rmSync(path, { force: true });

  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    relaySocket(socket, connect());
  });
  await listening(server, path);
  return {
    path,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      if (inTmp) rmSync(dirname(path), { recursive: true, force: true });
    },
  };
}

/** In a temporary folder everybody shares, a folder of this name may be another user's. */
function makePrivateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = lstatSync(folder);
  if (uid !== userInfo().uid || (mode & 0o077) !== 0) {
    throw new AppError(
      'unavailable',
      `The folder ${folder} for the command line's socket belongs to somebody else or is open to others. Remove it.`,
    );
  }
}

function relaySocket(socket: Socket, port: MessagePort): void {
  const end = () => {
    port.close();
    socket.destroy();
  };
  readLines(socket, (line) => port.postMessage(line), end);
  socket.on('error', end);
  socket.on('close', end);
  port.on('close', () => socket.end());
  port.on('message', (text: string) => {
    // A command line that stopped reading must not fill the host's memory.
    if (socket.writableLength > MAX_BUFFERED_BYTES) end();
    else socket.write(`${text}\n`);
  });
}

function listening(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
