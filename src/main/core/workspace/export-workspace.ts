import { trendsOf } from '@shared/domain/cycles/snapshot';
import { TREND_KEYS, type Trends } from '@shared/domain/metrics/trend';
import { MODULES_BY_TIER } from '@shared/domain/roles/module';
import { MAX_WORKSPACE_FILES } from '@shared/domain/workspace/folder-limits';
import { isJsonObject, type JsonObject, sameJson } from '@shared/domain/workspace/merge-json';
import { type JsonValue, parseStrictJson } from '@shared/domain/workspace/strict-json';
import { STATE_FILES, type StateFile } from '@shared/domain/workspace/workspace-path';
import { readStoredInputs } from '../gates/read-gates';
import { readTrends } from '../metrics/read-trends';
import { markdownOf } from '../plans/plan-detail';
import { refuse } from '../refuse';
import { namesOf } from '../store/actor-names';
import { findRunningCampaign } from '../store/campaigns';
import { externalIds } from '../store/external-refs';
import type { TenantReader } from '../store/tenant-access';
import { getTenant, type TenantRecord } from '../store/tenants';
import { trendOverrides } from '../store/trends';
import {
  boardToExport,
  cyclesToExport,
  gatesChangedAtMs,
  incidentsToExport,
  isImportedCampaign,
  notepadsToExport,
  plansToExport,
  reportsToExport,
} from '../store/workspace-export';
import { listWorkspaceFiles, type StoredWorkspaceFile } from '../store/workspace-files';
import { boardJson } from './export-board';
import { executionJson, gatesJson, metricsJson, pointerJson } from './export-measures';
import { cyclesJson, incidentFiles, type ReportFile, reportFiles } from './export-records';
import { WORKSPACE_SOURCE } from './workspace';

/** Trends go out as a weekly cycle would read them now. */
const TREND_WINDOW_DAYS = 7;

interface Target {
  readonly read: TenantReader;
  readonly tenant: TenantRecord;
  readonly folder: string;
  readonly nowMs: number;
  /** The imported folder's files by path; empty for a native tenant. */
  readonly originals: ReadonlyMap<string, StoredWorkspaceFile>;
  /** What goes out, by path. */
  readonly files: Map<string, string>;
}

/**
 * The tenant as an `ohmymkt` folder, every file's text by its path in order.
 *
 * What was imported and did not change since goes out as it was read, with its unknown keys; what changed is set into
 * the object that was read. Only the absolute paths in the pointer and the cycle log are always the target's.
 */
