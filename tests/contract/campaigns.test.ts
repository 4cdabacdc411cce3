import { expect, test } from 'vitest';
import { taskIn } from '../helpers/board-steps';
import {
  ALL_GATE_FIELDS,
  holdQuality,
  passGates,
  passingValue,
  startedCampaign,
} from '../helpers/campaign-steps';
import { refusalOf } from '../helpers/refusal';
import { countRows, storedColumn, storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

test('[M21] [M119] [M194] a start without plan and gates is refused with all six reasons and one event', async () => {
  const { core, owner, scope, tenantId } = await testAgency();
  const before = storedEvents(core).length;
  const answer = await owner.call('campaigns.start', {}, scope);
  expect(answer).toMatchObject({ started: false, sprintSize: 0, campaignId: null });
  expect(answer.reasons.map(({ code, gate }) => [code, gate])).toEqual([
    ['no_plan', null],
    ['gate_failed', 'strategy_gate'],
    ['gate_failed', 'compliance_gate'],
    ['gate_failed', 'capacity_gate'],
    ['gate_failed', 'data_gate'],
    ['gate_failed', 'ownership_gate'],
  ]);
  expect(storedEvents(core).slice(before)).toMatchObject([
    {
      type: 'campaign.refused',
      subject: `tenant:${tenantId}`,
      payload: {
        reasons: [
          'no_plan',
          'strategy_gate:kpi_tree_unbound_and_not_approved',
          'compliance_gate:undocumented_and_not_accepted',
          'capacity_gate:too_few_weeks',
          'data_gate:dashboard_unstable_and_not_reconcilable',
          'ownership_gate:coverage_too_low',
        ],
      },
    },
  ]);
  expect(countRows(core, 'campaign')).toBe(0);
  expect(countRows(core, 'task')).toBe(0);
});

test('[M128] [M129] [M130] [M131] [M132] [M134] a start has its six side effects, each with one event', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  const plan = await owner.call('plans.create', { goal: { statement: 'Fill the winter' } }, scope);
  await passGates(agency);
  const before = storedEvents(core).length;
  const start = await owner.call('campaigns.start', {}, scope);
  expect(start).toMatchObject({ started: true, reasons: [], sprintSize: 40 });

  const added = storedEvents(core).slice(before);
  expect(added.filter(({ type }) => type !== 'task.created')).toMatchObject([
    { type: 'plan.moved', from: 'draft', to: 'active' },
    { type: 'campaign.started', to: 'active', payload: { planId: plan.id, sprintSize: 40 } },
  ]);
  expect(added).toHaveLength(42);
  expect(await owner.call('plans.get', { planId: plan.id }, scope)).toMatchObject({
    state: 'active',
    active: true,
    notepad: ['learnings', 'decisions', 'issues', 'verification', 'incidents'].map((section) => ({
      section,
      text: '',
    })),
  });
  expect(await owner.call('campaigns.current', {}, scope)).toMatchObject({
    lifecycle: 'active_campaign',
    campaign: {
      id: start.campaignId,
      planId: plan.id,
      planName: 'fill-the-winter',
      state: 'active',
      sprintSize: 40,
      tracks: { visibility: 'active', quality: 'active' },
    },
    startReasons: [],
  });
  expect(await storedProblems(core)).toEqual([]);
});

const create = ({ owner, scope }: TestAgency, statement: string) =>
  owner.call('plans.create', { goal: { statement } }, scope);

test.each(ALL_GATE_FIELDS)(
  '[M119] [M194] with $field of $gate alone unmet, the start is refused and nothing is made',
  async ({ gate, field }) => {
    const agency = await testAgency();
    const { core, owner, scope } = agency;
    await create(agency, 'Fill the winter');
    await passGates(agency);
    const value = passingValue(field) === true ? false : Number(passingValue(field)) - 0.01;
    await owner.call('gates.setInput', { gate, field, value }, scope);
    const answer = await owner.call('campaigns.start', {}, scope);
    expect(answer).toMatchObject({ started: false, reasons: [{ code: 'gate_failed', gate }] });
    expect(answer.reasons).toHaveLength(1);
    expect([countRows(core, 'campaign'), countRows(core, 'task')]).toEqual([0, 0]);
  },
);

