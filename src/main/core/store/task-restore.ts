import { TASK_COLUMNS, type TaskRow } from './tasks';
import type { TenantReader, TenantWriter } from './tenant-access';

/** A task with everything that an undo puts back. */
export type WholeTask = TaskRow & { readonly state_at_ms: number };

/** The tasks with these ids, in no order; absent ones and another tenant's are left out. */
export async function findTasks(
  read: TenantReader,
  ids: readonly string[],
): Promise<readonly WholeTask[]> {
  const found: WholeTask[] = [];
  for (let start = 0; start < ids.length; start += 500) {
    const rows = await read
      .from('task')
      .select([...TASK_COLUMNS, 'task.state_at_ms'])
      .where('task.id', 'in', ids.slice(start, start + 500))
      .execute();
    found.push(...rows);
  }
  return found;
}

/** Puts the given columns back as they were, with the task's own events; whether it may was decided before. */
export async function restoreTask(
  writer: TenantWriter,
  task: WholeTask,
  change: Partial<WholeTask>,
): Promise<void> {
  await writer
    .update('task')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', task.id)
    .execute();
  const subject = `task:${task.id}`;
  const fields = Object.keys(change).filter((column) => !OF_THE_STATE.includes(column));
  if (change.state !== undefined) {
    writer.event({
      type: 'task.moved',
      subject,
      from: task.state,
      to: change.state,
      payload: { why: 'undone' },
    });
  }
  if (fields.length > 0) writer.event({ type: 'task.updated', subject, payload: { fields } });
  writer.touch('tasks');
}

/** These go with a move and are told by it. */
const OF_THE_STATE: readonly string[] = [
  'state',
  'state_at_ms',
  'completed_at_ms',
  'blocked_json',
  'blocked_from',
] satisfies readonly (keyof WholeTask)[];
