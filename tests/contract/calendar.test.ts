import { addDays } from '@shared/base/days';
import type { Input, Output } from '@shared/contract';
import { INSTALL } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { passGates, startedCampaign } from '../helpers/campaign-steps';
import { refusalOf } from '../helpers/refusal';
import { TEST_NOW_MS, type TestAgency, testAgency } from '../helpers/test-core';

type Item = Output<'calendar.items'>['items'][number];
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOVEMBER = { fromOn: '2026-11-01', toOn: '2026-11-30' };

function items(
  { owner, tenantId }: TestAgency,
  input: Partial<Input<'calendar.items'>> = {},
  tenantIds: readonly string[] = [tenantId],
) {
  return owner.call(
    'calendar.items',
    { ...NOVEMBER, ...input },
    { kind: 'tenants', tenantIds: [...tenantIds] },
  );
}

/** Days go by, and the window that was locked meanwhile is opened again. */
async function later({ core, owner, ownerId }: TestAgency, days: number) {
  core.clock.nowMs += days * DAY;
  await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
}

const idsOf = (found: readonly Item[], kind: Item['kind']) =>
  found.filter((item) => item.kind === kind).map(({ id }) => id);

async function task({ owner, scope }: TestAgency, fields: Partial<Input<'tasks.create'>> = {}) {
  return owner.call(
    'tasks.create',
    { title: 'Check the prices', module: 'content_system', ...fields },
    scope,
  );
}

test('[M32] one query holds tasks, cycles, postmortems, evidence, readouts and holidays of a month', async () => {
  const agency = await testAgency({ nowMs: TEST_NOW_MS - DAY });
  const { owner, scope, tenantId, core } = agency;
  const due = await task(agency, { dueOn: '2026-11-02' });
  await later(agency, 1);
  await startedCampaign(agency);
  const startMs = core.clock.nowMs + 2 * HOUR;
  const boxed = await owner.call(
    'tasks.schedule',
    {
      taskId: due.id,
      expectedVersion: due.version,
      timebox: { startMs, endMs: startMs + HOUR },
    },
    scope,
  );
  const incident = await owner.call(
    'incidents.record',
    { severity: 'P0', module: 'content_system', summary: 'The shop sells nothing' },
    scope,
  );
  await owner.call(
    'gates.setInput',
    {
      gate: 'data_gate',
      field: 'dashboard_stable',
      value: true,
      evidence: { kind: 'note', text: 'Seen', expiresOn: '2026-11-27' },
    },
    scope,
  );
  const answer = await items(agency);
  expect(answer.items.map(({ id, onDay, overdue }) => [id, onDay, overdue])).toEqual([
    [`holiday:BR-SP:2026-11-02`, '2026-11-02', false],
    [`task:${due.id}`, '2026-11-02', true],
    [`box:${due.id}`, '2026-11-03', false],
    [`postmortem:${incident.id}`, '2026-11-04', false],
    [`cycle:${tenantId}:weekly:2026-11-10`, '2026-11-10', false],
    ['holiday:BR-SP:2026-11-15', '2026-11-15', false],
    [`cycle:${tenantId}:weekly:2026-11-17`, '2026-11-17', false],
    ['holiday:BR-SP:2026-11-20', '2026-11-20', false],
    [`cycle:${tenantId}:weekly:2026-11-24`, '2026-11-24', false],
    [expect.stringMatching(/^evidence:/), '2026-11-27', false],
  ]);
  expect(answer.counts).toEqual({
    holiday: 3,
    postmortem_due: 1,
    evidence_expiry: 1,
    readout_due: 0,
    cycle_due: 3,
    task_due: 1,
    task_timebox: 1,
  });
  expect(answer).toMatchObject({ leftOut: 0, unknownRegions: [] });
  expect(boxed.timebox).toEqual({ startMs, endMs: startMs + HOUR });
});

test('[M32] [M4] month, week, day and list ask the same query and meet the same ids, whatever kinds are shown', async () => {
  const agency = await testAgency();
  await startedCampaign(agency);
  for (let day = 4; day < 25; day += 1) {
    await task(agency, { dueOn: `2026-11-${String(day).padStart(2, '0')}` });
  }
  const month = await items(agency);
  const days: string[] = [];
  for (let on = NOVEMBER.fromOn; on <= NOVEMBER.toOn; on = addDays(on, 1)) {
    days.push(...(await items(agency, { fromOn: on, toOn: on })).items.map(({ id }) => id));
  }
  expect(days).toEqual(month.items.map(({ id }) => id));
  const onlyTasks = await items(agency, { kinds: ['task_due'] });
  expect(onlyTasks.items.map(({ id }) => id)).toEqual(idsOf(month.items, 'task_due'));
  expect(onlyTasks.counts).toEqual(month.counts);
});

