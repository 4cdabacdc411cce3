import { DAY_MS, isDay, toIso } from '@shared/base/days';
import { stateAfterGates } from '@shared/domain/campaigns/campaign-state';
import { evaluateGates } from '@shared/domain/gates/evaluate-gates';
import { GATE_KEYS } from '@shared/domain/gates/gate';
import { gateCondition } from '@shared/domain/gates/gate-condition';
import { TREND_KEYS } from '@shared/domain/metrics/trend';
import { MODULE_ROLE } from '@shared/domain/roles/module';
import type { Locale } from '@shared/domain/tenants/tenant';
import { readReportFileName } from '@shared/domain/workspace/file-names';
import { fileNameOf, STATE_FILES } from '@shared/domain/workspace/workspace-path';
import { text } from '@shared/i18n/format';
import { changeGate } from '../gates/change-gate';
import { type ExternalRef, insertExternalRefs } from '../store/external-refs';
import { insertImportedCycle, insertImportedReport } from '../store/imported-records';
import {
  insertImportedCampaign,
  insertImportedNotepad,
  insertImportedPlan,
  insertImportedTasks,
} from '../store/imported-work';
import { insertIncident } from '../store/incidents';
import { listMembers } from '../store/memberships';
import { movePlan } from '../store/plans';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { saveTrendOverride } from '../store/trends';
import { insertWorkspaceImport, type StoredWorkspaceFile } from '../store/workspace-files';
import { WORKSPACE_SOURCE, type Workspace, type WorkspaceFile } from './workspace';

/** What became of each file: the entity it feeds. */
type Fed = Map<string, Pick<StoredWorkspaceFile, 'entity' | 'entityId'>>;

export interface ImportCounts {
  readonly plans: number;
  readonly gates: number;
  readonly metrics: number;
  readonly tasks: number;
  readonly incidents: number;
  readonly cycles: number;
  readonly reports: number;
  readonly notepads: number;
  readonly otherFiles: number;
}

/** Stores a folder that was read, in the caller's one transaction, into a tenant that holds nothing yet. */
export async function importWorkspace(
  writer: TenantWriter,
  workspace: Workspace,
  folder: string,
): Promise<ImportCounts> {
  const { content_locale: locale } = await getTenant(writer);
  const fed: Fed = new Map();
  for (const path of Object.values(STATE_FILES)) fed.set(path, { entity: 'state' });
  await importGates(writer, workspace);
  const metrics = await importTrends(writer, workspace, locale);
  const planIds = await importPlans(writer, workspace, locale, fed);
  const campaignId = await importCampaign(writer, workspace, planIds);
  await importBoard(writer, workspace, campaignId);
  await importIncidents(writer, workspace, fed);
  const reportIds = await importReports(writer, workspace, locale, fed);
  await importCycles(writer, workspace, reportIds);
  const files = workspace.files.map(({ path, sha256, text: content }) => ({
    path,
    sha256,
    text: content,
    ...fed.get(path),
  }));
  await insertWorkspaceImport(
    writer,
    { source: WORKSPACE_SOURCE, folder, contentHash: workspace.contentHash },
    files,
  );
  return {
    plans: workspace.plans.length,
    gates: GATE_KEYS.length,
    metrics,
    tasks: workspace.items.length,
    incidents: workspace.incidents.length,
    cycles: workspace.cycles.length,
    reports: workspace.reports.length,
    notepads: workspace.notepads.length,
    otherFiles: files.filter(({ entity }) => entity === undefined).length,
  };
}

/** Every value with an evidence that names the file and its hash (M122, Q31). */
async function importGates(writer: TenantWriter, workspace: Workspace): Promise<void> {
  const ref = STATE_FILES.gates;
  const evidence = {
    kind: 'file',
    ref,
    fileId: undefined,
    hash: fileAt(workspace, ref).sha256,
  } as const;
  for (const gate of GATE_KEYS) {
    for (const { field, value } of gateCondition(gate, workspace.gates).operands) {
      await changeGate(writer, { gate, field, value, evidence, comment: '' });
    }
  }
}

