import type { Page } from '@playwright/test';
import { ALL, INSTALL, tenantScope } from '@shared/rpc/client';
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
  test(`the work of five tenants is planned without a network and stands after a restart, by ${way} (J1) [M4] [M5] [M6] [M32] [M40] [M56]`, async ({
    gatehouse,
  }) => {
    test.slow();
    const { page } = gatehouse;
    const { core, errands, tenantIds } = await prepared(gatehouse);
    const operator = way === 'mouse' ? mouseOperator(page) : keyboardOperator(page);
    await operator.signIn('Olga');

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
  });
}
