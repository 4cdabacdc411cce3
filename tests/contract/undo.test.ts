import { INSTALL, tenantScope } from '@shared/rpc/client';
import { describe, expect, test } from 'vitest';
import { poolTask, taskIn } from '../helpers/board-steps';
import { holdQuality, passGates, sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { record } from '../helpers/incident-steps';
import { refusalOf } from '../helpers/refusal';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

const tenantsOf = ({ tenantId }: TestAgency) =>
  ({ kind: 'tenants', tenantIds: [tenantId] }) as const;

async function someTask({ owner, scope }: TestAgency) {
  return owner.call('tasks.create', { title: 'Check the prices', module: 'content_system' }, scope);
}

describe('[M39] taking back a command (D14)', () => {
  test('an edit goes back to what it was, with an event of its own', async () => {
    const agency = await testAgency();
    const { owner, scope, ownerId } = agency;
    const task = await someTask(agency);
    const before = await owner.call('tasks.get', { taskId: task.id }, scope);
    await owner.call(
      'tasks.update',
      { taskId: task.id, expectedVersion: task.version, notes: 'Looked', ...sprintFields(ownerId) },
      scope,
    );
    const outcome = await owner.call('undo.apply', {}, tenantsOf(agency));
    expect(outcome).toMatchObject({ undone: 1, refusedCount: 0, refused: [] });
    const after = await owner.call('tasks.get', { taskId: task.id }, scope);
    expect({ ...after, version: 0, history: [] }).toEqual({ ...before, version: 0, history: [] });
    expect(after.history.map(({ type }) => type)).toEqual([
      'task.created',
      'task.updated',
      'task.updated',
    ]);
  });

  test('[M39] one command after the other, the newest first, back to nothing', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const task = await someTask(agency);
    const one = await owner.call(
      'tasks.update',
      { taskId: task.id, expectedVersion: task.version, notes: 'One' },
      scope,
    );
    await owner.call(
      'tasks.update',
      { taskId: task.id, expectedVersion: one.version, notes: 'Two' },
      scope,
    );
    const notes: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      await owner.call('undo.apply', {}, tenantsOf(agency));
      const now = await owner.call('tasks.get', { taskId: task.id }, scope);
      notes.push(`${now.state} ${now.notes}`);
    }
    expect(notes).toEqual(['draft One', 'draft ', 'cancelled ']);
    expect(await owner.call('undo.apply', {}, tenantsOf(agency))).toEqual({
      group: null,
      undone: 0,
      refusedCount: 0,
      refused: [],
    });
  });
});

