import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signInAs, testAgency } from '../helpers/test-core';
import { openAgency, openWindow } from './open-window';

const pdf = async (input: unknown) => ({
  // As many pages as documents; what is on them is tested with a real printer.
  pdfs: (input as { documents: readonly unknown[] }).documents.map(() => ({
    base64: Buffer.from('%PDF-1.7').toString('base64'),
    pages: 5,
  })),
});

const frame = () => screen.findByTitle<HTMLIFrameElement>('The readout as it is printed');

describe('the shelves and the readout', () => {
  it('[M183] an empty shelf says what fills it, and counts are those of the store', async () => {
    const { user } = await openAgency('reports', async ({ owner, scope }) => {
      await owner.call('cycles.run', { cadence: 'weekly' }, scope);
    });
    expect(await screen.findByText('Month-end readout: nothing on this shelf yet')).toBeDefined();
    await user.click(await screen.findByText('Weekly 1'));
    expect(await screen.findByText('Showing 1 of 1')).toBeDefined();
  });

  it('[M179] a month is frozen, shown as it is printed, worded, reviewed and approved by another Owner', async () => {
    const agency = await testAgency({ hostPorts: { print: pdf } });
    const other = await signInAs(agency, 'Max', 'owner');
    const user = await openWindow(agency.owner, '#/t/hotel-alba/reports');
    await user.click(screen.getByRole('button', { name: 'Draft a readout' }));
    expect(await screen.findByText('Bookings has no value for this month')).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Freeze and draft', hidden: true }));
    expect((await frame()).srcdoc).toContain('October 2026 readout');

    await user.type(screen.getByLabelText('From the operator'), 'A quiet month.');
    await user.click(screen.getByRole('button', { name: 'Save words' }));
    await waitFor(async () => expect((await frame()).srcdoc).toContain('A quiet month.'));
    await user.click(screen.getByRole('button', { name: 'Send to review' }));
    await user.click(await screen.findByRole('button', { name: 'Approve' }));
    expect(await screen.findByText(/You made this yourself. Anothe/)).toBeDefined();

    const place = window.location.hash;
    const second = await openWindow(other.client, place);
    await second.click(await screen.findByRole('button', { name: 'Approve' }));
    expect(
      await screen.findByText('Approved words stand. Draft a new version to change them.'),
    ).toBeDefined();
    expect((await frame()).srcdoc).toContain('approved by Max');
  });

  it('[M182] [M184] recommendations of a kept summary are accepted or put off with a reason', async () => {
    const { user } = await openAgency('reports/growth');
    expect(
      await screen.findByText('Start no acceleration module until every gate passes'),
    ).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Keep on the shelf' }));
    const inspector = within(await screen.findByRole('complementary', { name: 'Details' }));
    await user.click(await inspector.findByRole('button', { name: 'Defer…' }));
    await user.click(inspector.getByRole('button', { name: 'Defer' }));
    expect(await inspector.findByText('Deferring a recommendation takes a reason.')).toBeDefined();
    await user.type(inspector.getByLabelText('Why later'), 'The team is away until Monday');
    await user.click(inspector.getByRole('button', { name: 'Defer' }));
    expect(await inspector.findByText('The team is away until Monday')).toBeDefined();
    expect(inspector.getByText('Deferred')).toBeDefined();
  });

  it('[M181] [Q16] a window that is none falls back to 30 days and says so', async () => {
    const { user } = await openAgency('reports/growth');
    const custom = await screen.findByLabelText('Another window in days');
    await user.type(custom, 'a month{Enter}');
    expect(await screen.findByText(/“a month” is not a window like 45d/)).toBeDefined();
    expect(screen.getByText(/rolling 30 days/)).toBeDefined();
  });

  it('without a printer the button stays, and says what to install', async () => {
    const { user } = await openAgency('reports', async ({ owner, scope }) => {
      await owner.call('readouts.draft', { month: '2026-10' }, scope);
    });
    await user.click(await screen.findByText('October 2026'));
    await user.click(await screen.findByRole('button', { name: 'Export draft PDF' }));
    expect(await screen.findByText(/no printer for PDFs/)).toBeDefined();
  });
});
