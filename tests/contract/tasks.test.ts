import { DAY_MS } from '@shared/base/days';
import { INSTALL } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { moveTo, poolTask, taskIn } from '../helpers/board-steps';
import { holdQuality, sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { refusalOf } from '../helpers/refusal';
import { storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, testAgency } from '../helpers/test-core';

test('[M197] an item is scheduled only with its four fields, and the refusal names the missing ones', async () => {
  const agency = await testAgency();
  const { owner, scope, ownerId } = agency;
  await startedCampaign(agency);
  const task = await poolTask(agency, 1);
  expect(await refusalOf(moveTo(agency, task, 'scheduled'))).toMatchObject({
    code: 'rule_violation',
    reason: 'move_refused',
    reasons: [{ code: 'missing_fields' }],
    missing: ['owner', 'dueOn', 'kpiImpact', 'rollbackCondition'],
  });
  const half = await owner.call(
    'tasks.update',
    {
      taskId: task.id,
      expectedVersion: task.version,
      ownerProfileId: ownerId,
      dueOn: '2026-11-20',
    },
    scope,
  );
  expect(half).toMatchObject({
    owner: { profileId: ownerId, name: 'Olga' },
    missing: ['kpiImpact', 'rollbackCondition'],
  });
  expect(await refusalOf(moveTo(agency, half, 'scheduled'))).toMatchObject({
    missing: ['kpiImpact', 'rollbackCondition'],
  });
  const whole = await owner.call(
    'tasks.update',
    { taskId: task.id, expectedVersion: half.version, ...sprintFields(ownerId) },
    scope,
  );
  expect(await moveTo(agency, whole, 'scheduled')).toMatchObject({
    state: 'scheduled',
    missing: [],
  });
});

test('[M197] what is committed keeps its four fields', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  const task = await taskIn(agency, 1, 'in_progress');
  const empty = owner.call(
    'tasks.update',
    {
      taskId: task.id,
      expectedVersion: task.version,
      rollbackCondition: ' ',
      ownerProfileId: null,
    },
    scope,
  );
  expect(await refusalOf(empty)).toMatchObject({
    code: 'rule_violation',
    reason: 'fields_in_use',
    missing: ['owner', 'rollbackCondition'],
  });
});

test('[M39] [M69] a task goes through its lifecycle with one event for each transition', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  await startedCampaign(agency);
  let task = await taskIn(agency, 1, 'in_progress');
  expect(await refusalOf(moveTo(agency, task, 'completed'))).toMatchObject({
    reasons: [{ code: 'review_first' }],
  });
  task = await moveTo(agency, task, 'needs_review');
  core.clock.nowMs += 60_000;
  task = await moveTo(agency, task, 'completed');
  expect(task).toMatchObject({ state: 'completed', completedAtMs: core.clock.nowMs });
  expect(task.history.map(({ by, type, from, to }) => [by, type, from, to])).toEqual([
    ['Olga', 'task.created', null, 'draft'],
    ['Olga', 'task.updated', null, null],
    ['Olga', 'task.moved', 'draft', 'scheduled'],
    ['Olga', 'task.moved', 'scheduled', 'in_progress'],
    ['Olga', 'task.moved', 'in_progress', 'needs_review'],
    ['Olga', 'task.moved', 'needs_review', 'completed'],
  ]);
  expect(await refusalOf(moveTo(agency, task, 'draft'))).toMatchObject({
    reasons: [{ code: 'illegal_move', params: { from: 'completed', to: 'draft' } }],
  });
  const edit = owner.call(
    'tasks.update',
    { taskId: task.id, expectedVersion: task.version, notes: 'x' },
    scope,
  );
  expect(await refusalOf(edit)).toMatchObject({ reason: 'task_ended' });
  expect(await storedProblems(core)).toEqual([]);
});

