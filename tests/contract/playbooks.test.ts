import { PLAYBOOKS, type StepRef } from '@shared/domain/playbooks/playbooks';
import { MODULE_ROLE, MODULES, tierOf } from '@shared/domain/roles/module';
import { playbookText } from '@shared/i18n/playbooks';
import { expect, test } from 'vitest';
import { sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { refusalOf } from '../helpers/refusal';
import { storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

const make = ({ owner, scope }: TestAgency, steps: readonly StepRef[]) =>
  owner.call('playbooks.createTasks', { steps: [...steps] }, scope);

const taskOf = async ({ owner, scope }: TestAgency, taskId: string | undefined) =>
  owner.call('tasks.get', { taskId: taskId ?? '' }, scope);

const stepTasks = async ({ owner, scope }: TestAgency) =>
  (await owner.call('playbooks.get', {}, scope)).tasks;

async function complete(agency: TestAgency, taskId: string) {
  const { owner, ownerId, scope } = agency;
  const { version } = await taskOf(agency, taskId);
  await owner.call(
    'tasks.update',
    { taskId, expectedVersion: version, ...sprintFields(ownerId) },
    scope,
  );
  for (const to of ['scheduled', 'in_progress', 'completed'] as const) {
    const seen = await taskOf(agency, taskId);
    await owner.call('tasks.move', { taskId, expectedVersion: seen.version, to }, scope);
  }
}

test('[M162] a step becomes a draft with its text, its signal and what would undo it', async () => {
  const agency = await testAgency();
  const { tasks } = await make(agency, ['technical_foundation.robots']);
  expect(tasks).toMatchObject([{ step: 'technical_foundation.robots', created: true }]);
  expect(await taskOf(agency, tasks[0]?.taskId)).toMatchObject({
    title: 'Read robots rules and noindex marks line by line',
    notes: playbookText('en', 'step.technical_foundation.robots.how'),
    acceptanceSignal:
      'Every rule has a name and a reason beside it; rules that nobody claims are gone.',
    rollbackCondition: PLAYBOOKS.technical_foundation.triggers
      .map((trigger) => playbookText('en', `trigger.${trigger}`))
      .join('\n'),
    track: 'quality',
    module: 'technical_foundation',
    tier: 'structure_core',
    accountableRole: 'Technical SEO Engineer',
    source: 'playbook',
    state: 'draft',
    owner: null,
    dueOn: null,
  });
  expect(storedEvents(agency.core).at(-1)).toMatchObject({
    type: 'task.created',
    payload: { source: 'playbook', module: 'technical_foundation' },
  });
  expect(await storedProblems(agency.core)).toEqual([]);
});

test('[M162] it is written in the language of the tenant, not of who makes it', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const { version } = await owner.call('tenants.get', {}, scope);
  await owner.call('tenants.update', { expectedVersion: version, contentLocale: 'pt-BR' }, scope);
  const { tasks } = await make(agency, ['scale_loop.stop']);
  expect(await taskOf(agency, tasks[0]?.taskId)).toMatchObject({
    title: 'Escolher o que parar',
    acceptanceSignal: 'Cada item do fim da lista tem uma das três saídas e um dia.',
  });
});

test('[M162] the task of a step is made once while it is open, and again once it has ended', async () => {
  const agency = await testAgency();
  const [first] = (await make(agency, ['content_system.brief'])).tasks;
  // Asked twice in one go, and once more beside a step that has none.
  const again = await make(agency, [
    'content_system.mix',
    'content_system.brief',
    'content_system.mix',
  ]);
  expect(again.tasks).toMatchObject([
    { step: 'content_system.mix', created: true },
    { step: 'content_system.brief', taskId: first?.taskId, created: false },
  ]);
  expect(await stepTasks(agency)).toHaveLength(2);

  const taskId = first?.taskId ?? '';
  await complete(agency, taskId);
  expect(await stepTasks(agency)).toContainEqual({
    step: 'content_system.brief',
    taskId,
    state: 'completed',
  });
  const [second] = (await make(agency, ['content_system.brief'])).tasks;
  expect(second?.created).toBe(true);
  expect(second?.taskId).not.toBe(taskId);
  expect(await stepTasks(agency)).toContainEqual({
    step: 'content_system.brief',
    taskId: second?.taskId,
    state: 'draft',
  });
});

test('[M162] a cancelled task leaves its step without one', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const [made] = (await make(agency, ['scale_loop.rank'])).tasks;
  const taskId = made?.taskId ?? '';
  const { version } = await taskOf(agency, taskId);
  await owner.call('tasks.move', { taskId, expectedVersion: version, to: 'cancelled' }, scope);
  expect(await stepTasks(agency)).toEqual([]);
  expect((await make(agency, ['scale_loop.rank'])).tasks[0]?.created).toBe(true);
});

