import { describe, expect, it } from 'vitest';
import { createPrintTickets } from '../../src/main/hosts/electron/print-tickets';

describe('the ticket of a document to print', () => {
  it('is good for one reading, and for none once it is taken back', () => {
    const tickets = createPrintTickets();
    const ticket = tickets.issue('<p>a</p>');
    expect(ticket).toMatch(/^[0-9a-f]{64}$/);
    expect([tickets.take(ticket), tickets.take(ticket)]).toEqual(['<p>a</p>', undefined]);
    const unused = tickets.issue('<p>b</p>');
    expect(unused).not.toBe(ticket);
    tickets.revoke(unused);
    expect(tickets.take(unused)).toBeUndefined();
  });
});
