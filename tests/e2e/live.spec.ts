import type { Page, WebSocketRoute } from '@playwright/test';
import { ALL, INSTALL, tenantScope } from '@shared/rpc/client';
import type { HostFrame } from '@shared/rpc/frames';
import { submittedPlan } from '../helpers/plan-steps';
import { expect, type Gatehouse, test } from './fixtures/gatehouse';
import { dialogOf, openTenant, openView, signInAs } from './fixtures/steps';
import type { WindowLog } from './fixtures/window-log';

/** What Q24 allows between a commit and its paint. */
const VISIBLE_WITHIN_MS = 2_000;

const onlyInBrowser = 'the desktop program has one window';

/** A second window, signed in; with the log of what came over its wire. */
async function secondWindow(gatehouse: Gatehouse, name: string) {
  const page = await gatehouse.newWindow();
  const log = gatehouse.logs.at(-1);
  if (log === undefined) throw new Error('A window without a log.');
  await signInAs(page, name);
  return { page, log };
}

/** When the core committed what this window was told of since its `from`th frame. */
function committedAtMs(log: WindowLog, from: number): number | undefined {
  const frames = log.frames.slice(from).map((text): HostFrame => JSON.parse(text));
  return frames.find((frame) => frame.t === 'changed')?.committedAtMs;
}

/** The machine's time of the first frame that shows the text. */
async function firstSeenMs(page: Page, text: string): Promise<number> {
  const seen = await page.waitForFunction(
    (wanted) => (document.body.innerText.includes(wanted) ? Date.now() : 0),
    text,
    { polling: 'raf', timeout: 10_000 },
  );
  return seen.jsonValue();
}

test('every change of one window is on screen in the other within two seconds of its commit', async ({
  page,
  gatehouse,
}, info) => {
  info.skip(info.project.metadata.host === 'electron', onlyInBrowser);
  await signInAs(page, 'Olga');
  await openTenant(page, 'Spa Lume');
  const other = await secondWindow(gatehouse, 'Max');
  await openTenant(other.page, 'Spa Lume');
  const core = await gatehouse.core('Olga');
  const { nowMs } = await core.call('session.state', {}, INSTALL);
  const coreAheadMs = nowMs - Date.now();

  const waits: { readonly change: string; readonly ms: number }[] = [];
  const measure = async (change: string, text: string, act: () => Promise<void>) => {
    await expect(other.page.getByText(text)).toHaveCount(0);
    const from = other.log.frames.length;
    const seen = firstSeenMs(other.page, text);
    await act();
    const seenMs = (await seen) + coreAheadMs;
    const committed = committedAtMs(other.log, from);
    expect(committed, `${change} was announced`).toBeDefined();
    waits.push({ change, ms: seenMs - (committed ?? 0) });
  };

  await openView(page, 'Plans');
  await openView(other.page, 'Plans');
  await measure('a plan', 'Fill the quiet weekdays', async () => {
    await page.getByRole('button', { name: 'New plan' }).click();
    await dialogOf(page).getByLabel('Goal', { exact: true }).fill('Fill the quiet weekdays');
    await dialogOf(page).getByRole('button', { name: 'Write the plan' }).click();
  });
  await other.page.getByRole('row', { name: /Fill the quiet weekdays/ }).click();
  await measure('its review', 'In review', () =>
    page.getByRole('button', { name: 'Submit for review' }).click(),
  );

  await openView(page, 'Gates');
  await openView(other.page, 'Gates');
  await measure('a gate’s value', 'rolling_weeks_feasible = 3', async () => {
    await page.getByRole('button', { name: /^Capacity/ }).click();
    await page.getByRole('button', { name: 'Set “Weeks of proven throughput”' }).click();
    await dialogOf(page).getByLabel('New value').fill('3');
    await dialogOf(page).getByRole('button', { name: 'Set the value' }).click();
  });
  await measure('remediation tasks', 'Every repair has its task.', () =>
    page.getByRole('button', { name: 'Create 1 remediation task' }).click(),
  );

  await openView(page, 'Reports');
  await openView(other.page, 'Reports');
  await measure('a readout', 'Version 2', async () => {
    await page.getByRole('button', { name: 'Draft a readout' }).click();
    await dialogOf(page).getByRole('button', { name: 'Freeze and draft' }).click();
  });

  await page.getByRole('link', { name: 'Settings' }).click();
  await measure('a tenant’s name', 'Spa Lume Jardins', async () => {
    await page.getByLabel('Name', { exact: true }).fill('Spa Lume Jardins');
    await page.getByRole('button', { name: 'Save' }).click();
  });

  expect(waits).toHaveLength(6);
  expect(waits.filter(({ ms }) => ms > VISIBLE_WITHIN_MS)).toEqual([]);
  info.annotations.push({ type: 'waits', description: JSON.stringify(waits) });
  await other.page.getByRole('status').filter({ hasText: 'Connected' }).hover();
  await expect(other.page.getByRole('tooltip')).toHaveText(
    /^From commit to paint: p95 .+ over \d+ changes?$/,
  );
});

