import type BetterSqlite3 from 'better-sqlite3';
import { storageError } from './storage-error';

/** Most closures that share one transaction (D3). */
export const MAX_BATCH = 32;

export interface WriteQueue {
  /**
   * Runs `work` inside an IMMEDIATE transaction, in a savepoint of its own; resolves after the COMMIT.
   * `work` awaits the database only. What it throws undoes itself alone and reaches this caller alone.
   */
  run<T>(work: () => Promise<T>, afterCommit?: () => void): Promise<T>;
  /** Resolves when everything that was queued so far has been answered. */
  idle(): Promise<void>;
}

interface Item {
  readonly work: () => Promise<unknown>;
  readonly afterCommit: (() => void) | undefined;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

type Ended =
  | { readonly item: Item; readonly ok: true; readonly value: unknown }
  | { readonly item: Item; readonly ok: false; readonly error: unknown };

/** The one queue that every write goes through; nothing else touches the writing connection. */
export function createWriteQueue(database: BetterSqlite3.Database): WriteQueue {
  const waiting: Item[] = [];
  let draining: Promise<void> | undefined;

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, MAX_BATCH);
      try {
        answer(await runBatch(database, batch));
      } catch (thrown) {
        // The transaction could not begin or commit: nothing of the batch was kept.
        for (const item of batch) item.reject(storageError(thrown));
      }
    }
    draining = undefined;
  }

  return {
    run: <T>(work: () => Promise<T>, afterCommit?: () => void) =>
      new Promise<T>((resolve, reject) => {
        // `resolve` gets exactly what `work` answered; the queue itself is untyped.
        waiting.push({ work, afterCommit, resolve: resolve as (value: never) => void, reject });
        // A microtask later, so that writes made in one turn share a transaction.
        draining ??= Promise.resolve().then(drain);
      }),
    async idle() {
      while (draining !== undefined) await draining;
    },
  };
}

async function runBatch(
  database: BetterSqlite3.Database,
  batch: readonly Item[],
): Promise<readonly Ended[]> {
  database.exec('BEGIN IMMEDIATE');
  try {
    const ended: Ended[] = [];
    for (const item of batch) ended.push(await runOne(database, item));
    database.exec('COMMIT');
    return ended;
  } catch (thrown) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw thrown;
  }
}

async function runOne(database: BetterSqlite3.Database, item: Item): Promise<Ended> {
  database.exec('SAVEPOINT one');
  try {
    const value = await item.work();
    database.exec('RELEASE one');
    return { item, ok: true, value };
  } catch (error) {
    // A full disk makes SQLite roll the whole transaction back; then no one of the batch was kept.
    if (!database.inTransaction) throw error;
    database.exec('ROLLBACK TO one');
    database.exec('RELEASE one');
    return { item, ok: false, error: storageError(error) };
  }
}

function answer(ended: readonly Ended[]): void {
  for (const one of ended) {
    if (!one.ok) {
      one.item.reject(one.error);
      continue;
    }
    one.item.afterCommit?.();
    // The value is what this item's own work answered.
    one.item.resolve(one.value as never);
  }
}
