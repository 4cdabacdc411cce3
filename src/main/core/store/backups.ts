import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { AppError } from '@shared/base/errors';
import { isoStamp } from '@shared/base/stamps';
import Database from 'better-sqlite3';
import { blobPath } from './blobs';
import { BACKUP_FOLDER } from './open-database';
import { verifyEvents, verifyStates } from './verify-events';

export type BackupKind = 'daily' | 'manual' | 'migration' | 'restore';

export interface BackupFile {
  readonly name: string;
  readonly createdAtMs: number;
  readonly bytes: number;
  readonly kind: BackupKind;
}

/** Most daily backups that are kept. */
export const KEPT_DAILY = 14;
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
 * Writes a verified copy of the database with its files inside, as one SQLite file: temp, verify, fsync, rename.
 * Throws `unavailable` when the copy does not verify; an unfinished copy never bears a backup's name.
 */
export async function createBackup(
  database: Database.Database,
  dataFolder: string,
  kind: BackupKind,
  nowMs: number,
  target?: string,
): Promise<BackupFile> {
  const name = `${isoStamp(nowMs)}-${kind}.backup`;
  const final = target ?? path.join(dataFolder, BACKUP_FOLDER, name);
  const temporary = `${final}.unfinished`;
  rmSync(temporary, { force: true });
  await database.backup(temporary);
  addBlobs(temporary, dataFolder);
  const verdict = verifyBackup(temporary);
  if (verdict.problems.length > 0) {
    rmSync(temporary, { force: true });
    throw new AppError(
      'unavailable',
      `The backup did not verify and was dropped: ${verdict.problems[0]}.`,
      {
        details: { problems: verdict.problems },
      },
    );
  }
  sync(temporary);
  renameSync(temporary, final);
  if (target === undefined) prune(dataFolder);
  return {
    name: target === undefined ? name : target,
    createdAtMs: nowMs,
    bytes: statSync(final).size,
    kind,
  };
}

function addBlobs(file: string, dataFolder: string): void {
  const copy = new Database(file);
  try {
    // One file that can be carried away: no WAL beside it.
    copy.pragma('journal_mode = DELETE');
    copy.exec(
      'CREATE TABLE IF NOT EXISTS backup_blob (sha256 TEXT PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT',
    );
    const insert = copy.prepare('INSERT OR IGNORE INTO backup_blob VALUES (?, ?)');
    const hashes = copy.prepare('SELECT DISTINCT sha256 FROM file').pluck().all() as string[]; // one text column
    copy
      .transaction(() => {
        for (const sha256 of hashes) {
          const from = blobPath(dataFolder, sha256);
          if (existsSync(from)) insert.run(sha256, readFileSync(from));
        }
      })
      .immediate();
  } finally {
    copy.close();
  }
}

/** Opens a backup read-only and checks pages, keys, chain, states and files. */
export function verifyBackup(file: string): {
  readonly events: number;
  readonly problems: readonly string[];
} {
  let copy: Database.Database | undefined;
  try {
    copy = new Database(file, { readonly: true, fileMustExist: true });
    const integrity = copy.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') return { events: 0, problems: [String(integrity)] };
    const broken = copy.pragma('foreign_key_check') as unknown[];
    const chain = verifyEvents(copy);
    const problems = [...chain.problems, ...verifyStates(copy)].map(({ seq, problem }) =>
      seq === null ? problem : `event ${seq}: ${problem}`,
    );
    if (broken.length > 0) problems.push(`${broken.length} rows point to nothing`);
    problems.push(...blobProblems(copy));
    return { events: chain.events, problems };
  } catch (thrown) {
    return {
      events: 0,
      problems: [
        `it is not a Gatehouse backup (${thrown instanceof Error ? thrown.message : thrown})`,
      ],
    };
  } finally {
    copy?.close();
  }
}

function blobProblems(copy: Database.Database): string[] {
  const problems: string[] = [];
  const rows = copy.prepare<[], { sha256: string; bytes: Buffer }>(
    'SELECT sha256, bytes FROM backup_blob',
  );
  for (const { sha256, bytes } of rows.iterate()) {
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      problems.push(`file ${sha256} was changed`);
  }
  return problems;
}

function prune(dataFolder: string): void {
  const daily = listBackups(dataFolder).filter(({ kind }) => kind === 'daily');
  for (const { name } of daily.slice(KEPT_DAILY))
    rmSync(path.join(dataFolder, BACKUP_FOLDER, name), { force: true });
}

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