test('of two people who decide one plan at once the second is told, and both see what came of it', async ({
  page,
  gatehouse,
}, info) => {
  info.skip(info.project.metadata.host === 'electron', onlyInBrowser);
  const core = await gatehouse.core('Max');
  const tenants = await core.call('tenants.list', {}, ALL);
  const scope = tenantScope(tenants.find(({ slug }) => slug === 'spa-lume')?.id ?? '');
  await submittedPlan(core, scope, 'Fill Sundays');

  const other = await secondWindow(gatehouse, 'Olga');
  await signInAs(page, 'Olga');
  for (const window of [page, other.page]) {
    await openTenant(window, 'Spa Lume');
    await openView(window, 'Plans');
    await window.getByRole('row', { name: /Fill Sundays/ }).click();
  }
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(dialogOf(page)).toBeVisible();

  await other.page.getByRole('button', { name: 'Send back', exact: true }).click();
  await dialogOf(other.page).getByLabel('Notes').fill('Name the measure');
  await dialogOf(other.page).getByRole('button', { name: 'Send back with notes' }).click();
  await expect(dialogOf(other.page)).toHaveCount(0);

  await dialogOf(page).getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(dialogOf(page).getByRole('alert')).toContainText('Changed in the meantime');
  await dialogOf(page).getByRole('button', { name: 'Cancel' }).click();
  for (const window of [page, other.page]) {
    await expect(window.locator('header').getByText('To be revised')).toBeVisible();
    await expect(window.getByText('Name the measure')).toBeVisible();
  }
});

