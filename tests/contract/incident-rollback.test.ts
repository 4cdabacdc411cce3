import { INSTALL } from '@shared/rpc/client';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sprintFields } from '../helpers/campaign-steps';
import { record, walk } from '../helpers/incident-steps';
import { refusalOf } from '../helpers/refusal';
import { storedEvents } from '../helpers/stored-events';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';
import { plain } from './undo/plain';
import { SCENES } from './undo/scenes';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Every deed whose changes an incident rolls back: a setting, a plan, tasks, a gate's value, a trend, the tenant. */
const DEEDS = [
  'setting_changed',
  'plan_changed',
  'tasks_filled',
  'tasks_scheduled',
  'tasks_cancelled',
  'task_created',
  'task_changed',
  'task_moved',
  'task_scheduled',
  'task_duplicated',
  'gate_input',
  'trend_set',
  'trend_cleared',
  'tenant_changed',
] as const;

/** Time passes, and the window was locked meanwhile. */
async function later({ core, owner, ownerId }: TestAgency, ms: number): Promise<void> {
  core.clock.nowMs += ms;
  await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
}

async function pointsOf({ owner, scope }: TestAgency, incidentId: string) {
  return owner.call('incidents.undoPoints', { incidentId, limit: 200 }, scope);
}

async function aTask({ owner, scope, ownerId }: TestAgency, title = 'Check the prices') {
  const fields = { ...sprintFields(ownerId), title };
  return owner.call('tasks.create', { ...fields, module: 'content_system' }, scope);
}

const limits = (scheduled: number) => ({ limits: { scheduled } });

describe('[M176] after a rollback the queries answer as before the change', () => {
  test.each(DEEDS)(
    '%s',
    async (deed) => {
      const agency = await testAgency();
      const { owner, scope, core } = agency;
      const { values, read, act } = await SCENES[deed](agency);
      const incident = await record(agency);
      let rolledBack = 0;
      await fc.assert(
        fc.asyncProperty(values, async (value) => {
          // A setting of the install belongs to no tenant, so no incident rolls it back.
          fc.pre((value as { ofInstall?: boolean } | null)?.ofInstall !== true);
          const before = plain(await read());
          core.clock.nowMs += 1_000;
          const groupId = owner.commandOf((await act(value)) as object) ?? '';
          const { rows } = await pointsOf(agency, incident.id);
          const point = rows.find((row) => row.groupId === groupId);
          // Values that were there already leave nothing to take back.
          if (point === undefined) return;
          expect(point).toMatchObject({ did: { code: deed }, state: 'ready', tried: null });
          core.clock.nowMs += 1_000;
          const seen = { incidentId: incident.id, groupIds: [groupId] };
          const outcome = await owner.call('incidents.rollBack', seen, scope);
          expect(outcome).toMatchObject({ done: 1, refused: 0 });
          expect(plain(await read())).toEqual(before);
          rolledBack += 1;
        }),
        { numRuns: 6 },
      );
      expect(rolledBack).toBeGreaterThan(0);
      expect(await owner.call('install.verify', {}, INSTALL)).toMatchObject({ ok: true });
    },
    30_000,
  );
});