describe('what cannot be taken back stays and says why', () => {
  test('a thing that somebody changed since: it is named, and who that was', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const max = await signInAs(agency, 'Max', 'manager');
    const task = await someTask(agency);
    const seen = { taskId: task.id, expectedVersion: task.version };
    const mine = await owner.call('tasks.update', { ...seen, notes: 'Mine' }, scope);
    const theirs = { taskId: task.id, expectedVersion: mine.version, notes: 'Theirs' };
    await max.client.call('tasks.update', theirs, scope);
    const outcome = await owner.call('undo.apply', {}, tenantsOf(agency));
    expect(outcome).toMatchObject({
      undone: 0,
      refusedCount: 1,
      refused: [
        {
          kind: 'task',
          id: task.id,
          title: 'Check the prices',
          error: { code: 'conflict', details: { reason: 'undo_moved_on', by: 'Max' } },
        },
      ],
    });
    expect(await owner.call('tasks.get', { taskId: task.id }, scope)).toMatchObject({
      notes: 'Theirs',
    });
    const { groups } = await owner.call('undo.list', {}, tenantsOf(agency));
    expect(groups[0]).toMatchObject({
      did: { code: 'task_changed' },
      state: 'moved_on',
      movedOn: { count: 1, by: 'Max' },
    });
  });

  test('what was refused once stands in nobody’s way: the next is the one before it', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const max = await signInAs(agency, 'Max', 'manager');
    await owner.call('inventory.save', { kind: 'suite', name: 'Ocean' }, scope);
    const task = await someTask(agency);
    const theirs = { taskId: task.id, expectedVersion: task.version, notes: 'Theirs' };
    await max.client.call('tasks.update', theirs, scope);
    expect(await owner.call('undo.apply', {}, tenantsOf(agency))).toMatchObject({ undone: 0 });
    expect(await owner.call('undo.apply', {}, tenantsOf(agency))).toMatchObject({
      group: { did: { code: 'inventory_saved' } },
      undone: 1,
    });
  });

  test('[M48] only one’s own commands, and each of them once', async () => {
    const agency = await testAgency();
    const { owner } = agency;
    const max = await signInAs(agency, 'Max', 'owner');
    const made = await someTask(agency);
    const groupId = owner.commandOf(made);
    if (groupId === undefined) throw new Error('A command answered without its id');
    expect(await max.client.call('undo.apply', {}, tenantsOf(agency))).toMatchObject({
      group: null,
    });
    const notMine = max.client.call('undo.apply', { groupId }, tenantsOf(agency));
    expect(await refusalOf(notMine)).toMatchObject({ code: 'not_found', reason: 'undo_not_found' });
    expect((await max.client.call('undo.list', {}, tenantsOf(agency))).groups).toEqual([]);
    await owner.call('undo.apply', { groupId }, tenantsOf(agency));
    const twice = owner.call('undo.apply', { groupId }, tenantsOf(agency));
    expect(await refusalOf(twice)).toMatchObject({ reason: 'undo_done_before' });
  });

  test('[M49] only what one’s role still allows', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const { client, profileId } = await signInAs(agency, 'Max', 'manager');
    const key = 'conversion_assist_trend';
    await client.call('metrics.setTrend', { key, value: 'up', note: 'Counted' }, scope);
    await owner.call('memberships.set', { profileId, role: 'editor' }, scope);
    const outcome = await client.call('undo.apply', {}, tenantsOf(agency));
    expect(outcome).toMatchObject({
      undone: 0,
      refused: [{ error: { code: 'forbidden', details: { why: 'undo_needs_role' } } }],
    });
  });

  test('[M149] acceleration work does not start again behind a gate that fails or a P0', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await startedCampaign(agency);
    await holdQuality(agency);
    const started = await taskIn(agency, 11, 'in_progress');
    const seen = { taskId: started.id, expectedVersion: started.version };
    const stopped = await owner.call('tasks.move', { ...seen, to: 'failed' }, scope);
    const groupId = owner.commandOf(stopped);
    await owner.call(
      'gates.setInput',
      { gate: 'data_gate', field: 'dashboard_stable', value: false },
      scope,
    );
    const behindGate = await owner.call('undo.apply', { groupId }, tenantsOf(agency));
    expect(behindGate.refused[0]?.error).toMatchObject({
      code: 'rule_violation',
      details: { reasons: [{ code: 'gates_failing' }] },
    });
    await passGates(agency);
    await record(agency);
    const duringP0 = await owner.call('undo.apply', { groupId }, tenantsOf(agency));
    expect(duringP0.refused[0]?.error).toMatchObject({
      details: { reasons: [{ code: 'structure_regressed' }, { code: 'p0_pause' }] },
    });
    expect(await poolTask(agency, 11)).toMatchObject({ state: 'failed' });
  });

  test('a command over many things undoes what it can and lists the rest', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const tasks = [await someTask(agency), await someTask(agency), await someTask(agency)];
    const input = {
      selection: { ids: tasks.map(({ id }) => id) },
      change: { fields: { kpiImpact: { value: 'More bookings' } } },
    };
    const { hash } = await owner.call('tasks.bulkPreview', input, tenantsOf(agency));
    const filled = await owner.call('tasks.bulkFill', { ...input, hash }, tenantsOf(agency));
    const groupId = owner.commandOf(filled);
    const [first] = tasks;
    const max = await signInAs(agency, 'Max', 'manager');
    if (first === undefined) throw new Error('No task');
    const theirs = { taskId: first.id, expectedVersion: 2, notes: 'Theirs' };
    await max.client.call('tasks.update', theirs, scope);
    const outcome = await owner.call('undo.apply', { groupId }, tenantsOf(agency));
    expect(outcome).toMatchObject({ undone: 2, refusedCount: 1, refused: [{ id: first.id }] });
    const { rows } = await owner.call('tasks.listAll', {}, tenantsOf(agency));
    expect(rows.map(({ kpiImpact }) => kpiImpact).sort()).toEqual(['', '', 'More bookings']);
  });
});

