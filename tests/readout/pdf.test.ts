import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readout } from '@shared/domain/readout/readout';
import { createWriting } from '@shared/readout/writing';
import { ALL, INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../../src/main/hosts/ports/chromium';
import { chromiumPrintPort } from '../../src/main/hosts/ports/print-chromium';
import { testCore } from '../helpers/test-core';

const port = chromiumPrintPort();
/** Outlives each single test, unlike the helpers' folders. */
const folder = mkdtempSync(path.join(tmpdir(), 'gatehouse-pdf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const hasTools = findChromium() !== undefined && existsSync('/usr/bin/pdftotext');
if (!hasTools)
  console.warn(
    'skipped: no Chromium or no pdftotext on this machine (npm test installs them on Debian)',
  );

interface Printed {
  readonly slug: string;
  readonly tenant: string;
  readonly readout: Readout;
  readonly pages: number;
  readonly sha256: string;
  readonly file: string;
  readonly text: string;
}

/** The sample agency's October, printed for real. */
async function printOctober(): Promise<readonly Printed[]> {
  if ('absent' in port) throw new Error(port.absent);
  const core = await testCore({
    hostPorts: { print: (input) => port(input, new AbortController().signal) },
  });
  const client = core.connect('cli');
  await client.call('sample.create', {}, INSTALL);
  const { profiles } = await client.call('session.state', {}, INSTALL);
  await client.call('session.signIn', { profileId: profiles[0]?.id ?? '' }, INSTALL);
  const tenants = await client.call('tenants.list', {}, ALL);
  const { written, skipped } = await client.call(
    'readouts.exportMonth',
    { month: '2026-10', drafts: true, toFolder: false },
    { kind: 'tenants', tenantIds: tenants.map(({ id }) => id) },
  );
  expect(skipped).toEqual([]);
  const documents: Printed[] = [];
  for (const one of written) {
    const scope = tenantScope(one.tenantId);
    const file = path.join(folder, one.fileName);
    writeFileSync(file, await bytesOf(client, one.fileId, one.tenantId));
    const { readout } = await client.call('reports.get', { reportId: one.reportId }, scope);
    documents.push({
      slug: one.slug,
      tenant: tenants.find(({ id }) => id === one.tenantId)?.name ?? '',
      readout: readout as Readout,
      pages: one.pages,
      sha256: one.sha256,
      file,
      text: execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }),
    });
  }
  return documents;
}

async function bytesOf(client: RpcClient, fileId: string, tenantId: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for (let offset = 0, last = false; !last; ) {
    const piece = await client.call('files.read', { fileId, offset }, tenantScope(tenantId));
    pieces.push(Buffer.from(piece.chunk, 'base64'));
    offset += pieces.at(-1)?.length ?? 0;
    last = piece.last;
  }
  return Buffer.concat(pieces);
}

describe.skipIf(!hasTools)('the month-end readouts of the sample agency as PDFs', () => {
  let documents: readonly Printed[] = [];
  beforeAll(async () => {
    documents = await printOctober();
  }, 120_000);

  test('[M7] five tenants give five documents of several pages, each the file that was stored', () => {
    expect(documents.map(({ slug }) => slug)).toEqual([
      'casa-verde',
      'fit-ptd',
      'hotel-alba',
      'pousada-mar',
      'spa-lume',
    ]);
    for (const { file, pages, sha256 } of documents) {
      const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
      expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1])).toBe(pages);
      expect(pages).toBeGreaterThan(1);
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(
        createHash('sha256')
          .update(execFileSync('cat', [file]))
          .digest('hex'),
      ).toBe(sha256);
    }
  });

  test('[M10] the text of each names its own tenant and no other', () => {
    for (const { tenant, text } of documents) {
      expect(text).toContain(tenant);
      const others = documents.map((each) => each.tenant).filter((name) => name !== tenant);
      expect(others.filter((name) => text.includes(name))).toEqual([]);
    }
  });

  test('[M179] every figure of the stored month is printed as stored, with its source, in the tenant’s language', () => {
    for (const { readout, text } of documents) {
      const writing = createWriting(readout.locale, readout.zone, readout.currency);
      const line = text.replaceAll(/\s+/g, ' ');
      for (const { key, unit, used, others } of readout.figures) {
        if (used === null) continue;
        const label = writing.text(`metrics.name.${key}`);
        const value = writing.value(used.current, unit).replaceAll('\u00A0', ' ');
        expect(line, `${readout.tenant.slug} ${label}`).toContain(value);
        for (const other of others) expect(line).toContain(writing.value(other.current, unit));
      }
      expect(line).toContain(writing.text('readout.reading'));
    }
    expect(documents.map(({ readout }) => readout.locale)).toEqual(
      expect.arrayContaining(['en', 'pt-BR']),
    );
  });

  test('[M188] both values of the settled conflict are printed', () => {
    const lume = documents.find(({ slug }) => slug === 'spa-lume');
    const bookings = lume?.readout.figures.find(({ key }) => key === 'bookings');
    expect(bookings?.others).toHaveLength(1);
    expect(lume?.text).toContain('Other value, kept');
    expect(lume?.text).toContain('GA4 counts guests who cancelled within the hour.');
  });

  test('fonts are embedded TrueType, an unapproved one says Draft, an approved one names who approved', () => {
    for (const { file, slug, text } of documents) {
      const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' })
        .split('\n')
        .slice(2)
        .filter(Boolean);
      expect(
        fonts.filter((font) => !/Inter-\w+\s+CID TrueType\s+\S+\s+yes yes yes/.test(font)),
      ).toEqual([]);
      if (slug === 'spa-lume') expect(text).toContain('approved by Olga');
      else expect(text).toMatch(/Draft|Rascunho/);
    }
  });

  test('charts are not blank: the page of the two tracks holds both lines’ colours', () => {
    const lume = documents.find(({ slug }) => slug === 'spa-lume');
    const ppm = execFileSync('pdftoppm', ['-r', '100', '-f', '3', '-l', '3', lume?.file ?? ''], {
      maxBuffer: 1 << 26,
    });
    const near = (red: number, green: number, blue: number) => {
      let count = 0;
      // P6, width and height, 255, then three bytes a pixel.
      const header =
        ppm
          .subarray(0, 40)
          .toString('latin1')
          .match(/^P6\n\d+ \d+\n255\n/)?.[0].length ?? 0;
      for (let at = header; at + 2 < ppm.length; at += 3) {
        const distance =
          Math.abs((ppm[at] ?? 0) - red) +
          Math.abs((ppm[at + 1] ?? 0) - green) +
          Math.abs((ppm[at + 2] ?? 0) - blue);
        if (distance < 60) count++;
      }
      return count;
    };
    expect(near(0x10, 0x58, 0xb8)).toBeGreaterThan(20);
    expect(near(0x6a, 0x3b, 0xb0)).toBeGreaterThan(10);
  });
});
