import { chmodSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Params } from '@shared/base/coded';
import Database from 'better-sqlite3';
import { refuse } from '../refuse';
import { forgetClosed, isAsClosed, markClosed } from './closed-mark';
import { DATABASE_FILE, makeDataFolder, newestBackup } from './data-folder';
import { applyMigrations, type Fit, fitOf, MIGRATIONS, type Migration } from './migrate';
import { applyRestore } from './restore';

export interface OpenedDatabase {
  /** The only connection that writes; touched by the write queue alone. */
  readonly writer: Database.Database;
  /** Read-only, sees committed rows only. */
  readonly reader: Database.Database;
  readonly file: string;
  /** The next start reads the whole file through; called when a part of it could not be read. */
  distrust(): void;
  /** Closes both connections; marks the file as closed whole unless it was distrusted. */
  close(): void;
}

export interface OpenOptions {
  readonly dataFolder: string;
  readonly nowMs: number;
  readonly migrations?: readonly Migration[];
  /** Copies the file before the first migration of a batch; not called for a new file. */
  readonly backupBefore: (writer: Database.Database) => Promise<void>;
}

/**
 * Does a restore that was asked for, then opens, checks and migrates the folder's database.
 * Throws `unavailable` for a damaged, a foreign and a newer file, which stays as it is.
 *
 * Header, schema and migrations are looked at on every start. The pages are read through, which takes a second for
 * some 200 MB, unless the file is just as a core closed it; while a program runs, the daily backup reads them.
 */
export async function openDatabase(options: OpenOptions): Promise<OpenedDatabase> {
  const { dataFolder, nowMs, migrations = MIGRATIONS } = options;
  makeDataFolder(dataFolder);
  await applyRestore(dataFolder);
  const file = path.join(dataFolder, DATABASE_FILE);
  // A file without a byte is what a start that died at once leaves.
  const isNew = !existsSync(file) || statSync(file).size === 0;
  const pending = isNew ? migrations : checkedPending(file, dataFolder, migrations);
  forgetClosed(dataFolder);
  const writer = new Database(file);
  try {
    writer.pragma('busy_timeout = 5000');
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
    return { writer, reader, file, ...ending(dataFolder, writer, reader) };
  } catch (thrown) {
    writer.close();
    throw thrown;
  }
}

function ending(dataFolder: string, writer: Database.Database, reader: Database.Database) {
  let trusted = true;
  return {
    distrust() {
      trusted = false;
    },
    close() {
      reader.close();
      // The last one that closes brings the WAL into the file.
      writer.close();
      if (trusted) markClosed(dataFolder);
    },
  };
}

/** Looks at the file through a handle that cannot write, so that a refusal leaves it as it was. */
function checkedPending(
  file: string,
  dataFolder: string,
  migrations: readonly Migration[],
): readonly Migration[] {
  const found = lookAt(file, migrations, isAsClosed(dataFolder));
  if (found.fits) return found.pending;
  const backup = newestBackup(dataFolder);
  throw refuse(
    'unavailable',
    found.reason,
    { ...found.params, file, backup: backup ?? 'none' },
    { newestBackup: backup ?? null },
  );
}

function lookAt(
  file: string,
  migrations: readonly Migration[],
  asClosed: boolean,
): Fit | { readonly fits: false; readonly reason: 'corrupt_database'; readonly params: Params } {
  let database: Database.Database | undefined;
  try {
    database = new Database(file, { readonly: true });
    const verdict = asClosed ? 'ok' : database.pragma('quick_check(1)', { simple: true });
    if (verdict !== 'ok') throw new Error(String(verdict));
    return fitOf(database, migrations);
  } catch (thrown) {
    const problem = thrown instanceof Error ? thrown.message : String(thrown);
    return { fits: false, reason: 'corrupt_database', params: { problem } };
  } finally {
    database?.close();
  }
}
