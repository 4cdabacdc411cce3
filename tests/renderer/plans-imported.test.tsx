import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { importFolder } from '../contract/workspace-folder';
import { innFolder } from '../contract/workspace-inn';
import { openAgency } from './open-window';

/** A window of the agency's Owner at a view of the tenant that an import has made. */
async function openInn(view: string) {
  let slug = '';
  const agency = await openAgency('gates', async ({ owner }) => {
    slug = (await importFolder(owner, innFolder(), { tenantName: 'Inn' })).tenant;
  });
  await screen.findByRole('heading', { level: 1, name: 'Startup gates' });
  window.location.hash = `#/t/${slug}/${view}`;
  return agency;
}

describe('an imported workspace on screen', () => {
  it('[M21][M26] shows a plan word for word with where it came from, and edits nothing of it', async () => {
    const { user } = await openInn('plans');
    const table = within(await screen.findByRole('table', { name: 'Plans' }));
    const row = (await table.findByText('winter.md')).closest('tr');
    expect(row?.textContent).toContain('Imported');
    await user.click(row as HTMLElement); // the name stands in a row
    expect(await screen.findByText(/^Imported on .* word for word/)).toBeDefined();
    expect(
      await screen.findByRole('heading', { name: 'Growth Plan: winter' }, { timeout: 5_000 }),
    ).toBeDefined();
    expect(screen.queryByText('Parts')).toBeNull();
    expect(screen.getByText('The checks read the five parts. This text has none.')).toBeDefined();
  });

  it('[M122] shows the file behind a gate with its hash', async () => {
    const { user } = await openInn('gates');
    expect(await screen.findByRole('heading', { name: '5 of 5 gates pass' })).toBeDefined();
    const capacity = within(await screen.findByRole('region', { name: 'Capacity, Pass' }));
    expect(capacity.getByText('rolling_weeks_feasible = 9.5')).toBeDefined();
    await user.click(capacity.getByRole('button', { expanded: false }));
    await user.click(await capacity.findByRole('button', { name: /gates\.json/ }));
    const shown = within(await screen.findByRole('dialog', { name: 'Evidence' }));
    expect(shown.getByText(/^[0-9a-f]{64}$/)).toBeDefined();
  });

  it('[M42] names the owner that the folder named, though nobody here has that name', async () => {
    const { user } = await openInn('tasks?as=list');
    const row = (await screen.findByText('Item 2 of the inn')).closest('tr');
    expect(row?.textContent).toContain('Ana');
    await user.click(row as HTMLElement); // the title stands in a row
    const record = within(await screen.findByRole('complementary', { name: 'Details' }));
    expect(await record.findByPlaceholderText('Ana')).toBeDefined();
  });
});
