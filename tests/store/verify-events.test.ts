import path from 'node:path';
import { INSTALL } from '@shared/rpc/client';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { canonicalJson, createEventLog, sha256 } from '../../src/main/core/store/event-log';
import { verifyEvents, verifyStates } from '../../src/main/core/store/verify-events';
import { testAgency } from '../helpers/test-core';

/** A real workspace with a log of two tenants, opened by somebody who has the file in their hands. */
async function tamperable() {
  const { owner, scope, core, tenantId } = await testAgency();
  await owner.call('tenants.create', { name: 'Pousada Mar' }, INSTALL);
  for (const footer of ['Santos', 'Guarujá', 'Bertioga']) {
    const { version } = await owner.call('tenants.get', {}, scope);
    await owner.call('tenants.update', { expectedVersion: version, footer }, scope);
  }
  await owner.call('inventory.save', { kind: 'suite', name: 'Suíte Mar' }, scope);
  await core.close();
  const database = new Database(path.join(core.dataFolder, 'gatehouse.sqlite'));
  database.exec(
    'DROP TRIGGER event_is_insert_only_update; DROP TRIGGER event_is_insert_only_delete',
  );
  database.pragma('foreign_keys = OFF');
  const problems = async () => {
    const verdict = await verifyEvents(database);
    return verdict.problems.map(({ seq, problem }) => `${seq}: ${problem}`);
  };
  /** The last event that carries a text: the saved suite. */
  const textSeq = Number(database.prepare('SELECT max(seq) FROM event_text').pluck().get());
  return { database, tenantId, problems, textSeq };
}

test('[M192] the log of a workspace that nobody touched verifies, and its triggers refuse a change', async () => {
  const { owner, core } = await testAgency();
  await owner.call('tenants.create', { name: 'Pousada Mar' }, INSTALL);
  const database = new Database(path.join(core.dataFolder, 'gatehouse.sqlite'));
  try {
    expect(await verifyEvents(database)).toEqual({
      events: 5,
      headHash: database.prepare('SELECT hash FROM event WHERE seq = 5').pluck().get(),
      problems: [],
    });
    expect(() => database.exec("UPDATE event SET actor = 'x'")).toThrow('events are never changed');
    expect(() => database.exec('DELETE FROM event')).toThrow('events are never deleted');
  } finally {
    database.close();
  }
});

test('[M192] a changed payload is found, also one whose own hash was made to fit', async () => {
  const { database, problems } = await tamperable();
  database.exec(`UPDATE event SET payload_json = '{"fields":["slug"]}' WHERE seq = 6`);
  expect(await problems()).toEqual(['6: its payload was changed']);
  const hash = sha256(canonicalJson({ fields: ['slug'] }));
  database.exec(`UPDATE event SET payload_hash = '${hash}' WHERE seq = 6`);
  expect(await problems()).toEqual(['6: its facts were changed']);
  database.close();
});

test.each([
  ['actor', `actor = 'somebody else'`],
  ['time', 'at_ms = at_ms + 1, occurred_at_ms = occurred_at_ms + 1'],
  ['time it happened', 'occurred_at_ms = 0'],
  ['state', `to_state = 'approved'`],
  ['type', `type = 'tenant.created'`],
  ['subject', `subject = 'tenant:x'`],
  ['version', 'v = 2'],
])('[M192] a changed %s is found', async (_what, change) => {
  const { database, problems } = await tamperable();
  database.exec(`UPDATE event SET ${change} WHERE seq = 6`);
  expect(await problems()).toContain('6: its facts were changed');
  database.close();
});

test('[M192] a deleted event is found, in the log and in its tenant’s', async () => {
  const { database, problems, tenantId } = await tamperable();
  database.exec('DELETE FROM event WHERE seq = 7');
  expect(await problems()).toEqual([
    '8: event 7 is missing',
    "8: the tenant's event 4 is missing",
    '8: does not follow the event ahead of it',
    "8: does not follow the tenant's event ahead of it",
  ]);
  expect((await verifyEvents(database)).problems[0]?.tenantId).toBe(tenantId);
  database.close();
});

