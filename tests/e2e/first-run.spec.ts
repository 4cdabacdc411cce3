import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures/gatehouse';
import { copyWorkspace, recordedWorkspace } from './fixtures/shared-folder';
import { dialogOf, openView, signInAs } from './fixtures/steps';

test.use({ data: 'empty' });

const PIN = '4071';

test('an empty folder asks for a profile, shows its recovery code once, then three ways to begin [M8]', async ({
  page,
}) => {
  await expect(page.getByRole('heading', { name: 'Welcome to Gatehouse' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the sample' })).toBeVisible();

  await page.getByLabel('Your name').fill('Olga');
  await page.getByLabel('PIN, if you want one').fill('12');
  await page.getByRole('button', { name: 'Create profile' }).click();
  await expect(page.getByRole('alert')).toContainText('4 to 12 digits');

  await page.getByLabel('PIN, if you want one').fill(PIN);
  await page.getByRole('button', { name: 'Create profile' }).click();
  await expect(page.getByRole('heading', { name: 'Your recovery code' })).toBeVisible();
  const code = await page.getByRole('status').textContent();
  expect(code?.length).toBeGreaterThan(8);
  await page.getByRole('button', { name: 'I have written it down' }).click();

  for (const way of ['Add a tenant', 'Try the sample agency', 'Import a workspace']) {
    await expect(page.getByRole('heading', { name: way })).toBeVisible();
  }
  await page.reload();
  await expect(page.getByRole('heading', { name: 'No tenants yet' })).toBeVisible();
  await expect(page.getByText(code ?? 'no code')).toHaveCount(0);
});

test('a locked window takes only the right PIN, and each wrong one makes the wait longer', async ({
  page,
}) => {
  await page.getByLabel('Your name').fill('Olga');
  await page.getByLabel('PIN, if you want one').fill(PIN);
  await page.getByRole('button', { name: 'Create profile' }).click();
  await page.getByRole('button', { name: 'I have written it down' }).click();

  await page.getByRole('button', { name: 'Add tenant' }).click();
  await dialogOf(page).getByLabel('Name', { exact: true }).fill('Hotel Alba');
  await dialogOf(page).getByRole('button', { name: 'Add tenant' }).click();
  await expect(page.getByRole('button', { name: /^Hotel Alba ·/ })).toBeVisible();

  await page.getByRole('button', { name: 'Your profile' }).click();
  await page.getByRole('menuitem', { name: /Lock or switch profile/ }).click();
  await page.getByRole('button', { name: /Olga/ }).click();
  const pin = page.getByLabel('PIN of Olga');
  const tryPin = async (digits: string) => {
    await pin.fill(digits);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  const timer = page.getByRole('timer');
  for (const wrong of ['0000', '1111']) {
    await tryPin(wrong);
    await expect(page.getByRole('alert')).toContainText('That is not right.');
    await expect(timer).toHaveCount(0);
  }
  await tryPin('2222');
  await expect(timer).toHaveText(/Try again in [12] seconds?/);
  await expect(timer).toHaveCount(0);
  await tryPin('3333');
  await expect(timer).toHaveText(/Try again in [34] seconds/);
  await pin.fill(PIN);
  await pin.press('Enter');
  await expect(timer).toBeVisible();
  await expect(timer).toHaveCount(0);
  await tryPin(PIN);
  await expect(page.getByRole('button', { name: /^Hotel Alba ·/ })).toBeVisible();
});

test('the sample agency comes with one click, with its five tenants and three people', async ({
  page,
}) => {
  test.slow();
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect(page.getByRole('heading', { name: 'Who is working?' })).toBeVisible({
    timeout: 30_000,
  });
  for (const name of ['Olga', 'Max', 'Edi']) {
    await expect(page.getByRole('button', { name: new RegExp(name) })).toBeVisible();
  }
  await signInAs(page, 'Olga');
  await openView(page, 'Overview');
  const tenants = page.getByRole('table', { name: 'Tenants' });
  for (const name of ['Hotel Alba', 'Pousada Mar', 'Casa Verde', 'Spa Lume', 'Fit PTD']) {
    await expect(tenants.getByRole('row', { name: new RegExp(name) })).toBeVisible();
  }
});

test('a workspace comes in through the folder picker and stands on every screen', async ({
  page,
  gatehouse,
}, info) => {
  const workspace = recordedWorkspace();
  info.skip(workspace === undefined, 'the recorded workspace is not beside the project');
  if (workspace === undefined) return;
  mkdirSync(info.outputPath(), { recursive: true });
  const folder = copyWorkspace(workspace, info.outputPath());
  await page.getByLabel('Your name').fill('Olga');
  await page.getByRole('button', { name: 'Create profile' }).click();

  await page.getByRole('button', { name: 'Choose folder' }).click();
  const dialog = dialogOf(page);
  await dialog.getByTestId('workspace-folder').setInputFiles(folder);
  await dialog.getByLabel('Name of the new tenant').fill('Hotel Alba');
  await dialog.getByRole('button', { name: /^Import \d+ files/ }).click();
  await expect(dialog.getByText('Hotel Alba is imported')).toBeVisible();
  await dialog.getByRole('button', { name: 'Open Hotel Alba' }).click();
  await expect(dialog).toHaveCount(0);

  const core = await gatehouse.core('Olga');
  const [tenant] = await core.call('tenants.list', {}, { kind: 'all' });
  if (tenant === undefined) throw new Error('No tenant came in.');
  const scope = { kind: 'tenant', tenantId: tenant.id } as const;
  const { gates } = await core.call('gates.list', {}, scope);
  await openView(page, 'Gates');
  for (const { key, status } of gates) {
    const name = key.replace('_gate', '');
    const row = page.getByRole('region', { name: new RegExp(`^${name}, ${status}`, 'i') });
    await expect(row).toBeVisible();
  }
  const [plan] = await core.call('plans.list', {}, scope);
  await openView(page, 'Plans');
  await expect(page.getByRole('row', { name: new RegExp(plan?.name ?? 'no plan') })).toBeVisible();
  const incidents = await core.call('incidents.list', {}, scope);
  await openView(page, 'Incidents');
  for (const { ref } of incidents.rows) {
    await expect(page.getByRole('row', { name: new RegExp(ref) })).toBeVisible();
  }
  const cycles = await core.call('cycles.list', {}, scope);
  expect([incidents.total, cycles.total].every((total) => total > 0)).toBe(true);
  await openView(page, 'Cycles');
  await expect(page.getByRole('row').filter({ hasText: 'Imported' })).toHaveCount(
    cycles.rows.length,
  );
  await page.getByRole('row').filter({ hasText: 'Imported' }).first().click();
  await expect(page.getByText('Imported as text:', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Replay', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('a workspace with one broken file is refused by its name and place, and nothing comes in', async ({
  page,
}, info) => {
  const folder = info.outputPath('.ohmymkt');
  mkdirSync(join(folder, 'state'), { recursive: true });
  writeFileSync(
    join(folder, 'state', 'gates.json'),
    '{\n  "strategy_gate": {\n    "approved": tru\n',
  );
  await page.getByLabel('Your name').fill('Olga');
  await page.getByRole('button', { name: 'Create profile' }).click();
  await page.getByRole('button', { name: 'Choose folder' }).click();
  const dialog = dialogOf(page);
  await dialog.getByTestId('workspace-folder').setInputFiles(folder);
  await dialog.getByLabel('Name of the new tenant').fill('Hotel Alba');
  await dialog.getByRole('button', { name: 'Import 1 file' }).click();
  await expect(dialog.getByRole('alert')).toContainText(/state\/gates\.json, line 3, column \d+/);
  await expect(dialog.getByRole('alert')).toContainText('Nothing was imported.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'No tenants yet' })).toBeVisible();
});
