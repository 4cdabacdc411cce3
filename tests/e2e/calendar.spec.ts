import type { Locator, Page } from '@playwright/test';
import { tenantScope } from '@shared/rpc/client';
import { expect, type Gatehouse, test } from './fixtures/gatehouse';
import { keyboardOperator } from './fixtures/operator';
import { seriousFindings, sidewaysScrolls } from './fixtures/screen-checks';
import { dialogOf, openTenant, openView, signInAs } from './fixtures/steps';

/** Where the six tasks go; 20 November is a holiday in all of Brazil, in 2026 a Friday. */
const DAYS = [
  '2026-11-17',
  '2026-11-18',
  '2026-11-19',
  '2026-11-20',
  '2026-11-23',
  '2026-11-24',
] as const;
const HOLIDAY = '2026-11-20';
const NOTE = 'The house is full that day';

const cellOf = (page: Page, day: string) =>
  page.locator(`[role="cell"][data-date="${day}"]`).first();
const trayCard = (page: Page, title: string) =>
  page.locator('[data-tray]').filter({ hasText: title });

/** The calendar of Spa Lume with six tasks that have no date. */
async function sixTasks(gatehouse: Gatehouse) {
  const { page } = gatehouse;
  const core = await gatehouse.core('Olga');
  const tenants = await core.call('tenants.list', {}, { kind: 'all' });
  const scope = tenantScope(tenants.find(({ slug }) => slug === 'spa-lume')?.id ?? '');
  const tasks: { readonly id: string; readonly title: string; readonly day: string }[] = [];
  for (const [index, day] of DAYS.entries()) {
    const title = `Errand number ${index + 1}`;
    const made = await core.call('tasks.create', { title, module: 'content_system' }, scope);
    tasks.push({ id: made.id, title, day });
  }
  const dueOf = async (taskId: string) => (await core.call('tasks.get', { taskId }, scope)).dueOn;
  return { page, core, scope, tasks, dueOf };
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  // While it is put down, what was dragged is drawn twice; and the grid draws its items anew after each change.
  await expect(from).toHaveCount(1);
  await expect(() => from.scrollIntoViewIfNeeded({ timeout: 2_000 })).toPass();
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (start === null || end === null) throw new Error('Nothing to drag is on screen');
  await page.mouse.move(start.x + 30, start.y + 10);
  await page.mouse.down();
  await page.mouse.move(start.x + 10, start.y + 20, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height - 12, { steps: 10 });
  await page.mouse.up();
}

/** The ids that are drawn, whatever draws them; "N more" is none. */
async function drawnIds(page: Page): Promise<readonly string[]> {
  const ids = await page
    .locator('[data-item]')
    .evaluateAll((found) => found.map((item) => item.getAttribute('data-item') ?? ''));
  return ids.filter((id) => !id.startsWith('more:'));
}

/** Shows only the tasks, so that no day is fuller than its cell. */
async function onlyDueTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = `${window.location.hash.split('?')[0]}?kinds=task_due&module=content_system&on=2026-11-17`;
  });
  await expect(page.getByRole('button', { name: 'Show: 1 kind' })).toBeVisible();
  await expect(page.locator('[data-item^="holiday:"]')).toHaveCount(0);
}

/** Every view meets the same tasks by the same ids (J1 step 6). */
async function sameEverywhere(page: Page, tasks: readonly { readonly id: string }[]) {
  const wanted = tasks.map(({ id }) => `task:${id}`);
  await onlyDueTasks(page);
  for (const key of ['4', '1']) {
    await page.keyboard.press(key);
    await expect(async () => {
      expect(await drawnIds(page)).toEqual(expect.arrayContaining(wanted));
    }).toPass();
  }
  await page.keyboard.press('2');
  await expect(page.locator(`[data-item="${wanted[0]}"]`)).toBeVisible();
  const week = await drawnIds(page);
  expect(week).toEqual(expect.arrayContaining(wanted.slice(0, 4)));
  await page.keyboard.press('3');
  await expect(page.locator(`[data-item="${wanted[1]}"]`)).toHaveCount(0);
  expect(await drawnIds(page)).toContain(wanted[0]);
}

