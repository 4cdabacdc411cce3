import type { TaskDates } from '@shared/domain/tasks/schedule';
import type { TaskRow } from './tasks';
import type { TenantWriter } from './tenant-access';

/** Sets a task's dates and the note that they need, with one event; that they may be so was decided before. */
export async function saveSchedule(
  writer: TenantWriter,
  task: Pick<TaskRow, 'id' | 'due_on' | 'schedule_note'>,
  to: TaskDates & { readonly note: string; readonly holidays: readonly string[] },
): Promise<void> {
  const startMs = to.timebox?.startMs ?? null;
  const endMs = to.timebox?.endMs ?? null;
  await writer
    .update('task')
    .set((eb) => ({
      due_on: to.dueOn,
      timebox_start_ms: startMs,
      timebox_end_ms: endMs,
      schedule_note: to.note,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', task.id)
    .execute();
  writer.event({
    type: 'task.scheduled',
    subject: `task:${task.id}`,
    payload: {
      dueFrom: task.due_on,
      dueTo: to.dueOn,
      startMs,
      endMs,
      holidays: [...to.holidays],
    },
    ...(to.note !== '' && to.note !== task.schedule_note && { text: to.note }),
  });
  writer.touch('tasks');
}
