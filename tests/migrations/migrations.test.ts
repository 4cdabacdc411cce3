import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { applyMigrations, fitOf, MIGRATIONS } from '../../src/main/core/store/migrate';

test('migrations are numbered 1, 2, 3 … in their files’ names', () => {
  expect(MIGRATIONS.length).toBeGreaterThan(0);
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  for (const { number, name } of MIGRATIONS) {
    expect(name).toMatch(/^\d{4}-[a-z0-9-]+\.sql$/);
    expect(name.startsWith(String(number).padStart(4, '0'))).toBe(true);
  }
});

test('every table is strict, and every reference holds in an empty database', () => {
  const database = new Database(':memory:');
  applyMigrations(database, MIGRATIONS, 0);
  const loose = database
    .prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
       AND name NOT LIKE 'sqlite_%'`,
    )
    .pluck()
    .all();
  expect(loose).toEqual([]);
  expect(database.pragma('foreign_key_check')).toEqual([]);
  database.close();
});

test.each(MIGRATIONS.map(({ number }) => number))(
  'from version %i the newest is reached, and then nothing is to come',
  (number) => {
    const database = new Database(':memory:');
    applyMigrations(database, MIGRATIONS.slice(0, number), 0);
    const fit = fitOf(database);
    expect(fit).toEqual({ fits: true, pending: MIGRATIONS.slice(number) });
    if (fit.fits) applyMigrations(database, fit.pending, 0);
    expect(fitOf(database)).toEqual({ fits: true, pending: [] });
    database.close();
  },
);
