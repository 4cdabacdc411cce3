import type { Input } from '@shared/contract';
import type { RpcClient } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { moveTo, poolTask, taskIn } from '../helpers/board-steps';
import { holdQuality, startedCampaign } from '../helpers/campaign-steps';
import { record } from '../helpers/incident-steps';
import { refusalOf } from '../helpers/refusal';
import { storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

type Limits = Input<'board.setLimits'>['limits'];

function limit({ owner, scope }: TestAgency, limits: Limits) {
  return owner.call('board.setLimits', { limits }, scope);
}

async function stoppedHead({ owner, tenantId }: TestAgency, name: string) {
  const scope = { kind: 'tenants', tenantIds: [tenantId] } as const;
  const { columns } = await owner.call('board.window', { text: 'nothing' }, scope);
  return columns.find(({ column }) => column === name);
}

test('[M40] limits are the tenant’s, each change is one event, and null takes one away', async () => {
  const agency = await testAgency();
  const { core, owner, scope, tenantId } = agency;
  const none = { draft: null, scheduled: null, in_progress: null, needs_review: null };
  expect(await owner.call('board.limits', {}, scope)).toEqual({
    limits: { ...none, completed: null, stopped: null },
  });
  const told: unknown[] = [];
  owner.onChanged(({ changes }) => told.push(...(changes ?? [])));
  expect(await limit(agency, { in_progress: 3, stopped: 2 })).toMatchObject({
    limits: { ...none, in_progress: 3, stopped: 2 },
  });
  expect(told).toContainEqual({ topic: 'settings', tenantId });
  expect(await limit(agency, { stopped: null })).toMatchObject({
    limits: { in_progress: 3, stopped: null },
  });
  await limit(agency, { in_progress: 3 });
  await limit(agency, {});
  const events = storedEvents(core).filter(({ payload }) => payload.key === 'board.limits');
  expect(events.map(({ type, subject }) => [type, subject])).toEqual([
    ['setting.changed', `tenant:${tenantId}`],
    ['setting.changed', `tenant:${tenantId}`],
  ]);
  expect(JSON.parse(events[1]?.to ?? '')).toMatchObject({ in_progress: 3, stopped: null });
  expect(await storedProblems(core)).toEqual([]);
});

test('[M49] an Editor reads the limits, a Manager sets them, and no number that is none is taken', async () => {
  const agency = await testAgency();
  const { client: editor } = await signInAs(agency, 'Max', 'editor');
  const { client: manager } = await signInAs(agency, 'Edi', 'manager');
  const set = (client: RpcClient, limits: object) =>
    refusalOf(client.call('board.setLimits', { limits: limits as Limits }, agency.scope));
  expect(await set(editor, { in_progress: 1 })).toMatchObject({ code: 'forbidden' });
  expect(await editor.call('board.limits', {}, agency.scope)).toMatchObject({ limits: {} });
  for (const wrong of [0, -1, 1.5, 1_000, '3']) {
    expect(await set(manager, { in_progress: wrong })).toMatchObject({ code: 'invalid_input' });
  }
  for (const column of ['draft', 'completed', 'cancelled']) {
    expect(await set(manager, { [column]: 3 })).toMatchObject({ code: 'invalid_input' });
  }
  expect(await set(manager, { in_progress: 999 })).toBe('no refusal');
});

test('[M40] a full column takes no more by a move, a retry or an unblock, and says what it holds', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  const first = await taskIn(agency, 1, 'in_progress');
  const second = await taskIn(agency, 2, 'scheduled');
  await limit(agency, { in_progress: 1, scheduled: 1 });
  const full = { code: 'wip_full', params: { column: 'in_progress', limit: 1, count: 1 } };
  expect(await refusalOf(moveTo(agency, second, 'in_progress'))).toMatchObject({
    code: 'rule_violation',
    reason: 'move_refused',
    reasons: [full],
  });
  // A retry goes to Scheduled, which the second one fills.
  const failed = await moveTo(agency, first, 'failed');
  expect(await refusalOf(moveTo(agency, failed, 'scheduled'))).toMatchObject({
    reasons: [{ code: 'wip_full', params: { column: 'scheduled', limit: 1, count: 1 } }],
  });
  const started = await moveTo(agency, second, 'in_progress');
  const blocked = await moveTo(agency, started, 'blocked');
  const retried = await moveTo(agency, failed, 'scheduled');
  await moveTo(agency, retried, 'in_progress');
  expect(await refusalOf(moveTo(agency, blocked, 'in_progress'))).toMatchObject({
    reasons: [full],
  });
  await owner.call('board.setLimits', { limits: { in_progress: null } }, scope);
  expect(await moveTo(agency, blocked, 'in_progress')).toMatchObject({ state: 'in_progress' });
});

