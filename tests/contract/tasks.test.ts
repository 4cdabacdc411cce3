import { TASK_POOL } from '@shared/domain/tasks/pool';
import { text } from '@shared/i18n/format';
import { ALL } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

const failure = (call: Promise<unknown>) =>
  call.then(
    () => 'no refusal',
    (error) => ({ code: error.code, ...error.details }),
  );

async function poolTask({ owner, scope }: TestAgency, poolNumber: number) {
  const { rows } = await owner.call('tasks.list', { limit: 200 }, scope);
  const task = rows.find((row) => row.poolNumber === poolNumber);
  if (task === undefined) throw new Error(`No task ${poolNumber} on the board`);
  return task;
}

/** The pool item with its four fields, as far as `to`. */
async function taskIn(agency: TestAgency, poolNumber: number, to: 'scheduled' | 'in_progress') {
  const { owner, scope, ownerId } = agency;
  const { id: taskId, version } = await poolTask(agency, poolNumber);
  let task = await owner.call(
    'tasks.update',
    { taskId, expectedVersion: version, ...sprintFields(ownerId) },
    scope,
  );
  for (const state of to === 'scheduled'
    ? (['scheduled'] as const)
    : (['scheduled', to] as const)) {
    task = await owner.call(
      'tasks.move',
      { taskId, expectedVersion: task.version, to: state },
      scope,
    );
  }
  return task;
}

const move = (
  { owner, scope }: TestAgency,
  { id, version }: { id: string; version: number },
  to: Parameters<typeof owner.call<'tasks.move'>>[1]['to'],
) => owner.call('tasks.move', { taskId: id, expectedVersion: version, to }, scope);

test('[M131] [M197] a start lays out 40 drafts, 29 quality and 11 visibility, whose four fields are empty', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  const { rows, total, next } = await owner.call('tasks.list', { limit: 200 }, scope);
  expect({ total, next }).toEqual({ total: 40, next: null });
  expect(
    rows.map(({ poolNumber, track, module }) => ({ number: poolNumber, track, module })),
  ).toEqual(TASK_POOL);
  const tracks = rows.map(({ track }) => track);
  expect(tracks.filter((track) => track === 'quality')).toHaveLength(29);
  expect(tracks.filter((track) => track === 'visibility')).toHaveLength(11);
  for (const row of rows) {
    expect(row).toMatchObject({
      state: 'draft',
      owner: null,
      dueOn: null,
      kpiImpact: '',
      rollbackCondition: '',
      missing: ['owner', 'dueOn', 'kpiImpact', 'rollbackCondition'],
      source: 'pool',
    });
    expect(row.title).not.toBe('');
  }
  expect(await owner.call('tasks.counts', {}, scope)).toMatchObject({
    total: 40,
    byState: { draft: 40, scheduled: 0 },
    missingFields: 40,
  });
});

test('[M156] [Q21] every item is accounted for by its module’s specialist', async () => {
  const agency = await testAgency();
  await startedCampaign(agency);
  expect((await poolTask(agency, 1)).accountableRole).toBe('Technical SEO Engineer');
  expect((await poolTask(agency, 4)).accountableRole).toBe('Content Ops Manager');
  expect((await poolTask(agency, 11)).accountableRole).toBe('Growth Analyst');
});

