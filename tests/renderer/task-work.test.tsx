import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { TestAgency } from '../helpers/test-core';
import { openAgency } from './open-window';

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }));

/** An option of the drop-down that is open; happy-dom measures no place for it, so that it reads as hidden. */
async function choose(user: UserEvent, name: string) {
  const options = await screen.findAllByRole('option', { name, hidden: true });
  await user.click(options.at(-1) as HTMLElement); // findAll answers one at least
}

/** The page of one task that was just made. */
async function openTask(title = 'Write the winter page') {
  const agency = await openAgency('gates', (prepared) =>
    prepared.owner.call('tasks.create', { title, module: 'content_system' }, prepared.scope),
  );
  const task = await onlyTask(agency);
  window.location.hash = `#/t/hotel-alba/tasks/${task.id}`;
  await screen.findByRole('heading', { level: 1, name: title });
  return { ...agency, taskId: task.id };
}

async function onlyTask({ owner, scope }: TestAgency) {
  const { rows } = await owner.call('tasks.list', {}, scope);
  const [task] = rows;
  if (task === undefined) throw new Error('There is no task');
  return task;
}

describe('work on a task', () => {
  it('[M44] takes comments, in the order in which they were made, with their author', async () => {
    const { user } = await openTask();
    expect(await screen.findByText('No comment yet.')).toBeDefined();
    for (const text of ['Photos come on Monday', '<b>Not bold</b> ‮מלון']) {
      await user.type(screen.getByRole('textbox', { name: 'Add a comment' }), text);
      await user.click(await button('Comment'));
      await screen.findByText(text);
    }
    const list = within(screen.getByRole('list', { name: 'Comments' }));
    const said = list.getAllByRole('listitem').map((item) => item.firstChild?.textContent);
    expect(said).toEqual(['Photos come on Monday', '<b>Not bold</b> ‮מלון']);
    expect(list.getAllByText(/· Olga$/)).toHaveLength(2);
  });

  it('[M44] keeps files, each to be saved or taken off; one of 60 MB is refused in words', async () => {
    const { user, owner, scope, taskId } = await openTask();
    const input = () => {
      const found = document.querySelector<HTMLInputElement>('aside input[type="file"]');
      if (found === null) throw new Error('There is no way to choose a file');
      return found;
    };
    await screen.findByText('No file yet.');
    await user.upload(input(), new File(['suite 12'], 'plan.txt', { type: 'text/plain' }));
    expect(await button('Save plan.txt')).toBeDefined();
    const task = await owner.call('tasks.get', { taskId }, scope);
    expect(task.files).toMatchObject([{ name: 'plan.txt', bytes: 8 }]);

    const huge = new File(['x'], 'film.mov');
    Object.defineProperty(huge, 'size', { value: 60 * 1024 * 1024 });
    await user.upload(input(), huge);
    const refusal = within(await screen.findByRole('alert'));
    expect(refusal.getByText(/50/)).toBeDefined();
    await user.click(await button('Remove plan.txt'));
    expect(await screen.findByText('No file yet.')).toBeDefined();
  });

  it('[M44] is handed over, scheduled and measured where it stands', async () => {
    const { user, owner, scope, taskId } = await openTask();
    await user.click(await button('Assign …'));
    const assign = await dialog('Assign');
    await user.click(assign.getByRole('combobox', { name: 'Owner' }));
    await choose(user, 'Olga');
    await user.click(assign.getByRole('button', { name: 'Save the owner' }));
    expect(await screen.findByText('“Write the winter page” is Olga’s now')).toBeDefined();

    await user.click(await button('Schedule …'));
    const schedule = await dialog('Schedule');
    fireEvent.change(schedule.getByLabelText('Due date'), { target: { value: '2026-11-12' } });
    fireEvent.change(schedule.getByLabelText('Worked on from'), {
      target: { value: '2026-11-11T09:00' },
    });
    await user.click(schedule.getByRole('button', { name: 'Schedule' }));
    expect(await schedule.findByText('A timebox has a beginning and an end.')).toBeDefined();
    fireEvent.change(schedule.getByLabelText('Until'), { target: { value: '2026-11-11T11:30' } });
    await user.click(schedule.getByRole('button', { name: 'Schedule' }));
    await waitFor(async () => {
      const task = await owner.call('tasks.get', { taskId }, scope);
      // 09:00 in São Paulo is 12:00 UTC.
      const timebox = {
        startMs: Date.UTC(2026, 10, 11, 12),
        endMs: Date.UTC(2026, 10, 11, 14, 30),
      };
      expect(task).toMatchObject({ dueOn: '2026-11-12', timebox, owner: { name: 'Olga' } });
    });
    await user.click(screen.getByRole('combobox', { name: 'Measure' }));
    await choose(user, 'Bookings');
    await waitFor(async () => {
      expect((await owner.call('tasks.get', { taskId }, scope)).kpiKey).toBe('bookings');
    });
  });

  it('[M44] is copied as a draft that leads back to its original', async () => {
    const { user, taskId } = await openTask();
    await user.click(await button('Duplicate'));
    expect(await screen.findByText('“Write the winter page” copied as a draft')).toBeDefined();
    await waitFor(() => expect(window.location.hash).not.toContain(taskId));
    const link = await screen.findByRole('link', { name: 'Open the original' });
    expect(link.getAttribute('href')).toBe(`#/t/hotel-alba/tasks/${taskId}`);
  });

  it('[M44] becomes a template; a new task begins with it, and it can be taken away', async () => {
    const { user, owner, scope } = await openTask();
    await user.click(await button('Save as template …'));
    const save = await dialog('Save as template');
    await user.clear(save.getByLabelText('Name'));
    await user.type(save.getByLabelText('Name'), 'Season page');
    await user.click(save.getByRole('button', { name: 'Save the template' }));
    expect(await screen.findByText('Template “Season page” saved')).toBeDefined();

    await user.keyboard('c');
    const create = await dialog('New task');
    await user.click(create.getByRole('combobox', { name: 'Begin with' }));
    await choose(user, 'Season page');
    expect((create.getByLabelText('Title') as HTMLInputElement).value).toBe(
      'Write the winter page',
    );
    await user.click(create.getByRole('button', { name: 'Create the task' }));
    await waitFor(async () => {
      const { rows } = await owner.call('tasks.list', {}, scope);
      expect(rows.map(({ source }) => source).sort()).toEqual(['manual', 'template']);
    });

    await user.keyboard('c');
    const again = await dialog('New task');
    await user.click(again.getByRole('button', { name: 'Manage …' }));
    await user.click(await button('Remove Season page'));
    expect(await screen.findByText('No template is saved here.')).toBeDefined();
  });

  it('[M44] a built-in kind of work fills the form; over all tenants it is asked first for whom', async () => {
    const { user, owner, scope } = await openAgency('tasks');
    window.location.hash = '#/all/tasks?new=1';
    const forWhom = await dialog('New task: for which tenant?');
    await user.click(forWhom.getByRole('button', { name: /Hotel Alba/ }));
    const create = await dialog('New task');
    await user.click(create.getByRole('combobox', { name: 'Begin with' }));
    const [first] = (await owner.call('taskTemplates.list', {}, scope)).filter(
      ({ builtIn }) => builtIn,
    );
    if (first === undefined) throw new Error('There is no kind of work');
    await choose(user, first.name);
    await user.click(create.getByRole('button', { name: 'Create the task' }));
    expect(await screen.findByText('Task created as a draft')).toBeDefined();
    const { rows } = await owner.call('tasks.list', {}, scope);
    expect(rows).toMatchObject([{ title: first.fields.title, source: 'template' }]);
  });

  it('[M39][M44] is cancelled from the palette, only with a reason', async () => {
    const { user, owner, scope, taskId } = await openTask();
    await user.keyboard('{Control>}k{/Control}');
    await user.click(await screen.findByText('Cancel this task'));
    const cancel = await dialog('Move to Cancelled');
    await user.click(cancel.getByRole('button', { name: 'Move' }));
    expect(await cancel.findByText('Say why.')).toBeDefined();
    await user.type(cancel.getByLabelText('Reason'), 'The suite is closed');
    await user.click(cancel.getByRole('button', { name: 'Move' }));
    await waitFor(async () => {
      expect((await owner.call('tasks.get', { taskId }, scope)).state).toBe('cancelled');
    });
  });
});
