import { AppError } from '@shared/base/errors';
import { decideTaskEdit } from '@shared/domain/tasks/task-edit';
import { z } from 'zod';
import { indexForSearch } from '../store/search-index';
import { findTasks, type TaskWrite, type WholeTask, writeTasks } from '../store/task-restore';
import { moveTask, type TaskRow } from '../store/tasks';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { requireFound } from '../store/versioned';
import { editRefused, requireMember, searchBody } from '../tasks/edit-task';
import { isSetOff, requireRestorable } from '../tasks/move-task';
import { acceptanceSignal, isSprintItem, sprintRecord, taskTitle } from '../tasks/task-view';
import type { Snapshot, Undoer, UndoKind } from './undo-kind';

/** What of a task can be put back; what it is (source, campaign, who made it) never changes. */
const RESTORED = [
  'title',
  'track',
  'module',
  'tier',
  'state',
  'blocked_json',
  'blocked_from',
  'owner_profile_id',
  'owner_text',
  'accountable_role',
  'due_on',
  'kpi_impact',
  'rollback_condition',
  'acceptance_signal',
  'notes',
  'kpi_key',
  'effort_minutes',
  'timebox_start_ms',
  'timebox_end_ms',
  'schedule_note',
  'state_at_ms',
  'completed_at_ms',
] as const satisfies readonly (keyof WholeTask)[];

const restored = z.partialRecord(z.enum(RESTORED), z.union([z.string(), z.number(), z.null()]));

/** A task as it can be put back; for a command over many that has the rows at hand. */
export function taskSnapshot(task: WholeTask, title: string): Snapshot {
  return {
    version: task.version,
    title,
    state: Object.fromEntries(RESTORED.map((column) => [column, task[column]])),
    row: task,
  };
}

/**
 * A task goes back by a way of its own, whatever the lifecycle allows from where it stands; but nothing is scheduled
 * or started again that could not be scheduled or started now: fields, gates, P0, pause and limits bind (INV1, INV4).
 */
export const taskKind: UndoKind = {
  needs: 'editor',
  eventSubject: (id) => `task:${id}`,
  async snapshots(read, ids) {
    const { content_locale: locale } = await getTenant(read);
    const rows = await findTasks(read, ids);
    return new Map(rows.map((row) => [row.id, taskSnapshot(row, taskTitle(row, locale))]));
  },
  async restore(writer, undoer, { id, now, target }) {
    // Its snapshot was made above, of this very transaction.
    const task = requireFound('task', id, now?.row as WholeTask | undefined);
    if (target === null) {
      await moveTask(writer, task, { to: 'cancelled', why: 'undone' });
      return task.version + 1;
    }
    // The kept columns are the row's own; their values were read from it.
    const change = restored.parse(target) as Partial<WholeTask>;
    const after: WholeTask = { ...task, ...change };
    await requireAllowed(writer, undoer, task, after);
    await writeTasks(writer, [{ task, change }], 'undone');
    if (isTold(change)) await indexAgain(writer, after);
    return task.version + 1;
  },
  async restoreMany(writer, undoer, things) {
    const results = new Map<string, number | AppError>();
    const writes: TaskWrite[] = [];
    for (const { id, now, target } of things) {
      const task = now?.row as WholeTask | undefined;
      if (task === undefined || target === null) continue;
      const change = restored.parse(target) as Partial<WholeTask>;
      // These ask for more than the row, or leave more behind: they go one by one.
      if (isTold(change) || isEnteredAgain(task, change)) continue;
      const refused = await refusalOf(writer, undoer, task, { ...task, ...change });
      results.set(id, refused ?? task.version + 1);
      if (refused === undefined) writes.push({ task, change });
    }
    await writeTasks(writer, writes, 'undone');
    return results;
  },
};

/** Search knows the task by these. */
const isTold = (change: Partial<WholeTask>): boolean =>
  ['title', 'acceptance_signal', 'notes'].some((column) => column in change);

/** A state with conditions that the tasks before it may use up. */
const isEnteredAgain = (task: WholeTask, { state }: Partial<WholeTask>): boolean =>
  state !== undefined && state !== task.state && isSetOff(state);

async function refusalOf(
  writer: TenantWriter,
  undoer: Undoer,
  task: WholeTask,
  after: WholeTask,
): Promise<AppError | undefined> {
  try {
    await requireAllowed(writer, undoer, task, after);
    return undefined;
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
}

async function requireAllowed(
  writer: TenantWriter,
  { role, profile }: Undoer,
  task: TaskRow,
  after: TaskRow,
): Promise<void> {
  const owner = after.owner_profile_id;
  if (owner !== null && owner !== task.owner_profile_id) await requireMember(writer, owner);
  if (after.state !== task.state) {
    await requireRestorable(writer, after);
    return;
  }
  const edit = decideTaskEdit({
    task: {
      ...sprintRecord(task),
      state: task.state,
      blockedFrom: task.blocked_from ?? undefined,
      sprintItem: isSprintItem(task),
      createdBy: task.created_by,
    },
    after: sprintRecord(after),
    role,
    profileId: profile.id,
  });
  if (!edit.allowed) throw editRefused(task, edit);
}

async function indexAgain(writer: TenantWriter, task: TaskRow): Promise<void> {
  const { content_locale: locale } = await getTenant(writer);
  await indexForSearch(writer, {
    kind: 'task',
    id: task.id,
    title: taskTitle(task, locale),
    body: searchBody(acceptanceSignal(task, locale), task.notes),
  });
}
