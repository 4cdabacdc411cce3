import { DAY_MS } from '@shared/base/days';
import type { Input } from '@shared/contract';
import { FACTORS } from '@shared/domain/priority/factors';
import {
  areWeights,
  DEFAULT_WEIGHTS,
  MAX_WEIGHT,
  type Weights,
} from '@shared/domain/priority/priority';
import { INSTALL, tenantScope } from '@shared/rpc/client';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { moveTo } from '../helpers/board-steps';
import { passGates } from '../helpers/campaign-steps';
import { refusalOf } from '../helpers/refusal';
import { storedEvents } from '../helpers/stored-events';
import { signInAs, type TestAgency, testAgency, testCore } from '../helpers/test-core';

const ONLY_EFFORT: Weights = { impact: 0, effort: 1, urgency: 0, freshness: 0, seasonality: 0 };
const ONLY_IMPACT: Weights = { impact: 1, effort: 0, urgency: 0, freshness: 0, seasonality: 0 };

function over({ tenantId }: TestAgency) {
  return { kind: 'tenants', tenantIds: [tenantId] } as const;
}

/** Six tasks that differ in every factor that a task has of its own. */
async function sixTasks({ owner, scope }: TestAgency) {
  const given: readonly Partial<Input<'tasks.create'>>[] = [
    { title: 'Bookings', kpiKey: 'bookings', effortMinutes: 960 },
    { title: 'Quick', effortMinutes: 15 },
    { title: 'Due', dueOn: '2026-11-04', effortMinutes: 240 },
    { title: 'Later', dueOn: '2027-02-01', module: 'scale_loop' },
    { title: 'Visits', kpiKey: 'sessions', dueOn: '2026-11-20', effortMinutes: 60 },
    { title: 'Nothing said' },
  ];
  const made = [];
  for (const one of given) {
    const fields = { title: '', module: 'content_system', ...one } as const;
    made.push(await owner.call('tasks.create', fields, scope));
  }
  return made;
}

async function listed(
  agency: TestAgency,
  limit = 50,
): Promise<readonly (readonly [string, number | null])[]> {
  const rows: (readonly [string, number | null])[] = [];
  let after: string | undefined;
  for (;;) {
    const input = { sort: 'priority', limit, ...(after && { after }) } as const;
    const page = await agency.owner.call('tasks.listAll', input, over(agency));
    rows.push(...page.rows.map(({ title, priority }) => [title, priority] as const));
    if (page.next === null) return rows;
    after = page.next;
  }
}

test('[M64] every open task has a score, which says what it is made of; lists and the board sort by it', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  const tasks = await sixTasks(agency);
  await core.elapse(1_000);
  const scores = new Map<string, number | null>();
  for (const { id, title } of tasks) {
    const said = await owner.call('priority.explain', { taskId: id }, scope);
    expect(said?.parts.map(({ factor }) => factor)).toEqual([...FACTORS]);
    const points = said?.parts.reduce((sum, { contribution }) => sum + contribution, 0) ?? -9;
    expect(Math.abs(points - (said?.score ?? 99))).toBeLessThanOrEqual(0.5 + 1e-9);
    expect((await owner.call('tasks.get', { taskId: id }, scope)).priority).toBe(said?.score);
    scores.set(title, said?.score ?? null);
  }
  const sorted = [...scores].sort(([, a], [, b]) => (b ?? 0) - (a ?? 0)).map(([, score]) => score);
  expect(new Set(sorted).size).toBeGreaterThan(3);
  const rows = await listed(agency, 2);
  expect(rows.map(([, score]) => score)).toEqual(sorted);
  expect(new Map(rows)).toEqual(scores);
  const { lanes } = await owner.call(
    'board.window',
    { sort: 'priority', cardsPerCell: 9 },
    over(agency),
  );
  const drafts = lanes[0]?.columns.find(({ column }) => column === 'draft');
  expect(drafts?.cards.map(({ title, priority }) => [title, priority])).toEqual(rows);
  const cell = { sort: 'priority', laneBy: 'none', lane: 'all', column: 'draft' } as const;
  const first = await owner.call('board.cards', { ...cell, limit: 2 }, over(agency));
  const rest = await owner.call('board.cards', { ...cell, after: first.next ?? '' }, over(agency));
  expect([...first.rows, ...rest.rows].map(({ title }) => title)).toEqual(
    rows.map(([title]) => title),
  );
});