test('[M133] the seven stores answer after a start, with a default for what was never set', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  expect((await owner.call('gates.list', {}, scope)).passed).toBe(5);
  expect((await owner.call('metrics.trends', {}, scope)).signals).toMatchObject(
    Array.from({ length: 4 }, () => ({ trend: 'unknown' })),
  );
  expect(await owner.call('tasks.counts', {}, scope)).toMatchObject({ total: 40 });
  expect(await owner.call('cycles.list', {}, scope)).toMatchObject({ rows: [] });
  expect((await owner.call('plans.list', {}, scope)).map(({ active }) => active)).toEqual([true]);
});

test('[Q38] the gates as they stood are kept with the campaign', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  await startedCampaign(agency);
  const evidence = { kind: 'note', text: 'Counted again' } as const;
  await owner.call(
    'gates.setInput',
    { gate: 'capacity_gate', field: 'rolling_weeks_feasible', value: 3, evidence },
    scope,
  );
  const [snapshot] = storedColumn(core, 'campaign', 'gate_snapshot_json');
  expect(JSON.parse(snapshot ?? '')).toMatchObject({
    inputs: { capacity_gate: { rolling_weeks_feasible: 8 } },
    evaluation: { allPassed: true },
  });
});

test('two starts at once make one campaign', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  await create(agency, 'Fill the winter');
  await passGates(agency);
  const { client } = await signInAs(agency, 'Max', 'manager');
  const [one, two] = await Promise.all([
    owner.call('campaigns.start', {}, scope),
    client.call('campaigns.start', {}, scope),
  ]);
  expect(one).toMatchObject({ started: true, sprintSize: 40 });
  expect(two).toEqual(one);
  expect([countRows(core, 'campaign'), countRows(core, 'task')]).toEqual([1, 40]);
  expect(storedEvents(core).filter(({ type }) => type === 'campaign.started')).toHaveLength(1);
});

test('[Q27] a new campaign has 40 new items, the old one is closed and its plan superseded', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  const first = await startedCampaign(agency);
  const worked = (await taskIn(agency, 7, 'in_progress')).id;
  const next = await create(agency, 'Fill the summer');
  const start = await owner.call('campaigns.start', { plan: 'summer' }, scope);
  expect(start).toMatchObject({ started: true, sprintSize: 40 });
  expect(start.campaignId).not.toBe(first.start.campaignId);
  expect(await owner.call('tasks.counts', {}, scope)).toMatchObject({
    total: 40,
    byState: { draft: 40, in_progress: 0 },
  });
  expect(await owner.call('tasks.counts', { pastCampaigns: true }, scope)).toMatchObject({
    total: 80,
  });
  expect(await owner.call('tasks.get', { taskId: worked }, scope)).toMatchObject({
    campaignId: first.start.campaignId,
  });
  expect((await owner.call('plans.list', {}, scope)).map(({ id, state }) => [id, state])).toEqual([
    [next.id, 'active'],
    [first.plan.id, 'superseded'],
  ]);
  expect(
    storedEvents(core)
      .filter(({ type }) => type.startsWith('campaign.'))
      .map(({ type, from, to }) => [type, from, to]),
  ).toEqual([
    ['campaign.started', null, 'active'],
    ['campaign.moved', 'active', 'closed'],
    ['campaign.started', null, 'active'],
  ]);
  expect(await storedProblems(core)).toEqual([]);
});

