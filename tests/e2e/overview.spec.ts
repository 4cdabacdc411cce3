import type { Page } from '@playwright/test';
import { expect, test } from './fixtures/gatehouse';
import { clippedLabels, seriousFindings, settled, sidewaysScrolls } from './fixtures/screen-checks';
import { dialogOf, openTenant, openView, signInAs } from './fixtures/steps';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const grid = (page: Page) => page.getByRole('table', { name: 'Tenants' });

test('[M15] [M186] the roll-up shows where all tenants stand and opens one by keyboard alone', async ({
  gatehouse,
}) => {
  const { page } = gatehouse;
  await page.keyboard.press('Tab');
  await signInAs(page, 'Olga');
  await page.keyboard.press('g');
  await page.keyboard.press('o');
  await expect(grid(page).getByRole('row')).toHaveCount(6);
  const alba = grid(page).getByRole('row', { name: /Hotel Alba/ });
  await expect(alba).toContainText('Incident');
  await expect(alba).toContainText('1 P0');
  await expect(alba).toContainText('4 Oct to 31 Oct');
  await expect(alba).toContainText('as of 31 Oct');
  for (let moves = 0; moves < 3; moves++) await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Hotel Alba' })).toBeVisible();
  const now = page.getByRole('list', { name: 'Lifecycle' }).locator('[aria-current="step"]');
  await expect(now).toContainText('Incident');
  await page.keyboard.press('Control+0');
  await expect(grid(page)).toBeVisible();
});

test('[M15] columns are chosen and put in order by keyboard, and outlive a reload', async ({
  gatehouse,
}) => {
  const { page } = gatehouse;
  await signInAs(page, 'Olga');
  await openView(page, 'Overview');
  await page.getByRole('button', { name: 'Columns' }).focus();
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: 'Show SEO score' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Hide SEO score' }).focus();
  for (let steps = 0; steps < 8; steps++) await page.keyboard.press('Alt+ArrowUp');
  await expect(dialog.getByRole('button', { name: 'Hide SEO score' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Use this order' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused();
  await expect(grid(page).getByRole('columnheader').nth(1)).toHaveText('SEO score');
  await page.reload();
  await expect(grid(page).getByRole('columnheader').nth(1)).toHaveText('SEO score');
});

test('[M43] what to do next leads to the thing itself, and is gone once it is done', async ({
  gatehouse,
}) => {
  const { page } = gatehouse;
  await signInAs(page, 'Olga');
  await openTenant(page, 'Pousada Mar');
  await openView(page, 'Overview');
  const next = page.getByRole('heading', { name: 'Do next' }).locator('xpath=ancestor::section[1]');
  await expect(next.getByRole('link').first()).toContainText('Mend INC-0002');
  await next.getByRole('link', { name: /Choose a value: High-intent sessions/ }).click();
  const dialog = dialogOf(page);
  await dialog.getByLabel('Why this value').fill('The dashboard counts visits twice.');
  await dialog.getByRole('button', { name: /^Use/ }).click();
  await expect(dialog.getByText('Every conflict is settled.')).toBeVisible();
  await page.keyboard.press('Escape');
  await openView(page, 'Overview');
  await expect(next.getByRole('link').first()).toBeVisible();
  await expect(next.getByRole('link', { name: /Choose a value/ })).toHaveCount(0);
});

test('[M157] [M133] a module names who answers for it, and the lineage where its data comes from', async ({
  gatehouse,
}) => {
  const { page } = gatehouse;
  await signInAs(page, 'Max');
  await openTenant(page, 'Spa Lume');
  await openView(page, 'Overview');
  const module = page.getByRole('button', { name: /^Answer layer/ });
  await module.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('AEO Specialist')).toBeVisible();
  await expect(page.getByText('Answers stand alone and are quoted')).toBeVisible();
  await page.getByRole('link', { name: 'Open the lineage' }).click();
  const stores = page.getByRole('table', { name: 'Stores' });
  await expect(stores.getByRole('row')).toHaveCount(8);
  await expect(stores.getByText('Not written yet')).toHaveCount(0);
  await stores
    .getByRole('row', { name: /^Cycles/ })
    .getByRole('link')
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /cycle \d+/ })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`overview, roll-up and lineage keep nobody out and fit every window, ${colorScheme}`, async ({
    gatehouse,
  }) => {
    test.slow();
    const { page, logs } = gatehouse;
    await page.emulateMedia({ colorScheme });
    await signInAs(page, 'Olga');
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const hash of [
        '#/all/overview',
        '#/t/hotel-alba/overview',
        '#/t/pousada-mar/overview/lineage',
      ]) {
        await page.evaluate((to) => {
          window.location.hash = to;
        }, hash);
        await expect(page.locator('.gh-content *').first()).toBeVisible();
        if (logs[0] !== undefined) await settled(page, logs[0]);
        const found = [
          ...(await seriousFindings(page)),
          ...(await sidewaysScrolls(page)),
          ...(await clippedLabels(page)),
        ];
        expect.soft(found, `${hash} at ${width}`).toEqual([]);
      }
    }
  });
}
