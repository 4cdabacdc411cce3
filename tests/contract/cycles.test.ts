import { DAY_MS, HOUR_MS } from '@shared/base/days';
import { CADENCES, type Cadence, WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import { TREND_KEYS, type TrendKey, type TrendValue } from '@shared/domain/metrics/trend';
import { expect, test } from 'vitest';
import { passGates, startedCampaign } from '../helpers/campaign-steps';
import { countRows, storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, TEST_NOW_MS, type TestAgency, testAgency } from '../helpers/test-core';

const VISIBILITY = 'non_brand_visibility_trend';
const QUALITY = 'high_intent_session_trend';

/** Records an incident that occurred `agoMs` before the false clock. */
function incident(
  { owner, scope, core }: TestAgency,
  severity: 'P0' | 'P1' | 'P2',
  agoMs = 0,
  summary = 'Checkout answers with errors',
) {
  const occurredAtMs = core.clock.nowMs - agoMs;
  return owner.call(
    'incidents.record',
    { severity, module: 'technical_foundation', summary, occurredAtMs },
    scope,
  );
}

function setTrend({ owner, scope }: TestAgency, key: TrendKey, value: TrendValue) {
  return owner.call('metrics.setTrend', { key, value, note: 'Read off the dashboard' }, scope);
}

function run({ owner, scope }: TestAgency, cadence: Cadence, asOfMs?: number) {
  return owner.call('cycles.run', { cadence, ...(asOfMs !== undefined && { asOfMs }) }, scope);
}

/** What a refused call said, or 'allowed'. */
const refusalOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'allowed',
    ({ code, message, details }) => ({ code, message, ...details }),
  );

test.each(CADENCES)(
  '[M196] [M136] a P0 exactly at the %s window’s edge decides rollback, one millisecond older does not',
  async (cadence) => {
    const windowMs = WINDOW_DAYS[cadence] * DAY_MS;
    const inside = await testAgency();
    await incident(inside, 'P0', windowMs);
    expect(await run(inside, cadence)).toMatchObject({
      decision: 'rollback',
      rule: 1,
      windowStartMs: TEST_NOW_MS - windowMs,
      windowEndMs: TEST_NOW_MS,
      incidentCounts: { p0: 1, p1: 0, p2: 0 },
      incidents: [{ ref: 'INC-0001', countsAsP0: true, leavesWindowAtMs: TEST_NOW_MS + 1 }],
    });

    const outside = await testAgency();
    await incident(outside, 'P0', windowMs + 1);
    expect(await run(outside, cadence)).toMatchObject({ decision: 'intervene', incidents: [] });
  },
);

test('[Q36] [M196] what decides is when a P0 occurred, not when it was recorded', async () => {
  const agency = await testAgency();
  await incident(agency, 'P0', 8 * DAY_MS);
  expect(await run(agency, 'weekly')).toMatchObject({ decision: 'intervene', rule: 4 });
  expect(await run(agency, 'monthly')).toMatchObject({ decision: 'rollback', rule: 1 });
});

test('[M195] [M21] with nothing known, no plan and no campaign there still is a decision, and it is intervene', async () => {
  const agency = await testAgency();
  const cycle = await run(agency, 'weekly');
  expect(cycle).toMatchObject({
    decision: 'intervene',
    rule: 4,
    reason: { code: 'no_growth_signal', params: { quality: 'not_up', unknown: 4 } },
    policyVersion: 'baseline-v1',
    trackDrift: false,
    asOf: false,
    by: 'Olga',
    ordinal: 1,
    origin: 'native',
  });
  expect(cycle.signals.map(({ key, trend }) => [key, trend])).toEqual(
    TREND_KEYS.map((key) => [key, 'unknown']),
  );
  expect(cycle.gates.map(({ status }) => status)).toEqual(['fail', 'fail', 'fail', 'fail', 'fail']);
  expect(countRows(agency.core, 'plan')).toBe(0);
});

test.each([
  ['[M138] visibility up, quality flat', 'up', 'flat', 'intervene', 2, true],
  ['[M139] both tracks up', 'up', 'up', 'continue', 3, false],
  ['[M140] only quality up', 'flat', 'up', 'intervene', 4, false],
  ['[M141] unknown quality is not up', 'up', 'unknown', 'intervene', 2, true],
] as const)('%s', async (_title, visibility, quality, decision, rule, trackDrift) => {
  const agency = await testAgency();
  await setTrend(agency, VISIBILITY, visibility);
  await setTrend(agency, QUALITY, quality);
  const cycle = await run(agency, 'weekly');
  expect(cycle).toMatchObject({ decision, rule, trackDrift });
  expect(cycle.trace.map(({ state }) => state)).toEqual(
    [1, 2, 3, 4].map((each) => (each < rule ? 'false' : each === rule ? 'true' : 'not_evaluated')),
  );
});

