import type { Month } from '@shared/base/days';
import type { ReportState } from '@shared/domain/reports/report';
import { findReport, type ReportRow } from './reports';
import type { TenantReader, TenantWriter } from './tenant-access';
import { requireFound } from './versioned';

/** A readout as it is stored; another kind of report is `not_found` here. */
export async function getReadoutRow(read: TenantReader, reportId: string): Promise<ReportRow> {
  const row = await findReport(read, reportId);
  return requireFound('readout', reportId, row?.kind === 'readout' ? row : undefined);
}

/** The newest version of a month's readout, if there is one. */
export async function findNewestReadout(
  read: TenantReader,
  month: Month,
): Promise<ReportRow | undefined> {
  const newest = await read
    .from('report')
    .select('id')
    .where('kind', '=', 'readout')
    .where('period', '=', month)
    .orderBy('report_version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return newest === undefined ? undefined : findReport(read, newest.id);
}

/** Saves the operator's words; they belong to what is approved, so the content hash changes with them. */
export async function saveCommentary(
  writer: TenantWriter,
  readout: ReportRow,
  commentary: string,
  snapshotHash: string,
): Promise<void> {
  await writer
    .update('report')
    .set({ commentary, snapshot_hash: snapshotHash, version: readout.version + 1 })
    .where('id', '=', readout.id)
    .execute();
  writer.event({
    type: 'report.commented',
    subject: `report:${readout.id}`,
    payload: { version: readout.version + 1 },
    text: commentary,
  });
  writer.touch('reports');
}

/** Moves a readout; `approval` stamps who approved it. */
export async function moveReadout(
  writer: TenantWriter,
  readout: ReportRow,
  to: ReportState,
  approval?: { readonly selfApproved: boolean },
): Promise<void> {
  await writer
    .update('report')
    .set({
      state: to,
      version: readout.version + 1,
      ...(approval && {
        approved_at_ms: writer.nowMs,
        approved_by: writer.actor,
        self_approved: approval.selfApproved ? (1 as const) : (0 as const),
      }),
    })
    .where('id', '=', readout.id)
    .execute();
  writer.event({
    type: 'report.moved',
    subject: `report:${readout.id}`,
    from: readout.state,
    to,
    payload: approval ?? {},
  });
  writer.touch('reports');
}
