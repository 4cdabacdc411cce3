import type { Params } from '@shared/base/coded';
import type { Module, Tier } from '@shared/domain/roles/module';
import { block, unblock } from '@shared/domain/tasks/block';
import {
  BLOCK_REASONS,
  type BlockReason,
  type TaskSource,
  type TaskState,
  type TaskTrack,
} from '@shared/domain/tasks/task';
import type { Selectable, SelectQueryBuilder } from 'kysely';
import { z } from 'zod';
import type { Schema } from './schema';
import type { TaskTable } from './schema-work';
import { indexForSearch } from './search-index';
import type { TenantReader, TenantWriter } from './tenant-access';

export const TASK_COLUMNS = [
  'task.id',
  'task.campaign_id',
  'task.incident_id',
  'task.pool_number',
  'task.title',
  'task.acceptance_signal',
  'task.track',
  'task.module',
  'task.tier',
  'task.state',
  'task.position',
  'task.blocked_json',
  'task.blocked_from',
  'task.owner_profile_id',
  'task.owner_text',
  'task.accountable_role',
  'task.due_on',
  'task.kpi_impact',
  'task.rollback_condition',
  'task.notes',
  'task.source',
  'task.source_ref',
  'task.created_at_ms',
  'task.created_by',
  'task.completed_at_ms',
  'task.version',
  'task.timebox_start_ms',
  'task.timebox_end_ms',
  'task.schedule_note',
  'task.kpi_key',
  'task.copied_from',
  'task.effort_minutes',
  'task.priority',
] as const;
type Column = (typeof TASK_COLUMNS)[number] extends `task.${infer Name}` ? Name : never;
export type TaskRow = Pick<Selectable<TaskTable>, Column & keyof TaskTable>;

/** Why a task is blocked; `params` fill `tasks.blocked.<code>`. */
export interface TaskBlock {
  readonly code: BlockReason;
  readonly params: Params;
}

