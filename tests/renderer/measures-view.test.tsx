import { METRICS } from '@shared/domain/metrics/metric';
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import * as saving from '../../src/renderer/rpc/save-as';
import { importFigures } from '../helpers/metric-import-steps';
import { signInAs } from '../helpers/test-core';
import { openAgency, openWindow, secondWindow } from './open-window';

const CSV = 'Date,Clicks,Impressions\n2026-10-01,12,340\n2026-10-02,15,360\n2026-10-03,9,300\n';

const table = (name: string | RegExp) => screen.findByRole('table', { name });
const fileInput = () => {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('No field takes a file');
  return input;
};
const csv = (content: string) => new File([content], 'figures.csv', { type: 'text/csv' });

describe('the measures of a tenant', () => {
  it('[M191] stand in three layers, each with what it decides; without a value they say so', async () => {
    await openAgency('measures');
    for (const layer of ['Leading', 'Mid', 'Business']) {
      expect(await table(layer)).toBeDefined();
    }
    expect(screen.getAllByText('no value yet')).toHaveLength(METRICS.length);
    const clicks = screen.getByText(/makes the visibility track/);
    expect(clicks.closest('tr')?.textContent).toContain('Non-brand clicks');
  });

  it('[M190] the five minimum sources are missing, and become current by what they give', async () => {
    const { owner, scope } = await openAgency('measures');
    const section = async (name: string) => {
      const title = await screen.findByText(name);
      return title.closest('li')?.textContent ?? '';
    };
    expect(await section('Technical diagnostics')).toMatch(/^Missing.*No SEO score/);
    expect(screen.getByText('0 of 5 are current')).toBeDefined();
    const value = { key: 'seo_score', fromOn: '2026-11-01', toOn: '2026-11-01' } as const;
    await owner.call(
      'observations.record',
      { observations: [{ ...value, valueText: '88', source: 'Crawler' }] },
      scope,
    );
    expect(await screen.findByText('1 of 5 are current')).toBeDefined();
    expect(await section('Technical diagnostics')).toMatch(/^Current.*SEO score, Crawler, 1 Nov/);
  });

  it('[Q37] a measure shows both windows, the change per day, the trend and every value with its file and line', async () => {
    await openAgency('measures/non_brand_clicks', async (agency) => {
      await importFigures(agency, 'Date,Clicks\n2026-09-10,10\n2026-10-10,12\n', {
        source: 'Search Console',
      });
      await importFigures(agency, 'Date,Clicks\n2026-10-10,20\n', { source: 'Dashboard' });
    });
    expect(await screen.findByText('+100.0% per day against the window before')).toBeDefined();
    expect(screen.getByText('Up')).toBeDefined();
    const values = within(await table('Values'));
    const rows = values.getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(
        /10 Oct 2026.*20.*Sources differ.*used.*Dashboard.*figures\.csv, line 2/,
      ),
      expect.stringMatching(
        /10 Oct 2026.*12.*Sources differ.*not used.*Search Console.*figures\.csv, line 3/,
      ),
      expect.stringMatching(/10 Sept? 2026.*10.*used.*Search Console.*figures\.csv, line 2/),
    ]);
  });

  it('[M188] measures, the values of one and the imported files leave as CSV, the unused values among them', async () => {
    const saved: { name: string; blob: Blob }[] = [];
    vi.spyOn(saving, 'saveAs').mockImplementation((name, blob) => saved.push({ name, blob }));
    const { user } = await openAgency('measures', async (agency) => {
      await importFigures(agency, 'Date,Clicks\n2026-10-10,12\n', { source: '=Search Console' });
      await importFigures(agency, 'Date,Clicks\n2026-10-10,20\n', { source: 'Dashboard' });
    });
    const save = async (list: HTMLElement, file: RegExp) => {
      await user.click(within(list).getByRole('button', { name: 'Export CSV' }));
      expect(await screen.findByText(file)).toBeDefined();
      const text = (await saved.at(-1)?.blob.text()) ?? '';
      return text.trimEnd().split('\r\n');
    };
    const sectionOf = (name: string) => async () =>
      (await table(name)).closest('section') as HTMLElement;
    const files = await save(await sectionOf('Imported files')(), /^Saved hotel-alba-imports-/);
    expect(files[0]).toContain(
      'File,Source,Rank of the source,Rows,Recorded,Known already,Conflicts',
    );
    expect(files[2]).toContain("figures.csv,'=Search Console,");
    const bar = screen.getByRole('radiogroup').parentElement as HTMLElement;
    const measures = await save(bar, /^Saved hotel-alba-measures-/);
    expect(measures).toHaveLength(METRICS.length + 1);
    await user.click(screen.getByText('Non-brand clicks'));
    const values = await save(
      await sectionOf('Values')(),
      /^Saved hotel-alba-non_brand_clicks-.*\.csv, 2 rows$/,
    );
    expect(values.slice(1)).toEqual([
      expect.stringMatching(/^2026-10-10,2026-10-10,20,used,Dashboard,.*,figures\.csv,2$/),
      expect.stringMatching(/^2026-10-10,2026-10-10,12,not used,'=Search Console,.*,2$/),
    ]);
  });

  it('[Q37] its thresholds are set in percent, shown beside the trend and set back', async () => {
    const { user } = await openAgency('measures/sessions');
    expect(await screen.findByText('up from +2.0%, down from −2.0%, else flat')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Thresholds…' }));
    const up = await screen.findByLabelText('Up from');
    await user.clear(up);
    await user.type(up, '5');
    await user.click(screen.getByRole('button', { name: 'Save thresholds' }));
    expect(
      await screen.findByText('up from +5.0%, down from −2.0% by its own thresholds, else flat'),
    ).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Thresholds…' }));
    await user.click(await screen.findByRole('button', { name: 'Back to ±2%' }));
    expect(await screen.findByText('up from +2.0%, down from −2.0%, else flat')).toBeDefined();
  });

  it('[M52] text that looks like a page’s is drawn as text', async () => {
    const source = '<img src=x onerror="alert(1)">';
    await openAgency('measures', (agency) => importFigures(agency, CSV, { source }));
    const log = within(await table('Imported files'));
    expect(log.getByText(source)).toBeDefined();
    expect(document.querySelector('img')).toBeNull();
  });
});

