import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ALL, tenantScope } from '@shared/rpc/client';
import type { CoreClient } from './fixtures/core-client';
import { expect, test } from './fixtures/gatehouse';
import {
  DASHBOARD,
  DECEMBER,
  MEASURES,
  MONTH,
  makeNovember,
  OF_GA4,
  storedReadout,
  written,
} from './fixtures/j5';
import { canReadPdf, inOneLine, readPdf } from './fixtures/pdf';
import { dialogOf, openTenant, openView, signInAs } from './fixtures/steps';

const TENANTS = ['Casa Verde', 'Fit PTD', 'Hotel Alba', 'Pousada Mar', 'Spa Lume'];

test('a month is drafted, read as it will be printed, approved and exported, number by number [M7] [M179]', async ({
  page,
  gatehouse,
}, info) => {
  info.skip(!canReadPdf(), 'pdftotext is not on this machine');
  await signInAs(page, 'Olga');
  await openTenant(page, 'Fit PTD');
  await openView(page, 'Reports');

  await page.getByRole('button', { name: 'Draft a readout' }).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('combobox', { name: 'Month' })).toHaveValue('October 2026');
  await dialog.getByRole('button', { name: 'Freeze and draft' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Month-end readout, October 2026',
  );
  const words = 'New classes filled fast.';
  await page.getByRole('textbox', { name: 'From the operator' }).fill(words);
  await page.getByRole('button', { name: 'Save words' }).click();
  await page.getByRole('button', { name: 'Send to review' }).click();
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Export PDF' })).toBeVisible();

  const document = page.frameLocator('iframe[title="The readout as it is printed"]');
  await expect(document.locator('h1')).toHaveText(/^October 2026\s*readout$/);
  for (const part of [
    'From your operator',
    'Figures',
    'By week',
    'Two tracks and decisions',
    'Cycle decisions in October 2026',
    'Startup gates on 3 Nov',
    'Campaign results',
    'Incidents',
    'Work finished',
    'Deadlines kept',
    'Recommendations',
    'Plan for November 2026',
    'How to read this document',
  ]) {
    await expect(document.getByRole('heading', { name: part, exact: true })).toBeAttached();
  }

  const core = await gatehouse.core('Olga');
  const report = await storedReadout(core, 'fit-ptd', '2026-10');
  const readout = report.frozen;
  const onScreen = inOneLine((await document.locator('body').textContent()) ?? '');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export PDF' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^fit-ptd.*2026-10.*\.pdf$/);
  const pdf = readPdf(await saved.path());
  expect(pdf.pages).toBeGreaterThan(1);
  await expect(page.getByText(`${saved.suggestedFilename()}, ${pdf.pages} pages`)).toBeVisible();

  const used = readout.figures.filter((figure) => figure.used !== null);
  expect(used.length).toBeGreaterThan(5);
  for (const figure of used) {
    for (const value of [figure.used?.current ?? 0, figure.used?.previous ?? 0]) {
      expect.soft(onScreen, `${figure.key} on screen`).toContain(written(value, figure, 'en'));
      expect.soft(pdf.text, `${figure.key} in print`).toContain(written(value, figure, 'en'));
    }
  }
  for (const text of [
    words,
    'self-approved by Olga',
    `sha256 ${report.snapshotHash.slice(0, 8)}`,
    'Policy baseline-v1',
    `${readout.cycles.filter(({ cadence }) => cadence === 'weekly').length} weekly decisions`,
    `Events ${readout.events.first} to ${readout.events.last} of this tenant`,
  ]) {
    expect.soft(pdf.text).toContain(text);
  }
});

const rowOf = (page: Page, name: string) =>
  page.getByRole('table', { name: 'Readiness' }).getByRole('row').filter({ hasText: name });