test('six tasks are dragged from the tray to their days, one onto a holiday with its note [M4] [M32] [M56]', async ({
  gatehouse,
}) => {
  test.slow();
  const { page, core, scope, tasks, dueOf } = await sixTasks(gatehouse);
  await signInAs(page, 'Olga');
  await openTenant(page, 'Spa Lume');
  await openView(page, 'Calendar');
  await expect(page.getByRole('heading', { name: 'November 2026' })).toBeVisible();
  const holiday = page.locator(`[data-date="${HOLIDAY}"]`).first();
  await expect(holiday).toContainText('Black Awareness Day');
  await expect(holiday).toHaveClass(/cal-hatched/);

  await test.step('a day that has passed is refused, and the task stays in the tray', async () => {
    const [first] = tasks;
    if (first === undefined) throw new Error('No task was made');
    await drag(page, trayCard(page, first.title), cellOf(page, '2026-11-02'));
    const notice = page.getByRole('alert').filter({ hasText: 'Not scheduled' });
    await expect(notice).toContainText('2 Nov 2026 has passed; today is 3 Nov 2026');
    await expect(notice.getByRole('button', { name: 'Choose another date' })).toBeVisible();
    await notice.getByRole('button', { name: 'Close' }).click();
    await expect(trayCard(page, first.title)).toBeVisible();
    expect(await dueOf(first.id)).toBeNull();
  });

  for (const { id, title, day } of tasks) {
    await test.step(`${title} to ${day}`, async () => {
      await drag(page, trayCard(page, title), cellOf(page, day));
      if (day === HOLIDAY) {
        const dialog = dialogOf(page);
        await expect(dialog).toContainText('Black Awareness Day');
        await dialog.getByRole('button', { name: 'Schedule anyway' }).click();
        await expect(dialog).toContainText('Say why it lies on a holiday.');
        await dialog.getByLabel('Note').fill(NOTE);
        await dialog.getByRole('button', { name: 'Schedule anyway' }).click();
        await expect(dialog).toHaveCount(0);
      }
      await expect(trayCard(page, title)).toHaveCount(0);
      await expect(async () => expect(await dueOf(id)).toBe(day)).toPass();
    });
  }
  const onHoliday = tasks.find(({ day }) => day === HOLIDAY);
  const noted = await core.call('tasks.get', { taskId: onHoliday?.id ?? '' }, scope);
  expect(noted).toMatchObject({ dueOn: HOLIDAY, scheduleNote: NOTE });

  await test.step('the last one is taken back, and dragged again', async () => {
    const last = tasks.at(-1);
    if (last === undefined) throw new Error('No task was made');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(trayCard(page, last.title)).toBeVisible();
    expect(await dueOf(last.id)).toBeNull();
    await drag(page, trayCard(page, last.title), cellOf(page, last.day));
    await expect(trayCard(page, last.title)).toHaveCount(0);
  });

  await test.step('an item goes from day to day, and a passed day sends it back', async () => {
    await onlyDueTasks(page);
    const [first] = tasks;
    const item = page.locator(`[data-item="task:${first?.id}"]`);
    await drag(page, item, cellOf(page, '2026-11-25'));
    await expect(async () => expect(await dueOf(first?.id ?? '')).toBe('2026-11-25')).toPass();
    await drag(page, item, cellOf(page, '2026-11-01'));
    await expect(page.getByRole('alert').filter({ hasText: 'Not scheduled' })).toBeVisible();
    await expect(
      cellOf(page, '2026-11-25').locator(`[data-item="task:${first?.id}"]`),
    ).toBeVisible();
    await page.getByRole('button', { name: 'Close' }).first().click();
    await drag(page, item, cellOf(page, '2026-11-17'));
    await expect(async () => expect(await dueOf(first?.id ?? '')).toBe('2026-11-17')).toPass();
  });
  await sameEverywhere(page, tasks);
});

