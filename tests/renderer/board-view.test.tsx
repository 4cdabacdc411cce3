import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { signInAs, type TestAgency } from '../helpers/test-core';
import { openAgency, openWindow, secondWindow } from './open-window';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const column = (name: string | RegExp) => screen.findByRole('list', { name });
const cardOf = async (title: string) => {
  const card = (await screen.findByText(title)).closest<HTMLElement>('[data-card]');
  if (card === null) throw new Error(`No card says ${title}`);
  return card;
};

/** Makes a task of the operator's own, as a draft that lacks nothing a draft needs. */
async function make({ owner, scope }: TestAgency, title: string, more: object = {}) {
  return owner.call('tasks.create', { title, module: 'content_system', ...more }, scope);
}

async function moveTo(
  { owner, scope }: TestAgency,
  taskId: string,
  to: 'scheduled' | 'in_progress',
) {
  const { version } = await owner.call('tasks.get', { taskId }, scope);
  return owner.call('tasks.move', { taskId, expectedVersion: version, to }, scope);
}

async function carry(card: HTMLElement, key: 'ArrowLeft' | 'ArrowRight') {
  card.focus();
  fireEvent.keyDown(card, { key, shiftKey: true });
}

describe('the board', () => {
  it('[M40] has the six columns of the lifecycle, each with its exact count and its cards', async () => {
    await openAgency('tasks', async (agency) => {
      const first = await make(agency, 'Photograph the suites');
      await make(agency, 'Write the winter page');
      await moveTo(agency, first.id, 'scheduled');
    });
    expect(await column('Draft: 1 task')).toBeDefined();
    const scheduled = within(await column('Scheduled: 1 task'));
    expect(scheduled.getByText('Photograph the suites')).toBeDefined();
    for (const name of ['In progress', 'Needs review', 'Completed', 'Failed / Blocked']) {
      expect(await column(`${name}: 0 tasks`)).toBeDefined();
    }
    const heads = screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent);
    expect(heads).toEqual([
      'Draft',
      'Scheduled',
      'In progress',
      'Needs review',
      'Completed',
      'Failed / Blocked',
    ]);
    expect(screen.getByText('2 tasks · all records complete')).toBeDefined();
  });

  it('[M40] draws of a long column only what can be seen, and names the place of each card in all of them', async () => {
    await openAgency('tasks', startedCampaign);
    const draft = await column('Draft: 40 tasks');
    const cards = within(draft).getAllByRole('listitem');
    expect(cards.length).toBeLessThan(20);
    expect(cards[0]?.getAttribute('aria-setsize')).toBe('40');
    expect(cards.map((card) => card.getAttribute('aria-posinset'))).toEqual(
      cards.map((_, index) => String(index + 1)),
    );
    expect(cards[0]?.textContent).toContain('No owner');
    expect(cards[0]?.getAttribute('aria-label')).toMatch(
      /Missing: owner, due date, KPI impact, rollback condition$/,
    );
  });

  it('[M4][M40] shows all tenants as lanes with their standing and totals; a closed lane counts in words', async () => {
    const agency = await openAgency('tasks', async (prepared) => {
      await make(prepared, 'Of the hotel');
      const done = await make(prepared, 'Scheduled of the hotel');
      await moveTo(prepared, done.id, 'scheduled');
    });
    window.location.hash = '#/all/tasks';
    const lane = within(await screen.findByRole('region', { name: 'Hotel Alba: 2 tasks' }));
    expect(lane.getByText('Planning')).toBeDefined();
    expect(lane.getByText('2 tasks')).toBeDefined();
    expect(await column('Draft, Hotel Alba: 1 task')).toBeDefined();
    const toggle = lane.getByRole('button', { name: /Hotel Alba/ });
    await agency.user.click(toggle);
    expect(toggle.getAttribute('aria-expanded')).toBe('false');
    expect(lane.getByText('2 tasks · 1 draft · 1 scheduled')).toBeDefined();
    expect(screen.queryByText('Of the hotel')).toBeNull();
  });

  it('[M40] says how many more cards a lane holds and shows them on demand', async () => {
    const { user } = await openAgency('tasks?lanes=module', async (agency) => {
      for (const number of [1, 2, 3, 4, 5]) await make(agency, `Task ${number}`);
    });
    await screen.findByText('Task 2');
    expect(screen.queryByText('Task 3')).toBeNull();
    await user.click(await button('3 more'));
    expect(await screen.findByText('Task 5')).toBeDefined();
    await user.click(await button('Show fewer'));
    await waitFor(() => expect(screen.queryByText('Task 5')).toBeNull());
  });

  it('[M40] filters in the core by words, module and owner; the address keeps it and a step clears it', async () => {
    const { user } = await openAgency('tasks', async (agency) => {
      await make(agency, 'Photograph the suites', { ownerProfileId: agency.ownerId });
      await make(agency, 'Write the winter page', { module: 'scale_loop' });
    });
    await user.type(await screen.findByRole('textbox', { name: 'Find in titles' }), 'winter');
    expect(await column('Draft: 1 task')).toBeDefined();
    expect(window.location.hash).toBe('#/t/hotel-alba/tasks?q=winter');
    await user.clear(screen.getByRole('textbox', { name: 'Find in titles' }));
    expect(await column('Draft: 2 tasks')).toBeDefined();
    window.location.hash = '#/t/hotel-alba/tasks?unowned=1';
    expect(await column('Draft: 1 task')).toBeDefined();
    expect(await button('Owner: No owner')).toBeDefined();
    window.location.hash = '#/t/hotel-alba/tasks?modules=authority_growth';
    expect(await screen.findByText('No task matches these filters')).toBeDefined();
    const [clear] = screen.getAllByRole('button', { name: 'Clear the filters' });
    await user.click(clear as HTMLElement); // getAll answers one at least
    expect(await column('Draft: 2 tasks')).toBeDefined();
    expect(window.location.hash).toBe('#/t/hotel-alba/tasks');
  });

  it('[M40] shows a change of another window without a reload', async () => {
    const agency = await openAgency('tasks', (prepared) => make(prepared, 'Mine'));
    await column('Draft: 1 task');
    const other = await secondWindow(agency);
    await other.call('tasks.create', { title: 'Theirs', module: 'scale_loop' }, agency.scope);
    expect(await column('Draft: 2 tasks')).toBeDefined();
  });
});

