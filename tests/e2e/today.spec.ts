import type { Page } from '@playwright/test';
import type { Output } from '@shared/contract';
import { tenantScope } from '@shared/rpc/client';
import { expect, test } from './fixtures/gatehouse';
import { clippedLabels, seriousFindings, settled, sidewaysScrolls } from './fixtures/screen-checks';
import { choose, dialogOf, openTenant, openView, signInAs } from './fixtures/steps';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const rows = (page: Page) => page.locator('.today-row');
const focused = (page: Page) => page.locator('.today-row:focus');

/** Goes by J from row to row to the first whose text is `text`. */
async function goToRow(page: Page, text: string): Promise<void> {
  for (let moves = 0; moves < 80; moves++) {
    await page.keyboard.press('j');
    if ((await focused(page).filter({ hasText: text }).count()) === 1) return;
  }
  throw new Error(`No row says ${text}`);
}

/** What each shelf and each group counts is what it lists. */
async function countsEqualLists(page: Page, counts: Output<'today.open'>['counts']) {
  await expect(page.getByRole('radio', { name: `Inbox ${counts.inbox}` })).toBeChecked();
  const groups = page.locator('.today-table tbody');
  let listed = 0;
  for (const group of await groups.all()) {
    const count = await group.locator('.today-row').count();
    await expect(group.locator('th .gh-num').first()).toHaveText(String(count));
    listed += count;
  }
  expect(listed).toBe(counts.inbox);
  const nav = page.getByRole('navigation', { name: 'Sections' });
  await expect(nav.getByRole('link', { name: /^Today/ })).toContainText(String(counts.inbox));
}

test('[M29] [M184] snoozed, handed over and deferred with the keyboard alone, the inbox shrinks, and the deferred lies on its shelf', async ({
  gatehouse,
}) => {
  const { page } = gatehouse;
  await signInAs(page, 'Olga');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  const core = await gatehouse.core('Olga');
  const tenants = await core.call('tenants.list', {}, { kind: 'all' });
  const over = { kind: 'tenants', tenantIds: tenants.map(({ id }) => id) } as const;
  const counts = async () => (await core.call('today.count', {}, over)).counts;
  const before = await counts();
  expect(before.inbox).toBeGreaterThan(3);
  await countsEqualLists(page, before);

  await page.keyboard.press('j');
  const first = await rows(page).first().locator('.today-what').innerText();
  await page.keyboard.press('s');
  await expect(dialogOf(page)).toContainText(first);
  await page.keyboard.press('Enter');
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(rows(page)).toHaveCount(before.inbox - 1);
  await expect(focused(page)).toHaveCount(1);

  await page.keyboard.press('m');
  await choose(dialogOf(page).getByRole('combobox', { name: 'Person' }), 'Max');
  await dialogOf(page).getByRole('button', { name: 'Assign' }).press('Enter');
  await expect(rows(page)).toHaveCount(before.inbox - 2);

  await goToRow(page, 'Accept');
  const put = await focused(page).locator('.today-what').innerText();
  await page.keyboard.press('d');
  await page.keyboard.type('The team is away');
  await dialogOf(page).getByRole('button', { name: 'Defer' }).press('Enter');
  await expect(rows(page)).toHaveCount(before.inbox - 3);
  const after = await counts();
  expect(after).toEqual({
    inbox: before.inbox - 3,
    snoozed: before.snoozed + 1,
    others: before.others + 1,
    deferred: before.deferred + 1,
  });
  await countsEqualLists(page, after);

  await page.getByRole('radio', { name: `Inbox ${after.inbox}` }).focus();
  for (let moves = 0; moves < 3; moves++) await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: `Deferred ${after.deferred}` })).toBeChecked();
  await expect(rows(page).filter({ hasText: put })).toHaveCount(1);
  await expect(page.getByText('The team is away')).toBeVisible();
  await goToRow(page, put);
  await page.keyboard.press('u');
  await expect(rows(page)).toHaveCount(after.deferred - 1);
  await page.keyboard.press('Control+z');
  await expect(rows(page)).toHaveCount(after.deferred);
});

test('[M29] every row leads to the thing itself, and one that was settled is gone without a reload', async ({
  gatehouse,
}) => {
  const { page } = gatehouse;
  await signInAs(page, 'Olga');
  await expect(rows(page).first()).toBeVisible();
  const total = await rows(page).count();
  for (let row = 0; row < Math.min(total, 12); row++) {
    const title = await rows(page).nth(row).locator('.today-what').innerText();
    await rows(page).nth(row).focus();
    await page.keyboard.press('Enter');
    await expect(page, title).not.toHaveURL(/#\/all\/today|#\/?$/);
    await expect(page.getByText('Nothing of that name is here')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      window.location.hash = '#/all/today';
    });
    await expect(rows(page)).toHaveCount(total);
  }
  const core = await gatehouse.core('Olga');
  const tenants = await core.call('tenants.list', {}, { kind: 'all' });
  const over = { kind: 'tenants', tenantIds: tenants.map(({ id }) => id) } as const;
  const { groups } = await core.call('today.open', { perGroup: 50 }, over);
  const said = groups.flatMap(({ rows: own }) => own).find(({ kind }) => kind === 'recommendation');
  if (said === undefined) throw new Error('No recommendation waits');
  const seen = { recommendationId: said.subjectId, expectedVersion: Number(said.params.version) };
  await core.call('recommendations.decide', { ...seen, to: 'done' }, tenantScope(said.tenantId));
  await expect(rows(page)).toHaveCount(total - 1);
  await openTenant(page, 'Spa Lume');
  await openView(page, 'Today');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`today is whole in ${colorScheme} at 1440 and 1024`, async ({ gatehouse }) => {
    const { page, logs } = gatehouse;
    await page.emulateMedia({ colorScheme });
    await signInAs(page, 'Olga');
    for (const [width, height] of [
      [1440, 900],
      [1024, 700],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect(rows(page).first()).toBeVisible();
      if (logs[0] !== undefined) await settled(page, logs[0]);
      const found = [
        ...(await seriousFindings(page)),
        ...(await sidewaysScrolls(page)),
        ...(await clippedLabels(page)),
      ];
      expect.soft(found, `today at ${width}`).toEqual([]);
    }
  });
}
