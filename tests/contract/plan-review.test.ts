import { expect, test } from 'vitest';
import { submittedPlan, WHOLE_GOAL, wholePlan } from '../helpers/plan-steps';
import { refusalOf } from '../helpers/refusal';
import { storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

type Client = TestAgency['owner'];

async function team() {
  const agency = await testAgency();
  const { client: manager } = await signInAs(agency, 'Max', 'manager');
  const { client: editor } = await signInAs(agency, 'Edi', 'editor');
  return { ...agency, manager, editor };
}
const planEvents = (agency: TestAgency) =>
  storedEvents(agency.core)
    .filter(({ type }) => type.startsWith('plan.'))
    .map(({ type, from, to }) => [type, from, to]);

test('[M20] a pass keeps the names of who handed the plan in and who reviewed it; it stays in review', async () => {
  const agency = await team();
  const { core, owner, manager, editor, scope } = agency;
  const sent = await submittedPlan(editor, scope);
  expect(sent).toMatchObject({
    state: 'in_review',
    submitted: { by: 'Edi', atMs: core.clock.nowMs },
    reviewed: null,
  });
  core.clock.nowMs += 60_000;
  const passed = await manager.call(
    'plans.review',
    { planId: sent.id, expectedVersion: sent.version, verdict: 'pass', notes: 'Sound' },
    scope,
  );
  expect(passed).toMatchObject({
    state: 'in_review',
    version: sent.version + 1,
    reviewNotes: 'Sound',
    submitted: { by: 'Edi' },
    reviewed: { by: 'Max', atMs: core.clock.nowMs, verdict: 'pass' },
    approval: null,
  });
  core.clock.nowMs += 60_000;
  const approved = await owner.call(
    'plans.decide',
    { planId: sent.id, expectedVersion: passed.version, verdict: 'approve' },
    scope,
  );
  // The Owner's word does not take the reviewer's place.
  expect(approved).toMatchObject({
    state: 'approved',
    reviewed: { by: 'Max', verdict: 'pass' },
    approval: { by: 'Olga' },
  });
  expect(planEvents(agency)).toEqual([
    ['plan.created', null, 'draft'],
    ['plan.moved', 'draft', 'in_analysis'],
    ['plan.moved', 'in_analysis', 'in_review'],
    ['plan.reviewed', null, null],
    ['plan.moved', 'in_review', 'approved'],
  ]);
  expect(await storedProblems(core)).toEqual([]);
});

test('[M20] a revise sends the plan back with notes; handed in again, it waits for a new review', async () => {
  const { owner, manager, editor, scope } = await team();
  const sent = await submittedPlan(editor, scope);
  const review = (client: Client, expectedVersion: number, verdict: 'pass' | 'revise') =>
    client.call(
      'plans.review',
      { planId: sent.id, expectedVersion, verdict, notes: 'Name the channel' },
      scope,
    );
  expect(await refusalOf(review(editor, sent.version, 'revise'))).toMatchObject({
    code: 'forbidden',
    needs: 'manager',
  });
  expect(await refusalOf(review(manager, sent.version - 1, 'revise'))).toMatchObject({
    code: 'conflict',
  });
  const back = await review(manager, sent.version, 'revise');
  expect(back).toMatchObject({
    state: 'revise',
    reviewNotes: 'Name the channel',
    reviewed: { by: 'Max', verdict: 'revise' },
  });
  expect(await refusalOf(review(manager, back.version, 'pass'))).toMatchObject({
    reason: 'plan_not_in_review',
  });
  const again = await owner.call(
    'plans.submit',
    { planId: sent.id, expectedVersion: back.version },
    scope,
  );
  expect(again).toMatchObject({ state: 'in_review', submitted: { by: 'Olga' }, reviewed: null });
});

test('[M20] [M24] with a gap the reviewer cannot let it pass; both lists name the gap and its field', async () => {
  const { manager, scope } = await team();
  const { channels, ...goal } = WHOLE_GOAL;
  expect(channels).toBeDefined();
  const made = await manager.call('plans.create', { goal, budgetMinor: 1 }, scope);
  const sent = await manager.call('plans.submit', { planId: made.id, expectedVersion: 1 }, scope);
  expect(sent.dispatch.filter(({ ok }) => !ok)).toEqual([
    {
      key: 'boundaries',
      ok: false,
      part: 'goal',
      field: 'goal.channels',
      finding: { code: 'boundaries_missing', params: { fields: 'channels' } },
    },
  ]);
  const pass = manager.call(
    'plans.review',
    { planId: made.id, expectedVersion: sent.version, verdict: 'pass' },
    scope,
  );
  expect(await refusalOf(pass)).toMatchObject({ reason: 'plan_checks_open', count: 1 });
  expect(await manager.call('plans.get', { planId: made.id }, scope)).toEqual(sent);
});

test('[M24] an approval asked for a plan that fails an item sends it back, and nothing is approved', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  const made = await owner.call('plans.create', { goal: WHOLE_GOAL }, scope);
  const sent = await owner.call('plans.submit', { planId: made.id, expectedVersion: 1 }, scope);
  const decided = await owner.call(
    'plans.decide',
    { planId: made.id, expectedVersion: sent.version, verdict: 'approve', notes: 'Go' },
    scope,
  );
  expect(decided).toMatchObject({ state: 'revise', approval: null });
  const { gates } = await owner.call('gates.list', {}, scope);
  expect(gates[0]?.operands[1]).toMatchObject({ field: 'approved', ok: false });
  const moved = storedEvents(core).filter(({ type }) => type === 'plan.moved');
  expect(moved.at(-1)).toMatchObject({ from: 'in_review', to: 'revise' });
  expect(moved.at(-1)?.payload).toMatchObject({ gaps: ['timeline_budget'] });
  // With a budget the same plan is approved.
  const priced = await owner.call(
    'plans.update',
    { planId: made.id, expectedVersion: decided.version, budgetMinor: 0 },
    scope,
  );
  const again = await owner.call(
    'plans.submit',
    { planId: made.id, expectedVersion: priced.version },
    scope,
  );
  expect(
    await owner.call(
      'plans.decide',
      { planId: made.id, expectedVersion: again.version, verdict: 'approve' },
      scope,
    ),
  ).toMatchObject({ state: 'approved', reviewed: { by: 'Olga', verdict: 'pass' } });
});

