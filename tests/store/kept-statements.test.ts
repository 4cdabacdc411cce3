import Database from 'better-sqlite3';
import { afterEach, expect, test, vi } from 'vitest';
import { keepStatements } from '../../src/main/core/store/kept-statements';

const opened: Database.Database[] = [];
afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

function open() {
  const database = new Database(':memory:');
  opened.push(database);
  database.exec('CREATE TABLE n (v INTEGER); INSERT INTO n VALUES (1), (2), (3)');
  return { database, prepare: vi.spyOn(database, 'prepare') };
}

test('a text is compiled once while it is among those used last', () => {
  const { database, prepare } = open();
  const keeping = keepStatements(database, 2);
  const [first, second, third] = ['SELECT 1', 'SELECT 2', 'SELECT 3'];
  for (const sql of [first, second, first, second, first]) keeping.prepare(sql);
  expect(prepare).toHaveBeenCalledTimes(2);
  // The third puts out the second, which was used longest ago.
  for (const sql of [third, first]) keeping.prepare(sql);
  expect(prepare).toHaveBeenCalledTimes(3);
  keeping.prepare(second);
  expect(prepare).toHaveBeenCalledTimes(4);
});

test('answers stay right when the table changes and when one text is read twice at once', () => {
  const { database } = open();
  const keeping = keepStatements(database);
  const sql = 'SELECT v FROM n ORDER BY v';
  const read = () => (keeping.prepare(sql).all([]) as { v: number }[]).map(({ v }) => v);
  expect(read()).toEqual([1, 2, 3]);
  database.exec('INSERT INTO n VALUES (4); ALTER TABLE n ADD COLUMN w INTEGER');
  expect(read()).toEqual([1, 2, 3, 4]);
  const rows = keeping.prepare(sql).iterate([]);
  const seen: number[] = [];
  for (const row of rows) {
    seen.push((row as { v: number }).v);
    expect(read()).toEqual([1, 2, 3, 4]);
  }
  expect(seen).toEqual([1, 2, 3, 4]);
});