describe('a card under the keys', () => {
  it('[M40][M44] arrows lead from card to card, Space opens the panel, Enter the page', async () => {
    const agency = await openAgency('tasks', async (prepared) => {
      await make(prepared, 'First');
      await make(prepared, 'Second');
      const third = await make(prepared, 'Third');
      await moveTo(prepared, third.id, 'scheduled');
    });
    (await cardOf('First')).focus();
    await agency.user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Second');
    await agency.user.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toContain('Third');
    await agency.user.keyboard('{ArrowLeft}{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('Second');
    await agency.user.keyboard(' ');
    const panel = within(await screen.findByRole('complementary', { name: 'Details' }));
    expect(await panel.findByRole('heading', { name: 'Second' })).toBeDefined();
    await agency.user.keyboard('{Enter}');
    expect(await screen.findByRole('heading', { level: 1, name: 'Second' })).toBeDefined();
  });

  it('[M39][M40] Shift and an arrow move it through the same rule, and it is said where it went', async () => {
    const agency = await openAgency('tasks', (prepared) => make(prepared, 'Write the page'));
    await carry(await cardOf('Write the page'), 'ArrowRight');
    const scheduled = within(await column('Scheduled: 1 task'));
    expect(await scheduled.findByText('Write the page')).toBeDefined();
    expect(await column('Draft: 0 tasks')).toBeDefined();
    expect(await screen.findByText('“Write the page” moved to Scheduled')).toBeDefined();
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Write the page'));
    const { rows } = await agency.owner.call('tasks.list', {}, agency.scope);
    expect(rows).toMatchObject([{ state: 'scheduled' }]);
  });

  it('[M39] a move against the rule brings the card back and names the rule and the way out', async () => {
    await openAgency('tasks', async (prepared) => {
      const task = await make(prepared, 'Write the page');
      await moveTo(prepared, task.id, 'scheduled');
      await moveTo(prepared, task.id, 'in_progress');
      const { version } = await prepared.owner.call(
        'tasks.get',
        { taskId: task.id },
        prepared.scope,
      );
      const move = { taskId: task.id, expectedVersion: version, to: 'completed' } as const;
      await prepared.owner.call('tasks.move', move, prepared.scope);
    });
    await carry(await cardOf('Write the page'), 'ArrowLeft');
    const refusal = within(await screen.findByRole('alert'));
    expect(refusal.getByText('Move refused')).toBeDefined();
    expect(refusal.getByText(/completed cannot become needs review/)).toBeDefined();
    expect(refusal.getByText('The card is back in Completed')).toBeDefined();
    expect(refusal.getByRole('button', { name: 'Open the task' })).toBeDefined();
    expect(await column('Completed: 1 task')).toBeDefined();
  });

  it('[M197][INV4] asks for exactly the missing fields in place and then moves', async () => {
    const agency = await openAgency('tasks', async (prepared) => {
      await startedCampaign(prepared);
      const { rows } = await prepared.owner.call('tasks.list', { limit: 200 }, prepared.scope);
      const first = rows.find(({ poolNumber }) => poolNumber === 1);
      if (first === undefined) throw new Error('The board has no task 1');
      const { kpiImpact: _, ...fields } = sprintFields(prepared.ownerId);
      const update = { taskId: first.id, expectedVersion: first.version, ...fields };
      await prepared.owner.call('tasks.update', update, prepared.scope);
    });
    const [first] = within(await column('Draft: 40 tasks')).getAllByRole('listitem');
    await carry(first as HTMLElement, 'ArrowRight'); // 40 tasks have a first
    const form = within(await screen.findByRole('dialog', { name: 'Move to Scheduled' }));
    expect(form.queryByLabelText('Due date')).toBeNull();
    await agency.user.type(form.getByLabelText('KPI impact'), 'Two more bookings a week');
    await agency.user.click(form.getByRole('button', { name: 'Save and move' }));
    expect(await column('Scheduled: 1 task')).toBeDefined();
    const moved = within(await column('Scheduled: 1 task')).getByRole('listitem');
    await waitFor(() => expect(document.activeElement).toBe(moved));
  });

  it('[M40] a full column takes no card and says how full it is; its head counts what is held', async () => {
    const agency = await openAgency('tasks', async (prepared) => {
      await prepared.owner.call('board.setLimits', { limits: { scheduled: 1 } }, prepared.scope);
      const held = await make(prepared, 'Held');
      await moveTo(prepared, held.id, 'scheduled');
      await make(prepared, 'One too many');
    });
    expect(await screen.findByText('1 of 1')).toBeDefined();
    await carry(await cardOf('One too many'), 'ArrowRight');
    const refusal = within(await screen.findByRole('alert'));
    expect(refusal.getByText(/Scheduled is full: 1 of 1/)).toBeDefined();
    expect(refusal.getByText('The card is back in Draft')).toBeDefined();
    await agency.user.click(await button(/^Scheduled: 1 of 1/));
    const dialog = within(await screen.findByRole('dialog', { name: 'Limits of the columns' }));
    await agency.user.clear(dialog.getByLabelText('Scheduled'));
    await agency.user.click(dialog.getByRole('button', { name: 'Save the limits' }));
    await waitFor(() => expect(screen.queryByText('1 of 1')).toBeNull());
    await carry(await cardOf('One too many'), 'ArrowRight');
    expect(await column('Scheduled: 2 tasks')).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('[M40] an old card tells who changed it meanwhile and to what', async () => {
    const agency = await openAgency('tasks', (prepared) => make(prepared, 'Write the page'));
    const card = await cardOf('Write the page');
    const { rows } = await agency.owner.call('tasks.list', {}, agency.scope);
    const [task] = rows;
    if (task === undefined) throw new Error('There is no task');
    const other = await secondWindow(agency);
    const move = { taskId: task.id, expectedVersion: task.version, to: 'scheduled' } as const;
    const changed = other.call('tasks.move', move, agency.scope);
    await carry(card, 'ArrowRight');
    await changed;
    const refusal = within(await screen.findByRole('alert'));
    expect(refusal.getByText('Changed in the meantime')).toBeDefined();
    expect(refusal.getByText(/^Olga moved “Write the page” to Scheduled at/)).toBeDefined();
    expect(await column('Scheduled: 1 task')).toBeDefined();
  });

  it('[M50] tells an Editor which role the move takes', async () => {
    const agency = await openAgency('tasks', (prepared) => make(prepared, 'Write the page'));
    const editor = await signInAs(agency, 'Edi', 'editor');
    await openWindow(editor.client, '#/t/hotel-alba/tasks');
    await carry(await cardOf('Write the page'), 'ArrowRight');
    expect(await screen.findByText(/this move takes a Manager/)).toBeDefined();
    expect(await column('Draft: 1 task')).toBeDefined();
  });

  it('[M43][M44] a failed card says so, and R schedules it anew', async () => {
    const agency = await openAgency('tasks', async (prepared) => {
      const task = await make(prepared, 'Write the page');
      await moveTo(prepared, task.id, 'scheduled');
      const started = await moveTo(prepared, task.id, 'in_progress');
      const failed = { to: 'failed', reason: 'The shop was closed' } as const;
      const move = { taskId: task.id, expectedVersion: started.version, ...failed };
      await prepared.owner.call('tasks.move', move, prepared.scope);
    });
    const card = await cardOf('Write the page');
    expect(within(card).getByText('Failed')).toBeDefined();
    card.focus();
    await agency.user.keyboard('r');
    expect(await column('Scheduled: 1 task')).toBeDefined();
  });
});
