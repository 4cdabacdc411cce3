import { TASK_POOL } from '@shared/domain/tasks/pool';
import { text } from '@shared/i18n/format';
import { ALL } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { poolTask } from '../helpers/board-steps';
import { startedCampaign } from '../helpers/campaign-steps';
import { refusalOf } from '../helpers/refusal';
import { testAgency } from '../helpers/test-core';

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
  expect(await refusalOf(owner.call('tasks.list', { after: 'x' }, scope))).toMatchObject({
    reason: 'bad_cursor',
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
