import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { startedCampaign } from '../helpers/campaign-steps';
import { signInAs, type TestAgency } from '../helpers/test-core';
import { openAgency, openWindow, secondWindow } from './open-window';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const field = (name: string | RegExp) => screen.findByRole('textbox', { name });

const GOAL = { statement: 'More direct bookings in winter', kind: 'bookings' } as const;
const whole = {
  ...GOAL,
  metricKey: 'bookings',
  baseline: 40,
  target: 50,
  dueOn: '2027-02-28',
  inScope: 'The suites',
  outOfScope: 'The restaurant',
  channels: 'Website and newsletter',
};

/** A plan of the agency, opened on its page. */
async function openPlan(goal: typeof GOAL = GOAL) {
  let planId = '';
  const agency = await openAgency('plans', async ({ owner, scope }) => {
    planId = (await owner.call('plans.create', { goal, budgetMinor: 50_000 }, scope)).id;
  });
  await screen.findByText(GOAL.statement);
  window.location.hash = `#/t/hotel-alba/plans/${planId}`;
  await screen.findByRole('heading', { level: 1, name: GOAL.statement });
  return { ...agency, planId };
}

describe('the list of plans', () => {
  it('[M17][M22] refuses an empty goal at its field, then turns a goal into a plan with five parts', async () => {
    const { user, owner, scope } = await openAgency('plans');
    await user.click(await button('New plan'));
    const form = within(await screen.findByRole('dialog'));
    await user.click(form.getByRole('button', { name: 'Write the plan' }));
    expect(await form.findByText(/^The goal is empty\./)).toBeDefined();
    expect(await owner.call('plans.list', {}, scope)).toEqual([]);

    await user.type(form.getByLabelText('Goal'), 'Fill the low season');
    await user.type(form.getByLabelText('Budget in BRL'), '1480.50');
    await user.click(form.getByRole('button', { name: 'Write the plan' }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Fill the low season' }),
    ).toBeDefined();
    for (const part of [
      'Goal',
      'Startup gates',
      'Who answers for what',
      'Two tracks',
      'Rhythm and incidents',
    ]) {
      expect(screen.getByRole('heading', { level: 2, name: part })).toBeDefined();
    }
    expect(screen.getByText('R$ 1,480.50')).toBeDefined();
    const [plan] = await owner.call('plans.list', {}, scope);
    expect(plan).toMatchObject({
      name: 'fill-the-low-season',
      budgetMinor: 148_050,
      goalKind: 'bookings',
    });
  });

  it('[M205] opens the form for the command of the palette, and forgets the intent with it', async () => {
    const { user } = await openAgency('plans?new=1');
    expect(await screen.findByRole('dialog', { name: 'New plan' })).toBeDefined();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(window.location.hash).toBe('#/t/hotel-alba/plans'));
  });
});

