import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { MessagePort } from 'node:worker_threads';
import { AppError } from '@shared/base/errors';
import { WebSocketServer } from 'ws';
import { MAX_FRAME_BYTES } from '../ports/limits';
import { readRendererFile } from '../ports/renderer-files';
import { securityHeaders } from '../ports/security-headers';
import {
  cookieName,
  type Door,
  hasToken,
  isToken,
  noToken,
  type Refusal,
  refuseRequest,
  refuseUpgrade,
} from './guard';
import { relayWebSocket } from './websocket-relay';

export interface BrowserServerOptions {
  readonly rendererFolder: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** A new port to the core, for a window that came through every check. */
  readonly connect: () => MessagePort;
  /** `GATEHOUSE_DEV_RENDERER`: a development server that shows the windows instead. */
  readonly devRenderer?: string | undefined;
  readonly heartbeatMs?: number;
}

export interface BrowserServer {
  /** With the token: whoever has it may open the console. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** How long a window may take to answer the closing of its connection. */
const CLOSE_HANDSHAKE_MS = 500;

/** The window's server: loopback only, one token a start, Host, Origin and path checked on every request. */
export async function startBrowserServer(options: BrowserServerOptions): Promise<BrowserServer> {
  const server = createServer();
  const port = await listening(server, options.port);
  const door: Door = {
    host: `127.0.0.1:${port}`,
    token: randomBytes(32).toString('hex'),
    devOrigins: options.devRenderer === undefined ? [] : [options.devRenderer],
  };
  const headers = securityHeaders([`ws://${door.host}`]);
  const windows = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES });
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    void answer(request, response, door, options).catch(() => response.destroy());
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const refusal =
      refuseUpgrade(request, door) ?? (pathOf(request) === '/rpc' ? undefined : notHere);
    if (refusal !== undefined) return refuseSocket(socket, refusal, headers);
    windows.handleUpgrade(request, socket, head, (ws) =>
      relayWebSocket(ws, options.connect(), options.heartbeatMs),
    );
  });
  return {
    url: `http://${door.host}/?token=${door.token}`,
    port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const client of windows.clients) client.close(1001);
      server.closeAllConnections();
      const cutOff = setTimeout(() => {
        for (const client of windows.clients) client.terminate();
      }, CLOSE_HANDSHAKE_MS);
      await closed;
      clearTimeout(cutOff);
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
  { rendererFolder, devRenderer }: BrowserServerOptions,
): Promise<void> {
  const refusal = refuseRequest(request, door);
  if (refusal !== undefined) return say(response, refusal.status, refusal.message);
  const token = new URLSearchParams(request.url?.split('?')[1]).get('token');
  if (pathOf(request) === '/' && token !== null && isToken(token, door.token)) {
    response.setHeader(
      'set-cookie',
      `${cookieName(door.host)}=${door.token}; HttpOnly; SameSite=Strict; Path=/`,
    );
    response.setHeader('cache-control', 'no-store');
    response
      .writeHead(303, { location: devRenderer === undefined ? '/' : `${devRenderer}/` })
      .end();
    return;
  }
  if (!hasToken(request, door)) return say(response, noToken.status, noToken.message);
  const file = await readRendererFile(rendererFolder, pathOf(request));
  if (file === undefined) return say(response, 404, 'There is nothing at this address.');
  response.writeHead(200, { ...file.headers, 'content-length': file.body.length });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

/** The path as it came, never normalised: `..` has to be seen to be refused. */
function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/';
}

function say(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(`${message}\n`);
}

const notHere = { status: 404, message: 'Windows connect at /rpc.' } as const;

function refuseSocket(
  socket: Duplex,
  { status, message }: Refusal | typeof notHere,
  headers: Readonly<Record<string, string>>,
): void {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(
    `HTTP/1.1 ${status} Refused\r\n${lines.join('')}content-type: text/plain; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(message)}\r\nconnection: close\r\n\r\n${message}`,
  );
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = cause.code === 'EADDRINUSE' ? 'is taken by another program' : 'cannot be used';
      reject(
        new AppError('unavailable', `Port ${port} ${why}. Name another with --port.`, { cause }),
      );
    });
    server.listen(port, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port); // a TCP server's address
    });
  });
}
