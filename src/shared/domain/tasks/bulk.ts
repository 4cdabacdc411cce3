import { type Coded, coded } from '../../base/coded';
import { addDays, type Day, dayNumber, daysBetween } from '../../base/days';
import { missingFields, type SprintRecord } from './missing-fields';
import { SPRINT_FIELDS, type SprintField } from './task';
import { decideMove, type MovableTask, type MoveContext } from './task-state';

/** Most tasks that one command changes. */
export const MOST_BULK_TASKS = 10_000;
/** How long a sprint of the pool's items is planned for: the eight weeks of the capacity gate (M116). */
export const SPRINT_WEEKS = 8;
/** Where a command over many tasks may move them after it has filled their fields. */
export const BULK_MOVES = ['scheduled', 'cancelled'] as const;
export type BulkMove = (typeof BULK_MOVES)[number];

/** What is done with one field: the operator's value, or the one that is suggested for the task. */
export interface BulkField {
  /** Absent: what is suggested. `null` empties the field. */
  readonly value?: string | null | undefined;
  /** Only where the field is empty. */
  readonly onlyEmpty: boolean;
}

export interface BulkChange {
  readonly fields: Readonly<Partial<Record<SprintField, BulkField | undefined>>>;
  readonly moveTo?: BulkMove | undefined;
}

/** Why a task or one of its fields stays; rendered under `bulk.why.<code>`. */
export type BulkReason =
  | 'task_ended'
  | 'filled_before'
  | 'same_value'
  | 'no_member_for_role'
  | 'owner_not_member'
  | 'day_passed'
  | 'on_holiday'
  | 'fields_in_use'
  | 'move_refused';

export interface BulkTask extends MovableTask {
  readonly tier: MovableTask['tier'];
}

export interface FieldChange {
  readonly field: SprintField;
  readonly from: string | null;
  readonly to: string | null;
}

/** What one task would become, and everything that stays with its reason. */
export interface BulkPlan {
  readonly changes: readonly FieldChange[];
  readonly moveTo: BulkMove | undefined;
  readonly reasons: readonly Coded<BulkReason>[];
}

/** What the decision on a task reads of everything around it. */
export interface BulkContext extends MoveContext {
  /** What is suggested for this task; absent where there is nothing to suggest. */
  readonly suggested: Readonly<Partial<Record<SprintField, string | undefined>>>;
  /** Whether a profile is a member of the task's tenant. */
  readonly isMember: (profileId: string) => boolean;
  /** Today in the tenant's zone. */
  readonly today: Day;
  /** Public holidays of the tenant's region, by day. */
  readonly holidays: ReadonlyMap<Day, string>;
}

/**
 * Decides what a command over many tasks does with one of them (M39, M197): the same rules as for a single edit and a
 * single move, but a field that may not change is left out with its reason, and the others are filled.
 */
export function planBulkTask(
  task: MovableTask,
  change: BulkChange,
  context: BulkContext,
): BulkPlan {
  if (task.state === 'completed' || task.state === 'cancelled') {
    return { changes: [], moveTo: undefined, reasons: [coded('task_ended')] };
  }
  const reasons: Coded<BulkReason>[] = [];
  const changes: FieldChange[] = [];
  for (const field of SPRINT_FIELDS) {
    const wanted = change.fields[field];
    if (wanted === undefined) continue;
    const planned = planField(task, field, wanted, context);
    if ('to' in planned) changes.push(planned);
    else reasons.push(planned);
    if ('to' in planned && field === 'dueOn' && planned.to !== null) {
      const name = context.holidays.get(planned.to);
      if (name !== undefined) reasons.push(coded('on_holiday', { field, day: planned.to, name }));
    }
  }
  const after = { ...task, ...recordAfter(task, changes) };
  const move = planMove(task, after, change.moveTo, context);
  return { changes, moveTo: move.moveTo, reasons: [...reasons, ...move.reasons] };
}

