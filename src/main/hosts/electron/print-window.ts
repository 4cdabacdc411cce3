import { AppError } from '@shared/base/errors';
import { BrowserWindow } from 'electron';
import type { PrintOutput } from '../../core/ports';
import { countPdfPages } from '../ports/pdf-pages';
import { PAPER_INCHES, type PrintDocument, parsePrintInput } from '../ports/print-input';
import type { PortHandler } from '../worker/serve-ports';
import { APP_URL } from './app-origin';
import { denyNavigation } from './lockdown';
import { PRINT_PATH, type PrintTickets } from './print-tickets';
import { lockedPreferences } from './web-preferences';

/** The port `print` of the desktop program: one hidden window prints all documents of an order. */
export function windowPrintPort(tickets: PrintTickets): PortHandler {
  return async (input, signal) => {
    const { documents } = parsePrintInput(input);
    const window = new BrowserWindow({ show: false, webPreferences: lockedPreferences() });
    denyNavigation(window.webContents, () => undefined);
    const abort = () => window.destroy();
    signal.addEventListener('abort', abort);
    try {
      const pdfs: PrintOutput['pdfs'][number][] = [];
      for (const document of documents) pdfs.push(await printOne(window, tickets, document));
      return { pdfs };
    } catch (cause) {
      if (cause instanceof AppError) throw cause;
      throw new AppError('unavailable', `The page could not be printed: ${String(cause)}`, {
        cause,
      });
    } finally {
      signal.removeEventListener('abort', abort);
      if (!window.isDestroyed()) window.destroy();
    }
  };
}

async function printOne(
  window: BrowserWindow,
  tickets: PrintTickets,
  { html, paper }: PrintDocument,
): Promise<PrintOutput['pdfs'][number]> {
  const ticket = tickets.issue(html);
  try {
    await window.loadURL(`${APP_URL.slice(0, -1)}${PRINT_PATH}${ticket}`);
    // Ours, from outside: the document's own scripts are forbidden by its policy.
    await window.webContents.executeJavaScript(READY);
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      displayHeaderFooter: false,
      pageSize: PAPER_INCHES[paper],
    });
    return { base64: pdf.toString('base64'), pages: countPdfPages(pdf) };
  } finally {
    tickets.revoke(ticket);
  }
}

/** The layout asks for the fonts, so it comes first. */
const READY = 'document.body.offsetHeight, document.fonts.ready.then(() => true)';
