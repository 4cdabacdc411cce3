import { decideReportMove } from '@shared/domain/reports/report-state';
import { z } from 'zod';
import type { ApprovalKind, ContentField, PinnedContent } from '../approvals/approval-kind';
import { requestApproval } from '../approvals/request-approval';
import { refuse } from '../refuse';
import type { ApprovalRow } from '../store/approvals';
import { sha256 } from '../store/event-log';
import { getReadoutRow, moveReadout, saveCommentary } from '../store/readouts';
import { findReport, type ReportRow } from '../store/reports';
import type { TenantWriter } from '../store/tenant-access';
import { requireUnchanged } from './changed-month';
import { contentHash, frozenReadout } from './content';

const content = z.object({ snapshot: z.string(), commentary: z.string() });

/** What an approval of a readout covers: the frozen figures and the operator's words. Its hash is `contentHash`. */
export function pinnedReadout(row: ReportRow): PinnedContent {
  return {
    subject: `report:${row.id}`,
    series: `readout:${row.period}`,
    title: row.period,
    authorId: row.created_by,
    content: {
      snapshot: sha256(row.snapshot_json),
      commentary: row.commentary,
    } satisfies z.output<typeof content>,
  };
}

/** Approval of a readout: it stays approved until the readout is exported, which uses it (M46, ADR 0010). */
export const readoutApproval: ApprovalKind = {
  action: 'readout.export',
  current: async (read, approval) => {
    const row = await findReport(read, reportIdOf(approval));
    return row === undefined ? undefined : pinnedReadout(row);
  },
  async fields(read, approval) {
    const row = await findReport(read, reportIdOf(approval));
    if (row === undefined) return [];
    // A frozen page never changes; the words do, so they are read from what was pinned.
    const words =
      approval.content_json === null
        ? row.commentary
        : content.parse(JSON.parse(approval.content_json)).commentary;
    return [...(words === '' ? [] : [{ key: 'commentary', text: words }]), ...figureFields(row)];
  },
  isAsking: async (read, approval) => {
    const state = (await findReport(read, reportIdOf(approval)))?.state;
    return state === 'in_review' || state === 'approved';
  },
  async approved(writer, { role }, approval) {
    const row = await getReadoutRow(writer, reportIdOf(approval));
    await requireUnchanged(writer, row);
    // Approved before, and its time ran out before it was exported: the new approval is all it needs.
    if (row.state === 'approved') return;
    requireReadoutMove(row, 'approved', role);
    await moveReadout(writer, row, 'approved', { selfApproved: approval.self_approved === 1 });
  },
  async sentBack(writer, { role }, approval) {
    const row = await getReadoutRow(writer, reportIdOf(approval));
    if (row.state === 'approved') return;
    requireReadoutMove(row, 'draft', role);
    await moveReadout(writer, row, 'draft');
  },
};

const reportIdOf = ({ subject }: ApprovalRow) => subject.slice('report:'.length);

/** The figures that the month froze, as they are stored; a measure without a value is left out. */
function figureFields(row: ReportRow): readonly ContentField[] {
  return frozenReadout(row).figures.flatMap(({ key, used }) =>
    used === null ? [] : [{ key: `figure.${key}`, text: String(used.current) }],
  );
}

/** Throws unless the readout may move there by this role. */
export function requireReadoutMove(
  row: ReportRow,
  to: ReportRow['state'],
  role: Parameters<typeof decideReportMove>[2],
): void {
  const decision = decideReportMove(row.state, to, role);
  if (decision.allowed) return;
  throw refuse('rule_violation', 'readout_illegal_move', { from: row.state, to });
}

/** Saves the words; while the readout is in review its approval is asked for anew, because the one before is void. */
export async function saveWords(
  writer: TenantWriter,
  row: ReportRow,
  commentary: string,
): Promise<void> {
  await saveCommentary(writer, row, commentary, contentHash(row.snapshot_json, commentary));
  if (row.state !== 'in_review') return;
  await requestApproval(writer, 'readout.export', pinnedReadout({ ...row, commentary }));
}
