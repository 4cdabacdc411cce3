import { createHash } from 'node:crypto';
import { GATE_KEYS } from '@shared/domain/gates/gate';
import { INSTALL } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import {
  ALL_GATE_FIELDS,
  passGates,
  passingValue,
  startedCampaign,
} from '../helpers/campaign-steps';
import { refusalOf } from '../helpers/refusal';
import { storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, TEST_NOW_MS, type TestAgency, testAgency } from '../helpers/test-core';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const set = (
  { owner, scope }: TestAgency,
  input: Parameters<typeof owner.call<'gates.setInput'>>[1],
) => owner.call('gates.setInput', input, scope);

const statuses = (gates: readonly { key: string; status: string }[]) =>
  Object.fromEntries(gates.map(({ key, status }) => [key, status]));

test('[M123] a fresh tenant fails all five gates, and a check is kept with its event', async () => {
  const { core, owner, scope } = await testAgency();
  const checked = await owner.call('gates.check', {}, scope);
  expect(checked).toMatchObject({
    allPassed: false,
    checkedAtMs: core.clock.nowMs,
    asOfMs: core.clock.nowMs,
    gates: GATE_KEYS.map((key) => ({ key, status: 'fail' })),
  });
  expect(checked.gates.map(({ owner: role }) => role)).toEqual([
    'SEO Lead',
    'SEO Lead',
    'Content Lead',
    'Growth Analyst',
    'SEO Lead',
  ]);
  expect(storedEvents(core).at(-1)).toMatchObject({ type: 'gate.checked', payload: { passed: 0 } });
  const listed = await owner.call('gates.list', {}, scope);
  expect(listed.history).toEqual([
    {
      atMs: core.clock.nowMs,
      by: 'Olga',
      statuses: GATE_KEYS.map((key) => ({ key, status: 'fail' })),
    },
  ]);
});

test('[Q31] a value of the wrong type is refused: the text "false" is not false, nor "true" true', async () => {
  const agency = await testAgency();
  const before = storedEvents(agency.core).length;
  for (const [gate, field, value, reason] of [
    ['strategy_gate', 'kpi_tree_bound', 'false', 'not_boolean'],
    ['data_gate', 'reconcilable', 'true', 'not_boolean'],
    ['compliance_gate', 'documented', 1, 'not_boolean'],
    ['capacity_gate', 'rolling_weeks_feasible', '8', 'not_number'],
    ['capacity_gate', 'rolling_weeks_feasible', -1, 'weeks_below_zero'],
    ['ownership_gate', 'priority_query_coverage', 1.01, 'coverage_out_of_range'],
    ['ownership_gate', 'weeks', 1, 'unknown_field'],
  ] as const) {
    const evidence = { kind: 'note', text: 'Seen' } as const;
    expect(await refusalOf(set(agency, { gate, field, value, evidence }))).toMatchObject({
      code: 'invalid_input',
      reason,
    });
  }
  expect(storedEvents(agency.core)).toHaveLength(before);
});

test.each(ALL_GATE_FIELDS)(
  '[Q31] [M122] $field of $gate is met only with evidence, which keeps who, when and a hash',
  async ({ gate, field }) => {
    const agency = await testAgency();
    const { core, owner, scope, ownerId } = agency;
    const value = passingValue(field);
    expect(await refusalOf(set(agency, { gate, field, value }))).toMatchObject({
      code: 'rule_violation',
      reason: 'evidence_missing',
    });
    const evidence = { kind: 'link', url: 'https://example.org/proof' } as const;
    const before = storedEvents(core).length;
    await set(agency, { gate, field, value, evidence, comment: 'As agreed' });
    expect(storedEvents(core)[before]).toMatchObject({
      type: 'gate.input_changed',
      subject: `gate:${gate}`,
      to: String(value),
      actor: ownerId,
      payload: { field },
    });
    const { gates } = await owner.call('gates.list', {}, scope);
    expect(gates.find(({ key }) => key === gate)?.evidence).toMatchObject([
      {
        field,
        kind: 'link',
        ref: 'https://example.org/proof',
        hash: sha256('https://example.org/proof'),
        value,
        by: 'Olga',
        atMs: core.clock.nowMs,
      },
    ]);
    expect(
      gates.find(({ key }) => key === gate)?.operands.find((one) => one.field === field)?.ok,
    ).toBe(true);
  },
);

