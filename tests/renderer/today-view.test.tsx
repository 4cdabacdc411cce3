import { ALL, INSTALL, type RpcClient, tenantScope } from '@shared/rpc/client';
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';
import { openAgency, openWindow, secondWindow } from './open-window';

const incident = (
  client: RpcClient,
  scope: TestAgency['scope'],
  severity: 'P0' | 'P1',
  summary: string,
) => client.call('incidents.record', { severity, module: 'content_system', summary }, scope);

/** What waits in the list, row by row. */
async function titles() {
  const table = await screen.findByRole('table', { name: 'Today' });
  const rows = [...table.querySelectorAll('[data-row]')];
  return rows.map((row) => row.querySelector('.today-what')?.textContent ?? '');
}

const selected = () => document.querySelector('.today-row[aria-selected="true"]');

async function threeRows({ owner, scope }: TestAgency) {
  await incident(owner, scope, 'P1', 'Prices are missing');
  await incident(owner, scope, 'P1', 'Photos are missing');
  await owner.call('reports.saveGrowth', {}, scope);
}

describe('today', () => {
  it('[M29] is what the console opens with: the inbox over all tenants, each row with its tenant, and counts that equal it', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const other = await owner.call('tenants.create', { name: 'Pousada Mar' }, INSTALL);
    await incident(owner, scope, 'P1', 'Prices are missing');
    await incident(owner, tenantScope(other.id), 'P0', 'The shop is down');
    await openWindow(owner, '');
    expect(screen.getByRole('heading', { level: 1, name: 'Today' })).toBeDefined();
    expect(await titles()).toEqual(['The shop is down', 'Prices are missing']);
    expect(screen.getByText('2 open items in 2 tenants')).toBeDefined();
    const nav = within(screen.getByRole('navigation', { name: 'Sections' }));
    expect(await nav.findByText('2 open')).toBeDefined();
    const group = within(screen.getByRole('rowgroup', { name: 'Incidents' }));
    expect(group.getByText('2')).toBeDefined();
    expect(group.getByText('Pousada Mar')).toBeDefined();
    const inspector = within(screen.getByRole('complementary', { name: 'Details' }));
    expect(inspector.getByText(/Nobody has taken it on/)).toBeDefined();
  });

  it('[M29] each row leads to exactly the thing, by Enter and by its next best action', async () => {
    const { user } = await openAgency('today', ({ owner, scope }) =>
      incident(owner, scope, 'P1', 'Prices are missing'),
    );
    await titles();
    await user.keyboard('j{Enter}');
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/t\/hotel-alba\/incidents\/0/));
    expect(await screen.findByRole('heading', { name: /Prices are missing/ })).toBeDefined();
    await user.keyboard('gt');
    await titles();
    await user.click(screen.getAllByRole('button', { name: /Acknowledge/ })[0] as HTMLElement);
    await waitFor(() => expect(window.location.hash).toMatch(/incidents\/0/));
  });

  it('[M29] [M184] snoozed, handed over and deferred by keys the inbox shrinks to nothing, and a shelf leads back', async () => {
    const agency = await testAgency();
    await threeRows(agency);
    const { profileId } = await signInAs(agency, 'Max', 'manager');
    const user = await openWindow(agency.owner, '#/t/hotel-alba/today');
    expect(await titles()).toHaveLength(3);
    await user.keyboard('js');
    const snooze = within(await screen.findByRole('dialog', { name: 'Snooze until' }));
    await user.click(snooze.getByRole('button', { name: /Tomorrow, 08:00/ }));
    await waitFor(async () => expect(await titles()).toHaveLength(2));
    expect(await screen.findByText(/Snoozed until 4 Nov, 08:00/)).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(selected()));

    await user.keyboard('m');
    const assign = within(await screen.findByRole('dialog', { name: 'Who sees to it' }));
    await user.click(assign.getByRole('combobox', { name: 'Person' }));
    await user.click(await screen.findByRole('option', { name: 'Max', hidden: true }));
    await user.click(assign.getByRole('button', { name: 'Assign' }));
    await waitFor(async () => expect(await titles()).toHaveLength(1));

    await user.keyboard('d');
    const defer = within(await screen.findByRole('dialog', { name: 'Defer until' }));
    await user.click(defer.getByRole('button', { name: 'Defer' }));
    expect(await defer.findByText('Say why it can wait.')).toBeDefined();
    await user.type(defer.getByLabelText('Reason'), 'The team is away{Enter}');
    await user.click(defer.getByRole('button', { name: 'Defer' }));
    expect(await screen.findByText('Nothing waits for you')).toBeDefined();
    expect(screen.getByText(/3 rows are put away/)).toBeDefined();

    await user.click(screen.getByRole('radio', { name: 'Deferred 1' }));
    expect(await titles()).toEqual(['Start no acceleration module until every gate passes']);
    expect(screen.getByText('The team is away')).toBeDefined();
    await user.keyboard('u');
    expect(await screen.findByText('Nothing is deferred')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'With others 1' }));
    expect(await titles()).toHaveLength(1);
    const max = await agency.core.connect();
    await max.call('session.signIn', { profileId }, INSTALL);
    const over = { kind: 'tenants', tenantIds: [agency.tenantId] } as const;
    expect((await max.call('today.count', {}, over)).counts.inbox).toBe(3);
  });

  it('[M184] a recommendation is accepted by A, which makes its task, and that is taken back', async () => {
    const { user, owner, scope } = await openAgency('today', ({ owner, scope }) =>
      owner.call('reports.saveGrowth', {}, scope),
    );
    await titles();
    await user.keyboard('a');
    expect(await screen.findByText('Accepted, and a task was made')).toBeDefined();
    expect(await screen.findByText('Nothing waits for you')).toBeDefined();
    const { rows } = await owner.call('tasks.list', {}, scope);
    expect(rows).toMatchObject([{ source: 'recommendation' }]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(await titles()).toHaveLength(1);
  });

  it('[M29] a P0 is not deferred and says why; an Editor sees who may defer', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await incident(owner, scope, 'P0', 'The shop is down');
    await openWindow(owner, '#/t/hotel-alba/today');
    await titles();
    expect(screen.getByText('A P0 is mended, not deferred.')).toBeDefined();
    const button = screen.getByRole('button', { name: /^Defer/ });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await owner.call('reports.saveGrowth', {}, scope);
    const { client } = await signInAs(agency, 'Edi', 'editor');
    await client.call('tenants.list', {}, ALL);
    const user = await openWindow(client, '#/t/hotel-alba/today');
    await titles();
    await user.keyboard('jj');
    expect((await screen.findAllByText('Only Manager does this.')).length).toBeGreaterThan(0);
  });

  it('[M29] what comes in and what is settled elsewhere appears and goes by itself', async () => {
    const agency = await openAgency('today');
    expect(await screen.findByText('Nothing waits for you')).toBeDefined();
    const second = await secondWindow(agency);
    const { id } = await incident(second, agency.scope, 'P1', 'Prices are missing');
    expect(await titles()).toEqual(['Prices are missing']);
    let version = 1;
    for (const to of ['acknowledged', 'mitigating', 'resolved'] as const) {
      const input = { incidentId: id, expectedVersion: version, to };
      version = (await second.call('incidents.move', input, agency.scope)).version;
    }
    expect(await screen.findByText('Nothing waits for you')).toBeDefined();
  });

  it('[M29] a group of more than its first rows is shown whole, page by page', async () => {
    const { user } = await openAgency('today', async ({ owner, scope }) => {
      for (let count = 0; count < 22; count += 1) {
        await incident(owner, scope, 'P1', `Price ${count} is missing`);
      }
    });
    expect(await titles()).toHaveLength(20);
    expect(screen.getByText('20 of 22')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Show all 22' }));
    await waitFor(async () => expect(await titles()).toHaveLength(22));
    await user.click(screen.getByRole('button', { name: 'All groups' }));
    await waitFor(async () => expect(await titles()).toHaveLength(20));
  });
});