test('[M32] a full day answers its first tasks and how many more it has, and counts them all', async () => {
  const agency = await testAgency();
  const made: string[] = [];
  for (let n = 0; n < 5; n += 1) {
    made.push((await task(agency, { dueOn: '2026-11-24' })).id);
  }
  await task(agency, { dueOn: '2026-11-25' });
  const answer = await items(agency, { kinds: ['task_due'], perDay: 3 });
  expect(answer.items).toHaveLength(4);
  expect(idsOf(answer.items, 'task_due').slice(0, 3)).toEqual(
    made.slice(0, 3).map((id) => `task:${id}`),
  );
  expect(answer).toMatchObject({
    moreDue: [{ onDay: '2026-11-24', count: 2 }],
    counts: { task_due: 6 },
    leftOut: 0,
  });
  expect((await items(agency, { kinds: ['task_due'] })).moreDue).toEqual([]);
});

test('[M32] a missed cycle stands once on the day it was due, and the next ones stay where they were', async () => {
  const agency = await testAgency();
  const { owner, scope, tenantId } = agency;
  await startedCampaign(agency);
  const weekly = (day: string) => `cycle:${tenantId}:weekly:${day}`;
  await later(agency, 15);
  const late = await items(agency, { kinds: ['cycle_due'] });
  expect(late.items.map(({ id, overdue }) => [id, overdue])).toEqual([
    [weekly('2026-11-10'), true],
    [weekly('2026-11-24'), false],
  ]);
  await owner.call('cycles.run', { cadence: 'weekly' }, scope);
  const after = await items(agency, { kinds: ['cycle_due'] });
  expect(after.items.map(({ id, overdue }) => [id, overdue])).toEqual([
    [weekly('2026-11-25'), false],
  ]);
  const december = await items(agency, { fromOn: '2026-12-01', toOn: '2026-12-31' });
  expect(idsOf(december.items, 'cycle_due')).toContain(`cycle:${tenantId}:monthly:2026-12-03`);
});

test('[M32] a readout is due on the fifth of the next month until one is approved', async () => {
  const agency = await testAgency();
  const { tenantId } = agency;
  const december = { fromOn: '2026-12-01', toOn: '2026-12-31' };
  const ask = async () => idsOf((await items(agency, december)).items, 'readout_due');
  expect(await ask()).toEqual([`report:${tenantId}:2026-11`]);
  expect((await items(agency)).counts.readout_due).toBe(0);
});

test('[M56] a region nobody has data for says so, and one that two tenants share stands once', async () => {
  const agency = await testAgency();
  const { owner, tenantId } = agency;
  const add = (slug: string, holidayRegion: string) =>
    owner.call('tenants.create', { name: slug, slug, holidayRegion }, INSTALL);
  const sea = await add('sea', 'BR-SP');
  const rio = await add('rio', 'BR-RJ');
  const far = await add('far', 'ZZ');
  const answer = await items(agency, {}, [tenantId, sea.id, rio.id, far.id]);
  expect(answer.unknownRegions).toEqual([{ tenantId: far.id, region: 'ZZ' }]);
  expect(idsOf(answer.items, 'holiday')).toEqual([
    'holiday:BR-RJ+BR-SP:2026-11-02',
    'holiday:BR-RJ+BR-SP:2026-11-15',
    'holiday:BR-RJ+BR-SP:2026-11-20',
  ]);
  const [first] = answer.items.filter((item) => item.kind === 'holiday');
  expect(first).toMatchObject({ tenantIds: expect.arrayContaining([tenantId, sea.id, rio.id]) });
});

test('[M32] filters narrow the tasks, and cancelled work is off the calendar', async () => {
  const agency = await testAgency();
  const { owner, ownerId, scope } = agency;
  const mine = await task(agency, { dueOn: '2026-11-24', ownerProfileId: ownerId });
  const nobodys = await task(agency, { dueOn: '2026-11-25', module: 'scale_loop' });
  const gone = await task(agency, { dueOn: '2026-11-26' });
  await owner.call(
    'tasks.move',
    { taskId: gone.id, expectedVersion: gone.version, to: 'cancelled' },
    scope,
  );
  const due = async (input: Partial<Input<'calendar.items'>>) => {
    const answer = await items(agency, input);
    expect(answer.counts.task_due).toBe(idsOf(answer.items, 'task_due').length);
    return idsOf(answer.items, 'task_due');
  };
  expect(await due({})).toEqual([`task:${mine.id}`, `task:${nobodys.id}`]);
  expect(await due({ ownerProfileIds: [ownerId] })).toEqual([`task:${mine.id}`]);
  expect(await due({ unowned: true })).toEqual([`task:${nobodys.id}`]);
  expect(await due({ modules: ['scale_loop'] })).toEqual([`task:${nobodys.id}`]);
});

