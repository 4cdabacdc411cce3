import { mkdirSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { connect as connectTcp } from 'node:net';
import { join } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type BrowserServer, startBrowserServer } from '../../src/main/hosts/node/server';
import { MAX_FRAME_BYTES } from '../../src/main/hosts/ports/limits';
import { tempFolder } from './temp-folder';
import { cookieOf } from './window-client';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

let server: BrowserServer;
let cookie: string;
let corePort: MessagePort;
const devRenderer = 'http://127.0.0.1:5173';

async function start(dev?: string, heartbeatMs?: number): Promise<void> {
  const outside = tempFolder();
  const rendererFolder = join(outside, 'renderer');
  mkdirSync(join(rendererFolder, 'assets'), { recursive: true });
  writeFileSync(join(outside, 'secret.json'), '"secret"');
  writeFileSync(join(outside, 'renderer-secret.json'), '"secret"');
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Gatehouse</title>');
  writeFileSync(join(rendererFolder, 'assets', 'index-B1cD2eF3.js'), 'export {};');
  server = await startBrowserServer({
    rendererFolder,
    port: 0,
    devRenderer: dev,
    ...(heartbeatMs !== undefined && { heartbeatMs }),
    connect: () => {
      const { port1, port2 } = new MessageChannel();
      corePort = port2;
      return port1;
    },
  });
  cookie = await cookieOf(server.url);
}

beforeEach(() => start());
afterEach(() => server.close());

/** Sends the path as it is: fetch would tidy `..` away, and sets Host itself. */
function ask(
  path: string,
  options: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const { method = 'GET', headers = {} } = options;
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port: server.port, path, method, headers: { cookie, ...headers } },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (piece) => {
          body += piece;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    request.on('error', reject);
    request.end();
  });
}

const own = () => `http://127.0.0.1:${server.port}`;

/** The status of a refused upgrade, or 101. */
function upgrade(headers: Record<string, string>, path = '/rpc'): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}${path}`, { headers });
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('open', () => {
      socket.close();
      resolve(101);
    });
    socket.on('error', reject);
  });
}

describe('the browser host', () => {
  it('listens on the loopback address only', async () => {
    const { networkInterfaces } = await import('node:os');
    const outer = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4');
    if (outer === undefined) {
      console.info('This machine has no outer IPv4 address: only the bound address is looked at.');
    } else {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connectTcp(server.port, outer.address);
        socket.on('connect', () => resolve(true));
        socket.on('error', () => resolve(false));
      });
      expect(reached).toBe(false);
    }
    expect(server.url.startsWith('http://127.0.0.1:')).toBe(true);
  });

  it('gives the window for the address it printed, by a cookie no script reads and no other site sends', async () => {
    const answer = await ask(server.url.slice(own().length), { headers: { cookie: '' } });
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe('/');
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^gatehouse_${server.port}=[0-9a-f]{64}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    expect(await ask('/')).toMatchObject({
      status: 200,
      body: '<!doctype html><title>Gatehouse</title>',
    });
  });

  it.each([
    '/',
    '/index.html',
    '/assets/index-B1cD2eF3.js',
    '/?token=',
    `/?token=${'0'.repeat(64)}`,
  ])('asks for the token before %s', async (path) => {
    const answer = await ask(path, { headers: { cookie: '' } });
    expect(answer.status).toBe(401);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('does not take the cookie of another start', async () => {
    const name = cookie.split('=')[0];
    expect(await ask('/', { headers: { cookie: `${name}=${'0'.repeat(64)}` } })).toMatchObject({
      status: 401,
    });
  });

  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]'])(
    'misdirects a request for the host %s',
    async (host) => {
      expect((await ask('/', { headers: { host } })).status).toBe(421);
      expect(await upgrade({ host, cookie, origin: own() })).toBe(421);
    },
  );

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await ask('/', { method })).status).toBe(403);
    expect((await ask('/', { method, headers: { origin: 'https://evil.example' } })).status).toBe(
      403,
    );
    expect((await ask('/', { method, headers: { origin: own() } })).status).toBe(405);
  });

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/../../secret.json',
    '/assets/..%5c..%5csecret.json',
    '/..\\secret.json',
    '//../secret.json',
    '/../renderer-secret.json',
    '/%00/index.html',
    '/%zz',
    '/assets',
    '/nothing.js',
  ])('has nothing at %s', async (path) => {
    expect(await ask(path)).toMatchObject({
      status: 404,
      body: 'There is nothing at this address.\n',
    });
  });

  it('keeps hashed assets for good and asks again for the page', async () => {
    const asset = await ask('/assets/index-B1cD2eF3.js');
    expect(asset.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect((await ask('/')).headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
    expect((await ask('/', { method: 'HEAD' })).body).toBe('');
  });

  it('puts the policy on every answer, refusals too', async () => {
    const answers = await Promise.all([
      ask('/'),
      ask('/assets/index-B1cD2eF3.js'),
      ask('/nothing'),
      ask('/', { headers: { cookie: '' } }),
      ask('/', { headers: { host: 'evil.example' } }),
      ask('/', { method: 'POST' }),
      ask(server.url.slice(own().length)),
    ]);
    for (const { headers } of answers) {
      expect(headers['content-security-policy']).toBe(
        [
          "default-src 'self'",
          "script-src 'self'",
          "style-src 'self' 'unsafe-inline'",
          `connect-src 'self' ws://127.0.0.1:${server.port}`,
          "img-src 'self' data: blob:",
          "font-src 'self' data:",
          "frame-src 'self' blob:",
          "worker-src 'none'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
        ].join('; '),
      );
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
    }
  });
});

