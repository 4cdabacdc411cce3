import path from 'node:path';
import { INSTALL } from '@shared/rpc/client';
import BetterSqlite3 from 'better-sqlite3';
import { expect, test } from 'vitest';
import { recomputeAll } from '../../src/main/core/cycles/replay';
import { sha256 } from '../../src/main/core/store/event-log';
import { openDatabase } from '../../src/main/core/store/open-database';
import { createStore } from '../../src/main/core/store/store';
import { type TestAgency, testAgency, testCore } from '../helpers/test-core';

/** A weekly cycle that decided continue, with its core closed: its file may be touched. */
async function closedWithCycle() {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  for (const key of ['non_brand_visibility_trend', 'conversion_assist_trend'] as const) {
    await owner.call('metrics.setTrend', { key, value: 'up', note: 'Read' }, scope);
  }
  const cycle = await owner.call('cycles.run', { cadence: 'weekly' }, scope);
  await core.close();
  return { agency, cycle };
}

/** Runs one statement on the file of a closed core. */
function tamper({ core }: TestAgency, sql: string, ...values: unknown[]): void {
  const database = new BetterSqlite3(path.join(core.dataFolder, 'gatehouse.sqlite'));
  database.prepare(sql).run(...values);
  database.close();
}

function storedSnapshot({ core }: TestAgency): string {
  const database = new BetterSqlite3(path.join(core.dataFolder, 'gatehouse.sqlite'));
  const json = database.prepare('SELECT snapshot_json FROM cycle_run').pluck().get();
  database.close();
  return String(json);
}

async function recomputed({ agency, cycle }: Awaited<ReturnType<typeof closedWithCycle>>) {
  const core = await testCore({ dataFolder: agency.core.dataFolder });
  const client = core.connect();
  await client.call('session.signIn', { profileId: agency.ownerId }, INSTALL);
  const answer = await client.call('cycles.recompute', { cycleId: cycle.id }, agency.scope);
  await core.close();
  return answer;
}

/** What install.verify says of every decision. */
async function verdict({ core }: TestAgency) {
  const opened = await openDatabase({
    dataFolder: core.dataFolder,
    nowMs: core.clock.nowMs,
    backupBefore: async () => {},
  });
  const store = createStore(opened, { nowMs: () => 0, newId: () => '', newSalt: () => '' });
  const found = await recomputeAll(store.read);
  await store.close();
  return found;
}

test('[M192] every stored decision follows from its snapshot', async () => {
  const made = await closedWithCycle();
  const again = await recomputed(made);
  expect(again).toMatchObject({ same: true, decision: 'continue', differences: [] });
  expect(again.reportHash).toBe(again.storedReportHash);
  expect(await verdict(made.agency)).toEqual({ decisions: 1, problems: [] });
});

test('[M192] a changed snapshot is found by its hash and gives what it says now', async () => {
  const made = await closedWithCycle();
  const changed = storedSnapshot(made.agency).replaceAll('"value":"up"', '"value":"down"');
  tamper(made.agency, 'UPDATE cycle_run SET snapshot_json = ?', changed);
  const again = await recomputed(made);
  expect(again).toMatchObject({
    same: false,
    decision: 'intervene',
    snapshotHash: sha256(changed),
    storedHash: made.cycle.snapshotHash,
  });
  expect(again.reportHash).not.toBe(again.storedReportHash);
  expect(again.differences.map(({ code }) => code)).toEqual([
    'snapshot_changed',
    'decision',
    'rule',
    'reason',
    'trace',
    'actions',
    'report',
  ]);
  expect(again.differences[1]).toEqual({ code: 'decision', stored: 'continue', now: 'intervene' });
  const { problems } = await verdict(made.agency);
  expect(problems.map(({ problem }) => problem)).toEqual(
    expect.arrayContaining([
      `cycle ${made.cycle.id}: its snapshot was changed`,
      `cycle ${made.cycle.id}: it says continue, its snapshot gives intervene`,
    ]),
  );
});

