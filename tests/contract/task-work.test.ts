import { createHash } from 'node:crypto';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { BUILT_IN_TEMPLATES } from '@shared/domain/tasks/task-template';
import { text } from '@shared/i18n/format';
import { INSTALL, tenantScope } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { moveTo, poolTask, taskIn } from '../helpers/board-steps';
import { sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { record } from '../helpers/incident-steps';
import { refusalOf } from '../helpers/refusal';
import { storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

const NEW = { title: 'Check the prices', module: 'content_system' } as const;
const MINUTE_MS = 60_000;

async function upload({ owner, scope }: TestAgency, name: string, content: string) {
  const bytes = Buffer.from(content);
  const { uploadId } = await owner.call('files.begin', { name, bytes: bytes.length }, scope);
  const chunk = bytes.toString('base64');
  await owner.call('files.append', { uploadId, offset: 0, chunk }, scope);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return (await owner.call('files.finish', { uploadId, sha256 }, scope)).id;
}

test('[M44] a copy of a pool item has its words and fields, and nothing of its life', async () => {
  const agency = await testAgency();
  const { core, owner, scope, ownerId } = agency;
  await startedCampaign(agency);
  const item = await taskIn(agency, 1, 'in_progress');
  const fileId = await upload(agency, 'audit.txt', 'Seen');
  await owner.call('tasks.attachFile', { taskId: item.id, fileId }, scope);
  await owner.call('tasks.comment', { taskId: item.id, text: 'Half of it is done' }, scope);
  const copy = await owner.call('tasks.duplicate', { taskId: item.id }, scope);
  expect(copy).toMatchObject({
    title: item.title,
    acceptanceSignal: item.acceptanceSignal,
    module: item.module,
    track: item.track,
    accountableRole: item.accountableRole,
    ...fieldsOf(ownerId),
    state: 'draft',
    poolNumber: null,
    source: 'manual',
    copiedFrom: item.id,
    comments: [],
    files: [],
    timebox: null,
    completedAtMs: null,
    campaignId: item.campaignId,
  });
  expect(copy.history).toHaveLength(1);
  // The words are its own: another language of the contents leaves them, and changes the first.
  const { version } = await owner.call('tenants.get', {}, scope);
  await owner.call('tenants.update', { expectedVersion: version, contentLocale: 'pt-BR' }, scope);
  expect((await owner.call('tasks.get', { taskId: copy.id }, scope)).title).toBe(item.title);
  expect((await poolTask(agency, 1)).title).toBe(text('pt-BR', 'pool.task.1.title'));
  const created = storedEvents(core).findLast(({ type }) => type === 'task.created');
  expect(created?.payload).toMatchObject({ copiedFrom: item.id, source: 'manual' });
  expect(await storedProblems(core)).toEqual([]);
});

test('[M44] a copy leaves the incident of the first behind', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const incident = await record(agency, { severity: 'P2' });
  const first = await owner.call('tasks.create', { ...NEW, incidentId: incident.id }, scope);
  const copy = await owner.call('tasks.duplicate', { taskId: first.id }, scope);
  expect(copy).toMatchObject({ incidentId: null, source: 'manual', copiedFrom: first.id });
});

test('[M44] [M49] an Editor’s copy of somebody else’s task has no owner, one’s own keeps it', async () => {
  const agency = await testAgency();
  const { owner, scope, ownerId } = agency;
  const { client, profileId } = await signInAs(agency, 'Max', 'editor');
  const theirs = await owner.call('tasks.create', { ...NEW, ownerProfileId: ownerId }, scope);
  const own = await owner.call('tasks.create', { ...NEW, ownerProfileId: profileId }, scope);
  expect(await client.call('tasks.duplicate', { taskId: theirs.id }, scope)).toMatchObject({
    owner: null,
  });
  expect(await client.call('tasks.duplicate', { taskId: own.id }, scope)).toMatchObject({
    owner: { profileId },
  });
});

test('[M43] [M44] comments stand in the order they were made, verbatim, with who and when', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  const { client: editor } = await signInAs(agency, 'Max', 'editor');
  const { id: taskId, version } = await owner.call('tasks.create', NEW, scope);
  const said = ['<img src=x onerror=alert(1)>\nשלום', 'Blocked: the keys are missing'];
  await owner.call('tasks.comment', { taskId, text: `  ${said[0]} ` }, scope);
  core.clock.nowMs += MINUTE_MS;
  const task = await editor.call('tasks.comment', { taskId, text: said[1] ?? '' }, scope);
  expect(task.comments.map(({ by, text: words }) => [by, words])).toEqual([
    ['Olga', said[0]],
    ['Max', said[1]],
  ]);
  expect(task.comments[1]?.atMs).toBe(core.clock.nowMs);
  // A comment is no change of the task: whoever edits it meanwhile loses nothing.
  expect(task.version).toBe(version);
  const events = storedEvents(core).filter(({ type }) => type === 'task.commented');
  expect(JSON.stringify(events)).not.toContain('onerror');
  for (const empty of ['', ' \n ']) {
    expect(
      await refusalOf(owner.call('tasks.comment', { taskId, text: empty }, scope)),
    ).toMatchObject({ code: 'invalid_input' });
  }
  expect(await storedProblems(core)).toEqual([]);
});

