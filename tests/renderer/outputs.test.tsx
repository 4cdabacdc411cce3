import { DAY_MS } from '@shared/base/days';
import { INSTALL } from '@shared/rpc/client';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { incident, run } from '../helpers/cycle-steps';
import type { TestAgency } from '../helpers/test-core';
import { openAgency } from './open-window';

async function completed({ owner, ownerId, scope }: TestAgency, title: string) {
  let task = await owner.call(
    'tasks.create',
    { title, module: 'content_system', ownerProfileId: ownerId, kpiImpact: 'More bookings' },
    scope,
  );
  for (const to of ['scheduled', 'in_progress', 'completed'] as const) {
    task = await owner.call(
      'tasks.move',
      { taskId: task.id, expectedVersion: task.version, to },
      scope,
    );
  }
}

async function later({ core, owner, ownerId }: TestAgency, ms: number) {
  core.clock.nowMs += ms;
  await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
}

describe('the outputs of a tenant', () => {
  it('[M47] lists the work that was completed, the newest first, and only that of the days asked for', async () => {
    const { user } = await openAgency('reports/outputs', async (agency) => {
      await completed(agency, 'New page for suites');
      await later(agency, 20 * DAY_MS);
      await completed(agency, 'Reviews on the home page');
      await agency.owner.call(
        'tasks.create',
        { title: 'Not done yet', module: 'content_system' },
        agency.scope,
      );
    });
    const table = within(await screen.findByRole('table', { name: 'Work done' }));
    const titles = () =>
      table
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent?.replace(/(page).*/, '$1'));
    expect(titles()).toEqual(['Reviews on the home page', 'New page']);
    expect(screen.getByText(/2 tasks completed in 30 days/)).toBeDefined();
    await user.click(screen.getByRole('radio', { name: '7 days' }));
    await waitFor(() => expect(titles()).toEqual(['Reviews on the home page']));
    await user.click(table.getByText('Reviews on the home page'));
    expect(
      await screen.findByRole('heading', { name: 'Reviews on the home page', level: 1 }),
    ).toBeDefined();
  });

  it('[M47] says which reports were made and what raises an alert now', async () => {
    await openAgency('reports/outputs', async (agency) => {
      await incident(agency, 'P0');
      await run(agency, 'weekly');
      await run(agency, 'weekly');
    });
    const weekly = await screen.findByRole('link', { name: 'Weekly' });
    expect(weekly.getAttribute('href')).toBe('#/t/hotel-alba/reports?shelf=weekly');
    expect(weekly.closest('li')?.textContent).toBe('Weekly2');
    expect(await screen.findByRole('link', { name: '1 P0 is not resolved' })).toBeDefined();
    expect(await screen.findByText('No task was completed in 30 days')).toBeDefined();
  });

  it('[M47] is reached from the shelves', async () => {
    const { user } = await openAgency('reports');
    await user.click(await screen.findByRole('button', { name: 'Outputs' }));
    expect(await screen.findByRole('heading', { name: 'Outputs', level: 1 })).toBeDefined();
  });
});
