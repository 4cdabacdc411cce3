import { DAY_MS } from '@shared/base/days';
import { INSTALL } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { passGates, startedCampaign } from '../helpers/campaign-steps';
import { incident, QUALITY, run, setTrend, VISIBILITY } from '../helpers/cycle-steps';
import { refusalOf } from '../helpers/refusal-of';
import { storedColumn, storedEvents } from '../helpers/stored-events';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

/** A weekly cycle that intervened because visibility is up and quality is down, all gates passing. */
async function intervened(agency: TestAgency) {
  await passGates(agency);
  await setTrend(agency, VISIBILITY, 'up');
  await setTrend(agency, QUALITY, 'down');
  await setTrend(agency, 'conversion_assist_trend', 'flat');
  return run(agency, 'weekly');
}

/** Moves the false clock; a window that stood that long has locked itself. */
async function later({ core, owner, ownerId }: TestAgency, ms: number) {
  core.clock.nowMs += ms;
  await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
}

function sprintOf({ owner, scope }: TestAgency, cycleId: string) {
  return owner.call('cycles.sprint', { cycleId }, scope);
}

/** Olga answers for content, so that its work has an owner. */
function carryRole({ owner, ownerId, scope }: TestAgency) {
  return owner.call(
    'memberships.set',
    { profileId: ownerId, role: 'owner', functionalRoles: ['Content Ops Manager'] },
    scope,
  );
}

test('[M147] an intervene names the failing modules with reasons, a title, an owner by role and a day before the next cycle', async () => {
  const agency = await testAgency();
  await carryRole(agency);
  const { id } = await intervened(agency);
  const sprint = await sprintOf(agency, id);
  expect(sprint).toMatchObject({ refusal: null, followedBy: null, dueOn: '2026-11-09' });
  expect(
    sprint.modules.map(({ module, role, reasons, ownerProfileId, tasks }) => [
      module,
      role,
      reasons.map(({ code }) => code),
      ownerProfileId,
      tasks.length,
    ]),
  ).toEqual([
    ['intent_operations', 'Intent Ops Specialist', ['trend_not_up'], null, 0],
    ['content_system', 'Content Ops Manager', ['trend_not_up'], agency.ownerId, 0],
    ['onpage_optimization', 'Content Ops Manager', ['trend_not_up'], agency.ownerId, 0],
    ['internal_link_graph', 'Internal Link Specialist', ['trend_not_up'], null, 0],
  ]);
  expect(sprint.modules[0]?.title).toBe('Intent operations: bring High-intent sessions up again');
});

test('[M147] planning makes one task a module: scheduled with its four fields, a draft without an owner', async () => {
  const agency = await testAgency();
  await carryRole(agency);
  await startedCampaign(agency);
  const { id } = await intervened(agency);
  const { owner, scope, core } = agency;
  const planned = await owner.call(
    'cycles.planSprint',
    {
      cycleId: id,
      items: [
        { module: 'content_system', title: 'Refresh the ten pages that lost most' },
        { module: 'internal_link_graph', dueOn: '2026-11-06' },
      ],
    },
    scope,
  );
  expect(planned).toMatchObject({ scheduled: 1, linked: 0 });
  const [content, links] = await Promise.all(
    planned.taskIds.map((taskId) => owner.call('tasks.get', { taskId }, scope)),
  );
  expect(content).toMatchObject({
    title: 'Refresh the ten pages that lost most',
    state: 'scheduled',
    source: 'cycle',
    module: 'content_system',
    accountableRole: 'Content Ops Manager',
    owner: { profileId: agency.ownerId },
    dueOn: '2026-11-09',
    kpiImpact: 'Up again: Conversion assists',
    missing: [],
  });
  expect(content?.campaignId).not.toBeNull();
  expect(links).toMatchObject({ state: 'draft', dueOn: '2026-11-06', missing: ['owner'] });
  const events = storedEvents(core).filter(({ subject }) =>
    planned.taskIds.some((taskId) => subject === `task:${taskId}`),
  );
  expect(events.map(({ type }) => type).sort()).toEqual([
    'task.created',
    'task.created',
    'task.moved',
  ]);
});