test('[Q27] what was worked on comes along when that is asked for, untouched drafts do not', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  const worked = (await taskIn(agency, 7, 'in_progress')).id;
  await create(agency, 'Fill the summer');
  const start = await owner.call('campaigns.start', { carryOver: true }, scope);
  expect(start).toMatchObject({ started: true, sprintSize: 41 });
  const { rows, total } = await owner.call('tasks.list', { limit: 200 }, scope);
  expect(total).toBe(41);
  expect(
    rows.filter(({ poolNumber }) => poolNumber === 7).map(({ id, state }) => [id, state]),
  ).toEqual(expect.arrayContaining([[worked, 'in_progress']]));
});

test('[M22] a hint that finds no plan is refused, an ended plan is not started again', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency, 'Fill the winter');
  const none = await owner.call('campaigns.start', { plan: 'spring' }, scope);
  expect(none.reasons).toMatchObject([{ code: 'no_plan', reason: { code: 'no_plan' } }]);
  await create(agency, 'Fill the summer');
  await owner.call('campaigns.start', {}, scope);
  const ended = await owner.call('campaigns.start', { plan: 'fill-the-winter' }, scope);
  expect(ended.reasons).toMatchObject([
    { code: 'no_plan', reason: { code: 'plan_not_startable', params: { state: 'superseded' } } },
  ]);
});

test('starting the plan of the running campaign again changes nothing', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  const { start } = await startedCampaign(agency);
  const before = storedEvents(core).length;
  expect(await owner.call('campaigns.start', {}, scope)).toEqual(start);
  expect(storedEvents(core)).toHaveLength(before);
});

test('[Q11] the Owner pauses everything in flight with one click, and it comes back to where it was', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  await startedCampaign(agency);
  await holdQuality(agency);
  const running = (await taskIn(agency, 1, 'in_progress')).id;
  const blockedBefore = (await taskIn(agency, 20, 'in_progress')).id;
  const { version } = await owner.call('tasks.get', { taskId: blockedBefore }, scope);
  await owner.call(
    'tasks.move',
    { taskId: blockedBefore, expectedVersion: version, to: 'blocked' },
    scope,
  );
  const { client: manager } = await signInAs(agency, 'Max', 'manager');
  const pause = (paused: boolean, client = owner) =>
    client.call('campaigns.setPaused', { paused, reason: 'Until the cause is known' }, scope);
  expect(await refusalOf(pause(true, manager))).toMatchObject({ code: 'forbidden' });
  const before = storedEvents(core).length;
  expect(await pause(true)).toEqual({ state: 'rolled_back', tasks: 1 });
  expect(await pause(true)).toEqual({ state: 'rolled_back', tasks: 0 });
  expect(await owner.call('tasks.get', { taskId: running }, scope)).toMatchObject({
    state: 'blocked',
    blocked: { code: 'campaign_pause' },
  });
  expect(await owner.call('campaigns.current', {}, scope)).toMatchObject({
    lifecycle: 'incident',
    campaign: { state: 'rolled_back' },
  });
  expect(await pause(false)).toEqual({ state: 'active', tasks: 1 });
  expect(await owner.call('tasks.get', { taskId: running }, scope)).toMatchObject({
    state: 'in_progress',
    blocked: null,
  });
  expect(await owner.call('tasks.get', { taskId: blockedBefore }, scope)).toMatchObject({
    state: 'blocked',
    blocked: { code: 'other' },
  });
  expect(
    storedEvents(core)
      .slice(before)
      .map(({ type, from, to }) => [type, from, to]),
  ).toEqual([
    ['campaign.moved', 'active', 'rolled_back'],
    ['task.moved', 'in_progress', 'blocked'],
    ['campaign.moved', 'rolled_back', 'active'],
    ['task.moved', 'blocked', 'in_progress'],
  ]);
  expect(await storedProblems(core)).toEqual([]);
});

