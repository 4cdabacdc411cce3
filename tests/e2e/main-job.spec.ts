import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { INSTALL } from '@shared/rpc/client';
import { expect, test } from './fixtures/gatehouse';
import { canReadPdf, readPdf } from './fixtures/pdf';
import { choose, dialogOf, openView } from './fixtures/steps';

test.use({ data: 'empty' });

/** A gate's own part of the checklist, opened. */
async function openGate(page: Page, gate: string) {
  const row = page.getByRole('region', { name: new RegExp(`^${gate}, `) });
  const line = row.getByRole('button', { name: new RegExp(`^${gate}`) });
  if ((await line.getAttribute('aria-expanded')) === 'false') await line.click();
  return row;
}

/** Opens the dialog that sets one value of a gate. */
async function setting(page: Page, gate: string, field: string) {
  const row = await openGate(page, gate);
  await row.getByRole('button', { name: `Set “${field}”` }).click();
  return dialogOf(page);
}

test('the gate-first loop from an empty folder to the month’s PDF: plan, gates, start, task, cycle, incident, readout [M6] [M8] [M18] [M21] [M22] [M119] [M120] [M123] [M131] [M140] [M175] [M179]', async ({
  page,
  gatehouse,
}, info) => {
  info.skip(!canReadPdf(), 'pdftotext is not on this machine');
  test.slow();
  await test.step('a profile and a tenant', async () => {
    await page.getByLabel('Your name').fill('Olga');
    await page.getByRole('button', { name: 'Create profile' }).click();
    await page.getByRole('button', { name: 'Add tenant' }).click();
    await dialogOf(page).getByLabel('Name', { exact: true }).fill('Hotel Alba');
    await dialogOf(page).getByRole('button', { name: 'Add tenant' }).click();
    await expect(dialogOf(page)).toHaveCount(0);
  });

  await test.step('a plan: refused while its goal is empty, written, submitted, approved', async () => {
    await openView(page, 'Plans');
    await page.getByRole('button', { name: 'New plan' }).click();
    const dialog = dialogOf(page);
    await dialog.getByRole('button', { name: 'Write the plan' }).click();
    await expect(dialog.getByLabel('Goal', { exact: true })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await dialog.getByLabel('Goal', { exact: true }).fill('Win more direct bookings before summer');
    await choose(dialog.getByRole('combobox', { name: 'Kind' }), 'Bookings');
    await choose(dialog.getByRole('combobox', { name: 'Measure' }), 'Bookings');
    await dialog.getByLabel('From', { exact: true }).fill('200');
    await dialog.getByLabel('To', { exact: true }).fill('220');
    await dialog.getByLabel(/^Budget in/).fill('12000');
    await dialog.getByLabel('Channels', { exact: true }).fill('Website and newsletter');
    await dialog.getByLabel('Part of it', { exact: true }).fill('The website and its content');
    await dialog.getByLabel('Not part of it').fill('Paid media');
    await dialog.getByLabel('By', { exact: true }).fill('2027-03-31');
    await dialog.getByLabel('Reached when').fill('A tenth more direct bookings than a year ago');
    await dialog.getByRole('button', { name: 'Write the plan' }).click();
    await expect(dialog).toHaveCount(0);
    for (const part of [
      'Goal',
      'Startup gates',
      'Who answers for what',
      'Two tracks',
      'Rhythm and incidents',
    ]) {
      await expect(page.getByRole('heading', { name: part, exact: true })).toBeVisible();
    }
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await dialogOf(page).getByRole('button', { name: 'Approve', exact: true }).click();
    await expect(dialogOf(page)).toHaveCount(0);
    await expect(page.locator('header').getByText('Approved')).toBeVisible();
  });

  const details = page.getByRole('complementary', { name: 'Details' });
  await test.step('a start is refused with every reason', async () => {
    await openView(page, 'Gates');
    await expect(details.getByRole('note').getByRole('listitem')).toHaveCount(5);
    await expect(details.getByRole('button', { name: 'Start campaign' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await expect(details.getByRole('note')).toContainText('Refused: 5 reasons.');
  });

  await test.step('a value that would pass its gate is refused without evidence', async () => {
    const tree = await setting(page, 'Strategy', 'KPI tree bound to the goal');
    await tree.getByRole('button', { name: 'Set the value' }).click();
    await expect(tree.getByText(/would become true here: add a file/)).toBeVisible();
    const file = info.outputPath('kpi-tree.txt');
    writeFileSync(file, 'goal → bookings → sessions\n');
    await tree.getByText('File', { exact: true }).click();
    await tree.locator('input[type="file"]').setInputFiles(file);
    await expect(tree.getByText('kpi-tree.txt')).toBeVisible();
    await tree.getByRole('button', { name: 'Set the value' }).click();
    await expect(page.getByRole('region', { name: 'Strategy, Pass' })).toBeVisible();
  });

  await test.step('a note, a link and numbers for the other gates; the approval set its own', async () => {
    const note = async (gate: string, field: string, text: string) => {
      const dialog = await setting(page, gate, field);
      await dialog.getByText('Note', { exact: true }).click();
      await dialog.getByRole('textbox', { name: 'Note' }).fill(text);
      await dialog.getByRole('button', { name: 'Set the value' }).click();
      await expect(dialog).toHaveCount(0);
    };
    await note('Compliance', 'Guardrails written down', 'Guardrails, version 1');
    await note('Compliance', 'Accepted by the whole team', 'Accepted in Monday’s meeting');
    await note('Data', 'Dashboard refreshes reliably', 'Twenty refreshes, none missed');

    const link = await setting(page, 'Data', 'Figures reconcile with their sources');
    await link.getByText('Link', { exact: true }).click();
    await link.getByRole('textbox', { name: 'Address' }).fill('https://example.org/reconciled');
    await link.getByRole('button', { name: 'Set the value' }).click();
    await expect(link).toHaveCount(0);

    for (const [gate, field, value] of [
      ['Capacity', 'Weeks of proven throughput', '8'],
      ['Ownership', 'Priority queries with one owner page', '0.85'],
    ] as const) {
      const dialog = await setting(page, gate, field);
      await dialog.getByLabel('New value').fill(value);
      await dialog.getByText('Note', { exact: true }).click();
      await dialog.getByRole('textbox', { name: 'Note' }).fill(`Counted: ${value}`);
      await dialog.getByRole('button', { name: 'Set the value' }).click();
      await expect(page.getByRole('region', { name: `${gate}, Pass` })).toBeVisible();
    }
    await expect(page.getByRole('heading', { name: '5 of 5 gates pass' })).toBeVisible();
  });

  await test.step('the campaign starts with forty sprint items', async () => {
    await details.getByRole('button', { name: 'Start campaign' }).click();
    await dialogOf(page).getByRole('button', { name: 'Start campaign' }).click();
    await expect(page.getByText('Campaign started with 40 sprint items')).toBeVisible();
    await expect(details.getByRole('link', { name: '40 sprint items' })).toBeVisible();
    await openView(page, 'Board');
    await expect(page.getByText('40 tasks · 40 records incomplete')).toBeVisible();
  });

  await test.step('a task gets its four fields and is scheduled', async () => {
    await page.locator('.board-switch label').filter({ hasText: 'List' }).click();
    const first = page.getByRole('table', { name: 'Tasks' }).getByRole('row').nth(1);
    await first.click();
    const title = await details.getByRole('heading', { level: 2 }).first().textContent();
    await details.getByRole('button', { name: 'To Scheduled …' }).click();
    const dialog = dialogOf(page);
    await choose(dialog.getByRole('combobox', { name: 'Owner' }), 'Olga');
    await dialog.getByLabel('Due date').fill('2026-11-20');
    await dialog.getByLabel('KPI impact').fill('Two more bookings a week');
    await dialog.getByLabel('Rollback condition').fill('Bookings fall two weeks running');
    await dialog.getByRole('button', { name: 'Save and move' }).click();
    await expect(page.getByText(`“${title}” is now: Scheduled`)).toBeVisible();
    await expect(page.getByText('40 tasks · 39 records incomplete')).toBeVisible();
    await expect(first).toContainText('Complete');
  });

  await test.step('the first weekly cycle always decides, and says by which rule', async () => {
    await openView(page, 'Cycles');
    await page.getByRole('button', { name: 'Run cycle' }).click();
    await dialogOf(page).getByRole('button', { name: 'Run weekly cycle' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Weekly cycle 1');
    await expect(page.getByRole('heading', { name: 'Intervene', exact: true })).toBeVisible();
    const rules = page.locator('main ol').filter({ hasText: 'roll back' }).getByRole('listitem');
    await expect(rules.nth(0)).toContainText('False');
    await expect(rules.nth(3)).toContainText('True, decides');
    await page.getByRole('button', { name: 'Acknowledge' }).click();
    await dialogOf(page).getByRole('button', { name: 'Acknowledge' }).click();
    await expect(page.getByText(/^Acknowledged by Olga/)).toBeVisible();
  });

  await test.step('an incident is reported, solved and closed with its record', async () => {
    await openView(page, 'Incidents');
    await page.getByRole('button', { name: 'Report incident' }).first().click();
    const dialog = dialogOf(page);
    await dialog.getByText('P2', { exact: true }).click();
    await dialog.getByLabel('What happened, in one line').fill('The gallery loads slowly');
    await dialog.getByRole('button', { name: 'Report this P2' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The gallery loads slowly');
    for (const move of ['Acknowledge', 'Start mitigating', 'Resolve']) {
      await page.getByRole('button', { name: move, exact: true }).click();
    }
    const close = page.getByRole('button', { name: 'Close', exact: true });
    await expect(close).toHaveAttribute('aria-disabled', 'true');
    await page.getByLabel(/^Root cause/).fill('Photos of ten megabytes');
    await page.getByLabel(/^Remediation/).fill('Smaller photos');
    await page.getByLabel(/^Prevention/).fill('Uploads are scaled down');
    await page.getByRole('button', { name: 'Save the record' }).click();
    await close.click();
    await expect(page.getByText('The incident is closed.', { exact: false })).toBeVisible();
  });

  await test.step('the month is drafted, approved and leaves as a PDF that says what happened', async () => {
    await openView(page, 'Reports');
    await page.getByRole('button', { name: 'Draft a readout' }).click();
    await choose(dialogOf(page).getByRole('combobox', { name: 'Month' }), 'November 2026');
    await dialogOf(page).getByRole('button', { name: 'Freeze and draft' }).click();
    await page.getByRole('button', { name: 'Send to review' }).click();
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export PDF' }).click();
    const { text, pages } = readPdf(await (await download).path());
    expect(pages).toBeGreaterThan(1);
    for (const part of [
      'Hotel Alba',
      'November 2026 readout',
      '5 of 5 gates pass',
      '1 weekly decision',
      'The gallery loads slowly',
      'Photos of ten megabytes',
      'self-approved by Olga',
    ]) {
      expect.soft(text).toContain(part);
    }
  });
  const core = await gatehouse.core('Olga');
  expect(await core.call('install.verify', {}, INSTALL)).toMatchObject({ ok: true });
});
