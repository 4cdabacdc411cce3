import { sql } from 'kysely';
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

/** Columns that a task is given; of every task that is written together the same ones. */
export interface TaskWrite {
  readonly task: WholeTask;
  readonly change: Partial<WholeTask>;
}

/**
 * Sets the given columns with the tasks' own events, one of a move and one of an edit; whether it may was decided
 * before. A few statements for many tasks.
 */
export async function writeTasks(
  writer: TenantWriter,
  writes: readonly TaskWrite[],
  why?: string,
): Promise<void> {
  const { tenantId, unscoped: db } = writer;
  const byColumns = Map.groupBy(writes, ({ change }) => Object.keys(change).sort().join());
  for (const [names, alike] of byColumns) {
    const columns = names.split(',');
    const values = columns.map((name) => sql`j.value ->> ${sql.lit(name)} AS ${sql.ref(name)}`);
    const sets = columns.map((name) => sql`${sql.ref(name)} = row.${sql.ref(name)}`);
    const rows = alike.map(({ task, change }) => ({ ...change, id: task.id }));
    // Worked out first, or SQLite walks the whole table for each row.
    await sql`WITH row AS MATERIALIZED (
        SELECT t.rowid AS place, ${sql.join(values)}
        FROM json_each(${JSON.stringify(rows)}) AS j
        CROSS JOIN task AS t WHERE t.tenant_id = ${tenantId} AND t.id = j.value ->> 'id')
      UPDATE task SET ${sql.join(sets)}, version = version + 1
      FROM row WHERE task.rowid = row.place`.execute(db);
  }
  for (const { task, change } of writes) tell(writer, task, change, why);
  writer.touch('tasks');
}

function tell(
  writer: TenantWriter,
  task: WholeTask,
  change: Partial<WholeTask>,
  why: string | undefined,
): void {
  const subject = `task:${task.id}`;
  if (change.state !== undefined) {
    writer.event({
      type: 'task.moved',
      subject,
      from: task.state,
      to: change.state,
      payload: why === undefined ? {} : { why },
    });
  }
  const fields = Object.keys(change).filter((column) => !OF_THE_STATE.includes(column));
  if (fields.length > 0) writer.event({ type: 'task.updated', subject, payload: { fields } });
}

/** These go with a move and are told by it. */
const OF_THE_STATE: readonly string[] = [
  'state',
  'state_at_ms',
  'completed_at_ms',
  'blocked_json',
  'blocked_from',
] satisfies readonly (keyof WholeTask)[];
