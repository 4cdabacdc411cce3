import { isDay, toIso } from '@shared/base/days';
import type { Locale } from '@shared/domain/tenants/tenant';
import { readReportFileName } from '@shared/domain/workspace/file-names';
import { fileNameOf } from '@shared/domain/workspace/workspace-path';
import { type ExternalRef, insertExternalRefs } from '../store/external-refs';
import { insertImportedCycle, insertImportedReport } from '../store/imported-records';
import { insertIncident } from '../store/incidents';
import type { TenantWriter } from '../store/tenant-access';
import { type FedFiles, idOf } from './fed-files';
import { WORKSPACE_SOURCE, type Workspace } from './workspace';

/** Severity, module, summary and time as they stand; nothing in the folder says that one was resolved. */
export async function importIncidents(
  writer: TenantWriter,
  { incidents }: Workspace,
  fed: FedFiles,
): Promise<void> {
  const refs: ExternalRef[] = [];
  for (const incident of incidents) {
    const id = await insertIncident(writer, { ...incident, origin: 'imported' });
    refs.push({ entity: 'incident', entityId: id, externalId: incident.externalId });
    fed.set(incident.path, { entity: 'incident', entityId: id });
  }
  await insertExternalRefs(writer, WORKSPACE_SOURCE, refs);
}

/** The shelves; several reports of one day become versions of one period (Q26). */
export async function importReports(
  writer: TenantWriter,
  { reports }: Workspace,
  locale: Locale,
  fed: FedFiles,
): Promise<ReadonlyMap<string, string>> {
  const versions = new Map<string, number>();
  const ids = new Map<string, string>();
  const versionOf = (path: string) => readReportFileName(fileNameOf(path)).version;
  const inOrder = reports.toSorted((a, b) => versionOf(a.path) - versionOf(b.path));
  for (const report of inOrder) {
    const known = report.period !== undefined && isDay(report.period) ? report.period : undefined;
    const period = known ?? toIso(report.createdAtMs ?? writer.nowMs).slice(0, 10);
    const shelf = `${report.shelf} ${period}`;
    const reportVersion = (versions.get(shelf) ?? 0) + 1;
    versions.set(shelf, reportVersion);
    const id = await insertImportedReport(writer, {
      kind: report.shelf,
      period,
      reportVersion,
      locale,
      markdown: report.markdown,
      path: report.path,
      createdAtMs: report.createdAtMs ?? dayStart(known) ?? writer.nowMs,
    });
    ids.set(report.path, id);
    fed.set(report.path, { entity: 'report', entityId: id });
  }
  return ids;
}

/** Midnight UTC of a report's day: the folder says no more. */
function dayStart(day: string | undefined): number | undefined {
  if (day === undefined) return undefined;
  const ms = Date.parse(`${day}T00:00:00.000Z`);
  return ms >= 0 ? ms : undefined;
}

/** The decisions of the log under the numbers of their cadence, each with its report. */
export async function importCycles(
  writer: TenantWriter,
  { cycles }: Workspace,
  reportIds: ReadonlyMap<string, string>,
): Promise<void> {
  const ordinals = new Map<string, number>();
  for (const { cadence, decision, reason, decidedAtMs, reportPath } of cycles) {
    const ordinal = (ordinals.get(cadence) ?? 0) + 1;
    ordinals.set(cadence, ordinal);
    const reportId = idOf(reportIds, reportPath);
    await insertImportedCycle(writer, {
      cadence,
      ordinal,
      decision,
      reason,
      decidedAtMs,
      reportId,
    });
  }
}
