import { DAY_MS, HOUR_MS } from '@shared/base/days';
import { INSTALL, tenantScope } from '@shared/rpc/client';
import { describe, expect, test } from 'vitest';
import { startedCampaign } from '../helpers/campaign-steps';
import { countBlocked, move, record, walk } from '../helpers/incident-steps';
import { refusalOf } from '../helpers/refusal-of';
import { countRows, storedEvents, storedProblems } from '../helpers/stored-events';
import { TEST_NOW_MS, testAgency } from '../helpers/test-core';

test('[M172] an incident keeps its five fields, its number and who recorded it', async () => {
  const agency = await testAgency();
  const occurredAtMs = TEST_NOW_MS - 3 * HOUR_MS;
  const incident = await record(agency, { severity: 'P1', occurredAtMs });
  expect(incident).toMatchObject({
    ref: 'INC-0001',
    severity: 'P1',
    highestSeverity: 'P1',
    module: 'technical_foundation',
    summary: 'Checkout answers with errors',
    state: 'open',
    occurredAtMs,
    recordedAtMs: TEST_NOW_MS,
    by: 'Olga',
    accountableRole: 'Technical SEO Engineer',
    postmortemDueMs: null,
    escalation: null,
    leavesWindow: {
      weekly: occurredAtMs + 7 * DAY_MS + 1,
      monthly: occurredAtMs + 30 * DAY_MS + 1,
      quarterly: occurredAtMs + 90 * DAY_MS + 1,
    },
    timeline: [
      { type: 'incident.recorded', by: 'Olga', to: 'open', text: 'Checkout answers with errors' },
    ],
  });
});

test('[M172] a fourth severity and an empty summary are refused in words, and nothing is recorded', async () => {
  const agency = await testAgency();
  const { core } = agency;
  // @ts-expect-error a severity outside the three does not compile either
  const severity = record(agency, { severity: 'P3' });
  expect(await refusalOf(severity)).toMatchObject({
    code: 'invalid_input',
    message: "'severity': 'P3' is not a severity: use P0, P1 or P2.",
  });
  expect(await refusalOf(record(agency, { summary: '  ' }))).toMatchObject({
    message: "'summary': is empty: say in one line what happened.",
  });
  const future = record(agency, { occurredAtMs: TEST_NOW_MS + 1 });
  expect(await refusalOf(future)).toMatchObject({ reason: 'incident_in_future' });
  expect(countRows(core, 'incident')).toBe(0);
});

test('[Q26] incidents of the same millisecond and severity do not collide', async () => {
  const agency = await testAgency();
  const made = await Promise.all([1, 2, 3].map(() => record(agency)));
  expect(new Set(made.map(({ id }) => id)).size).toBe(3);
  expect(made.map(({ ref }) => ref).sort()).toEqual(['INC-0001', 'INC-0002', 'INC-0003']);
  expect(await agency.owner.call('incidents.list', {}, agency.scope)).toMatchObject({
    total: 3,
    open: { p0: 3, p1: 0, p2: 0 },
  });
});

