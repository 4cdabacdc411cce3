import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signInAs, type TestAgency } from '../helpers/test-core';
import { openAgency, openWindow } from './open-window';

const button = (name: string | RegExp) => screen.findByRole('button', { name });

async function aTask({ owner, scope }: TestAgency) {
  return owner.call('tasks.create', { title: 'Check the prices', module: 'content_system' }, scope);
}

async function stateOf({ owner, scope }: TestAgency, taskId: string) {
  return (await owner.call('tasks.get', { taskId }, scope)).state;
}

describe('taking back what one did', () => {
  it('[M39] is offered in the toast of a command and goes back by it', async () => {
    let taskId = '';
    const agency = await openAgency('gates', async (prepared) => {
      taskId = (await aTask(prepared)).id;
    });
    window.location.hash = `#/t/hotel-alba/tasks/${taskId}`;
    await agency.user.click(await button('To Scheduled'));
    await agency.user.click(await button('Undo'));
    expect(await screen.findByText('Undone: Moved a task: Check the prices')).toBeDefined();
    expect(await stateOf(agency, taskId)).toBe('draft');
  });

  it('[M39] goes by Ctrl Z from anywhere but from a field', async () => {
    const agency = await openAgency('gates', async (prepared) => {
      await aTask(prepared);
    });
    const { user } = agency;
    await user.keyboard('{Control>}k{/Control}');
    const search = await screen.findByRole('textbox', { name: /Search/ });
    await user.type(search, 'x{Control>}z{/Control}');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('textbox', { name: /Search/ })).toBeNull());
    const { rows } = await agency.owner.call('tasks.list', {}, agency.scope);
    expect(rows.map(({ state }) => state)).toEqual(['draft']);
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('Undone: Added a task: Check the prices')).toBeDefined();
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('There is nothing of yours left to undo.')).toBeDefined();
  });

  it('[M39] is refused with the thing’s name and who changed it; the history says the same', async () => {
    const agency = await openAgency('gates');
    const { owner, scope, user } = agency;
    const task = await aTask(agency);
    const max = await signInAs(agency, 'Max', 'manager');
    const theirs = { taskId: task.id, expectedVersion: task.version, notes: 'Theirs' };
    await max.client.call('tasks.update', theirs, scope);
    await owner.call('inventory.save', { kind: 'suite', name: 'Ocean' }, scope);
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('Undone: Saved an inventory item: Ocean')).toBeDefined();
    await user.keyboard('{Control>}z{/Control}');
    const notice = within(await screen.findByRole('alert'));
    expect(notice.getByText('Not undone: Added a task: Check the prices')).toBeDefined();
    expect(
      notice.getByText('Check the prices: Max changed it since; undoing would overwrite that.'),
    ).toBeDefined();
    await user.click(notice.getByRole('button', { name: 'Undo history' }));
    const table = await screen.findByRole('table', { name: 'Undo history' });
    const rows = within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      );
    expect(rows.map(([what, , , state]) => [what, state])).toEqual([
      ['Saved an inventory itemOcean', 'Undone'],
      ['Added a taskCheck the prices', 'Max changed it since'],
    ]);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('[M39] takes back an older one from the history, past newer ones', async () => {
    const agency = await openAgency('gates');
    const { owner, scope, user } = agency;
    await aTask(agency);
    await owner.call('inventory.save', { kind: 'suite', name: 'Ocean' }, scope);
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('textbox', { name: /Search/ }), 'undo history');
    await user.keyboard('{Enter}');
    await user.click(await button('Undo: Added a task: Check the prices'));
    await waitFor(async () => {
      const { rows } = await owner.call('tasks.list', {}, scope);
      expect(rows.map(({ state }) => state)).toEqual(['cancelled']);
    });
    expect(await owner.call('inventory.list', {}, scope)).toHaveLength(1);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('offers nothing of another person', async () => {
    const agency = await openAgency('gates');
    await aTask(agency);
    const max = await signInAs(agency, 'Max', 'manager');
    const user = await openWindow(max.client, '#/t/hotel-alba/gates');
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('There is nothing of yours left to undo.')).toBeDefined();
  });
});
