import type { Output, Parsed } from '@shared/contract';
import { namesOf } from '../store/actor-names';
import { countMetricImports, listMetricImports } from '../store/metric-imports';
import type { TenantReader } from '../store/tenant-access';

/** Imports that were made, newest first, with the file that each came from. */
export async function listImports(
  read: TenantReader,
  { after, limit }: Parsed<'metrics.imports'>,
): Promise<Output<'metrics.imports'>> {
  const rows = await listMetricImports(read, { after, limit });
  const nameOf = await namesOf(
    read,
    rows.map(({ imported_by }) => imported_by),
  );
  return {
    rows: rows.map((row) => ({
      id: row.id,
      source: row.source,
      tier: row.tier,
      fileId: row.file_id,
      fileName: row.file_name,
      observedAtMs: row.observed_at_ms,
      rows: row.row_count,
      refused: row.refused,
      recorded: row.recorded,
      unchanged: row.unchanged,
      conflicts: row.conflicts,
      atMs: row.imported_at_ms,
      by: nameOf(row.imported_by),
    })),
    next: rows.length === limit ? (rows.at(-1)?.id ?? null) : null,
    total: await countMetricImports(read),
  };
}
