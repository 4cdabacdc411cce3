import type { Output } from '@shared/contract';
import { namesOf } from '../store/actor-names';
import { getReadoutRow } from '../store/readouts';
import type { TenantReader } from '../store/tenant-access';
import { frozenReadout } from './content';

/** A stored readout as screens and the command line read it. */
export async function readoutDetail(
  read: TenantReader,
  reportId: string,
): Promise<Output<'reports.get'>> {
  const row = await getReadoutRow(read, reportId);
  const names = await namesOf(read, [row.created_by, row.approved_by]);
  return {
    id: row.id,
    kind: row.kind,
    period: row.period,
    reportVersion: row.report_version,
    state: row.state,
    locale: row.locale,
    snapshotHash: row.snapshot_hash,
    createdAtMs: row.created_at_ms,
    by: names(row.created_by),
    approvedBy: row.approved_by === null ? null : names(row.approved_by),
    approvedAtMs: row.approved_at_ms,
    selfApproved: row.self_approved === 1,
    imported: row.origin === 'imported',
    stale: row.state === 'stale',
    version: row.version,
    markdown: row.markdown,
    commentary: row.commentary,
    recommendations: [],
    readout: frozenReadout(row),
  };
}