test('[M147] a module with a task of this sprint is linked, not given another; a cancelled one may be planned again', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const { id } = await intervened(agency);
  const plan = () =>
    owner.call(
      'cycles.planSprint',
      { cycleId: id, items: [{ module: 'content_system' }, { module: 'intent_operations' }] },
      scope,
    );
  const [taskId = ''] = (await plan()).taskIds;
  const again = await plan();
  expect(again).toMatchObject({ taskIds: [], linked: 2 });
  expect(again.sprint.modules.map(({ tasks }) => tasks.length)).toEqual([1, 1, 0, 0]);
  await owner.call('tasks.move', { taskId, expectedVersion: 1, to: 'cancelled' }, scope);
  expect(await plan()).toMatchObject({ linked: 1, taskIds: [expect.any(String)] });
});

test('[M147] [M149] work that a P0 pauses does not make its module fail; work that somebody blocked does', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  await setTrend(agency, VISIBILITY, 'up');
  const { id } = await run(agency, 'weekly');
  const { rows } = await owner.call('tasks.list', { module: 'scale_loop', limit: 1 }, scope);
  const { rows: pages } = await owner.call(
    'tasks.list',
    { module: 'onpage_optimization', limit: 1 },
    scope,
  );
  const [page] = pages;
  if (page === undefined) throw new Error('the board has no such item');
  await owner.call(
    'tasks.move',
    { taskId: page.id, expectedVersion: page.version, to: 'blocked', reason: 'No texts yet' },
    scope,
  );
  await incident(agency, 'P0');
  const paused = await owner.call('tasks.get', { taskId: rows[0]?.id ?? '' }, scope);
  expect(paused.state).toBe('blocked');
  const modules = (await sprintOf(agency, id)).modules.map(({ module }) => module);
  expect(modules).toContain('onpage_optimization');
  expect(modules).not.toContain('scale_loop');
});

test('[M147] [Q17] the sprint task of a P1’s module meets its obligation once it is scheduled', async () => {
  const agency = await testAgency();
  const { owner, scope, ownerId } = agency;
  await incident(agency, 'P1');
  const { id, obligations } = await run(agency, 'weekly');
  expect(obligations).toMatchObject([{ code: 'p1_intervention_sprint', met: false }]);
  await owner.call(
    'cycles.planSprint',
    { cycleId: id, items: [{ module: 'technical_foundation', ownerProfileId: ownerId }] },
    scope,
  );
  const after = await owner.call('cycles.get', { cycleId: id }, scope);
  expect(after.obligations).toMatchObject([{ met: true }]);
});

test.each([
  ['a continue', 'sprint_not_intervene'],
  ['a look back', 'sprint_of_as_of'],
  ['a cycle that another followed', 'sprint_after_next_cycle'],
  ['a module that is not failing', 'module_fails_no_longer'],
  ['a day that has passed', 'day_passed'],
  ['an owner from elsewhere', 'owner_not_member'],
] as const)('[M147] %s plans nothing: %s', async (what, reason) => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  let cycle = await intervened(agency);
  if (what === 'a continue') {
    await setTrend(agency, QUALITY, 'up');
    cycle = await run(agency, 'weekly');
  } else if (what === 'a look back') {
    cycle = await run(agency, 'weekly', core.clock.nowMs - DAY_MS);
  } else if (what === 'a cycle that another followed') {
    await later(agency, DAY_MS);
    await run(agency, 'weekly');
  }
  const item = {
    module: what === 'a module that is not failing' ? 'scale_loop' : 'content_system',
    ...(what === 'a day that has passed' && { dueOn: '2026-11-01' }),
    ...(what === 'an owner from elsewhere' && { ownerProfileId: '01JBQ4N0000000000000000000' }),
  } as const;
  const refused = await refusalOf(
    owner.call('cycles.planSprint', { cycleId: cycle.id, items: [item] }, scope),
  );
  expect(refused).toMatchObject({ reason });
  const { total } = await owner.call('tasks.counts', {}, scope);
  expect(total).toBe(0);
});

