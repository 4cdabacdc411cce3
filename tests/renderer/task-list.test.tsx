import { INSTALL } from '@shared/rpc/client';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  ALL_SELECTED,
  countSelected,
  isSelected,
  NOTHING_SELECTED,
  select,
  selectionInput,
} from '../../src/renderer/features/tasks/list/list-selection';
import * as saving from '../../src/renderer/rpc/save-as';
import { startedCampaign } from '../helpers/campaign-steps';
import { signInAs, type TestAgency } from '../helpers/test-core';
import { openAgency, openWindow } from './open-window';

afterEach(() => vi.restoreAllMocks());

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const bar = async () => within(await screen.findByRole('region', { name: 'Selected tasks' }));
const over = ({ tenantId }: TestAgency) => ({ kind: 'tenants', tenantIds: [tenantId] }) as const;

async function missingOf(agency: TestAgency) {
  return (await agency.owner.call('tasks.countAll', {}, over(agency))).missingFields;
}

describe('[M39] the selection', () => {
  const task = (id: string) => ({ id, tenantId: 'A' });

  it('of named tasks counts them and names them to the core', () => {
    const two = select(NOTHING_SELECTED, [task('1'), task('2')], true);
    const one = select(two, [task('1')], false);
    expect(countSelected(one, 40)).toBe(1);
    expect([isSelected(one, '1'), isSelected(one, '2')]).toEqual([false, true]);
    expect(selectionInput(one, {})).toEqual({ ids: ['2'] });
  });

  it('of all tasks leaves out what is taken out again, and needs no list of them', () => {
    const all = select(ALL_SELECTED, [task('1')], false);
    expect(countSelected(all, 10_000)).toBe(9_999);
    expect([isSelected(all, '1'), isSelected(all, '2')]).toEqual([false, true]);
    const filter = { text: 'prices' };
    expect(selectionInput(all, filter)).toEqual({ filter, except: ['1'] });
    expect(countSelected(select(all, [task('1')], true), 10_000)).toBe(10_000);
  });
});

