import { createHash } from 'node:crypto';
import { ALL, tenantScope } from '@shared/rpc/client';
import { expect, test } from 'vitest';
import { passGates } from '../helpers/campaign-steps';
import { submittedPlan, wholePlan } from '../helpers/plan-steps';
import { refusalOf } from '../helpers/refusal';
import { storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, testAgency } from '../helpers/test-core';
import { BARE_GATES, importFolder } from './workspace-folder';

const goal = { statement: 'More direct bookings in winter', kind: 'bookings' } as const;

test('[M17] [M18] a goal becomes a whole plan of five parts in the content language', async () => {
  const { owner, scope } = await testAgency();
  const tenant = await owner.call('tenants.get', {}, scope);
  await owner.call(
    'tenants.update',
    { expectedVersion: tenant.version, contentLocale: 'pt-BR' },
    scope,
  );
  const plan = await owner.call('plans.create', { goal, budgetMinor: 250_000 }, scope);
  expect(plan).toMatchObject({
    name: 'more-direct-bookings-in-winter',
    title: 'More direct bookings in winter',
    state: 'draft',
    origin: 'native',
    locale: 'pt-BR',
    goalKind: 'bookings',
    active: false,
    budgetMinor: 250_000,
    approval: null,
    notepad: [],
  });
  expect(plan.parts).toMatchObject({ goal: { statement: goal.statement, kind: 'bookings' } });
  expect(plan.parts?.gateChecklist).toHaveLength(5);
  expect(plan.parts?.roleMatrix).toHaveLength(12);
  expect(plan.parts?.dualTrack.visibility).toHaveLength(4);
  expect(plan.parts?.dualTrack.quality).toHaveLength(4);
  expect(plan.parts?.cadenceIncident.cadence).toHaveLength(3);
  expect(plan.parts?.cadenceIncident.incidents).toHaveLength(3);
  expect(plan.parts?.cadenceIncident.checklist).toHaveLength(5);
  expect(plan.markdown).toContain('# Plano: more-direct-bookings-in-winter');
});

test('[M22] an empty goal is refused; a second plan of the same goal gets a name of its own', async () => {
  const { owner, scope } = await testAgency();
  const create = (statement: string) => owner.call('plans.create', { goal: { statement } }, scope);
  expect(await refusalOf(create('  '))).toMatchObject({ code: 'invalid_input' });
  expect(await refusalOf(create('!!!'))).toMatchObject({ reason: 'unnameable' });
  expect((await create('Fill the winter')).name).toBe('fill-the-winter');
  expect((await create('Fill the winter')).name).toBe('fill-the-winter-2');
  const listed = await owner.call('plans.list', {}, scope);
  expect(listed.map(({ name }) => name)).toEqual(['fill-the-winter-2', 'fill-the-winter']);
});

test('[M19] [M20] the checks are made on reading and go green as the gaps are closed', async () => {
  const { owner, scope } = await testAgency();
  const plan = await owner.call('plans.create', { goal }, scope);
  const red = ({ analyst, reviewer }: typeof plan) =>
    [...analyst, ...reviewer].filter(({ ok }) => !ok).map(({ key, part }) => [key, part]);
  expect(plan.analyst).toHaveLength(5);
  expect(plan.reviewer).toHaveLength(3);
  expect(red(plan)).toEqual([
    ['scope_boundaries', 'goal'],
    ['acceptance_criteria', 'goal'],
    ['verifiability', 'goal'],
  ]);
  if (plan.parts === null) throw new Error('A native plan has parts');
  const whole = {
    ...plan.parts,
    goal: {
      ...plan.parts.goal,
      metricKey: 'bookings',
      baseline: 40,
      target: 60,
      dueOn: '2027-03-01',
      inScope: 'The own site',
      outOfScope: 'Portals',
    },
  };
  const better = await owner.call(
    'plans.update',
    { planId: plan.id, expectedVersion: plan.version, parts: whole },
    scope,
  );
  expect(red(better)).toEqual([]);
  const worse = await owner.call(
    'plans.update',
    {
      planId: plan.id,
      expectedVersion: better.version,
      parts: { ...whole, cadenceIncident: { ...whole.cadenceIncident, incidents: [] } },
    },
    scope,
  );
  expect(red(worse)).toEqual([
    ['rollback_conditions', 'cadence_incident_policy'],
    ['recoverability', 'cadence_incident_policy'],
  ]);
});

