import type { Locator, Page } from '@playwright/test';
import { INSTALL, tenantScope } from '@shared/rpc/client';
import type { CoreClient } from './fixtures/core-client';
import { expect, type Gatehouse, test } from './fixtures/gatehouse';
import { seriousFindings, sidewaysScrolls } from './fixtures/screen-checks';
import { choose, dialogOf, openTenant, openView, signInAs } from './fixtures/steps';

const column = (page: Page, name: string) =>
  page.getByRole('list', { name: new RegExp(`^${name}`) });
const cardIn = (list: Locator, title: string | RegExp) =>
  list.locator('[data-card]:not([inert])').filter({ hasText: title });

/** The board of Spa Lume, its person and its scope. */
async function openBoard(gatehouse: Gatehouse) {
  const { page } = gatehouse;
  const core = await gatehouse.core('Olga');
  const tenants = await core.call('tenants.list', {}, { kind: 'all' });
  const id = tenants.find(({ slug }) => slug === 'spa-lume')?.id ?? '';
  await signInAs(page, 'Olga');
  await openTenant(page, 'Spa Lume');
  await openView(page, 'Board');
  await expect(column(page, 'Draft')).toBeVisible();
  return { page, core, scope: tenantScope(id) };
}

async function make(core: CoreClient, scope: ReturnType<typeof tenantScope>, title: string) {
  const { profile } = await core.call('session.state', {}, INSTALL);
  return core.call(
    'tasks.create',
    {
      title,
      module: 'content_system',
      ownerProfileId: profile?.id ?? '',
      dueOn: '2026-12-20',
      kpiImpact: 'Two more bookings a week',
      rollbackCondition: 'Bookings fall two weeks running',
    },
    scope,
  );
}

/** Drags by the mouse, in steps as a hand does, and holds still over the target before letting go. */
async function drag(page: Page, card: Locator, target: Locator, over?: () => Promise<void>) {
  await card.scrollIntoViewIfNeeded();
  const from = await card.boundingBox();
  const to = await target.boundingBox();
  if (from === null || to === null) throw new Error('Nothing to drag is on screen');
  await page.mouse.move(from.x + 40, from.y + 30);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 40, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + Math.min(120, to.height / 2), { steps: 10 });
  await over?.();
  await page.mouse.up();
}

const cell = (page: Page, name: string) => page.locator(`[data-cell="all|${name}"]`);

test('a card is dragged to the next column, by mouse and by keyboard [M39] [M40]', async ({
  gatehouse,
}) => {
  const { page, core, scope } = await openBoard(gatehouse);
  await make(core, scope, 'Photograph the sauna');
  await page.getByRole('textbox', { name: 'Find in titles' }).fill('sauna');
  const card = cardIn(column(page, 'Draft'), 'Photograph the sauna');
  await expect(card).toBeVisible();

  await drag(page, card, cell(page, 'scheduled'), async () => {
    await expect(cell(page, 'completed')).toHaveAttribute('data-drop', 'refused');
    await expect(cell(page, 'scheduled')).toHaveAttribute('data-drop', 'moves');
  });
  await expect(cardIn(column(page, 'Scheduled'), 'Photograph the sauna')).toBeVisible();
  await expect(column(page, 'Draft: 0 tasks')).toBeAttached();

  await cardIn(column(page, 'Scheduled'), 'Photograph the sauna').focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(cardIn(column(page, 'In progress'), 'Photograph the sauna')).toBeFocused();
  await expect(page.getByText('“Photograph the sauna” moved to In progress')).toBeAttached();
  const { rows } = await core.call('tasks.list', { text: 'sauna' }, scope);
  expect(rows).toMatchObject([{ state: 'in_progress' }]);
});

