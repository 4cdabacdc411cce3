import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { isoStamp } from '@shared/base/stamps';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { refuse } from '../refuse';
import { syncFile, syncFolder, writeBlob } from './blobs';
import { BACKUP_FOLDER, DATABASE_FILE } from './data-folder';
import { type Acting, createEventLog, INSTALL_TENANT } from './event-log';
import { findCopyProblems, verifyBackup } from './verify-backup';

/** Lies in the data folder from the moment a restore was asked for until it has been done. */
export const RESTORE_MARKER = 'restore.json';

const marker = z.object({
  backup: z.string(),
  askedAtMs: z.int(),
  actor: z.string(),
  via: z.enum(['window', 'cli', 'schedule', 'import', 'system']),
  correlationId: z.string(),
});
export type RestoreMarker = z.output<typeof marker>;

/** Has the next start of the program put the backup in place of the database. The caller has verified it. */
export function askForRestore(dataFolder: string, asked: RestoreMarker): void {
  const file = path.join(dataFolder, RESTORE_MARKER);
  writeFileSync(`${file}.unfinished`, JSON.stringify(asked), { mode: 0o600 });
  syncFile(`${file}.unfinished`);
  renameSync(`${file}.unfinished`, file);
  syncFolder(dataFolder);
}

/**
 * Does a restore that was asked for, before the database is opened; nothing without a marker.
 * Dying between two steps leaves a folder in which the next start finds the old database or the restored one, whole.
 */
export async function applyRestore(dataFolder: string): Promise<void> {
  for (const step of await restoreSteps(dataFolder)) step();
}

/** The steps in their order, for one start; a start after a crash begins again with the first. */
export async function restoreSteps(dataFolder: string): Promise<readonly (() => void)[]> {
  const asked = readMarker(dataFolder);
  if (asked === undefined) return [];
  const backup = path.join(dataFolder, BACKUP_FOLDER, asked.backup);
  const [problem] = await findCopyProblems(backup);
  if (problem !== undefined) {
    const file = path.join(dataFolder, RESTORE_MARKER);
    throw refuse('unavailable', 'restore_impossible', { backup: asked.backup, problem, file });
  }
  const database = path.join(dataFolder, DATABASE_FILE);
  const prepared = `${database}.restoring`;
  const kept = `${database}.${isoStamp(asked.askedAtMs)}.before-restore`;
  return [
    () => prepare(backup, dataFolder, prepared, asked, asked.askedAtMs),
    () => foldWal(database),
    () => keepOld(database, kept),
    // The one step that decides: before it the old database is the database, after it the restored one.
    () => renameSync(prepared, database),
    () => syncFolder(dataFolder),
    () => rmSync(path.join(dataFolder, RESTORE_MARKER)),
  ];
}

function readMarker(dataFolder: string): RestoreMarker | undefined {
  const file = path.join(dataFolder, RESTORE_MARKER);
  return existsSync(file) ? marker.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** A database out of the backup, its files unpacked, with the event of the restore at its head. */
function prepare(
  backup: string,
  dataFolder: string,
  prepared: string,
  acting: Acting,
  nowMs: number,
): void {
  rmSync(prepared, { force: true });
  copyFileSync(backup, prepared);
  const copy = new Database(prepared);
  try {
    unpackBlobs(copy, dataFolder, nowMs);
    copy.exec('DROP TABLE backup_blob');
    copy.exec('VACUUM');
    const head = copy.prepare('SELECT hash FROM event ORDER BY seq DESC LIMIT 1').pluck().get();
    // The restore's event has no text, so no salt is drawn.
    createEventLog(copy, () => '').append(INSTALL_TENANT, acting, nowMs, {
      type: 'backup.restored',
      subject: 'install',
      payload: { name: path.basename(backup), headHash: String(head ?? '') },
    });
  } finally {
    copy.close();
  }
  syncFile(prepared);
}

function unpackBlobs(copy: Database.Database, dataFolder: string, nowMs: number): void {
  const hashes = copy.prepare('SELECT sha256 FROM backup_blob').pluck().all();
  const bytes = copy
    .prepare<[unknown], Buffer>('SELECT bytes FROM backup_blob WHERE sha256 = ?')
    .pluck();
  // Listed from the same table a moment ago; one at a time, a file may have 50 MB.
  for (const sha256 of hashes) writeBlob(dataFolder, bytes.get(sha256) as Buffer, nowMs);
}

/** Brings what lies in the old database's WAL into its file, or a WAL would be taken for the restored one's. */
function foldWal(database: string): void {
  // Of a file that is too short to be a database SQLite would throw the WAL away.
  if (!existsSync(database) || statSync(database).size < 512) return;
  try {
    const old = new Database(database);
    try {
      old.pragma('journal_mode = DELETE');
    } finally {
      old.close();
    }
  } catch {
    // A damaged one is what restores are for: its parts are put aside as they are, in the next step.
  }
}

/** The old database stays beside the new one; a second try keeps what the first has kept. */
function keepOld(database: string, kept: string): void {
  for (const part of ['-wal', '-shm']) {
    if (existsSync(database + part)) renameSync(database + part, kept + part);
  }
  if (!existsSync(database) || existsSync(kept)) return;
  try {
    linkSync(database, kept);
  } catch {
    // A file system without links, a memory stick's for one.
    copyFileSync(database, `${kept}.unfinished`);
    renameSync(`${kept}.unfinished`, kept);
  }
}

/**
 * Makes a data folder out of a backup file, for `gatehouse restore <file> --data NEW`; verifies first.
 * Throws AppError for a folder with anything in it and for a backup that does not verify; then nothing was made.
 */
export async function restoreInto(
  backup: string,
  newDataFolder: string,
  acting: Acting,
  nowMs: number,
): Promise<{ readonly events: number }> {
  if (!existsSync(backup)) throw refuse('not_found', 'backup_missing', { file: backup });
  if (existsSync(newDataFolder) && readdirSync(newDataFolder).length > 0) {
    throw refuse('rule_violation', 'folder_not_empty', { folder: newDataFolder });
  }
  const { events, problems } = await verifyBackup(backup);
  const [problem] = problems;
  if (problem !== undefined) {
    throw refuse('rule_violation', 'backup_damaged', { file: backup, problem }, { problems });
  }
  const wasThere = existsSync(newDataFolder);
  mkdirSync(newDataFolder, { recursive: true, mode: 0o700 });
  try {
    const database = path.join(newDataFolder, DATABASE_FILE);
    prepare(backup, newDataFolder, `${database}.restoring`, acting, nowMs);
    renameSync(`${database}.restoring`, database);
    syncFolder(newDataFolder);
  } catch (thrown) {
    for (const name of readdirSync(newDataFolder)) {
      rmSync(path.join(newDataFolder, name), { recursive: true });
    }
    if (!wasThere) rmSync(newDataFolder, { recursive: true });
    throw thrown;
  }
  return { events: events + 1 };
}
