import type { Output, Parsed } from '@shared/contract';
import { TASK_POOL } from '@shared/domain/tasks/pool';
import type { Locale } from '@shared/domain/tenants/tenant';
import { text } from '@shared/i18n/format';
import { refuse } from '../refuse';
import {
  countIncompleteItems,
  countTasks,
  countTasksByState,
  listTasks,
  type TaskCursor,
  type TaskFilter,
} from '../store/task-lists';
import type { TenantReader } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { taskRows } from './task-view';

/** One page of the board with the count over the same filters (D13). */
export async function listTaskPage(
  read: TenantReader,
  input: Parsed<'tasks.list'>,
): Promise<Output<'tasks.list'>> {
  const filter = await filterOf(read, input);
  const after = input.after === undefined ? undefined : parseCursor(input.after);
  const found = await listTasks(read, filter, { after, limit: input.limit });
  const rows = found.slice(0, input.limit);
  const last = rows.at(-1);
  return {
    rows: [...(await taskRows(read, rows))],
    next: found.length > input.limit && last !== undefined ? `${last.position}.${last.id}` : null,
    total: await countTasks(read, filter),
  };
}

export async function countBoard(
  read: TenantReader,
  input: Parsed<'tasks.counts'>,
): Promise<Output<'tasks.counts'>> {
  const filter = await filterOf(read, input);
  return {
    total: await countTasks(read, filter),
    byState: { ...(await countTasksByState(read, filter)) },
    missingFields: await countIncompleteItems(read, filter),
  };
}

async function filterOf(read: TenantReader, input: Parsed<'tasks.counts'>): Promise<TaskFilter> {
  const { text: part, ...filter } = input;
  if (part === undefined || part.trim() === '') return filter;
  const { content_locale: locale } = await getTenant(read);
  return { ...filter, title: { part: part.trim(), poolNumbers: poolNumbersWith(part, locale) } };
}

function poolNumbersWith(part: string, locale: Locale): readonly number[] {
  const wanted = part.trim().toLowerCase();
  return TASK_POOL.map(({ number }) => number).filter((number) =>
    text(locale, `pool.task.${number}.title`).toLowerCase().includes(wanted),
  );
}

function parseCursor(cursor: string): TaskCursor {
  const match = /^(\d{1,15})\.([0-9A-Z]{26})$/.exec(cursor);
  if (match?.[1] === undefined || match[2] === undefined) {
    throw refuse('invalid_input', 'bad_cursor');
  }
  return { position: Number(match[1]), id: match[2] };
}
