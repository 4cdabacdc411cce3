import { DAY_MS, HOUR_MS } from '@shared/base/days';
import { CADENCES, WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import { TREND_KEYS } from '@shared/domain/metrics/trend';
import { text } from '@shared/i18n/format';
import { expect, test } from 'vitest';
import { passGates, startedCampaign } from '../helpers/campaign-steps';
import { incident, QUALITY, run, setTrend, VISIBILITY } from '../helpers/cycle-steps';
import { refusalOf } from '../helpers/refusal-of';
import { countRows, storedEvents } from '../helpers/stored-events';
import { signInAs, TEST_NOW_MS, testAgency } from '../helpers/test-core';

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

test.each([
  [
    '[M143] continue',
    ['up', 'up'],
    ['widen_winning_clusters', 'hold_track_balance', 'keep_winning_pattern'],
  ],
  [
    '[M144] intervene',
    ['up', 'down'],
    ['remediation_sprint', 'recheck_gates_and_data', 'shift_refresh_ratio'],
  ],
  [
    '[M145] rollback',
    'p0',
    ['pause_scale_modules', 'roll_back_risky_changes', 'open_p0_postmortem'],
  ],
] as const)(
  '%s asks for its three actions, worded in both languages',
  async (_title, given, codes) => {
    const agency = await testAgency();
    if (given === 'p0') await incident(agency, 'P0');
    else {
      await setTrend(agency, VISIBILITY, given[0]);
      await setTrend(agency, QUALITY, given[1]);
    }
    const { actions } = await run(agency, 'weekly');
    expect(actions.map(({ code }) => code)).toEqual(codes);
    for (const code of codes) {
      const key = `cycles.action.${code}` as const;
      expect(text('en', key)).not.toBe(text('pt-BR', key));
    }
  },
);

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
  expect(await owner.call('cycles.recompute', { cycleId: cycle.id }, scope)).toMatchObject({
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

test('[Q26] [M146] [M183] each cycle puts its report on the shelf of its cadence, and a second one of the day is a second version', async () => {
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
  // Context, gates, tracks, incidents, decision, actions.
  expect(sections).toHaveLength(6);
  expect(markdown).toContain('more-direct-bookings-in-winter');
  expect(markdown).toContain('(intervene)');
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

test('[M48] an Editor runs no cycle, a Manager does', async () => {
  const agency = await testAgency();
  const { client: editor } = await signInAs(agency, 'Edi', 'editor');
  const { client: manager } = await signInAs(agency, 'Max', 'manager');
  const asked = editor.call('cycles.run', { cadence: 'weekly' }, agency.scope);
  expect(await refusalOf(asked)).toMatchObject({ code: 'forbidden', needs: 'manager' });
  const ran = await manager.call('cycles.run', { cadence: 'weekly' }, agency.scope);
  expect(ran.by).toBe('Max');
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
  const { policyVersion, quality, tiers, shadow } = cycle;
  expect(preview).toEqual({
    cadence: 'weekly',
    policyVersion,
    quality,
    tiers,
    shadow,
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
