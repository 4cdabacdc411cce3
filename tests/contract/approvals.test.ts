import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { planFields } from '../../src/main/core/plans/plan-approval';
import { approvalsOf, decide, newestApproval, submittedPlan } from '../helpers/approval-steps';
import { refusalOf } from '../helpers/refusal';
import { storedColumn, storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, testAgency } from '../helpers/test-core';

const DAY_MS = 86_400_000;

test('[M45] what is submitted waits under the hash of its exact content, and is counted', async () => {
  const agency = await testAgency();
  const { owner, scope, tenantId, core } = agency;
  const { client: editor } = await signInAs(agency, 'Edi', 'editor');
  const plan = await submittedPlan(editor, agency);
  const row = await newestApproval(agency);
  expect(row).toEqual({
    id: row.id,
    tenantId,
    action: 'plan.approve',
    subject: { kind: 'plan', id: plan.id },
    title: 'More direct bookings in winter',
    round: 1,
    state: 'requested',
    requestedBy: 'Edi',
    requestedAtMs: core.clock.nowMs,
    expiresAtMs: core.clock.nowMs + 30 * DAY_MS,
    decidedBy: null,
    decidedAtMs: null,
    selfApproved: false,
    votes: 0,
    needed: 1,
    mayDecide: true,
    version: 1,
  });
  const counts = await owner.call(
    'approvals.count',
    {},
    { kind: 'tenants', tenantIds: [tenantId] },
  );
  expect(counts.byState.requested).toBe(1);
  expect(counts.waiting).toEqual([{ tenantId, count: 1, oldestAtMs: row.requestedAtMs }]);
  const detail = await owner.call('approvals.get', { approvalId: row.id }, scope);
  expect(detail).toMatchObject({
    unchanged: true,
    author: 'Edi',
    previous: null,
    refusal: null,
    verdicts: ['approve', 'request_changes', 'reject', 'hold'],
    approvers: [{ name: 'Olga', standing: 'waiting', atMs: null, selfApproved: false }],
  });
  expect(detail.content.find(({ key }) => key === 'budget')?.text).toBe('250000');
  // What is hashed is what lies in the table, to the byte.
  const [content = ''] = storedColumn(core, 'approval', 'content_json');
  expect(detail.hash).toBe(createHash('sha256').update(content).digest('hex'));
});

test('[M45] [M48] changes are asked for, the edit is a new version under a new hash, and an Owner approves it', async () => {
  const agency = await testAgency();
  const { owner, scope, core } = agency;
  const { client: editor } = await signInAs(agency, 'Edi', 'editor');
  const plan = await submittedPlan(editor, agency);
  const first = await newestApproval(agency);
  expect(await refusalOf(decide(owner, agency, first, 'request_changes'))).toMatchObject({
    code: 'rule_violation',
    reason: 'approval_comment_missing',
  });
  const sentBack = await decide(owner, agency, first, 'request_changes', 'Halve the budget');
  expect(sentBack).toMatchObject({ state: 'changes_requested', decidedBy: 'Olga', verdicts: [] });
  const back = await editor.call('plans.get', { planId: plan.id }, scope);
  expect(back).toMatchObject({ state: 'revise', reviewNotes: 'Halve the budget' });
  const edited = await editor.call(
    'plans.update',
    { planId: plan.id, expectedVersion: back.version, budgetMinor: 125_000 },
    scope,
  );
  await editor.call('plans.submit', { planId: plan.id, expectedVersion: edited.version }, scope);
  const second = await newestApproval(agency);
  expect(second).toMatchObject({ round: 2, state: 'requested' });
  const detail = await owner.call('approvals.get', { approvalId: second.id }, scope);
  expect(detail.previous).toMatchObject({ id: first.id, round: 1, state: 'changes_requested' });
  const budget = (content: typeof detail.content) =>
    content.find(({ key }) => key === 'budget')?.text;
  expect([budget(detail.previous?.content ?? []), budget(detail.content)]).toEqual([
    '250000',
    '125000',
  ]);
  const approved = await decide(owner, agency, second, 'approve', 'Go');
  expect(approved).toMatchObject({
    state: 'consumed',
    decidedBy: 'Olga',
    selfApproved: false,
    consumedAtMs: core.clock.nowMs,
  });
  expect(await owner.call('plans.get', { planId: plan.id }, scope)).toMatchObject({
    state: 'approved',
    approval: { by: 'Olga', selfApproved: false },
  });
  expect(
    storedEvents(core)
      .filter(({ type }) => type.startsWith('approval.'))
      .map(({ type, from, to }) => [type, from, to]),
  ).toEqual([
    ['approval.requested', null, 'requested'],
    ['approval.moved', 'requested', 'changes_requested'],
    ['approval.requested', null, 'requested'],
    ['approval.moved', 'requested', 'approved'],
    ['approval.moved', 'approved', 'consumed'],
  ]);
  expect(await storedProblems(core)).toEqual([]);
});

