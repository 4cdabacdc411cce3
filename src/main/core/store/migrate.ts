import { hash } from 'node:crypto';
import { AppError } from '@shared/base/errors';
import type BetterSqlite3 from 'better-sqlite3';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}

const files = import.meta.glob<string>('../../../../migrations/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** All migrations of this program in their order. */
export const MIGRATIONS: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => {
    const name = path.split('/').at(-1) ?? path;
    return { number: Number.parseInt(name, 10), name, sql };
  })
  .sort((a, b) => a.number - b.number);

const HISTORY = `CREATE TABLE IF NOT EXISTS schema_migration (
  number INTEGER PRIMARY KEY NOT NULL, name TEXT NOT NULL, sha256 TEXT NOT NULL, applied_at_ms INTEGER NOT NULL
) STRICT`;

interface Applied {
  readonly number: number;
  readonly name: string;
  readonly sha256: string;
}

/** The schema's number in this file; 0 for an empty one. */
export function schemaVersion(database: BetterSqlite3.Database): number {
  const known = database
    .prepare("SELECT count(*) FROM sqlite_master WHERE name = 'schema_migration'")
    .pluck()
    .get();
  if (known === 0) return 0;
  return Number(
    database.prepare('SELECT coalesce(max(number), 0) FROM schema_migration').pluck().get(),
  );
}

/** Which migrations are still to come; throws for a newer or a different database, which stays untouched. */
export function pendingMigrations(
  database: BetterSqlite3.Database,
  migrations: readonly Migration[] = MIGRATIONS,
): readonly Migration[] {
  const newest = migrations.at(-1)?.number ?? 0;
  const found = schemaVersion(database);
  if (found > newest) {
    throw new AppError(
      'unavailable',
      `The data were written by a newer Gatehouse (schema ${found}; this one knows ${newest}). The file was not touched. Start the newer program, or restore an older backup into another folder.`,
      { details: { reason: 'newer_database', found, known: newest } },
    );
  }
  if (found === 0) return migrations;
  const applied = database
    .prepare('SELECT number, name, sha256 FROM schema_migration ORDER BY number')
    .all() as Applied[]; // columns as selected
  for (const one of applied) {
    const ours = migrations.find(({ number }) => number === one.number);
    if (ours === undefined || hash('sha256', ours.sql) !== one.sha256) {
      throw new AppError(
        'unavailable',
        `The data were made with another migration ${one.name} than this program has. The file was not touched. Use the program that made it.`,
        { details: { reason: 'different_migration', migration: one.name } },
      );
    }
  }
  return migrations.filter(({ number }) => number > found);
}

/** Applies each in a transaction of its own. The caller has made the backup. */
export function applyMigrations(
  database: BetterSqlite3.Database,
  pending: readonly Migration[],
  nowMs: number,
): void {
  database.exec(HISTORY);
  const record = database.prepare('INSERT INTO schema_migration VALUES (?, ?, ?, ?)');
  for (const { number, name, sql } of pending) {
    database
      .transaction(() => {
        database.exec(sql);
        record.run(number, name, hash('sha256', sql), nowMs);
      })
      .immediate();
  }
}
