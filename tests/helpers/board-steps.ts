import type { Input } from '@shared/contract';
import { sprintFields } from './campaign-steps';
import type { TestAgency } from './test-core';

/** The pool item with this number on the board. */
export async function poolTask({ owner, scope }: TestAgency, poolNumber: number) {
  const { rows } = await owner.call('tasks.list', { limit: 200 }, scope);
  const task = rows.find((row) => row.poolNumber === poolNumber);
  if (task === undefined) throw new Error(`No task ${poolNumber} on the board`);
  return task;
}

/** The pool item with its four fields filled, moved as far as `to`. */
export async function taskIn(
  agency: TestAgency,
  poolNumber: number,
  to: 'scheduled' | 'in_progress',
) {
  const { owner, scope, ownerId } = agency;
  const { id: taskId, version } = await poolTask(agency, poolNumber);
  const filled = await owner.call(
    'tasks.update',
    { taskId, expectedVersion: version, ...sprintFields(ownerId) },
    scope,
  );
  const scheduled = await moveTo(agency, filled, 'scheduled');
  return to === 'scheduled' ? scheduled : moveTo(agency, scheduled, to);
}

/** The Owner moves a task as it was seen. */
export function moveTo(
  { owner, scope }: TestAgency,
  seen: { readonly id: string; readonly version: number },
  to: Input<'tasks.move'>['to'],
) {
  return owner.call('tasks.move', { taskId: seen.id, expectedVersion: seen.version, to }, scope);
}
