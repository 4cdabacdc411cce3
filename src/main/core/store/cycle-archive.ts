import type { Cadence } from '@shared/domain/cycles/cycle';
import type { CycleRow } from './cycles';
import type { TenantReader } from './tenant-access';
import { parseTimeCursor } from './time-cursor';

const COLUMNS = [
  'id',
  'ordinal',
  'cadence',
  'origin',
  'decision',
  'rule',
  'reason_json',
  'reason_text',
  'window_start_ms',
  'window_end_ms',
  'decided_at_ms',
  'decided_by',
  'as_of',
  'actions_json',
  'snapshot_json',
  'report_id',
  'acknowledged_at_ms',
  'acknowledged_by',
  'acknowledge_note',
] as const;
export type ArchivedCycle = Pick<CycleRow, (typeof COLUMNS)[number]>;

export interface ArchiveFilter {
  readonly cadence: Cadence;
  /** Decided from here to there, both inside; open where absent. */
  readonly startMs?: number | undefined;
  readonly endMs?: number | undefined;
}

function matching(read: TenantReader, { cadence, startMs, endMs }: ArchiveFilter) {
  // A look back binds nobody, so it is nothing that was decided (D6).
  let found = read.from('cycle_run').where('cadence', '=', cadence).where('as_of', '=', 0);
  if (startMs !== undefined) found = found.where('decided_at_ms', '>=', startMs);
  if (endMs !== undefined) found = found.where('decided_at_ms', '<=', endMs);
  return found;
}

/** Newest first; one row more than `limit` when there is a next page (D13). */
export async function listArchive(
  read: TenantReader,
  filter: ArchiveFilter,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly ArchivedCycle[]> {
  let found = matching(read, filter).select(COLUMNS);
  if (page.after !== undefined) {
    const { atMs, id } = parseTimeCursor(page.after);
    found = found.where((eb) =>
      eb.or([
        eb('decided_at_ms', '<', atMs),
        eb.and([eb('decided_at_ms', '=', atMs), eb('id', '<', id)]),
      ]),
    );
  }
  return found
    .orderBy('decided_at_ms', 'desc')
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

export async function countArchive(read: TenantReader, filter: ArchiveFilter): Promise<number> {
  const { count } = await matching(read, filter)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}