describe('the rollback of a P0', () => {
  test('[M176] lists every person’s changes of its window, newest first, and no other tenant’s', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const max = await signInAs(agency, 'Max', 'manager');
    await owner.call('board.setLimits', limits(9), scope);
    await later(agency, 8 * DAY_MS);
    await aTask(agency);
    await max.client.call('session.signIn', { profileId: max.profileId }, INSTALL);
    await max.client.call('board.setLimits', limits(12), scope);
    const incident = await record(agency);
    await later(agency, 31 * DAY_MS);
    const { rows, total, sinceMs } = await pointsOf(agency, incident.id);
    // No cycle has run: a month before the incident counts.
    expect(sinceMs).toBe(incident.occurredAtMs - 30 * DAY_MS);
    expect(total).toBe(3);
    expect(rows.map(({ did, by, count }) => [did.code, by, count])).toEqual([
      ['setting_changed', 'Max', 1],
      ['task_created', 'Olga', 1],
      ['setting_changed', 'Olga', 1],
    ]);
    const next = await record(agency, { summary: 'Again' });
    expect((await pointsOf(agency, next.id)).total).toBe(0);
    expect(incident.escalation?.rollback).toMatchObject({ ready: 3, done: 0, refused: 0 });
  });

  test('[M176] keeps what its own person can no longer take back: more than fifty commands', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    for (let scheduled = 2; scheduled < 58; scheduled += 1) {
      agency.core.clock.nowMs += 1;
      await owner.call('board.setLimits', limits(scheduled), scope);
    }
    const incident = await record(agency);
    expect((await pointsOf(agency, incident.id)).total).toBe(56);
    await later(agency, 46 * DAY_MS);
    await owner.call('board.setLimits', limits(60), scope);
    // The person's own last fifty stay; of the others nothing is kept for longer than 45 days.
    expect((await pointsOf(agency, incident.id)).total).toBe(50);
  });

  test('[M176] under one correlation id: one goes back, one stays and says why; both are told', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const max = await signInAs(agency, 'Max', 'manager');
    const limited = await owner.call('board.setLimits', limits(9), scope);
    const task = await aTask(agency);
    const edit = { taskId: task.id, expectedVersion: task.version };
    const mine = await owner.call('tasks.update', { ...edit, notes: 'Mine' }, scope);
    const incident = await record(agency);
    await max.client.call(
      'tasks.update',
      { taskId: task.id, expectedVersion: mine.version, notes: 'Theirs' },
      scope,
    );
    const groupIds = [owner.commandOf(limited), owner.commandOf(mine)].map((each) => each ?? '');
    const before = await owner.call('tasks.get', { taskId: task.id }, scope);
    const seen = { incidentId: incident.id, groupIds };
    const outcome = await owner.call('incidents.rollBack', seen, scope);
    expect(outcome).toMatchObject({ done: 1, refused: 1 });
    const refused = outcome.items.find(({ state }) => state === 'refused');
    expect(refused).toMatchObject({
      groupId: owner.commandOf(mine),
      error: { code: 'conflict', details: { reason: 'undo_moved_on', by: 'Max' } },
    });
    expect(await owner.call('tasks.get', { taskId: task.id }, scope)).toEqual(before);
    expect(
      storedEvents(agency.core).flatMap(({ type, subject, payload }) =>
        subject === `incident:${incident.id}` ? [[type, payload]] : [],
      ),
    ).toMatchObject([
      ['incident.recorded', {}],
      ['incident.rollback_refused', { groupId: owner.commandOf(mine), reason: 'undo_moved_on' }],
      ['incident.change_rolled_back', { groupId: owner.commandOf(limited), things: 1 }],
    ]);
    const { rows } = await pointsOf(agency, incident.id);
    expect(
      rows.flatMap(({ state, tried }) => (tried === null ? [] : [[state, tried.correlationId]])),
    ).toEqual([
      ['refused', outcome.correlationId],
      ['done', outcome.correlationId],
    ]);
    const detail = await owner.call('incidents.get', { incidentId: incident.id }, scope);
    expect(detail.escalation?.rollback).toMatchObject({
      done: 1,
      refused: 1,
      byHand: 0,
      last: { by: 'Olga' },
    });
  });

  test('[M176] a change of many things goes back whole or not at all', async () => {
    const agency = await testAgency();
    const { owner, scope, tenantId } = agency;
    const over = { kind: 'tenants', tenantIds: [tenantId] } as const;
    const tasks = [
      await aTask(agency, 'One'),
      await aTask(agency, 'Two'),
      await aTask(agency, 'Three'),
    ];
    const fill = {
      selection: { filter: {} },
      change: {
        fields: {
          owner: {},
          dueOn: {},
          kpiImpact: { value: 'Four more', onlyEmpty: false },
          rollbackCondition: {},
        },
      },
    };
    const { hash } = await owner.call('tasks.bulkPreview', fill, over);
    const filled = await owner.call('tasks.bulkFill', { ...fill, hash }, over);
    const incident = await record(agency);
    const second = await owner.call('tasks.get', { taskId: tasks[1]?.id ?? '' }, scope);
    const moved = { taskId: second.id, expectedVersion: second.version };
    const changed = await owner.call('tasks.update', { ...moved, notes: 'Since' }, scope);
    const read = () => owner.call('tasks.listAll', { limit: 200 }, over);
    const before = await read();
    const groupIds = [owner.commandOf(filled) ?? ''];
    const seen = { incidentId: incident.id, groupIds };
    const outcome = await owner.call('incidents.rollBack', seen, scope);
    expect(outcome.items).toMatchObject([
      { state: 'refused', error: { details: { stay: 1, of: 3, thing: { id: second.id } } } },
    ]);
    expect(await read()).toEqual(before);

    // With the later change taken back as well, the same one goes back when it is tried again.
    const both = { ...seen, groupIds: [...groupIds, owner.commandOf(changed) ?? ''] };
    expect(await owner.call('incidents.rollBack', both, scope)).toMatchObject({
      done: 2,
      refused: 0,
    });
    const { rows } = await read();
    expect(rows.map(({ kpiImpact }) => kpiImpact)).not.toContain('Four more');
  });

  test('[M176] compares each thing as it was and as it is', async () => {
    const agency = await testAgency();
    const { owner, scope, ownerId } = agency;
    const task = await owner.call(
      'tasks.create',
      { title: 'Prices', module: 'content_system' },
      scope,
    );
    const edit = { taskId: task.id, expectedVersion: task.version };
    const change = { title: 'All prices', ownerProfileId: ownerId };
    const done = await owner.call('tasks.update', { ...edit, ...change }, scope);
    const incident = await record(agency);
    const groupId = owner.commandOf(done) ?? '';
    const seen = { incidentId: incident.id, groupId };
    expect(await owner.call('incidents.undoPoint', seen, scope)).toEqual({
      total: 1,
      things: [
        {
          kind: 'task',
          id: task.id,
          title: 'Prices',
          changedBy: null,
          isNew: false,
          fields: [
            { field: 'title', before: 'Prices', now: 'All prices' },
            { field: 'owner_profile_id', before: null, now: 'Olga' },
          ],
        },
      ],
    });
  });

  test('[M176] what stayed is put right by hand, with a note; what was not tried is not', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const one = await owner.call('board.setLimits', limits(9), scope);
    const two = await owner.call('board.setLimits', limits(12), scope);
    const incident = await record(agency);
    const [first, second] = [one, two].map((each) => owner.commandOf(each) ?? '');
    const seen = { incidentId: incident.id, note: 'Set in the board' };
    const early = owner.call('incidents.settleByHand', { ...seen, groupId: first ?? '' }, scope);
    expect(await refusalOf(early)).toMatchObject({ reason: 'rollback_not_refused' });
    const back = { incidentId: incident.id, groupIds: [first ?? ''] };
    expect(await owner.call('incidents.rollBack', back, scope)).toMatchObject({ refused: 1 });
    await owner.call('incidents.settleByHand', { ...seen, groupId: first ?? '' }, scope);
    const { rows } = await pointsOf(agency, incident.id);
    expect(rows.map(({ groupId, state }) => [groupId, state])).toEqual([
      [second, 'ready'],
      [first, 'by_hand'],
    ]);
    const { timeline } = await owner.call('incidents.get', { incidentId: incident.id }, scope);
    expect(timeline.at(-1)).toMatchObject({
      type: 'incident.settled_by_hand',
      text: 'Set in the board',
    });
  });

  test('[M176] is refused for a P1, a closed or an undone P0, an Editor, and another incident’s list', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const editor = await signInAs(agency, 'Edi', 'editor');
    const limited = await owner.call('board.setLimits', limits(9), scope);
    const groupIds = [owner.commandOf(limited) ?? ''];
    const p1 = await record(agency, { severity: 'P1' });
    const p0 = await record(agency);
    const roll = (client: typeof owner, incidentId: string, ids = groupIds) =>
      refusalOf(client.call('incidents.rollBack', { incidentId, groupIds: ids }, scope));
    expect(await roll(owner, p1.id)).toMatchObject({ reason: 'rollback_not_p0' });
    expect(await roll(editor.client, p0.id)).toMatchObject({ code: 'forbidden' });
    const foreign = await roll(owner, p0.id, [incidentless(groupIds[0] ?? '')]);
    expect(foreign).toMatchObject({ code: 'not_found', reason: 'rollback_not_found' });
    const written = await owner.call(
      'incidents.saveRecord',
      {
        incidentId: p0.id,
        expectedVersion: p0.version,
        rootCause: 'A',
        remediation: 'B',
        prevention: 'C',
      },
      scope,
    );
    await walk(agency, written, 'acknowledged', 'mitigating', 'resolved', 'postmortem', 'closed');
    expect(await roll(owner, p0.id)).toMatchObject({ reason: 'incident_closed' });
  });

  test('[M176] a task that the P0 itself paused stays, and says that it was the P0', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const task = await owner.call('tasks.create', { title: 'Grow', module: 'scale_loop' }, scope);
    const incident = await record(agency);
    expect(incident.escalation?.pausedTasks).toHaveLength(1);
    const seen = { incidentId: incident.id, groupIds: [owner.commandOf(task) ?? ''] };
    expect(await owner.call('incidents.rollBack', seen, scope)).toMatchObject({
      items: [{ state: 'refused', error: { details: { reason: 'undo_paused' } } }],
    });
    expect(await owner.call('tasks.get', { taskId: task.id }, scope)).toMatchObject({
      state: 'blocked',
    });
  });

  test('[M176] what the role may not change stays: the tenant’s own record is an Owner’s', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const max = await signInAs(agency, 'Max', 'manager');
    const { version } = await owner.call('tenants.get', {}, scope);
    const change = { expectedVersion: version, footer: 'Hotel Alba, Recife' };
    const updated = await owner.call('tenants.update', change, scope);
    const incident = await record(agency);
    const seen = { incidentId: incident.id, groupIds: [owner.commandOf(updated) ?? ''] };
    expect(await max.client.call('incidents.rollBack', seen, scope)).toMatchObject({
      items: [{ state: 'refused', error: { code: 'forbidden', details: { needs: 'owner' } } }],
    });
    expect(await owner.call('tenants.get', {}, scope)).toMatchObject({
      footer: 'Hotel Alba, Recife',
    });
    expect(await owner.call('incidents.rollBack', seen, scope)).toMatchObject({ done: 1 });
  });

  test('[M176] the person’s own history says that it is undone', async () => {
    const agency = await testAgency();
    const { owner, scope, tenantId } = agency;
    const limited = await owner.call('board.setLimits', limits(9), scope);
    const incident = await record(agency);
    const groupId = owner.commandOf(limited) ?? '';
    await owner.call('incidents.rollBack', { incidentId: incident.id, groupIds: [groupId] }, scope);
    const over = { kind: 'tenants', tenantIds: [tenantId] } as const;
    const { groups } = await owner.call('undo.list', {}, over);
    expect(groups.find((each) => each.groupId === groupId)).toMatchObject({ state: 'undone' });
    const again = owner.call(
      'incidents.rollBack',
      { incidentId: incident.id, groupIds: [groupId] },
      scope,
    );
    expect(await again).toMatchObject({
      items: [{ error: { details: { reason: 'rollback_nothing_left' } } }],
    });
  });
});

/** An id of the same shape that no command has. */
const incidentless = (id: string) => `0${id.slice(1, -1)}${id.endsWith('Z') ? 'Y' : 'Z'}`;
