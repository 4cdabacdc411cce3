import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { passGates } from '../helpers/campaign-steps';
import { openAgency } from './open-window';

it('[M28] shows the eight steps ticked from facts, what comes next, and the five conditions', async () => {
  const { user, owner, scope } = await openAgency('plans', async (agency) => {
    await agency.owner.call('plans.create', { goal: { statement: 'More bookings' } }, agency.scope);
  });
  await user.click(await screen.findByRole('link', { name: 'First week' }));
  expect(await screen.findByText('1 of 8 steps done')).toBeDefined();
  const steps = within(screen.getByRole('list', { name: 'Runbook' })).getAllByRole('listitem');
  expect(steps).toHaveLength(8);
  expect(steps[0]?.textContent).toContain('Write a planDone');
  expect(steps[1]?.textContent).toMatch(/\(0 of \d+\)NextGates$/);
  expect(steps[2]?.textContent).toContain('Open');
  const conditions = within(screen.getByRole('list', { name: 'Adoption' }));
  expect(conditions.getAllByRole('listitem')).toHaveLength(5);
  expect(screen.getByText('5 conditions are still open.')).toBeDefined();
  // Another window fills in the gates: the page ticks by itself.
  await passGates({ owner, scope });
  expect(await screen.findByText('2 of 8 steps done')).toBeDefined();
});
