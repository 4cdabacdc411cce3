import { DAY_MS, HOUR_MS } from '@shared/base/days';
import type { Input, Output } from '@shared/contract';
import { INSTALL, tenantScope } from '@shared/rpc/client';
import { describe, expect, test } from 'vitest';
import { startedCampaign } from '../helpers/campaign-steps';
import { countRows, storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, TEST_NOW_MS, type TestAgency, testAgency } from '../helpers/test-core';

type Incident = Output<'incidents.get'>;

function record({ owner, scope }: TestAgency, input: Partial<Input<'incidents.record'>> = {}) {
  return owner.call(
    'incidents.record',
    {
      severity: 'P0',
      module: 'technical_foundation',
      summary: 'Checkout answers with errors',
      ...input,
    },
    scope,
  );
}

function move({ owner, scope }: TestAgency, { id, version }: Incident, to: Incident['state']) {
  return owner.call(
    'incidents.move',
    { incidentId: id, expectedVersion: version, to, note: '' },
    scope,
  );
}

async function walk(agency: TestAgency, incident: Incident, ...states: Incident['state'][]) {
  let at = incident;
  for (const to of states) at = await move(agency, at, to);
  return at;
}

const RECORD = {
  rootCause: 'A certificate ran out',
  remediation: 'Renewed by hand',
  prevention: 'An alarm 30 days ahead',
} as const;

/** What a refused call said, or 'allowed'. */
const refusalOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'allowed',
    ({ code, message, details }) => ({ code, message, ...details }),
  );

/** How many tasks of a tenant are blocked now, read beside the core. */
function countBlocked({ core }: TestAgency, tenantId: string): number {
  return countRows(core, `task WHERE state = 'blocked' AND tenant_id = '${tenantId}'`);
}

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

  test('[M176] its panel says that nothing was published and which cycle came since', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const incident = await record(agency);
    expect(incident.escalation).toEqual({ pausedTasks: [], undoPoints: [], cycleSince: null });
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

describe('the flow', () => {
  test('[M175] closing is refused until root cause, remediation and prevention are there, and names what is missing', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const p2 = await record(agency, { severity: 'P2' });
    let incident = await walk(agency, p2, 'acknowledged', 'mitigating', 'resolved');
    expect(await refusalOf(move(agency, incident, 'closed'))).toMatchObject({
      code: 'rule_violation',
      reason: 'closure_fields_missing',
      missing: ['rootCause', 'remediation', 'prevention'],
      message:
        'INC-0001 cannot be closed yet. Root cause: missing; remediation: missing; prevention: missing.',
    });
    const { prevention, ...most } = RECORD;
    incident = await owner.call(
      'incidents.saveRecord',
      { incidentId: incident.id, expectedVersion: incident.version, ...most, prevention: ' ' },
      scope,
    );
    expect(incident.missingForClosure).toEqual(['prevention']);
    expect(await refusalOf(move(agency, incident, 'closed'))).toMatchObject({
      missing: ['prevention'],
    });
    incident = await owner.call(
      'incidents.saveRecord',
      { incidentId: incident.id, expectedVersion: incident.version, prevention },
      scope,
    );
    expect(await move(agency, incident, 'closed')).toMatchObject({ state: 'closed', ...RECORD });
    expect(await storedProblems(agency.core)).toEqual([]);
  });

  test.each(['P0', 'P1'] as const)(
    '[M174] [M175] a %s closes only out of its postmortem',
    async (severity) => {
      const agency = await testAgency();
      const { owner, scope } = agency;
      const made = await record(agency, { severity });
      let incident = await walk(agency, made, 'acknowledged', 'mitigating', 'resolved');
      incident = await owner.call(
        'incidents.saveRecord',
        { incidentId: incident.id, expectedVersion: incident.version, ...RECORD },
        scope,
      );
      expect(incident.nextStates).toEqual(['postmortem', 'open']);
      expect(await refusalOf(move(agency, incident, 'closed'))).toMatchObject({
        reason: 'postmortem_first',
        severity,
      });
      expect(await walk(agency, incident, 'postmortem', 'closed')).toMatchObject({
        state: 'closed',
      });
    },
  );

  test('[M173] a state cannot be skipped', async () => {
    const agency = await testAgency();
    const incident = await record(agency);
    expect(await refusalOf(move(agency, incident, 'resolved'))).toMatchObject({
      code: 'rule_violation',
      reason: 'incident_illegal_move',
      from: 'open',
      to: 'resolved',
    });
    const [row] = (await agency.owner.call('incidents.list', {}, agency.scope)).rows;
    expect(row).toMatchObject({ state: 'open', version: 1 });
  });

  test('[M48] an Editor records and acknowledges; a Manager takes it further', async () => {
    const agency = await testAgency();
    const { scope } = agency;
    const { client: editor } = await signInAs(agency, 'Edi', 'editor');
    const { client: manager } = await signInAs(agency, 'Max', 'manager');
    const made = await editor.call(
      'incidents.record',
      { severity: 'P1', module: 'content_system', summary: 'Prices are shown twice' },
      scope,
    );
    expect(made).toMatchObject({ by: 'Edi', nextStates: ['acknowledged'] });
    const at = (version: number) => ({ incidentId: made.id, expectedVersion: version });
    const seen = await editor.call('incidents.move', { ...at(1), to: 'acknowledged' }, scope);
    expect(seen.nextStates).toEqual([]);
    const further = editor.call('incidents.move', { ...at(2), to: 'mitigating' }, scope);
    expect(await refusalOf(further)).toMatchObject({ code: 'forbidden', needs: 'manager' });
    expect(
      await manager.call('incidents.move', { ...at(2), to: 'mitigating' }, scope),
    ).toMatchObject({ state: 'mitigating', nextStates: ['resolved'] });
    const lower = manager.call(
      'incidents.changeSeverity',
      { ...at(3), severity: 'P2', justification: 'One page only' },
      scope,
    );
    expect(await refusalOf(lower)).toMatchObject({ code: 'forbidden', needs: 'owner' });
    const declared = manager.call(
      'incidents.declareInError',
      { ...at(3), evidence: 'The monitor was down' },
      scope,
    );
    expect(await refusalOf(declared)).toMatchObject({ code: 'forbidden', needs: 'owner' });
  });

  test('two windows that change one incident: the second is told and nothing of it is kept', async () => {
    const agency = await testAgency();
    const incident = await record(agency);
    await move(agency, incident, 'acknowledged');
    expect(await refusalOf(move(agency, incident, 'acknowledged'))).toMatchObject({
      code: 'conflict',
      seen: 1,
      current: 2,
    });
  });

  test('the record of a closed incident is changed only after it was reopened', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const p2 = await record(agency, { severity: 'P2' });
    const saved = await owner.call(
      'incidents.saveRecord',
      { incidentId: p2.id, expectedVersion: 1, ...RECORD },
      scope,
    );
    const closed = await walk(agency, saved, 'acknowledged', 'mitigating', 'resolved', 'closed');
    const blank = { incidentId: closed.id, expectedVersion: closed.version, rootCause: '' };
    expect(await refusalOf(owner.call('incidents.saveRecord', blank, scope))).toMatchObject({
      reason: 'incident_closed',
    });
    expect(await move(agency, closed, 'open')).toMatchObject({ state: 'open' });
  });
});

