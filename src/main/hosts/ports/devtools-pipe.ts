import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { AppError } from '@shared/base/errors';

/** A headless Chromium of our own, spoken to over a pipe: nothing listens on a port (D17). */
export interface Chromium {
  /** One DevTools command; rejects with an AppError when Chromium refuses it or is gone. */
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>;
  /** Ends the process and removes its profile; may be called twice. */
  close(): Promise<void>;
}

const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--mute-audio',
  '--no-service-autorun',
  '--password-store=basic',
  '--use-mock-keychain',
  // Documents bring everything along; whatever still asks for a name gets none.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
];

/** Starts `program` with a profile of its own, in a folder that is removed with it. */
export function startChromium(program: string): Chromium {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-print-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...FLAGS, ...asRoot, `--user-data-dir=${join(folder, 'profile')}`];
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // A group of its own, so that its renderers end with it.
    detached: process.platform !== 'win32',
    env: { ...process.env, TMPDIR: folder },
  });
  const pipe = openPipe(child);
  const exited = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  const kill = () => killGroup(child);
  process.once('exit', kill);
  void exited.then(() => {
    process.off('exit', kill);
    pipe.fail(new AppError('unavailable', `Chromium (${program}) ended before it had printed.`));
  });
  return {
    send: pipe.send,
    close: async () => {
      kill();
      await exited;
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}

interface Answer {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

function openPipe(child: ChildProcess) {
  // Both are pipes by the stdio option above.
  const input = child.stdio[3] as Writable;
  const output = child.stdio[4] as Readable;
  const waiting = new Map<number, (answer: Answer | AppError) => void>();
  let lastId = 0;
  let failure: AppError | undefined;
  readMessages(output, (text) => {
    const message = JSON.parse(text) as Answer; // DevTools protocol; events have no id
    if (message.id === undefined) return;
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
  const fail = (error: AppError) => {
    failure ??= error;
    for (const settle of waiting.values()) settle(failure);
    waiting.clear();
  };
  input.on('error', () => fail(new AppError('unavailable', 'Chromium closed its pipe.')));
  output.on('error', () => fail(new AppError('unavailable', 'Chromium closed its pipe.')));

  const send: Chromium['send'] = (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      if (failure !== undefined) return reject(failure);
      const id = ++lastId;
      waiting.set(id, (answer) => {
        if (answer instanceof AppError) reject(answer);
        else if (answer.error === undefined) resolve(answer.result ?? {});
        else {
          const why = `Chromium refused ${method}: ${answer.error.message}`;
          reject(new AppError('unavailable', why));
        }
      });
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  return { send, fail };
}

/** The pipe's messages end with a zero byte. */
function readMessages(stream: Readable, onMessage: (text: string) => void): void {
  let pieces: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      onMessage(Buffer.concat([...pieces, chunk.subarray(start, end)]).toString('utf8'));
      pieces = [];
      start = end + 1;
    }
    pieces.push(chunk.subarray(start));
  });
}