test('[M192] two events that changed places are found', async () => {
  const { database, problems } = await tamperable();
  database.exec(`UPDATE event SET seq = -1 WHERE seq = 6; UPDATE event SET seq = 6 WHERE seq = 7;
    UPDATE event SET seq = 7 WHERE seq = -1`);
  expect(await problems()).toEqual(
    expect.arrayContaining([
      '6: does not follow the event ahead of it',
      '6: its hash is wrong',
      '7: does not follow the event ahead of it',
      '7: its hash is wrong',
    ]),
  );
  database.close();
});

test('[M192] an event put in between with hashes of its own is found', async () => {
  const { database, problems } = await tamperable();
  database.exec(`UPDATE event SET prev_hash = '${'0'.repeat(64)}' WHERE seq = 6`);
  expect(await problems()).toEqual([
    '6: does not follow the event ahead of it',
    '6: its hash is wrong',
  ]);
  database.close();
});

test('[M192] an event recorded before the one ahead of it is found', async () => {
  const { database, problems } = await tamperable();
  database.exec('UPDATE event SET at_ms = at_ms - 1 WHERE seq = 8');
  expect(await problems()).toContain('8: was recorded before the event ahead of it');
  database.close();
});

test('[M192] a changed text is found, and one that was added', async () => {
  const { database, problems, textSeq, tenantId } = await tamperable();
  database.exec(`UPDATE event_text SET text = 'Suíte Sol' WHERE seq = ${textSeq}`);
  database.exec(`INSERT INTO event_text VALUES (6, '${tenantId}', 'salt', 'said afterwards')`);
  expect(await problems()).toEqual([
    '6: a text was added to it',
    `${textSeq}: its text was changed`,
  ]);
  database.close();
});

test('[M192] a text may be erased only with the event that says so', async () => {
  const { database, problems, textSeq } = await tamperable();
  database.exec(`DELETE FROM event_text WHERE seq = ${textSeq}`);
  expect(await problems()).toEqual([`${textSeq}: its text is gone and no erasure is recorded`]);
  createEventLog(database, () => 'salt').append(
    '',
    { actor: 'system', via: 'system', correlationId: 'c' },
    Date.UTC(2026, 10, 4),
    { type: 'event.text_erased', subject: 'install', payload: { seq: textSeq } },
  );
  expect(await problems()).toEqual([]);
  database.close();
});

test('[M192] a row without an event, and one whose state its last event does not say, are found', async () => {
  const { database, tenantId } = await tamperable();
  expect(await verifyStates(database)).toEqual([]);
  database.exec(`INSERT INTO incident (tenant_id, id, ordinal, severity, highest_severity, module, summary, state,
    occurred_at_ms, recorded_at_ms, recorded_by)
    VALUES ('${tenantId}', 'x', 1, 'P0', 'P0', 'content_system', 'made by hand', 'open', 0, 0, 'system')`);
  expect(await verifyStates(database)).toEqual([
    { seq: null, tenantId, problem: 'incident x is open, its last event says nothing' },
  ]);
  database.close();
});

test('a long log is verified in turns: others have theirs in between', async () => {
  const { database } = await tamperable();
  const log = createEventLog(database, () => 'salt');
  const acting = { actor: 'system', via: 'system', correlationId: 'c' } as const;
  const save = { type: 'setting.changed', subject: 'install', payload: { key: 'x' } } as const;
  database.exec('BEGIN');
  for (let count = 0; count < 3_500; count += 1) log.append('', acting, Date.UTC(2027, 0), save);
  database.exec('COMMIT');
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 0);
  const verdict = await verifyEvents(database);
  clearInterval(others);
  expect(verdict.problems).toEqual([]);
  expect(turns).toBeGreaterThanOrEqual(2);
  database.close();
});
