import { describe, expect, test } from 'vitest';
import { sprintFields } from '../helpers/campaign-steps';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

const tenantsOf = ({ tenantId }: TestAgency) =>
  ({ kind: 'tenants', tenantIds: [tenantId] }) as const;

async function someTask({ owner, scope }: TestAgency) {
  return owner.call('tasks.create', { title: 'Check the prices', module: 'content_system' }, scope);
}

describe('[M39] taking back a command (D14)', () => {
  test('an edit goes back to what it was, with an event of its own', async () => {
    const agency = await testAgency();
    const { owner, scope, ownerId } = agency;
    const task = await someTask(agency);
    const before = await owner.call('tasks.get', { taskId: task.id }, scope);
    await owner.call(
      'tasks.update',
      { taskId: task.id, expectedVersion: task.version, notes: 'Looked', ...sprintFields(ownerId) },
      scope,
    );
    const outcome = await owner.call('undo.apply', {}, tenantsOf(agency));
    expect(outcome).toMatchObject({ undone: 1, refusedCount: 0, refused: [] });
    const after = await owner.call('tasks.get', { taskId: task.id }, scope);
    expect({ ...after, version: 0, history: [] }).toEqual({ ...before, version: 0, history: [] });
    expect(after.history.map(({ type }) => type)).toEqual([
      'task.created',
      'task.updated',
      'task.updated',
    ]);
  });

  test('one command after the other, the newest first, back to nothing', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    const task = await someTask(agency);
    const one = await owner.call(
      'tasks.update',
      { taskId: task.id, expectedVersion: task.version, notes: 'One' },
      scope,
    );
    await owner.call(
      'tasks.update',
      { taskId: task.id, expectedVersion: one.version, notes: 'Two' },
      scope,
    );
    const notes: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      await owner.call('undo.apply', {}, tenantsOf(agency));
      const now = await owner.call('tasks.get', { taskId: task.id }, scope);
      notes.push(`${now.state} ${now.notes}`);
    }
    expect(notes).toEqual(['draft One', 'draft ', 'cancelled ']);
    expect(await owner.call('undo.apply', {}, tenantsOf(agency))).toEqual({
      group: null,
      undone: 0,
      refusedCount: 0,
      refused: [],
    });
  });
});
