import type { Output, Parsed } from '@shared/contract';
import { boardFilter } from '../board/board-filter';
import { cardViews } from '../board/card-view';
import { refuse } from '../refuse';
import {
  countStatesOver,
  countTasksOver,
  listTasksOver,
  type TaskListFilter,
  type TaskListSort,
} from '../store/task-list';
import type { TenantsReader } from '../store/tenant-access';
import { listTenants, type TenantRecord } from '../store/tenants';

/** Finished work of any age. */
const ALL_DAYS = 36_500;

type Filters = Parsed<'tasks.countAll'>;

/** What the caller asks for, as the store reads it. */
export function taskListFilter(
  input: Filters,
  tenants: readonly TenantRecord[],
  nowMs: number,
): TaskListFilter {
  const { completedWithinDays = ALL_DAYS } = input;
  return {
    ...boardFilter({ ...input, completedWithinDays }, tenants, nowMs),
    states: input.states,
  };
}

/** The reader with its tenants by name, which is the list's order. */
export function inOrder(read: TenantsReader, tenants: readonly TenantRecord[]): TenantsReader {
  return { ...read, tenantIds: tenants.map(({ id }) => id) };
}

export async function listAllTasks(
  read: TenantsReader,
  input: Parsed<'tasks.listAll'>,
  nowMs: number,
): Promise<Output<'tasks.listAll'>> {
  const { sort, descending, limit } = input;
  const tenants = await listTenants(read);
  const ordered = inOrder(read, tenants);
  const filter = taskListFilter(input, tenants, nowMs);
  const after = input.after === undefined ? undefined : parseCursor(sort, input.after);
  const found = await listTasksOver(ordered, filter, { sort, descending, after, limit });
  const rows = found.slice(0, limit);
  const views = await cardViews(ordered, rows, tenants);
  const last = rows.at(-1);
  return {
    rows: rows.flatMap(({ id }) => views.get(id) ?? []),
    next: found.length > limit && last !== undefined ? cursorOf(sort, last) : null,
    total: (await countTasksOver(ordered, filter)).total,
  };
}

export async function countAllTasks(
  read: TenantsReader,
  input: Filters,
  nowMs: number,
): Promise<Output<'tasks.countAll'>> {
  const tenants = await listTenants(read);
  const filter = taskListFilter(input, tenants, nowMs);
  return {
    ...(await countTasksOver(read, filter)),
    byState: { ...(await countStatesOver(read, filter)) },
  };
}

interface Cursor {
  readonly key: string | number;
  readonly id: string;
}

function cursorOf(
  sort: TaskListSort,
  { sort_key: key, id }: { readonly sort_key: string | number; readonly id: string },
): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString('base64url');
}

/** Throws for a cursor of another order and for what is none. */
function parseCursor(sort: TaskListSort, cursor: string): Cursor {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(parsed)) {
      const [of, key, id]: readonly unknown[] = parsed;
      const isKey = typeof key === 'number' || typeof key === 'string';
      if (of === sort && isKey && typeof id === 'string') return { key, id };
    }
  } catch {
    // No cursor of ours: refused below like one of another order.
  }
  throw refuse('invalid_input', 'bad_cursor');
}