test('a command over tenants is one thing to take back; what lies in a tenant that one left stays', async () => {
  const agency = await testAgency();
  const { owner, ownerId, scope, tenantId } = agency;
  const other = await owner.call('tenants.create', { name: 'Pousada Mar' }, INSTALL);
  const elsewhere = tenantScope(other.id);
  const both = { kind: 'tenants', tenantIds: [tenantId, other.id] } as const;
  const task = { title: 'Check the prices', module: 'content_system' } as const;
  const here = await owner.call('tasks.create', task, scope);
  const there = await owner.call('tasks.create', task, elsewhere);
  const input = {
    selection: { ids: [here.id, there.id] },
    change: { fields: { kpiImpact: { value: 'More bookings' } } },
  };
  const { hash } = await owner.call('tasks.bulkPreview', input, both);
  const done = await owner.call('tasks.bulkFill', { ...input, hash }, both);
  const { client } = await signInAs(agency, 'Max', 'owner');
  const profileId = (await owner.call('profiles.list', {}, INSTALL)).find(
    ({ name }) => name === 'Max',
  )?.id;
  if (profileId === undefined) throw new Error('No Max');
  await owner.call('memberships.set', { profileId, role: 'owner' }, elsewhere);
  await client.call('memberships.remove', { profileId: ownerId }, elsewhere);
  const groupId = owner.commandOf(done);
  const outcome = await owner.call('undo.apply', { groupId }, tenantsOf(agency));
  expect(outcome).toMatchObject({ group: { count: 1 }, undone: 1, refused: [] });
  expect(await client.call('tasks.get', { taskId: there.id }, elsewhere)).toMatchObject({
    kpiImpact: 'More bookings',
  });
});

test('the last 50 commands of a person are kept, and another person’s are not counted in', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const max = await signInAs(agency, 'Max', 'manager');
  const item = { kind: 'suite' as const, quantity: 1 };
  await max.client.call('inventory.save', { ...item, name: 'His' }, scope);
  for (let step = 0; step < 53; step += 1) {
    await owner.call('inventory.save', { ...item, name: `Suite ${step}` }, scope);
  }
  const mine = await owner.call('undo.list', {}, tenantsOf(agency));
  expect(mine.groups.map(({ subject }) => subject.title)).toEqual(
    Array.from({ length: 50 }, (_, step) => `Suite ${52 - step}`),
  );
  expect((await max.client.call('undo.list', {}, tenantsOf(agency))).groups).toHaveLength(1);
});

test('recording an incident, starting a campaign and an approval leave nothing to take back', async () => {
  const agency = await testAgency();
  const { owner } = agency;
  await startedCampaign(agency);
  await record(agency, { severity: 'P2' });
  const { groups } = await owner.call('undo.list', {}, tenantsOf(agency));
  expect(new Set(groups.map(({ did }) => did.code))).toEqual(new Set(['gate_input']));
});

test('the tasks that one command made go off the board as one', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const made = await owner.call('gates.createRemediation', {}, scope);
  expect(made.created).toBe(5);
  expect(await owner.call('undo.apply', {}, tenantsOf(agency))).toMatchObject({
    group: { did: { code: 'task_created' }, count: 5 },
    undone: 5,
  });
  expect((await owner.call('tasks.counts', {}, scope)).byState).toMatchObject({ cancelled: 5 });
});