test('[M192] a changed source is found too, although the decision stays the same', async () => {
  const made = await closedWithCycle();
  const changed = storedSnapshot(made.agency).replace('"note":"Read"', '"note":"Guessed"');
  tamper(made.agency, 'UPDATE cycle_run SET snapshot_json = ?', changed);
  expect(await recomputed(made)).toMatchObject({ same: false, decision: 'continue' });
});

test('[M192] a changed decision is found, also when row and snapshot agree: its event said otherwise', async () => {
  const alone = await closedWithCycle();
  tamper(alone.agency, "UPDATE cycle_run SET decision = 'rollback'");
  expect(await recomputed(alone)).toMatchObject({ same: false, decision: 'continue' });

  const whole = await closedWithCycle();
  const changed = storedSnapshot(whole.agency).replaceAll('"fixFirst":false', '"fixFirst":true');
  const actions = JSON.stringify(
    [
      ...whole.cycle.actions,
      { code: 'finish_gate_remediation', params: {}, kind: 'remediation' },
    ].map(({ code, kind, params }) => ({ code, kind, params })),
  );
  tamper(
    whole.agency,
    'UPDATE cycle_run SET snapshot_json = ?, snapshot_hash = ?, actions_json = ?',
    changed,
    sha256(changed),
    actions,
  );
  expect((await recomputed(whole)).differences.map(({ code }) => code)).toEqual([
    'report',
    'announced',
  ]);
  expect(await verdict(whole.agency)).toMatchObject({
    problems: [
      { problem: `cycle ${whole.cycle.id}: its report does not follow from its snapshot` },
      { problem: `cycle ${whole.cycle.id}: it is not what its event announced` },
    ],
  });
});

test.each(['{}', 'not even JSON'])(
  'a snapshot that reads %s is a problem, not a crash',
  async (json) => {
    const made = await closedWithCycle();
    tamper(made.agency, 'UPDATE cycle_run SET snapshot_json = ?', json);
    expect(await recomputed(made)).toMatchObject({ same: false });
    const { problems } = await verdict(made.agency);
    expect(problems.map(({ problem }) => problem)).toContain(
      `cycle ${made.cycle.id}: its snapshot cannot be read`,
    );
  },
);

test('an imported cycle is shown with its text, counted, and neither recomputed nor acknowledged', async () => {
  const made = await closedWithCycle();
  tamper(
    made.agency,
    `UPDATE cycle_run SET origin = 'imported', rule = NULL, reason_json = NULL, window_start_ms = NULL,
      snapshot_json = NULL, snapshot_hash = NULL, trace_json = '[]', actions_json = '[]', reason_text = 'As it was written'`,
  );
  const core = await testCore({ dataFolder: made.agency.core.dataFolder });
  const client = core.connect();
  await client.call('session.signIn', { profileId: made.agency.ownerId }, INSTALL);
  const { scope } = made.agency;
  const cycleId = made.cycle.id;
  const shown = await client.call('cycles.get', { cycleId }, scope);
  expect(shown).toMatchObject({
    origin: 'imported',
    reasonText: 'As it was written',
    importedReport: expect.stringContaining('# Weekly decision of 2026-11-03'),
    signals: [],
    gates: [],
    snapshotHash: null,
  });
  expect(await client.call('reports.growth', {}, scope)).toMatchObject({
    decisions: { continue: 1, intervene: 0, rollback: 0 },
  });
  for (const method of ['cycles.recompute', 'cycles.acknowledge'] as const) {
    await expect(client.call(method, { cycleId }, scope)).rejects.toMatchObject({
      code: 'rule_violation',
      details: { reason: 'imported_cycle' },
    });
  }
  await core.close();
  expect(await verdict(made.agency)).toEqual({ decisions: 0, problems: [] });
});
