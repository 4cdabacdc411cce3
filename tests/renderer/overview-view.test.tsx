import { addDays } from '@shared/base/days';
import type { MetricKey } from '@shared/domain/metrics/metric';
import { INSTALL, tenantScope } from '@shared/rpc/client';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { type TestAgency, testAgency } from '../helpers/test-core';
import { openAgency, openWindow, secondWindow } from './open-window';

const SUNDAY = '2026-11-01';

function record(
  { owner, scope }: Pick<TestAgency, 'owner' | 'scope'>,
  key: MetricKey,
  amounts: readonly number[],
  source = 'GA4',
) {
  const observations = amounts.map((amount, index) => {
    const toOn = addDays(SUNDAY, -7 * (amounts.length - 1 - index));
    return { key, fromOn: addDays(toOn, -6), toOn, valueText: String(amount), source };
  });
  return owner.call('observations.record', { observations }, scope);
}

/** The list item that holds a card's or a row's name. */
async function itemOf(name: string) {
  const found = (await screen.findByRole('heading', { level: 3, name })).closest('li');
  if (found === null) throw new Error(`${name} is in no list`);
  return within(found);
}

const panel = async (name: string) => {
  const found = (await screen.findByRole('heading', { level: 3, name })).closest('section');
  if (found === null) throw new Error(`${name} is no section`);
  return within(found);
};

