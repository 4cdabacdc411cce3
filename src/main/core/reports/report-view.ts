import type { Output } from '@shared/contract';
import type { FactPart } from '@shared/domain/readout/changed-facts';
import type { EndState } from '@shared/domain/reports/end-state';
import { type NameOf, namesOf } from '../store/actor-names';
import { type RecommendationRow, recommendationsOf } from '../store/recommendations';
import type { ReportLine, ReportRow } from '../store/reports';
import type { TenantReader } from '../store/tenant-access';
import type { Growth } from './growth';

/** Which parts of its month differ from a readout, as the last judgement left it. */
export function changedParts({ stale_json }: Pick<ReportLine, 'stale_json'>): FactPart[] {
  // Written by the readouts' own judgement alone.
  return JSON.parse(stale_json) as FactPart[];
}

/** A report's line on its shelf. Only a readout goes stale: every other report is a record of its moment. */
export function reportRowView(
  row: ReportLine,
  nameOf: NameOf,
): Output<'reports.list'>['rows'][number] {
  return {
    id: row.id,
    kind: row.kind,
    period: row.period,
    reportVersion: row.report_version,
    state: row.state,
    locale: row.locale,
    snapshotHash: row.snapshot_hash,
    createdAtMs: row.created_at_ms,
    by: nameOf(row.created_by),
    approvedBy: row.approved_by === null ? null : nameOf(row.approved_by),
    approvedAtMs: row.approved_at_ms,
    selfApproved: row.self_approved === 1,
    imported: row.origin === 'imported',
    changedAtMs: row.stale_at_ms,
    changed: changedParts(row),
    version: row.version,
  };
}

/** A report as it was frozen, with what became of its recommendations. */
export async function reportDetailView(
  read: TenantReader,
  row: ReportRow,
): Promise<Output<'reports.get'>> {
  const nameOf = await namesOf(read, [row.created_by, row.approved_by]);
  return {
    ...reportRowView(row, nameOf),
    markdown: row.markdown,
    commentary: row.commentary,
    recommendations: (await recommendationsOf(read, row.id)).map(recommendationView),
    readout: row.kind === 'readout' ? JSON.parse(row.snapshot_json) : null,
  };
}

export function recommendationView(
  row: RecommendationRow,
): Output<'reports.get'>['recommendations'][number] {
  return {
    id: row.id,
    code: row.code,
    state: row.state,
    reason: row.reason,
    untilMs: row.deferred_until_ms,
    taskId: row.task_id,
    createdAtMs: row.created_at_ms,
    version: row.version,
  };
}

/** The summary as the wire carries it. */
export function growthView(growth: Growth): Output<'reports.growth'> {
  return {
    ...growth,
    gates: growth.gates.map(({ key, status, reason }) => ({ key, status, reason })),
    recommendations: [...growth.recommendations],
  };
}

/** The acceptance as the wire carries it. */
export function endStateView(
  found: EndState & { readonly fellBack: boolean },
): Output<'reports.endState'> {
  return {
    ...found,
    parts: found.parts.map((part) => ({
      ...part,
      lines: part.lines.map(({ params, artifacts, ...line }) => ({
        ...line,
        params: { ...params },
        artifacts: [...artifacts],
      })),
    })),
  };
}
