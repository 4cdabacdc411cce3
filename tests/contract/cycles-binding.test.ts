import { DAY_MS, HOUR_MS } from '@shared/base/days';
import { expect, test } from 'vitest';
import { passGates, sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { incident, QUALITY, run, setTrend, VISIBILITY } from '../helpers/cycle-steps';
import { refusalOf } from '../helpers/refusal-of';
import { countRows, storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, TEST_NOW_MS, testAgency } from '../helpers/test-core';

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

test('[Q17] [M178] [M203] an open P1 obliges to an intervention sprint: scheduled, or deferred with a reason', async () => {
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
  // A note about anything defers nothing.
  expect(await refusalOf(acknowledge('Looks fine'))).toMatchObject({ reason: 'obligation_unmet' });
  const defer = (reason: string) =>
    owner.call('cycles.deferIntervention', { cycleId: cycle.id, incidentId: p1.id, reason }, scope);
  expect(await refusalOf(defer('  '))).toMatchObject({ code: 'invalid_input' });
  expect(await defer('After the holiday week')).toMatchObject({
    obligations: [{ met: false, deferral: { reason: 'After the holiday week', by: 'Olga' } }],
  });
  expect(await acknowledge('Read')).toMatchObject({ acknowledgement: { note: 'Read' } });
  expect(await refusalOf(defer('Later still'))).toMatchObject({ reason: 'already_acknowledged' });
});

test('[Q17] [M174] a scheduled sprint for the P1 meets the obligation; a draft does not', async () => {
  const agency = await testAgency();
  const { owner, scope, ownerId } = agency;
  const p1 = await incident(agency, 'P1', HOUR_MS);
  const cycle = await run(agency, 'weekly');
  const task = await owner.call(
    'tasks.create',
    {
      title: 'Repair the price table',
      module: 'content_system',
      incidentId: p1.id,
      ...sprintFields(ownerId),
    },
    scope,
  );
  const met = async () =>
    (await owner.call('cycles.get', { cycleId: cycle.id }, scope)).obligations.map(
      (obligation) => obligation.met,
    );
  expect(await met()).toEqual([false]);
  await owner.call(
    'tasks.move',
    { taskId: task.id, expectedVersion: task.version, to: 'scheduled' },
    scope,
  );
  expect(await met()).toEqual([true]);
  expect(await owner.call('cycles.acknowledge', { cycleId: cycle.id }, scope)).toMatchObject({
    acknowledgement: { note: '' },
  });
});

test('[M148] the weekly sequence: gates, a blocked start, an incident, the cycle that re-reads both, the summary', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await owner.call('plans.create', { goal: { statement: 'More direct bookings' } }, scope);
  expect(await owner.call('gates.check', {}, scope)).toMatchObject({ allPassed: false });
  expect(await owner.call('campaigns.start', {}, scope)).toMatchObject({ started: false });
  await passGates(agency);
  await incident(agency, 'P1', 7 * DAY_MS);
  await incident(agency, 'P1', 7 * DAY_MS + 1);
  const cycle = await run(agency, 'weekly');
  expect(cycle).toMatchObject({ decision: 'intervene', incidentCounts: { p0: 0, p1: 1, p2: 0 } });
  expect(cycle.gates.every(({ status }) => status === 'pass')).toBe(true);
  expect(await owner.call('reports.saveGrowth', { window: '30d' }, scope)).toMatchObject({
    summary: {
      windowDays: 30,
      gatesPassed: true,
      decisions: { continue: 0, intervene: 1, rollback: 0 },
      incidents: { p0: 0, p1: 2, p2: 0 },
      recommendations: ['raise_quality_capacity'],
    },
  });
  expect(await storedProblems(agency.core)).toEqual([]);
});
