import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DAY_MS, HOUR_MS } from '@shared/base/days';
import { CADENCES } from '@shared/domain/cycles/cycle';
import { SEVERITIES } from '@shared/domain/incidents/incident';
import { TREND_KEYS, TREND_VALUES } from '@shared/domain/metrics/trend';
import { strictnessOf } from '@shared/domain/policy/strictness';
import { INSTALL } from '@shared/rpc/client';
import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passGates, startedCampaign } from '../helpers/campaign-steps';
import { incident, QUALITY, run, setTrend, VISIBILITY } from '../helpers/cycle-steps';
import { refusalOf } from '../helpers/refusal-of';
import { storedEvents } from '../helpers/stored-events';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

/** The database's file and its log, as bytes. */
function bytesOf({ core }: TestAgency): string {
  const hash = createHash('sha256');
  for (const name of ['gatehouse.sqlite', 'gatehouse.sqlite-wal']) {
    hash.update(readFileSync(path.join(core.dataFolder, name)));
  }
  return hash.digest('hex');
}

/** Time goes by, and the Owner comes back to a locked window. */
async function wait({ core, owner, ownerId }: TestAgency, ms: number): Promise<void> {
  core.clock.nowMs += ms;
  await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
}

function observe({ owner, scope }: TestAgency, day: string, valueText: string, source: string) {
  return owner.call(
    'observations.record',
    {
      observations: [
        { key: 'high_intent_sessions', fromOn: day, toOn: day, valueText, source, tier: 'primary' },
      ],
    },
    scope,
  );
}

test('[M192][M188] every input of a decision leads to the values that somebody recorded', async () => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  await observe(agency, '2026-10-25', '1196', 'GA4');
  await observe(agency, '2026-11-02', '1204', 'GA4');
  await observe(agency, '2026-11-02', '1187', 'Dashboard');
  await owner.call(
    'gates.setInput',
    {
      gate: 'data_gate',
      field: 'reconcilable',
      value: true,
      evidence: { kind: 'note', text: 'Compared line by line' },
    },
    scope,
  );
  const recordedAtMs = core.clock.nowMs;
  await wait(agency, HOUR_MS);
  const { id: cycleId } = await run(agency, 'weekly');
  // What comes after the decision explains nothing of it.
  await wait(agency, HOUR_MS);
  await observe(agency, '2026-11-02', '1300', 'A third source');
  await owner.call(
    'gates.setInput',
    {
      gate: 'data_gate',
      field: 'dashboard_stable',
      value: true,
      evidence: { kind: 'note', text: 'Stable since today' },
    },
    scope,
  );
  const { signals, gates } = await owner.call('cycles.explain', { cycleId }, scope);
  const signal = signals.find(({ key }) => key === QUALITY);
  expect(signal).toMatchObject({
    metricKey: 'high_intent_sessions',
    current: { fromOn: '2026-10-28', toOn: '2026-11-03', figure: { source: expect.any(String) } },
    previous: { fromOn: '2026-10-21', toOn: '2026-10-27', figure: { value: 1196 } },
    distances: { up: { gap: expect.any(Number) }, down: { gap: expect.any(Number) } },
  });
  const current = [...(signal?.current.observations ?? []), ...(signal?.others ?? [])];
  expect(current.map(({ valueText, by, recordedAtMs: atMs }) => [valueText, by, atMs])).toEqual(
    expect.arrayContaining([
      ['1204', 'Olga', recordedAtMs],
      ['1187', 'Olga', recordedAtMs],
    ]),
  );
  expect(current).toHaveLength(2);
  expect(signal?.previous.observations).toMatchObject([{ valueText: '1196', source: 'GA4' }]);
  expect(gates.find(({ key }) => key === 'data_gate')).toMatchObject({
    status: 'fail',
    owner: 'Growth Analyst',
    inputs: [
      { field: 'dashboard_stable', value: false, ok: false, evidence: null },
      {
        field: 'reconcilable',
        value: true,
        ok: true,
        evidence: { kind: 'note', ref: 'Compared line by line', by: 'Olga', atMs: recordedAtMs },
      },
    ],
  });
});

