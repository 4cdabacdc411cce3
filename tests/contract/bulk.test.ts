import type { Input } from '@shared/contract';
import { SPRINT_FIELDS } from '@shared/domain/tasks/task';
import { describe, expect, test } from 'vitest';
import { startedCampaign } from '../helpers/campaign-steps';
import { refusalOf } from '../helpers/refusal-of';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

const over = ({ tenantId }: TestAgency) => ({ kind: 'tenants', tenantIds: [tenantId] }) as const;

const ALL_SUGGESTED = {
  fields: { owner: {}, dueOn: {}, kpiImpact: {}, rollbackCondition: {} },
} satisfies Input<'tasks.bulkFill'>['change'];

const EVERYTHING = { filter: {} };

/** A started campaign whose roles one member answers for. */
async function startedWithRoles() {
  const agency = await testAgency();
  const { owner, ownerId, scope } = agency;
  await owner.call(
    'memberships.set',
    {
      profileId: ownerId,
      role: 'owner',
      functionalRoles: [
        'Technical SEO Engineer',
        'Intent Ops Specialist',
        'Content Ops Manager',
        'AEO Specialist',
        'Schema & Entity Specialist',
        'Internal Link Specialist',
        'Authority & PR Manager',
        'Growth Analyst',
      ],
    },
    scope,
  );
  await startedCampaign(agency);
  return agency;
}

