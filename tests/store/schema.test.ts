import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { applyMigrations, MIGRATIONS } from '../../src/main/core/store/migrate';
import { TENANT_TABLES } from '../../src/main/core/store/schema';
import { parseSource, readSource, type SyntaxNode, walk } from '../architecture/source-files';

interface Column {
  readonly isNullable: boolean;
  /** May be left out of an insert: it has a default, or SQLite numbers it. */
  readonly isGenerated: boolean;
}
type Columns = Readonly<Record<string, Column | 'computed'>>;

const FILES = ['schema', 'schema-people', 'schema-work', 'schema-records', 'schema-ownership'].map(
  (name) => `src/main/core/store/${name}.ts`,
);

test('schema.ts says of every table and column exactly what the migrations make', () => {
  const interfaces = new Map(FILES.flatMap((file) => interfacesOf(readSource(file))));
  const schema = interfaces.get('Schema') ?? new Map<string, SyntaxNode>();
  const declared = Object.fromEntries(
    [...schema].map(([table, type]) => [table, columnsOf(interfaces.get(nameOf(type)))]),
  );
  expect(declared).toEqual(migratedTables());
});

test('[M10] every table with a tenant is reached through a tenant only, and refuses a row without one', () => {
  const database = migrated();
  const tables = migratedTables();
  // Of these the store reads across tenants: the log's chain and the index of the search.
  const apart = ['event', 'event_text', 'search_row'];
  const withTenant = Object.keys(tables).filter((table) => tables[table]?.tenant_id !== undefined);
  expect(withTenant.filter((table) => !apart.includes(table)).sort()).toEqual(
    [...TENANT_TABLES].sort(),
  );
  for (const table of TENANT_TABLES) {
    const [tenant] = database.pragma(`table_info(${table})`) as TableColumn[];
    expect([table, tenant?.name, tenant?.notnull]).toEqual([table, 'tenant_id', 1]);
  }
  database.close();
});

test('[M10] the database itself refuses a row that points into another tenant', () => {
  const database = migrated();
  database.pragma('foreign_keys = ON');
  database.exec(`
    INSERT INTO profile (id, name, created_at_ms) VALUES ('p', 'Olga', 0);
    INSERT INTO tenant (id, name, slug, zone, holiday_region, content_locale, currency, colour_slot, created_at_ms)
      VALUES ('a', 'Hotel Alba', 'alba', 'UTC', 'BR', 'en', 'BRL', 1, 0), ('b', 'Spa Lume', 'lume', 'UTC', 'BR', 'en', 'BRL', 2, 0);
    INSERT INTO membership (tenant_id, profile_id, permission_role) VALUES ('a', 'p', 'owner');
    INSERT INTO plan (tenant_id, id, name, title, state, origin, locale, goal_kind, created_at_ms, created_by)
      VALUES ('a', 'plan', 'p', 'P', 'draft', 'native', 'en', 'custom', 0, 'p');
    INSERT INTO file (tenant_id, id, name, bytes, sha256, media_type, added_at_ms, added_by)
      VALUES ('a', 'file', 'f', 0, 'x', 'text/plain', 0, 'p')`);
  const crossing = [
    `INSERT INTO notepad (tenant_id, plan_id, section, updated_at_ms) VALUES ('b', 'plan', 'issues', 0)`,
    `INSERT INTO campaign (tenant_id, id, plan_id, state, mode, tracks_json, gate_snapshot_json, started_at_ms,
       updated_at_ms, origin) VALUES ('b', 'c', 'plan', 'active', 'dual', '{}', '{}', 0, 0, 'native')`,
    `INSERT INTO gate_evidence (tenant_id, id, gate_key, field, kind, ref, file_id, hash, value_json, by_actor, at_ms)
       VALUES ('b', 'e', 'data_gate', 'reconcilable', 'file', '', 'file', '', 'true', 'p', 0)`,
    `INSERT INTO task (tenant_id, id, track, module, tier, state, position, owner_profile_id, accountable_role, source,
       created_at_ms, created_by, state_at_ms) VALUES ('b', 't', 'none', 'm', 't', 'draft', 0, 'p', 'Planner', 'manual', 0, 'p', 0)`,
  ];
  for (const statement of crossing) {
    expect(() => database.exec(statement), statement).toThrow('FOREIGN KEY constraint failed');
    // The same row in its own tenant is taken: nothing but the tenant was wrong.
    database.exec(statement.replace(`VALUES ('b'`, `VALUES ('a'`));
  }
  database.close();
});

interface KeyPart {
  readonly id: number;
  readonly table: string;
  readonly from: string;
}

