import type { Input } from '@shared/contract';
import { INSTALL } from '@shared/rpc/client';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { signInAs, type TestAgency } from '../helpers/test-core';
import { openAgency, openWindow } from './open-window';

async function make({ owner, scope }: TestAgency, more: Partial<Input<'tasks.create'>> = {}) {
  return owner.call(
    'tasks.create',
    { title: 'Photograph the suites', module: 'content_system', ...more },
    scope,
  );
}

const dialog = () => screen.findByRole('dialog');
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the calendar', () => {
  it('[M32] keeps open work without a date in its tray, counts it, and gives it one by the dialog of D', async () => {
    const { owner, scope, user } = await openAgency('calendar', async (agency) => {
      await make(agency);
      await make(agency, { title: 'Write the winter page' });
    });
    const tray = within(await screen.findByRole('list', { name: 'Unscheduled' }));
    expect(tray.getAllByRole('listitem')).toHaveLength(2);
    const [first] = tray.getAllByRole('button');
    first?.focus();
    await user.keyboard('d');
    const form = within(await dialog());
    fireEvent.change(form.getByLabelText('Due date'), { target: { value: '2026-11-24' } });
    await user.click(form.getByRole('button', { name: 'Schedule' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const { rows } = await owner.call('tasks.list', {}, scope);
    expect(rows.map(({ dueOn }) => dueOn)).toContain('2026-11-24');
    await waitFor(() => expect(tray.getAllByRole('listitem')).toHaveLength(1));
    await button('Undo');
  });

  it('[M56] says of a holiday that it takes a note, and schedules with one', async () => {
    const { owner, scope, user } = await openAgency('calendar', make);
    await user.click(await button(/Photograph the suites/));
    const form = within(await dialog());
    fireEvent.change(form.getByLabelText('Due date'), { target: { value: '2026-11-20' } });
    await user.click(form.getByRole('button', { name: 'Schedule' }));
    expect(await form.findByText(/20 Nov 2026 is a holiday: Black Awareness Day/)).toBeDefined();
    await user.type(form.getByLabelText('Note'), 'The house is full');
    await user.click(form.getByRole('button', { name: 'Schedule' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const { rows } = await owner.call('tasks.list', {}, scope);
    const [task] = rows;
    expect(await owner.call('tasks.get', { taskId: task?.id ?? '' }, scope)).toMatchObject({
      dueOn: '2026-11-20',
      scheduleNote: 'The house is full',
    });
  });

  it('[M32] refuses a day that has passed in its words, and keeps what was typed', async () => {
    const { user } = await openAgency('calendar', make);
    await user.click(await button(/Photograph the suites/));
    const form = within(await dialog());
    fireEvent.change(form.getByLabelText('Due date'), { target: { value: '2026-11-02' } });
    await user.click(form.getByRole('button', { name: 'Schedule' }));
    expect(await form.findByText(/2 Nov 2026 has passed; today is 3 Nov 2026/)).toBeDefined();
    expect(form.getByLabelText<HTMLInputElement>('Due date').value).toBe('2026-11-02');
  });

  it('[M32] says when nothing lies on the days, and when all work has a date', async () => {
    await openAgency('calendar?on=2027-03-10&kinds=task_due');
    expect(await screen.findByText(/Nothing lies on these days/)).toBeDefined();
    expect(await screen.findByText('All open work has a date.')).toBeDefined();
  });

  it('[M56] says of a region without data that its holidays are unknown', async () => {
    await openAgency('calendar', async ({ owner, scope }) =>
      owner.call('tenants.update', { expectedVersion: 1, holidayRegion: 'ZZ' }, scope),
    );
    expect(
      await screen.findByText(/no holidays on record for the region ZZ of Hotel Alba/),
    ).toBeDefined();
  });

  it('[M32] speaks Portuguese', async () => {
    const agency = await openAgency('calendar', make);
    await agency.owner.call('profiles.updateOwn', { locale: 'pt-BR' }, INSTALL);
    await openWindow(agency.owner, '#/t/hotel-alba/calendar');
    expect(await screen.findByRole('list', { name: 'Sem data' })).toBeDefined();
    expect(screen.getByText('novembro de 2026')).toBeDefined();
    for (const name of ['Mês', 'Semana', 'Dia', 'Lista']) {
      expect(screen.getByRole('radio', { name })).toBeDefined();
    }
  });

  it('[M32] tells an Editor that scheduling takes a Manager', async () => {
    const agency = await openAgency('calendar', make);
    const { client } = await signInAs(agency, 'Edi', 'editor');
    const user = await openWindow(client, '#/t/hotel-alba/calendar');
    await user.click(await button(/Photograph the suites/));
    const form = within(await dialog());
    fireEvent.change(form.getByLabelText('Due date'), { target: { value: '2026-11-24' } });
    await user.click(form.getByRole('button', { name: 'Schedule' }));
    expect(await form.findByText(/Manager/)).toBeDefined();
  });
});
