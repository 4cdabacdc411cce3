import type { Download } from '@playwright/test';
import type { Readout, ReadoutFigure } from '@shared/domain/readout/readout';
import { ALL, tenantScope } from '@shared/rpc/client';
import { expect, test } from './fixtures/gatehouse';
import { canReadPdf, inOneLine, readPdf } from './fixtures/pdf';
import { choose, dialogOf, openTenant, openView, signInAs } from './fixtures/steps';

const TENANTS = ['Casa Verde', 'Fit PTD', 'Hotel Alba', 'Pousada Mar', 'Spa Lume'];

/** A measure as an English reader finds it in the document; money is kept in minor units. */
function written(value: number, { unit }: ReadoutFigure): string {
  if (unit === 'money') return `R$ ${Math.round(value / 100).toLocaleString('en')}`;
  const digits = unit === 'count' || unit === 'score' ? 0 : 2;
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

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
    'Incidents',
    'Work finished',
    'Recommendations',
    'Plan for November 2026',
    'How to read this document',
  ]) {
    await expect(document.getByRole('heading', { name: part, exact: true })).toBeAttached();
  }

  const core = await gatehouse.core('Olga');
  const tenants = await core.call('tenants.list', {}, ALL);
  const scope = tenantScope(tenants.find(({ slug }) => slug === 'fit-ptd')?.id ?? '');
  const { rows } = await core.call('reports.list', { kind: 'readout', limit: 50 }, scope);
  const row = rows.find(({ period }) => period === '2026-10');
  const report = await core.call('reports.get', { reportId: row?.id ?? '' }, scope);
  const readout = report.readout as Readout; // frozen by readouts.draft; the contract carries it unread
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
      expect.soft(onScreen, `${figure.key} on screen`).toContain(written(value, figure));
      expect.soft(pdf.text, `${figure.key} in print`).toContain(written(value, figure));
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

test('all five tenants’ months leave in one go, each PDF naming its own tenant alone [M10]', async ({
  page,
}, info) => {
  info.skip(!canReadPdf(), 'pdftotext is not on this machine');
  test.slow();
  await signInAs(page, 'Olga');
  await openView(page, 'Reports');
  await choose(page.getByRole('combobox', { name: 'Month' }), 'October 2026');
  const downloads: Download[] = [];
  page.on('download', (download) => downloads.push(download));
  const startedAt = Date.now();
  await page.getByRole('button', { name: 'Export 5 PDFs' }).click();
  await expect(page.getByText('5 PDFs saved')).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => downloads.length).toBe(5);
  expect(Date.now() - startedAt).toBeLessThan(60_000);
  const named: string[] = [];
  for (const download of downloads) {
    const { text, pages } = readPdf(await download.path());
    expect(pages).toBeGreaterThan(1);
    const names = TENANTS.filter((name) => text.includes(name));
    expect(names).toHaveLength(1);
    named.push(...names);
  }
  expect(named.sort()).toEqual(TENANTS);
});
