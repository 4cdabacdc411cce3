import type { ReportRow } from './reports';
import type { TenantReader } from './tenant-access';

/** What a report froze, and the hash it was put on its shelf with. */
export type FrozenReport = Pick<ReportRow, 'id' | 'snapshot_json' | 'snapshot_hash'>;

/** Some reports as they were frozen, by id. */
export async function frozenReports(
  read: TenantReader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FrozenReport>> {
  if (ids.length === 0) return new Map();
  const rows = await read
    .from('report')
    .select(['id', 'snapshot_json', 'snapshot_hash'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
