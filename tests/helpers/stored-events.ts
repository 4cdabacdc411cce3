import path from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { verifyEvents, verifyStates } from '../../src/main/core/store/verify-events';
import type { TestCore } from './test-core';

export interface StoredEvent {
  readonly seq: number;
  readonly type: string;
  readonly subject: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly actor: string;
  readonly payload: Record<string, unknown>;
}

/** Every event that is committed, oldest first, read beside the core on the same file. */
export function storedEvents({ dataFolder }: TestCore): readonly StoredEvent[] {
  return reading(dataFolder, (database) =>
    database
      .prepare<[], Omit<StoredEvent, 'payload'> & { payload_json: string }>(
        'SELECT seq, type, subject, from_state AS "from", to_state AS "to", actor, payload_json FROM event ORDER BY seq',
      )
      .all()
      .map(({ payload_json, ...event }) => ({ ...event, payload: JSON.parse(payload_json) })),
  );
}

/** What the verification of chain and states finds wrong; nothing in a sound workspace (I3). */
export async function storedProblems({ dataFolder }: TestCore): Promise<readonly string[]> {
  const database = openReadOnly(dataFolder);
  try {
    const { problems } = await verifyEvents(database);
    return [...problems, ...(await verifyStates(database))].map(({ problem }) => problem);
  } finally {
    database.close();
  }
}

/** How many rows a table holds. */
export function countRows({ dataFolder }: TestCore, table: string): number {
  return reading(dataFolder, (database) =>
    Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
  );
}

/** One text column of a table, in the rows' order. */
export function storedColumn(
  { dataFolder }: TestCore,
  table: string,
  column: string,
): readonly string[] {
  return reading(dataFolder, (database) =>
    database.prepare<[], string>(`SELECT ${column} FROM ${table} ORDER BY rowid`).pluck().all(),
  );
}

function reading<T>(dataFolder: string, work: (database: BetterSqlite3.Database) => T): T {
  const database = openReadOnly(dataFolder);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

function openReadOnly(dataFolder: string): BetterSqlite3.Database {
  return new BetterSqlite3(path.join(dataFolder, 'gatehouse.sqlite'), { readonly: true });
}
