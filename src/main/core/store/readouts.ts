import type { Month } from '@shared/base/days';
import type { FactPart } from '@shared/domain/readout/changed-facts';
import type { ReportState } from '@shared/domain/reports/report';
import type { Paper } from '@shared/domain/tenants/tenant';
import { voidApprovals } from './approvals';
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
  await voidApprovals(writer, `report:${readout.id}`, 'edited');
  writer.touch('reports');
}

/** Moves a readout; `approval` stamps who approved it, `changed` says what of the month no longer agrees with it. */
export async function moveReadout(
  writer: TenantWriter,
  readout: ReportRow,
  to: ReportState,
  why: { readonly selfApproved?: boolean; readonly changed?: readonly FactPart[] } = {},
): Promise<void> {
  const { selfApproved, changed } = why;
  await writer
    .update('report')
    .set({
      state: to,
      version: readout.version + 1,
      ...(selfApproved !== undefined && {
        approved_at_ms: writer.nowMs,
        approved_by: writer.actor,
        self_approved: selfApproved ? (1 as const) : (0 as const),
      }),
      ...(changed !== undefined && staleColumns(writer, readout, changed)),
    })
    .where('id', '=', readout.id)
    .execute();
  writer.event({
    type: 'report.moved',
    subject: `report:${readout.id}`,
    from: readout.state,
    to,
    payload: {
      ...(selfApproved !== undefined && { selfApproved }),
      ...(changed !== undefined && { changed: [...changed] }),
    },
  });
  if (to === 'stale') await voidApprovals(writer, `report:${readout.id}`, 'figures_changed');
  if (to === 'draft') await voidApprovals(writer, `report:${readout.id}`, 'taken_back');
  writer.touch('reports');
}

/** Notes which parts of the month differ from a readout that stays in its state; none: it agrees again. */
export async function noteChanges(
  writer: TenantWriter,
  readout: ReportRow,
  changed: readonly FactPart[],
): Promise<void> {
  await writer
    .update('report')
    .set(staleColumns(writer, readout, changed))
    .where('id', '=', readout.id)
    .execute();
  writer.touch('reports');
}

/** The moment of the first difference stays while there is one. */
function staleColumns(
  { nowMs }: TenantWriter,
  readout: ReportRow,
  changed: readonly FactPart[],
): { readonly stale_at_ms: number | null; readonly stale_json: string } {
  return {
    stale_at_ms: changed.length === 0 ? null : (readout.stale_at_ms ?? nowMs),
    stale_json: JSON.stringify(changed),
  };
}

/**
 * The readouts that data may still contradict: whatever was sent to review, approved or exported, and the newest of
 * each month. Not imported ones: nobody knows what they were made from.
 */
export async function listJudgedReadouts(
  read: TenantReader,
  month?: Month,
): Promise<readonly ReportRow[]> {
  let found = read
    .from('report')
    .select(['id', 'period', 'state', 'report_version'])
    .where('kind', '=', 'readout')
    .where('origin', '=', 'native');
  if (month !== undefined) found = found.where('period', '=', month);
  const rows = await found.orderBy('period', 'desc').orderBy('report_version', 'desc').execute();
  const judged = rows.filter(
    ({ period, state }, index) =>
      rows[index - 1]?.period !== period || (state !== 'draft' && state !== 'stale'),
  );
  const whole = await Promise.all(judged.map(({ id }) => findReport(read, id)));
  return whole.filter((row) => row !== undefined);
}

/** Remembers the PDF of an approved readout on a paper; a later one takes its place. */
export async function savePdf(
  writer: TenantWriter,
  pdf: {
    readonly reportId: string;
    readonly paper: Paper;
    readonly fileId: string;
    readonly pages: number;
  },
): Promise<void> {
  await writer.upsert(
    'report_pdf',
    {
      report_id: pdf.reportId,
      paper: pdf.paper,
      file_id: pdf.fileId,
      pages: pdf.pages,
      printed_at_ms: writer.nowMs,
      printed_by: writer.actor,
    },
    ['report_id', 'paper'],
  );
}
