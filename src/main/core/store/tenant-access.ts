import type { Topic } from '@shared/contract';
import type { EventType } from '@shared/contract/events';
import type {
  DeleteQueryBuilder,
  DeleteResult,
  Insertable,
  Kysely,
  SelectQueryBuilder,
  UpdateQueryBuilder,
  UpdateResult,
} from 'kysely';
import type { NewEvent } from './event-log';
import type { Schema, TenantTable } from './schema';

type Fields<T extends TenantTable> = Omit<Insertable<Schema[T]>, 'tenant_id'>;

/** One tenant's rows, to read. There is no way to another tenant's rows through it (I2, M10). */
export interface TenantReader {
  readonly tenantId: string;
  /** A select on `table` that already holds the tenant's filter. */
  from<T extends TenantTable>(table: T): SelectQueryBuilder<Schema, T, object>;
  /**
   * The bare handle, for joins with install tables, FTS and the event table. Files of `store/` only, and always with
   * `tenantId` in the statement (tests/architecture/tenant-filter.test.ts).
   */
  readonly unscoped: Kysely<Schema>;
}

/** One tenant's rows inside an open transaction. */
export interface TenantWriter extends TenantReader {
  readonly nowMs: number;
  /** Who acts: a profile's id or 'system'. */
  readonly actor: string;
  /** Of the command under way; its events and its undo points carry it. */
  readonly correlationId: string;
  readonly newId: () => string;
  insert<T extends TenantTable>(table: T, rows: Fields<T> | readonly Fields<T>[]): Promise<void>;
  /** Inserts, or sets everything but the key when the key is there. `key` is without `tenant_id`. */
  upsert<T extends TenantTable>(table: T, row: Fields<T>, key: readonly string[]): Promise<void>;
  update<T extends TenantTable>(table: T): UpdateQueryBuilder<Schema, T, T, UpdateResult>;
  remove<T extends TenantTable>(table: T): DeleteQueryBuilder<Schema, T, DeleteResult>;
  /** Called by the write functions of `store/`, so that no caller has to remember it. */
  touch(topic: Topic): void;
  /** Appends to the chain; answers the event's sequence number. */
  event<T extends EventType>(event: NewEvent<T>): number;
}

/** The filter of every tenant row; the one place that adds it. */
export function tenantReader(db: Kysely<Schema>, tenantId: string): TenantReader {
  return {
    tenantId,
    unscoped: db,
    from: <T extends TenantTable>(table: T) =>
      // kysely cannot infer a builder over a generic table name; the table and the filter are these.
      db
        .selectFrom(table as 'task')
        .where(`${table as 'task'}.tenant_id`, '=', tenantId) as unknown as SelectQueryBuilder<
        Schema,
        T,
        object
      >,
  };
}

/** The rows of the named tenants, to read together; who asks is a member of each of them (D9). */
export interface TenantsReader {
  /** At least one, each once. */
  readonly tenantIds: readonly string[];
  /** A select on `table` that already holds the filter of the tenants. */
  from<T extends TenantTable>(table: T): SelectQueryBuilder<Schema, T, object>;
  /** One of them alone. */
  forTenant(tenantId: string): TenantReader;
  /** The bare handle, on the terms of `TenantReader.unscoped`, with `tenantIds` in the statement. */
  readonly unscoped: Kysely<Schema>;
}

/** Throws for a tenant that is not among them: a handler asks about what it was given. */
export function tenantsReader(db: Kysely<Schema>, tenantIds: readonly string[]): TenantsReader {
  return {
    tenantIds,
    unscoped: db,
    from: <T extends TenantTable>(table: T) =>
      // As in `tenantReader`.
      db
        .selectFrom(table as 'task')
        .where(`${table as 'task'}.tenant_id`, 'in', tenantIds) as unknown as SelectQueryBuilder<
        Schema,
        T,
        object
      >,
    forTenant: (tenantId) => {
      if (!tenantIds.includes(tenantId)) throw new Error('A tenant outside the scope was asked');
      return tenantReader(db, tenantId);
    },
  };
}

export interface TenantWriterParts {
  readonly nowMs: number;
  readonly actor: string;
  readonly correlationId: string;
  readonly newId: () => string;
  touch(topic: Topic, tenantId: string | null): void;
  append<T extends EventType>(tenantId: string, event: NewEvent<T>): number;
}

/** `db` is the writing connection inside the queue's transaction. */
export function tenantWriter(
  db: Kysely<Schema>,
  tenantId: string,
  parts: TenantWriterParts,
): TenantWriter {
  return {
    ...tenantReader(db, tenantId),
    nowMs: parts.nowMs,
    actor: parts.actor,
    correlationId: parts.correlationId,
    newId: parts.newId,
    async insert(table, rows) {
      const list = (Array.isArray(rows) ? rows : [rows]) as readonly object[]; // typed by the signature
      for (let start = 0; start < list.length; start += 200) {
        const values = list
          .slice(start, start + 200)
          .map((row) => ({ ...row, tenant_id: tenantId }));
        // The fields are typed by the signature; kysely cannot follow the generic table.
        await db
          .insertInto(table)
          .values(values as never)
          .execute();
      }
    },
    async upsert(table, row, key) {
      const changed = Object.fromEntries(
        Object.entries(row).filter(([name]) => !key.includes(name)),
      );
      await db
        .insertInto(table)
        // As above: typed by the signature.
        .values({ ...row, tenant_id: tenantId } as never)
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', ...key] as never).doUpdateSet(changed as never),
        )
        .execute();
    },
    update: <T extends TenantTable>(table: T) =>
      // As in `from`.
      db
        .updateTable(table as 'task')
        .where('tenant_id', '=', tenantId) as unknown as UpdateQueryBuilder<
        Schema,
        T,
        T,
        UpdateResult
      >,
    remove: <T extends TenantTable>(table: T) =>
      // As in `from`.
      db
        .deleteFrom(table as 'task')
        .where('tenant_id', '=', tenantId) as unknown as DeleteQueryBuilder<
        Schema,
        T,
        DeleteResult
      >,
    touch: (topic) => parts.touch(topic, tenantId),
    event: (event) => {
      parts.touch('events', tenantId);
      return parts.append(tenantId, event);
    },
  };
}
