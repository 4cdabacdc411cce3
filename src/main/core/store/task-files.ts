import type { FileRow } from './files';
import type { TenantReader, TenantWriter } from './tenant-access';

/** The files of a task, in the order in which they were attached. */
export async function listTaskFiles(
  read: TenantReader,
  taskId: string,
): Promise<readonly FileRow[]> {
  return read
    .from('task_file')
    .innerJoin('file', (join) =>
      join
        .onRef('file.tenant_id', '=', 'task_file.tenant_id')
        .onRef('file.id', '=', 'task_file.file_id'),
    )
    .select([
      'file.id',
      'file.name',
      'file.bytes',
      'file.sha256',
      'file.media_type',
      'task_file.added_at_ms',
      'task_file.added_by',
    ])
    .where('task_file.task_id', '=', taskId)
    .orderBy('task_file.added_at_ms')
    .orderBy('task_file.file_id')
    .execute();
}

/** Notes the file beside the task; whether it is the tenant's and not there yet was asked before. */
export async function attachFile(
  writer: TenantWriter,
  taskId: string,
  fileId: string,
): Promise<void> {
  await writer.insert('task_file', {
    task_id: taskId,
    file_id: fileId,
    added_at_ms: writer.nowMs,
    added_by: writer.actor,
  });
  writer.event({ type: 'task.file_added', subject: `task:${taskId}`, payload: { fileId } });
  writer.touch('tasks');
}

/** Notes the file as it was noted before, with the one who did it and when. */
export async function reattachFile(
  writer: TenantWriter,
  taskId: string,
  fileId: string,
  { addedAtMs, addedBy }: { readonly addedAtMs: number; readonly addedBy: string },
): Promise<void> {
  const stamp = { added_at_ms: addedAtMs, added_by: addedBy };
  await writer.insert('task_file', { task_id: taskId, file_id: fileId, ...stamp });
  writer.event({ type: 'task.file_added', subject: `task:${taskId}`, payload: { fileId } });
  writer.touch('tasks');
}

/** Takes the note away; the file itself stays. */
export async function detachFile(
  writer: TenantWriter,
  taskId: string,
  fileId: string,
): Promise<void> {
  await writer
    .remove('task_file')
    .where('task_id', '=', taskId)
    .where('file_id', '=', fileId)
    .execute();
  writer.event({ type: 'task.file_removed', subject: `task:${taskId}`, payload: { fileId } });
  writer.touch('tasks');
}

/** Puts a comment into the task's log; the text can be erased there. */
export function commentTask(writer: TenantWriter, taskId: string, text: string): void {
  writer.event({ type: 'task.commented', subject: `task:${taskId}`, payload: {}, text });
  writer.touch('tasks');
}