test('[M147] an Editor reads the sprint and plans none', async () => {
  const agency = await testAgency();
  const { id } = await intervened(agency);
  const { client: editor } = await signInAs(agency, 'Edi', 'editor');
  const input = { cycleId: id, items: [{ module: 'content_system' as const }] };
  await expect(editor.call('cycles.sprint', { cycleId: id }, agency.scope)).resolves.toBeDefined();
  expect(await refusalOf(editor.call('cycles.planSprint', input, agency.scope))).toMatchObject({
    code: 'forbidden',
  });
});

test('[M147] the next cycle of the cadence says whether the trends recovered and what became of the sprint', async () => {
  const agency = await testAgency();
  const { owner, scope, ownerId } = agency;
  const first = await intervened(agency);
  expect(first.recovery).toBeNull();
  const { taskIds } = await owner.call(
    'cycles.planSprint',
    {
      cycleId: first.id,
      items: (['content_system', 'intent_operations', 'internal_link_graph'] as const).map(
        (module) => ({ module, ownerProfileId: ownerId }),
      ),
    },
    scope,
  );
  const move = async (taskId: string, ...states: ('in_progress' | 'completed' | 'cancelled')[]) => {
    for (const to of states) {
      const { version } = await owner.call('tasks.get', { taskId }, scope);
      await owner.call('tasks.move', { taskId, expectedVersion: version, to }, scope);
    }
  };
  await move(taskIds[0] ?? '', 'in_progress', 'completed');
  await move(taskIds[2] ?? '', 'cancelled');

  await later(agency, 7 * DAY_MS);
  // Another cadence looks at its own cycles.
  expect((await run(agency, 'monthly')).recovery).toBeNull();
  await setTrend(agency, QUALITY, 'up');
  const next = await run(agency, 'weekly');
  expect(next).toMatchObject({
    decision: 'continue',
    recovery: {
      cycleId: first.id,
      ordinal: first.ordinal,
      verdict: 'recovered',
      planned: 2,
      done: 1,
      trends: [
        { before: 'up', now: 'up', outcome: 'held' },
        { before: 'unknown', now: 'unknown', outcome: 'unknown' },
        { before: 'down', now: 'up', outcome: 'recovered' },
        { before: 'flat', now: 'flat', outcome: 'not_recovered' },
      ],
    },
  });
  const report = await owner.call('reports.get', { reportId: next.reportId ?? '' }, scope);
  expect(report.markdown).toContain('## Did the trends recover since cycle 1?');
  expect(report.markdown).toContain('2 sprint tasks planned, 1 completed');

  // What was found stays, whatever happens to the tasks later, and follows from the snapshot.
  await move(taskIds[1] ?? '', 'in_progress', 'completed');
  const afterwards = await owner.call('cycles.get', { cycleId: next.id }, scope);
  expect(afterwards.recovery).toEqual(next.recovery);
  expect(await owner.call('cycles.recompute', { cycleId: next.id }, scope)).toMatchObject({
    same: true,
  });
  // After a continue there is nothing to follow up.
  expect((await run(agency, 'weekly')).recovery).toBeNull();
});

test('[M147] [M192] a cycle with nothing to follow up stores no trace of it', async () => {
  const agency = await testAgency();
  await run(agency, 'weekly');
  const [snapshot = ''] = storedColumn(agency.core, 'cycle_run', 'snapshot_json');
  expect(JSON.parse(snapshot)).not.toHaveProperty('followsUp');
});

test('[M147] a look back follows up what had been decided by then', async () => {
  const agency = await testAgency();
  const { core } = agency;
  const first = await intervened(agency);
  await later(agency, 2 * DAY_MS);
  await setTrend(agency, QUALITY, 'up');
  await run(agency, 'weekly');
  const back = await run(agency, 'weekly', core.clock.nowMs - DAY_MS);
  expect(back).toMatchObject({ asOf: true, recovery: { cycleId: first.id } });
  const before = await run(agency, 'weekly', core.clock.nowMs - 3 * DAY_MS);
  expect(before.recovery).toBeNull();
});
