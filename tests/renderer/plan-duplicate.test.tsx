import { INSTALL, tenantScope } from '@shared/rpc/client';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { wholePlan } from '../helpers/plan-steps';
import { openAgency } from './open-window';

it('[M17] lists what is different in each tenant, takes the plan to the chosen ones and takes them back', async () => {
  let planId = '';
  const ids: string[] = [];
  const { user, owner } = await openAgency('plans', async (agency) => {
    for (const name of ['Casa Verde', 'Spa Lume']) {
      ids.push((await agency.owner.call('tenants.create', { name }, INSTALL)).id);
    }
    // Only the spa is without an inventory.
    await agency.owner.call(
      'inventory.save',
      { kind: 'suite', name: 'Garden', quantity: 2 },
      tenantScope(ids[0] ?? ''),
    );
    planId = (await wholePlan(agency.owner, agency.scope)).id;
  });
  const [verde = '', lume = ''] = ids;
  const plansOf = (id: string) => owner.call('plans.list', {}, tenantScope(id));
  window.location.hash = `#/t/hotel-alba/plans/${planId}`;
  await user.click(await screen.findByRole('button', { name: 'Use as template' }));
  const form = within(
    await screen.findByRole('dialog', { name: 'Take the plan to other tenants' }),
  );
  const chosen = await form.findByRole('checkbox', { name: 'Spa Lume' });
  const row = within(chosen.closest('li') as HTMLElement);
  expect(row.getByText('No inventory yet')).toBeDefined();
  // What both lack is said once, above.
  expect(form.getByText('In each of them')).toBeDefined();
  expect(form.getAllByText('No inventory yet')).toHaveLength(1);
  expect(form.getByText(/^12 roles have nobody: Planner, .+ and 9 more$/)).toBeDefined();
  expect(form.getByText('No analytics figures (GA4) yet')).toBeDefined();
  expect(form.getByText('5 gates fail there')).toBeDefined();
  expect(form.getByText(/^The budget stays here/)).toBeDefined();

  await user.click(form.getByRole('button', { name: 'Make drafts' }));
  expect(form.getByText('Choose at least one tenant.')).toBeDefined();
  await user.click(chosen);
  await user.click(form.getByRole('button', { name: 'Make 1 draft' }));
  expect(await screen.findByText('1 draft made')).toBeDefined();
  expect(await plansOf(lume)).toHaveLength(1);
  expect(await plansOf(verde)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await plansOf(lume)).toEqual([]));
});