test('[M21] an approval is the evidence behind strategy_gate.approved, and revise takes it back', async () => {
  const { core, owner, scope, ownerId } = await testAgency();
  const plan = await wholePlan(owner, scope);
  const sent = await owner.call(
    'plans.submit',
    { planId: plan.id, expectedVersion: plan.version },
    scope,
  );
  expect(sent.state).toBe('in_review');
  const approved = await owner.call(
    'plans.decide',
    { planId: plan.id, expectedVersion: sent.version, verdict: 'approve', notes: 'Go' },
    scope,
  );
  expect(approved).toMatchObject({
    state: 'approved',
    approval: { by: 'Olga', atMs: core.clock.nowMs, selfApproved: true },
    reviewNotes: 'Go',
  });
  const strategy = async () => (await owner.call('gates.list', {}, scope)).gates[0];
  expect(await strategy()).toMatchObject({
    operands: [
      { field: 'kpi_tree_bound', ok: false },
      { field: 'approved', ok: true },
    ],
    evidence: [
      {
        field: 'approved',
        kind: 'note',
        ref: 'Approval of the plan “more-direct-bookings-in-winter”',
        hash: createHash('sha256').update(plan.markdown).digest('hex'),
        by: 'Olga',
      },
    ],
  });
  const revised = await owner.call(
    'plans.decide',
    { planId: plan.id, expectedVersion: approved.version, verdict: 'revise', notes: 'Scope' },
    scope,
  );
  expect(revised).toMatchObject({ state: 'revise', approval: null, reviewNotes: 'Scope' });
  expect((await strategy())?.operands[1]).toMatchObject({ field: 'approved', ok: false });
  expect(
    storedEvents(core)
      .filter(({ type }) => type.startsWith('plan.') || type.startsWith('gate.'))
      .map(({ type, from, to, actor }) => [type, from, to, actor === ownerId]),
  ).toEqual([
    ['plan.created', null, 'draft', true],
    ['plan.moved', 'draft', 'in_analysis', true],
    ['plan.moved', 'in_analysis', 'in_review', true],
    ['plan.moved', 'in_review', 'approved', true],
    ['gate.input_changed', 'false', 'true', true],
    ['plan.moved', 'approved', 'revise', true],
    ['gate.input_changed', 'true', 'false', true],
  ]);
  expect(await storedProblems(core)).toEqual([]);
});

test('[M21] sending one plan back leaves the approval of another one standing', async () => {
  const { owner, scope } = await testAgency();
  const decide = (plan: { id: string; version: number }, verdict: 'approve' | 'revise') =>
    owner.call('plans.decide', { planId: plan.id, expectedVersion: plan.version, verdict }, scope);
  await decide(await submittedPlan(owner, scope, 'Fill the winter'), 'approve');
  await decide(await submittedPlan(owner, scope, 'Fill the summer'), 'revise');
  const { gates } = await owner.call('gates.list', {}, scope);
  expect(gates[0]?.operands[1]).toMatchObject({ field: 'approved', ok: true });
});

test('[Q28] where two may approve, the author does not; the tenant may allow it, and it is stamped', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const { client: second } = await signInAs(agency, 'Edi', 'owner');
  const plan = await wholePlan(owner, scope);
  const sent = await owner.call(
    'plans.submit',
    { planId: plan.id, expectedVersion: plan.version },
    scope,
  );
  const approve = (client: typeof owner, expectedVersion = sent.version) =>
    client.call('plans.decide', { planId: plan.id, expectedVersion, verdict: 'approve' }, scope);
  expect(await refusalOf(approve(owner))).toMatchObject({
    code: 'rule_violation',
    reason: 'second_person_needed',
  });
  expect(await owner.call('plans.get', { planId: plan.id }, scope)).toMatchObject({
    state: 'in_review',
  });
  const approved = await approve(second);
  expect(approved.approval).toMatchObject({ by: 'Edi', selfApproved: false });

  const tenant = await owner.call('tenants.get', {}, scope);
  await owner.call(
    'tenants.update',
    { expectedVersion: tenant.version, selfApproval: true },
    scope,
  );
  const own = await wholePlan(owner, scope, 'Fill the summer');
  const own2 = await owner.call('plans.submit', { planId: own.id, expectedVersion: 1 }, scope);
  const self = await owner.call(
    'plans.decide',
    { planId: own.id, expectedVersion: own2.version, verdict: 'approve' },
    scope,
  );
  expect(self.approval).toMatchObject({ by: 'Olga', selfApproved: true });
});

