import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { INSTALL } from '@shared/rpc/client';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createBackup, listBackups } from '../../src/main/core/store/backups';
import { MIGRATIONS, schemaVersion } from '../../src/main/core/store/migrate';
import { openDatabase } from '../../src/main/core/store/open-database';
import { temporaryFolder, testAgency, testCore } from '../helpers/test-core';

/** A folder with a workspace and one backup, closed. */
async function closedWorkspace() {
  const { owner, core } = await testAgency();
  const { name } = await owner.call('backups.create', {}, INSTALL);
  await core.close();
  const file = path.join(core.dataFolder, 'gatehouse.sqlite');
  return { dataFolder: core.dataFolder, file, backup: path.join(core.dataFolder, 'backups', name) };
}

const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

async function refusalOf(dataFolder: string) {
  return testCore({ dataFolder }).then(
    () => undefined,
    (error) => ({ message: error.message, ...error.details }),
  );
}

test('a damaged database is refused untouched, and the newest backup is named', async () => {
  const { dataFolder, file, backup } = await closedWorkspace();
  writeFileSync(file, readFileSync(file).fill(0x58, 4_096, 20_480));
  const before = hashOf(file);
  const refusal = await refusalOf(dataFolder);
  expect(refusal).toMatchObject({ reason: 'corrupt_database', newestBackup: backup });
  expect(refusal?.message).toContain(`gatehouse restore ${backup} --data NEW-FOLDER`);
  expect(hashOf(file)).toBe(before);
});

test('a file that is no database is refused untouched', async () => {
  const dataFolder = temporaryFolder();
  const file = path.join(dataFolder, 'gatehouse.sqlite');
  writeFileSync(file, 'These are the accounts of 2019, saved under the wrong name.');
  expect(await refusalOf(dataFolder)).toMatchObject({
    reason: 'corrupt_database',
    newestBackup: null,
    message: expect.stringContaining('There is no backup in this data folder.'),
  });
  expect(readFileSync(file, 'utf8')).toContain('accounts of 2019');
});

test('a database of another program is refused untouched', async () => {
  const dataFolder = temporaryFolder();
  const file = path.join(dataFolder, 'gatehouse.sqlite');
  const other = new Database(file);
  other.exec('CREATE TABLE photo (name TEXT)');
  other.close();
  const before = hashOf(file);
  expect(await refusalOf(dataFolder)).toMatchObject({ reason: 'foreign_database' });
  expect(hashOf(file)).toBe(before);
});

test('a database that a newer program wrote is refused untouched, with both numbers', async () => {
  const { dataFolder, file, backup } = await closedWorkspace();
  const known = MIGRATIONS.at(-1)?.number ?? 0;
  const newer = new Database(file);
  newer.exec(`INSERT INTO schema_migration VALUES (${known + 7}, '0008-later.sql', 'x', 0)`);
  // As a crash leaves it: committed work lies in the WAL, where a careless look would fold it in.
  newer.exec(`UPDATE tenant SET footer = 'of a newer program'`);
  copyFileSync(`${file}-wal`, `${file}.wal-kept`);
  copyFileSync(file, `${file}.kept`);
  newer.close();
  copyFileSync(`${file}.kept`, file);
  copyFileSync(`${file}.wal-kept`, `${file}-wal`);
  const before = [hashOf(file), hashOf(`${file}-wal`)];
  expect(await refusalOf(dataFolder)).toMatchObject({
    reason: 'newer_database',
    found: known + 7,
    known,
    newestBackup: backup,
  });
  expect([hashOf(file), hashOf(`${file}-wal`)]).toEqual(before);
});

test('a database made by a migration that was edited afterwards is refused untouched', async () => {
  const { dataFolder, file } = await closedWorkspace();
  const edited = new Database(file);
  edited.exec(`UPDATE schema_migration SET sha256 = 'x' WHERE number = 1`);
  edited.close();
  const before = hashOf(file);
  expect(await refusalOf(dataFolder)).toMatchObject({
    reason: 'different_migration',
    migration: '0001-foundation.sql',
  });
  expect(hashOf(file)).toBe(before);
});

