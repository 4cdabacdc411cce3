import { INSTALL, tenantScope } from '@shared/rpc/client';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { testAgency } from '../helpers/test-core';
import { openWindow } from './open-window';

it('[M40] draws the lanes of more tenants than fit on a screen', async () => {
  const agency = await testAgency();
  for (let number = 1; number <= 9; number += 1) {
    const { id } = await agency.owner.call('tenants.create', { name: `House ${number}` }, INSTALL);
    const task = { title: `Task of house ${number}`, module: 'content_system' } as const;
    await agency.owner.call('tasks.create', task, tenantScope(id));
  }
  await openWindow(agency.owner, '#/all/tasks');
  // Which of them depends on heights, and this window has none.
  expect((await screen.findAllByText(/^Task of house \d$/)).length).toBeGreaterThan(0);
});