test('[M48] [M50] an Editor edits and submits own drafts only, and no one below the Owner decides', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const { client: editor } = await signInAs(agency, 'Edi', 'editor');
  const { client: manager } = await signInAs(agency, 'Max', 'manager');
  const foreign = await owner.call('plans.create', { goal }, scope);
  const rename = (client: typeof owner, plan: { id: string; version: number }) =>
    client.call(
      'plans.update',
      { planId: plan.id, expectedVersion: plan.version, name: 'Winter' },
      scope,
    );
  expect(await refusalOf(rename(editor, foreign))).toMatchObject({
    code: 'forbidden',
    reason: 'role',
    why: 'not_own_plan',
  });
  const submit = (client: typeof owner, plan: { id: string; version: number }) =>
    client.call('plans.submit', { planId: plan.id, expectedVersion: plan.version }, scope);
  expect(await refusalOf(submit(editor, foreign))).toMatchObject({ why: 'not_own_plan' });
  const own = await rename(
    editor,
    await editor.call('plans.create', { goal: { statement: 'More reviews' } }, scope),
  );
  expect(own.name).toBe('winter');
  const sent = await submit(editor, own);
  for (const client of [editor, manager]) {
    const decide = client.call(
      'plans.decide',
      { planId: own.id, expectedVersion: sent.version, verdict: 'approve' },
      scope,
    );
    expect(await refusalOf(decide)).toMatchObject({ code: 'forbidden', needs: 'owner' });
  }
});

test('what was submitted is not edited; what was sent back becomes a draft again by working on it', async () => {
  const { owner, scope } = await testAgency();
  const plan = await owner.call('plans.create', { goal }, scope);
  const sent = await owner.call('plans.submit', { planId: plan.id, expectedVersion: 1 }, scope);
  const edit = (expectedVersion: number) =>
    owner.call('plans.update', { planId: plan.id, expectedVersion, budgetMinor: 9_900 }, scope);
  expect(await refusalOf(edit(sent.version))).toMatchObject({
    reason: 'plan_not_editable',
    state: 'in_review',
  });
  const again = owner.call(
    'plans.submit',
    { planId: plan.id, expectedVersion: sent.version },
    scope,
  );
  expect(await refusalOf(again)).toMatchObject({ reason: 'plan_illegal_move' });
  const back = await owner.call(
    'plans.decide',
    { planId: plan.id, expectedVersion: sent.version, verdict: 'revise' },
    scope,
  );
  const edited = await edit(back.version);
  expect(edited).toMatchObject({ state: 'draft', budgetMinor: 9_900 });
  expect(await refusalOf(edit(back.version))).toMatchObject({ code: 'conflict' });
});

test('two plans never share a name', async () => {
  const { owner, scope } = await testAgency();
  await owner.call('plans.create', { goal, name: 'Winter' }, scope);
  const other = await owner.call('plans.create', { goal, name: 'Summer' }, scope);
  const rename = owner.call(
    'plans.update',
    { planId: other.id, expectedVersion: other.version, name: 'winter.md' },
    scope,
  );
  expect(await refusalOf(rename)).toMatchObject({ reason: 'plan_name_taken', name: 'winter' });
});

