import { METRICS } from '@shared/domain/metrics/metric';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  approvedReadout,
  keepingPrinter,
  recordMonth,
  secondTenant,
  weekOf,
} from '../helpers/readout-steps';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';
import { openWindow } from './open-window';

const month = '2026-10';

/** Hotel Alba has its figures, Spa Lume lacks some and has two values for its bookings. */
async function twoTenants(): Promise<
  TestAgency & { readonly lume: Awaited<ReturnType<typeof secondTenant>> }
> {
  const agency = await testAgency({ hostPorts: { print: keepingPrinter().print } });
  const lume = await secondTenant(agency, 'Spa Lume');
  await recordMonth(agency.owner, agency.scope, month);
  await recordMonth(agency.owner, lume.scope, '2026-09');
  await recordMonth(agency.owner, lume.scope, month, ['seo_score', 'sessions']);
  await agency.owner.call(
    'observations.record',
    {
      observations: [
        weekOf('bookings', '10'),
        { ...weekOf('bookings', '12', 'Booking engine'), tier: 'secondary' },
      ],
    },
    lume.scope,
  );
  return { ...agency, lume };
}

const rowOf = (name: string) => {
  const row = screen.getByText(name, { selector: 'tr .gh-clip' }).closest('tr');
  if (row === null) throw new Error(`${name} has no row`);
  return within(row);
};
const details = () => within(screen.getByRole('complementary', { name: 'Details' }));

