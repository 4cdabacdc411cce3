import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { passGates } from '../helpers/campaign-steps';
import { testAgency } from '../helpers/test-core';
import { openAgency, openWindow } from './open-window';

const points = () => screen.findByRole('table', { name: 'The seven points' });

describe('the health of a tenant', () => {
  it('[M199] shows seven points with state, reason and the way to what each rests on', async () => {
    const { owner, scope } = await openAgency('health');
    const rows = within(await points())
      .getAllByRole('row')
      .slice(1);
    expect(rows).toHaveLength(7);
    expect(rows[0]?.textContent).toMatch(/^Not met.*Gates pass with evidence/);
    const fails = within(rows[0] as HTMLElement).getByRole('link', {
      name: 'The Strategy gate fails',
    });
    expect(fails.getAttribute('href')).toBe('#/t/hotel-alba/gates');
    await passGates({ owner, scope });
    expect(await screen.findByText(/All 5 gates pass/)).toBeDefined();
    expect(screen.getByText(/2 of 7 points met/)).toBeDefined();
  });

  it('[M199] a row opens where its first evidence is worked on', async () => {
    const { user } = await openAgency('health');
    const rows = within(await points())
      .getAllByRole('row')
      .slice(1);
    rows[1]?.focus();
    await user.keyboard('{Enter}');
    expect(window.location.hash).toBe('#/t/hotel-alba/plans');
  });

  it('[M199] all tenants stand in one grid of seven columns', async () => {
    const agency = await testAgency();
    const user = await openWindow(agency.owner, '#/all/health');
    const grid = within(await screen.findByRole('table', { name: 'Health of every tenant' }));
    expect(grid.getAllByRole('columnheader')).toHaveLength(9);
    const row = grid.getAllByRole('row')[1] as HTMLElement;
    expect(within(row).getAllByRole('img')).toHaveLength(7);
    expect(row.textContent).toContain('1 of 7');
    await user.click(within(row).getByText('Hotel Alba'));
    expect(window.location.hash).toBe('#/t/hotel-alba/health');
  });
});
