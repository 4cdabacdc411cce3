import { dayOf } from '@shared/base/zones';
import type { Parsed } from '@shared/contract';
import {
  daysTouched,
  decideSchedule,
  type HolidayNames,
  keptNote,
  type ScheduleDecision,
  sameTimebox,
  type TaskDates,
} from '@shared/domain/tasks/schedule';
import type { Locale } from '@shared/domain/tenants/tenant';
import { text } from '@shared/i18n/format';
import { refuse } from '../refuse';
import { saveSchedule } from '../store/task-dates';
import { findTask, type TaskRow } from '../store/tasks';
import type { TenantReader, TenantWriter } from '../store/tenant-access';
import type { TenantRecord } from '../store/tenants';
import { requireFound, requireVersion } from '../store/versioned';
import { isSprintItem } from '../tasks/task-view';
import { holidaysBetween } from './holidays';

type Input = Parsed<'tasks.schedule'>;

/** The public holidays that a task's dates touch; read before the transaction, which awaits the database only. */
export async function holidaysOfDates(
  tenant: TenantRecord,
  dates: TaskDates,
  locale: Locale,
): Promise<HolidayNames> {
  const days = daysTouched(dates, tenant.zone);
  const [fromOn] = days;
  const toOn = days.at(-1);
  if (fromOn === undefined || toOn === undefined) return new Map();
  const { holidays } = await holidaysBetween(tenant.holiday_region, { fromOn, toOn }, locale);
  return new Map(
    holidays.filter(({ kind }) => kind === 'public').map(({ onDay, name }) => [onDay, name]),
  );
}

/** Gives a task its dates with one event, or refuses with the rule; the same dates again are no change. */
export async function scheduleTask(
  writer: TenantWriter,
  input: Input,
  { zone }: Pick<TenantRecord, 'zone'>,
  holidays: HolidayNames,
): Promise<void> {
  const task = await requireSeen(writer, input);
  const before = datesOf(task);
  const to = datesAfter(before, input);
  const decision = decideSchedule({
    task: {
      ...before,
      state: task.state,
      blockedFrom: task.blocked_from ?? undefined,
      sprintItem: isSprintItem(task),
    },
    to,
    note: input.note,
    nowMs: writer.nowMs,
    zone,
    holidays,
  });
  if (!decision.allowed) throw scheduleRefused(task, decision, dayOf(writer.nowMs, zone));
  const note = keptNote({ given: input.note, before: task.schedule_note, to, zone, holidays });
  const same = before.dueOn === to.dueOn && sameTimebox(before.timebox, to.timebox);
  if (same && note === task.schedule_note) return;
  await saveSchedule(writer, task, { ...to, note, holidays: decision.holidays });
}

/** The two dates of a stored task. */
export function datesOf(
  task: Pick<TaskRow, 'due_on' | 'timebox_start_ms' | 'timebox_end_ms'>,
): TaskDates {
  const { timebox_start_ms: startMs, timebox_end_ms: endMs } = task;
  return {
    dueOn: task.due_on,
    timebox: startMs === null || endMs === null ? null : { startMs, endMs },
  };
}

/** The dates as the input would leave them; what it leaves out stays. */
export function datesAfter(
  before: TaskDates,
  { dueOn, timebox }: Pick<Input, 'dueOn' | 'timebox'>,
): TaskDates {
  return {
    dueOn: dueOn === undefined ? before.dueOn : dueOn,
    timebox: timebox === undefined ? before.timebox : timebox,
  };
}

async function requireSeen(read: TenantReader, { taskId, expectedVersion }: Input) {
  const task = requireFound('task', taskId, await findTask(read, taskId));
  requireVersion('task', expectedVersion, task.version);
  return task;
}

/** The refusal of a schedule in the operator's words; `today` is the tenant's. */
export function scheduleRefused(
  task: Pick<TaskRow, 'state'>,
  decision: Exclude<ScheduleDecision, { readonly allowed: true }>,
  today: string,
) {
  switch (decision.reason) {
    case 'task_ended':
      return refuse('rule_violation', 'task_ended', { state: task.state });
    case 'fields_in_use':
      return refuse(
        'rule_violation',
        'fields_in_use',
        { fields: text('en', 'tasks.field.dueOn') },
        { missing: ['dueOn'] },
      );
    case 'day_passed':
      return refuse('rule_violation', 'day_passed', { day: decision.day, today });
    case 'holiday_needs_note': {
      const { day, holiday } = decision;
      return refuse('rule_violation', 'holiday_needs_note', { day, holiday });
    }
    default:
      return refuse('rule_violation', decision.reason, { today });
  }
}
