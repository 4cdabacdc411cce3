import { expect, test } from 'vitest';
import type { Input } from '../../src/shared/contract';
import { taskIn } from '../helpers/board-steps';
import { sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { refusalOf } from '../helpers/refusal';
import { storedColumn, storedEvents, storedProblems } from '../helpers/stored-events';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

const HOUR = 3_600_000;

async function looseTask({ owner, ownerId, scope }: TestAgency) {
  return owner.call(
    'tasks.create',
    { title: 'Check the prices', module: 'content_system', ...sprintFields(ownerId) },
    scope,
  );
}

function schedule(
  { owner, scope }: TestAgency,
  seen: { readonly id: string; readonly version: number },
  to: Partial<Input<'tasks.schedule'>>,
) {
  return owner.call(
    'tasks.schedule',
    { taskId: seen.id, expectedVersion: seen.version, ...to },
    scope,
  );
}

test('[M32] a task gets a day and a timebox with one event each, and its state stays', async () => {
  const agency = await testAgency();
  const { core } = agency;
  const task = await looseTask(agency);
  const due = await schedule(agency, task, { dueOn: '2026-11-26' });
  expect(due).toMatchObject({ dueOn: '2026-11-26', state: 'draft', version: task.version + 1 });
  const startMs = core.clock.nowMs + HOUR;
  const timebox = { startMs, endMs: startMs + 2 * HOUR };
  const boxed = await schedule(agency, due, { timebox });
  expect(boxed).toMatchObject({ dueOn: '2026-11-26', state: 'draft' });
  const again = await schedule(agency, boxed, { timebox });
  expect(again.version).toBe(boxed.version);
  const cleared = await schedule(agency, boxed, { dueOn: null, timebox: null });
  expect(cleared.dueOn).toBeNull();
  const events = storedEvents(core).filter(({ type }) => type === 'task.scheduled');
  expect(events.map(({ payload }) => payload)).toEqual([
    { dueFrom: '2026-11-20', dueTo: '2026-11-26', startMs: null, endMs: null, holidays: [] },
    { dueFrom: '2026-11-26', dueTo: '2026-11-26', ...timebox, holidays: [] },
    { dueFrom: '2026-11-26', dueTo: null, startMs: null, endMs: null, holidays: [] },
  ]);
});

test('[M56] a public holiday of the region is a warning: it takes a note, which is kept, and the day is allowed', async () => {
  const agency = await testAgency();
  const { core, owner, scope } = agency;
  const task = await looseTask(agency);
  const moved = await schedule(agency, task, { dueOn: '2026-11-26' });
  const onHoliday = schedule(agency, moved, { dueOn: '2026-11-20' });
  expect(await refusalOf(onHoliday)).toMatchObject({
    code: 'rule_violation',
    reason: 'holiday_needs_note',
    day: '2026-11-20',
    holiday: 'Black Awareness Day',
  });
  const note = 'The client opens on that day';
  const noted = await schedule(agency, moved, { dueOn: '2026-11-20', note });
  expect(noted).toMatchObject({ dueOn: '2026-11-20' });
  expect(storedColumn(core, 'task', 'schedule_note')).toEqual([note]);
  const last = storedEvents(core).filter(({ type }) => type === 'task.scheduled');
  expect(last.at(-1)?.payload).toMatchObject({ holidays: ['2026-11-20'] });
  expect(JSON.stringify(last)).not.toContain('client opens');
  const startMs = Date.UTC(2026, 10, 23, 12);
  const boxed = await schedule(agency, noted, { timebox: { startMs, endMs: startMs + HOUR } });
  expect(storedColumn(core, 'task', 'schedule_note')).toEqual([note]);
  await schedule(agency, boxed, { dueOn: '2026-11-23' });
  expect(storedColumn(core, 'task', 'schedule_note')).toEqual(['']);
  await owner.call('tenants.update', { expectedVersion: 1, holidayRegion: 'US-CA' }, scope);
  const elsewhere = await looseTask(agency);
  const free = await schedule(agency, elsewhere, { dueOn: '2026-12-08' });
  expect((await schedule(agency, free, { dueOn: '2026-11-20' })).dueOn).toBe('2026-11-20');
  expect(await storedProblems(core)).toEqual([]);
});

test('[M32] a day or a time that has passed, a backwards, a tiny and an endless timebox are refused in words', async () => {
  const agency = await testAgency();
  const { nowMs } = agency.core.clock;
  const task = await looseTask(agency);
  const box = (fromMs: number, forMs: number) =>
    refusalOf(
      schedule(agency, task, {
        timebox: { startMs: nowMs + fromMs, endMs: nowMs + fromMs + forMs },
      }),
    );
  expect(await refusalOf(schedule(agency, task, { dueOn: '2026-11-02' }))).toEqual({
    code: 'rule_violation',
    reason: 'day_passed',
    day: '2026-11-02',
    today: '2026-11-03',
  });
  expect(await box(-3 * HOUR, HOUR)).toMatchObject({ reason: 'timebox_passed' });
  expect(await box(HOUR, -HOUR)).toMatchObject({ reason: 'timebox_backwards' });
  expect(await box(HOUR, 60_000)).toMatchObject({ reason: 'timebox_too_short' });
  expect(await box(HOUR, 15 * 24 * HOUR)).toMatchObject({ reason: 'timebox_too_long' });
});

test('[M32] what is committed on the board keeps a due date, and what ended keeps its dates', async () => {
  const agency = await testAgency();
  await startedCampaign(agency);
  const item = await taskIn(agency, 1, 'scheduled');
  expect(await refusalOf(schedule(agency, item, { dueOn: null }))).toMatchObject({
    reason: 'fields_in_use',
    missing: ['dueOn'],
  });
  const { owner, scope } = agency;
  const ended = await owner.call(
    'tasks.move',
    { taskId: item.id, expectedVersion: item.version, to: 'cancelled' },
    scope,
  );
  expect(await refusalOf(schedule(agency, ended, { dueOn: '2026-11-26' }))).toMatchObject({
    reason: 'task_ended',
    state: 'cancelled',
  });
});

test('[M32] scheduling is the Manager’s, and a stale task is a conflict', async () => {
  const agency = await testAgency();
  const { scope } = agency;
  const { client: editor } = await signInAs(agency, 'Edi', 'editor');
  const { client: manager } = await signInAs(agency, 'Max', 'manager');
  const task = await looseTask(agency);
  const to = { taskId: task.id, expectedVersion: task.version, dueOn: '2026-11-26' };
  expect(await refusalOf(editor.call('tasks.schedule', to, scope))).toMatchObject({
    code: 'forbidden',
    needs: 'manager',
  });
  expect((await manager.call('tasks.schedule', to, scope)).dueOn).toBe('2026-11-26');
  expect(await refusalOf(manager.call('tasks.schedule', to, scope))).toMatchObject({
    code: 'conflict',
  });
});
