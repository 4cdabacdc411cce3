import { planTitle } from '@shared/domain/plans/plan-name';
import { readReportFileName } from '@shared/domain/workspace/file-names';
import {
  classifyPath,
  fileNameOf,
  missingStateFile,
  STATE_FILES,
  type StateFile,
  type WorkspacePath,
} from '@shared/domain/workspace/workspace-path';
import { refuse } from '../refuse';
import { canonicalJson, sha256 } from '../store/event-log';
import { parseGates, parseTrends } from './parse-measures';
import { parseBoard, parseCycles, parseIncidents } from './parse-records';
import { readTyped } from './read-json';
import type {
  Workspace,
  WorkspaceCycle,
  WorkspaceExecution,
  WorkspaceFile,
  WorkspaceNotepad,
  WorkspacePlan,
  WorkspaceReport,
} from './workspace';
import { placed, shown } from './workspace-refusal';
import { executionFile, modulesFile, pointerFile } from './workspace-schemas';

const UNKNOWN_TRENDS = {
  non_brand_visibility_trend: 'unknown',
  query_cluster_coverage_trend: 'unknown',
  high_intent_session_trend: 'unknown',
  conversion_assist_trend: 'unknown',
} as const;

/** The files of a folder with what each of them is, in the order of their paths. */
export function workspaceFiles(texts: ReadonlyMap<string, string>): readonly WorkspaceFile[] {
  return [...texts]
    .map(([path, text]) => ({ path, text, sha256: sha256(text), is: classifyPath(path) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** One hash over every path and text, whatever order they came in. */
export function contentHashOf(files: readonly WorkspaceFile[]): string {
  return sha256(canonicalJson(files.map(({ path, sha256: hash }) => [path, hash])));
}

/**
 * Reads a whole `ohmymkt` folder; nothing is stored. Throws `invalid_input` for the first thing that is wrong, naming
 * the file and the place in it. Paths of other machines inside the files are resolved by their file names.
 */
export function parseWorkspace(files: readonly WorkspaceFile[]): Workspace {
  const paths = new Set(files.map(({ path }) => path));
  const missing = missingStateFile(paths);
  if (missing !== undefined) {
    throw refuse('invalid_input', 'workspace_file_missing', { file: missing });
  }
  const stored = (kind: StateFile) => files.find((file) => file.path === STATE_FILES[kind]);
  const each = (kind: WorkspacePath['kind']) => files.filter(({ is }) => is.kind === kind);
  const gates = parseGates(required(stored('gates')));
  const metrics = stored('metrics');
  const cycleLog = stored('cycles');
  const board = stored('board');
  const modules = stored('modules');
  if (modules !== undefined) readTyped(modules, modulesFile);
  const plans = each('plan').map(planOf);
  const cycles = cycleLog === undefined ? [] : parseCycles(cycleLog, paths);
  const { items, skipped } = board === undefined ? { items: [], skipped: [] } : parseBoard(board);
  return {
    files,
    contentHash: contentHashOf(files),
    gates: gates.inputs,
    gatesAtMs: gates.atMs,
    trends: metrics === undefined ? UNKNOWN_TRENDS : parseTrends(metrics),
    plans,
    notepads: each('notepad').flatMap((file) => notepadOf(file, plans)),
    incidents: parseIncidents(each('incident')),
    items,
    cycles,
    reports: each('report').flatMap((file) => reportOf(file, cycles)),
    execution: executionOf(stored('pointer'), stored('execution'), plans),
    skipped,
  };
}

/** What `missingStateFile` has seen to. */
function required(file: WorkspaceFile | undefined): WorkspaceFile {
  if (file === undefined) throw new Error('A required file was not checked for');
  return file;
}

function planOf(file: WorkspaceFile): WorkspacePlan {
  const name = file.is.kind === 'plan' ? file.is.name : file.path;
  const heading = /^#[ \t]+(.+)$/m.exec(file.text)?.[1] ?? name;
  return { path: file.path, name, title: planTitle(heading) || name, markdown: file.text };
}

/** A notepad belongs to a plan; one whose plan is not there is kept as a file. */
function notepadOf(
  file: WorkspaceFile,
  plans: readonly WorkspacePlan[],
): readonly WorkspaceNotepad[] {
  if (file.is.kind !== 'notepad') return [];
  const { plan, section } = file.is;
  if (!plans.some(({ name }) => name === plan)) return [];
  return [{ path: file.path, plan, section, text: file.text }];
}

function reportOf(
  file: WorkspaceFile,
  cycles: readonly WorkspaceCycle[],
): readonly WorkspaceReport[] {
  if (file.is.kind !== 'report') return [];
  return [
    {
      path: file.path,
      shelf: file.is.shelf,
      period: readReportFileName(file.is.file).day,
      markdown: file.text,
      // The reference overwrites a day's report, so the last cycle that names it wrote it.
      createdAtMs: cycles.findLast(({ reportPath }) => reportPath === file.path)?.decidedAtMs,
    },
  ];
}

function executionOf(
  pointer: WorkspaceFile | undefined,
  execution: WorkspaceFile | undefined,
  plans: readonly WorkspacePlan[],
): WorkspaceExecution | undefined {
  if (pointer === undefined || execution === undefined) return undefined;
  const { started_at } = readTyped(pointer, pointerFile);
  const { mode, tracks, updated_at } = readTyped(execution, executionFile);
  const named = requirePlan(pointer, plans);
  const executed = requirePlan(execution, plans);
  if (named !== executed) {
    throw placed(execution, ['active_plan'], 'workspace_dangling', {
      found: shown(executed),
      target: `${pointer.path} → plans/${named}.md`,
    });
  }
  const { visibility, quality } = tracks;
  return {
    planName: named,
    startedAtMs: started_at,
    mode,
    tracks: { visibility, quality },
    updatedAtMs: updated_at,
  };
}

/** The plan that a pointer names by the last part of its path. */
function requirePlan(file: WorkspaceFile, plans: readonly WorkspacePlan[]): string {
  const { active_plan } = readTyped(file, pointerFile.pick({ active_plan: true }));
  const name = fileNameOf(active_plan).replace(/\.md$/, '');
  if (plans.some((plan) => plan.name === name)) return name;
  throw placed(file, ['active_plan'], 'workspace_dangling', {
    found: shown(active_plan),
    target: `plans/${name}.md`,
  });
}