test('six tasks get their days with the keyboard alone, one on a holiday with its note [M32] [M56]', async ({
  gatehouse,
}) => {
  test.slow();
  const { page, core, scope, tasks, dueOf } = await sixTasks(gatehouse);
  const operator = keyboardOperator(page);
  const keys = page.keyboard;
  await operator.signIn('Olga');
  await operator.openTenant('Spa Lume');
  await keys.press('g');
  await keys.press('c');
  await expect(page.getByRole('heading', { name: 'November 2026' })).toBeVisible();

  for (const { id, title, day } of tasks) {
    await test.step(`${title} to ${day}`, async () => {
      const card = trayCard(page, title);
      await expect(card).toBeVisible();
      // J goes into the tray and on until the task is reached.
      await page.locator('[data-tray][tabindex="0"]').focus();
      for (let moves = 0; moves < 100; moves += 1) {
        if (await card.evaluate((element) => element === document.activeElement)) break;
        await keys.press('ArrowDown');
      }
      await keys.press('d');
      const dialog = dialogOf(page);
      await operator.setDay(dialog.getByLabel('Due date'), day);
      await operator.press(dialog.getByRole('button', { name: 'Schedule', exact: true }));
      if (day === HOLIDAY) {
        await expect(dialog).toContainText('is a holiday: Black Awareness Day');
        await operator.type(dialog.getByLabel('Note'), NOTE);
        await operator.press(dialog.getByRole('button', { name: 'Schedule', exact: true }));
      }
      await expect(dialog).toHaveCount(0);
      await expect(async () => expect(await dueOf(id)).toBe(day)).toPass();
    });
  }
  const onHoliday = tasks.find(({ day }) => day === HOLIDAY);
  expect((await core.call('tasks.get', { taskId: onHoliday?.id ?? '' }, scope)).scheduleNote).toBe(
    NOTE,
  );

  await test.step('the arrows go to a day, Enter into it and opens what lies there, D moves it', async () => {
    await onlyDueTasks(page);
    const stop = page.locator('[role="cell"][data-date="2026-11-17"]').first();
    await expect(stop).toHaveAttribute('tabindex', '0');
    await stop.focus();
    await keys.press('ArrowRight');
    const next = cellOf(page, '2026-11-18');
    await expect(next).toBeFocused();
    await keys.press('Enter');
    const item = page.locator(`[data-item="task:${tasks[1]?.id}"]`);
    await expect(item).toBeFocused();
    await keys.press('Enter');
    const panel = page.getByRole('complementary').filter({ hasText: 'Reschedule' });
    await expect(panel).toContainText(tasks[1]?.title ?? '');
    await item.focus();
    await keys.press('d');
    await operator.setDay(dialogOf(page).getByLabel('Due date'), '2026-11-26');
    await operator.press(dialogOf(page).getByRole('button', { name: 'Schedule', exact: true }));
    await expect(async () => expect(await dueOf(tasks[1]?.id ?? '')).toBe('2026-11-26')).toPass();
    await keys.press('PageDown');
  });
});

for (const locale of ['en', 'pt-BR'] as const) {
  test(`every view of the calendar holds to axe and to its width in ${locale} [M32]`, async ({
    gatehouse,
  }) => {
    test.slow();
    const { page } = gatehouse;
    const core = await gatehouse.core('Olga');
    await core.call('profiles.updateOwn', { locale }, { kind: 'install' });
    await signInAs(page, 'Olga').catch(() => undefined);
    for (const width of [1440, 1024]) {
      await page.setViewportSize({ width, height: width === 1440 ? 900 : 700 });
      for (const view of ['month', 'week', 'day', 'list']) {
        await page.evaluate((as) => {
          window.location.hash = `#/all/calendar?as=${as}&on=2026-11-24`;
        }, view);
        await expect(page.locator('[data-item]').first()).toBeVisible();
        expect(await seriousFindings(page)).toEqual([]);
        expect(await sidewaysScrolls(page)).toEqual([]);
      }
    }
  });
}