/** Each known trend becomes an override with a note that names its source (Q37); answers how many. */
async function importTrends(
  writer: TenantWriter,
  workspace: Workspace,
  locale: Locale,
): Promise<number> {
  const known = TREND_KEYS.filter((key) => workspace.trends[key] !== 'unknown');
  for (const key of known) {
    const file = fileAt(workspace, STATE_FILES.metrics);
    const note = text(locale, 'workspace.note.trend', { file: file.path, hash: file.sha256 });
    await saveTrendOverride(writer, key, 'unknown', workspace.trends[key], note);
  }
  return known.length;
}

/** The active plan comes last, so that it is the latest one when a start names none (M22). */
async function importPlans(
  writer: TenantWriter,
  workspace: Workspace,
  locale: Locale,
  fed: Fed,
): Promise<ReadonlyMap<string, string>> {
  const active = workspace.execution?.planName;
  const plans = workspace.plans.toSorted(
    (a, b) => Number(a.name === active) - Number(b.name === active),
  );
  const ids = new Map<string, string>();
  for (const { name, title, markdown, path } of plans) {
    const id = await insertImportedPlan(writer, { name, title, markdown, locale });
    ids.set(name, id);
    fed.set(path, { entity: 'plan', entityId: id });
  }
  for (const page of workspace.notepads) {
    const planId = idOf(ids, page.plan);
    await insertImportedNotepad(writer, planId, page.section, page.text);
    fed.set(page.path, { entity: 'notepad', entityId: planId });
  }
  return ids;
}

async function importCampaign(
  writer: TenantWriter,
  { execution, gates: inputs, items }: Workspace,
  planIds: ReadonlyMap<string, string>,
): Promise<string | undefined> {
  if (execution === undefined) return undefined;
  const planId = idOf(planIds, execution.planName);
  const evaluation = evaluateGates(inputs);
  await movePlan(writer, planId, { from: 'approved', to: 'active' });
  return insertImportedCampaign(writer, {
    planId,
    // Gates that regressed since the start mean fix first here as anywhere (Q19).
    state: stateAfterGates('active', evaluation),
    mode: execution.mode,
    tracks: execution.tracks,
    gates: { inputs, evaluation },
    startedAtMs: execution.startedAtMs,
    updatedAtMs: execution.updatedAtMs,
    sprintSize: items.length,
  });
}

async function importBoard(
  writer: TenantWriter,
  { items }: Workspace,
  campaignId: string | undefined,
): Promise<void> {
  const { onpage_role: onpageRole } = await getTenant(writer);
  const members = await listMembers(writer);
  const ids = await insertImportedTasks(
    writer,
    items.map((item) => {
      const member = members.find(({ name }) => name === item.owner);
      return {
        ...item,
        campaignId,
        accountableRole:
          item.module === 'onpage_optimization' ? onpageRole : MODULE_ROLE[item.module],
        ownerProfileId: member?.profileId,
        ownerText: member === undefined && item.owner !== '' ? item.owner : undefined,
      };
    }),
  );
  const refs = items.map(({ externalId }, index): ExternalRef => {
    const entityId = ids[index];
    if (entityId === undefined) throw new Error('An imported item has no task');
    return { entity: 'task', entityId, externalId };
  });
  await insertExternalRefs(writer, WORKSPACE_SOURCE, refs);
}

/** Severity, module, summary and time as they stand; nothing in the folder says that one was resolved. */
async function importIncidents(
  writer: TenantWriter,
  { incidents }: Workspace,
  fed: Fed,
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
async function importReports(
  writer: TenantWriter,
  { reports }: Workspace,
  locale: Locale,
  fed: Fed,
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

function dayStart(day: string | undefined): number | undefined {
  if (day === undefined) return undefined;
  const ms = Date.parse(`${day}T00:00:00.000Z`);
  return ms >= 0 && ms < Number.MAX_SAFE_INTEGER - DAY_MS ? ms : undefined;
}

async function importCycles(
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

function fileAt(workspace: Workspace, path: string): WorkspaceFile {
  const file = workspace.files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`The folder was read without ${path}`);
  return file;
}

function idOf(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`${name} was read and not stored`);
  return id;
}