test('[M64] work that has ended has no score and comes last', async () => {
  const agency = await testAgency();
  const [first] = await sixTasks(agency);
  if (first === undefined) throw new Error('No task');
  await agency.owner.call(
    'tasks.move',
    { taskId: first.id, expectedVersion: first.version, to: 'cancelled' },
    agency.scope,
  );
  const { owner, scope } = agency;
  expect(await owner.call('priority.explain', { taskId: first.id }, scope)).toBeNull();
  expect(await owner.call('tasks.get', { taskId: first.id }, scope)).toMatchObject({
    priority: null,
  });
  const states = ['draft', 'cancelled'] as const;
  const { rows } = await owner.call(
    'tasks.listAll',
    { sort: 'priority', states: [...states] },
    over(agency),
  );
  expect(rows.at(-1)).toMatchObject({ id: first.id, priority: null });
});

test('[M64] a preview saves nothing and is what the weights then give; the weights can be taken back', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  await sixTasks(agency);
  await core.elapse(1_000);
  const before = await listed(agency);
  const events = storedEvents(core).length;
  const preview = await owner.call('priority.preview', { weights: ONLY_EFFORT, limit: 50 }, scope);
  expect(await listed(agency)).toEqual(before);
  expect(storedEvents(core)).toHaveLength(events);
  expect(preview.total).toBe(6);
  expect(preview.rows[0]).toMatchObject({ title: 'Quick', score: 100, place: 1 });
  expect(new Set(preview.rows.map(({ title, scoreBefore }) => `${title} ${scoreBefore}`))).toEqual(
    new Set(before.map(([title, score]) => `${title} ${score}`)),
  );

  await owner.call('priority.setWeights', { weights: ONLY_EFFORT }, scope);
  expect(await listed(agency)).toEqual(preview.rows.map(({ title, score }) => [title, score]));
  expect(await owner.call('priority.weights', {}, scope)).toEqual({
    weights: ONLY_EFFORT,
    initial: DEFAULT_WEIGHTS,
  });
  await owner.call('undo.apply', {}, over(agency));
  expect(await listed(agency)).toEqual(before);
});

test('[M64] the database weighs as the rule does, whatever the weights', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const tasks = await sixTasks(agency);
  const weight = fc.nat(MAX_WEIGHT);
  const weights = fc
    .record({
      impact: weight,
      effort: weight,
      urgency: weight,
      freshness: weight,
      seasonality: weight,
    })
    .filter(areWeights);
  await fc.assert(
    fc.asyncProperty(weights, fc.constantFrom(...tasks), async (given, { id }) => {
      await owner.call('priority.setWeights', { weights: given }, scope);
      const said = await owner.call('priority.explain', { taskId: id }, scope);
      const { priority } = await owner.call('tasks.get', { taskId: id }, scope);
      expect(priority).toBe(said?.score);
    }),
    { numRuns: 30 },
  );
});

test('[M64] weights are a tenant’s own, of whole numbers, and a Manager’s to set', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const other = await owner.call('tenants.create', { name: 'Casa Verde', slug: 'casa' }, INSTALL);
  const fields = { title: 'Quick', module: 'content_system', effortMinutes: 15 } as const;
  const theirs = await owner.call('tasks.create', fields, tenantScope(other.id));
  await sixTasks(agency);
  await owner.call('priority.setWeights', { weights: ONLY_IMPACT }, scope);
  const after = await owner.call('tasks.get', { taskId: theirs.id }, tenantScope(other.id));
  expect(after.priority).toBe(theirs.priority);
  const none = { ...ONLY_EFFORT, effort: 0 };
  expect(
    await refusalOf(owner.call('priority.setWeights', { weights: none }, scope)),
  ).toMatchObject({
    code: 'invalid_input',
  });
  const { client } = await signInAs(agency, 'Edi', 'editor');
  expect(
    await refusalOf(client.call('priority.setWeights', { weights: ONLY_EFFORT }, scope)),
  ).toMatchObject({ code: 'forbidden' });
});

test('[M64] a change of a task’s own facts moves its score in the same transaction', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await owner.call('priority.setWeights', { weights: ONLY_EFFORT }, scope);
  const fields = { title: 'Check', module: 'content_system' } as const;
  const task = await owner.call('tasks.create', fields, scope);
  expect(task.priority).toBe(50);
  const quick = await owner.call(
    'tasks.update',
    { taskId: task.id, expectedVersion: task.version, effortMinutes: 30 },
    scope,
  );
  expect(quick).toMatchObject({ priority: 100, effortMinutes: 30, version: task.version + 1 });
});