test.describe('when the core is away', () => {
  test.use({ expectedErrors: /WebSocket connection to .* failed/ });

  test('a cut connection is said, what was read stays, and the window goes on by itself', async ({
    page: first,
    gatehouse,
    context,
  }, info) => {
    info.skip(info.project.metadata.host === 'electron', 'its windows have no connection to cut');
    await signInAs(first, 'Max');
    let wire: WebSocketRoute | undefined;
    let isCut = false;
    await context.routeWebSocket(/\/rpc$/, (route) => {
      if (isCut) return void route.close();
      route.connectToServer();
      wire = route;
    });
    const { page } = await secondWindow(gatehouse, 'Olga');
    await openTenant(page, 'Hotel Alba');
    await openView(page, 'Gates');
    await expect(page.getByRole('region', { name: 'Capacity, Pass' })).toBeVisible();

    isCut = true;
    await wire?.close();
    await expect(page.getByText('Core away, reconnecting')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Capacity, Pass' })).toBeVisible();
    await page.getByRole('button', { name: 'Check gates' }).click();
    // A part that was still being read when the wire was cut may say the same in its own place.
    await expect(
      page.locator('.gh-refusal').filter({ hasText: 'Not available right now' }),
    ).toBeVisible();

    await openTenant(first, 'Hotel Alba');
    await openView(first, 'Gates');
    await first.getByRole('button', { name: /^Capacity/ }).click();
    await first.getByRole('button', { name: 'Set “Weeks of proven throughput”' }).click();
    await dialogOf(first).getByLabel('New value').fill('2');
    await dialogOf(first).getByRole('button', { name: 'Set the value' }).click();

    isCut = false;
    await expect(page.getByText('Core away, reconnecting')).toHaveCount(0);
    await expect(page.getByRole('region', { name: 'Capacity, Fail' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  });

  test('a host that was killed and started again takes its windows back and asks who they are', async ({
    page,
    gatehouse,
  }, info) => {
    info.skip(info.project.metadata.host === 'electron', 'its windows end with it');
    await signInAs(page, 'Olga');
    await openTenant(page, 'Hotel Alba');
    await openView(page, 'Gates');
    await expect(page.getByRole('region', { name: /^Capacity/ })).toBeVisible();
    await gatehouse.kill();
    await expect(page.getByText('Core away, reconnecting')).toBeVisible();
    await expect(page.getByRole('region', { name: /^Capacity/ })).toBeVisible();

    await gatehouse.restart('2026-11-03T12:10:00.000Z:run');
    // Each start has its own token; the address that the start prints brings it to the browser.
    await gatehouse.newWindow();
    await expect(page.getByRole('heading', { name: 'Who is working?' })).toBeVisible({
      timeout: 15_000,
    });
    await signInAs(page, 'Olga');
    await expect(page.getByRole('region', { name: /^Capacity/ })).toBeVisible();
    const core = await gatehouse.core('Olga');
    expect(await core.call('install.verify', {}, INSTALL)).toMatchObject({ ok: true });
  });
});

test('[M3] [M10] nothing of another tenant comes over the wire of a person who works for one', async ({
  page,
  gatehouse,
}) => {
  const core = await gatehouse.core('Olga');
  const { profiles } = await core.call('session.state', {}, INSTALL);
  const idOf = (wanted: string) => profiles.find(({ name }) => name === wanted)?.id ?? '';
  const tenants = await core.call('tenants.list', {}, ALL);
  const foreign: string[] = [];
  for (const tenant of tenants.filter(({ slug }) => slug !== 'casa-verde')) {
    const scope = tenantScope(tenant.id);
    const plans = await core.call('plans.list', {}, scope);
    const incidents = await core.call('incidents.list', {}, scope);
    const tasks = await core.call('tasks.list', { limit: 200 }, scope);
    foreign.push(tenant.id, tenant.slug, tenant.name);
    foreign.push(...plans.map(({ id }) => id), ...plans.map(({ title }) => title));
    foreign.push(...incidents.rows.flatMap(({ id, summary }) => [id, summary]));
    foreign.push(...tasks.rows.map(({ id }) => id));
    for (const { id, version, owner, state } of tasks.rows) {
      if (owner?.name !== 'Edi' || state === 'completed') continue;
      const given = { taskId: id, expectedVersion: version, ownerProfileId: idOf('Max') };
      await core.call('tasks.update', given, scope);
    }
    await core.call('memberships.remove', { profileId: idOf('Edi') }, scope);
  }
  const own = gatehouse.logs[0];
  const before = own?.frames.length ?? 0;

  await signInAs(page, 'Edi');
  await expect(page.getByRole('button', { name: /^Casa Verde ·/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Hotel Alba ·/ })).toHaveCount(0);
  await openTenant(page, 'Casa Verde');
  for (const view of ['Gates', 'Plans', 'Reports']) await openView(page, view);
  const alba = tenantScope(tenants.find(({ slug }) => slug === 'hotel-alba')?.id ?? '');
  await core.call('gates.check', {}, alba);
  await core.call(
    'incidents.record',
    { severity: 'P2', module: 'technical_foundation', summary: 'Banner of the spa page broken' },
    alba,
  );
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Type a command, a task, an incident or a place').fill('spa');
  await expect(page.getByText(/Nothing answers to “spa”|\d+ results?/).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.goto(`${new URL(page.url()).origin}/#/t/hotel-alba/gates`);
  await expect(page.getByText('There is nothing at this address')).toBeVisible();

  const frames = own?.frames.slice(before) ?? [];
  expect(frames.length).toBeGreaterThan(10);
  foreign.push('Banner of the spa page broken');
  const leaked = foreign.filter((secret) => frames.some((frame) => frame.includes(secret)));
  expect(leaked).toEqual([]);
});