describe('the month-end of all tenants on screen', () => {
  it('[M7] says of each tenant how far its month is, names what is missing, and offers one next step', async () => {
    const { owner } = await twoTenants();
    const user = await openWindow(owner, '#/all/reports');
    await screen.findByText('2 tenants · 0 approved · 0 in review · 2 need data');
    const alba = rowOf('Hotel Alba');
    expect(alba.getByText(`${METRICS.length} of ${METRICS.length}`)).toBeDefined();
    expect([alba.getByText('Not run'), alba.getByText('Due 31 Oct')]).toHaveLength(2);
    expect(alba.getByRole('button', { name: 'Run cycle: Hotel Alba' })).toBeDefined();
    const lume = rowOf('Spa Lume');
    expect([
      lume.getByText(`${METRICS.length - 2} of ${METRICS.length}`),
      lume.getByText('2 missing'),
    ]).toHaveLength(2);
    expect(lume.getByText('1 open')).toBeDefined();
    expect(lume.getByRole('button', { name: 'Choose: Spa Lume' })).toBeDefined();
    // A conflict stands open by itself, with the names of what is missing.
    expect(screen.getByRole('heading', { name: 'Missing figures, Spa Lume' })).toBeDefined();
    expect([screen.getByText('Sessions'), screen.getByText('SEO score')]).toHaveLength(2);
    await user.click(screen.getByText('Hotel Alba', { selector: 'tr .gh-clip' }));
    expect(screen.queryByRole('heading', { name: 'Missing figures, Spa Lume' })).toBeNull();
  });

  it('the missing cycle is run from the grid, and its decision appears there', async () => {
    const { owner } = await twoTenants();
    const user = await openWindow(owner, '#/all/reports');
    await user.click(await screen.findByRole('button', { name: 'Run cycle: Hotel Alba' }));
    await user.click(await screen.findByRole('button', { name: 'Run monthly cycle' }));
    await waitFor(() => expect(rowOf('Hotel Alba').queryByText('Not run')).toBeNull());
    expect(rowOf('Hotel Alba').getByText('Intervene')).toBeDefined();
  });

  it('[M188] a conflict is chosen with a note, not without; both values stay', async () => {
    const { owner, lume } = await twoTenants();
    const user = await openWindow(owner, '#/all/reports');
    const use = await screen.findByRole('button', { name: 'Use GA4 for this readout' });
    await user.click(use);
    expect(screen.getByText('Say why: the note stands in the readout.')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: /Booking engine/ }));
    await user.type(screen.getByLabelText('Why this value is used'), 'Counted at the desk');
    await user.click(screen.getByRole('button', { name: 'Use Booking engine for this readout' }));
    expect(await screen.findByText('Booking engine is used; both values stay')).toBeDefined();
    await waitFor(() => expect(rowOf('Spa Lume').getByText('1 resolved')).toBeDefined());
    const [settled] = await owner.call('conflicts.list', {}, lume.scope);
    expect([settled?.observations.length, settled?.note]).toEqual([2, 'Counted at the desk']);
  });

  it('drafts are made one tenant after the other; one that fails says why in its row, the others go on', async () => {
    const { owner } = await twoTenants();
    const user = await openWindow(owner, '#/all/reports?month=2026-12');
    // December has not begun: nobody has anything to read out.
    await user.click(await screen.findByRole('button', { name: 'Generate 2 drafts' }));
    expect(await screen.findByText('No draft made, 2 not')).toBeDefined();
    expect(rowOf('Spa Lume').getByText('Not done')).toBeDefined();
    await user.click(screen.getByText('Spa Lume', { selector: 'tr .gh-clip' }));
    expect(
      within(screen.getByRole('alert')).getByText(/has not begun yet, so there is nothing/),
    ).toBeDefined();
    const october = await openWindow(owner, `#/all/reports?month=${month}`);
    await october.click(await screen.findByRole('checkbox', { name: 'Select Spa Lume' }));
    await october.click(await screen.findByRole('button', { name: 'Generate 1 draft' }));
    expect(await screen.findByText('1 draft made')).toBeDefined();
    expect(await rowOf('Spa Lume').findByText('Draft')).toBeDefined();
    expect(rowOf('Hotel Alba').getByText('Not drafted')).toBeDefined();
  });

  it('[M48] an Owner approves several after a question that names their tenants', async () => {
    const { owner, scope, lume } = await twoTenants();
    for (const each of [scope, lume.scope]) {
      const draft = await owner.call('readouts.draft', { month }, each);
      await owner.call(
        'readouts.move',
        { reportId: draft.id, expectedVersion: draft.version, to: 'in_review' },
        each,
      );
    }
    const user = await openWindow(owner, '#/all/reports');
    await user.click(await screen.findByRole('button', { name: 'Approve 2' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect([dialog.getByText('Hotel Alba'), dialog.getByText('Spa Lume')]).toHaveLength(2);
    await user.click(dialog.getByRole('button', { name: 'Approve 2 readouts' }));
    expect(await screen.findByText('2 readouts approved')).toBeDefined();
    expect(await screen.findByRole('button', { name: 'Export 2 approved' })).toBeDefined();
  });

  it('[M47] the export says what it will write, what it wrote, what it left out and where it lies', async () => {
    const agency = await twoTenants();
    await approvedReadout(agency.owner, agency.scope, month);
    const user = await openWindow(agency.owner, '#/all/reports');
    await screen.findByText('1 PDF and an index page will be written. 1 tenant is left out.');
    expect(details().getByText('hotel-alba_2026-10_v1.pdf')).toBeDefined();
    expect(details().getByText('No readout of this month yet')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Export 1 approved' }));
    await details().findByText(
      '1 PDF and the index page lie in the folder. 1 tenant was left out.',
    );
    expect(details().getByText(/^5 pages, \d+ B$/)).toBeDefined();
    expect(details().getByText('index_2026-10.html')).toBeDefined();
    expect(details().getByText(`${agency.core.dataFolder}/exports/2026-10`)).toBeDefined();
    expect(details().getByText(/opens no folders. Copy the path/)).toBeDefined();
    expect(await rowOf('Hotel Alba').findByText('v1, 5 pages')).toBeDefined();
  });

  it('figures that changed since show in the grid, on the shelf and on the readout, with the way on', async () => {
    const agency = await twoTenants();
    const approved = await approvedReadout(agency.owner, agency.scope, month);
    await agency.owner.call(
      'observations.record',
      { observations: [weekOf('email_signups', '90', 'GA4')] },
      agency.scope,
    );
    await agency.core.elapse(5_000);
    await openWindow(agency.owner, '#/all/reports');
    expect(await screen.findByText('v1, changed')).toBeDefined();
    expect(rowOf('Hotel Alba').getByText('Out of date')).toBeDefined();
    expect(details().getByText(/Out of date: figures changed after/)).toBeDefined();
    await openWindow(agency.owner, '#/t/hotel-alba/reports');
    expect(await screen.findByText('Changed: Figures')).toBeDefined();
    const user = await openWindow(agency.owner, `#/t/hotel-alba/reports/${approved.id}`);
    expect(await screen.findByText(/^E-mail sign-ups: 40 frozen, \d+ now$/)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Send to review' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Draft a new version' }));
    expect(await screen.findByText(/· version 2/)).toBeDefined();
  });

  it('[M183] the shelves of all tenants are one list', async () => {
    const { owner, scope, lume } = await twoTenants();
    for (const each of [scope, lume.scope]) {
      await owner.call('cycles.run', { cadence: 'weekly' }, each);
    }
    const user = await openWindow(owner, '#/all/reports');
    await user.click(await screen.findByText('Weekly'));
    expect(await screen.findByText('Showing 2 of 2')).toBeDefined();
    await user.click(screen.getByText('Spa Lume', { selector: 'tr .gh-clip' }));
    expect(await screen.findByRole('heading', { level: 1, name: /^Weekly, / })).toBeDefined();
  });

  it('an Editor sees the month and is told what is not theirs to do', async () => {
    const agency = await testAgency({ hostPorts: { print: keepingPrinter().print } });
    await approvedReadout(agency.owner, agency.scope, month);
    const { client } = await signInAs(agency, 'Edi', 'editor');
    await openWindow(client, '#/all/reports');
    expect(await screen.findByText(/Not yours to export: a Manager or an Owner/)).toBeDefined();
    const button = screen.getByRole('button', { name: 'Export approved' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
  });
});