test('[M114] [M115] [M116] [M117] [M118] [Q19] each gate that regresses turns the campaign to fix first and back', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  await startedCampaign(agency);
  for (const { gate, field } of ALL_GATE_FIELDS) {
    const value = passingValue(field);
    const failing = value === true ? false : Number(value) - 0.01;
    const before = storedEvents(core).length;
    expect(await set(agency, { gate, field, value: failing })).toEqual({
      key: gate,
      field,
      from: value,
      to: failing,
      status: 'fail',
    });
    const broken = await owner.call('campaigns.current', {}, scope);
    expect(broken).toMatchObject({
      lifecycle: 'gate_remediation',
      campaign: { state: 'fix_first' },
      startReasons: [{ code: 'gate_failed', gate }],
    });
    const evidence = { kind: 'note', text: 'Repaired' } as const;
    expect(await set(agency, { gate, field, value, evidence })).toMatchObject({ status: 'pass' });
    expect(await owner.call('campaigns.current', {}, scope)).toMatchObject({
      lifecycle: 'active_campaign',
      campaign: { state: 'active' },
    });
    expect(
      storedEvents(core)
        .slice(before)
        .map(({ type, from, to }) => [type, from, to]),
    ).toEqual([
      ['gate.input_changed', String(value), String(failing)],
      ['gate.status_changed', 'pass', 'fail'],
      ['campaign.moved', 'active', 'fix_first'],
      ['gate.input_changed', String(failing), String(value)],
      ['gate.status_changed', 'fail', 'pass'],
      ['campaign.moved', 'fix_first', 'active'],
    ]);
  }
  expect(await storedProblems(core)).toEqual([]);
});

test('a second failing gate is no second regression, and one repaired of two keeps fix first', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  await startedCampaign(agency);
  await set(agency, { gate: 'data_gate', field: 'reconcilable', value: false });
  const before = storedEvents(core).length;
  await set(agency, { gate: 'data_gate', field: 'dashboard_stable', value: false });
  await set(agency, { gate: 'capacity_gate', field: 'rolling_weeks_feasible', value: 3 });
  const evidence = { kind: 'note', text: 'Repaired' } as const;
  await set(agency, { gate: 'capacity_gate', field: 'rolling_weeks_feasible', value: 9, evidence });
  expect(
    storedEvents(core)
      .slice(before)
      .filter(({ type }) => type === 'campaign.moved'),
  ).toEqual([]);
  expect(await owner.call('campaigns.current', {}, scope)).toMatchObject({
    campaign: { state: 'fix_first' },
  });
});

test('the same value again changes nothing; new evidence for it is kept', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  const evidence = { kind: 'note', text: 'Signed by all' } as const;
  const input = { gate: 'compliance_gate', field: 'documented', value: true } as const;
  await set(agency, { ...input, evidence });
  const before = storedEvents(core).length;
  expect(await set(agency, input)).toMatchObject({ from: true, to: true, status: 'fail' });
  expect(storedEvents(core)).toHaveLength(before);
  core.clock.nowMs += 1_000;
  await set(agency, { ...input, evidence: { kind: 'note', text: 'Second edition' } });
  const { gates } = await owner.call('gates.list', {}, scope);
  expect(gates[1]?.evidence.map(({ ref }) => ref)).toEqual(['Second edition', 'Signed by all']);
  expect(storedEvents(core)).toHaveLength(before + 1);
});

