import { DAY_MS, HOUR_MS } from '@shared/base/days';
import type { Input, Output } from '@shared/contract';
import { shelfOf } from '@shared/domain/today/shelf';
import { TODAY_GROUPS, TODAY_SHELVES, type TodayShelf } from '@shared/domain/today/today-kind';
import { INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { allTasks, type MixedBoard, mixedBoard, numbers } from '../helpers/mixed-board';
import { refusalOf } from '../helpers/refusal';
import { storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, TEST_NOW_MS, type TestAgency, testAgency } from '../helpers/test-core';

type Row = Output<'today.page'>['rows'][number];
type Item = Pick<Row, 'kind' | 'subjectId'>;

const over = (...tenantIds: readonly string[]) =>
  ({ kind: 'tenants', tenantIds: [...tenantIds] }) as const;
const itemOf = ({ kind, subjectId }: Item): Item => ({ kind, subjectId });

async function incident(
  { owner, scope }: Pick<TestAgency, 'owner' | 'scope'>,
  severity: 'P0' | 'P1' | 'P2',
  more: Partial<Input<'incidents.record'>> = {},
): Promise<Item & { readonly kind: 'incident' }> {
  const { id } = await owner.call(
    'incidents.record',
    { severity, module: 'content_system', summary: `${severity} of the prices`, ...more },
    scope,
  );
  return { kind: 'incident', subjectId: id };
}

async function shelf(
  client: RpcClient,
  tenantIds: readonly string[],
  name: TodayShelf = 'inbox',
): Promise<readonly Row[]> {
  const { groups } = await client.call('today.open', { shelf: name }, over(...tenantIds));
  return groups.flatMap(({ rows }) => rows);
}

const namesOf = (rows: readonly Row[]) => rows.map(({ kind, title }) => title ?? kind);

/** Days go by, and the window that was locked meanwhile is opened again. */
async function later({ core, owner, ownerId }: TestAgency, ms: number) {
  core.clock.nowMs += ms;
  await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
}

async function stoppedTask(agency: TestAgency, title: string, to: 'failed' | 'blocked') {
  const { owner, ownerId, scope } = agency;
  const fields = { ...sprintFields(ownerId), title, module: 'content_system' } as const;
  let task = await owner.call('tasks.create', fields, scope);
  for (const state of ['scheduled', 'in_progress', to] as const) {
    const seen = { taskId: task.id, expectedVersion: task.version };
    const reason = to === 'blocked' ? { reason: 'The photos are missing' } : {};
    task = await owner.call('tasks.move', { ...seen, to: state, ...reason }, scope);
  }
  return task;
}

async function conflict({ owner, scope }: TestAgency) {
  const period = { key: 'bookings', fromOn: '2026-10-01', toOn: '2026-10-31' } as const;
  const observations = [
    { ...period, valueText: '41', source: 'Booking engine' },
    { ...period, valueText: '38', source: 'Analytics' },
  ];
  await owner.call('observations.record', { observations }, scope);
}

function evidence(
  { owner, scope }: TestAgency,
  field: string,
  expiresOn: string,
  gate: Input<'gates.setInput'>['gate'] = 'data_gate',
) {
  const shown = { kind: 'note', text: 'Seen', expiresOn } as const;
  return owner.call('gates.setInput', { gate, field, value: true, evidence: shown }, scope);
}

test('[M29] a fresh tenant has an empty inbox, and everything that waits appears group by group', async () => {
  const agency = await testAgency();
  const { owner, scope, tenantId } = agency;
  expect(await owner.call('today.open', {}, over(tenantId))).toEqual({
    groups: [],
    counts: { inbox: 0, others: 0, snoozed: 0, deferred: 0 },
  });
  await startedCampaign(agency);
  await stoppedTask(agency, 'Rewrite the menu', 'blocked');
  await stoppedTask(agency, 'Fix the titles', 'failed');
  await incident(agency, 'P1');
  await incident(agency, 'P2');
  await conflict(agency);
  await owner.call('reports.saveGrowth', {}, scope);
  await evidence(agency, 'dashboard_stable', '2026-11-10');
  await later(agency, 8 * DAY_MS);
  await evidence(agency, 'reconcilable', '2026-11-25');
  await evidence(agency, 'documented', '2026-11-26', 'compliance_gate');
  await incident(agency, 'P0');
  const { groups, counts } = await owner.call('today.open', {}, over(tenantId));
  const said = groups.map(({ group, total, rows }) => [group, total, namesOf(rows)]);
  expect(said).toEqual([
    ['incidents', 2, ['P0 of the prices', 'P1 of the prices']],
    ['stopped', 3, ['Fix the titles', 'Rewrite the menu', 'paused']],
    ['cycles', 1, ['cycle']],
    ['conflicts', 1, ['conflict']],
    ['evidence', 2, ['evidence', 'evidence']],
    ['recommendations', 1, ['recommendation']],
  ]);
  expect(counts.inbox).toBe(10);
  const rows = groups.flatMap((each) => each.rows);
  expect(rows.map(({ next }) => next)).toEqual([
    'acknowledge',
    'acknowledge',
    'retry',
    'unblock',
    'end_p0',
    'run_cycle',
    'choose_value',
    'renew_evidence',
    'renew_evidence',
    'decide_recommendation',
  ]);
  expect(rows[5]).toMatchObject({
    sinceMs: TEST_NOW_MS + 7 * DAY_MS,
    params: { cadence: 'weekly', days: 1 },
  });
  expect(rows.slice(7, 9)).toMatchObject([
    { gravity: 2, params: { gate: 'data_gate', expiresOn: '2026-11-10', days: -1 } },
    { gravity: 1, params: { expiresOn: '2026-11-25', days: 14 } },
  ]);
  expect(rows[6]).toMatchObject({ sinceMs: TEST_NOW_MS, params: { key: 'bookings' } });
});

test('[Q7] a postmortem comes at three quarters of its 24 hours and is breached with the last; until it is resolved the incident itself waits', async () => {
  const agency = await testAgency();
  const { owner, scope, tenantId } = agency;
  const { subjectId: incidentId } = await incident(agency, 'P0');
  const [open] = await shelf(owner, [tenantId]);
  expect(open).toMatchObject({ kind: 'incident', clock: { state: 'in_time' } });
  let version = 1;
  for (const to of ['acknowledged', 'mitigating', 'resolved'] as const) {
    const input = { incidentId, expectedVersion: version, to };
    version = (await owner.call('incidents.move', input, scope)).version;
  }
  const at = async (usedMs: number) => {
    agency.core.clock.nowMs = TEST_NOW_MS;
    await later(agency, usedMs);
    return shelf(owner, [tenantId]);
  };
  expect(await at(18 * HOUR_MS - 1)).toEqual([]);
  expect(await at(18 * HOUR_MS)).toMatchObject([
    { kind: 'postmortem', group: 'sla', gravity: 1, clock: { state: 'at_risk' } },
  ]);
  expect(await at(24 * HOUR_MS - 1)).toMatchObject([{ clock: { state: 'at_risk' } }]);
  expect(await at(24 * HOUR_MS)).toMatchObject([
    { gravity: 2, clock: { state: 'breached' }, next: 'begin_postmortem' },
  ]);
});

test('[M29] a snooze is one’s own, ends at 08:00 there, and at once when a P1 becomes a P0', async () => {
  const agency = await testAgency();
  const { owner, scope, tenantId } = agency;
  const { client: max } = await signInAs(agency, 'Max', 'editor');
  const one = await incident(agency, 'P1');
  const two = await incident(agency, 'P1');
  for (const item of [one, two]) {
    const answer = await owner.call(
      'today.snooze',
      { ...item, until: { choice: 'tomorrow' } },
      scope,
    );
    expect(answer.untilMs).toBe(Date.UTC(2026, 10, 4, 11));
  }
  expect(await shelf(owner, [tenantId])).toEqual([]);
  expect(await shelf(max, [tenantId])).toHaveLength(2);
  expect(await shelf(owner, [tenantId], 'snoozed')).toMatchObject([
    { untilMs: Date.UTC(2026, 10, 4, 11) },
    {},
  ]);
  const { version } = await owner.call('incidents.get', { incidentId: one.subjectId }, scope);
  const worse = { severity: 'P0', justification: 'It spreads' } as const;
  const seen = { incidentId: one.subjectId, expectedVersion: version };
  await owner.call('incidents.changeSeverity', { ...seen, ...worse }, scope);
  expect(await shelf(owner, [tenantId])).toMatchObject([one]);
  agency.core.clock.nowMs = Date.UTC(2026, 10, 4, 11);
  await owner.call('session.signIn', { profileId: agency.ownerId }, INSTALL);
  expect(await shelf(owner, [tenantId])).toMatchObject([one, two]);
});

test('[M29] a task that stops again is there again, though it was put away', async () => {
  const agency = await testAgency();
  const { owner, scope, tenantId } = agency;
  let task = await stoppedTask(agency, 'Fix the titles', 'failed');
  const item = { kind: 'task', subjectId: task.id } as const;
  await owner.call('today.snooze', { ...item, until: { choice: 'next_monday' } }, scope);
  expect(await shelf(owner, [tenantId])).toEqual([]);
  agency.core.clock.nowMs += 60_000;
  for (const to of ['scheduled', 'in_progress', 'failed'] as const) {
    const seen = { taskId: task.id, expectedVersion: task.version };
    task = await owner.call('tasks.move', { ...seen, to }, scope);
  }
  expect(await shelf(owner, [tenantId])).toMatchObject([item]);
});

test('[M29] what one pause holds is one row with its count', async () => {
  const agency = await testAgency();
  const { owner, scope, tenantId } = agency;
  await startedCampaign(agency);
  for (const title of ['One', 'Two']) {
    const fields = { ...sprintFields(agency.ownerId), title, module: 'scale_loop' } as const;
    const task = await owner.call('tasks.create', fields, scope);
    const seen = { taskId: task.id, expectedVersion: task.version };
    await owner.call('tasks.move', { ...seen, to: 'scheduled' }, scope);
  }
  await incident(agency, 'P0');
  const rows = await shelf(owner, [tenantId]);
  const held = rows.filter(({ group }) => group === 'stopped');
  expect(held).toMatchObject([
    { kind: 'paused', subjectId: 'p0_pause', next: 'end_p0', params: { cause: 'p0_pause' } },
  ]);
  expect(held[0]?.params.count).toBeGreaterThanOrEqual(2);
});

test('[M29] assigned to somebody it leaves one’s inbox for theirs; only members are asked', async () => {
  const agency = await testAgency();
  const { owner, scope, tenantId } = agency;
  const { client: max, profileId } = await signInAs(agency, 'Max', 'editor');
  const item = await incident(agency, 'P1');
  const stranger = (await owner.call('profiles.create', { name: 'Edi' }, INSTALL)).id;
  const refused = owner.call('today.assign', { ...item, profileId: stranger }, scope);
  expect(await refusalOf(refused)).toMatchObject({
    code: 'not_found',
    reason: 'today_not_member',
  });
  await owner.call('today.assign', { ...item, profileId }, scope);
  expect(await shelf(owner, [tenantId])).toEqual([]);
  expect(await shelf(owner, [tenantId], 'others')).toMatchObject([
    { ...item, assignee: { profileId, name: 'Max' } },
  ]);
  expect(await shelf(max, [tenantId])).toMatchObject([{ ...item, assignee: { profileId } }]);
  await owner.call('memberships.remove', { profileId }, scope);
  expect(await shelf(owner, [tenantId])).toMatchObject([{ ...item, assignee: null }]);
  expect(storedEvents(agency.core).filter(({ type }) => type.startsWith('inbox.'))).toMatchObject([
    { type: 'inbox.assigned', subject: `inbox:incident.${item.subjectId}`, payload: { profileId } },
    { type: 'inbox.returned', payload: { mark: 'assigned' } },
  ]);
});

test('[M184] deferring is for everybody, takes a reason and a day to come, and never hides a P0', async () => {
  const agency = await testAgency();
  const { owner, scope, tenantId } = agency;
  const { client: max } = await signInAs(agency, 'Max', 'editor');
  const item = await incident(agency, 'P1');
  const grave = await incident(agency, 'P0');
  const asked = { ...item, untilOn: '2026-11-10', reason: 'The team is away' };
  const refusals = [
    [{ ...asked, reason: ' ' }, 'today_reason_missing'],
    [{ ...asked, untilOn: '2026-11-03' }, 'today_until_past'],
    [{ ...asked, untilOn: '2028-01-01' }, 'today_until_too_far'],
    [{ ...asked, ...grave }, 'today_p0_not_deferred'],
    [{ ...asked, subjectId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' }, 'today_not_waiting'],
  ] as const;
  for (const [input, reason] of refusals) {
    expect(await refusalOf(owner.call('today.defer', input, scope))).toMatchObject({ reason });
  }
  expect(await refusalOf(max.call('today.defer', asked, scope))).toMatchObject({
    code: 'forbidden',
  });
  await owner.call('today.defer', asked, scope);
  expect(await shelf(max, [tenantId])).toMatchObject([grave]);
  expect(await shelf(max, [tenantId], 'deferred')).toMatchObject([
    {
      ...item,
      untilMs: Date.UTC(2026, 10, 10, 3),
      deferral: { reason: 'The team is away', by: 'Olga' },
    },
  ]);
  expect(await refusalOf(max.call('today.bringBack', item, scope))).toMatchObject({
    needs: 'manager',
  });
  await owner.call('today.bringBack', item, scope);
  expect(await shelf(max, [tenantId])).toMatchObject([grave, item]);
  expect(await storedProblems(agency.core)).toEqual([]);
});

test('[M184] a recommendation is accepted as a task, deferred with a reason until a day, or done', async () => {
  const agency = await testAgency();
  const { owner, scope, tenantId } = agency;
  const { reportId } = await owner.call('reports.saveGrowth', {}, scope);
  const [row] = await shelf(owner, [tenantId]);
  if (row === undefined) throw new Error('Nothing waits');
  expect(row).toMatchObject({
    kind: 'recommendation',
    placeId: reportId,
    params: { code: 'hold_scale_until_gates_pass', version: 1 },
  });
  const defer = { ...itemOf(row), untilOn: '2026-11-05', reason: 'After the holiday' };
  await owner.call('today.defer', defer, scope);
  expect(await shelf(owner, [tenantId])).toEqual([]);
  expect(await shelf(owner, [tenantId], 'deferred')).toMatchObject([
    { ...itemOf(row), deferral: { reason: 'After the holiday' } },
  ]);
  const first = async () =>
    (await owner.call('reports.get', { reportId }, scope)).recommendations[0];
  expect(await first()).toMatchObject({
    state: 'deferred',
    untilMs: Date.UTC(2026, 10, 5, 3),
    taskId: null,
  });
  await later(agency, 2 * DAY_MS);
  expect(await shelf(owner, [tenantId])).toMatchObject([itemOf(row)]);
  await owner.call('today.defer', { ...defer, untilOn: '2026-11-09' }, scope);
  await owner.call('today.bringBack', itemOf(row), scope);
  const seen = { recommendationId: row.subjectId, expectedVersion: 4 };
  const accepted = await owner.call('recommendations.decide', { ...seen, to: 'accepted' }, scope);
  expect(await shelf(owner, [tenantId])).toEqual([]);
  const task = await owner.call('tasks.get', { taskId: accepted.taskId ?? '' }, scope);
  expect(task).toMatchObject({
    title: 'Start no acceleration module until every gate passes',
    source: 'recommendation',
    state: 'draft',
  });
  await owner.call('undo.apply', {}, over(tenantId));
  expect(await first()).toMatchObject({ state: 'open', taskId: null });
  expect(await owner.call('tasks.get', { taskId: task.id }, scope)).toMatchObject({
    state: 'cancelled',
  });
  expect(await storedProblems(agency.core)).toEqual([]);
});

test('[M29] what waits for an approval is there until it is decided or no longer counts', async () => {
  const agency = await testAgency();
  const { owner, scope, tenantId } = agency;
  await incident(agency, 'P1');
  const [waiting] = await shelf(owner, [tenantId]);
  const { client: max } = await signInAs(agency, 'Max', 'manager');
  const asked = { incidentId: waiting?.subjectId ?? '', expectedVersion: 1 };
  const { id, expiresAtMs } = await max.call(
    'approvals.askSeverity',
    { ...asked, severity: 'P2', justification: 'One price alone' },
    scope,
  );
  expect((await shelf(owner, [tenantId]))[1]).toMatchObject({
    kind: 'approval',
    subjectId: id,
    next: 'review',
    params: { action: 'incident.severity' },
    clock: { dueMs: expiresAtMs, state: 'in_time' },
  });
  const { total } = await owner.call('approvals.list', { states: ['requested'] }, over(tenantId));
  expect(total).toBe(1);
  await later(agency, (expiresAtMs ?? 0) - agency.core.clock.nowMs);
  expect((await shelf(owner, [tenantId])).filter(({ kind }) => kind === 'approval')).toEqual([]);
});

test('[M184] of the same words in several reports only the newest waits', async () => {
  const agency = await testAgency();
  const { owner, scope, tenantId } = agency;
  await owner.call('reports.saveGrowth', {}, scope);
  const { reportId } = await owner.call('reports.saveGrowth', {}, scope);
  expect(await shelf(owner, [tenantId])).toMatchObject([{ placeId: reportId }]);
});

/** Incidents, conflicts, evidence and reports over both tenants of a mixed board. */
async function mixedDay(): Promise<MixedBoard> {
  const board = await mixedBoard(24);
  const { agency, tenantIds } = board;
  const pick = numbers(11);
  for (const tenantId of tenantIds) {
    const each = { ...agency, tenantId, scope: tenantScope(tenantId) };
    for (let count = 0; count < 7; count += 1) {
      const occurredAtMs = agency.core.clock.nowMs - pick(30) * HOUR_MS;
      await incident(each, (['P0', 'P1', 'P2'] as const)[pick(3)] ?? 'P2', { occurredAtMs });
    }
    await conflict(each);
    await evidence(each, 'dashboard_stable', '2026-11-08');
    await agency.owner.call('reports.saveGrowth', {}, each.scope);
  }
  return board;
}

/** Every row of a shelf, three at a time. */
async function paged(client: RpcClient, scope: MixedBoard['bothScope'], name: TodayShelf) {
  const rows: Row[] = [];
  const totals = new Map<string, number>();
  for (const group of TODAY_GROUPS) {
    let after: string | undefined;
    do {
      const input = { group, shelf: name, limit: 3, ...(after === undefined ? {} : { after }) };
      const answer = await client.call('today.page', input, scope);
      rows.push(...answer.rows);
      totals.set(group, answer.total);
      after = answer.next ?? undefined;
    } while (after !== undefined);
    const listed = rows.filter((row) => row.group === group).length;
    expect([name, group, listed]).toEqual([name, group, totals.get(group)]);
  }
  return rows;
}

test('[M29] every count equals its list, page by page, and every row lies where the rule says, over random marks and days', async () => {
  const board = await mixedDay();
  const { agency, bothScope, people } = board;
  const { owner, ownerId, core } = agency;
  const [, max] = people;
  const pick = numbers(23);
  const marks = new Map<string, Parameters<typeof shelfOf>[1]>();
  const keyOf = (row: Row) => `${row.tenantId} ${row.kind} ${row.subjectId}`;
  for (const row of await paged(owner, bothScope, 'inbox')) {
    const scope = tenantScope(row.tenantId);
    const { nowMs } = core.clock;
    const away = (untilMs: number) => ({ setAtMs: nowMs, untilMs, gravity: row.gravity });
    let own: Parameters<typeof shelfOf>[1] = {};
    if (pick(3) === 0) {
      const until = { atMs: nowMs + (1 + pick(72)) * HOUR_MS };
      await owner.call('today.snooze', { ...itemOf(row), until }, scope);
      own = { ...own, snoozed: away(until.atMs) };
    }
    if (pick(4) === 0) {
      const profileId = pick(2) === 0 ? ownerId : max;
      await owner.call('today.assign', { ...itemOf(row), profileId }, scope);
      own = { ...own, assigneeId: profileId };
    }
    if (pick(4) === 0 && !(row.kind === 'incident' && row.gravity === 2)) {
      const input = { ...itemOf(row), untilOn: `2026-11-0${5 + pick(3)}`, reason: 'Later' };
      const { untilMs } = await owner.call('today.defer', input, scope);
      own = { ...own, deferred: away(untilMs) };
    }
    marks.set(keyOf(row), own);
  }
  const stopped = (await allTasks(board)).filter(
    ({ state }) => state === 'failed' || state === 'blocked',
  );
  for (const hours of [0, 20, 30, 60, 100]) {
    core.clock.nowMs += hours * HOUR_MS;
    const viewer = { profileId: ownerId, nowMs: core.clock.nowMs };
    const { counts } = await owner.call('today.count', {}, bothScope);
    const all: Row[] = [];
    for (const name of TODAY_SHELVES) {
      const rows = await paged(owner, bothScope, name);
      expect([hours, name, rows.length]).toEqual([hours, name, counts[name]]);
      const wrong = rows.filter((row) => {
        return shelfOf(row, marks.get(keyOf(row)) ?? {}, viewer) !== name;
      });
      expect(wrong).toEqual([]);
      all.push(...rows);
    }
    expect(new Set(all.map(keyOf)).size).toBe(all.length);
    const tasks = all.filter(({ kind }) => kind === 'task').map(({ subjectId }) => subjectId);
    const held = all.filter(({ kind }) => kind === 'paused');
    const paused = held.reduce((sum, { params }) => sum + Number(params.count), 0);
    expect(tasks.length + paused).toBe(stopped.length);
    expect(stopped.map(({ id }) => id)).toEqual(expect.arrayContaining(tasks));
  }
});
