import { GATE_KEYS } from '@shared/domain/gates/gate';
import { gateCondition } from '@shared/domain/gates/gate-condition';
import { TREND_KEYS } from '@shared/domain/metrics/trend';
import type { Locale } from '@shared/domain/tenants/tenant';
import { STATE_FILES } from '@shared/domain/workspace/workspace-path';
import { text } from '@shared/i18n/format';
import { changeGate } from '../gates/change-gate';
import { insertImportedNotepad, insertImportedPlan } from '../store/imported-work';
import type { TenantWriter } from '../store/tenant-access';
import { getTenant } from '../store/tenants';
import { saveTrendOverride } from '../store/trends';
import { insertWorkspaceImport } from '../store/workspace-files';
import { type FedFiles, idOf } from './fed-files';
import { importBoard, importCampaign } from './import-campaign';
import { importCycles, importIncidents, importReports } from './import-records';
import { WORKSPACE_SOURCE, type Workspace, type WorkspaceFile } from './workspace';

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
  const fed: FedFiles = new Map();
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
  fed: FedFiles,
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

function fileAt(workspace: Workspace, path: string): WorkspaceFile {
  const file = workspace.files.find((each) => each.path === path);
  if (file === undefined) throw new Error(`The folder was read without ${path}`);
  return file;
}
