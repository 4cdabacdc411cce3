import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const outDir = resolve(root, '.cache/tests-hosts/preload');
let source: string;

beforeAll(async () => {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve(root, 'src/shared') } },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      rolldownOptions: {
        input: { index: resolve(root, 'src/preload/index.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  source = readFileSync(resolve(outDir, 'index.cjs'), 'utf8');
});

interface Bridge {
  readonly host: string;
  post(frame: string): void;
  onFrame(listener: (frame: string) => void): () => void;
}

/** Runs the built preload as the sandbox does: `require` knows `electron` and nothing else. */
function load() {
  const sent: unknown[][] = [];
  const listeners: ((event: unknown, frame: string) => void)[] = [];
  const exposed: Record<string, unknown> = {};
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: unknown) => {
        exposed[name] = value;
      },
    },
    ipcRenderer: {
      send: (...args: unknown[]) => sent.push(args),
      on: (_channel: string, listener: (typeof listeners)[number]) => listeners.push(listener),
      off: (_channel: string, listener: (typeof listeners)[number]) =>
        listeners.splice(listeners.indexOf(listener), 1),
    },
  };
  const require = (name: string) => {
    if (name === 'electron') return electron;
    throw new Error(`The sandbox has no ${name}.`);
  };
  runInNewContext(source, { require, module: { exports: {} }, exports: {} });
  return { sent, listeners, exposed, bridge: exposed.gatehouse as Bridge };
}

describe('the preload', () => {
  it('gives the page one bridge with three things, and asks the sandbox for nothing but electron', () => {
    const { exposed, bridge } = load();
    expect(Object.keys(exposed)).toEqual(['gatehouse']);
    expect(Object.keys(bridge).sort()).toEqual(['host', 'onFrame', 'post']);
    expect(bridge.host).toBe('electron');
  });

  it('carries texts unread both ways, and stops when it is told to', () => {
    const { bridge, sent, listeners } = load();
    bridge.post('{"t":"call"}');
    expect(sent).toEqual([['gatehouse:frame', '{"t":"call"}']]);
    const got: unknown[] = [];
    const stop = bridge.onFrame((...args: unknown[]) => got.push(args));
    listeners[0]?.({ sender: 'the event must not reach the page' }, '{"t":"result"}');
    expect(got).toEqual([['{"t":"result"}']]);
    stop();
    expect(listeners).toEqual([]);
  });

  it('knows no method of the contract', () => {
    expect(source).not.toMatch(/'[a-z]+\.[a-zA-Z]+'|session|tenant/);
  });
});
