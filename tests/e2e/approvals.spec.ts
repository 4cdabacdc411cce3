import { expect, test } from './fixtures/gatehouse';
import { dialogOf, openTenant, openView, signInAs } from './fixtures/steps';

const PLAN = 'Fill twelve weekends of the low season with direct bookings';

test('changes are asked for, the edit shows word by word, and Olga approves the new version by keyboard [M45] [M46] [M48]', async ({
  page,
}) => {
  await signInAs(page, 'Olga');
  // G A over all tenants: what waits, with its tenant.
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Approvals');
  const waiting = page.locator('tr[data-row]');
  await expect(waiting).toHaveCount(1);
  await expect(waiting).toContainText('Fit PTD');
  await waiting.focus();
  await page.keyboard.press('Enter');

  // Version 2 beside version 1: the amount as a whole, the sentence by words, and why it came back.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(PLAN);
  await expect(page.getByText('What changed since version 1')).toBeVisible();
  await expect(page.locator('main del')).toHaveText([
    'R$ 4,800.00',
    'double',
    'every sale included',
  ]);
  await expect(page.locator('main ins')).toHaveText([
    'R$ 3,600.00',
    'grow by half',
    'walk-ins left out',
  ]);
  await expect(page.getByText('requested changes · version 1')).toBeVisible();
  await expect(page.getByText('made by Edi')).toBeVisible();
  const hash = page.getByText(/^sha256 /);
  const second = await hash.textContent();

  // R without a word goes nowhere but to the comment.
  await page.keyboard.press('r');
  const comment = page.getByRole('textbox', { name: 'Comment', exact: true });
  await expect(comment).toBeFocused();
  await expect(page.getByText('Say what has to change, or why it is rejected.')).toBeVisible();
  await comment.fill('Start with eight weekends');
  await page.getByRole('button', { name: 'Changes' }).click();
  await expect(page.getByText('Changes requested').first()).toBeVisible();

  // Edi edits and asks for the third version.
  await page.getByRole('link', { name: 'Open plan' }).click();
  await expect(page.getByText('Start with eight weekends').first()).toBeVisible();
  await page.getByRole('button', { name: 'Edit the goal' }).click();
  const goal = dialogOf(page).getByRole('textbox', { name: /Goal/ }).first();
  await goal.fill(PLAN.replace('twelve', 'eight'));
  await dialogOf(page).getByRole('button', { name: /^Save/ }).click();
  await page.getByRole('button', { name: 'Submit for review' }).click();

  await openTenant(page, 'Fit PTD');
  await openView(page, 'Approvals');
  await expect(page.locator('tr[data-row]')).toHaveCount(1);
  await page.locator('tr[data-row]').click();
  await expect(page.locator('main del').first()).toHaveText('twelve');
  await expect(page.locator('main ins').first()).toHaveText('eight');
  expect(await hash.textContent()).not.toBe(second);
  await page.keyboard.press('a');
  await expect(page.getByText(/Approved by Olga, .* used for exactly this content/)).toBeVisible();

  // The old version allows nothing any more.
  await page.getByRole('link', { name: 'All approvals' }).click();
  await page.getByText('Sent back', { exact: false }).first().click();
  await page.locator('tr[data-row]').first().click();
  await expect(page.getByText('this approval allows nothing')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
});

test('who may not decide asks for another severity, and the Owner approves it [Q40]', async ({
  page,
  gatehouse,
}) => {
  await signInAs(page, 'Max');
  await openTenant(page, 'Fit PTD');
  await openView(page, 'Incidents');
  await page.locator('tr[data-row]').first().click();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Ask for another severity' }).click();
  await dialogOf(page)
    .getByRole('textbox', { name: 'Justification' })
    .fill('Guests are turned away');
  await dialogOf(page).getByRole('button', { name: 'Ask for approval' }).click();
  await expect(page.getByText('Asked for: an Owner decides under Approvals')).toBeVisible();

  await openView(page, 'Approvals');
  await page.locator('tr[data-row]').filter({ hasText: 'Severity change' }).click();
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(page.getByText(/Approving needs an Owner/).first()).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByText('Waiting', { exact: true }).first()).toBeVisible();

  const olga = await gatehouse.newWindow();
  await signInAs(olga, 'Olga');
  await openTenant(olga, 'Fit PTD');
  await openView(olga, 'Approvals');
  await olga.locator('tr[data-row]').filter({ hasText: 'Severity change' }).click();
  await expect(olga.getByRole('button', { name: 'Approve' })).toBeVisible();
  await olga.keyboard.press('a');
  await expect(olga.getByText('Approved, used')).toBeVisible();
  // The first window hears of it.
  await expect(page.getByText('Approved, used')).toBeVisible();
});
