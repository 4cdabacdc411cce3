import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { ALL, tenantScope } from '@shared/rpc/client';
import { expect, type Gatehouse, test } from './fixtures/gatehouse';
import { choose, dialogOf, openTenant, openView, signInAs } from './fixtures/steps';

const FIRST = 'Hotel Alba';
const OTHERS = ['Casa Verde', 'Fit PTD', 'Pousada Mar', 'Spa Lume'];
const GOAL = 'Fill the quiet months with guests of our own';
const PARTS = [
  'Goal',
  'Startup gates',
  'Who answers for what',
  'Two tracks',
  'Rhythm and incidents',
];

const checks = (page: Page, name: string) => page.getByRole('list', { name, exact: true });
const way = (page: Page, list: string, field: string) =>
  checks(page, list).getByRole('button', { name: `Go to “${field}”` });

async function tenantsOf(gatehouse: Gatehouse) {
  const core = await gatehouse.core('Olga');
  const tenants = await core.call('tenants.list', {}, ALL);
  const idOf = (name: string) => tenants.find((each) => each.name === name)?.id ?? '';
  return { core, idOf, scope: tenantScope(idOf(FIRST)) };
}

test('a plan is written, checked, reviewed by another person and taken to four tenants as a template (J1) [M17] [M18] [M19] [M20] [M24] [M25]', async ({
  page,
  gatehouse,
}, info) => {
  info.skip(info.project.metadata.host === 'electron', 'the reviewer has a window of her own');
  test.slow();
  const { core, idOf, scope } = await tenantsOf(gatehouse);
  await signInAs(page, 'Max');
  await openTenant(page, FIRST);
  await openView(page, 'Plans');

  await test.step('4. an empty goal is refused at its field', async () => {
    await page.getByRole('button', { name: 'New plan' }).click();
    await dialogOf(page).getByRole('button', { name: 'Write the plan' }).click();
    await expect(dialogOf(page)).toContainText('The goal is empty.');
  });

  await test.step('3. a draft with five parts, the five checks and the three, the red ones with a way to their field', async () => {
    await dialogOf(page).getByRole('textbox', { name: 'Goal' }).fill(GOAL);
    await dialogOf(page).getByRole('button', { name: 'Write the plan' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(GOAL);
    await expect(page.locator('.gh-pill', { hasText: 'Draft' })).toBeVisible();
    for (const part of PARTS) {
      await expect(page.getByRole('heading', { level: 2, name: part, exact: true })).toBeVisible();
    }
    await expect(checks(page, 'Requirements Analyst').getByRole('listitem')).toHaveCount(5);
    await expect(checks(page, 'Plan Reviewer').getByRole('listitem')).toHaveCount(3);
    await expect(checks(page, 'Before dispatch').getByRole('listitem')).toHaveCount(6);
    await expect(way(page, 'Requirements Analyst', 'Part of it')).toBeVisible();
    await expect(way(page, 'Plan Reviewer', 'Measure')).toBeVisible();
  });

  await test.step('4. Enter on a finding puts the cursor into its field, and closing the gaps turns the checks', async () => {
    await way(page, 'Before dispatch', 'Channels').focus();
    await page.keyboard.press('Enter');
    const form = dialogOf(page);
    await expect(form.getByRole('textbox', { name: 'Channels' })).toBeFocused();
    await page.keyboard.type('Website and newsletter');
    await choose(form.getByRole('combobox', { name: 'Measure' }), 'Bookings');
    await form.getByRole('textbox', { name: 'From' }).fill('168');
    await form.getByRole('textbox', { name: 'To', exact: true }).fill('202');
    await form.getByLabel('By', { exact: true }).fill('2027-03-01');
    await form.getByRole('textbox', { name: 'Budget in BRL' }).fill('4800');
    await form.getByRole('textbox', { name: 'Part of it', exact: true }).fill('The own site');
    await form.getByRole('textbox', { name: 'Not part of it' }).fill('Portals');
    await form.getByRole('button', { name: 'Save the goal' }).click();
    for (const met of ['5 of 5 met', '3 of 3 met', '6 of 6 met']) {
      await expect(page.getByText(met)).toBeVisible();
    }
  });

  await test.step('4. a missing way back is flagged, by the analyst, the reviewer and before dispatch', async () => {
    await page.getByRole('button', { name: /^Incidents, line 1: P0/ }).click();
    await page.getByRole('textbox', { name: 'Incidents, line 1' }).fill('');
    await page.keyboard.press('Enter');
    await expect(checks(page, 'Requirements Analyst')).toContainText(
      'Nothing says what happens at: P0.',
    );
    await expect(way(page, 'Plan Reviewer', 'Incidents')).toBeVisible();
    await way(page, 'Before dispatch', 'Incidents').click();
    await expect(page.getByRole('textbox', { name: 'Incidents, new line' })).toBeFocused();
    await page.keyboard.type('P0: everything of the cycle goes back at once');
    await page.keyboard.press('Enter');
    await expect(page.getByText('6 of 6 met')).toBeVisible();
  });

  await test.step('4. a circle of deliverables is refused by name; the waves stand drawn', async () => {
    await page.getByText('Waves', { exact: true }).click();
    await expect(page.getByText('10 deliverables in 5 waves')).toBeVisible();
    await page
      .getByRole('button', { name: /^The map of queries, each with its one page, / })
      .click();
    await choose(
      dialogOf(page).getByRole('combobox', { name: 'Waits for' }),
      'Pages that answer, new and renewed',
    );
    await page.keyboard.press('Tab');
    await dialogOf(page).getByRole('button', { name: 'Save the deliverable' }).click();
    await expect(dialogOf(page)).toContainText(
      'These deliverables wait for each other in a circle',
    );
    await page.keyboard.press('Escape');
    await expect(dialogOf(page)).toHaveCount(0);
  });

  await test.step('4. the reviewer lets it pass: it is reviewed, with the names of both', async () => {
    await page.getByRole('button', { name: 'Submit for review' }).click();
    const other = await gatehouse.newWindow();
    await signInAs(other, 'Olga');
    await openTenant(other, FIRST);
    await openView(other, 'Plans');
    await other.getByRole('row', { name: new RegExp(GOAL) }).click();
    await other.getByRole('button', { name: 'Let it pass' }).click();
    await dialogOf(other).getByLabel('Notes').fill('Sound');
    await dialogOf(other).getByRole('button', { name: 'Let it pass' }).click();
    for (const window of [other, page]) {
      await expect(window.locator('.gh-pill', { hasText: 'Reviewed' })).toBeVisible();
      await expect(window.getByText('Requested by').locator('..')).toContainText('Max');
      await expect(window.getByText('Reviewed by').locator('..')).toContainText('Olga');
    }
    await other.close();
  });

  const [row] = await core.call('plans.list', {}, scope);
  const plan = await core.call('plans.get', { planId: row?.id ?? '' }, scope);
  expect(plan).toMatchObject({ title: GOAL, passed: true });

  await test.step('Accept: the exported Markdown is the stored plan', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export Markdown' }).click();
    const file = await (await download).path();
    expect(await readFile(file, 'utf8')).toBe(plan.markdown);
    for (const text of [GOAL, '168', '202', '2027-03-01', 'The own site', 'P0: everything']) {
      expect(plan.markdown).toContain(text);
    }
  });

  await test.step('7. as a template for four tenants: the differences first, and nothing of the first goes along', async () => {
    await page.getByRole('button', { name: 'Use as template' }).click();
    const form = dialogOf(page);
    for (const name of OTHERS) await form.getByRole('checkbox', { name }).check();
    await expect(form.getByText(/roles? ha(s|ve) nobody/).first()).toBeVisible();
    await expect(form.getByText(/^The budget stays here/).first()).toBeVisible();
    await expect(form.getByText(/^Other holidays: /).first()).toBeVisible();
    await form.getByRole('button', { name: 'Make 4 drafts' }).click();
    await expect(page.getByText('4 drafts made')).toBeVisible();
    for (const name of OTHERS) {
      const there = tenantScope(idOf(name));
      const [made] = await core.call('plans.list', {}, there);
      const copy = await core.call('plans.get', { planId: made?.id ?? '' }, there);
      expect(copy).toMatchObject({ state: 'draft', budgetMinor: null });
      const { parts, title, name: file, markdown } = copy;
      const said = JSON.stringify({ parts, title, file, markdown });
      for (const secret of [
        'Alba',
        '"baseline"',
        '202',
        '2027-03-01',
        '480000',
        idOf(FIRST),
        plan.id,
      ]) {
        expect(said).not.toContain(secret);
      }
    }
  });
});
