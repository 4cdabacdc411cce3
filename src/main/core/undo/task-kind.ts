import { decideTaskEdit } from '@shared/domain/tasks/task-edit';
import { z } from 'zod';
import { indexForSearch } from '../store/search-index';
import { findTasks, restoreTask, type WholeTask } from '../store/task-restore';
import { moveTask, type TaskRow } from '../store/tasks';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { requireFound } from '../store/versioned';
import { editRefused, requireMember, searchBody } from '../tasks/edit-task';
import { requireRestorable } from '../tasks/move-task';
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
  async restore(writer, undoer, { id, target }) {
    const [row] = await findTasks(writer, [id]);
    const task = requireFound('task', id, row);
    if (target === null) {
      await moveTask(writer, task, { to: 'cancelled', why: 'undone' });
      return;
    }
    // The kept columns are the row's own; their values were read from it.
    const change = restored.parse(target) as Partial<WholeTask>;
    const after: WholeTask = { ...task, ...change };
    await requireAllowed(writer, undoer, task, after);
    await restoreTask(writer, task, change);
    if (['title', 'acceptance_signal', 'notes'].some((column) => column in change)) {
      await indexAgain(writer, after);
    }
  },
};

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