test('[M25] deliverables that wait for each other are refused by name, and the plan stays', async () => {
  const { owner, scope } = await testAgency();
  const plan = await wholePlan(owner, scope);
  if (plan.parts === null) throw new Error('A native plan has parts');
  const { parts } = plan;
  const save = (work: typeof parts.work) =>
    owner.call(
      'plans.update',
      { planId: plan.id, expectedVersion: plan.version, parts: { ...parts, work } },
      scope,
    );
  const line = (key: string, ...after: string[]) => ({
    key,
    title: key.toUpperCase(),
    role: 'Planner',
    after,
  });
  expect(await refusalOf(save([line('a', 'b'), line('b', 'a'), line('c')]))).toMatchObject({
    code: 'rule_violation',
    reason: 'plan_circle',
    path: 'A → B → A',
    keys: ['a', 'b'],
  });
  expect(await refusalOf(save([line('a', 'a')]))).toMatchObject({ path: 'A → A' });
  expect(await refusalOf(save([line('a', 'gone')]))).toMatchObject({ code: 'invalid_input' });
  expect(await refusalOf(save([line('a'), line('a')]))).toMatchObject({ code: 'invalid_input' });
  expect(await owner.call('plans.get', { planId: plan.id }, scope)).toEqual(plan);
  const saved = await save([line('a'), line('b', 'a')]);
  expect(saved.parts?.work.map(({ key, after }) => [key, after])).toEqual([
    ['a', []],
    ['b', ['a']],
  ]);
});

const HTML = '<img src=x onerror="alert(1)"><b>bold</b>';
const RIGHT_TO_LEFT = 'חורף ‮abc‬ مرحبا';

test('[M18] HTML and right-to-left text stand in every field as they were typed; 5,000 characters are refused', async () => {
  const { owner, scope } = await testAgency();
  const plan = await wholePlan(owner, scope);
  if (plan.parts === null) throw new Error('A native plan has parts');
  const filled = (text: string) => ({
    goal: {
      ...WHOLE_GOAL,
      statement: text,
      inScope: text,
      outOfScope: text,
      channels: text,
      acceptance: text,
    },
    gateChecklist: [text],
    roleMatrix: [{ role: 'Planner', responsibility: text, deliverable: text }],
    dualTrack: { visibility: [text], quality: [text] },
    work: [{ key: 'a', title: text, role: 'Planner', after: [] }],
    cadenceIncident: { cadence: [text], incidents: [text], checklist: [text] },
  });
  let { version } = plan;
  for (const text of [HTML, RIGHT_TO_LEFT]) {
    const saved = await owner.call(
      'plans.update',
      { planId: plan.id, expectedVersion: version, parts: filled(text) },
      scope,
    );
    expect(saved.parts).toEqual(filled(text));
    version = saved.version;
  }
  const long = 'x'.repeat(5_000);
  const fields = [
    ...(['statement', 'inScope', 'outOfScope', 'channels', 'acceptance'] as const).map((name) => ({
      ...filled('x'),
      goal: { ...WHOLE_GOAL, [name]: long },
    })),
    { ...filled('x'), gateChecklist: [long] },
    { ...filled('x'), roleMatrix: [{ role: long, responsibility: '', deliverable: '' }] },
    { ...filled('x'), roleMatrix: [{ role: '', responsibility: long, deliverable: '' }] },
    { ...filled('x'), roleMatrix: [{ role: '', responsibility: '', deliverable: long }] },
    { ...filled('x'), dualTrack: { visibility: [long], quality: [] } },
    { ...filled('x'), dualTrack: { visibility: [], quality: [long] } },
    { ...filled('x'), work: [{ key: 'a', title: long, role: '', after: [] }] },
    { ...filled('x'), cadenceIncident: { cadence: [long], incidents: [], checklist: [] } },
    { ...filled('x'), cadenceIncident: { cadence: [], incidents: [long], checklist: [] } },
    { ...filled('x'), cadenceIncident: { cadence: [], incidents: [], checklist: [long] } },
  ];
  for (const parts of fields) {
    const save = owner.call(
      'plans.update',
      { planId: plan.id, expectedVersion: version, parts },
      scope,
    );
    expect(await refusalOf(save)).toMatchObject({ code: 'invalid_input' });
  }
  const { parts } = await owner.call('plans.get', { planId: plan.id }, scope);
  expect(parts).toEqual(filled(RIGHT_TO_LEFT));
});
