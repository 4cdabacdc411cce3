import { isStepRef, type StepRef } from '@shared/domain/playbooks/playbooks';
import type { TaskState } from '@shared/domain/tasks/task';
import { sql } from 'kysely';
import { onBoard } from './tasks';
import type { TenantReader } from './tenant-access';

export interface StepTask {
  readonly step: StepRef;
  readonly taskId: string;
  readonly state: TaskState;
}

/** One task for each step that has any on the board: the open one, else the newest that was completed. */
export async function listStepTasks(read: TenantReader): Promise<readonly StepTask[]> {
  const rows = await onBoard(read.from('task'))
    .where('task.source', '=', 'playbook')
    .where('task.source_ref', 'is not', null)
    .where('task.state', '<>', 'cancelled')
    .groupBy('task.source_ref')
    .select([
      'task.source_ref',
      // Beside one max(), SQLite takes the other columns from the row that has it.
      'task.id',
      'task.state',
      sql<string>`max((task.state <> 'completed') || task.id)`.as('newest'),
    ])
    .orderBy('task.source_ref')
    .execute();
  return rows.flatMap(({ id: taskId, state, source_ref: step }) =>
    step !== null && isStepRef(step) ? [{ step, taskId, state }] : [],
  );
}

/** How many tasks on the board are scheduled, started or in review. */
export async function countInFlight(read: TenantReader): Promise<number> {
  const { count } = await onBoard(read.from('task'))
    .where('task.state', 'in', ['scheduled', 'in_progress', 'needs_review'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
