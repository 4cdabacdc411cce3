import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/setup/chromium.mjs';
import { builtEntry } from '../helpers/built-entry';

const folders: string[] = [];
const children: ChildProcess[] = [];

beforeAll(() => {
  builtEntry('node-host');
}, 180_000);

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-start-'));
  folders.push(folder);
  return join(folder, 'data');
}

/** No display: a test must not open windows on the desk of whoever runs it. */
const env: NodeJS.ProcessEnv = { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' };

function smoke(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/start.mjs', '--smoke', ...args],
    { encoding: 'utf8', env },
  );
  return { status, stderr, lines: stdout.trim().split('\n') };
}

describe('npm start -- --smoke', () => {
  it('paints the console twice on one folder and says so in one JSON line', ({ skip }) => {
    if (findChromium() === undefined) return skip('there is no Chromium on this machine');
    const data = dataFolder();
    for (const start of ['first', 'second']) {
      const { status, lines, stderr } = smoke('--data', data);
      expect({ start, status, stderr: status === 0 ? '' : stderr }).toEqual({
        start,
        status: 0,
        stderr: '',
      });
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0] ?? '')).toEqual({
        ok: true,
        host: 'browser',
        url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
        paintedMs: expect.any(Number),
        firstStart: expect.any(Boolean),
      });
    }
  }, 120_000);

  it('says in one JSON line why the console cannot be seen', () => {
    const chromium = process.env.CHROMIUM_PATH;
    env.CHROMIUM_PATH = '/nowhere/chromium';
    const { status, lines } = smoke('--data', dataFolder());
    if (chromium === undefined) delete env.CHROMIUM_PATH;
    else env.CHROMIUM_PATH = chromium;
    expect(status).toBe(1);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { ok: false, reason: 'No Chromium was found: install one, or name it in CHROMIUM_PATH.' },
    ]);
  });

  it('fails when the host cannot listen', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { status, lines } = smoke('--data', dataFolder(), '--port', String(port));
    taken.close();
    expect(status).toBe(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ ok: false });
  }, 60_000);
});

describe('npm start without a display', () => {
  it('says why there is no window, prints the address, and ends its host with it', async () => {
    const child = spawn(process.execPath, ['scripts/start.mjs', '--data', dataFolder()], { env });
    children.push(child);
    let complaints = '';
    child.stderr.on('data', (chunk) => {
      complaints += chunk;
    });
    const [line] = await once(createInterface({ input: child.stdout }), 'line');
    const address = /^Gatehouse: (http:\/\/127\.0\.0\.1:\d+)\/\?token=\w+$/.exec(String(line))?.[1];
    expect(address).toBeDefined();
    expect(complaints).toContain('No display here');
    expect((await fetch(`${address}/`)).status).toBe(401);
    child.kill('SIGINT');
    expect(await once(child, 'close')).toEqual([0, null]);
    await expect(fetch(`${address}/`)).rejects.toThrow();
  }, 60_000);
});