test('[Q31] a measure proves a value only when something was observed', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const bind = (metricKey: string) =>
    set(agency, {
      gate: 'ownership_gate',
      field: 'priority_query_coverage',
      value: 0.9,
      evidence: { kind: 'metric', metricKey },
    });
  expect(await refusalOf(bind('luck'))).toMatchObject({ reason: 'evidence_metric_unknown' });
  expect(await refusalOf(bind('query_cluster_coverage'))).toMatchObject({
    reason: 'evidence_metric_empty',
  });
  await owner.call(
    'observations.record',
    {
      observations: [
        {
          key: 'query_cluster_coverage',
          fromOn: '2026-10-26',
          toOn: '2026-11-01',
          valueText: '0.9',
          source: 'Search console',
        },
      ],
    },
    scope,
  );
  expect(await bind('query_cluster_coverage')).toMatchObject({ status: 'pass' });
});

test('[M122] an uploaded file is evidence by its name and the hash of its bytes', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const bytes = Buffer.from('Week 1: done\nWeek 2: done\n');
  const begun = { name: 'history.txt', bytes: bytes.length };
  const { uploadId } = await owner.call('files.begin', begun, scope);
  const chunk = bytes.toString('base64');
  await owner.call('files.append', { uploadId, offset: 0, chunk }, scope);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const file = await owner.call('files.finish', { uploadId, sha256: hash }, scope);
  await set(agency, {
    gate: 'capacity_gate',
    field: 'rolling_weeks_feasible',
    value: 8,
    evidence: { kind: 'file', fileId: file.id },
  });
  const { gates } = await owner.call('gates.list', {}, scope);
  expect(gates[2]?.evidence).toMatchObject([
    { kind: 'file', ref: 'history.txt', fileId: file.id, hash },
  ]);
});

test('a file that the tenant does not have is no evidence', async () => {
  const agency = await testAgency();
  const missing = set(agency, {
    gate: 'data_gate',
    field: 'reconcilable',
    value: true,
    evidence: { kind: 'file', fileId: '01K000000000000000000000AB' },
  });
  expect(await refusalOf(missing)).toMatchObject({
    code: 'not_found',
    reason: 'evidence_file_missing',
  });
});

test('[M21] [M48] only an Owner says by hand that the strategy is approved; a Manager feeds the other values', async () => {
  const agency = await testAgency();
  const { scope } = agency;
  const { client: manager } = await signInAs(agency, 'Max', 'manager');
  const { client: editor } = await signInAs(agency, 'Edi', 'editor');
  const input = (field: string) => ({
    gate: 'strategy_gate' as const,
    field,
    value: true,
    evidence: { kind: 'note' as const, text: 'Said so' },
  });
  expect(await refusalOf(manager.call('gates.setInput', input('approved'), scope))).toMatchObject({
    code: 'forbidden',
    needs: 'owner',
    why: 'strategy_approval_needs_owner',
  });
  expect(await manager.call('gates.setInput', input('kpi_tree_bound'), scope)).toMatchObject({
    to: true,
  });
  expect(
    await refusalOf(editor.call('gates.setInput', input('kpi_tree_bound'), scope)),
  ).toMatchObject({
    code: 'forbidden',
  });
});

test('[Q28] with two Owners, the author of the newest plan does not approve the strategy by hand either', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const { client: second } = await signInAs(agency, 'Edi', 'owner');
  await owner.call('plans.create', { goal: { statement: 'Fill the winter' } }, scope);
  const input = {
    gate: 'strategy_gate',
    field: 'approved',
    value: true,
    evidence: { kind: 'note', text: 'Said so' },
  } as const;
  expect(await refusalOf(owner.call('gates.setInput', input, scope))).toMatchObject({
    reason: 'second_person_needed',
  });
  expect(await second.call('gates.setInput', input, scope)).toMatchObject({ to: true });
});