test.each([
  ['weekly', 3, []],
  ['monthly', 4, ['rebalance_cluster_investment']],
  ['quarterly', 4, ['architecture_governance_review']],
] as const)('[M142] a %s cycle asks for %i actions', async (cadence, count, own) => {
  const { actions } = await run(await testAgency(), cadence);
  expect(actions).toHaveLength(count);
  expect(actions.filter(({ kind }) => kind === 'cadence').map(({ code }) => code)).toEqual(own);
  expect(actions.filter(({ kind }) => kind === 'base').map(({ code }) => code)).toEqual([
    'remediation_sprint',
    'recheck_gates_and_data',
    'shift_refresh_ratio',
  ]);
});

test('[Q12] a P0 that was resolved and closed still decides rollback in its window', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  let { id: incidentId, version: expectedVersion } = await incident(agency, 'P0', HOUR_MS);
  const record = { rootCause: 'A certificate', remediation: 'Renewed', prevention: 'An alarm' };
  const saved = await owner.call(
    'incidents.saveRecord',
    { incidentId, expectedVersion, ...record },
    scope,
  );
  expectedVersion = saved.version;
  for (const to of ['acknowledged', 'mitigating', 'resolved', 'postmortem', 'closed'] as const) {
    const moved = await owner.call('incidents.move', { incidentId, expectedVersion, to }, scope);
    expectedVersion = moved.version;
  }
  expect(await run(agency, 'weekly')).toMatchObject({ decision: 'rollback', rule: 1 });
});

test('[Q40] a P0 lowered to P1 still decides rollback; declared in error it no longer counts', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const { id: incidentId, version } = await incident(agency, 'P0');
  const before = await run(agency, 'weekly');
  const lowered = await owner.call(
    'incidents.changeSeverity',
    { incidentId, expectedVersion: version, severity: 'P1', justification: 'One page only' },
    scope,
  );
  expect(lowered).toMatchObject({ severity: 'P1', highestSeverity: 'P0' });
  expect(await run(agency, 'weekly')).toMatchObject({
    decision: 'rollback',
    incidents: [{ severity: 'P1', highest: 'P0', countsAsP0: true }],
  });
  await owner.call(
    'incidents.declareInError',
    { incidentId, expectedVersion: lowered.version, evidence: 'The monitor itself was down' },
    scope,
  );
  expect(await run(agency, 'weekly')).toMatchObject({
    decision: 'intervene',
    incidents: [{ countsAsP0: false }],
    incidentCounts: { p0: 0, p1: 1, p2: 0 },
  });
  // What was decided stays decided.
  expect(await owner.call('cycles.get', { cycleId: before.id }, scope)).toMatchObject({
    decision: 'rollback',
    incidentCounts: { p0: 1, p1: 0, p2: 0 },
  });
});

test('[M192] a decision comes out the same after everything it was made from has changed', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await setTrend(agency, VISIBILITY, 'up');
  await setTrend(agency, QUALITY, 'up');
  const cycle = await run(agency, 'weekly');
  await setTrend(agency, VISIBILITY, 'down');
  await incident(agency, 'P0', HOUR_MS);
  await passGates(agency);
  expect(await owner.call('cycles.recompute', { cycleId: cycle.id }, scope)).toEqual({
    same: true,
    decision: 'continue',
    snapshotHash: cycle.snapshotHash,
    storedHash: cycle.snapshotHash,
  });
  expect(await owner.call('cycles.get', { cycleId: cycle.id }, scope)).toEqual(cycle);
});

test('[M135] any other cadence is refused in a sentence that names the three', async () => {
  const { owner, scope, core } = await testAgency();
  // @ts-expect-error a cadence outside the three does not compile either
  const call = owner.call('cycles.run', { cadence: 'daily' }, scope);
  expect(await refusalOf(call)).toMatchObject({
    code: 'invalid_input',
    message: "'cadence': 'daily' is not a cadence: use weekly, monthly or quarterly.",
  });
  expect(countRows(core, 'cycle_run')).toBe(0);
});