test('[M44] a file is attached once, counted on its card, and taken off by whoever may', async () => {
  const agency = await testAgency();
  const { core, owner, scope, tenantId } = agency;
  const { client: editor } = await signInAs(agency, 'Max', 'editor');
  const { id: taskId } = await owner.call('tasks.create', NEW, scope);
  const first = await upload(agency, 'prices.txt', 'One');
  const second = await upload(agency, 'prices.txt', 'Two');
  await owner.call('tasks.attachFile', { taskId, fileId: first }, scope);
  await owner.call('tasks.attachFile', { taskId, fileId: first }, scope);
  const task = await editor.call('tasks.attachFile', { taskId, fileId: second }, scope);
  expect(task.files.map(({ id, name, addedBy }) => [id, name, addedBy])).toEqual([
    [first, 'prices.txt', 'Olga'],
    [second, 'prices.txt', 'Max'],
  ]);
  const cell = { lane: 'all', column: 'draft' } as const;
  const tenants = { kind: 'tenants', tenantIds: [tenantId] } as const;
  expect((await owner.call('board.cards', cell, tenants)).rows).toMatchObject([{ files: 2 }]);
  expect(
    await refusalOf(editor.call('tasks.detachFile', { taskId, fileId: first }, scope)),
  ).toMatchObject({ code: 'forbidden', needs: 'manager', why: 'file_of_another' });
  await editor.call('tasks.detachFile', { taskId, fileId: second }, scope);
  const bare = await owner.call('tasks.detachFile', { taskId, fileId: first }, scope);
  expect(bare.files).toEqual([]);
  expect(
    await refusalOf(owner.call('tasks.detachFile', { taskId, fileId: first }, scope)),
  ).toMatchObject({ code: 'not_found' });
  // The file itself is still the tenant's.
  expect(await owner.call('files.get', { fileId: first }, scope)).toMatchObject({ id: first });
  const types = storedEvents(core).map(({ type }) => type);
  expect(types.filter((type) => type === 'task.file_added')).toHaveLength(2);
  expect(types.filter((type) => type === 'task.file_removed')).toHaveLength(2);
});

test('[M10] [M44] a file of another tenant is not attached', async () => {
  const agency = await testAgency();
  const { owner } = agency;
  const other = await owner.call('tenants.create', { name: 'Spa Lume' }, INSTALL);
  const fileId = await upload({ ...agency, scope: tenantScope(other.id) }, 'theirs.txt', 'x');
  const { id: taskId } = await owner.call('tasks.create', NEW, agency.scope);
  expect(
    await refusalOf(owner.call('tasks.attachFile', { taskId, fileId }, agency.scope)),
  ).toMatchObject({ code: 'not_found' });
});

