import type { Topic } from '@shared/contract';
import type { EventType } from '@shared/contract/events';
import type { Change } from '@shared/rpc/frames';
import { Kysely, SqliteDialect } from 'kysely';
import { type Acting, createEventLog, INSTALL_TENANT, type NewEvent } from './event-log';
import { keepStatements } from './kept-statements';
import type { OpenedDatabase } from './open-database';
import type { Schema } from './schema';
import {
  type TenantReader,
  type TenantsReader,
  type TenantWriter,
  tenantReader,
  tenantsReader,
  tenantWriter,
} from './tenant-access';
import { createWriteQueue } from './write-queue';

/** Profiles, tenants, settings: what belongs to the install. Tenant rows only through `forTenant`. */
export interface InstallReader {
  readonly db: Kysely<Schema>;
  forTenant(tenantId: string): TenantReader;
  forTenants(tenantIds: readonly string[]): TenantsReader;
}

export interface InstallWriter {
  readonly db: Kysely<Schema>;
  readonly nowMs: number;
  readonly actor: string;
  readonly correlationId: string;
  readonly newId: () => string;
  touch(topic: Topic): void;
  event<T extends EventType>(event: NewEvent<T>): number;
  /** The same transaction, on one tenant's rows. */
  forTenant(tenantId: string): TenantWriter;
}

export interface Committed {
  readonly changes: readonly Change[];
  readonly committedAtMs: number;
}

export type Settle = (writer: InstallWriter, changes: readonly Change[]) => Promise<void>;

export interface StoreParts {
  readonly nowMs: () => number;
  readonly newId: () => string;
  readonly newSalt: () => string;
}

/** The workspace's database: one writing queue, one read-only connection, the event chain. */
export interface Store {
  readonly read: InstallReader;
  /** One transaction (D3). `work` awaits the database only. What it touched is announced after the COMMIT. */
  write<T>(acting: Acting, work: (writer: InstallWriter) => Promise<T>): Promise<T>;
  writeTenant<T>(
    acting: Acting,
    tenantId: string,
    work: (writer: TenantWriter) => Promise<T>,
  ): Promise<T>;
  /**
   * Work at the end of every transaction that touched something, inside it: what is worked out from rows is kept with them.
   * It writes no events. There is one; it is set once, before the first write.
   */
  beforeCommit(settle: Settle): void;
  onCommitted(listener: (committed: Committed) => void): () => void;
  readonly opened: OpenedDatabase;
  /** Waits for the queue, then closes both connections. */
  close(): Promise<void>;
}

export function createStore(opened: OpenedDatabase, parts: StoreParts): Store {
  const writing = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: keepStatements(opened.writer) }),
  });
  const reading = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: keepStatements(opened.reader) }),
  });
  const queue = createWriteQueue(opened.writer);
  const log = createEventLog(opened.writer, parts.newSalt);
  const listeners = new Set<(committed: Committed) => void>();
  let settle: Settle | undefined;

  const write = <T>(acting: Acting, work: (writer: InstallWriter) => Promise<T>): Promise<T> => {
    const touched = new Map<string, Change>();
    const touch = (topic: Topic, tenantId: string | null) =>
      touched.set(`${topic} ${tenantId}`, { topic, tenantId });
    return queue.run(
      async () => {
        touched.clear();
        const nowMs = parts.nowMs();
        const writer: InstallWriter = {
          db: writing,
          nowMs,
          actor: acting.actor,
          correlationId: acting.correlationId,
          newId: parts.newId,
          touch: (topic) => touch(topic, null),
          event(event) {
            touch('events', null);
            return log.append(INSTALL_TENANT, acting, nowMs, event);
          },
          forTenant: (tenantId) =>
            tenantWriter(writing, tenantId, {
              nowMs,
              actor: acting.actor,
              correlationId: acting.correlationId,
              newId: parts.newId,
              touch,
              append: (id, event) => log.append(id, acting, nowMs, event),
            }),
        };
        const result = await work(writer);
        if (touched.size > 0) await settle?.(writer, [...touched.values()]);
        return result;
      },
      () => {
        if (touched.size === 0) return;
        const committed = { changes: [...touched.values()], committedAtMs: parts.nowMs() };
        for (const listener of listeners) listener(committed);
      },
    );
  };

  return {
    opened,
    read: {
      db: reading,
      forTenant: (tenantId) => tenantReader(reading, tenantId),
      forTenants: (tenantIds) => tenantsReader(reading, tenantIds),
    },
    write,
    writeTenant: (acting, tenantId, work) =>
      write(acting, (writer) => work(writer.forTenant(tenantId))),
    beforeCommit(work) {
      settle = work;
    },
    onCommitted(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      await queue.idle();
      // kysely closes a connection only when it has used it.
      await reading.destroy();
      await writing.destroy();
      opened.close();
    },
  };
}
