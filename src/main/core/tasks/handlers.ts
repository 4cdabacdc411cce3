import type { Handlers } from '../rpc/context';
import { findTask, type TaskRow } from '../store/tasks';
import type { TenantReader } from '../store/tenant-access';
import { requireFound, requireVersion } from '../store/versioned';
import { undoable, undoableNew } from '../undo/undoable';
import { createTask, editTask } from './edit-task';
import { countBoard, listTaskPage } from './list-tasks';
import { moveOnBoard } from './move-task';
import { taskDetail } from './task-view';

/** The sprint board and every other task (M9, M39, M131, M197). */
export const taskHandlers = {
  'tasks.list': ({ read }, input) => listTaskPage(read, input),

  'tasks.counts': ({ read }, input) => countBoard(read, input),

  'tasks.get': ({ read }, { taskId }) => taskDetail(read, taskId),

  'tasks.create': async (context, input) => {
    const id = await context.write((writer) =>
      undoableNew(writer, { kind: 'task', did: 'task_created' }, () =>
        createTask(writer, context, input),
      ),
    );
    return taskDetail(context.read, id);
  },

  'tasks.update': async (context, input) => {
    await context.write(async (writer) => {
      const task = await requireSeen(writer, input);
      await undoable(writer, { kind: 'task', id: task.id, did: 'task_changed' }, () =>
        editTask(writer, context, task, input),
      );
    });
    return taskDetail(context.read, input.taskId);
  },

  'tasks.move': async (context, input) => {
    await context.write(async (writer) => {
      const task = await requireSeen(writer, input);
      await undoable(writer, { kind: 'task', id: task.id, did: 'task_moved' }, () =>
        moveOnBoard(writer, context.role, task, input),
      );
    });
    return taskDetail(context.read, input.taskId);
  },
} satisfies Partial<Handlers>;

/** The task as the caller saw it. */
async function requireSeen(
  read: TenantReader,
  { taskId, expectedVersion }: { readonly taskId: string; readonly expectedVersion: number },
): Promise<TaskRow> {
  const task = requireFound('task', taskId, await findTask(read, taskId));
  requireVersion('task', expectedVersion, task.version);
  return task;
}