describe('the list', () => {
  it('[M39] selects by Space, Shift J and K and Shift and a click, with the exact count', async () => {
    const { user } = await openAgency('tasks?as=list', startedCampaign);
    await screen.findByText('Showing 40 of 40');
    await user.keyboard('j[Space]');
    expect((await bar()).getByText('1 of 40 selected')).toBeDefined();
    await user.keyboard('{Shift>}JJ{/Shift}');
    expect((await bar()).getByText('3 of 40 selected')).toBeDefined();
    const rows = screen.getAllByRole('row');
    expect(rows.slice(1, 5).map((row) => row.getAttribute('aria-selected'))).toEqual([
      'true',
      'true',
      'true',
      'false',
    ]);
    await user.keyboard('{Shift>}');
    await user.click(rows[10] as HTMLElement);
    await user.keyboard('{/Shift}');
    expect((await bar()).getByText('10 of 40 selected')).toBeDefined();
    await user.click((await bar()).getByRole('button', { name: 'Select all 40' }));
    expect((await bar()).getByText('40 of 40 selected')).toBeDefined();
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('region', { name: 'Selected tasks' })).toBeNull(),
    );
  });

  it('[M197] fills 40 × 4 fields with what is suggested, as the preview named them, and takes it back', async () => {
    const agency = await openAgency('tasks?as=list', async (prepared) => {
      const { owner, ownerId, scope } = prepared;
      await startedCampaign(prepared);
      const functionalRoles = [
        'Technical SEO Engineer',
        'Intent Ops Specialist',
        'Content Ops Manager',
        'AEO Specialist',
        'Schema & Entity Specialist',
        'Internal Link Specialist',
        'Authority & PR Manager',
        'Growth Analyst',
      ] as const;
      await owner.call(
        'memberships.set',
        { profileId: ownerId, role: 'owner', functionalRoles: [...functionalRoles] },
        scope,
      );
    });
    const { user } = agency;
    await screen.findByText('Showing 40 of 40');
    await user.click(screen.getByRole('checkbox', { name: 'Select the tasks on screen' }));
    await user.click((await bar()).getByRole('button', { name: 'Fill fields' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Fill fields of 40 tasks' }));
    expect(
      await dialog.findByText(
        '40 tasks change, 0 stay · Owner 40 · Due date 40 · KPI impact 40 · Rollback condition 40',
      ),
    ).toBeDefined();
    expect(dialog.getAllByRole('row')).toHaveLength(41);
    await user.click(await dialog.findByRole('button', { name: 'Change 40 tasks' }));
    expect(await screen.findByText('Changed 40 tasks')).toBeDefined();
    expect(await screen.findByText('40 tasks · every record complete')).toBeDefined();
    expect(await missingOf(agency)).toBe(0);
    await user.click(await button('Undo'));
    expect(await screen.findByText('Undone: Filled fields of 40 tasks')).toBeDefined();
    expect(await screen.findByText('40 tasks · 40 records incomplete')).toBeDefined();
    expect(await missingOf(agency)).toBe(40);
  });

  it('says in the preview why a task stays', async () => {
    const { user } = await openAgency('tasks?as=list', startedCampaign);
    await screen.findByText('Showing 40 of 40');
    await user.keyboard('j[Space]');
    await user.click((await bar()).getByRole('button', { name: 'Schedule' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Schedule 1 task' }));
    expect(await dialog.findByText('0 tasks change, 1 stays')).toBeDefined();
    expect(
      dialog.getByText(/Missing: owner, due date, KPI impact, rollback condition/),
    ).toBeDefined();
    await waitFor(() =>
      expect(dialog.getByRole('button', { name: 'Change 0 tasks' })).toHaveProperty(
        'disabled',
        true,
      ),
    );
    await user.keyboard('{Escape}');
  });

  it('[M49] tells an Editor who changes many tasks at once', async () => {
    const agency = await openAgency('gates', startedCampaign);
    const { client } = await signInAs(agency, 'Edi', 'editor');
    const user = await openWindow(client, '#/t/hotel-alba/tasks?as=list');
    await screen.findByText('Showing 40 of 40');
    await user.keyboard('j[Space]');
    const fill = (await bar()).getByRole('button', { name: 'Fill fields' });
    expect(fill.getAttribute('aria-disabled')).toBe('true');
  });

  it('[M40] lists the tasks of all tenants with their tenant', async () => {
    const agency = await openAgency('gates', startedCampaign);
    const { owner } = agency;
    const other = await owner.call('tenants.create', { name: 'Pousada Mar' }, INSTALL);
    await owner.call(
      'tasks.create',
      { title: 'Ask the guests', module: 'scale_loop' },
      { kind: 'tenant', tenantId: other.id },
    );
    await openWindow(owner, '#/all/tasks?as=list');
    expect(await screen.findByText('Showing 41 of 41')).toBeDefined();
    expect(screen.getByText('41 tasks of 2 tenants · 40 records incomplete')).toBeDefined();
    const row = (await screen.findByText('Ask the guests')).closest('tr');
    expect(within(row as HTMLElement).getByText('Pousada Mar')).toBeDefined();
  });

  it('sorts by a column’s head, up and down and back', async () => {
    const { user } = await openAgency('tasks?as=list', startedCampaign);
    await screen.findByText('Showing 40 of 40');
    const head = () => screen.getByRole('columnheader', { name: 'State' });
    const sort = () => within(head()).getByRole('button');
    await user.click(sort());
    await waitFor(() => expect(head().getAttribute('aria-sort')).toBe('ascending'));
    await user.click(sort());
    await waitFor(() => expect(head().getAttribute('aria-sort')).toBe('descending'));
    await user.click(sort());
    await waitFor(() => expect(head().getAttribute('aria-sort')).toBe('none'));
  });

  it('exports what it lists, every page of it, in the reader’s language', async () => {
    const saved: { name: string; blob: Blob }[] = [];
    vi.spyOn(saving, 'saveAs').mockImplementation((name, blob) => saved.push({ name, blob }));
    const { user } = await openAgency('tasks?as=list', async ({ owner, scope }) => {
      for (let number = 1; number <= 205; number += 1) {
        const title = number === 7 ? '=1+1' : `Task of ours ${number}`;
        await owner.call('tasks.create', { title, module: 'content_system' }, scope);
      }
    });
    await screen.findByText('Showing 100 of 205');
    await user.click(await button('Export CSV'));
    expect(await screen.findByText(/^Saved hotel-alba-tasks-.*\.csv, 205 rows$/)).toBeDefined();
    const [file] = saved;
    const text = await file?.blob.text();
    const lines = text?.split('\r\n') ?? [];
    expect(lines).toHaveLength(207);
    expect(lines[0]).toContain('Tenant,No.,Task,Module,Track,State');
    expect(lines[7]).toContain("'=1+1");
  });
});
