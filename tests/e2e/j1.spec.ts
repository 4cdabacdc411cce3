import type { Page } from '@playwright/test';
import { ALL, INSTALL, tenantScope } from '@shared/rpc/client';
import type { CoreClient } from './fixtures/core-client';
import { expect, type Gatehouse, test } from './fixtures/gatehouse';
import { keyboardOperator, mouseOperator, type Operator } from './fixtures/operator';
import { dialogOf } from './fixtures/steps';

const TENANTS = ['Casa Verde', 'Fit PTD', 'Hotel Alba', 'Pousada Mar', 'Spa Lume'];
/** National in Brazil; all five tenants lie there. */
const HOLIDAY = { day: '2026-11-20', name: 'Black Awareness Day' };
const DUE = '2026-11-25';
const COLUMNS: Readonly<Record<string, string>> = {
  draft: 'Draft',
  scheduled: 'Scheduled',
  in_progress: 'In progress',
  needs_review: 'Needs review',
  stopped: 'Failed / Blocked',
};

const isAlba = ({ slug }: { readonly slug: string }) => slug === 'hotel-alba';
const lanes = (page: Page) => page.locator('[data-lane]');
const trayCard = (page: Page, title: string) =>
  page.locator('[data-tray]').filter({ hasText: title });

/** A task of each tenant without a date, and a limit for what Hotel Alba has in progress. */
async function prepared(gatehouse: Gatehouse) {
  const core = await gatehouse.core('Olga');
  const tenants = await core.call('tenants.list', {}, ALL);
  const errands = [];
  for (const { id, name, slug } of tenants) {
    const title = `Call the printer of ${name}`;
    const scope = tenantScope(id);
    const made = await core.call('tasks.create', { title, module: 'content_system' }, scope);
    errands.push({ title, scope, taskId: made.id, slug });
  }
  const alba = tenantScope(tenants.find(({ slug }) => slug === 'hotel-alba')?.id ?? '');
  await core.call('board.setLimits', { limits: { in_progress: 8 } }, alba);
  return { core, errands, tenantIds: tenants.map(({ id }) => id) };
}

/** What each tenant answers about its plans, tasks and priorities, with the ids in it. */
async function answersOf(core: CoreClient, tenantIds: readonly string[]) {
  const answers = [];
  for (const tenantId of tenantIds) {
    const scope = tenantScope(tenantId);
    const list = await core.call('tasks.list', { limit: 200 }, scope);
    const plans = await core.call('plans.list', {}, scope);
    const whole = [];
    for (const { id: planId } of plans) whole.push(await core.call('plans.get', { planId }, scope));
    const weights = { impact: 1, effort: 1, urgency: 1, freshness: 1, seasonality: 1 };
    const preview = await core.call('priority.preview', { weights }, scope);
    answers.push({
      tenantId,
      tasks: list.rows.map(({ id }) => id),
      plans: plans.map(({ id }) => id),
      said: JSON.stringify([list, whole, preview]),
    });
  }
  return answers;
}

