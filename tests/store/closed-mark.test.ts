import {
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { INSTALL } from '@shared/rpc/client';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { CLOSED_MARK, markClosed } from '../../src/main/core/store/closed-mark';
import { refusalOf } from '../helpers/refusal-of';
import { type TestAgency, testAgency, testCore } from '../helpers/test-core';

/** A closed workspace whose pages of the task table are full. */
async function closedWorkspace() {
  const agency = await testAgency();
  await addTasks(agency, 40);
  await agency.core.close();
  const { dataFolder } = agency.core;
  const file = path.join(dataFolder, 'gatehouse.sqlite');
  return { dataFolder, file, mark: path.join(dataFolder, CLOSED_MARK) };
}

async function addTasks({ owner, scope }: TestAgency, count: number): Promise<void> {
  const notes = 'Long enough that the rows of a few tasks fill a page. '.repeat(40);
  for (let task = 0; task < count; task += 1) {
    await owner.call(
      'tasks.create',
      { title: `Task ${task}`, module: 'content_system', notes },
      scope,
    );
  }
}

/** Damages a page that holds rows, so that neither the header nor the schema shows it. */
function damageRows(file: string): void {
  const database = new Database(file, { readonly: true });
  const page = database
    .prepare("SELECT pageno FROM dbstat WHERE name = 'task' AND pagetype = 'leaf' LIMIT 1")
    .pluck()
    .get() as number; // one number
  const size = Number(database.pragma('page_size', { simple: true }));
  database.close();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0x58, (page - 1) * size, (page - 1) * size + 512));
}

const start = (dataFolder: string) =>
  testCore({ dataFolder }).then(
    () => 'started',
    (error) => error.details.reason,
  );

test('a file that is just as a core closed it is not read through again', async () => {
  const { dataFolder, file } = await closedWorkspace();
  damageRows(file);
  // As though the damage had been there when it was closed: only the mark decides.
  markClosed(dataFolder);
  expect(await start(dataFolder)).toBe('started');
});

test('a file that was written since it was closed is read through, whatever its times say', async () => {
  const { dataFolder, file } = await closedWorkspace();
  const { atime, mtime } = { atime: new Date(0), mtime: new Date(0) };
  utimesSync(file, atime, mtime);
  markClosed(dataFolder);
  damageRows(file);
  utimesSync(file, atime, mtime);
  expect(await start(dataFolder)).toBe('corrupt_database');
});

test('a file that another one took the place of is read through', async () => {
  const { dataFolder, file } = await closedWorkspace();
  copyFileSync(file, `${file}.copy`);
  damageRows(`${file}.copy`);
  renameSync(`${file}.copy`, file);
  expect(await start(dataFolder)).toBe('corrupt_database');
});

test.each(['inode', 'sizeBytes', 'modifiedAtNs', 'changedAtNs'])(
  'a file whose %s is another than when it was closed is read through',
  async (field) => {
    const { dataFolder, file, mark } = await closedWorkspace();
    damageRows(file);
    markClosed(dataFolder);
    const seen = JSON.parse(readFileSync(mark, 'utf8'));
    writeFileSync(mark, JSON.stringify({ ...seen, [field]: '1' }));
    expect(await start(dataFolder)).toBe('corrupt_database');
  },
);

test('a file that its core did not close is read through', async () => {
  const { dataFolder, file, mark } = await closedWorkspace();
  expect(existsSync(mark)).toBe(true);
  const core = await testCore({ dataFolder });
  // What a kill leaves now is a file without a mark.
  expect(existsSync(mark)).toBe(false);
  await core.close();
  writeFileSync(mark, '{ torn');
  damageRows(file);
  expect(await start(dataFolder)).toBe('corrupt_database');
});

test('a file with work of its own left in a WAL is read through', async () => {
  const { dataFolder, file } = await closedWorkspace();
  damageRows(file);
  markClosed(dataFolder);
  writeFileSync(`${file}-wal`, 'frames of a core that was killed');
  expect(await start(dataFolder)).toBe('corrupt_database');
});

test('damage that is met while reading is told, and the next start reads the whole file', async () => {
  const { dataFolder, file, mark } = await closedWorkspace();
  damageRows(file);
  markClosed(dataFolder);
  const core = await testCore({ dataFolder });
  const client = core.connect();
  const { profiles } = await client.call('session.state', {}, INSTALL);
  await client.call('session.signIn', { profileId: profiles[0]?.id ?? '' }, INSTALL);
  const [tenant] = await client.call('tenants.list', {}, { kind: 'all' });
  const scope = { kind: 'tenant', tenantId: tenant?.id ?? '' } as const;
  expect(await refusalOf(client.call('tasks.list', { limit: 200 }, scope))).toMatchObject({
    code: 'unavailable',
    reason: 'damage_found',
    message: expect.stringContaining('start it again'),
  });
  await core.close();
  expect(existsSync(mark)).toBe(false);
  expect(await start(dataFolder)).toBe('corrupt_database');
});

test('a copy of damaged pages is no backup, and the next start reads the whole file', async () => {
  const { dataFolder, file, mark } = await closedWorkspace();
  damageRows(file);
  markClosed(dataFolder);
  const core = await testCore({ dataFolder });
  core.tick();
  await expect.poll(() => core.logged.map(({ event }) => event)).toContain('backup.failed');
  await core.close();
  expect(existsSync(mark)).toBe(false);
});

test('a core that nothing was asked of closes the file all the same', async () => {
  const { dataFolder, file, mark } = await closedWorkspace();
  await (await testCore({ dataFolder })).close();
  expect([existsSync(mark), existsSync(`${file}-wal`)]).toEqual([true, false]);
});
