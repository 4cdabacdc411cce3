import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/gatehouse';
import { choose, dialogOf, openView } from './fixtures/steps';

test.use({ data: 'empty' });

/** A gate's own part of the checklist, opened. */
async function openGate(page: Page, gate: string) {
  const row = page.getByRole('region', { name: new RegExp(`^${gate}, `) });
  const line = row.getByRole('button', { name: new RegExp(`^${gate}`) });
  if ((await line.getAttribute('aria-expanded')) === 'false') await line.click();
  return row;
}

/** Opens the dialog that sets one value of a gate. */
async function setting(page: Page, gate: string, field: string) {
  const row = await openGate(page, gate);
  await row.getByRole('button', { name: `Set “${field}”` }).click();
  return dialogOf(page);
}

test('the gate-first loop from an empty folder to a started campaign', async ({ page }, info) => {
  await test.step('a profile and a tenant', async () => {
    await page.getByLabel('Your name').fill('Olga');
    await page.getByRole('button', { name: 'Create profile' }).click();
    await page.getByRole('button', { name: 'Add tenant' }).click();
    await dialogOf(page).getByLabel('Name', { exact: true }).fill('Hotel Alba');
    await dialogOf(page).getByRole('button', { name: 'Add tenant' }).click();
    await expect(dialogOf(page)).toHaveCount(0);
  });

  await test.step('a plan: refused while its goal is empty, written, submitted, approved', async () => {
    await openView(page, 'Plans');
    await page.getByRole('button', { name: 'New plan' }).click();
    const dialog = dialogOf(page);
    await dialog.getByRole('button', { name: 'Write the plan' }).click();
    await expect(dialog.getByLabel('Goal', { exact: true })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await dialog.getByLabel('Goal', { exact: true }).fill('Win more direct bookings before summer');
    await choose(dialog.getByRole('combobox', { name: 'Kind' }), 'Bookings');
    await dialog.getByLabel('Part of it', { exact: true }).fill('The website and its content');
    await dialog.getByLabel('Not part of it').fill('Paid media');
    await dialog.getByLabel('By', { exact: true }).fill('2027-03-31');
    await dialog.getByLabel('Reached when').fill('A tenth more direct bookings than a year ago');
    await dialog.getByRole('button', { name: 'Write the plan' }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await dialogOf(page).getByRole('button', { name: 'Approve', exact: true }).click();
    await expect(dialogOf(page)).toHaveCount(0);
    await expect(page.locator('header').getByText('Approved')).toBeVisible();
  });

  const details = page.getByRole('complementary', { name: 'Details' });
  await test.step('a start is refused with every reason', async () => {
    await openView(page, 'Gates');
    await expect(details.getByRole('note').getByRole('listitem')).toHaveCount(5);
    await expect(details.getByRole('button', { name: 'Start campaign' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await expect(details.getByRole('note')).toContainText('Refused: 5 reasons.');
  });

  await test.step('a value that would pass its gate is refused without evidence', async () => {
    const tree = await setting(page, 'Strategy', 'KPI tree bound to the goal');
    await tree.getByRole('button', { name: 'Set the value' }).click();
    await expect(tree.getByText(/would become true here: add a file/)).toBeVisible();
    const file = info.outputPath('kpi-tree.txt');
    writeFileSync(file, 'goal → bookings → sessions\n');
    await tree.getByText('File', { exact: true }).click();
    await tree.locator('input[type="file"]').setInputFiles(file);
    await expect(tree.getByText('kpi-tree.txt')).toBeVisible();
    await tree.getByRole('button', { name: 'Set the value' }).click();
    await expect(page.getByRole('region', { name: 'Strategy, Pass' })).toBeVisible();
  });
});