test('[M197] an item is scheduled only with its four fields, and the refusal names the missing ones', async () => {
  const agency = await testAgency();
  const { owner, scope, ownerId } = agency;
  await startedCampaign(agency);
  const task = await poolTask(agency, 1);
  expect(await failure(move(agency, task, 'scheduled'))).toMatchObject({
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
  expect(await failure(move(agency, half, 'scheduled'))).toMatchObject({
    missing: ['kpiImpact', 'rollbackCondition'],
  });
  const whole = await owner.call(
    'tasks.update',
    { taskId: task.id, expectedVersion: half.version, ...sprintFields(ownerId) },
    scope,
  );
  expect(await move(agency, whole, 'scheduled')).toMatchObject({ state: 'scheduled', missing: [] });
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
  expect(await failure(empty)).toMatchObject({
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
  expect(await failure(move(agency, task, 'completed'))).toMatchObject({
    reasons: [{ code: 'review_first' }],
  });
  task = await move(agency, task, 'needs_review');
  core.clock.nowMs += 60_000;
  task = await move(agency, task, 'completed');
  expect(task).toMatchObject({ state: 'completed', completedAtMs: core.clock.nowMs });
  expect(task.history.map(({ by, type, from, to }) => [by, type, from, to])).toEqual([
    ['Olga', 'task.created', null, 'draft'],
    ['Olga', 'task.updated', null, null],
    ['Olga', 'task.moved', 'draft', 'scheduled'],
    ['Olga', 'task.moved', 'scheduled', 'in_progress'],
    ['Olga', 'task.moved', 'in_progress', 'needs_review'],
    ['Olga', 'task.moved', 'needs_review', 'completed'],
  ]);
  expect(await failure(move(agency, task, 'draft'))).toMatchObject({
    reasons: [{ code: 'illegal_move', params: { from: 'completed', to: 'draft' } }],
  });
  const edit = owner.call(
    'tasks.update',
    { taskId: task.id, expectedVersion: task.version, notes: 'x' },
    scope,
  );
  expect(await failure(edit)).toMatchObject({ reason: 'task_ended' });
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
  expect(await failure(move(agency, blocked, 'scheduled'))).toMatchObject({
    reasons: [{ code: 'illegal_move' }],
  });
  expect(await move(agency, blocked, 'in_progress')).toMatchObject({
    state: 'in_progress',
    blocked: null,
  });
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
  expect(await failure(edit(others, { notes: 'x' }))).toMatchObject({
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
  expect(await failure(create(ownerId))).toMatchObject({ why: 'assigning_needs_manager' });
  const own = await create(profileId);
  expect(own).toMatchObject({
    state: 'draft',
    source: 'manual',
    accountableRole: 'Content Ops Manager',
  });
  expect(await failure(edit(own, { ownerProfileId: ownerId }))).toMatchObject({
    why: 'assigning_needs_manager',
  });
  const filled = await edit(own, sprintFields(profileId));
  expect(filled.missing).toEqual([]);
  const schedule = editor.call(
    'tasks.move',
    { taskId: own.id, expectedVersion: filled.version, to: 'scheduled' },
    scope,
  );
  expect(await failure(schedule)).toMatchObject({
    code: 'forbidden',
    reason: 'role',
    needs: 'manager',
  });
  const scheduled = await move(agency, filled, 'scheduled');
  const started = await move(agency, scheduled, 'in_progress');
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
  const { profileId } = await signInAs(agency, 'Ida', 'editor');
  await owner.call('memberships.remove', { profileId }, scope);
  const create = owner.call(
    'tasks.create',
    { title: 'Check the prices', module: 'content_system', ownerProfileId: profileId },
    scope,
  );
  expect(await failure(create)).toMatchObject({ code: 'not_found', reason: 'owner_not_member' });
});

test('a list is read in pages, filtered in SQL, and counted over the same filters', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  await owner.call('tasks.create', { title: 'A 100% own check', module: 'scale_loop' }, scope);
  const seen: (number | null)[] = [];
  let after: string | undefined;
  do {
    const page = await owner.call(
      'tasks.list',
      { limit: 15, ...(after !== undefined && { after }) },
      scope,
    );
    expect(page.total).toBe(41);
    seen.push(...page.rows.map(({ poolNumber }) => poolNumber));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(seen).toEqual([...TASK_POOL.map(({ number }) => number), null]);

  const ofModule = await owner.call('tasks.list', { module: 'scale_loop' }, scope);
  expect(ofModule.rows.map(({ poolNumber }) => poolNumber)).toEqual([14, 29, 30, 35, null]);
  expect(ofModule.total).toBe(5);
  const literal = await owner.call('tasks.list', { text: '100%' }, scope);
  expect(literal.rows.map(({ title }) => title)).toEqual(['A 100% own check']);
  const wanted = ofModule.rows[0]?.title.slice(0, 12) ?? '';
  const pool = await owner.call('tasks.list', { text: wanted }, scope);
  expect(pool.rows.map(({ poolNumber }) => poolNumber)).toContain(14);
  expect(await failure(owner.call('tasks.list', { after: 'x' }, scope))).toMatchObject({
    reason: 'bad_cursor',
  });
});

test('[M119] [Q19] while a gate fails, no acceleration task starts; other work and running work go on', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  const running = await taskIn(agency, 20, 'in_progress');
  const waiting = await taskIn(agency, 21, 'scheduled');
  const structure = await taskIn(agency, 1, 'scheduled');
  await owner.call(
    'gates.setInput',
    { gate: 'capacity_gate', field: 'rolling_weeks_feasible', value: 7.9 },
    scope,
  );
  expect(await failure(move(agency, waiting, 'in_progress'))).toMatchObject({
    code: 'rule_violation',
    reasons: [{ code: 'gates_failing', params: { gates: 'capacity_gate' } }],
  });
  expect(await move(agency, structure, 'in_progress')).toMatchObject({ state: 'in_progress' });
  expect(await move(agency, running, 'needs_review')).toMatchObject({ state: 'needs_review' });
});

test('[M149] [M176] while a P0 is unresolved, an acceleration task starts nowhere on the board', async () => {
  const agency = await testAgency();
  const { owner, scope, ownerId } = agency;
  await startedCampaign(agency);
  await owner.call(
    'incidents.record',
    { severity: 'P0', module: 'technical_foundation', summary: 'Booking form is down' },
    scope,
  );
  const later = await owner.call(
    'tasks.create',
    { title: 'Ask for three mentions', module: 'authority_growth', ...sprintFields(ownerId) },
    scope,
  );
  const scheduled = await move(agency, later, 'scheduled');
  expect(await failure(move(agency, scheduled, 'in_progress'))).toMatchObject({
    reasons: [{ code: 'p0_pause', params: { count: 1 } }],
  });
});

test('an item is found by its pool text until somebody words it anew', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  const task = await poolTask(agency, 1);
  await owner.call(
    'tasks.update',
    { taskId: task.id, expectedVersion: task.version, title: 'Zebra crossing of canonicals' },
    scope,
  );
  expect((await owner.call('tasks.list', { text: 'zebra' }, scope)).rows).toMatchObject([
    { poolNumber: 1, title: 'Zebra crossing of canonicals' },
  ]);
  expect((await owner.call('tasks.list', { text: task.title }, scope)).rows).toEqual([]);
});

test('pool texts are read in the language of the tenant’s content, edited ones stay as they were written', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  const { id: taskId, version } = await poolTask(agency, 1);
  await owner.call('tasks.update', { taskId, expectedVersion: version, title: 'Own words' }, scope);
  const english = (await poolTask(agency, 2)).title;
  const tenant = await owner.call('tenants.get', {}, scope);
  const change = { expectedVersion: tenant.version, contentLocale: 'pt-BR' as const };
  await owner.call('tenants.update', change, scope);
  expect((await poolTask(agency, 1)).title).toBe('Own words');
  expect((await poolTask(agency, 2)).title).toBe(text('pt-BR', 'pool.task.2.title'));
  expect((await poolTask(agency, 2)).title).not.toBe(english);
});

test('search finds a sprint item by its pool text, and by the words that replaced it', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  const { id: taskId, version } = await poolTask(agency, 1);
  const find = async (wanted: string) =>
    (await owner.call('search.find', { text: wanted }, ALL))
      .filter(({ kind }) => kind === 'task')
      .map(({ id }) => id);
  expect(await find('canonical addresses')).toContain(taskId);
  const change = { title: 'Zebra pages', notes: 'See the giraffe list' };
  await owner.call('tasks.update', { taskId, expectedVersion: version, ...change }, scope);
  expect(await find('zebra')).toEqual([taskId]);
  expect(await find('giraffe')).toEqual([taskId]);
});
