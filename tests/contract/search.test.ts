import { ALL, INSTALL, tenantScope } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { signInAs, testAgency } from '../helpers/test-core';

async function agencyWithTexts() {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const task = (title: string, notes = '') =>
    owner.call('tasks.create', { title, notes, module: 'content_system' }, scope);
  await task('Photograph the suites', 'Sunrise over the caldeira, from the spa and its garden');
  await task('Rewrite the spa page');
  await owner.call(
    'incidents.record',
    { severity: 'P2', module: 'content_system', summary: 'Suites page answers 404' },
    scope,
  );
  return agency;
}

test('words find the beginnings of words, without accents or case, titles first', async () => {
  const { owner } = await agencyWithTexts();
  const find = async (text: string) =>
    (await owner.call('search.find', { text }, ALL)).map(({ kind, title }) => `${kind} ${title}`);
  expect((await find('SUÍT')).sort()).toEqual([
    'incident INC-0001 Suites page answers 404',
    'task Photograph the suites',
  ]);
  expect(await find('spa')).toEqual(['task Rewrite the spa page', 'task Photograph the suites']);
  expect(await find('suite photo')).toEqual(['task Photograph the suites']);
  expect(await find('nothing like it')).toEqual([]);
  expect(await find('  ')).toEqual([]);
});

test('a snippet shows where in the text it was found', async () => {
  const { owner } = await agencyWithTexts();
  const [hit] = await owner.call('search.find', { text: 'caldei' }, ALL);
  expect(hit?.snippet).toContain('caldeira');
});

test.each(['"', "'; DROP TABLE search; --", 'NEAR(', '*', 'title:', '(a OR', 'a AND NOT b', '^x'])(
  'what looks like a query language is only text: %s',
  async (text) => {
    const { owner } = await agencyWithTexts();
    await expect(owner.call('search.find', { text }, ALL)).resolves.toEqual(expect.any(Array));
    expect(await owner.call('search.find', { text: 'spa' }, ALL)).toHaveLength(2);
  },
);

test('[M10] only the asker’s tenants are searched', async () => {
  const agency = await agencyWithTexts();
  const { owner, core } = agency;
  const other = await owner.call('tenants.create', { name: 'Pousada Mar' }, INSTALL);
  await owner.call(
    'tasks.create',
    { title: 'Suites of the pousada', module: 'content_system' },
    tenantScope(other.id),
  );
  const { id } = await owner.call('profiles.create', { name: 'Max' }, INSTALL);
  await owner.call('memberships.set', { profileId: id, role: 'editor' }, tenantScope(other.id));
  const max = core.connect();
  await max.call('session.signIn', { profileId: id }, INSTALL);
  expect(await owner.call('search.find', { text: 'suites' }, ALL)).toHaveLength(3);
  expect(await max.call('search.find', { text: 'suites' }, ALL)).toMatchObject([
    { tenantId: other.id, title: 'Suites of the pousada' },
  ]);
  await expect(
    max.call('search.find', { text: 'suites', tenantId: agency.tenantId }, ALL),
  ).rejects.toMatchObject({ code: 'not_found' });
  expect(await owner.call('search.find', { text: 'suites', tenantId: other.id }, ALL)).toHaveLength(
    1,
  );
});

test('a changed text is found by its new words only', async () => {
  const { owner, scope } = await testAgency();
  const task = await owner.call(
    'tasks.create',
    { title: 'Rewrite the spa page', module: 'content_system' },
    scope,
  );
  await owner.call(
    'tasks.update',
    { taskId: task.id, expectedVersion: task.version, title: 'Rewrite the pool page' },
    scope,
  );
  expect(await owner.call('search.find', { text: 'spa' }, ALL)).toEqual([]);
  expect(await owner.call('search.find', { text: 'pool' }, ALL)).toHaveLength(1);
});

test('[M192] a tenant’s events come newest first, in pages that meet', async () => {
  const agency = await agencyWithTexts();
  const { owner, scope } = agency;
  const all = await owner.call('events.list', { limit: 200 }, scope);
  const seqs = all.rows.map(({ seq }) => seq);
  expect(seqs).toEqual([...seqs].sort((a, b) => b - a));
  expect(all).toMatchObject({ next: null, total: all.rows.length });
  expect(all.rows.at(-1)).toMatchObject({
    type: 'tenant.created',
    by: 'Olga',
    via: 'window',
    subject: `tenant:${agency.tenantId}`,
    payload: { slug: 'hotel-alba' },
    text: 'Hotel Alba',
  });
  const paged: number[] = [];
  for (let after: string | undefined; ; ) {
    const page = await owner.call(
      'events.list',
      { limit: 2, ...(after !== undefined && { after }) },
      scope,
    );
    paged.push(...page.rows.map(({ seq }) => seq));
    if (page.next === null) break;
    after = page.next;
  }
  expect(paged).toEqual(seqs);
  const ofTenant = await owner.call('events.list', { subject: `tenant:${agency.tenantId}` }, scope);
  expect(ofTenant.total).toBe(2);
  await expect(owner.call('events.list', { after: 'x' }, scope)).rejects.toMatchObject({
    details: { reason: 'bad_cursor' },
  });
});

test('recorded time never runs backwards, whatever the clock does', async () => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  const save = () => owner.call('inventory.save', { kind: 'suite', name: 'Suíte Mar' }, scope);
  await save();
  const before = core.clock.nowMs;
  core.clock.nowMs -= 60 * 60 * 1000;
  await save();
  const { rows } = await owner.call('events.list', { limit: 2 }, scope);
  expect(rows.map(({ atMs }) => atMs)).toEqual([before, before]);
  expect(await owner.call('install.verify', {}, INSTALL)).toMatchObject({ ok: true });
});

test('an editor reads the log of an own tenant', async () => {
  const agency = await testAgency();
  const { client } = await signInAs(agency, 'Edi', 'editor');
  await expect(client.call('events.list', {}, agency.scope)).resolves.toMatchObject({ total: 3 });
});