test('[M162] an open task goes before a newer one that was completed', async () => {
  const agency = await testAgency();
  const { scope } = agency;
  const { client: manager } = await signInAs(agency, 'Max', 'manager');
  const [first] = (await make(agency, ['content_system.audit'])).tasks;
  const taskId = first?.taskId ?? '';
  const { version } = await taskOf(agency, taskId);
  await manager.call('tasks.move', { taskId, expectedVersion: version, to: 'cancelled' }, scope);
  const [second] = (await make(agency, ['content_system.audit'])).tasks;
  await complete(agency, second?.taskId ?? '');
  // Takes back the cancelling, so that the older task is open again.
  await manager.call('undo.apply', {}, { kind: 'tenants', tenantIds: [agency.tenantId] });
  expect(await stepTasks(agency)).toEqual([
    { step: 'content_system.audit', taskId, state: 'draft' },
  ]);
  expect((await make(agency, ['content_system.audit'])).tasks).toEqual([
    { step: 'content_system.audit', taskId, created: false },
  ]);
});

test('[M162] every step can be made a task, filed under its module and answered for by its role', async () => {
  const agency = await testAgency();
  const steps = MODULES.flatMap((module) => PLAYBOOKS[module].steps.map(({ ref }) => ref));
  const { tasks } = await make(agency, steps);
  expect(tasks.every(({ created }) => created)).toBe(true);
  const { owner, scope } = agency;
  const listed = await owner.call('tasks.list', { limit: 200 }, scope);
  expect(listed.total).toBe(steps.length);
  for (const { module, accountableRole, tier } of listed.rows) {
    expect([accountableRole, tier]).toEqual([MODULE_ROLE[module], tierOf(module)]);
  }
});

test('[M162] while a campaign runs the tasks join its board and are held to the four fields', async () => {
  const agency = await testAgency();
  await startedCampaign(agency);
  const [made] = (await make(agency, ['intent_operations.group'])).tasks;
  expect(await taskOf(agency, made?.taskId)).toMatchObject({
    campaignId: expect.any(String),
    missing: ['owner', 'dueOn', 'kpiImpact'],
  });
});

test('[M162] what one command made is taken back in one go', async () => {
  const agency = await testAgency();
  await make(agency, ['scale_loop.rank', 'scale_loop.stop']);
  const tenants = { kind: 'tenants', tenantIds: [agency.tenantId] } as const;
  expect(await agency.owner.call('undo.apply', {}, tenants)).toMatchObject({ undone: 2 });
  expect(await stepTasks(agency)).toEqual([]);
});

test('[M162] an Editor makes no tasks of a playbook, and an unknown step is refused', async () => {
  const agency = await testAgency();
  const { client } = await signInAs(agency, 'Edi', 'editor');
  const before = storedEvents(agency.core).length;
  const steps: StepRef[] = ['scale_loop.rank'];
  const editor = await refusalOf(client.call('playbooks.createTasks', { steps }, agency.scope));
  expect(editor).toMatchObject({ code: 'forbidden', needs: 'manager' });
  const unknown = await refusalOf(make(agency, ['scale_loop.crawl' as StepRef]));
  expect(unknown).toMatchObject({ code: 'invalid_input' });
  const none = await refusalOf(make(agency, []));
  expect(none).toMatchObject({ code: 'invalid_input' });
  expect(storedEvents(agency.core)).toHaveLength(before);
});

test('[M166] a tenant is bootstrapped until somebody says otherwise; a change is one event and can be undone', async () => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  const density = async () => (await owner.call('playbooks.get', {}, scope)).density;
  expect(await density()).toBe('bootstrapped');
  const before = storedEvents(core).length;
  await owner.call('playbooks.setDensity', { density: 'mid_market' }, scope);
  await owner.call('playbooks.setDensity', { density: 'mid_market' }, scope);
  expect(await density()).toBe('mid_market');
  expect(storedEvents(core).slice(before)).toMatchObject([
    { type: 'setting.changed', payload: { key: 'playbooks.density' } },
  ]);
  await owner.call('undo.apply', {}, { kind: 'tenants', tenantIds: [agency.tenantId] });
  expect(await density()).toBe('bootstrapped');
  const { client } = await signInAs(agency, 'Edi', 'editor');
  const refused = await refusalOf(
    client.call('playbooks.setDensity', { density: 'high_capacity' }, scope),
  );
  expect(refused).toMatchObject({ needs: 'manager' });
});

test('[M166] what is in flight are the tasks that are scheduled, started or in review', async () => {
  const agency = await testAgency();
  const { owner, ownerId, scope } = agency;
  const { tasks } = await make(agency, [
    'scale_loop.rank',
    'scale_loop.cost',
    'content_system.mix',
  ]);
  const inFlight = async () => (await owner.call('playbooks.get', {}, scope)).inFlight;
  expect(await inFlight()).toBe(0);
  for (const { taskId } of tasks.slice(0, 2)) {
    const { version } = await taskOf(agency, taskId);
    const edited = await owner.call(
      'tasks.update',
      { taskId, expectedVersion: version, ...sprintFields(ownerId) },
      scope,
    );
    await owner.call(
      'tasks.move',
      { taskId, expectedVersion: edited.version, to: 'scheduled' },
      scope,
    );
  }
  expect(await inFlight()).toBe(2);
});
