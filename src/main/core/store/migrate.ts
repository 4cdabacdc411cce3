import { hash } from 'node:crypto';
import type { Params } from '@shared/base/coded';
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
  if (!hasHistory(database)) return 0;
  return Number(
    database.prepare('SELECT coalesce(max(number), 0) FROM schema_migration').pluck().get(),
  );
}

function hasHistory(database: BetterSqlite3.Database): boolean {
  const count = database
    .prepare("SELECT count(*) FROM sqlite_master WHERE name = 'schema_migration'")
    .pluck()
    .get();
  return count === 1;
}

/** Whether this program can go on with a database, and which migrations are still to come. */
export type Fit =
  | { readonly fits: true; readonly pending: readonly Migration[] }
  | {
      readonly fits: false;
      readonly reason: 'newer_database' | 'different_migration' | 'foreign_database';
      readonly params: Params;
    };

/** Compares the migrations that made this file with the ones that the program has; reads only. */
export function fitOf(
  database: BetterSqlite3.Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Fit {
  const known = migrations.at(-1)?.number ?? 0;
  const found = schemaVersion(database);
  if (found > known) return { fits: false, reason: 'newer_database', params: { found, known } };
  if (found === 0) {
    const tables = Number(database.prepare('SELECT count(*) FROM sqlite_master').pluck().get());
    // Somebody else's tables, or our history of none: only the second is ours to fill.
    const isOurs = tables === 0 || hasHistory(database);
    return isOurs
      ? { fits: true, pending: migrations }
      : { fits: false, reason: 'foreign_database', params: {} };
  }
  const applied = database
    .prepare('SELECT number, name, sha256 FROM schema_migration ORDER BY number')
    .all() as Applied[]; // columns as selected
  const other = applied.find((one) => {
    const ours = migrations.find(({ number }) => number === one.number);
    return ours === undefined || hash('sha256', ours.sql) !== one.sha256;
  });
  if (other !== undefined) {
    return { fits: false, reason: 'different_migration', params: { migration: other.name } };
  }
  return { fits: true, pending: migrations.filter(({ number }) => number > found) };
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
