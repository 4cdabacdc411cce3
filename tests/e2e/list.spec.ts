import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { INSTALL, tenantScope } from '@shared/rpc/client';
import type { CoreClient } from './fixtures/core-client';
import { expect, test } from './fixtures/gatehouse';
import { openTenant, openView, signInAs } from './fixtures/steps';

/** Making the sample and a campaign takes its time on a busy machine. */
test.setTimeout(180_000);

const TENANT = 'Pousada Sol';

const ROLES = [
  'Technical SEO Engineer',
  'Intent Ops Specialist',
  'Content Ops Manager',
  'AEO Specialist',
  'Schema & Entity Specialist',
  'Internal Link Specialist',
  'Authority & PR Manager',
  'Growth Analyst',
] as const;

const GATES = [
  ['strategy_gate', 'kpi_tree_bound', true],
  ['strategy_gate', 'approved', true],
  ['compliance_gate', 'documented', true],
  ['compliance_gate', 'accepted_by_all', true],
  ['capacity_gate', 'rolling_weeks_feasible', 8],
  ['data_gate', 'dashboard_stable', true],
  ['data_gate', 'reconcilable', true],
  ['ownership_gate', 'priority_query_coverage', 0.85],
] as const;

/** A tenant of Olga's, with somebody who answers for every role. */
async function newTenant(core: CoreClient) {
  const state = await core.call('session.state', {}, INSTALL);
  const profileId = state.profile?.id;
  if (profileId === undefined) throw new Error('Nobody is signed in.');
  const tenant = await core.call(
    'tenants.create',
    { name: TENANT, zone: 'America/Sao_Paulo' },
    INSTALL,
  );
  const scope = tenantScope(tenant.id);
  const member = { profileId, role: 'owner' as const, functionalRoles: [...ROLES] };
  await core.call('memberships.set', member, scope);
  return { scope, over: { kind: 'tenants', tenantIds: [tenant.id] } as const };
}

/** A started campaign: 40 × 4 empty fields. */
async function started(core: CoreClient) {
  const made = await newTenant(core);
  for (const [gate, field, value] of GATES) {
    const evidence = { kind: 'note', text: `Shown for ${field}` } as const;
    await core.call('gates.setInput', { gate, field, value, evidence }, made.scope);
  }
  await core.call('plans.create', { goal: { statement: 'More direct bookings' } }, made.scope);
  await core.call('campaigns.start', {}, made.scope);
  return made;
}

async function openList(page: Page) {
  await openTenant(page, TENANT);
  await openView(page, 'Board');
  const ways = page.getByRole('radiogroup', { name: 'Show tasks as' });
  await ways.locator('label').filter({ hasText: 'List' }).click();
  await expect(page.getByRole('table', { name: 'Tasks' })).toBeVisible();
}

const bar = (page: Page) => page.getByRole('region', { name: 'Selected tasks' });

test('[M39][M197] after a start 40 × 4 fields are filled through the preview, by keyboard, and taken back by Ctrl Z', async ({
  page,
  gatehouse,
}) => {
  const core = await gatehouse.core('Olga');
  const { over } = await started(core);
  const missing = async () => (await core.call('tasks.countAll', {}, over)).missingFields;
  await signInAs(page, 'Olga');
  await openList(page);
  await expect(page.getByText('40 tasks · 40 records incomplete')).toBeVisible();

  await page.keyboard.press('j');
  await page.keyboard.press('Space');
  for (let row = 1; row < 5; row += 1) await page.keyboard.press('Shift+J');
  await expect(bar(page).getByText('5 of 40 selected')).toBeVisible();
  await bar(page).getByRole('button', { name: 'Select all 40' }).focus();
  await page.keyboard.press('Enter');
  await expect(bar(page).getByText('40 of 40 selected')).toBeVisible();
  await bar(page).getByRole('button', { name: 'Fill fields' }).focus();
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', { name: 'Fill fields of 40 tasks' });
  await expect(dialog.getByText(/^40 tasks change, 0 stay/)).toBeVisible();
  await expect(dialog.getByRole('row')).toHaveCount(41);
  await dialog.getByRole('button', { name: 'Change 40 tasks' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Changed 40 tasks')).toBeVisible();
  await expect(page.getByText('40 tasks · every record complete')).toBeVisible();
  expect(await missing()).toBe(0);

  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Filled fields of 40 tasks')).toBeVisible();
  await expect(page.getByText('40 tasks · 40 records incomplete')).toBeVisible();
  expect(await missing()).toBe(40);
});

test('a list is saved as CSV: whole, with its formulas harmless', async ({
  page,
  gatehouse,
}, info) => {
  info.skip(info.project.metadata.host === 'electron', 'a download is the browser’s');
  const core = await gatehouse.core('Olga');
  const { scope } = await newTenant(core);
  const title = '=HYPERLINK("http://example.test","Prices, all")';
  await core.call('tasks.create', { title, module: 'content_system' }, scope);
  await signInAs(page, 'Olga');
  await openList(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^pousada-sol-tasks-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFFTenant,No.,Task,')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text).toContain(`"'=HYPERLINK(""http://example.test"",""Prices, all"")"`);
});

test('10,000 tasks are selected and filled at once, and the window goes on answering', async ({
  page,
  gatehouse,
}, info) => {
  info.skip(info.project.metadata.host === 'electron', 'once is enough');
  test.setTimeout(480_000);
  const core = await gatehouse.core('Olga');
  const { scope, over } = await newTenant(core);
  for (let made = 0; made < 10_000; made += 250) {
    const titles = Array.from({ length: 250 }, (_, index) => `Task of ours ${made + index + 1}`);
    await Promise.all(
      titles.map((title) => core.call('tasks.create', { title, module: 'content_system' }, scope)),
    );
  }
  await signInAs(page, 'Olga');
  await openList(page);
  await page.getByRole('checkbox', { name: 'Select the tasks on screen' }).check();
  await bar(page).getByRole('button', { name: 'Select all 10,000' }).click();
  await expect(bar(page).getByText('10,000 of 10,000 selected')).toBeVisible();
  await bar(page).getByRole('button', { name: 'Fill fields' }).click();
  const dialog = page.getByRole('dialog', { name: 'Fill fields of 10,000 tasks' });
  const change = dialog.getByRole('button', { name: 'Change 10,000 tasks' });
  await expect(change).toBeEnabled({ timeout: 60_000 });
  await change.click();
  // Another call is answered while the command runs.
  const askedAt = Date.now();
  await core.call('tenants.get', {}, scope);
  expect(Date.now() - askedAt).toBeLessThan(5_000);
  await expect(page.getByText('Changed 10,000 tasks')).toBeVisible({ timeout: 120_000 });
  const { rows } = await core.call('tasks.listAll', { limit: 200 }, over);
  expect(rows.filter(({ kpiImpact }) => kpiImpact === '')).toEqual([]);
});
