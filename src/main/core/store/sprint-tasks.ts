import type { Module } from '@shared/domain/roles/module';
import { onBoard, TASK_COLUMNS, type TaskRow } from './tasks';
import type { TenantReader } from './tenant-access';

/** The tasks of a cycle's remediation sprint in the order of their making, ended ones too (M147). */
export async function listSprintTasks(
  read: TenantReader,
  cycleId: string,
): Promise<readonly TaskRow[]> {
  return read
    .from('task')
    .select(TASK_COLUMNS)
    .where('task.source', '=', 'cycle')
    .where('task.source_ref', '=', cycleId)
    .orderBy('task.id')
    .execute();
}

/** How many tasks on the tenant's board stand failed or blocked, by module; modules without one are left out. */
export async function countStuckTasks(
  read: TenantReader,
): Promise<
  readonly { readonly module: Module; readonly failed: number; readonly blocked: number }[]
> {
  const rows = await onBoard(read, read.from('task'))
    .where('task.state', 'in', ['failed', 'blocked'])
    .select((eb) => ['task.module', 'task.state', eb.fn.countAll<number>().as('count')])
    .groupBy(['task.module', 'task.state'])
    .execute();
  const counts = new Map<Module, { failed: number; blocked: number }>();
  for (const { module, state, count } of rows) {
    const own = counts.get(module) ?? { failed: 0, blocked: 0 };
    if (state === 'failed') own.failed = count;
    else own.blocked = count;
    counts.set(module, own);
  }
  return [...counts].map(([module, own]) => ({ module, ...own }));
}
