import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildProgram, runHost, runWith } from '../hosts/program';
import { tempFolder } from '../hosts/temp-folder';
import { addUntilRefused, workplace } from './host-window';

let built: URL;
beforeAll(async () => {
  built = await buildProgram('full-disk');
}, 60_000);

/** Arguments of a shell that starts the browser host on `folder` after `prelude`. */
function hostAfter(prelude: string, folder: string): readonly string[] {
  const entry = fileURLToPath(new URL('node-host.js', built));
  return ['-c', `${prelude}\nexec "$@"`, 'sh', process.execPath, entry, '--data', folder];
}

/** Adds tasks until the disk refuses one, then looks at what the console still does. */
async function fillUp(url: string) {
  const { client, scope } = await workplace(url);
  const acknowledged: string[] = [];
  const refusal = await addUntilRefused(client, scope, acknowledged, 'x'.repeat(8_000));
  const again = await addUntilRefused(client, scope, [], 'x'.repeat(8_000));
  const board = await client.call('tasks.list', { limit: 1 }, scope);
  return { client, scope, acknowledged, refusal, again, total: board.total };
}

/** What a start without the limit finds: as many tasks as were acknowledged, and nothing wrong. */
async function expectWhole(folder: string, acknowledged: readonly string[]): Promise<void> {
  const host = await runHost(built, ['--data', folder]);
  const { client, scope } = await workplace(host.ready.url);
  const { total } = await client.call('tasks.list', { limit: 1 }, scope);
  expect(total).toBe(acknowledged.length);
  const verdict = await client.call('install.verify', {}, { kind: 'install' });
  expect(verdict).toMatchObject({ ok: true, problems: [] });
}

test.skipIf(process.platform === 'win32')(
  'a write that the disk does not take is refused in the operator’s words, and reading goes on',
  { timeout: 120_000 },
  async () => {
    const folder = tempFolder();
    // No file may grow beyond a megabyte: the write-ahead log is the first to meet that.
    const host = await runWith('bash', hostAfter('ulimit -f 1024', folder));
    const { acknowledged, refusal, again, total } = await fillUp(host.ready.url);
    const told = {
      code: 'unavailable',
      details: { reason: 'not_writable' },
      message: expect.stringContaining('nothing was saved'),
    };
    expect([refusal, again]).toEqual([
      expect.objectContaining(told),
      expect.objectContaining(told),
    ]);
    expect(total).toBe(acknowledged.length);
    host.child.kill('SIGKILL');
    await host.ended;
    await expectWhole(folder, acknowledged);
  },
);

const mayMount = spawnSync('unshare', ['-rm', 'true']).status === 0;
if (!mayMount) {
  console.warn('skipped: this machine lets no test mount a small disk of its own (unshare -rm)');
}

describe.skipIf(!mayMount)('a disk of three megabytes', () => {
  test('that is full says so, keeps what was acknowledged, and takes new work when it has room', {
    timeout: 120_000,
  }, async () => {
    const folder = tempFolder();
    const flag = join(tempFolder(), 'make-room');
    const ballast = `"${folder}/ballast"`;
    const prelude = [
      `mount -t tmpfs -o size=3m tmpfs "${folder}"`,
      `dd if=/dev/zero of=${ballast} bs=1024 count=700 2>/dev/null`,
      `(while [ ! -e "${flag}" ]; do sleep 0.05; done; rm ${ballast}) &`,
    ].join('\n');
    const inside = ['-rm', 'sh', ...hostAfter(prelude, folder)];
    const host = await runWith('unshare', inside);
    const { client, scope, acknowledged, refusal, again, total } = await fillUp(host.ready.url);
    const told = {
      code: 'unavailable',
      details: { reason: 'disk_full' },
      message: expect.stringContaining('The disk is full, so nothing was saved.'),
    };
    expect([refusal, again]).toEqual([
      expect.objectContaining(told),
      expect.objectContaining(told),
    ]);
    expect(total).toBe(acknowledged.length);

    writeFileSync(flag, '');
    const retry = { title: 'With room again', module: 'content_system' } as const;
    await expect
      .poll(
        () =>
          client.call('tasks.create', retry, scope).then(
            () => 'saved',
            ({ code }) => code,
          ),
        {
          timeout: 20_000,
        },
      )
      .toBe('saved');
    const verdict = await client.call('install.verify', {}, { kind: 'install' });
    expect(verdict).toMatchObject({ ok: true, problems: [] });
  });
});