test('[M40] failed and blocked fill one column together', async () => {
  const agency = await testAgency();
  await startedCampaign(agency);
  const first = await taskIn(agency, 1, 'in_progress');
  const second = await taskIn(agency, 2, 'in_progress');
  const third = await taskIn(agency, 3, 'in_progress');
  await moveTo(agency, first, 'failed');
  await moveTo(agency, second, 'blocked');
  await limit(agency, { stopped: 2 });
  for (const to of ['failed', 'blocked'] as const) {
    expect(await refusalOf(moveTo(agency, third, to))).toMatchObject({
      reasons: [{ code: 'wip_full', params: { column: 'stopped', limit: 2, count: 2 } }],
    });
  }
});

test('[M40] of two moves at once into the last place, one wins', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  const tasks = [await taskIn(agency, 1, 'scheduled'), await taskIn(agency, 2, 'scheduled')];
  await limit(agency, { in_progress: 1 });
  const { client: other } = await signInAs(agency, 'Max', 'manager');
  const answers = await Promise.all(
    tasks.map(({ id, version }, index) =>
      refusalOf(
        (index === 0 ? owner : other).call(
          'tasks.move',
          { taskId: id, expectedVersion: version, to: 'in_progress' },
          scope,
        ),
      ),
    ),
  );
  expect(answers.filter((answer) => answer === 'no refusal')).toHaveLength(1);
  expect(answers).toContainEqual(
    expect.objectContaining({ reasons: [expect.objectContaining({ code: 'wip_full' })] }),
  );
  const { byState } = await owner.call('tasks.counts', {}, scope);
  expect(byState).toMatchObject({ in_progress: 1, scheduled: 1 });
});

test('[M39] [M40] a card that somebody else moved meanwhile is a conflict, and stays where it is', async () => {
  const agency = await testAgency();
  await startedCampaign(agency);
  const seen = await taskIn(agency, 1, 'scheduled');
  const moved = await moveTo(agency, seen, 'in_progress');
  expect(await refusalOf(moveTo(agency, seen, 'draft'))).toMatchObject({
    code: 'conflict',
    seen: seen.version,
    current: moved.version,
  });
  expect(await poolTask(agency, 1)).toMatchObject({ state: 'in_progress', version: moved.version });
});

test('[M40] [M149] a pause and its end pass the limits; a column over its limit is shown as it is', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await startedCampaign(agency);
  await holdQuality(agency);
  // Three items of the acceleration tier.
  for (const number of [20, 21, 22]) await taskIn(agency, number, 'in_progress');
  await limit(agency, { stopped: 1, in_progress: 1 });
  expect(await stoppedHead(agency, 'in_progress')).toEqual({
    column: 'in_progress',
    count: 0,
    limit: 1,
    held: 3,
  });
  const p0 = await record(agency);
  // The whole acceleration tier is paused, its drafts too.
  const { held = 0 } = (await stoppedHead(agency, 'stopped')) ?? {};
  expect(held).toBeGreaterThan(3);
  const { byState } = await owner.call('tasks.counts', {}, scope);
  expect(byState).toMatchObject({ blocked: held, in_progress: 0 });
  await owner.call(
    'incidents.declareInError',
    { incidentId: p0.id, expectedVersion: p0.version, evidence: 'The monitor itself was down' },
    scope,
  );
  await owner.call('incidents.resumeTasks', { incidentId: p0.id }, scope);
  expect((await owner.call('tasks.counts', {}, scope)).byState).toMatchObject({
    blocked: 0,
    in_progress: 3,
  });
});

test('[M40] a tenant’s lane carries the tenant’s limit, and so does a board of that tenant alone', async () => {
  const agency = await testAgency();
  const { owner, tenantId } = agency;
  await limit(agency, { needs_review: 4 });
  const scope = { kind: 'tenants', tenantIds: [tenantId] } as const;
  const { lanes, columns } = await owner.call('board.window', { laneBy: 'tenant' }, scope);
  const head = { column: 'needs_review', count: 0, limit: 4, held: 0 };
  expect(columns).toContainEqual(head);
  expect(lanes[0]?.columns).toContainEqual({ ...head, cards: [], next: null });
  expect(columns.filter((column) => column.limit !== null)).toHaveLength(1);
});
