import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { holdQuality, sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { signInAs, type TestAgency } from '../helpers/test-core';
import { openAgency, openWindow, secondWindow } from './open-window';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const rowOf = async (title: string) => {
  const row = (await screen.findByText(title)).closest('tr');
  if (row === null) throw new Error(`No row says ${title}`);
  return row;
};
const inspector = async () => within(await screen.findByRole('complementary', { name: 'Details' }));

/** An option of the drop-down that is open; happy-dom measures no place for it, so that it reads as hidden. */
async function choose(user: UserEvent, name: string) {
  const options = await screen.findAllByRole('option', { name, hidden: true });
  await user.click(options.at(-1) as HTMLElement); // findAll answers one at least
}

/** The n-th task of the board as it is stored now. */
async function taskAt({ owner, scope }: TestAgency, poolNumber: number) {
  const { rows } = await owner.call('tasks.list', { limit: 200 }, scope);
  const task = rows.find((row) => row.poolNumber === poolNumber);
  if (task === undefined) throw new Error(`The board has no task ${poolNumber}`);
  return task;
}

async function fill(agency: TestAgency, poolNumber: number) {
  const { id: taskId, version: expectedVersion } = await taskAt(agency, poolNumber);
  const fields = sprintFields(agency.ownerId);
  return agency.owner.call('tasks.update', { taskId, expectedVersion, ...fields }, agency.scope);
}

describe('the board as a table', () => {
  it('[M131][M197] lists the 40 items with exact counts and marks what each record misses', async () => {
    await openAgency('tasks?as=list', startedCampaign);
    expect(await screen.findByText('40 tasks · 40 records incomplete')).toBeDefined();
    expect(screen.getByText('Showing 40 of 40')).toBeDefined();
    const [, first] = screen.getAllByRole('row');
    if (first === undefined) throw new Error('The table has no row');
    const cells = within(first)
      .getAllByRole('cell')
      .map((cell) => cell.textContent);
    expect(cells[1]).toBe('1');
    expect(cells[2]).toContain('Quality · Technical foundation · Structure');
    // Nothing is known of it but its module's place in the year: that and no more is its priority.
    expect(cells.slice(3)).toEqual(['Draft', 'Missing', 'Missing', '35', 'Missing', 'Missing']);
  });

  it('[M42] filters by state, module and words, with counts that equal the rows', async () => {
    const agency = await openAgency('tasks?as=list', async (prepared) => {
      await startedCampaign(prepared);
      const { id: taskId, version: expectedVersion } = await fill(prepared, 7);
      const move = { taskId, expectedVersion, to: 'scheduled' } as const;
      await prepared.owner.call('tasks.move', move, prepared.scope);
    });
    const { user } = agency;
    await user.click(await button(/^Scheduled ?1 ?task$/));
    expect(await screen.findByText('Showing 1 of 1')).toBeDefined();
    expect(await button(/^Draft ?39 ?tasks$/)).toBeDefined();
    expect(await screen.findByText((await taskAt(agency, 7)).title)).toBeDefined();
    await user.click(await button('Clear the filters'));
    expect(await screen.findByText('Showing 40 of 40')).toBeDefined();

    await user.type(screen.getByRole('textbox', { name: 'Find in titles' }), 'no such words');
    expect(await screen.findByText('No task matches these filters')).toBeDefined();
    const [clear] = screen.getAllByRole('button', { name: 'Clear the filters' });
    await user.click(clear as HTMLElement); // getAll answers one at least
    await user.click(await button('Module: all'));
    await user.click(await screen.findByText('Authority growth'));
    expect(await screen.findByText('Showing 4 of 4')).toBeDefined();
    // The filter stands in the address, so that a way back finds it again.
    expect(window.location.hash).toContain('modules=authority_growth');
  });

  it('[M42] loads more than one page, with the count of all', async () => {
    const { user } = await openAgency('tasks?as=list', async ({ owner, scope }) => {
      for (let number = 1; number <= 105; number += 1) {
        const title = `Task of ours ${number}`;
        await owner.call('tasks.create', { title, module: 'content_system' }, scope);
      }
    });
    expect(await screen.findByText('Showing 100 of 105')).toBeDefined();
    await user.click(await button('Load more'));
    expect(await screen.findByText('Showing 105 of 105')).toBeDefined();
    expect(screen.getAllByRole('row')).toHaveLength(106);
  });

  it('shows a change of another window without a reload', async () => {
    const agency = await openAgency('tasks?as=list', startedCampaign);
    await screen.findByText('Showing 40 of 40');
    const other = await secondWindow(agency);
    const title = 'Ask the guests of October';
    await other.call('tasks.create', { title, module: 'scale_loop' }, agency.scope);
    expect(await screen.findByText(title)).toBeDefined();
    expect(await screen.findByText('Showing 41 of 41')).toBeDefined();
  });

  it('[M197] A on a row brings its record and its first move; Esc puts it away', async () => {
    const { user } = await openAgency('tasks?as=list', startedCampaign);
    await screen.findByText('Showing 40 of 40');
    await user.keyboard('jj');
    await user.keyboard('a');
    await waitFor(() => expect(document.activeElement?.textContent).toBe('To Scheduled …'));
    await user.keyboard('{Escape}');
    await waitFor(() =>
      expect(screen.queryByRole('complementary', { name: 'Details' })).toBeNull(),
    );
  });
});

describe('a task', () => {
  it('[M197][INV4] asks for exactly the missing fields before it is scheduled, and saves them with the move', async () => {
    const agency = await openAgency('tasks?as=list', startedCampaign);
    const { user } = agency;
    const { id: taskId, title } = await taskAt(agency, 1);
    await user.click(await rowOf(title));
    await user.click(await button('To Scheduled …'));
    const form = within(await screen.findByRole('dialog', { name: 'Move to Scheduled' }));
    await user.click(form.getByRole('button', { name: 'Save and move' }));
    expect(await form.findAllByText('Needed for this move.')).toHaveLength(4);
    await user.type(form.getByLabelText('KPI impact'), 'Two more bookings a week');
    await user.click(form.getByRole('button', { name: 'Save and move' }));
    expect(await form.findAllByText('Needed for this move.')).toHaveLength(3);
    // Nothing half done: the one field that was filled is not saved without the move.
    expect((await taskAt(agency, 1)).kpiImpact).toBe('');

    await user.click(form.getByRole('combobox', { name: 'Owner' }));
    await choose(user, 'Olga');
    await user.type(form.getByLabelText('Due date'), '2026-11-20');
    await user.type(form.getByLabelText('Rollback condition'), 'Bookings fall for three days');
    await user.click(form.getByRole('button', { name: 'Save and move' }));
    await waitFor(async () => {
      const task = await agency.owner.call('tasks.get', { taskId }, agency.scope);
      expect(task).toMatchObject({ state: 'scheduled', missing: [], dueOn: '2026-11-20' });
    });
    expect(await screen.findByText('39 records incomplete', { exact: false })).toBeDefined();
  });

  it('[M159][Q19] an acceleration task is not started while a gate fails, and says which', async () => {
    const agency = await openAgency('tasks?as=list', async (prepared) => {
      await startedCampaign(prepared);
      await holdQuality(prepared);
      const { id: taskId, version: expectedVersion } = await fill(prepared, 20);
      await prepared.owner.call(
        'tasks.move',
        { taskId, expectedVersion, to: 'scheduled' },
        prepared.scope,
      );
      const regress = { gate: 'data_gate', field: 'reconcilable', value: false } as const;
      await prepared.owner.call('gates.setInput', regress, prepared.scope);
    });
    const { title } = await taskAt(agency, 20);
    await agency.user.click(await rowOf(title));
    const start = await button('To In progress');
    expect(start.getAttribute('aria-disabled')).toBe('true');
    expect(
      (await inspector()).getByText(
        'In progress: No acceleration task starts while a gate fails. Failing: Data.',
      ),
    ).toBeDefined();
    await agency.user.click(start);
    expect((await taskAt(agency, 20)).state).toBe('scheduled');
  });

  it('[M149] a task that a P0 paused names it, and its way back is refused while the P0 lasts', async () => {
    const agency = await openAgency('tasks?as=list', async (prepared) => {
      await startedCampaign(prepared);
      await prepared.owner.call(
        'incidents.record',
        { severity: 'P0', module: 'technical_foundation', summary: 'Booking page is down' },
        prepared.scope,
      );
    });
    const { title } = await taskAt(agency, 20);
    await agency.user.click(await rowOf(title));
    const panel = await inspector();
    expect(await panel.findByText('Blocked: Paused by a P0')).toBeDefined();
    const back = await button('To Draft');
    expect(back.getAttribute('aria-disabled')).toBe('true');
    expect(back.getAttribute('aria-description')).toMatch(/^1 unresolved P0 pauses/);
  });

  it('[M42] edits a field in place; a change of another window is told and the draft kept', async () => {
    const agency = await openAgency('tasks?as=list', startedCampaign);
    const { user, owner, scope } = agency;
    const { id: taskId, title } = await taskAt(agency, 1);
    await user.click(await rowOf(title));
    await user.click(await button('KPI impact: Add it here'));
    const field = await screen.findByRole('textbox', { name: 'KPI impact' });
    await user.type(field, 'Mine');

    const other = await secondWindow(agency);
    const { version: expectedVersion } = await taskAt(agency, 1);
    await other.call('tasks.update', { taskId, expectedVersion, kpiImpact: 'Theirs' }, scope);
    expect(await screen.findByText(/it now reads: Theirs/)).toBeDefined();
    await user.click(field);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText(/^It was changed elsewhere in the meantime/)).toBeDefined();
    expect((await owner.call('tasks.get', { taskId }, scope)).kpiImpact).toBe('Theirs');
    await user.click(await button('Go on with my text'));
    await user.click(field);
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await button('KPI impact: Mine')).toBeDefined();
    const task = await owner.call('tasks.get', { taskId }, scope);
    expect(task.kpiImpact).toBe('Mine');
  });

  it('a conflict that nobody saw coming is refused with the draft in place', async () => {
    const agency = await openAgency('tasks?as=list', startedCampaign);
    const { user, scope } = agency;
    const { id: taskId, title, version } = await taskAt(agency, 1);
    await user.click(await rowOf(title));
    await user.click(await button('Notes: Add it here'));
    await user.type(await screen.findByRole('textbox', { name: 'Notes' }), 'Draft');
    const save = await button('Save');
    const other = await secondWindow(agency);
    const write = (expectedVersion: number, change: { title: string } | { notes: string }) =>
      other.call('tasks.update', { taskId, expectedVersion, ...change }, scope);
    await write(version, { title: 'Renamed' });
    await screen.findByRole('heading', { name: 'Renamed' });
    // A view asks again four times a second at most: for a moment it does not know of the second change.
    await write(version + 1, { notes: 'First' });
    fireEvent.click(save);
    expect(await screen.findByText(/^It was changed elsewhere in the meantime/)).toBeDefined();
    expect(await screen.findByText(/it now reads: First/)).toBeDefined();
    expect((screen.getByRole('textbox', { name: 'Notes' }) as HTMLTextAreaElement).value).toBe(
      'Draft',
    );
  });

  it('[M42][M69] has a page of its own with its moves in order; an unknown one says so', async () => {
    const agency = await openAgency('tasks?as=list', startedCampaign);
    const task = await fill(agency, 1);
    const { user } = agency;
    await user.click(await rowOf(task.title));
    window.location.hash = `#/t/hotel-alba/tasks/${task.id}`;
    expect(await screen.findByRole('heading', { level: 1, name: task.title })).toBeDefined();
    await user.click(await button('To Scheduled'));
    await user.click(await button('To In progress'));
    expect(await screen.findByText('Scheduled → In progress')).toBeDefined();
    const list = within(screen.getByRole('list', { name: 'History' }));
    const history = list.getAllByRole('listitem').map((item) => item.firstChild?.textContent);
    expect(history).toEqual(['Scheduled → In progress', 'Draft → Scheduled', 'Edited', 'Created']);
    window.location.hash = '#/t/hotel-alba/tasks/01ARZ3NDEKTSV4RRFFQ69G5FAV';
    expect(await screen.findByText('This task is not here')).toBeDefined();
  });

  it('[M50] tells an Editor which role a move takes', async () => {
    const agency = await openAgency('tasks?as=list', startedCampaign);
    const editor = await signInAs(agency, 'Edi', 'editor');
    const { title } = await taskAt(agency, 1);
    const user = await openWindow(editor.client, '#/t/hotel-alba/tasks?as=list');
    await user.click(await rowOf(title));
    const move = await button(/^To Scheduled/);
    expect(move.getAttribute('aria-disabled')).toBe('true');
    expect(move.getAttribute('aria-description')).toMatch(/takes a Manager/);
  });
});

describe('a new task', () => {
  it('[M49] comes from the key C, needs a title, and lies on the board as a draft', async () => {
    const { user, owner, scope } = await openAgency('gates');
    await screen.findByRole('heading', { name: '0 of 5 gates pass' });
    await user.keyboard('c');
    const form = within(await screen.findByRole('dialog', { name: 'New task' }));
    await user.click(form.getByRole('button', { name: 'Create the task' }));
    await waitFor(() =>
      expect(form.getByLabelText('Title').getAttribute('aria-invalid')).toBe('true'),
    );
    await user.type(form.getByLabelText('Title'), 'Photograph the new suites');
    await user.click(form.getByRole('button', { name: 'Create the task' }));
    expect(await screen.findByText('Task created as a draft')).toBeDefined();
    await waitFor(() => expect(window.location.hash).toBe('#/t/hotel-alba/tasks'));
    const { rows } = await owner.call('tasks.list', {}, scope);
    expect(rows).toMatchObject([
      {
        title: 'Photograph the new suites',
        state: 'draft',
        source: 'manual',
        accountableRole: 'Technical SEO Engineer',
      },
    ]);
  });
});
