import { sql } from 'kysely';
import { MIGRATIONS } from './migrate';
import type { InstallReader } from './store';

/** What the about page says of the database. */
export interface InstallFacts {
  readonly schemaVersion: number;
  readonly sqlite: string;
  readonly events: number;
  readonly headHash: string | null;
  readonly databaseBytes: number;
}

export async function readInstallFacts(read: InstallReader): Promise<InstallFacts> {
  const head = await read.db
    .selectFrom('event')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { rows } = await sql<{ version: string; bytes: number }>`SELECT sqlite_version() AS version,
    (SELECT page_count FROM pragma_page_count) * (SELECT page_size FROM pragma_page_size) AS bytes`.execute(
    read.db,
  );
  return {
    schemaVersion: MIGRATIONS.at(-1)?.number ?? 0,
    sqlite: rows[0]?.version ?? '',
    events: head?.seq ?? 0,
    headHash: head?.hash ?? null,
    databaseBytes: rows[0]?.bytes ?? 0,
  };
}
