import { expect, test } from './fixtures/gatehouse';
import { openTenant, openView, signInAs } from './fixtures/steps';

// The sample is made anew for each; on a busy machine that alone takes half a minute.
test.describe.configure({ timeout: 120_000 });

test('[M199] [M185] health of all tenants leads to one, its end state is frozen and lies on its shelf', async ({
  gatehouse,
}) => {
  const { page } = gatehouse;
  await signInAs(page, 'Olga');
  await openView(page, 'Health');
  const grid = page.getByRole('table', { name: 'Health of every tenant' });
  await expect(grid.getByRole('row')).toHaveCount(6);
  await grid.getByText('Hotel Alba').click();
  const points = page.getByRole('table', { name: 'The seven points' });
  await expect(points.getByRole('row')).toHaveCount(8);
  await page.getByRole('button', { name: 'End-state report' }).click();
  await expect(page.getByRole('table')).toHaveCount(4);
  await page.getByRole('button', { name: 'Freeze report' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^End state, / })).toBeVisible();
  await expect(page.getByText(/01[0-9A-Z]{24}/).first()).toBeVisible();
});

test('[M187] the archives list what each week decided', async ({ gatehouse }) => {
  const { page } = gatehouse;
  await signInAs(page, 'Olga');
  await openTenant(page, 'Hotel Alba');
  await openView(page, 'Reports');
  await page.getByRole('button', { name: 'Archives' }).click();
  const weekly = page.getByRole('table', { name: 'Gate decisions' });
  await expect(weekly.getByRole('row').nth(1)).toContainText('All 5 pass');
  await weekly.getByRole('row').nth(1).click();
  await expect(page).toHaveURL(/\/cycles\/[0-9A-Z]{26}$/);
});