function planField(
  task: MovableTask,
  field: SprintField,
  wanted: BulkField,
  context: BulkContext,
): FieldChange | Coded<BulkReason> {
  const from = task[field] ?? null;
  const isEmpty = (from ?? '').trim() === '';
  if (wanted.onlyEmpty && !isEmpty) return coded('filled_before', { field });
  const to = wanted.value === undefined ? (context.suggested[field] ?? undefined) : wanted.value;
  if (to === undefined) return coded('no_member_for_role', { field });
  if ((to ?? '') === (from ?? '')) return coded('same_value', { field });
  if ((to ?? '').trim() === '' && isCommitted(task)) return coded('fields_in_use', { field });
  if (field === 'owner' && to !== null && !context.isMember(to)) {
    return coded('owner_not_member', { field });
  }
  if (field === 'dueOn' && to !== null && to < context.today) {
    return coded('day_passed', { field, day: to });
  }
  return { field, from, to };
}

/** Scheduled or further on, also while something blocks it: its fields are in use (INV4). */
function isCommitted({ sprintItem, state, blockedFrom }: MovableTask): boolean {
  const where = state === 'blocked' ? blockedFrom : state;
  return (
    sprintItem && (where === 'scheduled' || where === 'in_progress' || where === 'needs_review')
  );
}

function recordAfter(task: SprintRecord, changes: readonly FieldChange[]): SprintRecord {
  const after: { -readonly [F in SprintField]?: string | undefined } = {
    owner: task.owner,
    dueOn: task.dueOn,
    kpiImpact: task.kpiImpact,
    rollbackCondition: task.rollbackCondition,
  };
  for (const { field, to } of changes) after[field] = to ?? undefined;
  return after;
}

function planMove(
  task: MovableTask,
  after: MovableTask,
  to: BulkMove | undefined,
  context: BulkContext,
): { readonly moveTo: BulkMove | undefined; readonly reasons: readonly Coded<BulkReason>[] } {
  if (to === undefined || task.state === to) return { moveTo: undefined, reasons: [] };
  const move = decideMove(after, to, context);
  if (move.allowed) return { moveTo: to, reasons: [] };
  return {
    moveTo: undefined,
    reasons: move.reasons.map(({ code, params }) =>
      coded('move_refused', { ...params, why: code }),
    ),
  };
}

/**
 * The due date that is suggested for an item: the sprint's weeks are dealt out by its place in the pool, each ends on a
 * Friday, and what lies behind us is not dealt out again. Never before `today`.
 *
 * @param place from 0 (first) to 1 (last)
 */
export function suggestDueOn(input: {
  readonly startOn: Day;
  readonly today: Day;
  readonly place: number;
  readonly holidays: ReadonlyMap<Day, string>;
}): Day {
  const { startOn, today, place, holidays } = input;
  const end = addDays(startOn, SPRINT_WEEKS * 7);
  const from = today > startOn ? today : startOn;
  const weeksLeft = Math.max(1, Math.ceil(daysBetween(from, end) / 7));
  const week = Math.max(1, Math.ceil(place * weeksLeft));
  let due = fridayOnOrBefore(addDays(from, week * 7));
  // Whole weeks counted from today reach past the sprint when it is under way.
  if (end > from && due > end) due = end;
  if (due < from) due = from;
  // A holiday gives way to the day before it, unless that has passed.
  while (holidays.has(due) && due > today) due = addDays(due, -1);
  return due;
}

function fridayOnOrBefore(day: Day): Day {
  // 1970-01-01 was a Thursday, so day 1 was a Friday.
  const past = (((dayNumber(day) - 1) % 7) + 7) % 7;
  return addDays(day, -past);
}

/** How many of the four fields a plan would fill and how many would still be missing. */
export function missingAfter(task: SprintRecord, plan: BulkPlan): readonly SprintField[] {
  return missingFields(recordAfter(task, plan.changes));
}
