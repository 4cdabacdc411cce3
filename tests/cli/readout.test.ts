import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, test, vi } from 'vitest';
import { CHROMIUM_MISSING, findChromium } from '../../src/main/hosts/ports/chromium';
import { run, runJson, temporaryFolder } from './in-process';

const CLOCK = { clock: '2026-11-02T09:00:00Z' };
const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('readouts and the sample by command line', () => {
  test('[M7] [M179] demo fills an empty folder once; --all-tenants prints every month-end, one PDF each', async () => {
    if (findChromium() === undefined) throw new Error(CHROMIUM_MISSING);
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const demo = await runJson(['demo', ...data], CLOCK);
    expect(demo.json).toEqual({ folder: join(folder, 'data'), profiles: ['Olga', 'Max', 'Edi'] });
    expect((await runJson(['demo', ...data], CLOCK)).exit).toBe(0);
    expect((await runJson(['verify', ...data], CLOCK)).json).toMatchObject({ ok: true });

    const out = join(folder, 'pdf');
    const words = ['readout', '--month', '2026-10', '--all-tenants', '--out', out];
    const all = await runJson([...words, ...data], CLOCK);
    expect([all.exit, all.json.skipped]).toEqual([0, []]);
    const slugs = ['casa-verde', 'fit-ptd', 'hotel-alba', 'pousada-mar', 'spa-lume'];
    expect(all.json.printed.map(({ tenant }: { tenant: string }) => tenant).sort()).toEqual(slugs);
    expect(readdirSync(out).sort()).toEqual(slugs.map((slug) => `${slug}-2026-10.pdf`));
    for (const { file, pages, sha256: hash } of all.json.printed) {
      expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
      expect([hash, pages > 1]).toEqual([sha256(file), true]);
    }
    const both = await runJson([...words, '--tenant', 'spa-lume', ...data], CLOCK);
    expect([both.exit, both.json.error.details.reason]).toEqual([1, 'cli_all_or_one']);
  }, 60_000);

  test('[M7] a month without a readout is drafted and printed; printing it again takes the same one', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    await run(['check-gates', ...data], CLOCK);
    const file = join(folder, 'new', 'october.pdf');
    const words = ['readout', '--month', '2026-10', '--out', file, ...data];
    const first = await runJson(words, CLOCK);
    expect(first.json).toEqual({
      file,
      pages: expect.any(Number),
      sha256: sha256(file),
      state: 'draft',
    });
    await runJson(words, CLOCK);
    expect(reportVersions(data)).toEqual([1]);
    const asOf = await runJson([...words, '--as-of', '2026-10-20T00:00:00Z'], CLOCK);
    expect([asOf.exit, asOf.err]).toEqual([0, expect.stringContaining('2026-10-20')]);
    expect(reportVersions(data)).toEqual([1, 2]);
    const ahead = await runJson(['readout', '--month', '2027-01', '--out', file, ...data], CLOCK);
    expect(ahead.json.error.details.reason).toBe('readout_month_ahead');
  }, 60_000);

  test('[M7] without a Chromium it ends with 1, says what to install and writes nothing', async () => {
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    await run(['check-gates', ...data], CLOCK);
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
    const file = join(folder, 'october.pdf');
    const { exit, json } = await runJson(
      ['readout', '--month', '2026-10', '--out', file, ...data],
      CLOCK,
    );
    expect([exit, json.error.code]).toEqual([1, 'unavailable']);
    expect(json.error.message).toContain('Chromium');
    expect(existsSync(file)).toBe(false);
  });

  test('a folder with other data takes no sample', async () => {
    const data = ['--data', join(temporaryFolder(), 'data')];
    await run(['check-gates', ...data], CLOCK);
    const { exit, err } = await run(['demo', ...data], CLOCK);
    expect(exit).toBe(1);
    expect(err).toContain('holds other data than the sample agency');
  });
});

function reportVersions(data: readonly string[]): readonly number[] {
  const folder = data[1] ?? '';
  const database = new BetterSqlite3(join(folder, 'gatehouse.sqlite'), { readonly: true });
  try {
    const statement = "SELECT report_version FROM report WHERE kind = 'readout' ORDER BY 1";
    return database.prepare<[], number>(statement).pluck().all();
  } finally {
    database.close();
  }
}
