import dns from 'node:dns';
import net from 'node:net';
import { ALL, INSTALL, tenantScope } from '@shared/rpc/client';
import { afterEach, expect, test, vi } from 'vitest';
import { passGates, startedCampaign } from '../helpers/campaign-steps';
import { incident, QUALITY, run, setTrend, VISIBILITY } from '../helpers/cycle-steps';
import { WHOLE_GOAL } from '../helpers/plan-steps';
import { refusalOf } from '../helpers/refusal-of';
import { storedColumn, storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

afterEach(() => {
  vi.restoreAllMocks();
});

/** The whole loop in one tenant; answers what stands at its end. */
async function wholeLoop(agency: TestAgency) {
  const { owner, scope } = agency;
  await startedCampaign(agency);
  await setTrend(agency, VISIBILITY, 'up');
  await setTrend(agency, QUALITY, 'up');
  const before = await run(agency, 'weekly');
  const p0 = await incident(agency, 'P0');
  const after = await run(agency, 'weekly');
  const summary = await owner.call('reports.growth', { window: '30d' }, scope);
  const readout = await owner.call('readouts.draft', { month: '2026-10' }, scope);
  return {
    decisions: [before.decision, after.decision],
    severity: p0.severity,
    p0InSummary: summary.incidents.p0,
    readout: readout.state,
  };
}

test('[M5] one person works for several tenants from one folder, each with work of its own', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const tenants = [{ id: agency.tenantId, scope }];
  for (const name of ['Pousada Mar', 'Spa Lume']) {
    const { id } = await owner.call('tenants.create', { name }, INSTALL);
    tenants.push({ id, scope: tenantScope(id) });
  }
  for (const [index, one] of tenants.entries()) {
    await owner.call('plans.create', { goal: { statement: `Fill winter ${index}` } }, one.scope);
  }
  const listed = await owner.call('tenants.list', {}, ALL);
  expect(listed.map(({ name, role }) => [name, role])).toEqual([
    ['Hotel Alba', 'owner'],
    ['Pousada Mar', 'owner'],
    ['Spa Lume', 'owner'],
  ]);
  for (const [index, one] of tenants.entries()) {
    const plans = await owner.call('plans.list', {}, one.scope);
    expect(plans.map(({ name }) => name)).toEqual([`fill-winter-${index}`]);
  }
});

test('[M6] planning, gates, incidents, cycles and reports work while no network can be reached', async () => {
  const unreachable = () => {
    throw new Error('This test has no network.');
  };
  const asked = [
    vi.spyOn(net.Socket.prototype, 'connect').mockImplementation(unreachable),
    vi.spyOn(dns, 'lookup').mockImplementation(unreachable as never),
    vi.spyOn(globalThis, 'fetch').mockImplementation(unreachable),
  ];
  expect(await wholeLoop(await testAgency())).toEqual({
    decisions: ['continue', 'rollback'],
    severity: 'P0',
    p0InSummary: 1,
    readout: 'draft',
  });
  for (const way of asked) expect(way).not.toHaveBeenCalled();
});

test('[M9] every task belongs to one tenant, and only that tenant’s people reach it', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const other = await owner.call('tenants.create', { name: 'Spa Lume' }, INSTALL);
  await startedCampaign(agency);
  const made = await owner.call(
    'tasks.create',
    { title: 'Only at the spa', module: 'content_system' },
    tenantScope(other.id),
  );
  const here = await owner.call('tasks.list', { limit: 200 }, scope);
  const there = await owner.call('tasks.list', { limit: 200 }, tenantScope(other.id));
  expect([here.total, there.rows.map(({ id }) => id)]).toEqual([40, [made.id]]);
  expect(here.rows.map(({ id }) => id)).not.toContain(made.id);
  const { client } = await signInAs(agency, 'Edi', 'editor');
  const elsewhere = tenantScope(other.id);
  for (const ask of [
    () => client.call('tasks.get', { taskId: made.id }, elsewhere),
    () => client.call('tasks.get', { taskId: made.id }, scope),
    () =>
      client.call('tasks.update', { taskId: made.id, expectedVersion: 1, notes: 'mine' }, scope),
  ]) {
    expect(await refusalOf(ask())).toMatchObject({ code: 'not_found' });
  }
});

test('[M51] a plan’s budget is an amount that an Owner approves with the plan; afterwards it is fixed', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const { client: manager } = await signInAs(agency, 'Max', 'manager');
  const { id: planId, version } = await manager.call(
    'plans.create',
    { goal: { ...WHOLE_GOAL, statement: 'Fill the winter' }, budgetMinor: 250_000 },
    scope,
  );
  const raised = await manager.call(
    'plans.update',
    { planId, expectedVersion: version, budgetMinor: 300_000 },
    scope,
  );
  const submitted = await manager.call(
    'plans.submit',
    { planId, expectedVersion: raised.version },
    scope,
  );
  const decide = (client: typeof owner) =>
    client.call(
      'plans.decide',
      { planId, expectedVersion: submitted.version, verdict: 'approve', notes: '' },
      scope,
    );
  expect(await refusalOf(decide(manager))).toMatchObject({ code: 'forbidden', needs: 'owner' });
  const approved = await decide(owner);
  expect(approved).toMatchObject({ state: 'approved', budgetMinor: 300_000 });
  const later = { planId, expectedVersion: approved.version, budgetMinor: 900_000 };
  expect(await refusalOf(owner.call('plans.update', later, scope))).toMatchObject({
    code: 'rule_violation',
  });
  expect(await owner.call('plans.get', { planId }, scope)).toMatchObject({ budgetMinor: 300_000 });
});

test('[M120] a plan waits at the gates, is blocked, is remedied, is checked again and only then runs', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const lifecycle = async () => (await owner.call('tenants.get', {}, scope)).lifecycle;
  const states = [await lifecycle()];
  await owner.call('plans.create', { goal: { statement: 'Fill the winter' } }, scope);
  states.push(await lifecycle());
  const blocked = await owner.call('campaigns.start', {}, scope);
  expect(blocked).toMatchObject({ started: false });
  states.push(await lifecycle());
  const remedy = await owner.call('gates.createRemediation', {}, scope);
  expect(remedy.created).toBe(5);
  await passGates(agency);
  const check = await owner.call('gates.check', {}, scope);
  expect(check.allPassed).toBe(true);
  const started = await owner.call('campaigns.start', {}, scope);
  expect(started).toMatchObject({ started: true, sprintSize: 40 });
  states.push(await lifecycle());
  expect(states).toEqual(['planning', 'gate_remediation', 'gate_remediation', 'active_campaign']);
});

test('[M69] every transition of the whole loop stands in the log once, under the call that made it', async () => {
  const agency = await testAgency();
  await wholeLoop(agency);
  // States are compared with the last event of each thing, and both chains are computed again.
  expect(await storedProblems(agency.core)).toEqual([]);
  const events = storedEvents(agency.core);
  expect(new Set(storedColumn(agency.core, 'event', 'correlation_id')).has('')).toBe(false);
  const moved = events.filter(({ type }) => type.endsWith('.moved'));
  const again = moved.filter(({ subject, from, to }, index) =>
    moved
      .slice(index + 1)
      .some((one) => one.subject === subject && one.from === from && one.to === to),
  );
  expect(again).toEqual([]);
  const types = new Set(events.map(({ type }) => type));
  for (const type of ['campaign.started', 'task.created', 'cycle.decided', 'incident.recorded']) {
    expect([type, types.has(type)]).toEqual([type, true]);
  }
});