test('a check as of another moment is an Owner’s, looks back only, and shows the gates stored now', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  const { client: manager } = await signInAs(agency, 'Max', 'manager');
  const asOfMs = core.clock.nowMs - 86_400_000;
  expect(await refusalOf(manager.call('gates.check', { asOfMs }, scope))).toMatchObject({
    code: 'forbidden',
    needs: 'owner',
  });
  expect(
    await refusalOf(owner.call('gates.check', { asOfMs: core.clock.nowMs + 1 }, scope)),
  ).toMatchObject({ reason: 'as_of_in_future' });
  await passGates(agency);
  expect(await owner.call('gates.check', { asOfMs }, scope)).toMatchObject({
    allPassed: true,
    asOfMs,
    checkedAtMs: core.clock.nowMs,
  });
});

test('[M121] each failing gate asks for one remediation task, made once and again when it is needed again', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const first = await owner.call('gates.createRemediation', {}, scope);
  expect(first.created).toBe(5);
  expect(await owner.call('gates.createRemediation', {}, scope)).toEqual({
    created: 0,
    taskIds: [],
  });
  const { gates } = await owner.call('gates.list', {}, scope);
  expect(gates.flatMap(({ remediation }) => remediation.map(({ taskId }) => taskId))).toEqual(
    first.taskIds,
  );
  const { rows } = await owner.call('tasks.list', {}, scope);
  expect(rows).toMatchObject(
    [
      'Planner',
      'Execution Manager',
      'Content Ops Manager',
      'Growth Analyst',
      'Intent Ops Specialist',
    ].map((accountableRole) => ({ source: 'gate', state: 'draft', accountableRole, missing: [] })),
  );
  expect(rows[2]?.title).toContain('8');

  const capacity = await owner.call('tasks.get', { taskId: first.taskIds[2] ?? '' }, scope);
  await owner.call(
    'tasks.move',
    { taskId: capacity.id, expectedVersion: capacity.version, to: 'cancelled' },
    scope,
  );
  expect(await owner.call('gates.createRemediation', {}, scope)).toMatchObject({ created: 1 });
  await passGates(agency);
  expect(await owner.call('gates.createRemediation', {}, scope)).toMatchObject({ created: 0 });
  expect(statuses((await owner.call('gates.list', {}, scope)).gates)).toEqual(
    Object.fromEntries(GATE_KEYS.map((key) => [key, 'pass'])),
  );
});

test('[M116] [Q31] the log of finished work backs the weeks that it shows, and no other value', async () => {
  const agency = await testAgency({ nowMs: TEST_NOW_MS - 8 * 24 * 60 * 60 * 1000 });
  const { core, owner, ownerId, scope } = agency;
  const done = await owner.call(
    'tasks.create',
    { title: 'Write the page', module: 'content_system' },
    scope,
  );
  let { version } = done;
  for (const to of ['scheduled', 'in_progress', 'completed'] as const) {
    const moved = await owner.call(
      'tasks.move',
      { taskId: done.id, expectedVersion: version, to },
      scope,
    );
    version = moved.version;
  }
  core.clock.nowMs = TEST_NOW_MS;
  await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
  const { throughput } = await owner.call('gates.outlook', {}, scope);
  expect(throughput.proven).toBe(1);
  expect(throughput.weeks.at(-1)).toEqual({ startOn: '2026-10-26', completed: 1 });
  expect(throughput.weeks.at(-2)).toEqual({ startOn: '2026-10-19', completed: 0 });
  const evidence = { kind: 'throughput' } as const;
  const weeks = { gate: 'capacity_gate', field: 'rolling_weeks_feasible' } as const;
  expect(await refusalOf(set(agency, { ...weeks, value: 8, evidence }))).toMatchObject({
    reason: 'throughput_differs',
    weeks: 1,
  });
  await set(agency, { ...weeks, value: 1, evidence });
  const { gates } = await owner.call('gates.list', {}, scope);
  expect(gates.find(({ key }) => key === 'capacity_gate')).toMatchObject({
    reason: { code: 'too_few_weeks', params: { weeks: 1 } },
    evidence: [{ kind: 'throughput', ref: '1/8', value: 1 }],
  });
});