test('[M45] [M51] whatever of a plan is edited shows among the parts that are compared', () => {
  const list = ['one', 'two'];
  const plan = {
    name: 'winter',
    title: 'Winter',
    markdown: null,
    budgetMinor: 100,
    parts: {
      goal: {
        statement: 'Winter',
        kind: 'bookings',
        metricKey: 'bookings',
        baseline: 1,
        target: 2,
        dueOn: '2027-03-01',
        inScope: 'site',
        outOfScope: 'portals',
        channels: 'search',
        acceptance: 'more',
      },
      gateChecklist: list,
      roleMatrix: [{ role: 'SEO Lead', responsibility: 'leads', deliverable: 'plan' }],
      dualTrack: { visibility: list, quality: list },
      work: [
        { key: 'a', title: 'Pages', role: 'SEO Lead', after: ['b'] },
        { key: 'b', title: 'Map', role: 'SEO Lead', after: [] },
      ],
      cadenceIncident: { cadence: list, incidents: list, checklist: list },
    },
  } as const;
  const shown = (value: unknown) =>
    JSON.stringify(planFields(value as Parameters<typeof planFields>[0])); // as it is stored
  const leaves = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
      : [path];
  const edited = (path: readonly string[]) => {
    const copy = structuredClone(plan) as unknown as Record<string, unknown>;
    const last = path.at(-1) ?? '';
    const holder = path.slice(0, -1).reduce((at, key) => at[key] as Record<string, unknown>, copy);
    holder[last] = typeof holder[last] === 'number' ? 99 : 'another';
    return copy;
  };
  // The title is the goal's statement, the text of a native plan is made of its parts, and nobody reads a key.
  const unseen = (path: readonly string[]) =>
    path[0] === 'title' || path[0] === 'markdown' || path.at(-1) === 'key';
  const paths = leaves(plan).filter((path) => !unseen(path));
  expect(paths.length).toBeGreaterThan(25);
  const keys = planFields(plan as unknown as Parameters<typeof planFields>[0]).map(
    ({ key }) => key,
  );
  expect(new Set(keys).size).toBe(keys.length);
  expect(paths.filter((path) => shown(edited(path)) === shown(plan))).toEqual([]);
});

test('[M45] two Owners approve at once: the second reads that it was changed, and nothing happens twice', async () => {
  const agency = await testAgency();
  const { owner } = agency;
  const { client: editor } = await signInAs(agency, 'Edi', 'editor');
  const { client: second } = await signInAs(agency, 'Max', 'owner');
  await submittedPlan(editor, agency);
  const row = await newestApproval(agency);
  const [one, other] = await Promise.all([
    refusalOf(decide(owner, agency, row, 'approve')),
    refusalOf(decide(second, agency, row, 'approve')),
  ]);
  expect([one, other]).toEqual(['no refusal', { code: 'conflict', seen: 1, current: 3 }]);
  const now = await newestApproval(agency);
  expect(now).toMatchObject({ state: 'consumed', votes: 1, version: 3 });
  expect(await refusalOf(decide(second, agency, now, 'approve'))).toMatchObject({
    code: 'conflict',
    reason: 'approval_not_waiting',
    state: 'consumed',
  });
});

test('[M45] a question grows old: past its days it has expired, is refused, and can be asked again', async () => {
  const agency = await testAgency();
  const { owner, ownerId, scope, core, tenantId } = agency;
  const plan = await submittedPlan(owner, agency);
  const row = await newestApproval(agency);
  core.clock.nowMs += 30 * DAY_MS;
  await owner.call('session.signIn', { profileId: ownerId }, { kind: 'install' });
  expect(await approvalsOf(agency, { states: ['requested'] })).toEqual([]);
  expect(await approvalsOf(agency, { states: ['expired'] })).toHaveLength(1);
  const counts = await owner.call(
    'approvals.count',
    {},
    { kind: 'tenants', tenantIds: [tenantId] },
  );
  expect([counts.byState.requested, counts.byState.expired, counts.waiting]).toEqual([0, 1, []]);
  expect(await refusalOf(decide(owner, agency, row, 'approve'))).toMatchObject({
    reason: 'approval_not_waiting',
    state: 'expired',
  });
  const again = await owner.call('approvals.askAgain', { approvalId: row.id }, scope);
  expect(again).toMatchObject({ state: 'requested', round: 2, previous: { state: 'expired' } });
  await decide(owner, agency, again, 'approve');
  expect(await owner.call('plans.get', { planId: plan.id }, scope)).toMatchObject({
    state: 'approved',
  });
});
