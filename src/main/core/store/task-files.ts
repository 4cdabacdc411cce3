import type { FileRow } from './files';
import type { TenantReader } from './tenant-access';

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