const details = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Sends the drafted readout of a tenant to review, read from the grid. */
async function review(page: Page, name: string, words = ''): Promise<void> {
  await page.getByRole('button', { name: `Review: ${name}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Month-end readout, November 2026',
  );
  if (words !== '') {
    await page.getByRole('textbox', { name: 'From the operator' }).fill(words);
    await page.getByRole('button', { name: 'Save words' }).click();
    await expect(page.getByText('The words are in the readout')).toBeVisible();
  }
  await page.getByRole('button', { name: 'Send to review' }).click();
  await expect(page.getByRole('button', { name: 'Approve', exact: true })).toBeVisible();
  await page.goBack();
}

test.describe('J5: the month-end of all tenants', () => {
  test.use({ clock: DECEMBER });

  test('readiness, the missing cycle, the conflict, drafts, review, approval and the export [M7] [M10] [M47] [M179] [M183] [M188]', async ({
    page,
    gatehouse,
  }, info) => {
    info.skip(!canReadPdf(), 'pdftotext is not on this machine');
    test.slow();
    const core = await gatehouse.core('Olga');
    await makeNovember(core);
    await signInAs(page, 'Olga');

    await test.step('1. readiness of all five tenants', async () => {
      await openView(page, 'Reports');
      await expect(page.getByRole('combobox', { name: 'Month' })).toHaveValue('November 2026');
      await expect(
        page.getByText('5 tenants · 0 approved · 0 in review · 3 need data'),
      ).toBeVisible();
      const alba = rowOf(page, 'Hotel Alba');
      await expect(alba).toContainText(`${MEASURES} of ${MEASURES}`);
      await expect(alba).toContainText('Continue');
      await expect(alba).toContainText('Not drafted');
      const verde = rowOf(page, 'Casa Verde');
      await expect(verde).toContainText(`${MEASURES - OF_GA4.length} of ${MEASURES}4 missing`);
      await verde.click();
      await expect(
        page.getByRole('heading', { name: 'Missing figures, Casa Verde' }),
      ).toBeVisible();
      for (const name of ['Sessions', 'High-intent sessions', 'Conversion assists', 'Bookings']) {
        await expect(page.getByRole('listitem').filter({ hasText: name }).first()).toBeVisible();
      }
      await expect(rowOf(page, 'Pousada Mar')).toContainText('1 open');
      await expect(rowOf(page, 'Fit PTD')).toContainText('Not runDue 30 Nov');
      // Every value says when it was observed, and every row whether its incidents are closed.
      for (const name of TENANTS) {
        await expect(rowOf(page, name)).toContainText(/\d+ (Nov|Dec), \d\d:\d\d/);
        await expect(rowOf(page, name)).toContainText(/None|open|closed/);
      }
    });

    await test.step('2. the missing monthly cycle, run from the grid', async () => {
      await page.getByRole('button', { name: 'Run cycle: Fit PTD' }).click();
      await dialogOf(page).getByRole('button', { name: 'Run monthly cycle' }).click();
      await expect(page.getByText(/^Fit PTD: monthly cycle \d+ says/)).toBeVisible();
      const { id } = await storedTenant(core, 'fit-ptd');
      const { rows } = await core.call('cycles.list', { cadence: 'monthly' }, tenantScope(id));
      const decision = rows[0]?.decision ?? '';
      await expect(rowOf(page, 'Fit PTD')).toContainText(new RegExp(decision, 'i'));
      await expect(rowOf(page, 'Fit PTD')).not.toContainText('Not run');
    });

    await test.step('3. the conflict, chosen with a note', async () => {
      await page.getByRole('button', { name: 'Choose: Pousada Mar' }).click();
      await expect(page.getByRole('heading', { name: 'Open conflict, Pousada Mar' })).toBeVisible();
      const values = page.getByRole('radiogroup');
      await expect(
        values.getByRole('radio', { name: /GA4.*Primary source · as of 1 Dec/ }),
      ).toBeVisible();
      const other = values.getByRole('radio', {
        name: /Weekly dashboard.*604.*Secondary source · as of 1 Dec/,
      });
      await expect(other).toContainText(/[+−]\d+\.\d% against GA4/);
      await other.click();
      await page.getByRole('button', { name: 'Use Weekly dashboard for this readout' }).click();
      await expect(page.getByText('Say why: the note stands in the readout.')).toBeVisible();
      await page
        .getByRole('textbox', { name: 'Why this value is used' })
        .fill('GA4 lost two days of consent.');
      await page.getByRole('button', { name: 'Use Weekly dashboard for this readout' }).click();
      await expect(rowOf(page, 'Pousada Mar')).toContainText('1 resolved');
      const { id } = await storedTenant(core, 'pousada-mar');
      const conflicts = await core.call('conflicts.list', { state: 'resolved' }, tenantScope(id));
      const settled = conflicts.find(({ fromOn }) => fromOn === '2026-11-09');
      expect(settled?.observations.map(({ source }) => source).sort()).toEqual([
        'GA4',
        DASHBOARD.source,
      ]);
    });

    const startedAt = Date.now();
    await test.step('4. drafts with progress; one of them opened', async () => {
      await page.evaluate(() => {
        const seen = new Set<string>();
        Object.assign(window, { drafting: seen });
        new MutationObserver(() => {
          for (const row of document.querySelectorAll<HTMLElement>('tr[data-row]')) {
            if (row.textContent?.includes('Drafting…')) seen.add(row.dataset.row ?? '');
          }
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      await page.getByRole('button', { name: 'Generate 5 drafts' }).click();
      await expect(page.getByText('5 drafts made')).toBeVisible();
      expect(
        await page.evaluate(() => (window as unknown as { drafting: Set<string> }).drafting.size),
      ).toBe(5);
      for (const name of TENANTS) await expect(rowOf(page, name)).toContainText('Draftv1');
    });

    await test.step('5. words, review, and the Owner’s approval of four', async () => {
      await review(page, 'Hotel Alba', 'A steady month.');
      for (const name of ['Fit PTD', 'Pousada Mar', 'Spa Lume']) await review(page, name);
      await expect(page.getByText('5 tenants · 0 approved · 4 in review')).toBeVisible();
      await page.getByRole('button', { name: 'Approve 4' }).click();
      for (const name of ['Hotel Alba', 'Fit PTD', 'Pousada Mar', 'Spa Lume']) {
        await expect(dialogOf(page).getByText(name)).toBeVisible();
      }
      await dialogOf(page).getByRole('button', { name: 'Approve 4 readouts' }).click();
      await expect(page.getByText('4 readouts approved')).toBeVisible();
      await expect(rowOf(page, 'Hotel Alba')).toContainText('Approvedv1');
    });

    const folder = join(gatehouse.dataFolder, 'exports', MONTH);
    await test.step('6. the export: four PDFs, an index, one left out', async () => {
      await expect(details(page)).toContainText('4 PDFs and an index page will be written.');
      await page.getByRole('button', { name: 'Export 4 approved' }).click();
      await expect(details(page)).toContainText('4 PDFs and the index page lie in the folder.', {
        timeout: 60_000,
      });
      expect(Date.now() - startedAt).toBeLessThan(60_000);
      await expect(details(page)).toContainText('Not approved: still a draft');
      await expect(details(page)).toContainText(folder);
      await expect(details(page).getByText(/^\d+ pages, \d+(\.\d)? (KB|MB)$/)).toHaveCount(5);
      expect(readdirSync(folder).sort()).toEqual([
        'fit-ptd_2026-11_v1.pdf',
        'hotel-alba_2026-11_v1.pdf',
        `index_${MONTH}.html`,
        'pousada-mar_2026-11_v1.pdf',
        'spa-lume_2026-11_v1.pdf',
      ]);
    });

    await test.step('each PDF names its own tenant alone, and its numbers are the stored ones', async () => {
      for (const [slug, name] of [
        ['fit-ptd', 'Fit PTD'],
        ['hotel-alba', 'Hotel Alba'],
        ['pousada-mar', 'Pousada Mar'],
        ['spa-lume', 'Spa Lume'],
      ] as const) {
        const file = join(folder, `${slug}_${MONTH}_v1.pdf`);
        const { text, pages } = readPdf(file);
        expect(pages).toBeGreaterThan(1);
        expect(TENANTS.filter((each) => text.includes(each))).toEqual([name]);
        const { frozen } = await storedReadout(core, slug);
        for (const figure of frozen.figures) {
          if (figure.used === null) continue;
          for (const { current } of [figure.used, ...figure.others]) {
            expect
              .soft(text, `${slug} ${figure.key}`)
              .toContain(written(current, figure, frozen.locale));
          }
        }
        await expect(rowOf(page, name)).toContainText(`v1, ${pages} pages`);
      }
      const pousada = readPdf(join(folder, `pousada-mar_${MONTH}_v1.pdf`));
      for (const source of ['GA4', DASHBOARD.source]) expect(pousada.text).toContain(source);
      expect(pousada.text).toContain('GA4 lost two days of consent.');
      expect(readPdf(join(folder, `hotel-alba_${MONTH}_v1.pdf`)).text).toContain('A steady month.');
    });

    await test.step('an unchanged readout leaves again with the same content', async () => {
      const file = join(folder, `hotel-alba_${MONTH}_v1.pdf`);
      const index = readFileSync(join(folder, `index_${MONTH}.html`), 'utf8');
      const before = sha256(file);
      const { snapshotHash } = await storedReadout(core, 'hotel-alba');
      expect(index).toContain(snapshotHash);
      expect(index).toContain('Casa Verde</td><td>Not approved: still a draft');
      await page.getByRole('button', { name: 'Back to the plan' }).click();
      await page.getByRole('button', { name: 'Export 4 approved' }).click();
      await expect(details(page)).toContainText('4 PDFs and the index page lie in the folder.');
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: `Save hotel-alba_${MONTH}_v1.pdf` }).click();
      const saved = await (await download).path();
      expect([sha256(file), sha256(saved), readdirSync(folder).length]).toEqual([
        before,
        before,
        5,
      ]);
      expect((await storedReadout(core, 'hotel-alba')).snapshotHash).toBe(snapshotHash);
    });

    await test.step('figures that change take the approval back, and the export says so', async () => {
      const { id } = await storedTenant(core, 'spa-lume');
      await core.call(
        'observations.record',
        {
          observations: [
            {
              key: 'email_signups',
              fromOn: '2026-11-20',
              toOn: '2026-11-20',
              valueText: '400',
              source: 'List capture',
            },
          ],
        },
        tenantScope(id),
      );
      await expect(rowOf(page, 'Spa Lume')).toContainText('Out of date');
      await expect(rowOf(page, 'Spa Lume')).toContainText('v1, changed');
      await page.getByRole('button', { name: 'Export 3 approved' }).click();
      await expect(details(page)).toContainText('Out of date: figures changed after the approval');
    });
  });
});

async function storedTenant(core: CoreClient, slug: string) {
  const tenants = await core.call('tenants.list', {}, ALL);
  const tenant = tenants.find((each) => each.slug === slug);
  if (tenant === undefined) throw new Error(`There is no ${slug}`);
  return tenant;
}
