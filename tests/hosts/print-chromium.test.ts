import { execFileSync, execSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { AppError } from '@shared/base/errors';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PrintInput, PrintOutput } from '../../src/main/core/ports';
import { CHROMIUM_MISSING, findChromium } from '../../src/main/hosts/ports/chromium';
import { countPdfPages } from '../../src/main/hosts/ports/pdf-pages';
import { chromiumPrintPort } from '../../src/main/hosts/ports/print-chromium';
import { tempFolder } from './temp-folder';

const never = new AbortController().signal;

async function print(
  documents: PrintInput['documents'],
  signal: AbortSignal = never,
): Promise<PrintOutput> {
  const port = chromiumPrintPort();
  if (typeof port !== 'function') throw new Error(port.absent);
  return (await port({ documents }, signal)) as PrintOutput; // the port's declared answer
}

/** What poppler, an independent reader, finds in a PDF. */
function read(base64: string) {
  const file = join(tempFolder(), 'printed.pdf');
  writeFileSync(file, Buffer.from(base64, 'base64'));
  return {
    text: execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }),
    info: execFileSync('pdfinfo', [file], { encoding: 'utf8' }),
    fonts: execFileSync('pdffonts', [file], { encoding: 'utf8' }),
    images: execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' }),
  };
}

const INTER = readFileSync(
  join('node_modules', '@fontsource', 'inter', 'files', 'inter-latin-400-normal.woff2'),
  'base64',
);

const page = (body: string, size: string) =>
  `<!doctype html><html lang="pt-BR"><head><meta charset="utf-8"><title>Leitura</title>
   <style>@page { size: ${size}; margin: 20mm } section { break-after: page }</style></head>
   <body>${body}</body></html>`;

/** Temporary files of this test alone: other tests print at the same time. */
function ownTempFolder(): string {
  const folder = tempFolder();
  const { TMPDIR: before = '/tmp' } = process.env;
  process.env.TMPDIR = folder;
  onTestFinished(() => {
    process.env.TMPDIR = before;
  });
  return folder;
}

describe('printing with Chromium', () => {
  it('prints every document in order, on the paper its style names, with its text', async () => {
    const sections = Array.from({ length: 12 }, (_, n) => `<section>Página ${n + 1}</section>`);
    const { pdfs } = await print([
      { html: page('<h1>Ocupação média: 71,4 %</h1>', 'A4'), paper: 'a4' },
      { html: page(sections.join(''), 'letter'), paper: 'letter' },
    ]);
    const [first, second] = pdfs.map(({ base64 }) => read(base64));
    expect(pdfs.map(({ pages }) => pages)).toEqual([1, 12]);
    expect(first?.text.trim()).toBe('Ocupação média: 71,4 %');
    expect(first?.info).toMatch(/Page size:\s+59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)/);
    expect(second?.text.match(/Página \d+/g)).toHaveLength(12);
    expect(second?.info).toMatch(/Pages:\s+12/);
    expect(second?.info).toMatch(/Page size:\s+612 x 792 pts \(letter\)/);
    expect(first?.info).toMatch(/Tagged:\s+yes/);
  });

  it('waits for the fonts and pictures inside a document', async () => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const face = `@font-face { font-family: 'Inside'; src: url(data:font/woff2;base64,${INTER}) }`;
    const html = page(
      `<style>${face} p { font-family: Inside }</style><p>Ende</p>
       <img src="data:image/png;base64,${pixel}" width="200" alt="">`,
      'A4',
    );
    const { pdfs } = await print([{ html, paper: 'a4' }]);
    const { fonts, images } = read(pdfs[0]?.base64 ?? '');
    expect(fonts).toMatch(/\+Inter/);
    expect(images).toMatch(/image\s+1\s+1 /);
  });

  it('reaches no network, not even this computer', async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.end('<svg xmlns="http://www.w3.org/2000/svg"/>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.address() as AddressInfo;
    const html = page(
      `<link rel="stylesheet" href="http://127.0.0.1:${port}/a.css"><img src="http://localhost:${port}/b.svg" alt="">
       <img src="http://127.0.0.1:${port}/c.svg" alt="">Ruhig`,
      'A4',
    );
    const { pdfs } = await print([{ html, paper: 'a4' }]);
    server.close();
    expect(read(pdfs[0]?.base64 ?? '').text.trim()).toBe('Ruhig');
    expect(asked).toBe(0);
  });

  it('runs no script of a document', async () => {
    const html = page('Still<script>document.body.textContent = "Laut"</script>', 'A4');
    const { pdfs } = await print([{ html, paper: 'a4' }]);
    expect(read(pdfs[0]?.base64 ?? '').text.trim()).toBe('Still');
  });

  it('leaves no process and no profile behind, when it is done and when it is called off', async () => {
    const folder = ownTempFolder();
    const controller = new AbortController();
    const work = print([{ html: page('a', 'A4'), paper: 'a4' }], controller.signal);
    setTimeout(() => controller.abort(), 100);
    await expect(work).rejects.toThrow(AppError);
    await print([{ html: page('a', 'A4'), paper: 'a4' }]);
    expect(readdirSync(folder)).toEqual([]);
    const running = execSync('ps -eo args', { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(folder));
    expect(running).toEqual([]);
  });

  it('says what to install where there is no Chromium', () => {
    expect(chromiumPrintPort(undefined)).not.toHaveProperty('absent');
    expect(findChromium({ CHROMIUM_PATH: '/nowhere/chromium' })).toBeUndefined();
    const { CHROMIUM_PATH: before } = process.env;
    process.env.CHROMIUM_PATH = '/nowhere/chromium';
    try {
      expect(chromiumPrintPort()).toEqual({ absent: CHROMIUM_MISSING });
    } finally {
      if (before === undefined) delete process.env.CHROMIUM_PATH;
      else process.env.CHROMIUM_PATH = before;
    }
  });

  it('says so when the program it was given is no Chromium', async () => {
    const folder = ownTempFolder();
    const port = chromiumPrintPort('/bin/true');
    if (typeof port !== 'function') throw new Error('absent');
    const document = { html: page('a', 'A4'), paper: 'a4' };
    await expect(port({ documents: [document] }, never)).rejects.toMatchObject({
      code: 'unavailable',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses an order that is not one', async () => {
    const port = chromiumPrintPort();
    if (typeof port !== 'function') throw new Error(port.absent);
    await expect(port({ documents: [{ html: 'x', paper: 'a3' }] }, never)).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});

describe('counting the pages of a PDF', () => {
  it('is not misled by words that look like its structure', async () => {
    const words = '/Type /Pages /Count 99 /Type /Page trailer startxref 0 %%EOF';
    const html = page(`<p title="${words}">${words}</p>`, 'A4').replace('Leitura', words);
    const { pdfs } = await print([{ html, paper: 'a4' }]);
    expect(pdfs[0]?.pages).toBe(1);
  });

  it('refuses what is no PDF of a printer', () => {
    expect(() => countPdfPages(Buffer.from('%PDF-1.7\nnothing'))).toThrow(AppError);
  });
});
