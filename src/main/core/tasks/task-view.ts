import type { Output } from '@shared/contract';
import { METRIC_KEYS, type MetricKey } from '@shared/domain/metrics/metric';
import { missingFields, type SprintRecord } from '@shared/domain/tasks/missing-fields';
import { isPoolNumber } from '@shared/domain/tasks/pool';
import type { Locale } from '@shared/domain/tenants/tenant';
import { text } from '@shared/i18n/format';
import { storedFileView } from '../files/stored-file';
import { type NameOf, namesOf } from '../store/actor-names';
import { timelineOf } from '../store/subject-timeline';
import { listTaskFiles } from '../store/task-files';
import { blockOf, findTask, type TaskRow } from '../store/tasks';
import type { TenantReader } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { requireFound } from '../store/versioned';

type Row = Output<'tasks.list'>['rows'][number];

/** The task's title as the tenant reads it: edited and imported ones verbatim, pool texts in the content language (D12). */
export function taskTitle(task: Pick<TaskRow, 'title' | 'pool_number'>, locale: Locale): string {
  if (task.title !== null) return task.title;
  return poolText(task.pool_number, 'title', locale);
}

/** How one sees that the task is done. */
export function acceptanceSignal(
  task: Pick<TaskRow, 'acceptance_signal' | 'pool_number'>,
  locale: Locale,
): string {
  if (task.acceptance_signal !== null) return task.acceptance_signal;
  return poolText(task.pool_number, 'signal', locale);
}

/** A sprint item belongs to a campaign's board, and INV4 binds it. */
export function isSprintItem(task: Pick<TaskRow, 'campaign_id'>): boolean {
  return task.campaign_id !== null;
}

/** The four fields of INV4 as rules read them. */
export function sprintRecord(task: TaskRow): SprintRecord {
  return {
    owner: task.owner_profile_id ?? task.owner_text ?? undefined,
    dueOn: task.due_on ?? undefined,
    kpiImpact: task.kpi_impact,
    rollbackCondition: task.rollback_condition,
  };
}

/** Rows as a list shows them; owners are resolved in one read. */
export async function taskRows(
  read: TenantReader,
  tasks: readonly TaskRow[],
): Promise<readonly Row[]> {
  const { content_locale: locale } = await getTenant(read);
  const nameOf = await namesOf(
    read,
    tasks.map((task) => task.owner_profile_id),
  );
  return tasks.map((task) => taskRow(task, locale, nameOf));
}

/** The whole task with its newest 500 events, oldest first. Throws not_found. */
export async function taskDetail(read: TenantReader, taskId: string): Promise<Output<'tasks.get'>> {
  const task = requireFound('task', taskId, await findTask(read, taskId));
  const { content_locale: locale } = await getTenant(read);
  const timeline = await timelineOf(read, `task:${taskId}`);
  const files = await listTaskFiles(read, taskId);
  const nameOf = await namesOf(read, [
    task.owner_profile_id,
    ...files.map((file) => file.added_by),
    ...timeline.map((entry) => entry.actor),
  ]);
  return {
    ...taskRow(task, locale, nameOf),
    acceptanceSignal: acceptanceSignal(task, locale),
    notes: task.notes,
    createdAtMs: task.created_at_ms,
    campaignId: task.campaign_id,
    scheduleNote: task.schedule_note,
    copiedFrom: task.copied_from,
    comments: timeline
      .filter(({ type }) => type === 'task.commented')
      .map((entry) => ({
        seq: entry.seq,
        atMs: entry.atMs,
        by: nameOf(entry.actor),
        text: entry.text,
      })),
    files: files.map((file) => storedFileView(file, nameOf)),
    history: timeline.map(({ atMs, actor, type, from, to }) => ({
      atMs,
      by: nameOf(actor),
      type,
      from,
      to,
    })),
  };
}

function taskRow(task: TaskRow, locale: Locale, nameOf: NameOf): Row {
  const blocked = blockOf(task);
  return {
    id: task.id,
    poolNumber: task.pool_number,
    title: taskTitle(task, locale),
    track: task.track,
    module: task.module,
    tier: task.tier,
    state: task.state,
    blocked: blocked === undefined ? null : { code: blocked.code, params: { ...blocked.params } },
    blockedFrom: task.blocked_from,
    owner: ownerOf(task, nameOf),
    accountableRole: task.accountable_role,
    dueOn: task.due_on,
    timebox: timeboxOf(task),
    kpiImpact: task.kpi_impact,
    rollbackCondition: task.rollback_condition,
    kpiKey: kpiKeyOf(task),
    effortMinutes: task.effort_minutes,
    priority: task.priority,
    missing: isSprintItem(task) ? [...missingFields(sprintRecord(task))] : [],
    source: task.source,
    incidentId: task.incident_id,
    completedAtMs: task.completed_at_ms,
    version: task.version,
  };
}

/** A member, or the name that an imported task came with. */
export function ownerOf(
  task: Pick<TaskRow, 'owner_profile_id' | 'owner_text'>,
  nameOf: NameOf,
): Row['owner'] {
  const { owner_profile_id: profileId, owner_text: name } = task;
  if (profileId !== null) return { profileId, name: nameOf(profileId) };
  return name === null ? null : { profileId: null, name };
}

/** When the task is worked on; both edges or neither are stored. */
export function timeboxOf(
  task: Pick<TaskRow, 'timebox_start_ms' | 'timebox_end_ms'>,
): Row['timebox'] {
  const { timebox_start_ms: startMs, timebox_end_ms: endMs } = task;
  return startMs === null || endMs === null ? null : { startMs, endMs };
}

/** The measure that it is meant to move; a key that this version does not know is none. */
export function kpiKeyOf({ kpi_key: key }: Pick<TaskRow, 'kpi_key'>): MetricKey | null {
  return METRIC_KEYS.find((known) => known === key) ?? null;
}

function poolText(number: number | null, part: 'title' | 'signal', locale: Locale): string {
  return number !== null && isPoolNumber(number) ? text(locale, `pool.task.${number}.${part}`) : '';
}
