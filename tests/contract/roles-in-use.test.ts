import { FUNCTIONAL_ROLES } from '@shared/domain/roles/functional-role';
import { LOCALES } from '@shared/domain/tenants/tenant';
import { expect, test } from 'vitest';
import { poolTask, taskIn } from '../helpers/board-steps';
import { sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { incident, run } from '../helpers/cycle-steps';
import { refusalOf } from '../helpers/refusal-of';
import { storedColumn } from '../helpers/stored-events';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

/** Each name in any case and with any blanks and signs between its words. */
const ANY_SPELLING = FUNCTIONAL_ROLES.filter((role) => role.includes(' ')).map((role) => ({
  role,
  loose: new RegExp(role.replaceAll(/[ &]+/g, '[\\s_&-]*(?:and|e)?[\\s_&-]*'), 'gi'),
}));

/** Spellings of role names in a text that differ from the exact ones. */
const misspelt = (text: string) =>
  ANY_SPELLING.flatMap(({ role, loose }) =>
    [...text.matchAll(loose)].map(([found]) => found).filter((found) => found !== role),
  );

async function speak(agency: TestAgency, locale: (typeof LOCALES)[number]): Promise<void> {
  const { owner, scope } = agency;
  const { version } = await owner.call('tenants.get', {}, scope);
  await owner.call('tenants.update', { expectedVersion: version, contentLocale: locale }, scope);
}

test.each(LOCALES)(
  '[M161] in %s commands, the log and reports spell every role by its exact name',
  async (locale) => {
    const agency = await testAgency();
    const { owner, scope, core } = agency;
    await speak(agency, locale);
    const { plan } = await startedCampaign(agency);
    const p0 = await incident(agency, 'P0');
    await run(agency, 'weekly');
    await owner.call('reports.saveGrowth', { window: '30d' }, scope);
    await owner.call('readouts.draft', { month: '2026-10' }, scope);

    const { rows } = await owner.call('tasks.list', { limit: 200 }, scope);
    const named = [
      ...rows.map(({ accountableRole }) => accountableRole),
      p0.accountableRole,
      ...(plan.parts?.roleMatrix.map(({ role }) => role) ?? []),
    ];
    const known: readonly string[] = FUNCTIONAL_ROLES;
    expect(named.filter((role) => !known.includes(role))).toEqual([]);
    expect([...new Set(plan.parts?.roleMatrix.map(({ role }) => role))]).toEqual(known);

    const texts = [
      plan.markdown,
      ...storedColumn(core, 'report', 'markdown'),
      ...storedColumn(core, 'report', 'snapshot_json'),
      ...storedColumn(core, 'event', 'payload_json'),
      JSON.stringify(await owner.call('workspace.export', {}, scope)),
    ];
    expect(texts.flatMap(misspelt)).toEqual([]);
    // Roles are named there at all, and another spelling would be found.
    expect(texts.some((text) => text.includes('Execution Manager'))).toBe(true);
    expect(misspelt('the Technical-SEO engineer, Authority and PR Manager')).toEqual([
      'Technical-SEO engineer',
      'Authority and PR Manager',
    ]);
  },
);

test('[M160] a task has one owner; one more takes the place of the first', async () => {
  const agency = await testAgency();
  const { owner, scope, ownerId } = agency;
  await startedCampaign(agency);
  const { profileId } = await signInAs(agency, 'Max', 'manager');
  const task = await taskIn(agency, 1, 'scheduled');
  expect(task.owner).toEqual({ profileId: ownerId, name: 'Olga' });
  const passedOn = await owner.call(
    'tasks.update',
    { taskId: task.id, expectedVersion: task.version, ownerProfileId: profileId },
    scope,
  );
  expect(passedOn.owner).toEqual({ profileId, name: 'Max' });
});

test('[M160] no sprint item starts without a rollback condition, and none loses it while it is at work', async () => {
  const agency = await testAgency();
  const { owner, scope, ownerId } = agency;
  await startedCampaign(agency);
  const { id: taskId, version } = await poolTask(agency, 2);
  const { rollbackCondition: _, ...rest } = sprintFields(ownerId);
  const filled = await owner.call(
    'tasks.update',
    { taskId, expectedVersion: version, ...rest },
    scope,
  );
  const schedule = { taskId, expectedVersion: filled.version, to: 'scheduled' } as const;
  expect(await refusalOf(owner.call('tasks.move', schedule, scope))).toMatchObject({
    code: 'rule_violation',
    missing: ['rollbackCondition'],
  });
  const working = await taskIn(agency, 3, 'in_progress');
  const emptied = { taskId: working.id, expectedVersion: working.version, rollbackCondition: '' };
  expect(await refusalOf(owner.call('tasks.update', emptied, scope))).toMatchObject({
    code: 'rule_violation',
    missing: ['rollbackCondition'],
  });
});

test('[M160] every role of a plan has an output, and a severe incident names who escalates it', async () => {
  const agency = await testAgency();
  const { plan } = await startedCampaign(agency);
  expect(plan.parts?.roleMatrix.filter(({ deliverable }) => deliverable.trim() === '')).toEqual([]);
  const p0 = await incident(agency, 'P0');
  expect(p0.accountableRole).toBe('Technical SEO Engineer');
});
