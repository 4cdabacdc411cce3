import type { Module } from '@shared/domain/roles/module';
import { TASK_STATES, type TaskState, type TaskTrack } from '@shared/domain/tasks/task';
import { onBoard, TASK_COLUMNS, type TaskQuery, type TaskRow } from './tasks';
import type { TenantReader } from './tenant-access';
import { titleHolds } from './title-match';

/** Where a page of the board ended: position, and the id for ties (D13). */
export interface TaskCursor {
  readonly position: number;
  readonly id: string;
}

export interface TaskFilter {
  readonly states?: readonly TaskState[] | undefined;
  readonly module?: Module | undefined;
  readonly track?: TaskTrack | undefined;
  readonly ownerProfileId?: string | undefined;
  /** Also tasks on the boards of campaigns that have ended (Q27). */
  readonly pastCampaigns?: boolean | undefined;
  /** Part of a title. `poolNumbers` are the pool texts that hold it, since rows keep no text for those. */
  readonly title?: { readonly part: string; readonly poolNumbers: readonly number[] } | undefined;
}

/** One more row than `limit` says that there is a next page. */
export async function listTasks(
  read: TenantReader,
  filter: TaskFilter,
  page: { readonly after: TaskCursor | undefined; readonly limit: number },
): Promise<readonly TaskRow[]> {
  const { after, limit } = page;
  let query = matching(read, filter).select(TASK_COLUMNS);
  if (after !== undefined) {
    query = query.where((eb) =>
      eb.or([
        eb('task.position', '>', after.position),
        eb.and([eb('task.position', '=', after.position), eb('task.id', '>', after.id)]),
      ]),
    );
  }
  return query
    .orderBy('task.position')
    .orderBy('task.id')
    .limit(limit + 1)
    .execute();
}

/** SQL of its own over the same predicate (D13). */
export async function countTasks(read: TenantReader, filter: TaskFilter): Promise<number> {
  const row = await matching(read, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

/** How many tasks stand in each state; every state is named. */
export async function countTasksByState(
  read: TenantReader,
  filter: TaskFilter,
): Promise<Readonly<Record<TaskState, number>>> {
  const rows = await matching(read, filter)
    .select((eb) => ['task.state', eb.fn.countAll<number>().as('count')])
    .groupBy('task.state')
    .execute();
  const counts = Object.fromEntries(TASK_STATES.map((state) => [state, 0]));
  for (const { state, count } of rows) counts[state] = count;
  // Built from all of TASK_STATES one line above.
  return counts as Record<TaskState, number>;
}

/** How many open sprint items lack one of the four fields (INV4). */
export async function countIncompleteItems(
  read: TenantReader,
  filter: TaskFilter,
): Promise<number> {
  const row = await matching(read, filter)
    .where('task.incomplete', '=', 1)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return row.count;
}

function matching(read: TenantReader, filter: TaskFilter): TaskQuery {
  const { states, module, track, ownerProfileId, title, pastCampaigns } = filter;
  let query: TaskQuery = read.from('task');
  if (pastCampaigns !== true) query = onBoard(query);
  if (states !== undefined) query = query.where('task.state', 'in', states);
  if (module !== undefined) query = query.where('task.module', '=', module);
  if (track !== undefined) query = query.where('task.track', '=', track);
  if (ownerProfileId !== undefined) {
    query = query.where('task.owner_profile_id', '=', ownerProfileId);
  }
  if (title !== undefined) query = withTitle(query, title);
  return query;
}

function withTitle(query: TaskQuery, title: NonNullable<TaskFilter['title']>): TaskQuery {
  return query.where((eb) =>
    eb.or([
      titleHolds(title.part),
      eb.and([eb('task.title', 'is', null), eb('task.pool_number', 'in', [...title.poolNumbers])]),
    ]),
  );
}
