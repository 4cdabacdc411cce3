import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';
import { openAgency, openWindow } from './open-window';

async function threeTasks({ owner, scope }: TestAgency) {
  for (const fields of [
    { title: 'Bookings', kpiKey: 'bookings', effortMinutes: 960 },
    { title: 'Quick', effortMinutes: 15 },
    { title: 'Due', dueOn: '2026-11-04', effortMinutes: 240 },
  ] as const) {
    await owner.call('tasks.create', { module: 'content_system', ...fields }, scope);
  }
}

const titles = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => /Bookings|Quick|Due/.exec(row.textContent ?? '')?.[0]);

describe('priority', () => {
  it('[M64] orders the list by a click on its head, and a score says what it is made of', async () => {
    const { user } = await openAgency('tasks?as=list', threeTasks);
    await screen.findByText('Showing 3 of 3');
    await user.click(screen.getByRole('button', { name: 'Priority' }));
    await waitFor(() => expect(titles()).toEqual(['Due', 'Bookings', 'Quick']));
    expect(screen.getByRole('columnheader', { name: /Priority/ }).getAttribute('aria-sort')).toBe(
      'descending',
    );
    const [score] = screen.getAllByRole('button', { name: /^Show what priority \d+ is made of$/ });
    if (score === undefined) throw new Error('No score');
    await user.click(score);
    const parts = within(await screen.findByRole('table', { name: /^Priority \d+ of 100$/ }));
    expect(parts.getAllByRole('rowheader').map((head) => head.textContent)).toEqual([
      'Impact',
      'Effort',
      'Urgency',
      'Freshness',
      'Season',
      'Score',
    ]);
    expect(parts.getByText('Due 4 Nov, tomorrow')).toBeDefined();
    expect(parts.getByText('4 h of work; half an hour counts most')).toBeDefined();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement === score).toBe(true));
  });

  it('[M64] P on a card says the same on the board', async () => {
    const { user } = await openAgency('tasks?sort=priority', threeTasks);
    const card = await screen.findByRole('listitem', { name: /^Due\./ });
    card.focus();
    await user.keyboard('p');
    const parts = within(await screen.findByRole('table', { name: /^Priority \d+ of 100$/ }));
    expect(parts.getByText('Names no measure')).toBeDefined();
  });

  it('[M64] the list beside the weights orders itself anew while they are chosen, and is saved as it was shown', async () => {
    const agency = await testAgency();
    await threeTasks(agency);
    const user = await openWindow(agency.owner, '#/settings/priority/hotel-alba');
    await screen.findByText('3 of 3 open tasks');
    expect(screen.getByRole('slider', { name: 'Weight of Impact' })).toBeDefined();
    expect(titles()).toEqual(['Due', 'Bookings', 'Quick']);
    for (const factor of ['Impact', 'Urgency', 'Freshness', 'Season']) {
      const field = screen.getByRole('textbox', { name: `Weight of ${factor}` });
      await user.clear(field);
      await user.type(field, '0');
    }
    await waitFor(() => expect(titles()).toEqual(['Quick', 'Due', 'Bookings']));
    expect(screen.getByText('100% of the score')).toBeDefined();
    expect((await agency.owner.call('priority.weights', {}, agency.scope)).weights.impact).toBe(35);
    await user.click(screen.getByRole('button', { name: 'Save the weights' }));
    await waitFor(async () =>
      expect((await agency.owner.call('priority.weights', {}, agency.scope)).weights).toMatchObject(
        {
          impact: 0,
          effort: 15,
        },
      ),
    );
    const effort = await screen.findByRole('textbox', { name: 'Weight of Effort' });
    await user.clear(effort);
    await user.type(effort, '0');
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Give at least one factor a weight above 0.',
    );
  });

  it('[M64] an Editor sees the weights and changes none', async () => {
    const agency = await testAgency();
    await threeTasks(agency);
    const { client } = await signInAs(agency, 'Edi', 'editor');
    await openWindow(client, '#/settings/priority/hotel-alba');
    const field = await screen.findByRole<HTMLInputElement>('textbox', {
      name: 'Weight of Effort',
    });
    expect(field.disabled).toBe(true);
    expect(screen.queryByRole('button', { name: 'Save the weights' })).toBeNull();
  });
});
