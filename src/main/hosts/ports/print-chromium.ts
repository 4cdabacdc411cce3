import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '@shared/base/errors';
import type { PrintOutput } from '../../core/ports';
import type { AbsentPort, PortHandler } from '../worker/serve-ports';
import { CHROMIUM_MISSING, findChromium } from './chromium';
import { type Chromium, startChromium } from './devtools-pipe';
import { countPdfPages } from './pdf-pages';
import { PAPER_INCHES, type PrintDocument, parsePrintInput } from './print-input';

/** The port `print` of hosts without Electron; absent where no Chromium is installed. */
export function chromiumPrintPort(program = findChromium()): PortHandler | AbsentPort {
  if (program === undefined) return { absent: CHROMIUM_MISSING };
  return (input, signal) => printWithChromium(program, input, signal);
}

/** Prints every document of one order with one Chromium, which is gone afterwards. */
async function printWithChromium(
  program: string,
  input: unknown,
  signal: AbortSignal,
): Promise<PrintOutput> {
  const { documents } = parsePrintInput(input);
  const chromium = startChromium(program);
  const abort = () => void chromium.close();
  signal.addEventListener('abort', abort);
  try {
    const pdfs: PrintOutput['pdfs'][number][] = [];
    for (const document of documents) pdfs.push(await printOne(chromium, document));
    return { pdfs };
  } finally {
    signal.removeEventListener('abort', abort);
    await chromium.close();
  }
}

async function printOne(chromium: Chromium, { html, paper }: PrintDocument) {
  const { targetId } = await chromium.send('Target.createTarget', { url: 'about:blank' });
  const attached = await chromium.send('Target.attachToTarget', { targetId, flatten: true });
  const sessionId = text(attached.sessionId);
  const page = (method: string, params?: object) => chromium.send(method, params, sessionId);

  // A readout is text and pictures; whatever came into it from outside is not executed.
  await page('Emulation.setScriptExecutionDisabled', { value: true });
  const { frameTree } = await page('Page.getFrameTree');
  await page('Page.setDocumentContent', { frameId: frameIdOf(frameTree), html });
  await untilReady(page);
  const { width, height } = PAPER_INCHES[paper];
  const printed = await page('Page.printToPDF', {
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    displayHeaderFooter: false,
    paperWidth: width,
    paperHeight: height,
  });
  await chromium.send('Target.closeTarget', { targetId });
  const base64 = text(printed.data);
  return { base64, pages: countPdfPages(Buffer.from(base64, 'base64')) };
}

/** Asked from outside again and again: with scripts off, no listener inside the page would be called. */
async function untilReady(page: (method: string, params: object) => Promise<object>) {
  for (;;) {
    const answer = await page('Runtime.evaluate', { expression: IS_READY, returnByValue: true });
    const { result } = answer as { readonly result?: { readonly value?: unknown } }; // DevTools protocol
    if (result?.value === true) return;
    await delay(POLL_MS);
  }
}

const POLL_MS = 10;

/**
 * Fonts and pictures lie inside the document, but are decoded after it is parsed; a font is asked for by
 * the layout, so that comes first.
 */
const IS_READY = `document.readyState === 'complete' && document.body.offsetHeight >= 0
  && document.fonts.status === 'loaded'
  && Array.from(document.images).every((image) => image.complete)`;

function frameIdOf(frameTree: unknown): string {
  const tree = frameTree as { readonly frame?: { readonly id?: unknown } } | undefined; // checked by text()
  return text(tree?.frame?.id);
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new AppError('unavailable', 'Chromium answered in a way Gatehouse does not know.');
}