test('[M27] [M130] the notepad opens with the campaign and keeps five sections', async () => {
  const agency = await testAgency();
  const { owner, scope } = agency;
  const draft = await owner.call('plans.create', { goal }, scope);
  const save = (text: string) =>
    owner.call('plans.saveNotepad', { planId: draft.id, section: 'decisions', text }, scope);
  expect(await refusalOf(save('Early'))).toMatchObject({ reason: 'notepad_not_open' });
  await passGates(agency);
  await owner.call('campaigns.start', {}, scope);
  await save('We drop the portals.');
  const { notepad } = await owner.call('plans.get', { planId: draft.id }, scope);
  expect(notepad).toEqual([
    { section: 'learnings', text: '' },
    { section: 'decisions', text: 'We drop the portals.' },
    { section: 'issues', text: '' },
    { section: 'verification', text: '' },
    { section: 'incidents', text: '' },
  ]);
});

test('[M27] [M26] the notepad tells who wrote it when, and goes along with the exported plan', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  const { client: editor } = await signInAs(agency, 'Edi', 'editor');
  await passGates(agency);
  const { id } = await owner.call('plans.create', { goal }, scope);
  await owner.call('campaigns.start', {}, scope);
  const fresh = await owner.call('plans.get', { planId: id }, scope);
  expect([fresh.exported, fresh.notepadSaves]).toEqual([fresh.markdown, []]);
  const [first, second] = [core.clock.nowMs, core.clock.nowMs + 60_000];
  const save = (client: typeof owner, section: 'decisions' | 'learnings', text: string) =>
    client.call('plans.saveNotepad', { planId: id, section, text }, scope);
  await save(owner, 'decisions', 'We drop the portals.');
  core.clock.nowMs = second;
  await save(editor, 'decisions', 'We drop <b>all</b> portals.');
  await save(editor, 'learnings', 'Sundays are quiet.');
  const plan = await owner.call('plans.get', { planId: id }, scope);
  expect(plan.notepadSaves).toEqual([
    { section: 'learnings', by: 'Edi', atMs: second },
    { section: 'decisions', by: 'Edi', atMs: second },
    { section: 'decisions', by: 'Olga', atMs: first },
  ]);
  // The approved text stays what it was; only the export holds the notes.
  expect(plan.markdown).toBe(fresh.markdown);
  expect(plan.exported).toBe(
    `${plan.markdown}\n\n## Notepad\n\n### Learnings\n\nSundays are quiet.\n\n### Decisions\n\nWe drop <b>all</b> portals.`,
  );
});

test('[M21] [M26] an imported plan arrives approved, keeps its text verbatim and is not rewritten', async () => {
  const { owner } = await testAgency();
  const markdown = '# Inn plan\n\n* keep   these   blanks\n';
  const { tenantId } = await importFolder(owner, {
    'state/gates.json': JSON.stringify(BARE_GATES),
    'plans/inn-plan.md': markdown,
  });
  const scope = tenantScope(tenantId);
  const [listed] = await owner.call('plans.list', {}, scope);
  const planId = listed?.id ?? '';
  const plan = await owner.call('plans.get', { planId }, scope);
  expect(plan).toMatchObject({
    name: 'inn-plan',
    origin: 'imported',
    state: 'approved',
    parts: null,
    markdown,
    analyst: [],
    reviewer: [],
  });
  const edit = owner.call(
    'plans.update',
    { planId, expectedVersion: plan.version, budgetMinor: 1 },
    scope,
  );
  expect(await refusalOf(edit)).toMatchObject({ reason: 'plan_imported' });
});

test('search finds a plan by its title and by the lines of its parts', async () => {
  const { owner, scope } = await testAgency();
  const plan = await owner.call('plans.create', { goal }, scope);
  const find = async (text: string) =>
    (await owner.call('search.find', { text }, ALL)).filter(({ kind }) => kind === 'plan');
  expect(await find('direct bookings')).toMatchObject([{ id: plan.id, title: plan.title }]);
  if (plan.parts === null) throw new Error('A native plan has parts');
  const dualTrack = { ...plan.parts.dualTrack, quality: ['Polish the zebra page'] };
  await owner.call(
    'plans.update',
    { planId: plan.id, expectedVersion: plan.version, parts: { ...plan.parts, dualTrack } },
    scope,
  );
  expect(await find('zebra')).toMatchObject([{ id: plan.id }]);
});
