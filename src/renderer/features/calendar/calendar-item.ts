import type { Output } from '@shared/contract';

export type CalendarItem = Output<'calendar.items'>['items'][number];
export type TaskItem = Extract<CalendarItem, { kind: 'task_due' | 'task_timebox' }>;
export type TrayTask = Output<'calendar.unscheduled'>['rows'][number];
/** What can be given a date, on the calendar or beside it. */
export type Schedulable = Pick<
  TrayTask,
  | 'tenantId'
  | 'taskId'
  | 'title'
  | 'state'
  | 'dueOn'
  | 'timebox'
  | 'scheduleNote'
  | 'complete'
  | 'version'
>;

export function isTask(item: CalendarItem): item is TaskItem {
  return item.kind === 'task_due' || item.kind === 'task_timebox';
}

/** Whether dates of it may change at all; the core has the last word. */
export function isMovable(item: CalendarItem): item is TaskItem {
  return isTask(item) && item.state !== 'completed' && item.state !== 'cancelled';
}

/** An entry of the grid: plain values only. */
export interface GridEntry {
  readonly id: string;
  /** A day, or the instant at which a timebox begins as ISO text. */
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
  readonly movable: boolean;
  /** Within one day: holidays, deadlines, cycles, work. */
  readonly order: number;
}

/** Where something was put: on a day, or at a time. */
export type PutDown =
  | { readonly day: string }
  | { readonly startMs: number; readonly endMs: number };

/** What `tasks.schedule` is asked for when a due task, a timebox or work without a date was put down. */
export function datesFor(item: TaskItem['kind'] | 'tray', to: PutDown) {
  if (!('day' in to)) return { timebox: { startMs: to.startMs, endMs: to.endMs } };
  // A timebox that is put on a day as a whole becomes its due day.
  return item === 'task_timebox' ? { dueOn: to.day, timebox: null } : { dueOn: to.day };
}