test('[Q26] [M183] each cycle puts its report on the shelf of its cadence, and a second one of the day is a second version', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  await setTrend(agency, VISIBILITY, 'up');
  const first = await run(agency, 'monthly');
  await setTrend(agency, QUALITY, 'up');
  const second = await run(agency, 'monthly');
  const shelf = await owner.call('reports.list', { kind: 'monthly' }, scope);
  expect(shelf.rows.map(({ id, period, reportVersion }) => [id, period, reportVersion])).toEqual([
    [second.reportId, '2026-11-03', 2],
    [first.reportId, '2026-11-03', 1],
  ]);
  const { markdown } = await owner.call('reports.get', { reportId: first.reportId ?? '' }, scope);
  const sections = [...markdown.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
  // [M146] context, gates, tracks, incidents, decision, actions.
  expect(sections).toHaveLength(6);
  expect(markdown).toContain('more-direct-bookings-in-winter');
  expect(markdown).toContain('(intervene)');
});

test('[M149] [M151] [Q12] a rollback pauses again what went on since and rolls the campaign back, each with its event', async () => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  await startedCampaign(agency);
  const { id: incidentId } = await incident(agency, 'P0', HOUR_MS);
  for (const [index, to] of (['acknowledged', 'mitigating', 'resolved'] as const).entries()) {
    await owner.call('incidents.move', { incidentId, expectedVersion: index + 1, to }, scope);
  }
  const resume = () => owner.call('incidents.resumeTasks', { incidentId }, scope);
  expect(await resume()).toEqual({ resumed: 15 });

  const before = storedEvents(core).length;
  expect(await run(agency, 'weekly')).toMatchObject({ decision: 'rollback' });
  const added = storedEvents(core).slice(before);
  expect(added).toHaveLength(18);
  expect(added[0]).toMatchObject({ type: 'report.created' });
  expect(added[1]).toMatchObject({ type: 'cycle.decided', to: 'rollback' });
  for (const event of added.slice(2, 17)) {
    expect(event).toMatchObject({ type: 'task.moved', to: 'blocked', payload: { incidentId } });
  }
  expect(added[17]).toMatchObject({ type: 'campaign.moved', from: 'active', to: 'rolled_back' });
  expect(await owner.call('campaigns.current', {}, scope)).toMatchObject({
    campaign: { state: 'rolled_back' },
    lifecycle: 'incident',
  });
  // [M151] it binds: nobody lets the tasks go on around it.
  expect(await refusalOf(resume())).toMatchObject({ reason: 'campaign_rolled_back' });
  expect(await storedProblems(core)).toEqual([]);
});

test('[Q19] in a running campaign whose gates fail the actions gain a remediation line, and their count stays', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  expect((await run(agency, 'weekly')).actions).toHaveLength(3);
  await owner.call(
    'gates.setInput',
    { gate: 'data_gate', field: 'reconcilable', value: false },
    scope,
  );
  const { actions } = await run(agency, 'weekly');
  expect(actions.map(({ kind }) => kind)).toEqual(['base', 'base', 'base', 'remediation']);
});

test('[Q38] a cycle keeps the gates as they stood when it was decided', async () => {
  const agency = await testAgency();
  await passGates(agency);
  const cycle = await run(agency, 'weekly');
  expect(cycle.gates.map(({ status }) => status)).toEqual(['pass', 'pass', 'pass', 'pass', 'pass']);
});

test('[D6] only an Owner looks back; a look back is stamped, binds nothing and is not the last cycle', async () => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  await startedCampaign(agency);
  const manager = await signInAs(agency, 'Max', 'manager');
  await incident(agency, 'P0', 10 * DAY_MS);
  const asOfMs = TEST_NOW_MS - 5 * DAY_MS;
  const asked = manager.client.call('cycles.run', { cadence: 'weekly', asOfMs }, scope);
  expect(await refusalOf(asked)).toMatchObject({ code: 'forbidden', needs: 'owner' });
  const future = owner.call('cycles.run', { cadence: 'weekly', asOfMs: TEST_NOW_MS + 1 }, scope);
  expect(await refusalOf(future)).toMatchObject({ reason: 'as_of_in_future' });
  expect(countRows(core, 'cycle_run')).toBe(0);

  const back = await run(agency, 'weekly', asOfMs);
  expect(back).toMatchObject({
    decision: 'rollback',
    asOf: true,
    windowEndMs: asOfMs,
    decidedAtMs: TEST_NOW_MS,
  });
  expect(await owner.call('campaigns.current', {}, scope)).toMatchObject({
    campaign: { state: 'active' },
  });
  expect(await owner.call('cycles.preview', { cadence: 'weekly' }, scope)).toMatchObject({
    lastDecidedAtMs: null,
  });
  const acknowledged = owner.call('cycles.acknowledge', { cycleId: back.id }, scope);
  expect(await refusalOf(acknowledged)).toMatchObject({ reason: 'as_of_cycle' });
});

