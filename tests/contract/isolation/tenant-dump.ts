import { createHash } from 'node:crypto';
import path from 'node:path';
import Database from 'better-sqlite3';
import { DATABASE_FILE } from '../../../src/main/core/store/data-folder';
import { TENANT_TABLES } from '../../../src/main/core/store/schema';

export interface TenantDump {
  /** A hash of all the tenant's rows, by table; `event` counts and hashes its log. */
  readonly tables: Readonly<Record<string, string>>;
  /** The tenant's id and the ids of everything in it, profiles apart. */
  readonly ids: ReadonlySet<string>;
}

const OTHER_TABLES = {
  tenant: 'SELECT * FROM tenant WHERE id = ?',
  event: 'SELECT * FROM event WHERE tenant_id = ? ORDER BY seq',
  event_text: 'SELECT * FROM event_text WHERE tenant_id = ? ORDER BY seq',
  search: 'SELECT * FROM search WHERE tenant_id = ? ORDER BY rowid',
  system_settings: `SELECT * FROM system_settings WHERE scope = 'tenant' AND scope_id = ? ORDER BY key`,
} as const;

/** Everything that the database holds of one tenant, read past the program's own code. */
export function dumpTenant(dataFolder: string, tenantId: string): TenantDump {
  const database = new Database(path.join(dataFolder, DATABASE_FILE), { readonly: true });
  try {
    const tables: Record<string, string> = {};
    const ids = new Set([tenantId]);
    const read = (table: string, statement: string) => {
      const rows = database.prepare(statement).all(tenantId) as Record<string, unknown>[]; // named columns
      tables[table] =
        `${rows.length} rows, ${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`;
      for (const { id } of rows) if (typeof id === 'string') ids.add(id);
    };
    for (const table of TENANT_TABLES) {
      read(table, `SELECT * FROM ${table} WHERE tenant_id = ? ORDER BY 1, 2, 3`);
    }
    for (const [table, statement] of Object.entries(OTHER_TABLES)) read(table, statement);
    return { tables, ids };
  } finally {
    database.close();
  }
}

/** Ids of people, who may be members of several tenants. */
export function profileIds(dataFolder: string): ReadonlySet<string> {
  const database = new Database(path.join(dataFolder, DATABASE_FILE), { readonly: true });
  try {
    return new Set(database.prepare('SELECT id FROM profile').pluck().all() as string[]); // one text column
  } finally {
    database.close();
  }
}

/** Every ULID in a value, however deep it lies. */
export function idsIn(value: unknown): readonly string[] {
  return (
    JSON.stringify(value ?? null).match(/(?<![0-9A-Z])[0-7][0-9A-HJKMNP-TV-Z]{25}(?![0-9A-Z])/g) ??
    []
  );
}