export async function exportWorkspace(
  read: TenantReader,
  folder: string,
  nowMs: number,
): Promise<ReadonlyMap<string, string>> {
  const originals = new Map((await listWorkspaceFiles(read)).map((file) => [file.path, file]));
  const tenant = await getTenant(read);
  const target: Target = { read, tenant, folder, nowMs, originals, files: new Map() };
  for (const { path, text, entity } of originals.values()) {
    if (entity === undefined) target.files.set(path, text);
  }
  await exportPlans(target);
  const reports = await exportReports(target);
  const hasCycles = await exportCycles(target, reports);
  await exportIncidents(target);
  const started = await exportExecution(target);
  await exportMeasures(target, hasCycles || started);
  if (started || isNative(target) || originals.has(STATE_FILES.modules)) {
    put(target, 'modules', (original) => original ?? MODULES_BY_TIER);
  }
  return new Map([...target.files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isNative({ originals }: Target): boolean {
  return originals.size === 0;
}

/** Puts a state file: `change` gets the JSON as it was read, undefined when the folder had none. */
function put(
  target: Target,
  kind: StateFile,
  change: (original: JsonValue | undefined) => JsonValue,
): void {
  const path = STATE_FILES[kind];
  const original = target.originals.get(path);
  target.files.set(path, changedText(original, change(jsonOf(original))));
}

/** The text as it was read when it says the same, else written anew. */
function changedText(original: StoredWorkspaceFile | undefined, json: JsonValue): string {
  return original !== undefined && sameJson(jsonOf(original), json)
    ? original.text.replace(/^\uFEFF/, '')
    : `${JSON.stringify(json, null, 2)}\n`;
}

function jsonOf(file: StoredWorkspaceFile | undefined): JsonValue | undefined {
  if (file === undefined) return undefined;
  const parsed = parseStrictJson(file.text);
  if (!parsed.ok) throw new Error(`${file.path} was imported and no longer parses`);
  return parsed.value;
}

function objectOf(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

async function exportPlans({ read, files }: Target): Promise<void> {
  for (const plan of bounded('plans', await plansToExport(read))) {
    files.set(`plans/${plan.name}.md`, markdownOf(plan));
  }
  for (const { planName, section, text } of await notepadsToExport(read)) {
    files.set(`notepads/${planName}/${section}.md`, text);
  }
}

async function exportReports(target: Target): Promise<ReadonlyMap<string, ReportFile>> {
  const names = new Map(
    [...target.originals.values()]
      .filter(({ entity }) => entity === 'report')
      .map(({ entityId = '', path }) => [entityId, path]),
  );
  const reports = reportFiles(bounded('reports', await reportsToExport(target.read)), names);
  for (const { path, text } of reports.values()) target.files.set(path, text);
  return reports;
}

async function exportCycles(
  target: Target,
  reports: ReadonlyMap<string, ReportFile>,
): Promise<boolean> {
  const cycles = bounded('cycles', await cyclesToExport(target.read));
  const exists = target.originals.has(STATE_FILES.cycles);
  if (!exists && !isNative(target) && cycles.length === 0) return false;
  const { folder, tenant } = target;
  put(target, 'cycles', (original) =>
    cyclesJson(original ?? [], cycles, reports, { folder, locale: tenant.content_locale }),
  );
  return cycles.length > 0;
}

async function exportIncidents({ read, originals, files }: Target): Promise<void> {
  const known = [...originals.values()].filter(({ entity }) => entity === 'incident');
  const imported = new Map(
    known.map((file) => [file.entityId ?? '', { path: file.path, json: objectOf(jsonOf(file)) }]),
  );
  const incidents = bounded('incidents', await incidentsToExport(read));
  for (const [path, json] of incidentFiles(incidents, imported)) {
    files.set(path, changedText(originals.get(path), json));
  }
}

/** Board, pointer and execution of the running campaign; none of them without one. */
async function exportExecution(target: Target): Promise<boolean> {
  const { read, folder, tenant } = target;
  const campaign = await findRunningCampaign(read);
  if (campaign === undefined) return false;
  const tasks = bounded('tasks', await boardToExport(read, campaign.id));
  const nameOf = await namesOf(
    read,
    tasks.map((task) => task.owner_profile_id),
  );
  const imported = await isImportedCampaign(read, campaign.id);
  const facts = {
    tasks,
    externalIds: imported ? await externalIds(read, WORKSPACE_SOURCE, 'task') : new Map(),
    locale: tenant.content_locale,
    nameOf,
  };
  put(target, 'board', (original) => boardJson(imported ? (original ?? []) : [], facts));
  put(target, 'pointer', (original) => pointerJson(objectOf(original), campaign, folder));
  put(target, 'execution', (original) => executionJson(objectOf(original), campaign));
  return true;
}

async function exportMeasures(target: Target, needed: boolean): Promise<void> {
  const { read, tenant, nowMs } = target;
  const inputs = await readStoredInputs(read);
  const gatesAtMs = (await gatesChangedAtMs(read)) ?? tenant.created_at_ms;
  put(target, 'gates', (original) => gatesJson(objectOf(original), inputs, gatesAtMs));
  const trends = await trendsNow(target);
  const exists = target.originals.has(STATE_FILES.metrics);
  const says = TREND_KEYS.some((key) => trends[key] !== 'unknown');
  if (!exists && !needed && !says && !isNative(target)) return;
  const overrides = [...(await trendOverrides(read)).values()].map(({ atMs }) => atMs);
  // Derived trends are those of this moment; overrides are as old as the newest of them.
  const trendsAtMs = overrides.length === TREND_KEYS.length ? Math.max(...overrides) : nowMs;
  put(target, 'metrics', (original) => metricsJson(objectOf(original), trends, trendsAtMs));
}

async function trendsNow({ read, tenant, nowMs }: Target): Promise<Trends> {
  const window = { asOfMs: nowMs, windowDays: TREND_WINDOW_DAYS, zone: tenant.zone };
  return trendsOf(await readTrends(read, window));
}

/** Throws when there are more than a folder takes: such an export could not be imported again. */
function bounded<T>(what: string, rows: readonly T[]): readonly T[] {
  if (rows.length <= MAX_WORKSPACE_FILES) return rows;
  throw refuse('rule_violation', 'workspace_export_too_large', {
    what,
    limit: MAX_WORKSPACE_FILES,
  });
}
