import type { Page } from '@playwright/test';
import { ALL, tenantScope } from '@shared/rpc/client';
import { expect, test } from './fixtures/gatehouse';
import { dialogOf, openTenant, openView, signInAs } from './fixtures/steps';

const SEARCH = 'Type a command, a task, an incident or a place';

async function palette(page: Page, words: string) {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(SEARCH).fill(words);
}

/** Runs the first thing that answers to the words. */
async function run(page: Page, words: string): Promise<void> {
  await palette(page, words);
  const first = page.getByRole('dialog').getByRole('button', { name: new RegExp(`^${words}`) });
  await expect(first).toHaveAttribute('data-selected', 'true');
  await page.keyboard.press('Enter');
}

test('the weekly sequence runs from the palette, a refused start with its reason in place [M148]', async ({
  page,
}) => {
  await signInAs(page, 'Max');
  await openTenant(page, 'Fit PTD');
  await page.keyboard.press('Control+k');
  for (const command of [
    'Plan growth',
    'Check gates',
    'Start campaign',
    'Run weekly cycle',
    'Report incident',
    'Report growth',
  ]) {
    await expect(page.getByRole('button', { name: new RegExp(`^${command}`) })).toBeVisible();
  }
  await page.keyboard.press('Escape');

  await run(page, 'Check gates');
  await expect(page.getByText('4 of 5 gates pass').first()).toBeVisible();
  await palette(page, 'Start campaign');
  const start = page.getByRole('button', { name: /^Start campaign/ }).last();
  await expect(start).toHaveAttribute('aria-disabled', 'true');
  await expect(start).toHaveAccessibleName(/^Start campaign ?: Refused for 1 reason$/);
  await page.keyboard.press('Escape');

  await run(page, 'Report incident');
  const report = page.getByRole('dialog', { name: 'Report an incident' });
  await report.getByText('P2', { exact: true }).click();
  await report.getByLabel('What happened, in one line').fill('A class is listed twice');
  await report.getByRole('button', { name: 'Report this P2' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A class is listed twice');

  await run(page, 'Run weekly cycle');
  const asked = page.getByRole('dialog', { name: 'Run a cycle' });
  await asked.getByRole('button', { name: 'Run weekly cycle' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Weekly cycle \d+$/);
  await expect(page.getByRole('link', { name: /A class is listed twice/ })).toBeVisible();

  await run(page, 'Report growth');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Growth summary, /);
  await expect(page.getByRole('main')).toContainText('What we recommend');
});

test('the palette finds tasks and incidents of the tenant on screen, and opens them', async ({
  page,
  gatehouse,
}) => {
  const core = await gatehouse.core('Olga');
  const tenants = await core.call('tenants.list', {}, ALL);
  const alba = tenantScope(tenants.find(({ slug }) => slug === 'hotel-alba')?.id ?? '');
  const [incident] = (await core.call('incidents.list', {}, alba)).rows;
  await signInAs(page, 'Olga');
  await openTenant(page, 'Spa Lume');
  await palette(page, incident?.summary ?? '');
  await expect(page.getByText(/^Nothing answers to/)).toBeVisible();
  await page.keyboard.press('Escape');
  await openTenant(page, 'Hotel Alba');
  await palette(page, incident?.summary ?? '');
  await page.getByRole('button', { name: incident?.summary ?? '' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(incident?.summary ?? '');
});

test('a role’s limits stand on its buttons, and the core holds to them by itself [M48] [M49] [M50]', async ({
  page,
  gatehouse,
}) => {
  const core = await gatehouse.core('Edi');
  const tenants = await core.call('tenants.list', {}, ALL);
  const scope = tenantScope(tenants.find(({ slug }) => slug === 'spa-lume')?.id ?? '');
  await signInAs(page, 'Edi');
  await openTenant(page, 'Spa Lume');
  await openView(page, 'Cycles');
  const run = page.getByRole('button', { name: 'Run cycle' });
  await expect(run).toHaveAttribute('aria-disabled', 'true');
  await expect(run).toHaveAccessibleDescription('Needs the role Manager');
  const refusal = await core.call('cycles.run', { cadence: 'weekly' }, scope).catch((e) => e);
  expect(refusal).toMatchObject({ code: 'forbidden' });

  await openView(page, 'Plans');
  await page.getByRole('button', { name: 'New plan' }).click();
  await dialogOf(page).getByLabel('Goal', { exact: true }).fill('Sell more day passes');
  await dialogOf(page).getByRole('button', { name: 'Write the plan' }).click();
  await page.getByRole('button', { name: 'Submit for review' }).click();
  const approve = page.getByRole('button', { name: 'Approve', exact: true });
  await expect(approve).toHaveAttribute('aria-disabled', 'true');
  await expect(approve).toHaveAccessibleDescription('Needs the role Owner');
});

test('the language of the screens changes at once and stays with the person', async ({ page }) => {
  await signInAs(page, 'Olga');
  await page.getByRole('button', { name: 'Your profile' }).click();
  await page.getByRole('menuitem', { name: 'Language, theme and PIN' }).click();
  await page.getByText('Português', { exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Configurações');
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt-BR');
  await page.getByText('Escuro', { exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Configurações');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});
