import { MAX_TASK_FILES, mayDetach } from '@shared/domain/tasks/task-file';
import { refuse, refuseRole } from '../refuse';
import type { Handlers } from '../rpc/context';
import { findFile } from '../store/files';
import { attachFile, commentTask, detachFile, listTaskFiles } from '../store/task-files';
import { findTask, type TaskRow } from '../store/tasks';
import type { TenantReader } from '../store/tenant-access';
import { requireFound } from '../store/versioned';
import { undoable, undoableNew } from '../undo/undoable';
import { duplicateTask } from './duplicate-task';
import { taskDetail } from './task-view';

/** What people do beside a task's fields and states: copy it, talk about it, put files to it (M44). */
export const taskWorkHandlers = {
  'tasks.duplicate': async (context, { taskId }) => {
    const id = await context.write(async (writer) => {
      const task = await getTask(writer, taskId);
      return undoableNew(writer, { kind: 'task', did: 'task_duplicated' }, () =>
        duplicateTask(writer, context, task),
      );
    });
    return taskDetail(context.read, id);
  },

  'tasks.comment': async ({ read, write }, { taskId, text }) => {
    await write(async (writer) => {
      await getTask(writer, taskId);
      commentTask(writer, taskId, text);
    });
    return taskDetail(read, taskId);
  },

  'tasks.attachFile': async ({ read, write }, { taskId, fileId }) => {
    await write(async (writer) => {
      await getTask(writer, taskId);
      requireFound('file', fileId, await findFile(writer, fileId));
      const files = await listTaskFiles(writer, taskId);
      if (files.some(({ id }) => id === fileId)) return;
      if (files.length >= MAX_TASK_FILES) {
        throw refuse('rule_violation', 'task_files_full', { most: MAX_TASK_FILES });
      }
      const undo = { kind: 'task_file', id: `${taskId}.${fileId}`, did: 'file_attached' } as const;
      await undoable(writer, undo, () => attachFile(writer, taskId, fileId));
    });
    return taskDetail(read, taskId);
  },

  'tasks.detachFile': async ({ read, write, role, profile }, { taskId, fileId }) => {
    await write(async (writer) => {
      await getTask(writer, taskId);
      const files = await listTaskFiles(writer, taskId);
      const file = requireFound(
        'file',
        fileId,
        files.find(({ id }) => id === fileId),
      );
      if (!mayDetach(role, profile.id, file.added_by)) {
        throw refuseRole('manager', 'file_of_another');
      }
      const undo = { kind: 'task_file', id: `${taskId}.${fileId}`, did: 'file_detached' } as const;
      await undoable(writer, undo, () => detachFile(writer, taskId, fileId));
    });
    return taskDetail(read, taskId);
  },
} satisfies Partial<Handlers>;

async function getTask(read: TenantReader, taskId: string): Promise<TaskRow> {
  return requireFound('task', taskId, await findTask(read, taskId));
}