test('[M44] a task names fifty files and no more', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const { id: taskId } = await owner.call('tasks.create', NEW, scope);
  for (let number = 0; number < 50; number += 1) {
    const fileId = await upload(agency, `${number}.txt`, String(number));
    await owner.call('tasks.attachFile', { taskId, fileId }, scope);
  }
  const fileId = await upload(agency, 'last.txt', 'last');
  expect(await refusalOf(owner.call('tasks.attachFile', { taskId, fileId }, scope))).toMatchObject({
    reason: 'task_files_full',
    most: 50,
  });
});

test('[M44] the built-in templates are read in the tenant’s language and make whole sprint items', async () => {
  const agency = await testAgency();
  const { owner, scope, ownerId } = agency;
  await startedCampaign(agency);
  const english = await owner.call('taskTemplates.list', {}, scope);
  expect(english.map(({ key, builtIn }) => [key, builtIn])).toEqual(
    BUILT_IN_TEMPLATES.map(({ key }) => [key, true]),
  );
  for (const { fields } of english) {
    expect(METRIC_KEYS).toContain(fields.kpiKey);
    expect(fields.minutes).toBeGreaterThan(0);
    expect(fields.dueInDays).toBeGreaterThan(0);
  }
  const { version } = await owner.call('tenants.get', {}, scope);
  await owner.call('tenants.update', { expectedVersion: version, contentLocale: 'pt-BR' }, scope);
  const [first] = await owner.call('taskTemplates.list', {}, scope);
  expect(first?.name).toBe(text('pt-BR', 'taskTemplate.page_section_refresh.name'));
  const {
    minutes: _,
    dueInDays: __,
    kpiKey,
    accountableRole: ___,
    ...fields
  } = first?.fields ?? fail();
  const task = await owner.call(
    'tasks.create',
    {
      ...fields,
      ...(kpiKey !== null && { kpiKey }),
      templateKey: first?.key,
      ownerProfileId: ownerId,
      dueOn: '2026-11-20',
    },
    scope,
  );
  expect(task).toMatchObject({ source: 'template', kpiKey, missing: [] });
  expect(await moveTo(agency, task, 'scheduled')).toMatchObject({ state: 'scheduled' });
});

test('[M44] [M10] a template that is not there makes no task', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const other = await owner.call('tenants.create', { name: 'Spa Lume' }, INSTALL);
  const theirs = await owner.call(
    'taskTemplates.save',
    { name: 'Theirs', fields: NEW },
    tenantScope(other.id),
  );
  for (const templateKey of ['no_such', theirs.key]) {
    expect(
      await refusalOf(owner.call('tasks.create', { ...NEW, templateKey }, scope)),
    ).toMatchObject({ code: 'not_found' });
  }
  const names = (await owner.call('taskTemplates.list', {}, scope)).map(({ name }) => name);
  expect(names).not.toContain('Theirs');
});

test('[M44] a tenant keeps templates of its own: unique by name, versioned, from a form or a task', async () => {
  const agency = await testAgency();
  const { core, owner, scope, ownerId } = agency;
  const task = await owner.call(
    'tasks.create',
    { ...NEW, ...sprintFields(ownerId), track: 'quality', kpiKey: 'bookings', notes: 'Slowly' },
    scope,
  );
  const fromTask = await owner.call(
    'taskTemplates.saveFromTask',
    { name: 'Preços da semana', taskId: task.id },
    scope,
  );
  expect(fromTask).toMatchObject({
    builtIn: false,
    version: 1,
    name: 'Preços da semana',
    fields: {
      ...NEW,
      track: 'quality',
      kpiImpact: 'Two more direct bookings a week',
      kpiKey: 'bookings',
      notes: 'Slowly',
      dueInDays: null,
    },
  });
  expect(JSON.stringify(fromTask)).not.toContain(ownerId);
  const save = (name: string, replaces?: { templateId: string; expectedVersion: number }) =>
    owner.call('taskTemplates.save', { name, fields: NEW, ...(replaces && { replaces }) }, scope);
  for (const taken of [' preços da SEMANA ', 'Run a flash sale']) {
    expect(await refusalOf(save(taken))).toMatchObject({
      code: 'conflict',
      reason: 'template_name_taken',
    });
  }
  const seen = { templateId: fromTask.id ?? '', expectedVersion: 1 };
  const renamed = await save('PREÇOS da semana', seen);
  expect(renamed).toMatchObject({ id: fromTask.id, version: 2, fields: { notes: '' } });
  expect(await refusalOf(save('Prices', seen))).toMatchObject({ code: 'conflict', current: 2 });
  await save('Another');
  const own = async () =>
    (await owner.call('taskTemplates.list', {}, scope)).filter(({ builtIn }) => !builtIn);
  expect((await own()).map(({ name }) => name)).toEqual(['Another', 'PREÇOS da semana']);
  await owner.call('taskTemplates.remove', { ...seen, expectedVersion: 2 }, scope);
  expect((await own()).map(({ name }) => name)).toEqual(['Another']);
  expect(
    storedEvents(core)
      .filter(({ type }) => type.startsWith('task_template.'))
      .map(({ type, payload }) => [type, payload.version]),
  ).toEqual([
    ['task_template.saved', 1],
    ['task_template.saved', 2],
    ['task_template.saved', 1],
    ['task_template.removed', undefined],
  ]);
  expect(await storedProblems(core)).toEqual([]);
});

