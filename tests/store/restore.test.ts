import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { INSTALL } from '@shared/rpc/client';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { blobPath } from '../../src/main/core/store/blobs';
import { openDatabase } from '../../src/main/core/store/open-database';
import { RESTORE_MARKER, restoreInto, restoreSteps } from '../../src/main/core/store/restore';
import { verifyEvents, verifyStates } from '../../src/main/core/store/verify-events';
import { temporaryFolder, testAgency } from '../helpers/test-core';

const BY_HAND = { actor: 'system', via: 'cli', correlationId: 'c' } as const;
const EVIDENCE = Buffer.from('signed on 3 November');
const SHA256 = createHash('sha256').update(EVIDENCE).digest('hex');

/** A workspace whose footer is 'old' in the backup and 'new' now, with a restore asked for; closed. */
async function askedFor() {
  const { owner, core, scope } = await testAgency();
  const announced = { name: 'proof.txt', bytes: EVIDENCE.length };
  const { uploadId } = await owner.call('files.begin', announced, scope);
  const piece = { uploadId, offset: 0, chunk: EVIDENCE.toString('base64') };
  await owner.call('files.append', piece, scope);
  await owner.call('files.finish', { uploadId, sha256: SHA256 }, scope);
  await owner.call('tenants.update', { expectedVersion: 1, footer: 'old' }, scope);
  const { name } = await owner.call('backups.create', {}, INSTALL);
  await owner.call('tenants.update', { expectedVersion: 2, footer: 'new' }, scope);
  await owner.call('backups.restore', { name }, INSTALL);
  await core.close();
  return { dataFolder: core.dataFolder, backup: path.join(core.dataFolder, 'backups', name) };
}

/** What a start finds: the footer of the one tenant, in a database that verifies. */
async function footerAtStart(dataFolder: string): Promise<unknown> {
  const { writer, reader } = await openDatabase({
    dataFolder,
    nowMs: 0,
    backupBefore: () => Promise.reject(new Error('nothing is migrated here')),
  });
  try {
    expect((await verifyEvents(reader)).problems).toEqual([]);
    expect(await verifyStates(reader)).toEqual([]);
    return reader.prepare('SELECT footer FROM tenant').pluck().get();
  } finally {
    writer.close();
    reader.close();
  }
}

function footerIn(file: string): unknown {
  const database = new Database(file, { readonly: true });
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    return database.prepare('SELECT footer FROM tenant').pluck().get();
  } finally {
    database.close();
  }
}

test('a kill between any two steps leaves the old database or the restored one, and the next start ends it', async () => {
  const found: unknown[] = [];
  const { length } = await restoreSteps((await askedFor()).dataFolder);
  for (let done = 0; done <= length; done += 1) {
    const { dataFolder } = await askedFor();
    const steps = await restoreSteps(dataFolder);
    for (const step of steps.slice(0, done)) step();
    found.push(footerIn(path.join(dataFolder, 'gatehouse.sqlite')));
    expect(await footerAtStart(dataFolder)).toBe('old');
    // Once ended it is not done again.
    expect(existsSync(path.join(dataFolder, RESTORE_MARKER))).toBe(false);
    expect(readdirSync(dataFolder).filter((name) => name.endsWith('.restoring'))).toEqual([]);
    const [kept] = readdirSync(dataFolder).filter((name) => name.endsWith('.before-restore'));
    expect(footerIn(path.join(dataFolder, kept ?? ''))).toBe('new');
  }
  expect(found).toEqual(['new', 'new', 'new', 'new', 'old', 'old', 'old']);
});

test('a damaged database with its WAL is put aside as it is, and the backup takes its place', async () => {
  const { dataFolder } = await askedFor();
  const file = path.join(dataFolder, 'gatehouse.sqlite');
  writeFileSync(file, 'damaged');
  writeFileSync(`${file}-wal`, 'of the damaged one');
  expect(await footerAtStart(dataFolder)).toBe('old');
  const kept = `${file}.20261103T120000000Z.before-restore`;
  expect(readFileSync(kept, 'utf8')).toBe('damaged');
  expect(readFileSync(`${kept}-wal`, 'utf8')).toBe('of the damaged one');
});

test('a backup that went bad meanwhile is not put in place; the start says which file to take away', async () => {
  const { dataFolder, backup } = await askedFor();
  writeFileSync(backup, readFileSync(backup).fill(0x58, 4_096, 20_480));
  await expect(footerAtStart(dataFolder)).rejects.toMatchObject({
    code: 'unavailable',
    details: { reason: 'restore_impossible', file: path.join(dataFolder, RESTORE_MARKER) },
  });
  rmSync(path.join(dataFolder, RESTORE_MARKER));
  expect(await footerAtStart(dataFolder)).toBe('new');
});

test('attached files come back out of the backup, also when the folder has lost them', async () => {
  const { dataFolder } = await askedFor();
  rmSync(path.join(dataFolder, 'blobs'), { recursive: true });
  await footerAtStart(dataFolder);
  expect(readFileSync(blobPath(dataFolder, SHA256))).toEqual(EVIDENCE);
});

test('a backup becomes a new folder, whole, with the restore in its log', async () => {
  const { backup } = await askedFor();
  const folder = path.join(temporaryFolder(), 'elsewhere');
  const { events } = await restoreInto(backup, folder, BY_HAND, Date.UTC(2026, 10, 4));
  expect(readFileSync(blobPath(folder, SHA256))).toEqual(EVIDENCE);
  expect(await footerAtStart(folder)).toBe('old');
  const database = new Database(path.join(folder, 'gatehouse.sqlite'), { readonly: true });
  const last = database
    .prepare('SELECT seq, type, at_ms FROM event ORDER BY seq DESC LIMIT 1')
    .get();
  expect(last).toEqual({ seq: events, type: 'backup.restored', at_ms: Date.UTC(2026, 10, 4) });
  expect(
    database.prepare("SELECT count(*) FROM sqlite_master WHERE name = 'backup_blob'").pluck().get(),
  ).toBe(0);
  database.close();
});

test('a backup is restored only into an empty folder, which is left alone when it does not verify', async () => {
  const { backup } = await askedFor();
  const folder = temporaryFolder();
  const into = (file: string, target: string) => restoreInto(file, target, BY_HAND, 0);
  await expect(into(`${backup}.gone`, folder)).rejects.toMatchObject({
    code: 'not_found',
    details: { reason: 'backup_missing' },
  });
  writeFileSync(backup, readFileSync(backup).fill(0x58, 4_096, 20_480));
  await expect(into(backup, folder)).rejects.toMatchObject({
    code: 'rule_violation',
    details: { reason: 'backup_damaged' },
  });
  expect(readdirSync(folder)).toEqual([]);
  mkdirSync(path.join(folder, 'photos'));
  await expect(into(backup, folder)).rejects.toMatchObject({
    details: { reason: 'folder_not_empty', folder },
  });
  expect(readdirSync(folder)).toEqual(['photos']);
});

test('a backup whose log was changed does not verify', async () => {
  const { backup } = await askedFor();
  const database = new Database(backup);
  database.exec('DROP TRIGGER event_is_insert_only_update');
  database.exec("UPDATE event SET actor = 'somebody else' WHERE seq = 2");
  database.close();
  await expect(
    restoreInto(backup, path.join(temporaryFolder(), 'x'), BY_HAND, 0),
  ).rejects.toMatchObject({
    details: { reason: 'backup_damaged', problem: 'event 2: its facts were changed' },
  });
});
