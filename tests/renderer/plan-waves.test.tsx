import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { wholePlan } from '../helpers/plan-steps';
import { openAgency } from './open-window';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const BASE = 'A technical base that every release keeps sound';
const QUERIES = 'The map of queries, each with its one page';
const PAGES = 'Pages that answer, new and renewed';

async function openWaves() {
  let planId = '';
  const agency = await openAgency('plans', async ({ owner, scope }) => {
    planId = (await wholePlan(owner, scope)).id;
  });
  window.location.hash = `#/t/hotel-alba/plans/${planId}`;
  await agency.user.click(await screen.findByRole('radio', { name: 'Waves' }));
  await screen.findByRole('group', { name: 'What waits for what' });
  const stored = async () =>
    (await agency.owner.call('plans.get', { planId }, agency.scope)).parts?.work ?? [];
  return { ...agency, planId, stored };
}
/** The option of the open list; Mantine keeps closed lists in the page. */
async function pick(user: Awaited<ReturnType<typeof openAgency>>['user'], name: string) {
  const options = await screen.findAllByRole('option', { name, hidden: true });
  const option = options.at(-1);
  if (option === undefined) throw new Error(`No option ${name}`);
  await user.click(option);
}
const drawing = () => within(screen.getByRole('group', { name: 'What waits for what' }));
const rows = () =>
  within(screen.getByRole('table', { name: 'Deliverables' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    );

describe('the waves of a plan', () => {
  it('[M25] are drawn and stand as a list with the same deliverables', async () => {
    await openWaves();
    expect(screen.getByText('10 deliverables in 5 waves')).toBeDefined();
    expect(drawing().getAllByRole('button')).toHaveLength(10);
    for (const wave of [1, 2, 3, 4, 5]) expect(drawing().getByText(`Wave ${wave}`)).toBeDefined();
    expect(
      drawing().getByRole('button', {
        name: `${PAGES}, wave 2, owner: Content Ops Manager. Waits for 1 deliverable: ${QUERIES}`,
      }),
    ).toBeDefined();
    expect(rows()).toHaveLength(10);
    expect(rows().slice(0, 3)).toEqual([
      ['1', BASE, 'Technical SEO Engineer', 'Nothing'],
      ['1', QUERIES, 'Intent Ops Specialist', 'Nothing'],
      ['2', PAGES, 'Content Ops Manager', QUERIES],
    ]);
  });

  it('[M25] one Tab reaches the drawing, arrows move over it, Enter opens and the focus comes back', async () => {
    const { user } = await openWaves();
    const boxes = drawing().getAllByRole('button');
    expect(boxes.filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    boxes[0]?.focus();
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(new RegExp(`^${BASE}`));
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(new RegExp(`^${QUERIES}`));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(new RegExp(`^${PAGES}`));
    await user.keyboard('{ArrowUp}');
    const box = document.activeElement;
    expect(box?.getAttribute('aria-label')).toMatch(new RegExp(`^${PAGES}`));
    await user.keyboard('{Enter}');
    await screen.findByRole('dialog', { name: 'Edit the deliverable' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(box));
  });

  it('[M25] a new deliverable finds its wave; an edge that closes a circle is named and refused', async () => {
    const { user, stored } = await openWaves();
    await user.click(await button('New deliverable'));
    const form = () => within(screen.getByRole('dialog'));
    await user.click(form().getByRole('button', { name: 'Save the deliverable' }));
    expect(form().getByText('Say what is handed over.')).toBeDefined();
    await user.type(form().getByLabelText('Deliverable'), 'A landing page');
    await user.click(form().getByRole('combobox', { name: 'Waits for' }));
    await pick(user, PAGES);
    await user.click(form().getByRole('button', { name: 'Save the deliverable' }));
    await waitFor(() => expect(rows()).toHaveLength(11));
    expect(rows().find(([, title]) => title === 'A landing page')).toEqual([
      '3',
      'A landing page',
      'Nobody',
      PAGES,
    ]);
    // Now the pages would wait for what waits for them.
    const before = await stored();
    await user.click(drawing().getByRole('button', { name: new RegExp(`^${PAGES}`) }));
    await user.click(form().getByRole('combobox', { name: 'Waits for' }));
    await pick(user, 'A landing page');
    expect(
      form().getByText(
        new RegExp(`^In a circle: .*A landing page.*${PAGES}|${PAGES}.*A landing page`),
      ),
    ).toBeDefined();
    await user.click(form().getByRole('button', { name: 'Save the deliverable' }));
    expect(
      await form().findByText(
        /^These deliverables wait for each other in a circle: .+A landing page/,
      ),
    ).toBeDefined();
    expect(await stored()).toEqual(before);
  });

  it('[M25] a removed deliverable hands its edges on, and can be brought back', async () => {
    const { user, owner, scope, stored, planId } = await openWaves();
    const before = await stored();
    await user.click(drawing().getByRole('button', { name: new RegExp(`^${PAGES}`) }));
    await user.click(await button('Remove'));
    await waitFor(() => expect(rows()).toHaveLength(9));
    const answers = (await stored()).find(({ key }) => key === 'aeo_answer_layer');
    expect(answers?.after).toEqual(['intent_operations']);
    await user.click(await button('Undo'));
    await waitFor(() => expect(rows()).toHaveLength(10));
    expect(await stored()).toEqual(before);
    expect((await owner.call('plans.get', { planId }, scope)).state).toBe('draft');
  });

  it('[M25] what was handed in is read, not changed', async () => {
    const { user, owner, scope, planId } = await openWaves();
    const { version } = await owner.call('plans.get', { planId }, scope);
    await owner.call('plans.submit', { planId, expectedVersion: version }, scope);
    expect(await screen.findByText('In review: the text stays as it was submitted.')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'New deliverable' })).toBeNull();
    await user.click(drawing().getByRole('button', { name: new RegExp(`^${PAGES}`) }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