describe('a P0', () => {
  test('[M149] [M176] [Q11] pauses this tenant’s acceleration tasks at once, one event each, and nobody else’s', async () => {
    const agency = await testAgency();
    const { owner, core } = agency;
    await startedCampaign(agency);
    const other = await owner.call('tenants.create', { name: 'Pousada Mar' }, INSTALL);
    await startedCampaign({ owner, scope: tenantScope(other.id) });
    const before = storedEvents(core).length;
    const incident = await record(agency);
    // 4 of scale_loop, 7 of experiment_engine, 4 of authority_growth.
    expect(incident.escalation?.pausedTasks).toHaveLength(15);
    const added = storedEvents(core).slice(before);
    expect(added.map(({ type }) => type)).toEqual([
      'incident.recorded',
      ...Array<string>(15).fill('task.moved'),
    ]);
    for (const event of added.slice(1)) {
      expect(event).toMatchObject({
        from: 'draft',
        to: 'blocked',
        payload: { why: 'p0_pause', incidentId: incident.id },
      });
    }
    expect(countBlocked(agency, agency.tenantId)).toBe(15);
    expect(countBlocked(agency, other.id)).toBe(0);
    expect(await storedProblems(core)).toEqual([]);
  });

  test('[M174] a P1 and a P2 pause nothing', async () => {
    const agency = await testAgency();
    await startedCampaign(agency);
    await record(agency, { severity: 'P1' });
    await record(agency, { severity: 'P2' });
    expect(countBlocked(agency, agency.tenantId)).toBe(0);
  });

  test('[Q10] its postmortem is due 24 hours after it occurred, with 18:00 local as the same-day target', async () => {
    const agency = await testAgency();
    const { core, scope, ownerId } = agency;
    const incident = await record(agency, { occurredAtMs: TEST_NOW_MS - HOUR_MS });
    expect(incident).toMatchObject({
      postmortemDueMs: TEST_NOW_MS + 23 * HOUR_MS,
      postmortemOverdue: false,
      // 18:00 in São Paulo.
      sameDayTargetMs: Date.UTC(2026, 10, 3, 21),
    });
    const line = core.connect('cli');
    await line.call('session.signIn', { profileId: ownerId }, INSTALL);
    const overdueAt = async (nowMs: number) => {
      core.clock.nowMs = nowMs;
      return (await line.call('incidents.get', { incidentId: incident.id }, scope))
        .postmortemOverdue;
    };
    expect(await overdueAt(TEST_NOW_MS + 23 * HOUR_MS)).toBe(false);
    expect(await overdueAt(TEST_NOW_MS + 23 * HOUR_MS + 1)).toBe(true);
  });

  test('[M176] its panel says that nothing was changed and which cycle came since', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const incident = await record(agency);
    expect(incident.escalation).toEqual({
      pausedTasks: [],
      rollback: {
        sinceMs: incident.occurredAtMs - 30 * 24 * HOUR_MS,
        ...{ ready: 0, done: 0, refused: 0, byHand: 0 },
        last: null,
      },
      cycleSince: null,
    });
    const cycle = await owner.call('cycles.run', { cadence: 'weekly' }, scope);
    const after = await owner.call('incidents.get', { incidentId: incident.id }, scope);
    expect(after.escalation?.cycleSince).toEqual({
      id: cycle.id,
      decision: 'rollback',
      decidedAtMs: cycle.decidedAtMs,
    });
  });

  test('[M177] its tasks go back to where they were once every P0 is resolved, not before', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await startedCampaign(agency);
    const first = await record(agency);
    const second = await record(agency);
    const resume = () => owner.call('incidents.resumeTasks', { incidentId: first.id }, scope);
    await walk(agency, first, 'acknowledged', 'mitigating', 'resolved');
    expect(await refusalOf(resume())).toMatchObject({
      code: 'rule_violation',
      reason: 'p0_unresolved',
      ref: 'INC-0002',
      message: expect.stringContaining('INC-0002'),
    });
    expect(countBlocked(agency, agency.tenantId)).toBe(15);
    await walk(agency, second, 'acknowledged', 'mitigating', 'resolved');
    expect(await resume()).toEqual({ resumed: 15 });
    expect(countBlocked(agency, agency.tenantId)).toBe(0);
    expect(await resume()).toEqual({ resumed: 0 });
  });

  test('[M177] reopened it holds the acceleration tier again', async () => {
    const agency = await testAgency();
    await startedCampaign(agency);
    const incident = await record(agency);
    const resolved = await walk(agency, incident, 'acknowledged', 'mitigating', 'resolved');
    await agency.owner.call('incidents.resumeTasks', { incidentId: incident.id }, agency.scope);
    expect(countBlocked(agency, agency.tenantId)).toBe(0);
    await move(agency, resolved, 'open');
    expect(countBlocked(agency, agency.tenantId)).toBe(15);
  });
});

test('[D2] what people write about an incident never enters an event’s payload', async () => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  const guest = 'maria.silva@example.com';
  const incident = await record(agency, { summary: `Booking of ${guest} was lost` });
  await owner.call(
    'incidents.addNote',
    { incidentId: incident.id, text: `Called ${guest}` },
    scope,
  );
  await owner.call(
    'incidents.saveRecord',
    { incidentId: incident.id, expectedVersion: 1, rootCause: `${guest} paid twice` },
    scope,
  );
  const cycle = await owner.call('cycles.run', { cadence: 'weekly' }, scope);
  const growth = await owner.call('reports.saveGrowth', {}, scope);
  expect(JSON.stringify(storedEvents(core).map(({ payload }) => payload))).not.toContain('maria');
  for (const reportId of [cycle.reportId ?? '', growth.reportId]) {
    // [I11] reports count incidents; they do not quote them.
    const { markdown } = await owner.call('reports.get', { reportId }, scope);
    expect(markdown).not.toContain('maria');
  }
  const { timeline } = await owner.call('incidents.get', { incidentId: incident.id }, scope);
  expect(timeline.map(({ text }) => text)).toEqual([
    `Booking of ${guest} was lost`,
    `Called ${guest}`,
    `${guest} paid twice`,
  ]);
});

test('[D13] incidents of one instant are paged by severity and state without loss', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  for (let n = 0; n < 5; n += 1) await record(agency, { severity: n === 2 ? 'P1' : 'P2' });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await owner.call(
      'incidents.list',
      { limit: 2, severity: 'P2', states: ['open'], ...(after && { after }) },
      scope,
    );
    expect(page.total).toBe(4);
    seen.push(...page.rows.map(({ ref }) => ref));
    after = page.next ?? undefined;
  } while (after !== undefined);
  expect(seen).toEqual(['INC-0005', 'INC-0004', 'INC-0002', 'INC-0001']);
  const wrong = owner.call('incidents.list', { after: 'from the middle' }, scope);
  expect(await refusalOf(wrong)).toMatchObject({ code: 'invalid_input', reason: 'bad_cursor' });
});
