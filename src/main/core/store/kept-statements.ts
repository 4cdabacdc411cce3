import type Database from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** Statements whose compiled form is kept; a list of ids of another length is another statement. */
const KEPT = 300;

/**
 * The connection for Kysely, which compiles the SQL of a query anew each time it runs. Here the statements used last stay
 * compiled. One that is just being read row by row is busy, so whoever asks for it meanwhile gets one of their own.
 */
export function keepStatements(database: Database.Database, kept = KEPT): SqliteDatabase {
  const statements = new Map<string, Database.Statement>();
  return {
    close: () => {
      database.close();
    },
    prepare(sql) {
      const known = statements.get(sql);
      if (known?.busy) return database.prepare(sql);
      const statement = known ?? database.prepare(sql);
      // A Map keeps the order in which its keys came: the first one is the one that was used longest ago.
      statements.delete(sql);
      statements.set(sql, statement);
      const [oldest] = statements.keys();
      if (statements.size > kept && oldest !== undefined) statements.delete(oldest);
      return statement;
    },
  };
}
