import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { passGates } from '../helpers/campaign-steps';
import { incident, run } from '../helpers/cycle-steps';
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

describe('the end state', () => {
  it('[M185] names its records, and freezing it opens the report on its shelf', async () => {
    const { user } = await openAgency('health', async (agency) => {
      await incident(agency, 'P1');
    });
    await user.click(await screen.findByRole('button', { name: 'End-state report' }));
    const stability = within(await screen.findByRole('table', { name: 'Operating stability' }));
    const ref = stability.getByRole('link', { name: 'INC-0001' });
    expect(ref.getAttribute('href')).toMatch(/^#\/t\/hotel-alba\/incidents\/[0-9A-Z]{26}$/);
    expect(screen.getAllByText('Not accepted').length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Freeze report' }));
    expect(await screen.findByRole('heading', { level: 1, name: /^End state, / })).toBeDefined();
    expect(window.location.hash).toMatch(/^#\/t\/hotel-alba\/reports\//);
  });
});

describe('the archives', () => {
  it('[M187] say of each week which gates failed, and open the decision', async () => {
    const { user } = await openAgency('reports/archives', async (agency) => {
      await run(agency, 'weekly');
    });
    const table = await screen.findByRole('table', { name: 'Gate decisions' });
    const row = within(table).getAllByRole('row')[1] as HTMLElement;
    expect(row.textContent).toMatch(/Weekly 1.*0 of 5: Strategy, Compliance/);
    await user.click(within(row).getByText('Weekly 1'));
    expect(window.location.hash).toMatch(/^#\/t\/hotel-alba\/cycles\/[0-9A-Z]{26}$/);
  });

  it('[M187] of a quarter without a cycle nothing was decided', async () => {
    await openAgency('reports/archives?of=quarterly');
    expect(await screen.findByText('Nothing was decided here yet')).toBeDefined();
  });
});