test('[M43] a blocked task says why and goes back to where it came from', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  const task = await taskIn(agency, 1, 'in_progress');
  const blocked = await owner.call(
    'tasks.move',
    { taskId: task.id, expectedVersion: task.version, to: 'blocked', reason: 'No access yet' },
    scope,
  );
  expect(blocked).toMatchObject({
    state: 'blocked',
    blocked: { code: 'other', params: { note: 'No access yet' } },
  });
  expect(await refusalOf(moveTo(agency, blocked, 'scheduled'))).toMatchObject({
    reasons: [{ code: 'illegal_move' }],
  });
  expect(await moveTo(agency, blocked, 'in_progress')).toMatchObject({
    state: 'in_progress',
    blocked: null,
  });
});

test('[M32] a task is not given a due date that has passed; one that passed since may stay', async () => {
  const agency = await testAgency();
  const { core, owner, ownerId, scope } = agency;
  const create = (dueOn: string) =>
    owner.call('tasks.create', { title: 'Late', module: 'content_system', dueOn }, scope);
  const passed = { reason: 'day_passed', day: '2026-11-02', today: '2026-11-03' };
  expect(await refusalOf(create('2026-11-02'))).toMatchObject(passed);
  const task = await create('2026-11-03');
  const update = (change: { dueOn?: string; notes?: string }, version = task.version) =>
    owner.call('tasks.update', { taskId: task.id, expectedVersion: version, ...change }, scope);
  expect(await refusalOf(update({ dueOn: '2026-11-02' }))).toMatchObject(passed);

  core.clock.nowMs += 2 * DAY_MS;
  // The window locks after a while; the same person signs in again.
  await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
  const noted = await update({ dueOn: '2026-11-03', notes: 'Still to do' });
  expect(noted).toMatchObject({ dueOn: '2026-11-03', notes: 'Still to do' });
  expect(await refusalOf(update({ dueOn: '2026-11-04' }, noted.version))).toMatchObject({
    reason: 'day_passed',
    day: '2026-11-04',
    today: '2026-11-05',
  });
  expect((await owner.call('tasks.duplicate', { taskId: task.id }, scope)).dueOn).toBeNull();
  expect((await owner.call('tasks.list', {}, scope)).total).toBe(2);
});

test('two windows that change one task: the second is told, and the first stays', async () => {
  const agency = await testAgency();
  const { core, owner, scope, ownerId } = agency;
  await startedCampaign(agency);
  const task = await poolTask(agency, 1);
  const max = await signInAs(agency, 'Max', 'manager');
  const edit = (client: typeof owner, kpiImpact: string) =>
    client.call(
      'tasks.update',
      { taskId: task.id, expectedVersion: task.version, kpiImpact },
      scope,
    );
  const [first, second] = await Promise.allSettled([
    edit(owner, 'From Olga'),
    edit(max.client, 'From Max'),
  ]);
  expect(first).toMatchObject({ status: 'fulfilled', value: { kpiImpact: 'From Olga' } });
  expect(second).toMatchObject({
    status: 'rejected',
    reason: { code: 'conflict', details: { seen: 1, current: 2 } },
  });
  const before = storedEvents(core).length;
  const seen = await owner.call('tasks.get', { taskId: task.id }, scope);
  await owner.call(
    'tasks.update',
    { taskId: task.id, expectedVersion: seen.version, kpiImpact: 'From Olga' },
    scope,
  );
  expect(storedEvents(core)).toHaveLength(before);
  expect(ownerId).not.toBe(max.profileId);
});