test('[Q12] a what-if decides by the same rules and leaves every byte of the database as it was', async () => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  const p0 = await incident(agency, 'P0', DAY_MS);
  await setTrend(agency, VISIBILITY, 'up');
  const { id: cycleId } = await run(agency, 'weekly');
  const before = bytesOf(agency);
  const ask = (changes: object) => owner.call('cycles.whatIf', { cycleId, ...changes }, scope);
  const occurredAtMs = core.clock.nowMs - DAY_MS;
  expect(await ask({})).toMatchObject({
    before: 'rollback',
    decision: 'rollback',
    rollbackEndsAtMs: occurredAtMs + 7 * DAY_MS + 1,
    incidents: [
      {
        incidentId: p0.id,
        inWindow: true,
        leaves: {
          weekly: occurredAtMs + 7 * DAY_MS + 1,
          monthly: occurredAtMs + 30 * DAY_MS + 1,
          quarterly: occurredAtMs + 90 * DAY_MS + 1,
        },
      },
    ],
  });
  expect(
    await ask({ incidents: [{ incidentId: p0.id, removed: true }], trends: { [QUALITY]: 'up' } }),
  ).toMatchObject({ before: 'rollback', decision: 'continue', rollbackEndsAtMs: null });
  expect(
    await ask({ incidents: [{ incidentId: p0.id, occurredAtMs: occurredAtMs - 8 * DAY_MS }] }),
  ).toMatchObject({ decision: 'intervene', rule: 2, incidents: [{ inWindow: false }] });
  expect(
    await ask({
      incidents: [{ incidentId: p0.id, removed: true }],
      added: [{ severity: 'P0', occurredAtMs }],
    }),
  ).toMatchObject({ decision: 'rollback', incidents: [{ ref: '+1', unresolved: true }] });
  await owner.call('cycles.whatIf', { cadence: 'monthly', trends: { [QUALITY]: 'up' } }, scope);
  await owner.call('cycles.backtest', { policyVersion: 'strict-v1' }, scope);
  await owner.call('cycles.replayAll', {}, scope);
  await owner.call('cycles.explain', { cycleId }, scope);
  expect(bytesOf(agency)).toBe(before);
  expect(await refusalOf(owner.call('cycles.whatIf', {}, scope))).toMatchObject({
    code: 'invalid_input',
  });
});

test('[Q18] an Owner lets a stricter policy watch, then decide; each decision keeps its stamp', async () => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  await setTrend(agency, VISIBILITY, 'up');
  await setTrend(agency, QUALITY, 'up');
  await setTrend(agency, 'conversion_assist_trend', 'down');
  const alone = await run(agency, 'weekly');
  expect(alone).toMatchObject({ decision: 'continue', policyVersion: 'baseline-v1', shadow: null });

  const manager = await signInAs(agency, 'Max', 'manager');
  const set = (live: 'baseline-v1' | 'strict-v1', shadow: 'baseline-v1' | 'strict-v1' | null) =>
    owner.call('cycles.setPolicy', { live, shadow }, scope);
  await expect(
    manager.client.call('cycles.setPolicy', { live: 'strict-v1', shadow: null }, scope),
  ).rejects.toMatchObject({ code: 'forbidden' });
  expect(await refusalOf(set('strict-v1', 'strict-v1'))).toMatchObject({
    reason: 'policy_watches_itself',
  });

  await set('baseline-v1', 'strict-v1');
  expect(storedEvents(core).at(-1)).toMatchObject({ type: 'setting.changed' });
  const watched = await run(agency, 'weekly');
  expect(watched).toMatchObject({
    decision: 'continue',
    policyVersion: 'baseline-v1',
    shadow: {
      policyVersion: 'strict-v1',
      decision: 'rollback',
      rule: 2,
      reason: { code: 'rollback_signal', params: { count: 1 } },
    },
  });
  await set('strict-v1', null);
  const strict = await run(agency, 'weekly');
  expect(strict).toMatchObject({ decision: 'rollback', rule: 2, policyVersion: 'strict-v1' });
  expect(strict.trace).toHaveLength(7);
  expect(await owner.call('cycles.replayAll', {}, scope)).toEqual({
    decisions: 3,
    same: 3,
    imported: 0,
    different: [],
  });
});

test('[Q18] a policy or a verdict that was stamped otherwise is found', async () => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  await owner.call('cycles.setPolicy', { live: 'baseline-v1', shadow: 'strict-v1' }, scope);
  const { id: cycleId } = await run(agency, 'weekly');
  const tamper = (sql: string) => {
    const database = new BetterSqlite3(path.join(core.dataFolder, 'gatehouse.sqlite'));
    database.exec(sql);
    database.close();
  };
  const found = async () =>
    (await owner.call('cycles.recompute', { cycleId }, scope)).differences.map(({ code }) => code);
  tamper("UPDATE cycle_run SET policy_version = 'strict-v1'");
  expect(await found()).toEqual(['policy']);
  tamper("UPDATE cycle_run SET policy_version = 'baseline-v1', shadow_decision = 'rollback'");
  expect(await found()).toEqual(['shadow']);
  expect(await owner.call('cycles.replayAll', {}, scope)).toMatchObject({
    decisions: 1,
    same: 0,
    different: [{ cycleId, ordinal: 1, cadence: 'weekly', differences: [{ code: 'shadow' }] }],
  });
});

