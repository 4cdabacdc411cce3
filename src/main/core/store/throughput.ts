import type { Module } from '@shared/domain/roles/module';
import { sql } from 'kysely';
import type { TenantReader } from './tenant-access';

/** A task that was finished from an instant on and stayed so, as the log tells. */
export interface Completion {
  readonly taskId: string;
  readonly module: Module;
  readonly atMs: number;
}

/** Every finish of a task since `fromMs` that was not taken back, in the order of the log. */
export async function listCompletions(
  read: TenantReader,
  fromMs: number,
): Promise<readonly Completion[]> {
  const rows = await read.unscoped
    .selectFrom('event')
    .innerJoin('task', (join) =>
      join
        .onRef('task.tenant_id', '=', 'event.tenant_id')
        .on(sql<boolean>`task.id = substr(event.subject, 6)`),
    )
    .select(['task.id', 'task.module', 'event.at_ms', 'event.to_state'])
    .where('event.tenant_id', '=', read.tenantId)
    .where('event.type', '=', 'task.moved')
    .where('event.at_ms', '>=', fromMs)
    .where((eb) =>
      eb.or([eb('event.to_state', '=', 'completed'), eb('event.from_state', '=', 'completed')]),
    )
    .orderBy('event.seq')
    .execute();
  const found = new Map<string, Completion>();
  for (const { id, module, at_ms, to_state } of rows) {
    found.delete(id);
    if (to_state === 'completed') found.set(id, { taskId: id, module, atMs: at_ms });
  }
  return [...found.values()];
}