describe('severity', () => {
  test('[Q40] raised to P0 it escalates, and the highest ever held is kept', async () => {
    const agency = await testAgency();
    const { owner, scope, core } = agency;
    await startedCampaign(agency);
    const incident = await record(agency, { severity: 'P2' });
    const raised = await owner.call(
      'incidents.changeSeverity',
      { incidentId: incident.id, expectedVersion: 1, severity: 'P0', justification: 'It spread' },
      scope,
    );
    expect(raised).toMatchObject({ severity: 'P0', highestSeverity: 'P0' });
    expect(raised.escalation?.pausedTasks).toHaveLength(15);
    const lowered = await owner.call(
      'incidents.changeSeverity',
      { incidentId: incident.id, expectedVersion: 2, severity: 'P1', justification: 'Contained' },
      scope,
    );
    expect(lowered).toMatchObject({ severity: 'P1', highestSeverity: 'P0' });
    expect(
      lowered.timeline.filter(({ type }) => type === 'incident.severity_changed'),
    ).toMatchObject([
      { from: 'P2', to: 'P0', text: 'It spread', by: 'Olga' },
      { from: 'P0', to: 'P1', text: 'Contained', by: 'Olga' },
    ]);
    expect(await storedProblems(core)).toEqual([]);
  });

  test('[Q40] a change needs a justification, a declaration evidence, and each says what is so already', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const p1 = await record(agency, { severity: 'P1' });
    const change = (justification: string) =>
      owner.call(
        'incidents.changeSeverity',
        { incidentId: p1.id, expectedVersion: 1, severity: 'P1', justification },
        scope,
      );
    expect(await refusalOf(change(''))).toMatchObject({ code: 'invalid_input' });
    expect(await refusalOf(change('Looked again'))).toMatchObject({ reason: 'same_severity' });
    const declare = (id: string, version: number, evidence: string) =>
      owner.call(
        'incidents.declareInError',
        { incidentId: id, expectedVersion: version, evidence },
        scope,
      );
    expect(await refusalOf(declare(p1.id, 1, 'A drill'))).toMatchObject({ reason: 'never_p0' });
    const p0 = await record(agency);
    expect(await refusalOf(declare(p0.id, 1, ' '))).toMatchObject({ code: 'invalid_input' });
    const declared = await declare(p0.id, 1, 'A drill');
    expect(declared).toMatchObject({ declaredInError: true, postmortemDueMs: null });
    expect(await refusalOf(declare(p0.id, 2, 'A drill'))).toMatchObject({
      reason: 'already_declared',
    });
    expect(await owner.call('incidents.list', {}, scope)).toMatchObject({
      open: { p0: 0, p1: 1, p2: 0 },
    });
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