test('[Q11] a paused campaign stays paused while a P0 is open, and after a cycle that decided rollback', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  await startedCampaign(agency);
  let incident = await owner.call(
    'incidents.record',
    { severity: 'P0', module: 'technical_foundation', summary: 'Booking form is down' },
    scope,
  );
  await owner.call('campaigns.setPaused', { paused: true }, scope);
  const resume = () => owner.call('campaigns.setPaused', { paused: false }, scope);
  expect(await refusalOf(resume())).toMatchObject({
    code: 'rule_violation',
    reason: 'resume_refused',
    reasons: ['p0_unresolved'],
  });
  await owner.call('cycles.run', { cadence: 'weekly' }, scope);
  for (const to of ['acknowledged', 'mitigating', 'resolved'] as const) {
    const { id: incidentId, version: expectedVersion } = incident;
    incident = await owner.call('incidents.move', { incidentId, expectedVersion, to }, scope);
  }
  expect(await refusalOf(resume())).toMatchObject({ reasons: ['last_cycle_rollback'] });
  core.clock.nowMs += 8 * 86_400_000;
  await owner.call('session.touch', {}, { kind: 'install' });
  await owner.call('session.signIn', { profileId: agency.ownerId }, { kind: 'install' });
  await owner.call('cycles.run', { cadence: 'weekly' }, scope);
  expect(await resume()).toMatchObject({ state: 'active' });
});

test('[Q11] after a cycle rolled the campaign back, the pause still stops what goes on', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  const { id: taskId } = await taskIn(agency, 1, 'in_progress');
  await owner.call(
    'incidents.record',
    { severity: 'P0', module: 'technical_foundation', summary: 'Booking form is down' },
    scope,
  );
  await owner.call('cycles.run', { cadence: 'weekly' }, scope);
  expect(await owner.call('campaigns.setPaused', { paused: true }, scope)).toEqual({
    state: 'rolled_back',
    tasks: 1,
  });
  expect(await owner.call('tasks.get', { taskId }, scope)).toMatchObject({
    blocked: { code: 'campaign_pause' },
  });
});

test('a paused campaign goes on as fix first when a gate has regressed since', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  await owner.call('campaigns.setPaused', { paused: true }, scope);
  await owner.call(
    'gates.setInput',
    { gate: 'data_gate', field: 'reconcilable', value: false },
    scope,
  );
  expect(await owner.call('campaigns.current', {}, scope)).toMatchObject({
    campaign: { state: 'rolled_back' },
  });
  expect(await owner.call('campaigns.setPaused', { paused: false }, scope)).toMatchObject({
    state: 'fix_first',
  });
});

test('[Q11] a start for another plan lifts no pause', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  await owner.call('campaigns.setPaused', { paused: true }, scope);
  await create(agency, 'Fill the summer');
  expect(await owner.call('campaigns.start', {}, scope)).toMatchObject({ started: true });
  expect(await owner.call('campaigns.current', {}, scope)).toMatchObject({
    campaign: { planName: 'fill-the-summer', state: 'rolled_back' },
  });
});

test('without a campaign there is nothing to pause', async () => {
  const { owner, scope } = await testAgency();
  expect(await refusalOf(owner.call('campaigns.setPaused', { paused: true }, scope))).toMatchObject(
    {
      reason: 'no_campaign',
    },
  );
});

test('[M186] the lifecycle says planning, gate remediation, active campaign and incident', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const state = async () => (await owner.call('campaigns.current', {}, scope)).lifecycle;
  expect(await state()).toBe('planning');
  await create(agency, 'Fill the winter');
  expect(await state()).toBe('gate_remediation');
  expect(await owner.call('campaigns.current', {}, scope)).toMatchObject({
    startPlan: { name: 'fill-the-winter' },
    campaign: null,
  });
  await passGates(agency);
  expect(await state()).toBe('planning');
  await owner.call('campaigns.start', {}, scope);
  expect(await state()).toBe('active_campaign');
  await owner.call(
    'incidents.record',
    { severity: 'P1', module: 'content_system', summary: 'Prices are wrong' },
    scope,
  );
  expect(await state()).toBe('incident');
});