test('[M32] the tray holds open work without a date page by page, and loses what gets one', async () => {
  const agency = await testAgency();
  const { owner, scope, tenantId } = agency;
  const made: string[] = [];
  for (let n = 0; n < 5; n += 1) made.push((await task(agency)).id);
  await task(agency, { dueOn: '2026-11-24' });
  const ask = (input: Input<'calendar.unscheduled'>) =>
    owner.call('calendar.unscheduled', input, { kind: 'tenants', tenantIds: [tenantId] });
  const first = await ask({ limit: 3 });
  expect(first).toMatchObject({ total: 5, next: expect.any(String) });
  const second = await ask({ limit: 3, after: first.next ?? '' });
  expect(second.next).toBeNull();
  const rows = [...first.rows, ...second.rows];
  expect(rows.map(({ taskId }) => taskId)).toEqual(made);
  expect((await ask({ order: 'newest' })).rows.map(({ taskId }) => taskId)).toEqual(
    made.toReversed(),
  );
  const [one] = rows;
  if (one === undefined) throw new Error('The tray is empty');
  await owner.call(
    'tasks.schedule',
    { taskId: one.taskId, expectedVersion: one.version, dueOn: '2026-11-25' },
    scope,
  );
  expect((await ask({})).total).toBe(4);
  expect(await refusalOf(ask({ after: 'nonsense' }))).toMatchObject({ reason: 'bad_cursor' });
});

test('[M32] a timebox lies on the days of its own zone, also over midnight and where a day has 25 hours', async () => {
  const agency = await testAgency({ nowMs: Date.UTC(2026, 9, 20, 12) });
  const { owner } = agency;
  const { id: tenantId } = await owner.call(
    'tenants.create',
    { name: 'Lisbon', slug: 'lisbon', zone: 'Europe/Lisbon', holidayRegion: 'PT' },
    INSTALL,
  );
  const scope = { kind: 'tenant', tenantId } as const;
  const made = await owner.call(
    'tasks.create',
    { title: 'Count the night', module: 'content_system' },
    scope,
  );
  // 25 October 2026 has 25 hours there: 23:30 of that evening is 23:30 UTC, 00:30 of its morning 23:30 UTC the day before.
  const timebox = { startMs: Date.UTC(2026, 9, 24, 23, 30), endMs: Date.UTC(2026, 9, 25, 23, 30) };
  await owner.call(
    'tasks.schedule',
    { taskId: made.id, expectedVersion: made.version, timebox },
    scope,
  );
  const on = async (day: string) =>
    (await items(agency, { fromOn: day, toOn: day, kinds: ['task_timebox'] }, [tenantId])).items;
  expect(await on('2026-10-24')).toEqual([]);
  expect(await on('2026-10-25')).toMatchObject([{ onDay: '2026-10-25' }]);
  expect(await on('2026-10-26')).toEqual([]);
});

test('[M32] days backwards and more than a hundred are refused in words', async () => {
  const agency = await testAgency();
  expect(await refusalOf(items(agency, { toOn: '2026-10-30' }))).toMatchObject({
    reason: 'calendar_backwards',
  });
  expect(await refusalOf(items(agency, { toOn: '2027-03-01' }))).toMatchObject({
    reason: 'calendar_too_long',
    days: 121,
    most: 100,
  });
  for (const year of ['0001', '1969', '2200', '9999']) {
    const far = items(agency, { fromOn: `${year}-01-01`, toOn: `${year}-01-31` });
    expect(await refusalOf(far)).toMatchObject({ reason: 'calendar_too_far' });
  }
});

test('[M122] evidence may say until when it counts, and only what backs a value now expires', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  await passGates(agency);
  const set = (expiresOn: string | undefined) =>
    owner.call(
      'gates.setInput',
      {
        gate: 'data_gate',
        field: 'dashboard_stable',
        value: true,
        evidence: { kind: 'note', text: 'Seen', expiresOn },
      },
      scope,
    );
  expect(await refusalOf(set('2026-11-02'))).toMatchObject({
    code: 'rule_violation',
    reason: 'evidence_expired',
    day: '2026-11-02',
    today: '2026-11-03',
  });
  await set('2026-11-10');
  await set('2026-11-20');
  const { gates } = await owner.call('gates.list', {}, scope);
  const of = gates.find(({ key }) => key === 'data_gate')?.evidence ?? [];
  expect(of.map(({ expiresOn }) => expiresOn)).toEqual(
    expect.arrayContaining(['2026-11-20', '2026-11-10', null]),
  );
  const { items: found } = await items(agency, { kinds: ['evidence_expiry'] });
  expect(found.map(({ onDay, overdue }) => [onDay, overdue])).toEqual([['2026-11-20', false]]);
  await later(agency, 20);
  const after = await items(agency, { kinds: ['evidence_expiry'] });
  expect(after.items.map(({ overdue }) => overdue)).toEqual([true]);
});