test('[M64] when the day turns, work is finished or a goal is followed, the scores follow, without an event or a new version', async () => {
  const agency = await testAgency();
  const { core, owner, ownerId, scope } = agency;
  const of = async (taskId: string) => {
    const said = await owner.call('priority.explain', { taskId }, scope);
    const value = (factor: string) => said?.parts.find((part) => part.factor === factor)?.value;
    const task = await owner.call('tasks.get', { taskId }, scope);
    expect(task.priority).toBe(said?.score);
    return { urgency: value('urgency'), freshness: value('freshness'), version: task.version };
  };
  const due = { title: 'Due', module: 'content_system', dueOn: '2026-12-03' } as const;
  const task = await owner.call('tasks.create', due, scope);
  await core.elapse(1_000);
  expect(await of(task.id)).toEqual({ urgency: 50, freshness: 100, version: 1 });
  core.clock.nowMs += 3 * DAY_MS;
  core.tick();
  await core.elapse(1_000);
  await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
  expect(await of(task.id)).toEqual({ urgency: 55, freshness: 100, version: 1 });
  expect(storedEvents(core).filter(({ type }) => type.startsWith('task.'))).toHaveLength(1);

  let other = await owner.call('tasks.create', { ...due, title: 'Finished' }, scope);
  for (const to of ['scheduled', 'in_progress', 'needs_review', 'completed'] as const) {
    other = await moveTo(agency, other, to);
  }
  await core.elapse(1_000);
  expect(await of(task.id)).toEqual({ urgency: 55, freshness: 0, version: 1 });
});

test('[M64] impact counts most for the measure of the goal that the running campaign follows', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  const fields = { title: 'More bookings', module: 'content_system', kpiKey: 'bookings' } as const;
  const task = await owner.call('tasks.create', fields, scope);
  const impact = async () =>
    (await owner.call('priority.explain', { taskId: task.id }, scope))?.parts[0];
  expect(await impact()).toMatchObject({ value: 85, because: { code: 'impact_layer' } });
  await passGates(agency);
  const goal = { statement: 'More direct bookings', metricKey: 'bookings' };
  await owner.call('plans.create', { goal }, scope);
  await owner.call('campaigns.start', {}, scope);
  await core.elapse(1_000);
  expect(await impact()).toMatchObject({ value: 100, because: { code: 'impact_goal' } });
});

test('[M64] a year of bookings and the holidays of the region make the season', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  await owner.call(
    'observations.record',
    {
      observations: Array.from({ length: 12 }, (_, index) => {
        const at = new Date(Date.UTC(2025, 10 + index, 1));
        const end = new Date(Date.UTC(2025, 11 + index, 0));
        return {
          key: 'bookings' as const,
          fromOn: at.toISOString().slice(0, 10),
          toOn: end.toISOString().slice(0, 10),
          valueText: at.getUTCMonth() === 11 ? '160' : '80',
          source: 'GA4',
        };
      }),
    },
    scope,
  );
  const fields = {
    title: 'Christmas page',
    module: 'content_system',
    dueOn: '2026-11-25',
  } as const;
  const task = await owner.call('tasks.create', fields, scope);
  await core.elapse(1_000);
  const said = await owner.call('priority.explain', { taskId: task.id }, scope);
  expect(said?.parts.at(-1)).toMatchObject({
    factor: 'seasonality',
    value: 100,
    because: { code: 'season_both', params: { on: '2026-12-25', month: 12, change: 85 } },
  });
});

test('[M64] a database of an older version gets its scores soon after the start', async () => {
  const agency = await testAgency();
  const tasks = await sixTasks(agency);
  await agency.core.elapse(1_000);
  const before = await listed(agency);
  await agency.core.close();
  const file = new Database(`${agency.core.dataFolder}/gatehouse.sqlite`);
  file.exec('DELETE FROM priority_basis; UPDATE task SET priority = NULL, priority_stale = 1');
  file.close();
  const again = await testCore({ dataFolder: agency.core.dataFolder });
  const owner = again.connect();
  await owner.call('session.signIn', { profileId: agency.ownerId }, INSTALL);
  await vi.waitFor(async () => {
    await again.elapse(2_000);
    expect(await listed({ ...agency, core: again, owner })).toEqual(before);
  });
  expect(before).toHaveLength(tasks.length);
});