describe('the overview of a tenant', () => {
  it('[M186] an empty tenant says what is missing and leads to the first step', async () => {
    await openAgency('overview');
    expect(await screen.findByText('Hotel Alba has not begun yet')).toBeDefined();
    const steps = screen.getByRole('list', { name: 'Lifecycle' });
    const now = within(steps)
      .getAllByRole('listitem')
      .filter((step) => step.getAttribute('aria-current') === 'step');
    expect(now.map((step) => step.textContent)).toEqual(['Planningnow']);
    const way = screen.getByRole('link', { name: 'Plan growth' });
    expect(way.getAttribute('href')).toBe('#/t/hotel-alba/plans?new=1');
    expect(screen.getAllByRole('link', { name: /plan|Figures|gates|campaign/i })).not.toHaveLength(
      0,
    );
  });

  it('[M15] a card shows value, change, source and as-of; one without a value leads to it', async () => {
    await openAgency('overview', (agency) =>
      record(agency, 'sessions', [1000, 1000, 1000, 1000, 1100, 1100, 1100, 1100]),
    );
    const sessions = await itemOf('Sessions');
    expect(sessions.getByText('4,400')).toBeDefined();
    expect(sessions.getByText('+10.0%')).toBeDefined();
    expect(sessions.getByText('GA4')).toBeDefined();
    expect(sessions.getByText(/as of 3 Nov/)).toBeDefined();
    const bookings = await itemOf('Bookings');
    expect(bookings.getByText('No value yet')).toBeDefined();
    expect(bookings.getByRole('link', { name: 'Record a value' }).getAttribute('href')).toBe(
      '#/t/hotel-alba/cycles?record=bookings',
    );
  });

  it('[M188] a card says that its figure is in dispute and leads to the choice', async () => {
    const { user } = await openAgency('overview', async (agency) => {
      await record(agency, 'bookings', [12]);
      await record(agency, 'bookings', [11], 'Booking engine');
    });
    const bookings = await itemOf('Bookings');
    await user.click(bookings.getByRole('link', { name: '1 open conflict' }));
    expect(await screen.findByRole('dialog', { name: 'Open conflicts' })).toBeDefined();
  });

  it('[M15] the cards are chosen and put in order by keyboard, and the choice is kept', async () => {
    const { user, owner } = await openAgency('overview', (agency) =>
      record(agency, 'sessions', [1000]),
    );
    await itemOf('Sessions');
    await user.click(await screen.findByRole('button', { name: 'Choose measures' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Choose measures' }));
    await user.click(await dialog.findByRole('button', { name: 'Hide Bookings', hidden: true }));
    dialog.getByRole('button', { name: 'Hide SEO score', hidden: true }).focus();
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    await user.click(dialog.getByRole('button', { name: 'Show New reviews', hidden: true }));
    await user.click(dialog.getByRole('button', { name: 'Use this order', hidden: true }));
    await itemOf('New reviews');
    const settings = await owner.call('settings.list', {}, INSTALL);
    expect(settings.find(({ key }) => key === 'overview.kpis')?.value).toEqual([
      'seo_score',
      'sessions',
      'review_rating',
      'new_reviews',
    ]);
    expect(screen.queryByRole('heading', { level: 3, name: 'Bookings' })).toBeNull();
  });

  it('[M15] both tracks are a table too, with the decision of each week', async () => {
    await openAgency('overview', async (agency) => {
      await record(agency, 'non_brand_clicks', [100, 124]);
      await record(agency, 'high_intent_sessions', [100, 103]);
      await agency.owner.call('cycles.run', { cadence: 'weekly' }, agency.scope);
    });
    const table = await screen.findByRole('table', { name: /Weekly index of both tracks/ });
    const last = within(table).getAllByRole('row').at(-1);
    expect(last?.textContent).toBe('1 Nov 2026124.0103.0Continue');
    expect(screen.getByText(/[Vv]isibility leads quality by 21 points/)).toBeDefined();
    expect(screen.getByRole('img', { name: /Visibility 124/ })).toBeDefined();
    const marks = within(screen.getByRole('list', { name: 'Decisions' }));
    expect(marks.getByRole('link', { name: /Weekly 1: Continue/ })).toBeDefined();
  });

  it('[M157] a module opens to who answers for it and what it is held to', async () => {
    const { user } = await openAgency('overview', async (agency) => {
      await startedCampaign(agency);
      await agency.owner.call(
        'incidents.record',
        { severity: 'P0', module: 'technical_foundation', summary: 'Booking is down' },
        agency.scope,
      );
    });
    const module = await screen.findByRole('button', { name: /^Technical foundation/ });
    expect(module.textContent).toMatch(/P0/);
    const paused = screen.getByRole('button', { name: /^Scale loop/ });
    expect(within(paused).getByTitle('Paused by tier law').textContent).toBe('Paused');
    module.focus();
    await user.keyboard('{Enter}');
    expect(module.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByText('Technical SEO Engineer')).toBeDefined();
    expect(
      screen.getByText('Crawling, indexing, rendering and speed can be relied on'),
    ).toBeDefined();
    expect(screen.getByText('The technical health check of every release')).toBeDefined();
  });

  it('[M29] [M43] what waits comes in order, with its reason, and each line leads on', async () => {
    await openAgency('overview', async (agency) => {
      const { owner, scope, ownerId } = agency;
      await startedCampaign(agency);
      const task = await owner.call(
        'tasks.create',
        { title: 'Mend the menu', module: 'content_system', ...sprintFields(ownerId) },
        scope,
      );
      await owner.call(
        'tasks.move',
        {
          taskId: task.id,
          expectedVersion: task.version,
          to: 'blocked',
          reason: 'The texts are late',
        },
        scope,
      );
      await owner.call(
        'incidents.record',
        { severity: 'P1', module: 'content_system', summary: 'A price was wrong' },
        scope,
      );
    });
    const next = await panel('Do next');
    const lines = await next.findAllByRole('link');
    expect(lines.map((line) => line.textContent)).toEqual([
      expect.stringContaining('Mend INC-0001: A price was wrong'),
      expect.stringContaining('Unblock: Mend the menu'),
      expect.stringContaining('Fill in 40 sprint items'),
    ]);
    expect(lines[1]?.textContent).toContain('The texts are late');
    expect(lines[0]?.getAttribute('href')).toMatch(/#\/t\/hotel-alba\/incidents\/\w+/);
    expect(next.getByText('3')).toBeDefined();
  });

  it('[Q24] follows what another window does', async () => {
    const agency = await openAgency('overview', (one) => record(one, 'sessions', [1000]));
    const next = await panel('Do next');
    await next.findByText(/Plan growth/);
    const other = await secondWindow(agency);
    await other.call(
      'incidents.record',
      { severity: 'P1', module: 'content_system', summary: 'A price was wrong' },
      agency.scope,
    );
    expect(await next.findByText(/Mend INC-0001/)).toBeDefined();
  });

  it('[M42] a task shows what its measure was and is', async () => {
    await openAgency('overview', async (agency) => {
      const { owner, scope } = agency;
      await record(agency, 'bookings', [20, 30]);
      await owner.call(
        'tasks.create',
        { title: 'Shorten the form', module: 'onpage_optimization', kpiKey: 'bookings' },
        scope,
      );
    });
    const table = within(await screen.findByRole('table', { name: 'Bookings' }));
    const row = table.getByRole('row', { name: /Shorten the form/ });
    expect(row.textContent).toContain('Not started');
    expect(row.textContent).toContain('30');
    expect(screen.getByText('0 done · 1 open')).toBeDefined();
  });
});

describe('where data comes from', () => {
  it('[M133] names seven stores with who fills and who reads them, and their last update', async () => {
    const { user, owner, scope } = await openAgency('overview', async (agency) => {
      await record(agency, 'sessions', [1000]);
      await agency.owner.call('cycles.run', { cadence: 'weekly' }, agency.scope);
    });
    await user.click(await screen.findByRole('link', { name: 'Open the lineage' }));
    const table = within(await screen.findByRole('table', { name: 'Stores' }));
    expect(table.getAllByRole('row')).toHaveLength(8);
    const cycles = within(table.getByRole('row', { name: /^Cycles/ }));
    expect(cycles.getByText('Run cycle')).toBeDefined();
    expect(cycles.getByText('1 update')).toBeDefined();
    const { rows } = await owner.call('cycles.list', {}, scope);
    expect(cycles.getByRole('link', { name: /Olga · event/ }).getAttribute('href')).toBe(
      `#/t/hotel-alba/cycles/${rows[0]?.id}`,
    );
    expect(
      within(table.getByRole('row', { name: /^Sprint board/ })).getByText('Not written yet'),
    ).toBeDefined();
  });

  it('[M133] is found in the palette', async () => {
    const { user } = await openAgency('gates');
    await user.keyboard('{Control>}k{/Control}');
    await user.type(
      await screen.findByPlaceholderText('Type a command, a task, an incident or a place'),
      'data comes',
    );
    await user.click(await screen.findByRole('button', { name: /Where data comes from/ }));
    await waitFor(() => expect(window.location.hash).toBe('#/t/hotel-alba/overview/lineage'));
  });
});

describe('the roll-up of all tenants', () => {
  async function twoTenants() {
    const agency = await testAgency();
    const { id } = await agency.owner.call('tenants.create', { name: 'Casa Verde' }, INSTALL);
    const other = { owner: agency.owner, scope: tenantScope(id) };
    await record(agency, 'sessions', [900]);
    await record(other, 'sessions', [1200]);
    await agency.owner.call(
      'incidents.record',
      { severity: 'P1', module: 'content_system', summary: 'A price was wrong' },
      agency.scope,
    );
    return agency;
  }
  const names = () =>
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.querySelector('.gh-tenant-chip')?.textContent);

  it('[M15] shows each figure with window and as-of, and opens a tenant by Enter', async () => {
    const { owner } = await twoTenants();
    const user = await openWindow(owner, '#/all/tenants');
    const row = await screen.findByRole('row', { name: /Hotel Alba/ });
    expect(row.textContent).toContain('Incident');
    expect(row.textContent).toContain('1 P1');
    expect(row.textContent).toContain('900');
    expect(row.textContent).toContain('5 Oct to 1 Novas of 3 Nov');
    await user.keyboard('jj{Enter}');
    await waitFor(() => expect(window.location.hash).toBe('#/t/hotel-alba/overview'));
  });

  it('[M15] sorts by a head, filters by name and lifecycle, and says how many of how many', async () => {
    const { owner } = await twoTenants();
    const user = await openWindow(owner, '#/all/overview');
    await screen.findByRole('row', { name: /Hotel Alba/ });
    expect(names()).toEqual(['CVCasa Verde', 'HAHotel Alba']);
    await user.click(screen.getByRole('button', { name: 'Sort by Sessions' }));
    await user.click(screen.getByRole('button', { name: 'Sort by Sessions' }));
    await waitFor(() => expect(names()).toEqual(['HAHotel Alba', 'CVCasa Verde']));
    const head = screen.getByRole('columnheader', { name: /Sessions/ });
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    await user.type(screen.getByLabelText('Filter by name'), 'alb');
    await waitFor(() => expect(names()).toEqual(['HAHotel Alba']));
    expect(screen.getByText(/1 of 2 tenants/)).toBeDefined();
    await user.type(screen.getByLabelText('Filter by name'), 'x');
    expect(await screen.findByText('No tenant answers to the filters')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Clear filters' }));
    await waitFor(() => expect(names()).toHaveLength(2));
  });

  it('[M15] the grid is saved as it stands, each figure with its window, source and as-of', async () => {
    const { owner } = await twoTenants();
    const user = await openWindow(owner, '#/all/overview?q=alba');
    await screen.findByRole('row', { name: /Hotel Alba/ });
    const made: Blob[] = [];
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      made.push(blob);
      return 'blob:grid';
    };
    try {
      await user.click(screen.getByRole('button', { name: /CSV/ }));
      await waitFor(() => expect(made).toHaveLength(1));
    } finally {
      URL.createObjectURL = create;
    }
    const [head = '', row = '', rest] = (await made[0]?.text())?.split('\r\n') ?? [];
    expect(head).toContain('Sessions,Sessions: change,Sessions: from,Sessions: to');
    expect(row).toContain('Hotel Alba,Incident');
    expect(row).toContain('900,,2026-10-05,2026-11-01,GA4,2026-11-03T12:00:00.000Z');
    expect(rest).toBe('');
  });

  it('[M15] a column is added from the list of all, and the choice is kept', async () => {
    const { owner } = await twoTenants();
    const user = await openWindow(owner, '#/all/overview');
    await screen.findByRole('row', { name: /Hotel Alba/ });
    await user.click(screen.getByRole('button', { name: 'Columns' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Columns' }));
    await user.click(await dialog.findByRole('button', { name: 'Show SEO score', hidden: true }));
    await user.click(
      dialog.getByRole('button', { name: 'Show Non-brand clicks, trend', hidden: true }),
    );
    await user.click(dialog.getByRole('button', { name: 'Hide Readout', hidden: true }));
    await user.click(dialog.getByRole('button', { name: 'Use this order', hidden: true }));
    await screen.findByRole('columnheader', { name: /SEO score/ });
    await screen.findByRole('columnheader', { name: /Non-brand clicks, trend/ });
    expect(screen.queryByRole('columnheader', { name: /Readout/ })).toBeNull();
    expect((await screen.findByRole('row', { name: /Hotel Alba/ })).textContent).toContain(
      'Unknown',
    );
  });
});