test('[M44] [M49] an Editor uses templates, a Manager keeps them', async () => {
  const agency = await testAgency();
  const { client: editor } = await signInAs(agency, 'Max', 'editor');
  const { scope } = agency;
  expect((await editor.call('taskTemplates.list', {}, scope)).length).toBeGreaterThan(0);
  expect(
    await refusalOf(editor.call('taskTemplates.save', { name: 'Mine', fields: NEW }, scope)),
  ).toMatchObject({ code: 'forbidden' });
});

test('[M15] a task names one of the measures there are, and loses it again', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const made = await owner.call('tasks.create', { ...NEW, kpiKey: 'bookings' }, scope);
  expect(made.kpiKey).toBe('bookings');
  const seen = { taskId: made.id, expectedVersion: made.version };
  const wrong = { ...seen, kpiKey: 'happiness' as 'bookings' };
  expect(await refusalOf(owner.call('tasks.update', wrong, scope))).toMatchObject({
    code: 'invalid_input',
  });
  expect(await owner.call('tasks.update', { ...seen, kpiKey: null }, scope)).toMatchObject({
    kpiKey: null,
  });
});

test('[M44] titles are kept as they are written, and one that is too long says by how much', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const written = ['<script>alert("x")</script>', 'مرحبا \u202eabc', `${'x'.repeat(499)}é`];
  for (const title of written) {
    const made = await owner.call('tasks.create', { ...NEW, title }, scope);
    expect(made.title).toBe(title);
  }
  const long = { ...NEW, title: 'x'.repeat(5_000) };
  expect(await refusalOf(owner.call('tasks.create', long, scope))).toMatchObject({
    code: 'invalid_input',
    reason: 'title_long',
    length: 5_000,
    most: 500,
  });
  const task = await owner.call('tasks.create', NEW, scope);
  const seen = { taskId: task.id, expectedVersion: task.version };
  expect(
    await refusalOf(owner.call('tasks.update', { ...seen, title: long.title }, scope)),
  ).toMatchObject({ reason: 'title_long' });
  expect(
    await refusalOf(owner.call('taskTemplates.save', { name: 'Long', fields: long }, scope)),
  ).toMatchObject({ reason: 'title_long' });
  const params = { length: 5_000, most: 500 };
  expect(text('en', 'errors.title_long', params)).toBe(
    'The title has 5,000 characters, at most 500 are taken. Shorten it and put the rest into the notes.',
  );
  expect(text('pt-BR', 'errors.title_long', params)).toBe(
    'O título tem 5.000 caracteres, e o limite é 500. Encurte-o e passe o resto para as notas.',
  );
});

/** The four fields as a detail answers them. */
function fieldsOf(profileId: string) {
  const { ownerProfileId, ...fields } = sprintFields(profileId);
  return { ...fields, owner: { profileId: ownerProfileId, name: 'Olga' } };
}

function fail(): never {
  throw new Error('There is no template');
}
