import type { Day } from '@shared/base/days';
import { METRIC_KEYS, type MetricKey } from '@shared/domain/metrics/metric';
import { sql } from 'kysely';
import { OBSERVATION_COLUMNS, type ObservationRow } from './observations';
import type { TenantReader } from './tenant-access';

/** The period that ends last of each measure that has a value. */
export async function newestPeriods(
  read: TenantReader,
): Promise<readonly { readonly key: MetricKey; readonly from_on: Day; readonly to_on: Day }[]> {
  const found: { readonly key: MetricKey; readonly from_on: Day; readonly to_on: Day }[] = [];
  // One seek of the index each; grouping would read every value there is.
  for (const key of METRIC_KEYS) {
    const row = await read
      .from('observation')
      .select(['key', 'from_on', 'to_on'])
      .where('key', '=', key)
      .orderBy('to_on', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row !== undefined) found.push(row);
  }
  return found;
}

/** A measure's values, newest period first; `after` is the row the page before ended with. */
export async function valuePage(
  read: TenantReader,
  key: MetricKey,
  page: { readonly after: ValueCursor | undefined; readonly limit: number },
): Promise<readonly ObservationRow[]> {
  let found = read.from('observation').select(OBSERVATION_COLUMNS).where('key', '=', key);
  if (page.after !== undefined) {
    const { toOn, fromOn, id } = page.after;
    found = found.where(sql<boolean>`(to_on, from_on, id) < (${toOn}, ${fromOn}, ${id})`);
  }
  return found
    .orderBy('to_on', 'desc')
    .orderBy('from_on', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit)
    .execute();
}

export interface ValueCursor {
  readonly toOn: Day;
  readonly fromOn: Day;
  readonly id: string;
}

export async function countValues(read: TenantReader, key: MetricKey): Promise<number> {
  const row = await read
    .from('observation')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** How many conflicts of each measure wait for a choice. */
export async function openConflictsByMeasure(
  read: TenantReader,
): Promise<ReadonlyMap<MetricKey, number>> {
  const rows = await read
    .from('metric_conflict')
    .select((eb) => ['key', eb.fn.countAll<number>().as('count')])
    .where('state', '=', 'open')
    .groupBy('key')
    .execute();
  return new Map(rows.map(({ key, count }) => [key, count]));
}

/** Finished tasks that name the measure they are to move: how many, and when the last was finished. */
export async function mappedTasks(
  read: TenantReader,
): Promise<{ readonly count: number; readonly newestMs: number | undefined }> {
  const row = await read
    .from('task')
    .select((eb) => [
      eb.fn.countAll<number>().as('count'),
      eb.fn.max('completed_at_ms').as('newestMs'),
    ])
    .where('state', '=', 'completed')
    .where('kpi_key', 'is not', null)
    .executeTakeFirstOrThrow();
  return { count: row.count, newestMs: row.newestMs ?? undefined };
}
