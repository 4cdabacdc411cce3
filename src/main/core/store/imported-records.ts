import type { Cadence, Decision } from '@shared/domain/cycles/cycle';
import type { ReportKind } from '@shared/domain/reports/report';
import type { Locale } from '@shared/domain/tenants/tenant';
import { canonicalJson, sha256 } from './event-log';
import type { TenantWriter } from './tenant-access';

/** Stands where a native cycle names its policy: what rules decided an imported one is not known. */
const IMPORTED_POLICY = 'imported';

/** Puts a report of the folder on its shelf, its text verbatim; answers its id. */
export async function insertImportedReport(
  writer: TenantWriter,
  report: {
    readonly kind: ReportKind;
    readonly period: string;
    readonly reportVersion: number;
    readonly locale: Locale;
    readonly markdown: string;
    readonly path: string;
    readonly createdAtMs: number;
  },
): Promise<string> {
  const id = writer.newId();
  const { kind, period, createdAtMs } = report;
  const snapshot = canonicalJson({ imported: report.path, sha256: sha256(report.markdown) });
  const hash = sha256(snapshot);
  await writer.insert('report', {
    id,
    kind,
    period,
    report_version: report.reportVersion,
    state: 'exported',
    locale: report.locale,
    snapshot_json: snapshot,
    snapshot_hash: hash,
    markdown: report.markdown,
    created_at_ms: createdAtMs,
    created_by: writer.actor,
    approved_at_ms: null,
    approved_by: null,
    stale_at_ms: null,
    origin: 'imported',
  });
  writer.event({
    type: 'report.created',
    subject: `report:${id}`,
    to: 'exported',
    payload: { kind, period, hash },
    occurredAtMs: createdAtMs,
  });
  writer.touch('reports');
  return id;
}

/** Adds a decision of the folder's log: counted and shown with its text, never made again (M192). */
export async function insertImportedCycle(
  writer: TenantWriter,
  cycle: {
    readonly cadence: Cadence;
    readonly ordinal: number;
    readonly decision: Decision;
    readonly reason: string;
    readonly decidedAtMs: number;
    readonly reportId: string;
  },
): Promise<void> {
  const id = writer.newId();
  const { cadence, decision, decidedAtMs, reason } = cycle;
  await writer.insert('cycle_run', {
    id,
    cadence,
    ordinal: cycle.ordinal,
    origin: 'imported',
    decision,
    rule: null,
    reason_json: null,
    reason_text: reason,
    window_start_ms: null,
    window_end_ms: decidedAtMs,
    decided_at_ms: decidedAtMs,
    decided_by: writer.actor,
    policy_version: IMPORTED_POLICY,
    snapshot_json: null,
    snapshot_hash: null,
    report_id: cycle.reportId,
    acknowledged_at_ms: null,
    acknowledged_by: null,
  });
  writer.event({
    type: 'cycle.decided',
    subject: `cycle:${id}`,
    to: decision,
    payload: { cadence, decision },
    text: reason,
    occurredAtMs: decidedAtMs,
  });
  writer.touch('cycles');
}