test('[Q18] a back-test lists what a policy would have decided, with exact counts', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await run(agency, 'weekly');
  await setTrend(agency, VISIBILITY, 'up');
  await setTrend(agency, QUALITY, 'up');
  await run(agency, 'weekly');
  const last = await run(agency, 'monthly');
  const test = (input: object) =>
    owner.call('cycles.backtest', { policyVersion: 'strict-v1', ...input }, scope);
  expect(await test({})).toMatchObject({
    decisions: 3,
    same: 1,
    stricter: 2,
    milder: 0,
    unreadable: 0,
    changes: [
      { from: 'continue', to: 'intervene', count: 2 },
      { from: 'intervene', to: 'intervene', count: 1 },
    ],
    total: 3,
  });
  expect(await test({ cadence: 'monthly', onlyChanged: true })).toMatchObject({
    decisions: 1,
    total: 1,
    rows: [
      {
        cycleId: last.id,
        stored: 'continue',
        computed: 'intervene',
        rule: 5,
        reason: { code: 'data_not_trusted' },
      },
    ],
  });
});

test('[M192][Q18] over random histories every decision comes out again, and strict-v1 never is milder', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('incident' as const),
      severity: fc.constantFrom(...SEVERITIES),
      agoMs: fc.integer({ min: 0, max: 100 * DAY_MS }),
    }),
    fc.record({
      kind: fc.constant('trend' as const),
      key: fc.constantFrom(...TREND_KEYS),
      value: fc.constantFrom(...TREND_VALUES),
    }),
    fc.record({ kind: fc.constant('cycle' as const), cadence: fc.constantFrom(...CADENCES) }),
    fc.record({
      kind: fc.constant('policy' as const),
      live: fc.constantFrom('baseline-v1', 'strict-v1' as const),
    }),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 20 * DAY_MS }) }),
  );
  const [steps = []] = fc.sample(fc.array(step, { minLength: 60, maxLength: 60 }), 1);
  for (const each of steps) {
    if (each.kind === 'incident') await incident(agency, each.severity, each.agoMs);
    else if (each.kind === 'trend') await setTrend(agency, each.key, each.value);
    else if (each.kind === 'wait') await wait(agency, each.ms);
    else if (each.kind === 'policy') {
      const shadow = each.live === 'strict-v1' ? 'baseline-v1' : 'strict-v1';
      await owner.call('cycles.setPolicy', { live: each.live, shadow }, scope);
    } else await run(agency, each.cadence);
  }
  const cycles = (await owner.call('cycles.list', { limit: 200 }, scope)).rows;
  expect(await owner.call('cycles.replayAll', {}, scope)).toEqual({
    decisions: cycles.length,
    same: cycles.length,
    imported: 0,
    different: [],
  });
  const of = async (policyVersion: 'baseline-v1' | 'strict-v1') =>
    (await owner.call('cycles.backtest', { policyVersion, limit: 200 }, scope)).rows;
  const [baseline, strict] = [await of('baseline-v1'), await of('strict-v1')];
  for (const [index, row] of baseline.entries()) {
    const other = strict[index];
    expect(other?.cycleId).toBe(row.cycleId);
    expect(strictnessOf(other?.computed ?? 'continue')).toBeGreaterThanOrEqual(
      strictnessOf(row.computed),
    );
  }
});

test('[Q18][M192] a snapshot of before the matrix keeps its hash, comes out the same, and can be back-tested', async () => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  await setTrend(agency, VISIBILITY, 'up');
  await setTrend(agency, QUALITY, 'up');
  const { id: cycleId } = await run(agency, 'weekly');
  // As the program wrote it before open conflicts were kept with it.
  const database = new BetterSqlite3(path.join(core.dataFolder, 'gatehouse.sqlite'));
  const json = String(database.prepare('SELECT snapshot_json FROM cycle_run').pluck().get());
  expect(json).toContain('"contested":[],');
  const old = json.replace('"contested":[],', '');
  const hash = createHash('sha256').update(old).digest('hex');
  database.prepare('UPDATE cycle_run SET snapshot_json = ?, snapshot_hash = ?').run(old, hash);
  database.close();
  const again = await owner.call('cycles.recompute', { cycleId }, scope);
  expect(again).toMatchObject({ decision: 'continue', snapshotHash: hash, storedHash: hash });
  // The log announced the hash of the newer form.
  expect(again.differences.map(({ code }) => code)).toEqual(['announced']);
  expect(await owner.call('cycles.backtest', { policyVersion: 'strict-v1' }, scope)).toMatchObject({
    stricter: 1,
  });
});

