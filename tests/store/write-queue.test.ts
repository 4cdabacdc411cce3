import path from 'node:path';
import { AppError } from '@shared/base/errors';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createWriteQueue,
  MAX_BATCH,
  type WriteQueue,
} from '../../src/main/core/store/write-queue';
import { temporaryFolder } from '../helpers/test-core';

let database: Database.Database;
let queue: WriteQueue;
beforeEach(() => {
  database = new Database(path.join(temporaryFolder(), 'queue.sqlite'));
  database.pragma('journal_mode = WAL');
  database.exec('CREATE TABLE entry (name TEXT NOT NULL) STRICT');
  queue = createWriteQueue(database);
});
afterEach(() => database.close());

const add = (name: string) => database.prepare('INSERT INTO entry VALUES (?)').run(name);
const names = () => database.prepare('SELECT name FROM entry ORDER BY name').pluck().all();

test('a closure that throws undoes itself alone; its neighbours in the transaction stay', async () => {
  const ended = await Promise.allSettled([
    queue.run(async () => add('a')),
    queue.run(async () => {
      add('b');
      throw new AppError('rule_violation', 'no');
    }),
    queue.run(async () => add('c')),
  ]);
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(names()).toEqual(['a', 'c']);
});

test('a write that awaits while a thousand others run, then fails, takes none of them with it', async () => {
  const slow = queue.run(async () => {
    add('slow');
    for (let turn = 0; turn < 1_000; turn++) await Promise.resolve();
    throw new AppError('rule_violation', 'too late');
  });
  const others = Array.from({ length: 1_000 }, (_, index) =>
    queue.run(async () => add(`n${index}`)),
  );
  await expect(slow).rejects.toThrow('too late');
  await Promise.all(others);
  expect(names()).toHaveLength(1_000);
});

test('an answer comes after the commit: another connection sees the row', async () => {
  const other = new Database(database.name, { readonly: true });
  await queue.run(async () => add('a'));
  expect(other.prepare('SELECT count(*) FROM entry').pluck().get()).toBe(1);
  other.close();
});

test('a full disk is told in the operator’s words, keeps nothing half done and lets reading go on', async () => {
  database.pragma('max_page_count = 8');
  await expect(
    queue.run(async () => {
      for (let row = 0; row < 10_000; row++) add(`row ${row} ${'x'.repeat(200)}`);
    }),
  ).rejects.toMatchObject({ code: 'unavailable', details: { reason: 'disk_full' } });
  expect(names()).toEqual([]);
  await queue.run(async () => add('small'));
  expect(names()).toEqual(['small']);
});

test('writes that come together share a commit, thirty-two at most', async () => {
  const executed: string[] = [];
  const counted = new Database(database.name, { verbose: (sql) => executed.push(String(sql)) });
  const sharing = createWriteQueue(counted);
  const insert = counted.prepare('INSERT INTO entry VALUES (?)');
  await Promise.all(
    Array.from({ length: 70 }, (_, index) => sharing.run(async () => insert.run(`n${index}`))),
  );
  counted.close();
  expect(MAX_BATCH).toBe(32);
  expect(executed.filter((sql) => sql === 'BEGIN IMMEDIATE')).toHaveLength(3);
  expect(executed.filter((sql) => sql === 'COMMIT')).toHaveLength(3);
  expect(names()).toHaveLength(70);
});