test('the folder is free again after a refusal', async () => {
  const { dataFolder, file, backup } = await closedWorkspace();
  const whole = readFileSync(file);
  writeFileSync(file, 'no database');
  expect(await refusalOf(dataFolder)).toMatchObject({ newestBackup: backup });
  writeFileSync(file, whole);
  await expect(testCore({ dataFolder })).resolves.toBeDefined();
});

const SECOND = { number: 2, name: '0002-note.sql', sql: 'ALTER TABLE tenant ADD COLUMN note TEXT' };

test('a migration backs up what was there before it, and only then', async () => {
  const { dataFolder } = await closedWorkspace();
  const migrations = [...MIGRATIONS, { ...SECOND, number: (MIGRATIONS.at(-1)?.number ?? 0) + 1 }];
  const nowMs = Date.UTC(2026, 10, 4);
  const open = () =>
    openDatabase({
      dataFolder,
      nowMs,
      migrations,
      backupBefore: async (writer) => {
        await createBackup(writer, dataFolder, 'migration', nowMs);
      },
    });
  const { writer, reader } = await open();
  expect(writer.prepare('SELECT name, note FROM tenant').all()).toEqual([
    { name: 'Hotel Alba', note: null },
  ]);
  writer.close();
  reader.close();
  const [made, ...older] = listBackups(dataFolder);
  expect([made?.kind, older.map(({ kind }) => kind)]).toEqual(['migration', ['manual']]);
  const copy = new Database(path.join(dataFolder, 'backups', made?.name ?? ''));
  expect(schemaVersion(copy)).toBe(MIGRATIONS.at(-1)?.number);
  expect(copy.prepare('SELECT name FROM tenant').pluck().all()).toEqual(['Hotel Alba']);
  copy.close();
  const again = await open();
  again.writer.close();
  again.reader.close();
  expect(listBackups(dataFolder)).toHaveLength(2);
});

test('a migration that fails leaves the database at the version before it', async () => {
  const { dataFolder, file } = await closedWorkspace();
  const number = (MIGRATIONS.at(-1)?.number ?? 0) + 1;
  const broken = { number, name: 'x.sql', sql: 'CREATE TABLE x (a TEXT); SELECT * FROM nowhere;' };
  await expect(
    openDatabase({
      dataFolder,
      nowMs: 0,
      migrations: [...MIGRATIONS, broken],
      backupBefore: async () => undefined,
    }),
  ).rejects.toThrow('no such table: nowhere');
  const left = new Database(file, { readonly: true });
  expect(schemaVersion(left)).toBe(number - 1);
  expect(left.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'x'").pluck().get()).toBe(0);
  left.close();
});

test('a start that died before its first byte is a new folder', async () => {
  const dataFolder = temporaryFolder();
  mkdirSync(path.join(dataFolder, 'backups'), { recursive: true });
  writeFileSync(path.join(dataFolder, 'gatehouse.sqlite'), '');
  const core = await testCore({ dataFolder });
  expect(await core.connect().call('session.state', {}, INSTALL)).toMatchObject({ firstRun: true });
  expect(readdirSync(path.join(dataFolder, 'backups'))).toEqual([]);
});

test('a commit is on the disk before it is answered, keys are kept, and the reader cannot write', async () => {
  const opened = await openDatabase({
    dataFolder: temporaryFolder(),
    nowMs: 0,
    backupBefore: async () => undefined,
  });
  const { writer, reader } = opened;
  const pragma = (name: string) => writer.pragma(name, { simple: true });
  // 2 is FULL: a power cut takes back nothing that was acknowledged.
  expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual([
    'wal',
    2,
    1,
  ]);
  expect(() => reader.exec('DELETE FROM tenant')).toThrow('readonly');
  opened.close();
});
