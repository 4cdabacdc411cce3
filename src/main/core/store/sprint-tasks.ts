import type { Module } from '@shared/domain/roles/module';
import type { BlockReason } from '@shared/domain/tasks/task';
import { sql } from 'kysely';
import { onBoard, TASK_COLUMNS, type TaskRow } from './tasks';
import type { TenantReader } from './tenant-access';

const PAUSES: readonly BlockReason[] = ['p0_pause', 'campaign_pause'];

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

/**
 * How many tasks on the tenant's board stand failed or blocked, by module; modules without one are left out. What a
 * P0 or a paused campaign blocks waits for the rule and says nothing about its module.
 */
export async function countStuckTasks(
  read: TenantReader,
): Promise<
  readonly { readonly module: Module; readonly failed: number; readonly blocked: number }[]
> {
  const rows = await onBoard(read.from('task'))
    .where((eb) =>
      eb.or([
        eb('task.state', '=', 'failed'),
        eb.and([
          eb('task.state', '=', 'blocked'),
          eb(sql`json_extract(task.blocked_json, '$.code')`, 'not in', PAUSES),
        ]),
      ]),
    )
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

/** What a task that balances the tracks after a decision refers to; apart from the decision's remediation sprint. */
export function balanceRef(cycleId: string): string {
  return `${cycleId}/balance`;
}

/** The task that gives quality more of the work after a decision (M150); a cancelled one is none. */
export async function findBalanceTask(
  read: TenantReader,
  cycleId: string,
): Promise<string | undefined> {
  const row = await read
    .from('task')
    .select('task.id')
    .where('task.source', '=', 'cycle')
    .where('task.source_ref', '=', balanceRef(cycleId))
    .where('task.state', '!=', 'cancelled')
    .orderBy('task.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
