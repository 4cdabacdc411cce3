import { columnOf } from '@shared/domain/tasks/board';
import { missingFields } from '@shared/domain/tasks/missing-fields';
import { TASK_STATES } from '@shared/domain/tasks/task';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyMigrations, MIGRATIONS } from '../../src/main/core/store/migrate';

let database: Database.Database;
beforeEach(() => {
  database = new Database(':memory:');
  applyMigrations(database, MIGRATIONS, 0);
  database.exec(`
    INSERT INTO profile (id, name, created_at_ms) VALUES ('max', 'Max', 0);
    INSERT INTO tenant (id, name, slug, zone, holiday_region, content_locale, currency, colour_slot, created_at_ms)
      VALUES ('a', 'Hotel Alba', 'alba', 'UTC', 'BR', 'en', 'BRL', 1, 0);
    INSERT INTO membership (tenant_id, profile_id, permission_role) VALUES ('a', 'max', 'owner');
    INSERT INTO plan (tenant_id, id, name, title, state, origin, locale, goal_kind, created_at_ms, created_by)
      VALUES ('a', 'plan', 'p', 'P', 'draft', 'native', 'en', 'custom', 0, 'max')`);
  campaign('c', null);
});
afterEach(() => database.close());

function campaign(id: string, endedAtMs: number | null): void {
  database
    .prepare(
      `INSERT INTO campaign (tenant_id, id, plan_id, state, mode, tracks_json, gate_snapshot_json, started_at_ms,
         updated_at_ms, ended_at_ms, origin) VALUES ('a', ?, 'plan', 'active', 'dual', '{}', '{}', 0, 0, ?, 'native')`,
    )
    .run(id, endedAtMs);
}

let made = 0;
function task(over: Readonly<Record<string, string | number | null>> = {}): string {
  made += 1;
  const id = `t${made}`;
  const row = {
    tenant_id: 'a',
    id,
    track: 'none',
    module: 'content_system',
    tier: 'structure_core',
    state: 'draft',
    position: 7,
    accountable_role: 'Planner',
    source: 'manual',
    created_at_ms: 0,
    created_by: 'max',
    state_at_ms: 5,
    ...over,
  };
  const names = Object.keys(row);
  database
    .prepare(
      `INSERT INTO task (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    )
    .run(row);
  return id;
}

function read<T>(column: string, id: string): T {
  return database.prepare(`SELECT ${column} FROM task WHERE id = ?`).pluck().get(id) as T; // the column's own type
}

test('[M40] the table puts every state into the column that the rule names', () => {
  const stored = TASK_STATES.map((state) => [state, read('board_column', task({ state }))]);
  expect(stored).toEqual(TASK_STATES.map((state) => [state, columnOf(state) ?? null]));
});

test('[M40] what was finished last comes first, everything else lies in board order', () => {
  const older = task({ state: 'completed', completed_at_ms: 100 });
  const newer = task({ state: 'completed', completed_at_ms: 200 });
  expect(read<number>('board_order', newer)).toBeLessThan(read<number>('board_order', older));
  expect(read('board_order', task({ state: 'completed', completed_at_ms: null }))).toBe(-5);
  expect(read('board_order', task({ state: 'in_progress' }))).toBe(7);
});

test('[M40] the owner’s lane is a profile, an imported name or nobody', () => {
  expect(read('owner_key', task({ owner_profile_id: 'max', owner_text: 'Max M.' }))).toBe('max');
  expect(read('owner_key', task({ owner_text: 'Agência Sol' }))).toBe('name:Agência Sol');
  expect(read('owner_key', task({ owner_text: ' \u00a0\n' }))).toBe('unowned');
  expect(read('owner_key', task())).toBe('unowned');
});

/** Every sign that a text is trimmed of, and some that it is not. */
const SIGNS = [
  ...Array.from({ length: 0x3001 }, (_, code) => String.fromCharCode(code)).filter(
    (sign) => sign.trim() === '',
  ),
  '\ufeff',
  'x',
  '\u200b',
  'Ωλ',
];

test('[M197] a field counts as missing in SQL exactly when the rule says so, whatever blank it holds', () => {
  const words = fc
    .array(fc.constantFrom(...SIGNS), { maxLength: 3 })
    .map((signs) => signs.join(''));
  fc.assert(
    fc.property(
      fc.record({
        owner: fc.option(words),
        dueOn: fc.option(fc.constant('2026-11-20')),
        kpiImpact: words,
        rollbackCondition: words,
        state: fc.constantFrom(...TASK_STATES),
        sprintItem: fc.boolean(),
      }),
      ({ owner, dueOn, kpiImpact, rollbackCondition, state, sprintItem }) => {
        const id = task({
          owner_text: owner,
          due_on: dueOn,
          kpi_impact: kpiImpact,
          rollback_condition: rollbackCondition,
          state,
          campaign_id: sprintItem ? 'c' : null,
        });
        const record = { owner: owner ?? undefined, dueOn: dueOn ?? undefined };
        const lacks = missingFields({ ...record, kpiImpact, rollbackCondition }).length > 0;
        const isOpen = state !== 'completed' && state !== 'cancelled';
        expect(read('incomplete', id)).toBe(sprintItem && isOpen && lacks ? 1 : 0);
      },
    ),
    { numRuns: 300 },
  );
});

test('[Q27] a task is past while its campaign has ended, whichever of the two changes', () => {
  const own = task();
  const item = task({ campaign_id: 'c' });
  expect([read('past', own), read('past', item)]).toEqual([0, 0]);
  database.exec(`UPDATE campaign SET ended_at_ms = 9 WHERE id = 'c'`);
  expect([read('past', own), read('past', item)]).toEqual([0, 1]);
  const late = task({ campaign_id: 'c' });
  expect(read('past', late)).toBe(1);
  campaign('next', null);
  database.exec(`UPDATE task SET campaign_id = 'next' WHERE id = '${item}'`);
  expect([read('past', item), read('past', late)]).toEqual([0, 1]);
  database.exec(`UPDATE task SET campaign_id = NULL WHERE id = '${late}'`);
  expect(read('past', late)).toBe(0);
  database.exec(`UPDATE campaign SET ended_at_ms = 9 WHERE id = 'next'`);
  database.exec(`UPDATE campaign SET ended_at_ms = NULL WHERE id = 'next'`);
  expect(read('past', item)).toBe(0);
});
