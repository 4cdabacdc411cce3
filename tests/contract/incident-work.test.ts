import { createHash } from 'node:crypto';
import { INSTALL } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { sprintFields } from '../helpers/campaign-steps';
import { record } from '../helpers/incident-steps';
import { refusalOf } from '../helpers/refusal';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

const DAY_MS = 24 * 60 * 60 * 1000;

async function prevention(agency: TestAgency, incidentId: string, title: string, dueOn: string) {
  const { owner, scope, ownerId } = agency;
  const fields = { ...sprintFields(ownerId), title, dueOn, incidentId };
  return owner.call('tasks.create', { ...fields, module: 'content_system' }, scope);
}

const over = ({ tenantId }: TestAgency) => ({ kind: 'tenants', tenantIds: [tenantId] }) as const;

test('[M175] tasks made from an incident are tracked there, with owner, day and what is overdue', async () => {
  const agency = await testAgency();
  const { owner, scope, core, ownerId } = agency;
  const incident = await record(agency);
  const late = await prevention(agency, incident.id, 'Alert on errors', '2026-11-05');
  await prevention(agency, incident.id, 'Rehearse the way back', '2026-11-20');
  const dropped = await prevention(agency, incident.id, 'Buy a second server', '2026-11-06');
  const cancel = { taskId: dropped.id, expectedVersion: dropped.version, to: 'cancelled' } as const;
  await owner.call('tasks.move', { ...cancel, reason: 'Not needed' }, scope);
  // The day itself is in time, in São Paulo.
  core.clock.nowMs = Date.UTC(2026, 10, 6, 2, 59);
  await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
  const seen = { incidentId: incident.id };
  const onTheDay = await owner.call('incidents.work', seen, scope);
  expect(onTheDay.counts).toEqual({ open: 2, overdue: 0, done: 0 });
  const early = await owner.call('incidents.prevention', { state: 'overdue' }, over(agency));
  expect(early).toMatchObject({ total: 0, counts: { overdue: 0 } });
  core.clock.nowMs += 60_000;
  const after = await owner.call('incidents.work', seen, scope);
  expect(after.counts).toEqual({ open: 2, overdue: 1, done: 0 });
  expect(
    after.tasks.map(({ title, prevention: state, owner: who, dueOn }) => [
      title,
      state,
      who,
      dueOn,
    ]),
  ).toEqual([
    ['Alert on errors', 'overdue', 'Olga', '2026-11-05'],
    ['Rehearse the way back', 'open', 'Olga', '2026-11-20'],
    ['Buy a second server', 'dropped', 'Olga', '2026-11-06'],
  ]);
  const rollUp = (state: 'open' | 'overdue') =>
    owner.call('incidents.prevention', { state }, over(agency));
  expect(await rollUp('overdue')).toMatchObject({
    total: 1,
    counts: { open: 2, overdue: 1, done: 0 },
    rows: [
      { taskId: late.id, prevention: 'overdue', incident: { ref: 'INC-0001', severity: 'P0' } },
    ],
  });
  expect((await rollUp('open')).rows.map(({ title }) => title)).toEqual([
    'Alert on errors',
    'Rehearse the way back',
  ]);
});

test('[M175] the roll-up goes page by page, by due day, over the tenants that are asked about', async () => {
  const agency = await testAgency();
  const { owner } = agency;
  const incident = await record(agency);
  for (const day of ['2026-11-09', '2026-11-07', '2026-11-08']) {
    await prevention(agency, incident.id, day, day);
  }
  const other = await owner.call(
    'tenants.create',
    { name: 'Fit PTD', slug: 'fit-ptd', zone: 'America/Sao_Paulo', holidayRegion: 'BR-SP' },
    INSTALL,
  );
  const theirs = {
    ...agency,
    tenantId: other.id,
    scope: { kind: 'tenant', tenantId: other.id },
  } as const;
  const theirIncident = await record(theirs);
  await prevention(theirs, theirIncident.id, 'Theirs', '2026-11-06');
  const read = async (tenantIds: string[]) => {
    const titles: string[] = [];
    let after: string | undefined;
    do {
      const page = await owner.call(
        'incidents.prevention',
        { limit: 2, ...(after !== undefined && { after }) },
        { kind: 'tenants', tenantIds },
      );
      expect(page.total).toBe(tenantIds.length === 1 ? 3 : 4);
      titles.push(...page.rows.map(({ title }) => title));
      after = page.next ?? undefined;
    } while (after !== undefined);
    return titles;
  };
  expect(await read([agency.tenantId])).toEqual(['2026-11-07', '2026-11-08', '2026-11-09']);
  expect(await read([agency.tenantId, other.id])).toEqual([
    'Theirs',
    '2026-11-07',
    '2026-11-08',
    '2026-11-09',
  ]);
});

test('[M174] each severity has its deadline: 24 hours, a week, a month; the due instant is in time', async () => {
  const agency = await testAgency();
  const { core, owner, ownerId, scope } = agency;
  for (const [severity, kind, days] of [
    ['P0', 'postmortem', 1],
    ['P1', 'resolution', 7],
    ['P2', 'resolution', 30],
  ] as const) {
    const incident = await record(agency, { severity });
    const dueMs = incident.occurredAtMs + days * DAY_MS;
    expect(incident.deadline).toEqual({ kind, dueMs, state: 'running' });
    const startMs = core.clock.nowMs;
    const at = async (nowMs: number) => {
      core.clock.nowMs = nowMs;
      await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
      return (await owner.call('incidents.get', { incidentId: incident.id }, scope)).deadline;
    };
    expect(await at(dueMs)).toMatchObject({ state: 'running' });
    expect(await at(dueMs + 1)).toMatchObject({ state: 'overdue' });
    core.clock.nowMs = startMs;
    await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
  }
});