const storedBlock = z.object({
  code: z.enum(BLOCK_REASONS),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

/** The reason kept with a blocked task; undefined when it is not blocked. */
export function blockOf(task: Pick<TaskRow, 'blocked_json'>): TaskBlock | undefined {
  return task.blocked_json === null ? undefined : storedBlock.parse(JSON.parse(task.blocked_json));
}

export interface NewTask {
  readonly campaignId?: string | undefined;
  readonly incidentId?: string | undefined;
  readonly poolNumber?: number | undefined;
  /** Absent while the pool's text stands. */
  readonly title?: string | undefined;
  readonly acceptanceSignal?: string | undefined;
  readonly track: TaskTrack;
  readonly module: Module;
  readonly tier: Tier;
  readonly accountableRole: string;
  readonly ownerProfileId?: string | undefined;
  /** An owner who is no profile; only copies of imported tasks have one. */
  readonly ownerText?: string | undefined;
  readonly dueOn?: string | undefined;
  readonly kpiImpact?: string;
  /** Key of the measure that the task is meant to move (M15). */
  readonly kpiKey?: string | undefined;
  /** Minutes that the work is thought to take. */
  readonly effortMinutes?: number | undefined;
  readonly rollbackCondition?: string;
  readonly notes?: string;
  readonly source: TaskSource;
  readonly sourceRef?: string | undefined;
  readonly copiedFrom?: string | undefined;
  /** What search finds it by: title and acceptance signal as the tenant reads them. */
  readonly searchTitle: string;
  readonly searchBody: string;
}

/** Adds drafts with one event each, in order; answers their ids. */
export async function insertTasks(
  writer: TenantWriter,
  tasks: readonly NewTask[],
): Promise<readonly string[]> {
  const rows = tasks.map((task) => draftRow(writer, task));
  await writer.insert('task', rows);
  for (const [index, row] of rows.entries()) {
    const task = tasks[index];
    if (task === undefined) throw new Error('A task row without its task');
    writer.event({
      type: 'task.created',
      subject: `task:${row.id}`,
      to: 'draft',
      payload: {
        source: task.source,
        module: task.module,
        ...(task.poolNumber !== undefined && { poolNumber: task.poolNumber }),
        ...(task.copiedFrom !== undefined && { copiedFrom: task.copiedFrom }),
      },
    });
    const { searchTitle: title, searchBody: body } = task;
    await indexForSearch(writer, { kind: 'task', id: row.id, title, body });
  }
  writer.touch('tasks');
  return rows.map(({ id }) => id);
}

function draftRow(writer: TenantWriter, task: NewTask) {
  return {
    id: writer.newId(),
    campaign_id: task.campaignId ?? null,
    incident_id: task.incidentId ?? null,
    pool_number: task.poolNumber ?? null,
    title: task.title ?? null,
    acceptance_signal: task.acceptanceSignal ?? null,
    track: task.track,
    module: task.module,
    tier: task.tier,
    state: 'draft' as const,
    position: task.poolNumber ?? writer.nowMs,
    blocked_json: null,
    blocked_from: null,
    owner_profile_id: task.ownerProfileId ?? null,
    owner_text: task.ownerText ?? null,
    accountable_role: task.accountableRole,
    due_on: task.dueOn ?? null,
    kpi_impact: task.kpiImpact ?? '',
    rollback_condition: task.rollbackCondition ?? '',
    notes: task.notes ?? '',
    source: task.source,
    source_ref: task.sourceRef ?? null,
    created_at_ms: writer.nowMs,
    created_by: writer.actor,
    state_at_ms: writer.nowMs,
    completed_at_ms: null,
    timebox_start_ms: null,
    timebox_end_ms: null,
    kpi_key: task.kpiKey ?? null,
    copied_from: task.copiedFrom ?? null,
    effort_minutes: task.effortMinutes ?? null,
  };
}

export async function findTask(read: TenantReader, id: string): Promise<TaskRow | undefined> {
  return read.from('task').select(TASK_COLUMNS).where('task.id', '=', id).executeTakeFirst();
}

/** Sets the given columns with one event that names the changed fields. */
export async function updateTask(
  writer: TenantWriter,
  task: TaskRow,
  change: Partial<TaskRow>,
  fields: readonly string[],
): Promise<void> {
  await writer
    .update('task')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', task.id)
    .execute();
  writer.event({
    type: 'task.updated',
    subject: `task:${task.id}`,
    payload: { fields: [...fields] },
  });
  writer.touch('tasks');
}

export interface TaskMoveRecord {
  readonly to: TaskState;
  /** Set when the move is a block. */
  readonly block?: TaskBlock;
  /** A code: what caused the move, when it was not the task's own work. */
  readonly why?: string;
  readonly incidentId?: string | undefined;
  readonly text?: string;
}

/** Moves one task with its one event. Whether it may was decided before. */
export async function moveTask(
  writer: TenantWriter,
  task: Pick<TaskRow, 'id' | 'state'>,
  move: TaskMoveRecord,
): Promise<void> {
  const { to } = move;
  await writer
    .update('task')
    .set((eb) => ({
      state: to,
      state_at_ms: writer.nowMs,
      blocked_json: move.block === undefined ? null : JSON.stringify(move.block),
      blocked_from: move.block === undefined ? null : task.state,
      completed_at_ms: to === 'completed' ? writer.nowMs : null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', task.id)
    .execute();
  writer.event({
    type: 'task.moved',
    subject: `task:${task.id}`,
    from: task.state,
    to,
    payload: {
      ...(move.why !== undefined && { why: move.why }),
      ...(move.incidentId !== undefined && { incidentId: move.incidentId }),
    },
    ...(move.text !== undefined && move.text.trim() !== '' && { text: move.text.trim() }),
  });
  writer.touch('tasks');
}

/** What a block over many tasks needs of each. */
export type BlockableTask = Pick<TaskRow, 'id' | 'state'>;

/**
 * Blocks the tasks that can be blocked, one `task.moved` each, remembering where they came from; answers the ids that
 * were blocked. Tasks that ended or are blocked already stay as they are. `params` fill `tasks.blocked.<reason>`.
 */
export async function blockTasks(
  writer: TenantWriter,
  tasks: readonly BlockableTask[],
  cause: {
    readonly reason: BlockReason;
    readonly incidentId?: string | undefined;
    readonly params?: Params;
  },
): Promise<readonly string[]> {
  const blocked: string[] = [];
  for (const task of tasks) {
    if (block(task.state, cause.reason) === undefined) continue;
    await moveTask(writer, task, {
      to: 'blocked',
      block: { code: cause.reason, params: cause.params ?? {} },
      why: cause.reason,
      incidentId: cause.incidentId,
    });
    blocked.push(task.id);
  }
  return blocked;
}

/**
 * Lifts one reason: every task that it blocks goes back to where it came from, one `task.moved` each; answers the ids.
 * What something else blocks stays blocked. May be called twice.
 */
export async function unblockTasks(
  writer: TenantWriter,
  cause: { readonly reason: BlockReason; readonly incidentId?: string | undefined },
): Promise<readonly string[]> {
  const unblocked: string[] = [];
  for (const task of await listBlockedTasks(writer, cause.reason)) {
    const to = unblock(
      {
        state: task.state,
        blockedFrom: task.blocked_from ?? undefined,
        blockReason: blockOf(task)?.code,
      },
      cause.reason,
    );
    if (to === undefined) continue;
    await moveTask(writer, task, {
      to,
      why: `${cause.reason}_lifted`,
      incidentId: cause.incidentId,
    });
    unblocked.push(task.id);
  }
  return unblocked;
}

/** Tasks that this reason blocks, in board order. */
export async function listBlockedTasks(
  read: TenantReader,
  reason: BlockReason,
): Promise<readonly TaskRow[]> {
  const rows = await read
    .from('task')
    .select(TASK_COLUMNS)
    .where('task.state', '=', 'blocked')
    .orderBy('task.position')
    .orderBy('task.id')
    .execute();
  return rows.filter((row) => blockOf(row)?.code === reason);
}

/** A select on tasks that a filter is added to. */
export type TaskQuery = SelectQueryBuilder<Schema, 'task', object>;

/** Keeps the tasks of the running campaign and those of none: boards of ended campaigns are history (Q27). */
export function onBoard(query: TaskQuery): TaskQuery {
  return query.where('task.past', '=', 0);
}

/**
 * Acceleration-tier tasks on the tenant's board that have not ended, drafts too, in its order: what a P0 pauses
 * (M149, M176). The rule `tasksToPause` has the last word.
 */
export async function listAccelerationTasks(read: TenantReader): Promise<readonly TaskRow[]> {
  return onBoard(read.from('task'))
    .select(TASK_COLUMNS)
    .where('task.tier', '=', 'acceleration_core')
    .where('task.state', 'in', ['draft', 'scheduled', 'in_progress', 'needs_review'])
    .orderBy('task.position')
    .orderBy('task.id')
    .execute();
}

/** Every task in flight on the tenant's board, in its order: what pausing the campaign blocks (Q11). */
export async function listTasksInFlight(read: TenantReader): Promise<readonly TaskRow[]> {
  return inFlight(read).execute();
}

/** Scheduled, started or in review; a draft has nothing to pause. */
function inFlight(read: TenantReader) {
  return onBoard(read.from('task'))
    .select(TASK_COLUMNS)
    .where('task.state', 'in', ['scheduled', 'in_progress', 'needs_review'])
    .orderBy('task.position')
    .orderBy('task.id');
}

/** The open tasks of a source by what they refer to: `source_ref` → id; the oldest of one reference. */
export async function listOpenTaskRefs(
  read: TenantReader,
  source: TaskSource,
): Promise<ReadonlyMap<string, string>> {
  const rows = await read
    .from('task')
    .select(['task.id', 'task.source_ref'])
    .where('task.source', '=', source)
    .where('task.state', 'not in', ['completed', 'cancelled'])
    .orderBy('task.id', 'desc')
    .execute();
  return new Map(
    rows.flatMap((row) => (row.source_ref === null ? [] : [[row.source_ref, row.id]])),
  );
}

/** The items of a campaign's board that have not ended, in its order. */
export async function listOpenItems(
  read: TenantReader,
  campaignId: string,
): Promise<readonly TaskRow[]> {
  return read
    .from('task')
    .select(TASK_COLUMNS)
    .where('task.campaign_id', '=', campaignId)
    .where('task.state', 'not in', ['completed', 'cancelled'])
    .orderBy('task.position')
    .orderBy('task.id')
    .execute();
}

/** How many items a campaign's board holds, ended ones included. */
export async function countItems(read: TenantReader, campaignId: string): Promise<number> {
  const row = await read
    .from('task')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('task.campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow();
  return row.count;
}
