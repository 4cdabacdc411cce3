import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { scheduler } from 'node:timers/promises';
import { DAY_MS } from '@shared/base/days';
import { isoStamp } from '@shared/base/stamps';
import Database from 'better-sqlite3';
import { refuse } from '../refuse';
import { readWholeBlob, syncFile, syncFolder } from './blobs';
import { BACKUP_FOLDER } from './data-folder';
import { findCopyProblems } from './verify-backup';

export type BackupKind = 'daily' | 'manual' | 'migration' | 'restore';

export interface BackupFile {
  readonly name: string;
  readonly createdAtMs: number;
  readonly bytes: number;
  readonly kind: BackupKind;
}

/** Ends the name of a copy that is not whole yet. */
const UNFINISHED = '.unfinished';
const NAME =
  /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-(daily|manual|migration|restore)\.backup$/;

/** The folder's backups, newest first. */
export function listBackups(dataFolder: string): readonly BackupFile[] {
  const folder = path.join(dataFolder, BACKUP_FOLDER);
  return readdirSync(folder)
    .flatMap((name) => {
      const match = NAME.exec(name);
      if (match === null) return [];
      const [, y, mo, d, h, mi, s, ms, kind] = match;
      const createdAtMs = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}.${ms}Z`);
      // The pattern admits these four words only.
      return [
        {
          name,
          createdAtMs,
          bytes: statSync(path.join(folder, name)).size,
          kind: kind as BackupKind,
        },
      ];
    })
    .sort((a, b) => b.createdAtMs - a.createdAtMs || b.name.localeCompare(a.name));
}

/**
 * Writes a copy of the database with its files inside, as one SQLite file: temp, check the copy, fsync, rename.
 * Throws `unavailable` when the copy is not whole; an unfinished copy never bears a backup's name. What is wrong
 * with the data themselves is copied as well: verifyBackup finds it before a backup is used.
 */
export async function createBackup(
  database: Database.Database,
  dataFolder: string,
  kind: BackupKind,
  nowMs: number,
): Promise<BackupFile> {
  const { name, atMs } = freeName(dataFolder, kind, nowMs);
  const final = path.join(dataFolder, BACKUP_FOLDER, name);
  const temporary = final + UNFINISHED;
  // Takes the name before anything is awaited.
  closeSync(openSync(temporary, 'wx', 0o600));
  try {
    await database.backup(temporary);
    await addBlobs(temporary, dataFolder);
    const [problem] = await findCopyProblems(temporary);
    if (problem !== undefined) throw refuse('unavailable', 'backup_not_whole', { problem });
    syncFile(temporary);
    renameSync(temporary, final);
  } finally {
    rmSync(temporary, { force: true });
  }
  syncFolder(path.dirname(final));
  return { name, createdAtMs: atMs, bytes: statSync(final).size, kind };
}

/** Files that are gone or damaged on the disk are left out, or no backup would be made at all; verifyBackup counts them. */
async function addBlobs(file: string, dataFolder: string): Promise<void> {
  const copy = new Database(file);
  try {
    // One file that can be carried away: no WAL beside it.
    copy.pragma('journal_mode = DELETE');
    copy.exec(
      'CREATE TABLE backup_blob (sha256 TEXT PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT',
    );
    const insert = copy.prepare('INSERT INTO backup_blob VALUES (?, ?)');
    const hashes = copy.prepare('SELECT DISTINCT sha256 FROM file').pluck().all() as string[]; // one text column
    copy.exec('BEGIN');
    for (const sha256 of hashes) {
      const bytes = readWholeBlob(dataFolder, sha256);
      if (bytes !== undefined) insert.run(sha256, bytes);
      await scheduler.yield();
    }
    copy.exec('COMMIT');
  } finally {
    copy.close();
  }
}

/** A name that sorts by time; two backups of one millisecond get two names. */
function freeName(dataFolder: string, kind: BackupKind, nowMs: number) {
  for (let atMs = nowMs; ; atMs += 1) {
    const name = `${isoStamp(atMs)}-${kind}.backup`;
    const file = path.join(dataFolder, BACKUP_FOLDER, name);
    if (!existsSync(file) && !existsSync(file + UNFINISHED)) return { name, atMs };
  }
}

/** Takes the oldest daily backups away until `kept` are left, and copies that a crash cut off; the other kinds stay. */
export function pruneDaily(dataFolder: string, kept: number, nowMs: number): void {
  const folder = path.join(dataFolder, BACKUP_FOLDER);
  const yesterday = isoStamp(nowMs - DAY_MS);
  const cutOff = readdirSync(folder).filter(
    (name) => name.endsWith(UNFINISHED) && name < yesterday,
  );
  for (const name of cutOff) rmSync(path.join(folder, name), { force: true });
  const daily = listBackups(dataFolder).filter(({ kind }) => kind === 'daily');
  for (const { name } of daily.slice(kept)) {
    rmSync(path.join(folder, name), { force: true });
  }
}
