import { PLAYBOOKS } from '@shared/domain/playbooks/playbooks';
import { MODULE_ROLE, MODULES } from '@shared/domain/roles/module';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signInAs, testAgency } from '../helpers/test-core';
import { openAgency, openWindow } from './open-window';

const row = (name: RegExp) => screen.findByRole('row', { name });
const press = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the playbooks', () => {
  it('[M162] lists the ten modules with who answers, their steps and their tasks', async () => {
    const { user } = await openAgency('playbooks', ({ owner, scope }) =>
      owner.call('playbooks.createTasks', { steps: ['content_system.mix'] }, scope),
    );
    await screen.findByRole('table', { name: 'Modules' });
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows).toHaveLength(MODULES.length);
    for (const [index, module] of MODULES.entries()) {
      const cells = within(rows[index] as HTMLElement);
      expect(await cells.findByText(MODULE_ROLE[module])).toBeDefined();
      expect(cells.getByText(String(PLAYBOOKS[module].steps.length))).toBeDefined();
    }
    expect(within(await row(/^Structure Content system/)).getByText('1 open')).toBeDefined();
    expect(within(await row(/^Acceleration Scale loop/)).getByText('None yet')).toBeDefined();
    await user.keyboard('j{Enter}');
    expect(await screen.findByRole('heading', { name: 'Technical foundation' })).toBeDefined();
  });

  it('[M162] a module shows inputs, steps with their signals, checks, triggers and when it is done', async () => {
    await openAgency('playbooks/technical_foundation');
    const table = await screen.findByRole('table', { name: 'Steps' });
    expect(within(table).getAllByRole('row')).toHaveLength(11);
    expect(within(table).getAllByText('Done when:')).toHaveLength(10);
    expect(screen.getByText('Server logs of the last 30 days')).toBeDefined();
    expect(screen.getByText(/^Server errors pass 1%/)).toBeDefined();
    const lists = screen.getAllByRole('list').map((list) => within(list).getAllByRole('listitem'));
    expect(lists.map((items) => items.length)).toEqual(expect.arrayContaining([4, 4, 3]));
    expect(screen.getByText(/^All ten steps carry their proof/)).toBeDefined();
    expect(screen.getByText('Technical SEO Engineer')).toBeDefined();
  });

  it('[M162] a step becomes a task that its row leads to', async () => {
    const { user, owner, scope } = await openAgency('playbooks/scale_loop');
    await user.click(await press('Make a task of “Choose what to stop”'));
    const link = await screen.findByRole('link', { name: 'Task of “Choose what to stop”: Draft' });
    const [task] = (await owner.call('playbooks.get', {}, scope)).tasks;
    expect(link.getAttribute('href')).toBe(`#/t/hotel-alba/tasks/${task?.taskId}`);
    expect(screen.queryByRole('checkbox', { name: 'Choose “Choose what to stop”' })).toBeNull();
    expect(await screen.findByText('Made 1 task')).toBeDefined();
  });

  it('[M162] several steps are chosen with the keyboard and made in one go', async () => {
    const { user, owner, scope } = await openAgency('playbooks/scale_loop');
    await screen.findByRole('table', { name: 'Steps' });
    const make = await press('Make tasks');
    expect(make.getAttribute('aria-disabled')).toBe('true');
    expect(make.getAttribute('aria-description')).toBe('Choose one step at least.');
    await user.keyboard('j{Enter}j{Enter}');
    expect(screen.getAllByRole('checkbox', { checked: true })).toHaveLength(2);
    expect(await press('Make tasks of 2 steps')).toBeDefined();
    await user.keyboard('a');
    expect(await screen.findByText('Made 2 tasks')).toBeDefined();
    const { tasks } = await owner.call('playbooks.get', {}, scope);
    expect(tasks.map(({ step }) => step)).toEqual(['scale_loop.cost', 'scale_loop.rank']);
    await user.click(await press('Choose the 4 without a task'));
    await user.click(await press('Make tasks of 4 steps'));
    await waitFor(async () =>
      expect((await press('Make tasks')).getAttribute('aria-description')).toBe(
        'Every step has an open task.',
      ),
    );
  });

  it('[M162] an Editor reads it all and is told who makes tasks', async () => {
    const agency = await testAgency();
    const { client } = await signInAs(agency, 'Edi', 'editor');
    await openWindow(client, '#/t/hotel-alba/playbooks/scale_loop');
    expect((await press('Make tasks')).getAttribute('aria-description')).toMatch(/Manager/);
    expect(screen.queryByRole('button', { name: /^Make a task of/ })).toBeNull();
  });

  it('[M165] four tactics say when they begin and end, and lead to their modules', async () => {
    const { user } = await openAgency('playbooks/tactics');
    expect(await screen.findByRole('heading', { name: 'A · Steady the ground' })).toBeDefined();
    expect(screen.getAllByRole('heading', { name: 'Begins when both hold' })).toHaveLength(3);
    expect(screen.getAllByRole('heading', { name: 'How it ends' })).toHaveLength(4);
    await user.click(screen.getByRole('link', { name: 'Experiments' }));
    expect(await screen.findByRole('heading', { name: 'Experiments', level: 1 })).toBeDefined();
  });

  it('[M166] three team densities side by side; the tenant’s own is chosen there', async () => {
    const { user, owner, scope } = await openAgency('playbooks/density');
    expect(await screen.findByText('No task is scheduled, started or in review.')).toBeDefined();
    const head = await screen.findByRole('columnheader', { name: /^Bootstrapped/ });
    expect(within(head).getByText('In use')).toBeDefined();
    expect(within(await row(/^Tasks a week/)).getAllByRole('cell')[3]?.textContent).toBe('40');
    await user.click(await press('Use “Mid-market”'));
    await waitFor(async () =>
      expect((await owner.call('playbooks.get', {}, scope)).density).toBe('mid_market'),
    );
    const chosen = await screen.findByRole('columnheader', { name: /^Mid-market In use/ });
    expect(chosen).toBeDefined();
  });

  it('[M163] the page standard, the policy, and a month’s pages split by them', async () => {
    const { user } = await openAgency('playbooks/pages');
    const lists = await screen.findAllByRole('list');
    const counts = lists.map((list) => within(list).getAllByRole('listitem').length);
    expect(counts).toEqual(expect.arrayContaining([5, 3]));
    expect(await screen.findByText('Say how many pages the site has.')).toBeDefined();
    await user.type(screen.getByLabelText('Pages of the site'), '200');
    expect(await screen.findByText(/^3 new pages and 1 refreshed/)).toBeDefined();
    const decaying = screen.getByLabelText('Of these, decaying');
    await user.clear(decaying);
    await user.type(decaying, '100');
    expect(
      await screen.findByText('1 new page and 3 refreshed, while 50% of the site decays.'),
    ).toBeDefined();
    await user.type(decaying, '0');
    expect(await screen.findByText(/1,000 decaying pages are more than the 200/)).toBeDefined();
  });
});