describe('[M39] filling many tasks at once', () => {
  test('[M197] a start leaves 40 × 4 empty fields; the suggestions fill all of them as the preview named them', async () => {
    const agency = await startedWithRoles();
    const { owner } = agency;
    const asked = { selection: EVERYTHING, change: ALL_SUGGESTED };
    const preview = await owner.call('tasks.bulkPreview', { ...asked, limit: 200 }, over(agency));
    expect(preview).toMatchObject({
      total: 40,
      changed: 40,
      moved: 0,
      byField: { owner: 40, dueOn: 40, kpiImpact: 40, rollbackCondition: 40 },
      next: null,
    });
    const { hash } = preview;
    expect(await owner.call('tasks.bulkFill', { ...asked, hash }, over(agency))).toEqual({
      changed: 40,
      moved: 0,
      skipped: 0,
    });
    const { rows } = await owner.call('tasks.listAll', { limit: 200 }, over(agency));
    expect(rows.flatMap(({ missing }) => missing)).toEqual([]);
    for (const row of preview.rows) {
      const now = rows.find(({ id }) => id === row.id);
      const shown = {
        owner: now?.owner?.name,
        dueOn: now?.dueOn,
        kpiImpact: now?.kpiImpact,
        rollbackCondition: now?.rollbackCondition,
      };
      expect(shown).toEqual(Object.fromEntries(row.changes.map(({ field, to }) => [field, to])));
    }
  });

  test('[M39] is one thing to take back, and what came back is what was there', async () => {
    const agency = await startedWithRoles();
    const { owner, scope } = agency;
    const before = await owner.call('tasks.listAll', { limit: 200 }, over(agency));
    const input = {
      selection: EVERYTHING,
      change: { ...ALL_SUGGESTED, moveTo: 'scheduled' as const },
    };
    const { hash } = await owner.call('tasks.bulkPreview', input, over(agency));
    const done = await owner.call('tasks.bulkFill', { ...input, hash }, over(agency));
    expect(done).toMatchObject({ changed: 40, moved: 40 });
    const counts = await owner.call('tasks.counts', {}, scope);
    expect(counts.byState).toMatchObject({ draft: 0, scheduled: 40 });
    const undone = await owner.call('undo.apply', {}, over(agency));
    expect(undone).toMatchObject({
      group: { did: { code: 'tasks_scheduled' }, count: 40 },
      undone: 40,
      refusedCount: 0,
    });
    const after = await owner.call('tasks.listAll', { limit: 200 }, over(agency));
    const plain = ({ rows }: typeof before) => rows.map((row) => ({ ...row, version: 0 }));
    expect(plain(after)).toEqual(plain(before));
  });

  test('each task has its own event under the one call', async () => {
    const agency = await startedWithRoles();
    const { owner, scope } = agency;
    const input = { selection: EVERYTHING, change: ALL_SUGGESTED };
    const { hash } = await owner.call('tasks.bulkPreview', input, over(agency));
    await owner.call('tasks.bulkFill', { ...input, hash }, over(agency));
    const { rows } = await owner.call('events.list', { limit: 100 }, scope);
    const updated = rows.filter(({ type }) => type === 'task.updated');
    expect(updated).toHaveLength(40);
    expect(new Set(updated.map(({ subject }) => subject)).size).toBe(40);
  });

  test('a task that changed since the preview refuses the whole, and nothing is filled', async () => {
    const agency = await startedWithRoles();
    const { owner, scope } = agency;
    const input = { selection: EVERYTHING, change: ALL_SUGGESTED };
    const { hash, rows } = await owner.call('tasks.bulkPreview', input, over(agency));
    const [first] = rows;
    if (first === undefined) throw new Error('No row');
    await owner.call('tasks.update', { taskId: first.id, expectedVersion: 1, notes: 'x' }, scope);
    const refused = refusalOf(owner.call('tasks.bulkFill', { ...input, hash }, over(agency)));
    expect(await refused).toMatchObject({ code: 'conflict' });
    expect(await owner.call('tasks.countAll', {}, over(agency))).toMatchObject({
      missingFields: 40,
    });
  });

  test('what is filled stays unless it is said otherwise; a passed day and a stranger are left out', async () => {
    const agency = await startedWithRoles();
    const { owner, ownerId, scope } = agency;
    const { rows } = await owner.call('tasks.listAll', { limit: 1 }, over(agency));
    const [task] = rows;
    if (task === undefined) throw new Error('No task');
    await owner.call(
      'tasks.update',
      { taskId: task.id, expectedVersion: task.version, kpiImpact: 'Mine' },
      scope,
    );
    const plan = (fields: Input<'tasks.bulkPreview'>['change']['fields']) =>
      owner.call(
        'tasks.bulkPreview',
        { selection: { ids: [task.id] }, change: { fields } },
        over(agency),
      );
    expect((await plan({ kpiImpact: {} })).rows[0]).toMatchObject({
      changes: [],
      reasons: [{ code: 'filled_before', params: { field: 'kpiImpact' } }],
    });
    expect(
      (await plan({ kpiImpact: { value: 'Theirs', onlyEmpty: false } })).rows[0],
    ).toMatchObject({ changes: [{ field: 'kpiImpact', from: 'Mine', to: 'Theirs' }], reasons: [] });
    expect((await plan({ dueOn: { value: '2026-11-02' } })).rows[0]).toMatchObject({
      changes: [],
      reasons: [{ code: 'day_passed' }],
    });
    // A holiday is a warning, not a ban (M56).
    expect((await plan({ dueOn: { value: '2026-12-25' } })).rows[0]).toMatchObject({
      changes: [{ field: 'dueOn', to: '2026-12-25' }],
      reasons: [{ code: 'on_holiday' }],
    });
    const stranger = await owner.call('profiles.create', { name: 'Max' }, { kind: 'install' });
    expect((await plan({ owner: { value: stranger.id } })).rows[0]).toMatchObject({
      changes: [],
      reasons: [{ code: 'owner_not_member' }],
    });
    expect((await plan({ owner: { value: ownerId } })).rows[0]).toMatchObject({
      changes: [{ field: 'owner', to: 'Olga' }],
    });
  });

  test('[M40] schedules no more than the column takes, and says of the others why', async () => {
    const agency = await startedWithRoles();
    const { owner, scope } = agency;
    await owner.call('board.setLimits', { limits: { scheduled: 15 } }, scope);
    const input = {
      selection: EVERYTHING,
      change: { ...ALL_SUGGESTED, moveTo: 'scheduled' as const },
    };
    const preview = await owner.call('tasks.bulkPreview', input, over(agency));
    expect(preview).toMatchObject({ changed: 40, moved: 15 });
    expect(preview.reasons[0]).toMatchObject({
      reason: { code: 'move_refused', params: { why: 'wip_full' } },
      count: 25,
    });
    const { hash } = preview;
    const done = await owner.call('tasks.bulkFill', { ...input, hash }, over(agency));
    expect(done).toEqual({ changed: 40, moved: 15, skipped: 0 });
  });

  test('an Editor fills nothing in bulk', async () => {
    const agency = await startedWithRoles();
    const { client } = await signInAs(agency, 'Edi', 'editor');
    const input = { selection: EVERYTHING, change: ALL_SUGGESTED };
    expect(await refusalOf(client.call('tasks.bulkPreview', input, over(agency)))).toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('[M40] the list over tenants', () => {
  test('pages through every order without losing or repeating a task', async () => {
    const agency = await startedWithRoles();
    const { owner } = agency;
    const sorts = ['position', 'due', 'newest', 'state', 'module', 'owner'] as const;
    for (const sort of sorts) {
      for (const descending of [false, true]) {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const answer = await owner.call(
            'tasks.listAll',
            { sort, descending, limit: 7, ...(after === undefined ? {} : { after }) },
            over(agency),
          );
          expect(answer.total).toBe(40);
          seen.push(...answer.rows.map(({ id }) => id));
          after = answer.next ?? undefined;
        } while (after !== undefined);
        expect([sort, descending, new Set(seen).size, seen.length]).toEqual([
          sort,
          descending,
          40,
          40,
        ]);
      }
    }
  });

  test('counts what it lists, cancelled ones only when they are asked for', async () => {
    const agency = await startedWithRoles();
    const { owner, scope } = agency;
    const { rows } = await owner.call('tasks.listAll', { limit: 1 }, over(agency));
    const [task] = rows;
    if (task === undefined) throw new Error('No task');
    await owner.call(
      'tasks.move',
      { taskId: task.id, expectedVersion: task.version, to: 'cancelled' },
      scope,
    );
    const counts = await owner.call('tasks.countAll', {}, over(agency));
    expect(counts).toMatchObject({
      total: 39,
      missingFields: 39,
      byState: { draft: 39, cancelled: 1 },
    });
    const cancelled = await owner.call('tasks.listAll', { states: ['cancelled'] }, over(agency));
    expect(cancelled).toMatchObject({ total: 1, rows: [{ id: task.id }] });
    expect(SPRINT_FIELDS).toHaveLength(4);
  });
});