test('[D6] a look back is refused when a P0 occurred after it', async () => {
  const agency = await testAgency();
  await incident(agency, 'P0', DAY_MS);
  const asOfMs = TEST_NOW_MS - DAY_MS;
  expect(await refusalOf(run(agency, 'weekly', asOfMs - 1))).toMatchObject({
    code: 'rule_violation',
    reason: 'p0_after_as_of',
    ref: 'INC-0001',
  });
  expect(await run(agency, 'weekly', asOfMs)).toMatchObject({ decision: 'rollback' });
});

test('[M48] an Editor runs no cycle, a Manager does', async () => {
  const agency = await testAgency();
  const { client: editor } = await signInAs(agency, 'Edi', 'editor');
  const { client: manager } = await signInAs(agency, 'Max', 'manager');
  const asked = editor.call('cycles.run', { cadence: 'weekly' }, agency.scope);
  expect(await refusalOf(asked)).toMatchObject({ code: 'forbidden', needs: 'manager' });
  const ran = await manager.call('cycles.run', { cadence: 'weekly' }, agency.scope);
  expect(ran.by).toBe('Max');
});

test('[Q10] continue is not acknowledged while a P0 postmortem is overdue; the decision itself stands', async () => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  await setTrend(agency, VISIBILITY, 'up');
  await setTrend(agency, QUALITY, 'up');
  await incident(agency, 'P0', 8 * DAY_MS);
  const cycle = await run(agency, 'weekly');
  expect(cycle).toMatchObject({ decision: 'continue', acknowledgement: null });
  const acknowledge = () => owner.call('cycles.acknowledge', { cycleId: cycle.id }, scope);
  expect(await refusalOf(acknowledge())).toMatchObject({
    code: 'rule_violation',
    reason: 'postmortem_overdue',
    refs: ['INC-0001'],
  });
  const [{ id: incidentId = '', version = 0 } = {}] = (
    await owner.call('incidents.list', {}, scope)
  ).rows;
  await owner.call(
    'incidents.declareInError',
    { incidentId, expectedVersion: version, evidence: 'A drill' },
    scope,
  );
  expect(await acknowledge()).toMatchObject({
    acknowledgement: { by: 'Olga', atMs: core.clock.nowMs, note: '' },
  });
  expect(await refusalOf(acknowledge())).toMatchObject({ reason: 'already_acknowledged' });
});

test('[Q17] [M178] an open P1 obliges to an intervention sprint: scheduled, or deferred with a reason', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const p1 = await incident(agency, 'P1', HOUR_MS);
  const cycle = await run(agency, 'weekly');
  expect(cycle).toMatchObject({
    decision: 'intervene',
    obligations: [
      { code: 'p1_intervention_sprint', incidentId: p1.id, ref: 'INC-0001', met: false },
    ],
  });
  const acknowledge = (note: string) =>
    owner.call('cycles.acknowledge', { cycleId: cycle.id, note }, scope);
  expect(await refusalOf(acknowledge(' '))).toMatchObject({ reason: 'obligation_unmet' });
  expect(await acknowledge('After the holiday week')).toMatchObject({
    acknowledgement: { note: 'After the holiday week' },
  });
});

test('[M150] the preview decides as the run would and saves nothing', async () => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  await setTrend(agency, VISIBILITY, 'up');
  const events = storedEvents(core).length;
  const preview = await owner.call('cycles.preview', { cadence: 'weekly' }, scope);
  expect(storedEvents(core)).toHaveLength(events);
  const cycle = await run(agency, 'weekly');
  const { decision, rule, trace, signals, windowStartMs, windowEndMs } = cycle;
  expect(preview).toEqual({
    cadence: 'weekly',
    decision,
    rule,
    trace,
    signals,
    windowStartMs,
    windowEndMs,
    p0InWindow: 0,
    lastDecidedAtMs: null,
  });
  expect(await owner.call('cycles.preview', { cadence: 'weekly' }, scope)).toMatchObject({
    lastDecidedAtMs: cycle.decidedAtMs,
  });
});

test('[D13] cycles decided in the same millisecond are paged without loss or repetition', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  for (let n = 0; n < 5; n += 1) await run(agency, 'weekly');
  const seen: number[] = [];
  let after: string | undefined;
  do {
    const page = await owner.call('cycles.list', { limit: 2, ...(after && { after }) }, scope);
    expect(page.total).toBe(5);
    seen.push(...page.rows.map(({ ordinal }) => ordinal));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(seen).toEqual([5, 4, 3, 2, 1]);
});