test('[M10] every pointer between rows of a tenant carries the tenant with it', () => {
  const database = migrated();
  const pointers = TENANT_TABLES.flatMap((table) => {
    const parts = database.pragma(`foreign_key_list(${table})`) as KeyPart[]; // one row a column
    const keys = [...Map.groupBy(parts, ({ id }) => id).values()];
    return keys.map((key) => `${table} (${key.map(({ from }) => from)}) ${key[0]?.table}`);
  });
  const elsewhere = pointers.filter((pointer) => !/ (tenant|profile)$/.test(pointer)).sort();
  expect(elsewhere).toEqual([
    'approval_vote (tenant_id,approval_id) approval',
    'campaign (tenant_id,plan_id) plan',
    'cannibalization (tenant_id,cluster_id) query_cluster',
    'cluster_bridge (tenant_id,cluster_id) query_cluster',
    'cluster_bridge (tenant_id,to_cluster_id) query_cluster',
    'cluster_query (tenant_id,cluster_id) query_cluster',
    'cycle_deferral (tenant_id,cycle_id) cycle_run',
    'cycle_deferral (tenant_id,incident_id) incident',
    'gate_evidence (tenant_id,file_id) file',
    'gate_evidence_fault (tenant_id,evidence_id) gate_evidence',
    'inbox_mark (tenant_id,assignee_id) membership',
    'incident_file (tenant_id,file_id) file',
    'incident_file (tenant_id,incident_id) incident',
    'incident_link (tenant_id,incident_id) incident',
    'incident_rollback (tenant_id,incident_id) incident',
    'metric_conflict (tenant_id,chosen_id) observation',
    'metric_import (tenant_id,file_id) file',
    'notepad (tenant_id,plan_id) plan',
    'recommendation (tenant_id,report_id) report',
    'report_pdf (tenant_id,file_id) file',
    'report_pdf (tenant_id,report_id) report',
    'task (tenant_id,campaign_id) campaign',
    'task (tenant_id,incident_id) incident',
    'task (tenant_id,owner_profile_id) membership',
    'task_file (tenant_id,file_id) file',
    'task_file (tenant_id,task_id) task',
  ]);
  database.close();
});

interface TableColumn {
  readonly name: string;
  readonly notnull: 0 | 1;
  readonly dflt_value: string | null;
  readonly pk: number;
  readonly type: string;
  /** 2 and 3 are computed by SQLite from other columns; they say nothing about null. */
  readonly hidden: 0 | 1 | 2 | 3;
}

function migrated(): Database.Database {
  const database = new Database(':memory:');
  applyMigrations(database, MIGRATIONS, 0);
  return database;
}

function migratedTables(): Readonly<Record<string, Columns>> {
  const database = migrated();
  const tables = database
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search%'
       AND name <> 'schema_migration' UNION SELECT 'search_row' ORDER BY name`,
    )
    .pluck()
    .all() as string[]; // one text column
  const found = tables.map((table) => {
    const columns = database.pragma(`table_xinfo(${table})`) as TableColumn[]; // SQLite's own columns
    const key = columns.filter(({ pk }) => pk > 0);
    return [
      table,
      Object.fromEntries(
        columns.map((column) => {
          if (column.hidden >= 2) return [column.name, 'computed'];
          const isRowId = key.length === 1 && column.pk === 1 && column.type === 'INTEGER';
          return [
            column.name,
            {
              isNullable: column.notnull === 0,
              isGenerated: column.dflt_value !== null || isRowId,
            },
          ];
        }),
      ),
    ];
  });
  database.close();
  return Object.fromEntries(found);
}

/** Each interface of a source text by name, with its properties' types. */
function interfacesOf(text: string): readonly [string, ReadonlyMap<string, SyntaxNode>][] {
  const found: [string, ReadonlyMap<string, SyntaxNode>][] = [];
  walk(parseSource(text), (node) => {
    if (node.type !== 'TsInterfaceDeclaration') return;
    // swc's interface node: { id: { value }, body: { body: [{ key: { value }, typeAnnotation: { typeAnnotation } }] } }.
    const { id, body } = node as unknown as {
      readonly id: { readonly value: string };
      readonly body: {
        readonly body: readonly {
          readonly key: { readonly value: string };
          readonly typeAnnotation: { readonly typeAnnotation: SyntaxNode };
        }[];
      };
    };
    const properties = body.body.map(
      ({ key, typeAnnotation }) => [key.value, typeAnnotation.typeAnnotation] as const,
    );
    found.push([id.value, new Map(properties)]);
  });
  return found;
}

function columnsOf(properties: ReadonlyMap<string, SyntaxNode> | undefined): Columns {
  return Object.fromEntries(
    [...(properties ?? [])].map(([name, type]) => {
      if (nameOf(type) === 'GeneratedAlways') return [name, 'computed'];
      let isNullable = false;
      walk(type, (node) => {
        if (node.type === 'TsKeywordType' && node.kind === 'null') isNullable = true;
      });
      return [name, { isNullable, isGenerated: nameOf(type) === 'Generated' }];
    }),
  );
}

/** The name in a type like `PlanTable` or `Generated<number>`. */
function nameOf(type: SyntaxNode): string {
  const { typeName } = type as { readonly typeName?: { readonly value?: unknown } };
  return String(typeName?.value ?? '');
}