describe('a plan', () => {
  it('[M18] edits a line where it stands, adds one and removes an emptied one', async () => {
    const { user, owner, scope, planId } = await openPlan();
    const lines = async () =>
      (await owner.call('plans.get', { planId }, scope)).parts?.gateChecklist;
    await user.click(await button(/^Checklist, line 1: Strategy/));
    const line = await field('Checklist, line 1');
    await user.clear(line);
    await user.type(line, 'Strategy: agreed with the house{Enter}');
    expect(await button('Checklist, line 1: Strategy: agreed with the house')).toBeDefined();
    await user.click(await button('Checklist: Add a line'));
    await user.type(await field('Checklist, new line'), 'Legal has read it{Enter}');
    expect(await button('Checklist, line 6: Legal has read it')).toBeDefined();
    await user.click(await button(/^Checklist, line 2:/));
    await user.clear(await field('Checklist, line 2'));
    await user.keyboard('{Enter}');
    await waitFor(async () => {
      const now = await lines();
      expect(now).toHaveLength(5);
      expect(now?.[0]).toBe('Strategy: agreed with the house');
      expect(now?.at(-1)).toBe('Legal has read it');
    });
  });

  it('keeps the draft when another window has changed the line, and saves it only when told', async () => {
    const agency = await openPlan();
    const { user, owner, scope, planId } = agency;
    await user.click(await button(/^Checklist, line 1:/));
    const line = await field('Checklist, line 1');
    await user.clear(line);
    await user.type(line, 'Mine');

    const other = await secondWindow(agency);
    const before = await other.call('plans.get', { planId }, scope);
    if (before.parts === null) throw new Error('A native plan has parts');
    const parts = {
      ...before.parts,
      gateChecklist: ['Theirs', ...before.parts.gateChecklist.slice(1)],
    };
    await other.call('plans.update', { planId, expectedVersion: before.version, parts }, scope);

    expect(await screen.findByText(/it now reads: Theirs/)).toBeDefined();
    expect((line as HTMLInputElement).value).toBe('Mine');
    await user.click(await button('Go on with my text'));
    await user.click(await button('Save'));
    expect(await button('Checklist, line 1: Mine')).toBeDefined();
    const after = await owner.call('plans.get', { planId }, scope);
    expect(after.parts?.gateChecklist[0]).toBe('Mine');
  });

  it('[M48][M21] goes to review and is approved by the only Owner, stamped as self-approved', async () => {
    const { user, owner, scope, planId } = await openPlan(whole);
    await user.click(await button('Submit for review'));
    expect(await screen.findByText('Submitted, every check is met')).toBeDefined();
    expect(await screen.findByText('In review: the text stays as it was submitted.')).toBeDefined();
    await user.click(await button('Approve'));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Approve' }),
    );
    expect(await screen.findByText('Self-approved')).toBeDefined();
    const { state } = await owner.call('plans.get', { planId }, scope);
    expect(state).toBe('approved');
    const { gates } = await owner.call('gates.list', {}, scope);
    expect(gates[0]?.operands.find(({ field: name }) => name === 'approved')?.ok).toBe(true);
  });

  it('[Q28] explains that its author cannot approve where another Owner could', async () => {
    const agency = await openPlan(whole);
    await signInAs(agency, 'Max', 'owner');
    await agency.user.click(await button('Submit for review'));
    await agency.user.click(await button('Approve'));
    const form = within(await screen.findByRole('dialog'));
    await agency.user.click(form.getByRole('button', { name: 'Approve' }));
    expect(
      await form.findByText(/You made this yourself\. Another Owner has to approve it/),
    ).toBeDefined();
    const { state } = await agency.owner.call('plans.get', { planId: agency.planId }, agency.scope);
    expect(state).toBe('in_review');
  });

  it('[M20][M21] sends it back only with notes; the keys A and R open the decision', async () => {
    const { user, owner, scope, planId } = await openPlan();
    await user.click(await button('Submit for review'));
    await button('Approve');
    await user.keyboard('r');
    const form = within(await screen.findByRole('dialog', { name: 'Send the plan back' }));
    await user.click(form.getByRole('button', { name: 'Send back with notes' }));
    expect(form.getByText('Say what has to change.')).toBeDefined();
    await user.type(form.getByLabelText('Notes'), 'Name a target');
    await user.click(form.getByRole('button', { name: 'Send back with notes' }));
    expect(await screen.findByText('Name a target')).toBeDefined();
    const plan = await owner.call('plans.get', { planId }, scope);
    expect(plan).toMatchObject({ state: 'revise', reviewNotes: 'Name a target' });
  });

  it('[M26] exports exactly the Markdown that is stored', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      if (blob instanceof Blob) saved.push(blob);
      return 'blob:of-the-test';
    });
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    const { user, owner, scope, planId } = await openPlan();
    await user.click(screen.getByText('Markdown', { selector: 'span' }));
    expect(
      await screen.findByRole('heading', { name: 'Gates before the start' }, { timeout: 5_000 }),
    ).toBeDefined();
    await user.click(await button('Export Markdown'));
    const { markdown } = await owner.call('plans.get', { planId }, scope);
    expect(await saved[0]?.text()).toBe(markdown);
  });

  it('[M27] opens its notepad with the campaign and saves each of the five sections', async () => {
    let planId = '';
    const agency = await openAgency('gates', async (prepared: TestAgency) => {
      planId = (await startedCampaign(prepared)).plan.id;
    });
    const user = await openWindow(agency.owner, `#/t/hotel-alba/plans/${planId}`);
    await user.click(await screen.findByText('Notepad', { selector: 'span' }));
    for (const name of ['Learnings', 'Decisions', 'Issues', 'Verification', 'Incidents']) {
      expect(await field(name)).toBeDefined();
    }
    await user.type(await field('Learnings'), 'Guests ask for late checkout');
    await user.click(await button('Save'));
    await screen.findByText('Saved: Learnings');
    const { notepad } = await agency.owner.call('plans.get', { planId }, agency.scope);
    expect(notepad.find(({ section }) => section === 'learnings')?.text).toBe(
      'Guests ask for late checkout',
    );
  });

  it('[M50] lets an Editor read another one’s plan and says which role edits it', async () => {
    const agency = await openPlan();
    const editor = await signInAs(agency, 'Edi', 'editor');
    const user = await openWindow(editor.client, `#/t/hotel-alba/plans/${agency.planId}`);
    await user.click(await button(/^Checklist, line 1:/));
    await user.type(await field('Checklist, line 1'), ' more{Enter}');
    expect(await screen.findByText(/takes a Manager|An Editor changes only/)).toBeDefined();
  });
});

describe('roles and modules', () => {
  it('[M154][M155][M156][M158] lists twelve roles, and ten modules in three tiers with who answers', async () => {
    await openAgency('plans/roles');
    const roles = within(await screen.findByRole('table', { name: 'Roles' }));
    expect(roles.getAllByRole('row')).toHaveLength(13);
    expect(roles.getByText('Schema & Entity Specialist')).toBeDefined();
    const rows = ['Structure', 'Performance', 'Acceleration'].map(
      (tier) => within(screen.getByRole('table', { name: tier })).getAllByRole('row').length - 1,
    );
    expect(rows).toEqual([3, 4, 3]);
    const performance = within(screen.getByRole('table', { name: 'Performance' }));
    expect(await performance.findByText('Content Ops Manager')).toBeDefined();
  });
});
