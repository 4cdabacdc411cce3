import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';

/** The evidence of a gate as it is stored, newest first, read past the program. */
export function coreEvidence(
  dataFolder: string,
  gate: string,
): readonly { readonly kind: string; readonly ref: string }[] {
  const database = new BetterSqlite3(join(dataFolder, 'gatehouse.sqlite'), { readonly: true });
  try {
    return database
      .prepare<[string], { kind: string; ref: string }>(
        'SELECT kind, ref FROM gate_evidence WHERE gate_key = ? ORDER BY rowid DESC',
      )
      .all(gate);
  } finally {
    database.close();
  }
}