test('[Q17][M178] the sprint of a P1 is scheduled from the decision; without an owner it is a draft that meets nothing', async () => {
  const agency = await testAgency();
  const { owner, scope, ownerId } = agency;
  const p1 = await incident(agency, 'P1', HOUR_MS);
  const { id: cycleId } = await run(agency, 'weekly');
  const at = { cycleId, incidentId: p1.id };
  const suggested = await owner.call('cycles.suggestTask', at, scope);
  expect(suggested).toMatchObject({
    title: 'Intervention sprint for INC-0001: Checkout answers with errors',
    role: 'Technical SEO Engineer',
    ownerProfileId: null,
    dueOn: '2026-11-09',
  });
  const draft = await owner.call('cycles.scheduleIntervention', at, scope);
  expect(draft).toMatchObject({ scheduled: false, cycle: { obligations: [{ met: false }] } });
  const made = await owner.call(
    'cycles.scheduleIntervention',
    { ...at, ownerProfileId: ownerId },
    scope,
  );
  expect(made).toMatchObject({ scheduled: true, cycle: { obligations: [{ met: true }] } });
  expect(await owner.call('tasks.get', { taskId: made.taskId }, scope)).toMatchObject({
    state: 'scheduled',
    incidentId: p1.id,
  });
  expect(await refusalOf(owner.call('cycles.scheduleIntervention', at, scope))).toMatchObject({
    reason: 'obligation_met',
  });
  const late = { ...at, dueOn: '2026-11-01' };
  expect(await refusalOf(owner.call('cycles.scheduleIntervention', late, scope))).toMatchObject({
    code: 'rule_violation',
  });
  await owner.call('cycles.acknowledge', { cycleId }, scope);
});

test('[M150][Q32][M203] drift on one track suggests one task for quality, and nothing else does', async () => {
  const agency = await testAgency();
  const { owner, scope, ownerId } = agency;
  const calm = await run(agency, 'weekly');
  const plan = (cycleId: string) =>
    owner.call('cycles.planBalance', { cycleId, ownerProfileId: ownerId }, scope);
  expect(await refusalOf(plan(calm.id))).toMatchObject({ reason: 'no_drift' });
  await setTrend(agency, VISIBILITY, 'up');
  const drifting = await run(agency, 'weekly');
  expect(drifting).toMatchObject({ trackDrift: true, balanceTaskId: null });
  const made = await plan(drifting.id);
  expect(made).toMatchObject({ scheduled: true, cycle: { balanceTaskId: made.taskId } });
  expect(await owner.call('tasks.get', { taskId: made.taskId }, scope)).toMatchObject({
    track: 'quality',
    state: 'scheduled',
    kpiKey: 'high_intent_sessions',
  });
  expect(await refusalOf(plan(drifting.id))).toMatchObject({ reason: 'balance_planned' });
  // The remediation sprint is apart from it.
  const { modules } = await owner.call('cycles.sprint', { cycleId: drifting.id }, scope);
  expect(modules.flatMap(({ tasks }) => tasks)).toEqual([]);
});

test('[M37][Q30] each cadence says when it is due, counted from the start of the campaign, and by how many days it is late', async () => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  const due = () => owner.call('cycles.due', {}, scope);
  expect(await due()).toMatchObject([{ dueMs: null, overdueDays: null }, {}, {}]);
  await startedCampaign(agency);
  const startedMs = core.clock.nowMs;
  await wait(agency, 7 * DAY_MS);
  expect((await due())[0]).toEqual({
    cadence: 'weekly',
    lastMs: null,
    dueMs: startedMs + 7 * DAY_MS,
    overdueDays: null,
  });
  await wait(agency, 2 * DAY_MS + 1);
  expect(await due()).toMatchObject([
    { cadence: 'weekly', overdueDays: 2 },
    { cadence: 'monthly', overdueDays: null },
    { cadence: 'quarterly', overdueDays: null },
  ]);
  await run(agency, 'weekly');
  expect((await due())[0]).toMatchObject({ lastMs: core.clock.nowMs, overdueDays: null });
});

test('[M153] the weekly rhythm ticks itself: gates checked, work dispatched, the decision acknowledged', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await run(agency, 'weekly');
  await wait(agency, DAY_MS);
  const steps = async (cycleId?: string) =>
    (
      await owner.call('cycles.rhythm', { cadence: 'weekly', ...(cycleId && { cycleId }) }, scope)
    ).steps.map(({ step, done }) => [step, done]);
  expect(await steps()).toEqual([
    ['gate_and_risk', false],
    ['module_dispatch', false],
    ['qa_and_publication', false],
    ['decision', false],
  ]);
  await passGates(agency);
  await owner.call('gates.check', {}, scope);
  expect((await steps())[0]).toEqual(['gate_and_risk', true]);
  await wait(agency, DAY_MS);
  const cycle = await run(agency, 'weekly');
  expect((await steps(cycle.id))[3]).toEqual(['decision', false]);
  await owner.call('cycles.acknowledge', { cycleId: cycle.id }, scope);
  expect(await steps(cycle.id)).toEqual([
    ['gate_and_risk', true],
    ['module_dispatch', false],
    ['qa_and_publication', false],
    ['decision', true],
  ]);
});