/** Goes to a task of the tray and opens its dates, by the way's own means. */
async function openDates(page: Page, operator: Operator, way: string, title: string) {
  const card = trayCard(page, title);
  await expect(card).toBeVisible();
  if (way === 'mouse') {
    await operator.press(card);
    return;
  }
  await page.locator('[data-tray][tabindex="0"]').focus();
  for (let moves = 0; moves < 100; moves += 1) {
    if (await card.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('d');
}

for (const way of ['mouse', 'keyboard'] as const) {
  test(`the work of five tenants is planned without a network and stands after a restart, by ${way} (J1) [M4] [M5] [M6] [M32] [M40] [M56] [M64]`, async ({
    gatehouse,
  }) => {
    test.slow();
    const { page } = gatehouse;
    const { core, errands, tenantIds } = await prepared(gatehouse);
    const operator = way === 'mouse' ? mouseOperator(page) : keyboardOperator(page);
    await operator.signIn('Olga');

    await test.step('1. it opens without a network: connected to its own core, no waiting, no error', async () => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
        window.dispatchEvent(new Event('offline'));
      });
      await expect(
        page.getByRole('contentinfo').getByText('Offline', { exact: true }),
      ).toBeVisible();
      await expect(page.getByText('Connected', { exact: true })).toBeVisible();
      await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(page.getByRole('progressbar')).toHaveCount(0);
      await expect(page.getByRole('dialog')).toHaveCount(0);
      // How old the newest figures of each tenant are.
      await operator.openView('Overview');
      for (const name of TENANTS) {
        await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText(
          /as of \d+ \w+/,
        );
      }
    });

    await test.step('2. five swimlanes, each with its figures and its work in progress', async () => {
      await operator.openView('Board');
      await expect(lanes(page)).toHaveCount(TENANTS.length);
      await expect(lanes(page).getByRole('heading', { level: 3 })).toHaveText(TENANTS);
      const window = await core.call(
        'board.window',
        { laneBy: 'tenant', closedLanes: [] },
        { kind: 'tenants', tenantIds },
      );
      await expect(page.getByText(`${window.total} tasks · 5 tenants`)).toBeVisible();
      for (const { name, total, columns } of window.lanes) {
        const lane = lanes(page).filter({ has: page.getByRole('heading', { name, exact: true }) });
        await expect(lane).toContainText(`${total} task`);
        const progress = columns.find(({ column }) => column === 'in_progress');
        if (name !== 'Hotel Alba') continue;
        await expect(lane).toContainText(`in progress ${progress?.held} of 8`);
      }
      for (const { column, count } of window.columns) {
        if (column === 'completed') continue;
        const title = page.getByRole('heading', {
          level: 2,
          name: COLUMNS[column] ?? '',
          exact: true,
        });
        await expect(title.locator('..')).toContainText(new RegExp(`${count}$`));
      }
    });

    await test.step('2. the unscheduled tray and the holidays of the tenants’ calendars', async () => {
      await operator.openView('Calendar');
      const holiday = page.locator(`[data-date="${HOLIDAY.day}"]`).first();
      await expect(holiday).toContainText(HOLIDAY.name);
      const { total } = await core.call('calendar.unscheduled', {}, { kind: 'tenants', tenantIds });
      const tray = page.getByRole('complementary').filter({ hasText: 'Unscheduled' });
      await expect(tray).toContainText(`Unscheduled${total}Oldest first`);
    });

    await test.step('5. each open task has a score of five factors, and the order follows the weights', async () => {
      const { id = '' } = (await core.call('tenants.list', {}, ALL)).find(isAlba) ?? {};
      const alba = tenantScope(id);
      await operator.openTenant('Hotel Alba');
      await operator.openView('Board');
      const byPriority = async () =>
        (
          await core.call(
            'tasks.listAll',
            { sort: 'priority', limit: 200 },
            { kind: 'tenants', tenantIds: [id] },
          )
        ).rows.filter(({ priority }) => priority !== null);
      const before = await byPriority();
      expect(before.length).toBeGreaterThanOrEqual(20);
      for (const { id: taskId, priority } of before) {
        const said = await core.call('priority.explain', { taskId }, alba);
        expect(said).toMatchObject({ score: priority });
        expect(said?.parts).toHaveLength(5);
        const points = said?.parts.reduce((sum, { contribution }) => sum + contribution, 0) ?? -1;
        expect(Math.abs(points - (priority ?? 99))).toBeLessThanOrEqual(0.5 + 1e-9);
      }
      await operator.press(page.getByRole('button', { name: 'Sorted by board order' }));
      const order = page.getByRole('menuitem', { name: 'Highest priority first' });
      await order.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      const draft = before.find(({ state }) => state === 'draft');
      const first = page.locator('[data-card]').first();
      await expect(first).toContainText(draft?.title ?? '');
      if (way === 'mouse') await first.locator('[data-priority]').click();
      else {
        await first.focus();
        await page.keyboard.press('p');
      }
      const parts = page.getByRole('table', { name: `Priority ${draft?.priority} of 100` });
      await expect(parts.getByRole('rowheader')).toHaveText([
        'Impact',
        'Effort',
        'Urgency',
        'Freshness',
        'Season',
        'Score',
      ]);
      await page.keyboard.press('Escape');
      await operator.press(page.getByRole('link', { name: 'Weights' }));
      await expect(page.getByText(/^12 of \d+ open tasks$/)).toBeVisible();
      const rows = page.getByRole('table', { name: 'First with these weights' }).getByRole('row');
      await expect(rows.nth(1)).toContainText(before[0]?.title ?? '');
      for (const factor of ['Impact', 'Urgency', 'Freshness', 'Season']) {
        await page.getByRole('textbox', { name: `Weight of ${factor}` }).fill('0');
      }
      const weights = { impact: 0, effort: 15, urgency: 0, freshness: 0, seasonality: 0 };
      const preview = await core.call('priority.preview', { weights }, alba);
      expect(preview.rows[0]?.id).not.toBe(before[0]?.id);
      for (const [at, { title }] of preview.rows.slice(0, 5).entries()) {
        await expect(rows.nth(at + 1)).toContainText(title);
      }
      expect(await byPriority()).toEqual(before);
      await operator.press(page.getByRole('button', { name: 'Save the weights' }));
      await expect(page.getByText('Weights saved')).toBeVisible();
      const after = await byPriority();
      expect(after.slice(0, 12).map((row) => row.id)).toEqual(preview.rows.map((row) => row.id));
      await page.keyboard.press('Control+0');
      await operator.openView('Calendar');
    });

    await test.step('6. a task of each tenant gets its day', async () => {
      for (const { title, taskId, scope } of errands) {
        await openDates(page, operator, way, title);
        const dialog = dialogOf(page);
        await operator.setDay(dialog.getByLabel('Due date'), DUE);
        await operator.press(dialog.getByRole('button', { name: 'Schedule', exact: true }));
        await expect(dialog).toHaveCount(0);
        await expect(trayCard(page, title)).toHaveCount(0);
        expect(await core.call('tasks.get', { taskId }, scope)).toMatchObject({ dueOn: DUE });
      }
    });

    await test.step('8. closed and opened again, all is as it was left', async () => {
      await page.close();
      await gatehouse.restart();
      const again = await gatehouse.newWindow();
      const person = way === 'mouse' ? mouseOperator(again) : keyboardOperator(again);
      await person.signIn('Olga');
      await person.openView('Board');
      await expect(lanes(again)).toHaveCount(TENANTS.length);
      const alba = lanes(again).filter({ hasText: 'Hotel Alba' });
      await expect(alba).toContainText(/in progress \d+ of 8/);
      await person.openView('Calendar');
      const after = await gatehouse.core('Olga');
      for (const { title, taskId, scope } of errands) {
        await expect(trayCard(again, title)).toHaveCount(0);
        expect(await after.call('tasks.get', { taskId }, scope)).toMatchObject({ dueOn: DUE });
      }
      expect(await after.call('install.verify', {}, INSTALL)).toMatchObject({ ok: true });
    });

    await test.step('Accept: five plans, thirty tasks and more, no address of the network, no id of one tenant in what another answers', async () => {
      const answers = await answersOf(await gatehouse.core('Olga'), tenantIds);
      expect(answers.filter(({ plans }) => plans.length > 0)).toHaveLength(5);
      expect(answers.flatMap(({ tasks }) => tasks).length).toBeGreaterThanOrEqual(30);
      for (const { said, tenantId } of answers) {
        const others = answers.filter((other) => other.tenantId !== tenantId);
        const foreign = others.flatMap(({ tenantId: id, tasks, plans }) => [
          id,
          ...tasks,
          ...plans,
        ]);
        expect(foreign.filter((id) => said.includes(id))).toEqual([]);
      }
      expect(gatehouse.logs.flatMap((log) => log.foreign)).toEqual([]);
    });
  });
}