test('a drop against the rule brings the card back with the reason and the way out [M39] [M197]', async ({
  gatehouse,
}) => {
  const { page, core, scope } = await openBoard(gatehouse);
  const draft = column(page, 'Draft');
  const { rows } = await core.call('tasks.list', { states: ['draft'], limit: 200 }, scope);
  const bare = rows.find(({ missing }) => missing.length === 4);
  if (bare === undefined) throw new Error('The sample has no draft without its fields');
  await page.getByRole('textbox', { name: 'Find in titles' }).fill(bare.title);
  const card = cardIn(draft, bare.title);
  await expect(card).toBeVisible();

  await drag(page, card, cell(page, 'in_progress'));
  const refusal = page.getByRole('alert').filter({ hasText: 'Move refused' });
  await expect(refusal).toContainText('A task that is draft cannot become in progress');
  await expect(refusal).toContainText('The card is back in Draft');
  await expect(card).toBeVisible();

  await drag(page, card, cell(page, 'scheduled'));
  const dialog = dialogOf(page);
  await choose(dialog.getByRole('combobox', { name: 'Owner' }), 'Olga');
  await dialog.getByLabel('Due date').fill('2026-12-20');
  await dialog.getByLabel('KPI impact').fill('Two more bookings a week');
  await dialog.getByLabel('Rollback condition').fill('Bookings fall two weeks running');
  await dialog.getByRole('button', { name: 'Save and move' }).click();
  await expect(cardIn(column(page, 'Scheduled'), bare.title)).toBeVisible();
});

test('a full column refuses the drop and says how full it is; an old card says who was faster [M40]', async ({
  gatehouse,
}) => {
  const { page, core, scope } = await openBoard(gatehouse);
  const task = await make(core, scope, 'One too many');
  const { total } = await core.call('tasks.list', { states: ['scheduled'] }, scope);
  await core.call('board.setLimits', { limits: { scheduled: total } }, scope);
  await expect(page.getByText(`${total} of ${total}`)).toBeVisible();
  await page.getByRole('textbox', { name: 'Find in titles' }).fill('One too many');
  const card = cardIn(column(page, 'Draft'), 'One too many');
  await drag(page, card, cell(page, 'scheduled'), async () => {
    await expect(cell(page, 'scheduled')).toHaveAttribute('data-drop', 'refused');
  });
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText(`Scheduled is full: ${total} of ${total}`);
  await core.call('board.setLimits', { limits: { scheduled: null } }, scope);

  // The other window moves the card while this one has it in the air.
  await expect(card).toBeVisible();
  await drag(page, card, cell(page, 'scheduled'), async () => {
    const move = { taskId: task.id, expectedVersion: task.version, to: 'blocked' } as const;
    await core.call('tasks.move', { ...move, reason: 'Waits for the pool' }, scope);
  });
  await expect(page.getByRole('alert')).toContainText('Olga moved “One too many” to Blocked');
  await expect(cardIn(column(page, 'Failed / Blocked'), 'One too many')).toBeVisible();
});

test('the lanes of all tenants keep each task with its own, and fold by key [M4] [M40]', async ({
  gatehouse,
}) => {
  const { page } = gatehouse;
  await signInAs(page, 'Olga');
  await page.evaluate(() => {
    window.location.hash = '#/all/tasks';
  });
  const lane = page.getByRole('region', { name: /^Spa Lume: / });
  await expect(lane).toBeVisible();
  const card = lane.locator('[data-card]').first();
  await card.focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(page.getByRole('alert')).toContainText('A task stays with its tenant');
  await card.focus();
  await page.keyboard.press('[');
  await expect(lane.getByRole('button', { name: /Spa Lume/ })).toBeFocused();
  await expect(lane.locator('[data-card]')).toHaveCount(0);
  await expect(lane).toContainText(/\d+ tasks · \d+ draft/);
});

test('titles of any script and length stay in their cards, and nothing in them is run [M40]', async ({
  gatehouse,
}) => {
  const { page, core, scope } = await openBoard(gatehouse);
  await make(core, scope, '<img src=x onerror="document.title=1"> hammam');
  await make(core, scope, 'חמאם: לצלם את הסוויטות לפני פתיחת העונה hammam');
  await make(core, scope, `hammam ${'very'.repeat(110)} long`);
  await expect(make(core, scope, 'x'.repeat(5_000))).rejects.toMatchObject({
    code: 'invalid_input',
  });
  await page.getByRole('textbox', { name: 'Find in titles' }).fill('hammam');
  const draft = column(page, 'Draft: 3 tasks');
  await expect(draft).toBeVisible();
  await expect(cardIn(draft, '<img src=x')).toBeVisible();
  for (const card of await draft.locator('[data-card]').all()) {
    expect((await card.boundingBox())?.height).toBe(98);
    expect(await card.evaluate((li) => li.scrollWidth <= li.clientWidth)).toBe(true);
  }
  expect(await sidewaysScrolls(page)).toEqual([]);
  expect(await seriousFindings(page)).toEqual([]);
});
