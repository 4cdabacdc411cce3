import { randomBytes } from 'node:crypto';

export const PRINT_PATH = '/print/';

/** A document waiting to be printed, readable once by whoever has its ticket (D17). */
export interface PrintTickets {
  /** Answers the ticket. */
  issue(html: string): string;
  /** The document, once; undefined afterwards. */
  take(ticket: string): string | undefined;
  /** Takes back a ticket that was not used. */
  revoke(ticket: string): void;
}

export function createPrintTickets(): PrintTickets {
  const documents = new Map<string, string>();
  return {
    issue(html) {
      const ticket = randomBytes(32).toString('hex');
      documents.set(ticket, html);
      return ticket;
    },
    take(ticket) {
      const html = documents.get(ticket);
      documents.delete(ticket);
      return html;
    },
    revoke: (ticket) => void documents.delete(ticket),
  };
}

/** A document brings everything along and executes nothing. */
export const printHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};