describe("a window's connection", () => {
  it('is made from the own page with the cookie, at /rpc only', async () => {
    expect(await upgrade({ cookie, origin: own() })).toBe(101);
    expect(await upgrade({ cookie, origin: own() }, '/other')).toBe(404);
  });

  it('is refused to another origin, to none, and without the cookie', async () => {
    expect(await upgrade({ cookie, origin: 'https://evil.example' })).toBe(403);
    expect(await upgrade({ cookie, origin: `http://localhost:${server.port}` })).toBe(403);
    expect(await upgrade({ cookie, origin: devRenderer })).toBe(403);
    expect(await upgrade({ cookie })).toBe(403);
    expect(await upgrade({ origin: own() })).toBe(401);
  });

  it('takes the development server as an origin, and sends it the window, only when told to', async () => {
    await server.close();
    await start(devRenderer);
    expect(await upgrade({ cookie, origin: devRenderer })).toBe(101);
    expect((await ask(server.url.slice(own().length))).headers.location).toBe(`${devRenderer}/`);
  });

  it('is closed when a frame is larger than allowed', async () => {
    const socket = await openSocket();
    const closed = closing(socket);
    socket.send('x'.repeat(MAX_FRAME_BYTES + 1));
    expect(await closed).toBe(1009);
  });

  it('carries texts both ways, and closes the port to the core with the window', async () => {
    const socket = await openSocket();
    const asked = new Promise((resolve) => corePort.once('message', resolve));
    socket.send('{"t":"call"}');
    expect(await asked).toBe('{"t":"call"}');
    const answered = new Promise((resolve) =>
      socket.once('message', (data) => resolve(String(data))),
    );
    corePort.postMessage('{"t":"result"}');
    expect(await answered).toBe('{"t":"result"}');
    const ended = new Promise((resolve) => corePort.once('close', () => resolve(true)));
    socket.close();
    expect(await ended).toBe(true);
  });

  it('is cut off when the window leaves more unread than is held for it', async () => {
    const raw = await openStalledWindow();
    const ended = new Promise((resolve) => corePort.once('close', () => resolve(true)));
    const piece = 'x'.repeat(1024 * 1024);
    for (let sent = 0; sent < 48; sent++) corePort.postMessage(piece);
    expect(await ended).toBe(true);
    raw.destroy();
  });

  it('is given up when the window misses a heartbeat, and kept while it answers', async () => {
    await server.close();
    await start(undefined, 40);
    const kept = await openSocket();
    const keptPort = corePort;
    let keptEnded = false;
    keptPort.once('close', () => {
      keptEnded = true;
    });
    const raw = await openStalledWindow();
    await new Promise((resolve) => corePort.once('close', resolve));
    expect(keptEnded).toBe(false);
    raw.destroy();
    kept.close();
  });

  it('is closed when the core closes its port', async () => {
    const socket = await openSocket();
    const closed = closing(socket);
    corePort.close();
    expect(await closed).toBe(1001);
  });
});

async function openSocket(): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/rpc`, {
    origin: own(),
    headers: { cookie },
  });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return socket;
}

const closing = (socket: WebSocket) =>
  new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));

/** Upgrades by hand and then never reads again. */
async function openStalledWindow() {
  const raw = connectTcp(server.port, '127.0.0.1');
  raw.write(
    `GET /rpc HTTP/1.1\r\nhost: 127.0.0.1:${server.port}\r\norigin: ${own()}\r\ncookie: ${cookie}\r\n` +
      'connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\n' +
      'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  await new Promise((resolve) => raw.once('data', resolve));
  raw.pause();
  raw.on('error', () => undefined);
  return raw;
}