test('[M49] [M50] an Editor edits own drafts, assigns nobody else and only hands in drafts and reviews', async () => {
  const agency = await testAgency();
  const { scope, ownerId } = agency;
  await startedCampaign(agency);
  const { client: editor, profileId } = await signInAs(agency, 'Edi', 'editor');
  const others = await poolTask(agency, 1);
  const edit = (task: { id: string; version: number }, change: object) =>
    editor.call(
      'tasks.update',
      { taskId: task.id, expectedVersion: task.version, ...change },
      scope,
    );
  expect(await refusalOf(edit(others, { notes: 'x' }))).toMatchObject({
    code: 'forbidden',
    reason: 'role',
    needs: 'manager',
    why: 'not_own_draft',
  });
  const create = (ownerProfileId: string) =>
    editor.call(
      'tasks.create',
      { title: 'Rewrite the spa page', module: 'content_system', ownerProfileId },
      scope,
    );
  expect(await refusalOf(create(ownerId))).toMatchObject({ why: 'assigning_needs_manager' });
  const own = await create(profileId);
  expect(own).toMatchObject({
    state: 'draft',
    source: 'manual',
    accountableRole: 'Content Ops Manager',
  });
  expect(await refusalOf(edit(own, { ownerProfileId: ownerId }))).toMatchObject({
    why: 'assigning_needs_manager',
  });
  const filled = await edit(own, sprintFields(profileId));
  expect(filled.missing).toEqual([]);
  const schedule = editor.call(
    'tasks.move',
    { taskId: own.id, expectedVersion: filled.version, to: 'scheduled' },
    scope,
  );
  expect(await refusalOf(schedule)).toMatchObject({
    code: 'forbidden',
    reason: 'role',
    needs: 'manager',
  });
  const scheduled = await moveTo(agency, filled, 'scheduled');
  const started = await moveTo(agency, scheduled, 'in_progress');
  expect(
    await editor.call(
      'tasks.move',
      { taskId: own.id, expectedVersion: started.version, to: 'needs_review' },
      scope,
    ),
  ).toMatchObject({ state: 'needs_review' });
});

test('an owner has to be a member of the tenant', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const { profileId } = await signInAs(agency, 'Max', 'editor');
  await owner.call('memberships.remove', { profileId }, scope);
  const create = owner.call(
    'tasks.create',
    { title: 'Check the prices', module: 'content_system', ownerProfileId: profileId },
    scope,
  );
  expect(await refusalOf(create)).toMatchObject({ code: 'not_found', reason: 'owner_not_member' });
});

test('[M119] [Q19] while a gate fails, no acceleration task starts; other work and running work go on', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  await holdQuality(agency);
  const running = await taskIn(agency, 20, 'in_progress');
  const waiting = await taskIn(agency, 21, 'scheduled');
  const structure = await taskIn(agency, 1, 'scheduled');
  await owner.call(
    'gates.setInput',
    { gate: 'capacity_gate', field: 'rolling_weeks_feasible', value: 7.9 },
    scope,
  );
  expect(await refusalOf(moveTo(agency, waiting, 'in_progress'))).toMatchObject({
    code: 'rule_violation',
    reasons: [{ code: 'gates_failing', params: { gates: 'capacity_gate' } }],
  });
  expect(await moveTo(agency, structure, 'in_progress')).toMatchObject({ state: 'in_progress' });
  expect(await moveTo(agency, running, 'needs_review')).toMatchObject({ state: 'needs_review' });
});

test('[M149] [M176] while a P0 is unresolved, an acceleration task starts nowhere on the board', async () => {
  const agency = await testAgency();
  const { owner, scope, ownerId } = agency;
  await startedCampaign(agency);
  await holdQuality(agency);
  await owner.call(
    'incidents.record',
    { severity: 'P0', module: 'onpage_optimization', summary: 'Booking form is down' },
    scope,
  );
  const later = await owner.call(
    'tasks.create',
    { title: 'Ask for three mentions', module: 'authority_growth', ...sprintFields(ownerId) },
    scope,
  );
  const scheduled = await moveTo(agency, later, 'scheduled');
  expect(await refusalOf(moveTo(agency, scheduled, 'in_progress'))).toMatchObject({
    reasons: [{ code: 'p0_pause', params: { count: 1 } }],
  });
});
