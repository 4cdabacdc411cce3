import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  EMPTY_TALLY,
  folderSizeProblem,
  MAX_WORKSPACE_FILES,
  tallied,
} from '@shared/domain/workspace/folder-limits';
import { classifyPath } from '@shared/domain/workspace/workspace-path';
import { refuse } from '../../core/refuse';

/** How a workspace's folder is called inside its project. */
const USUAL_NAME = '.ohmymkt';

export interface WorkspaceText {
  readonly path: string;
  readonly text: string;
  readonly bytes: number;
}

export interface LeftOut {
  readonly path: string;
  readonly code: 'workspace.skipped.not_text' | 'workspace.skipped.not_a_file';
}

/** The workspace that a path means: the folder itself, or the `.ohmymkt` inside a project; throws `not_found`. */
export function findWorkspace(given: string): { readonly path: string; readonly name: string } {
  const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory();
  if (isFolder(given) !== true) throw refuse('not_found', 'cli_folder_missing', { folder: given });
  const inside = join(given, USUAL_NAME);
  const path =
    isFolder(join(given, 'state')) !== true && isFolder(inside) === true ? inside : given;
  const name = basename(path) === USUAL_NAME ? basename(dirname(path)) : basename(path);
  return { path, name };
}

/** Every text of the folder. Sizes are looked at before anything is read; throws `invalid_input` past a limit. */
export function readWorkspaceFolder(folder: string): {
  readonly files: readonly WorkspaceText[];
  readonly skipped: readonly LeftOut[];
} {
  const { found, skipped } = listFolder(folder);
  let tally = EMPTY_TALLY;
  for (const { path, bytes } of found) {
    tally = tallied(tally, { path, bytes }, undefined);
  }
  const problem = folderSizeProblem(tally);
  if (problem !== undefined) throw refuse('invalid_input', problem.code, problem.params);
  const files: WorkspaceText[] = [];
  for (const { path, file } of found) {
    const text = decoded(readFileSync(file));
    if (text !== undefined) files.push({ path, text, bytes: Buffer.byteLength(text) });
    else if (classifyPath(path).kind === 'other') {
      skipped.push({ path, code: 'workspace.skipped.not_text' });
    } else throw refuse('invalid_input', 'workspace_text', { file: path });
  }
  return { files, skipped };
}

function listFolder(folder: string) {
  const found: { path: string; file: string; bytes: number }[] = [];
  const skipped: LeftOut[] = [];
  const visit = (at: string, prefix: string) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = prefix + entry.name;
      const file = join(at, entry.name);
      if (entry.isDirectory()) visit(file, `${path}/`);
      else if (entry.isFile()) found.push({ path, file, bytes: statSync(file).size });
      // A link is not followed: it may lead out of the folder, or back into it.
      else skipped.push({ path, code: 'workspace.skipped.not_a_file' });
      if (found.length > MAX_WORKSPACE_FILES) return;
    }
  };
  visit(folder, '');
  return { found, skipped };
}

/** The text of UTF-8 bytes, a byte order mark kept; undefined when they are none. */
function decoded(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined; // a TypeError is the decoder's only answer
  }
}
