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
  test('[M7] [M179] demo fills an empty folder once; --all-tenants exports what is approved with an index, --drafts the rest', async () => {
    if (findChromium() === undefined) throw new Error(CHROMIUM_MISSING);
    const folder = temporaryFolder();
    const data = ['--data', join(folder, 'data')];
    const demo = await runJson(['demo', ...data], CLOCK);
    expect(demo.json).toEqual({ folder: join(folder, 'data'), profiles: ['Olga', 'Max', 'Edi'] });
    expect((await runJson(['demo', ...data], CLOCK)).exit).toBe(0);
    expect((await runJson(['verify', ...data], CLOCK)).json).toMatchObject({ ok: true });

    const out = join(folder, 'pdf');
    const words = ['readout', '--month', '2026-10', '--all-tenants', '--out', out];
    const approved = await runJson([...words, ...data], CLOCK);
    expect(approved.exit).toBe(0);
    expect(approved.json.printed.map(({ tenant }: { tenant: string }) => tenant)).toEqual([
      'spa-lume',
    ]);
    expect(approved.json.skipped).toEqual([
      { tenant: 'casa-verde', code: 'no_readout', reason: 'No readout of this month yet' },
      { tenant: 'fit-ptd', code: 'no_readout', reason: 'No readout of this month yet' },
      { tenant: 'hotel-alba', code: 'not_approved', reason: 'Not approved: still a draft' },
      { tenant: 'pousada-mar', code: 'no_readout', reason: 'No readout of this month yet' },
    ]);
    expect(readdirSync(out).sort()).toEqual(['index_2026-10.html', 'spa-lume_2026-10_v1.pdf']);
    const index = readFileSync(approved.json.index, 'utf8');
    const [{ file, sha256: hash, contentHash, pages }] = approved.json.printed;
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    expect([hash, pages > 1]).toEqual([sha256(file), true]);
    for (const text of ['href="spa-lume_2026-10_v1.pdf"', contentHash, hash, 'still a draft']) {
      expect(index).toContain(text);
    }
    // Nothing was drafted on the way, and the data folder got no copy.
    expect(reportVersions(data)).toHaveLength(7);
    expect(existsSync(join(folder, 'data', 'exports'))).toBe(false);

    const all = await runJson([...words, '--drafts', '--lang', 'pt-BR', ...data], CLOCK);
    expect([all.exit, all.json.skipped]).toEqual([0, []]);
    expect(readdirSync(out).sort()).toEqual([
      'casa-verde_2026-10_v1-draft.pdf',
      'fit-ptd_2026-10_v1-draft.pdf',
      'hotel-alba_2026-10_v1-draft.pdf',
      'index_2026-10.html',
      'pousada-mar_2026-10_v1-draft.pdf',
      'spa-lume_2026-10_v1.pdf',
    ]);
    expect(readFileSync(all.json.index, 'utf8')).toContain('Rascunho, não aprovado');
    expect(
      all.json.printed.find(({ tenant }: { tenant: string }) => tenant === 'spa-lume').sha256,
    ).toBe(hash);
    const reasonOf = async (...more: string[]) =>
      (await runJson([...more, ...data], CLOCK)).json.error.details.reason;
    expect(await reasonOf(...words, '--tenant', 'spa-lume')).toBe('cli_all_or_one');
    expect(await reasonOf(...words, '--as-of', '2026-10-20T00:00:00Z')).toBe(
      'cli_as_of_needs_drafts',
    );
    expect(
      await reasonOf('readout', '--month', '2026-10', '--drafts', '--out', join(out, 'one.pdf')),
    ).toBe('cli_drafts_of_all');
  }, 90_000);

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
