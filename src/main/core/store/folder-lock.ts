import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@shared/base/errors';
import Database from 'better-sqlite3';

export interface FolderLock {
  /** May be called twice. */
  release(): void;
}

/** A handle that nobody refers to is collected, and its lock with it: a lock is kept until it is released. */
const held = new Set<Database.Database>();

/**
 * Takes the data folder for this core alone (D7); throws `unavailable` with `details.reason`
 * 'folder_in_use', and the holder's `pid` and `host` where they are known.
 *
 * The lock is an exclusive SQLite transaction on `core.lock`: the kernel frees it when the process dies,
 * however it dies, so no stale lock can be left. Nothing else may open that file in this process: closing
 * any handle of a file frees the process's POSIX locks on it.
 */
export function lockFolder(dataFolder: string): FolderLock {
  const database = new Database(join(dataFolder, 'core.lock'), { timeout: 0 });
  try {
    // In memory, or a journal file would lie beside the lock.
    database.pragma('journal_mode = MEMORY');
    database.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    database.close();
    throw isBusy(cause) ? heldError(dataFolder, cause) : cause;
  }
  held.add(database);
  return {
    release: () => {
      held.delete(database);
      database.close();
    },
  };
}

function isBusy(thrown: unknown): boolean {
  return thrown instanceof Database.SqliteError && thrown.code.startsWith('SQLITE_BUSY');
}

function heldError(dataFolder: string, cause: unknown): AppError {
  const holder = readHolder(dataFolder);
  const who = holder === undefined ? 'Another Gatehouse' : `${holder.name} (process ${holder.pid})`;
  const reason = 'folder_in_use';
  const details =
    holder === undefined ? { reason } : { reason, pid: holder.pid, host: holder.host };
  return new AppError(
    'unavailable',
    `${who} has the data folder ${dataFolder} open. Close it first, or name another folder with --data.`,
    { details, cause },
  );
}

const HOST_NAMES: Readonly<Record<string, string>> = {
  electron: 'The Gatehouse window',
  browser: 'The Gatehouse browser host',
  cli: 'A gatehouse command',
};

/** What the holder's host wrote to `host.json`; undefined before it has, or where it left nothing readable. */
function readHolder(dataFolder: string) {
  try {
    const record: unknown = JSON.parse(readFileSync(join(dataFolder, 'host.json'), 'utf8'));
    if (typeof record !== 'object' || record === null) return undefined;
    const { pid, host } = record as { readonly pid?: unknown; readonly host?: unknown }; // checked below
    if (typeof pid !== 'number' || typeof host !== 'string') return undefined;
    return { pid, host, name: HOST_NAMES[host] ?? 'Another Gatehouse' };
  } catch {
    return undefined; // the message does without a name
  }
}