describe('the import of a file', () => {
  it('[M52] goes from the file over its columns and a preview to the values', async () => {
    const { user, owner, scope } = await openAgency('measures/import');
    await screen.findByText('Choose a CSV file of figures');
    await user.upload(fileInput(), csv(CSV));
    expect(await screen.findByRole('heading', { level: 1, name: 'figures.csv' })).toBeDefined();
    expect(screen.getByText('an export of Search Console')).toBeDefined();
    expect(screen.getByText(/counts clicks on the brand’s name too/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Preview' }));
    expect(await screen.findByText('3 new values.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Import 3 values' }));
    expect(await screen.findByText('3 values are recorded')).toBeDefined();
    const { total } = await owner.call('metrics.values', { key: 'non_brand_clicks' }, scope);
    expect(total).toBe(3);
  });

  it('[M52] asks what a number means before it imports, and refused rows are left out only expressly', async () => {
    const { user } = await openAgency('measures/import');
    await screen.findByText('Choose a CSV file of figures');
    await user.upload(
      fileInput(),
      csv('Date;Sessions\n2026-10-01;1.234\n2026-10-02;2.345\n2026-10-03;=A1\n'),
    );
    await user.type(await screen.findByLabelText('Source', { selector: 'input' }), 'Sheet');
    await user.click(screen.getByRole('button', { name: 'Preview' }));
    const question = await screen.findByText(/“1.234” in line 2 can mean two numbers/);
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
    await user.click(within(question.closest('[role=alert]') as HTMLElement).getByText('1.234,5'));
    const refused = within(await table('Refused rows'));
    expect(refused.getByText('This is a formula. A formula is text, not a figure.')).toBeDefined();
    const button = await screen.findByRole('button', { name: 'Import 2 values' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await user.click(screen.getByLabelText('Leave out the refused row and import the others'));
    await user.click(button);
    expect(await screen.findByText('2 values are recorded')).toBeDefined();
  });

  it('[M52] a file that is none is refused in words, and another can be chosen at once', async () => {
    const { user } = await openAgency('measures/import');
    await screen.findByText('Choose a CSV file of figures');
    await user.upload(fileInput(), csv('Date,Clicks\n'));
    expect(await screen.findByText(/has a header and no rows below it/)).toBeDefined();
    expect(screen.getByText('Choose a CSV file of figures')).toBeDefined();
  });

  it('[M52] is not an Editor’s, who sees the measures and why the button is locked', async () => {
    const agency = await openAgency('measures');
    await secondWindow(agency);
    const { client } = await signInAs(agency, 'Edi', 'editor');
    await openWindow(client, '#/t/hotel-alba/measures');
    const button = await screen.findByRole('button', { name: 'Import a file' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.getAttribute('aria-description')).toMatch(/Manager/);
  });
});
