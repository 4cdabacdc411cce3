import { NOTEPAD_SECTIONS, type NotepadSection } from '../plans/plan';
import type { ReportKind } from '../reports/report';

/** The shelves that a workspace folder has; a month-end readout has none there (M183). */
export const SHELVES = [
  'weekly',
  'monthly',
  'quarterly',
  'summary',
] as const satisfies readonly ReportKind[];
export type Shelf = (typeof SHELVES)[number];

/** The stores of one file each (M133), by what they hold. */
export const STATE_FILES = {
  gates: 'state/gates.json',
  metrics: 'state/metrics.json',
  modules: 'state/modules.json',
  board: 'state/sprint-board.json',
  execution: 'state/execution.json',
  cycles: 'state/cycles.json',
  pointer: 'boulder.json',
} as const;
export type StateFile = keyof typeof STATE_FILES;

/** What a file of a workspace is; `other` ones are kept as they are. */
export type WorkspacePath =
  | { readonly kind: StateFile }
  /** `name` is the file's name without `.md`. */
  | { readonly kind: 'plan'; readonly name: string }
  | { readonly kind: 'notepad'; readonly plan: string; readonly section: NotepadSection }
  | { readonly kind: 'incident' }
  | { readonly kind: 'report'; readonly shelf: Shelf; readonly file: string }
  | { readonly kind: 'other' };

const OTHER: WorkspacePath = { kind: 'other' };

/** Tells from its path, with `/` between folders, what a file of a workspace holds. */
export function classifyPath(path: string): WorkspacePath {
  for (const [kind, file] of Object.entries(STATE_FILES)) {
    if (file === path) return { kind: kind as StateFile }; // the entries' keys are these
  }
  const [folder = '', second = '', third, ...deeper] = path.split('/');
  if (deeper.length > 0) return OTHER;
  if (folder === 'notepads') return notepad(second, third);
  if (folder === 'reports') return report(second, third);
  if (third !== undefined) return OTHER;
  if (folder === 'plans') {
    const name = stem(second, '.md');
    return name === undefined ? OTHER : { kind: 'plan', name };
  }
  return folder === 'incidents' && stem(second, '.json') !== undefined
    ? { kind: 'incident' }
    : OTHER;
}

function notepad(plan: string, file: string | undefined): WorkspacePath {
  const name = stem(file ?? '', '.md');
  const section = NOTEPAD_SECTIONS.find((known) => known === name);
  return section === undefined ? OTHER : { kind: 'notepad', plan, section };
}

function report(folder: string, file: string | undefined): WorkspacePath {
  const shelf = SHELVES.find((known) => known === folder);
  return shelf === undefined || file === undefined || stem(file, '.md') === undefined
    ? OTHER
    : { kind: 'report', shelf, file };
}

function stem(file: string, suffix: string): string | undefined {
  return file.endsWith(suffix) && file.length > suffix.length
    ? file.slice(0, -suffix.length)
    : undefined;
}

/** The last part of a path of any platform: what an absolute path of another machine is resolved by. */
export function fileNameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? '';
}

/** `parts` below a folder, in the folder's own notation; relative when the folder is ''. */
export function pathIn(folder: string, ...parts: readonly string[]): string {
  if (folder === '') return parts.join('/');
  const separator = folder.includes('\\') && !folder.includes('/') ? '\\' : '/';
  return [folder.replace(/[/\\]+$/, ''), ...parts].join(separator);
}

/** What a start writes; where one of them is, a workspace has all of them. */
const STARTED: readonly StateFile[] = ['modules', 'cycles', 'board', 'execution', 'pointer'];
const START_MARKS: readonly StateFile[] = ['pointer', 'execution', 'board'];

/**
 * A file that has to be there and is not: the gates always, the trends once a cycle ran or a campaign started, and
 * everything that a start writes once any of it is there. Undefined when nothing is missing.
 */
export function missingStateFile(paths: ReadonlySet<string>): string | undefined {
  const has = (file: StateFile) => paths.has(STATE_FILES[file]);
  const started = START_MARKS.some(has);
  const needed: StateFile[] = ['gates'];
  if (started || has('cycles')) needed.push('metrics');
  if (started) needed.push(...STARTED);
  const missing = needed.find((file) => !has(file));
  return missing === undefined ? undefined : STATE_FILES[missing];
}
