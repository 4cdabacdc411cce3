import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { WHOLE_GOAL } from '../helpers/plan-steps';
import { signInAs } from '../helpers/test-core';
import { openAgency } from './open-window';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const list = (name: string) => within(screen.getByRole('list', { name }));

type Parts = { incidents?: string[]; blankRole?: number; unowned?: boolean };

/** A plan on its page, with what is taken out of it. */
async function openPlan(goal: object = WHOLE_GOAL, { incidents, blankRole, unowned }: Parts = {}) {
  let planId = '';
  const agency = await openAgency('plans', async ({ owner, scope }) => {
    const made = await owner.call(
      'plans.create',
      { goal: { ...WHOLE_GOAL, ...goal }, budgetMinor: 50_000 },
      scope,
    );
    planId = made.id;
    if (made.parts === null) throw new Error('A native plan has parts');
    const { parts } = made;
    await owner.call(
      'plans.update',
      {
        planId,
        expectedVersion: made.version,
        parts: {
          ...parts,
          cadenceIncident: {
            ...parts.cadenceIncident,
            ...(incidents === undefined ? {} : { incidents }),
          },
          roleMatrix: parts.roleMatrix.map((row, at) =>
            at === blankRole ? { ...row, deliverable: '' } : row,
          ),
          work: parts.work.map((each, at) =>
            unowned === true && at === 0 ? { ...each, role: '' } : each,
          ),
        },
      },
      scope,
    );
  });
  window.location.hash = `#/t/hotel-alba/plans/${planId}`;
  await screen.findByRole('heading', { level: 1, name: WHOLE_GOAL.statement });
  return { ...agency, planId };
}

describe('a finding leads to the field that closes it', () => {
  it('[M19][M20][M24] names the gap in each list; a click on the field opens the goal there', async () => {
    const { user } = await openPlan({ outOfScope: undefined, channels: undefined });
    expect(await screen.findByText('4 of 5 met')).toBeDefined();
    expect(screen.getByText('3 of 3 met')).toBeDefined();
    expect(screen.getByText('5 of 6 met')).toBeDefined();
    expect(
      list('Before dispatch').getByText(/Say where the plan acts.+“Channels”, “Not part of it”/),
    ).toBeDefined();
    await user.click(list('Before dispatch').getByRole('button', { name: 'Go to “Channels”' }));
    const form = within(await screen.findByRole('dialog', { name: 'Edit the goal' }));
    await waitFor(() => expect(document.activeElement).toBe(form.getByLabelText('Channels')));
    await user.keyboard('{Escape}');
    await user.click(
      list('Requirements Analyst').getByRole('button', { name: 'Go to “Not part of it”' }),
    );
    const again = within(await screen.findByRole('dialog', { name: 'Edit the goal' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(again.getByLabelText('Not part of it')),
    );
  });

  it('[M19][M20] Enter on a missing way back opens a new line of the incidents, with the focus in it', async () => {
    const { user, owner, scope, planId } = await openPlan(
      {},
      { incidents: ['P1: a sprint', 'P2: later'] },
    );
    const way = await screen.findAllByRole('button', { name: 'Go to “Incidents”' });
    way[0]?.focus();
    await user.keyboard('{Enter}');
    const line = await screen.findByRole('textbox', { name: 'Incidents, new line' });
    await waitFor(() => expect(document.activeElement).toBe(line));
    await user.keyboard('P0: everything goes back{Enter}');
    await waitFor(() => expect(screen.getByText('5 of 5 met')).toBeDefined());
    expect(screen.getByText('6 of 6 met')).toBeDefined();
    const { parts } = await owner.call('plans.get', { planId }, scope);
    expect(parts?.cadenceIncident.incidents.at(-1)).toBe('P0: everything goes back');
  });

  it('[M19][M20] an empty cell of the role matrix opens, and nothing else does', async () => {
    const { user } = await openPlan({}, { blankRole: 4 });
    const [way] = await screen.findAllByRole('button', {
      name: 'Go to “Technical SEO Engineer, Hands over”',
    });
    if (way === undefined) throw new Error('Nothing leads to the cell');
    await user.click(way);
    const cell = await screen.findByRole('textbox', { name: 'Technical SEO Engineer, Hands over' });
    await waitFor(() => expect(document.activeElement).toBe(cell));
    expect(screen.getAllByRole('textbox')).toEqual([cell]);
  });

  it('[M24] a deliverable without an owner opens at its owner, in the waves', async () => {
    const { user } = await openPlan({}, { unowned: true });
    await user.click(await button('Go to “A technical base that every release keeps sound”'));
    const form = within(await screen.findByRole('dialog', { name: 'Edit the deliverable' }));
    await waitFor(() =>
      expect(document.activeElement).toBe(form.getByRole('combobox', { name: 'Owner' })),
    );
  });
});

describe('the review of a plan', () => {
  it('[M20] a Manager lets it pass: the plan is reviewed, and both names stand', async () => {
    const { user, core, owner, scope, planId } = await openPlan();
    await user.click(await button('Submit for review'));
    const { client: manager } = await signInAs({ core, owner, scope } as never, 'Max', 'manager');
    const { version } = await owner.call('plans.get', { planId }, scope);
    await manager.call(
      'plans.review',
      { planId, expectedVersion: version, verdict: 'pass' },
      scope,
    );
    expect(await screen.findByText('Reviewed')).toBeDefined();
    expect(screen.getByText('Requested by')).toBeDefined();
    expect(screen.getByText('Reviewed by')).toBeDefined();
    expect(screen.getByText('Max')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Let it pass' })).toBeNull();
  });

  it('[M20] lets it pass with notes from the page', async () => {
    const { user, owner, scope, planId } = await openPlan();
    await user.click(await button('Submit for review'));
    await user.click(await button('Let it pass'));
    const form = within(await screen.findByRole('dialog', { name: 'Let the plan pass' }));
    await user.type(form.getByLabelText('Notes'), 'Sound');
    await user.click(form.getByRole('button', { name: 'Let it pass' }));
    expect(
      await screen.findByText('Its reviewer let it pass. An Owner approves it.'),
    ).toBeDefined();
    expect(await owner.call('plans.get', { planId }, scope)).toMatchObject({
      passed: true,
      reviewNotes: 'Sound',
    });
  });

  it('[M20][M24] with a gap neither passing nor approving acts; both say why', async () => {
    const { user, owner, scope, planId } = await openPlan({ channels: undefined });
    await user.click(await button('Submit for review'));
    const approve = await button('Approve');
    expect(approve.getAttribute('aria-disabled')).toBe('true');
    expect(approve.getAttribute('aria-description')).toMatch(/^1 of the six items before dispatch/);
    const pass = await button('Let it pass');
    expect(pass.getAttribute('aria-description')).toBe(
      '1 check is not met, so the plan cannot pass.',
    );
    await user.click(approve);
    await user.click(pass);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await owner.call('plans.get', { planId }, scope)).toMatchObject({ state: 'in_review' });
  });
});
