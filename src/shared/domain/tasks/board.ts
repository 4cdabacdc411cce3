import type { TaskState } from './task';

/**
 * The columns of the board (M40, Q5): failed and blocked share `stopped`, cancelled is off the board.
 * `board_column` of the table holds the same mapping in SQL; a test compares the two.
 */
export const BOARD_COLUMNS = [
  'draft',
  'scheduled',
  'in_progress',
  'needs_review',
  'completed',
  'stopped',
] as const;
export type BoardColumn = (typeof BOARD_COLUMNS)[number];

/** What the rows of the board stand for. `none` has one lane, `ALL_LANE`. */
export const LANE_KINDS = ['none', 'tenant', 'module', 'owner'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** The completed column is always the other way round in time: what was finished last comes first. */
export const BOARD_SORTS = ['position', 'priority', 'due', 'newest'] as const;
export type BoardSort = (typeof BOARD_SORTS)[number];

/** The only lane when there are no lanes. */
export const ALL_LANE = 'all';
/** The lane of tasks that nobody owns, among the lanes of owners. */
export const UNOWNED_LANE = 'unowned';
/** Begins the lane of an imported owner who is no profile; the name follows. */
export const NAMED_OWNER = 'name:';

/** How many days of finished work the board shows when nobody says otherwise. */
export const COMPLETED_WITHIN_DAYS = 7;

const COLUMN_OF: Readonly<Record<TaskState, BoardColumn | undefined>> = {
  draft: 'draft',
  scheduled: 'scheduled',
  in_progress: 'in_progress',
  needs_review: 'needs_review',
  completed: 'completed',
  failed: 'stopped',
  blocked: 'stopped',
  cancelled: undefined,
};

/** The column in which a task of this state lies; undefined when it is off the board. */
export function columnOf(state: TaskState): BoardColumn | undefined {
  return COLUMN_OF[state];
}

/**
 * Columns that may be limited: work that was promised, is under way, waits or has stopped. A draft promises nothing
 * (a start alone makes 40), and finishing is never refused.
 */
export const LIMITED_COLUMNS = ['scheduled', 'in_progress', 'needs_review', 'stopped'] as const;
export type LimitedColumn = (typeof LIMITED_COLUMNS)[number];

/** Highest limit that may be set. */
export const MAX_LIMIT = 999;

/** A tenant's limits; null or absent is none. */
export type BoardLimits = Readonly<Partial<Record<LimitedColumn, number | null>>>;

/** How many tasks of the tenant lie in each limited column now, whatever a screen filters. */
export type ColumnCounts = Readonly<Record<LimitedColumn, number>>;

export interface FullColumn {
  readonly column: LimitedColumn;
  readonly limit: number;
  readonly count: number;
}

/**
 * The column that is too full to take the task, or undefined. A move inside a column takes no further place; a column
 * over its limit, because the limit was lowered or a pause filled it, keeps what it holds.
 */
export function fullColumn(
  move: { readonly from: TaskState; readonly to: TaskState },
  { limits, counts }: { readonly limits: BoardLimits; readonly counts: ColumnCounts },
): FullColumn | undefined {
  const column = LIMITED_COLUMNS.find((one) => one === columnOf(move.to));
  if (column === undefined || columnOf(move.from) === column) return undefined;
  const limit = limits[column] ?? null;
  const count = counts[column];
  return limit !== null && count >= limit ? { column, limit, count } : undefined;
}
