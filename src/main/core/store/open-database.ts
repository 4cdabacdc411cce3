import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '@shared/base/errors';
import Database from 'better-sqlite3';
import { applyMigrations, MIGRATIONS, type Migration, pendingMigrations } from './migrate';

export interface OpenedDatabase {
  /** The only connection that writes; touched by the write queue alone. */
  readonly writer: Database.Database;
  /** Read-only, sees committed rows only. */
  readonly reader: Database.Database;
  readonly file: string;
}

export interface OpenOptions {
  readonly dataFolder: string;
  readonly nowMs: number;
  readonly migrations?: readonly Migration[];
  /** Copies the file before the first migration of a batch; not called for a new file. */
  readonly backupBefore: (writer: Database.Database) => Promise<void>;
}

export const DATABASE_FILE = 'gatehouse.sqlite';
export const BACKUP_FOLDER = 'backups';

/** Opens, checks and migrates the folder's database. Throws `unavailable` for a corrupt or newer file, untouched. */
export async function openDatabase(options: OpenOptions): Promise<OpenedDatabase> {
  const { dataFolder, nowMs, migrations = MIGRATIONS } = options;
  makeDataFolder(dataFolder);
  const file = path.join(dataFolder, DATABASE_FILE);
  const isNew = !existsSync(file);
  const writer = openChecked(file, dataFolder);
  try {
    const pending = pendingMigrations(writer, migrations);
    writer.pragma('journal_mode = WAL');
    // better-sqlite3 is compiled so that WAL opens with NORMAL; an acknowledged commit has to survive a power cut.
    writer.pragma('synchronous = FULL');
    writer.pragma('foreign_keys = ON');
    if (pending.length > 0) {
      if (!isNew) await options.backupBefore(writer);
      applyMigrations(writer, pending, nowMs);
    }
    chmodSync(file, 0o600);
    const reader = new Database(file, { readonly: true });
    return { writer, reader, file };
  } catch (thrown) {
    writer.close();
    throw thrown;
  }
}

/** Makes the folder when it is new; 0700: other people of this computer have no business in it (D7). */
export function makeDataFolder(dataFolder: string): void {
  for (const folder of [dataFolder, path.join(dataFolder, BACKUP_FOLDER)]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
  chmodSync(dataFolder, 0o700);
}

function openChecked(file: string, dataFolder: string): Database.Database {
  let database: Database.Database | undefined;
  try {
    database = new Database(file);
    database.pragma('busy_timeout = 5000');
    const verdict = database.pragma('quick_check(1)', { simple: true });
    if (verdict !== 'ok') throw new Error(String(verdict));
    return database;
  } catch (cause) {
    database?.close();
    const newest = newestBackup(dataFolder);
    throw new AppError(
      'unavailable',
      `The database ${file} is damaged and was left as it is. ${
        newest === undefined
          ? 'There is no backup in this data folder.'
          : `The newest backup is ${newest}. Restore it with: gatehouse restore ${newest} --data NEW-FOLDER`
      }`,
      { details: { reason: 'corrupt_database', file, newestBackup: newest ?? null }, cause },
    );
  }
}

/** Full path of the newest backup in the folder, by its name's time. */
export function newestBackup(dataFolder: string): string | undefined {
  const folder = path.join(dataFolder, BACKUP_FOLDER);
  if (!existsSync(folder)) return undefined;
  const name = readdirSync(folder)
    .filter((one) => one.endsWith('.backup'))
    .sort()
    .at(-1);
  return name === undefined ? undefined : path.join(folder, name);
}