async function store({ owner, scope }: TestAgency, name: string, bytes = Buffer.from(name)) {
  const { uploadId } = await owner.call('files.begin', { name, bytes: bytes.length }, scope);
  const chunk = bytes.toString('base64');
  await owner.call('files.append', { uploadId, offset: 0, chunk }, scope);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return (await owner.call('files.finish', { uploadId, sha256 }, scope)).id;
}

test('[M177] a file lies beside the incident once, and the timeline names it', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const incident = await record(agency);
  const fileId = await store(agency, 'crawl.txt');
  const attach = { incidentId: incident.id, fileId };
  await owner.call('incidents.attachFile', attach, scope);
  const { files } = await owner.call('incidents.attachFile', attach, scope);
  expect(files).toMatchObject([{ id: fileId, name: 'crawl.txt', bytes: 9, addedBy: 'Olga' }]);
  const { timeline } = await owner.call('incidents.get', { incidentId: incident.id }, scope);
  expect(timeline.map(({ type, text }) => [type, text])).toEqual([
    ['incident.recorded', 'Checkout answers with errors'],
    ['incident.file_added', 'crawl.txt'],
  ]);
  // What is too big or wrongly named never becomes a file, so it cannot be attached either.
  const begin = (name: string, bytes: number) =>
    refusalOf(owner.call('files.begin', { name, bytes }, scope));
  expect(await begin('dump.bin', 60 * 1024 * 1024)).toMatchObject({ code: 'invalid_input' });
  expect(await begin('../dump.bin', 12)).toMatchObject({ code: 'invalid_input' });
});

test('[M177] a task and a cycle are linked once and taken away; what is not there cannot be', async () => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  const incident = await record(agency);
  const task = await owner.call(
    'tasks.create',
    { title: 'Prices', module: 'content_system' },
    scope,
  );
  const cycle = await owner.call('cycles.run', { cadence: 'weekly' }, scope);
  const link = (kind: 'task' | 'cycle' | 'approval', id: string) =>
    owner.call('incidents.link', { incidentId: incident.id, target: { kind, id } }, scope);
  await link('task', task.id);
  await link('task', task.id);
  core.clock.nowMs += 1;
  const { links } = await link('cycle', cycle.id);
  expect(links).toEqual([
    { kind: 'task', id: task.id, title: 'Prices', state: 'draft' },
    { kind: 'cycle', id: cycle.id, title: 'weekly 1', state: 'rollback' },
  ]);
  expect(await refusalOf(link('approval', task.id))).toMatchObject({ code: 'not_found' });
  const target = { kind: 'task', id: task.id } as const;
  const away = () => owner.call('incidents.unlink', { incidentId: incident.id, target }, scope);
  expect((await away()).links).toHaveLength(1);
  expect(await refusalOf(away())).toMatchObject({ code: 'not_found' });
});

test('[M173] two people at once: the second move names both versions, and nothing is lost', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const max = await signInAs(agency, 'Max', 'manager');
  const incident = await record(agency);
  const seen = { incidentId: incident.id, expectedVersion: incident.version };
  const answers = await Promise.allSettled([
    owner.call('incidents.move', { ...seen, to: 'acknowledged' }, scope),
    max.client.call('incidents.move', { ...seen, to: 'acknowledged' }, scope),
  ]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  const again = max.client.call('incidents.move', { ...seen, to: 'mitigating' }, scope);
  expect(await refusalOf(again)).toMatchObject({ code: 'conflict' });
  const { timeline } = await owner.call('incidents.get', { incidentId: incident.id }, scope);
  expect(timeline.map(({ type }) => type)).toEqual(['incident.recorded', 'incident.moved']);
});

test.each([
  ['weekly', 7],
  ['monthly', 30],
  ['quarterly', 90],
] as const)(
  '[M196] [INV3] a P0 of exactly %s age, %i days to the millisecond, rolls back; one older does not',
  async (cadence, days) => {
    const agency = await testAgency();
    const { core, owner, ownerId, scope } = agency;
    const { occurredAtMs, id } = await record(agency);
    const runAt = async (nowMs: number) => {
      core.clock.nowMs = nowMs;
      await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
      return owner.call('cycles.run', { cadence }, scope);
    };
    const inside = await runAt(occurredAtMs + days * DAY_MS);
    expect(inside).toMatchObject({ decision: 'rollback', rule: 1 });
    expect(await owner.call('cycles.replayAll', {}, scope)).toEqual({
      ...{ decisions: 1, same: 1, imported: 0 },
      different: [],
    });
    const outside = await runAt(occurredAtMs + days * DAY_MS + 1);
    expect(outside.rule).not.toBe(1);
    // Lowered, it still counts as what it was (Q40).
    const { version } = await owner.call('incidents.get', { incidentId: id }, scope);
    const lower = { incidentId: id, expectedVersion: version, severity: 'P2' } as const;
    await owner.call('incidents.changeSeverity', { ...lower, justification: 'One page' }, scope);
    core.clock.nowMs = occurredAtMs + days * DAY_MS;
    await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
    expect(await owner.call('cycles.preview', { cadence }, scope)).toMatchObject({ rule: 1 });
  },
);
