import { type Coded, coded } from '../../base/coded';

/** Most text that a workspace folder may hold. */
export const MAX_WORKSPACE_BYTES = 64 * 1024 * 1024;
/** Most text of one of its files. */
export const MAX_WORKSPACE_FILE_BYTES = 16 * 1024 * 1024;
export const MAX_WORKSPACE_FILES = 20_000;

export interface FolderSize {
  readonly path: string;
  readonly bytes: number;
}

/** What a folder has so far. */
export interface FolderTally {
  readonly files: number;
  readonly bytes: number;
  readonly largest: FolderSize | undefined;
}

export const EMPTY_TALLY: FolderTally = { files: 0, bytes: 0, largest: undefined };

/** The tally after `file` grew to its size; it had `before` bytes, undefined when it was not there. */
export function tallied(
  tally: FolderTally,
  file: FolderSize,
  before: number | undefined,
): FolderTally {
  return {
    files: tally.files + (before === undefined ? 1 : 0),
    bytes: tally.bytes + file.bytes - (before ?? 0),
    largest: file.bytes > (tally.largest?.bytes ?? -1) ? { ...file } : tally.largest,
  };
}

/** Rendered under `errors.<code>`. */
export type FolderSizeProblem =
  | 'workspace_file_too_large'
  | 'workspace_too_large'
  | 'workspace_too_many_files';

/** Why a folder is more than an import takes, naming its largest file; undefined when it is not. */
export function folderSizeProblem(tally: FolderTally): Coded<FolderSizeProblem> | undefined {
  const file = tally.largest?.path ?? '';
  const largest = tally.largest?.bytes ?? 0;
  if (largest > MAX_WORKSPACE_FILE_BYTES) {
    return coded('workspace_file_too_large', {
      file,
      found: mebibytes(largest),
      limit: mebibytes(MAX_WORKSPACE_FILE_BYTES),
    });
  }
  if (tally.bytes > MAX_WORKSPACE_BYTES) {
    return coded('workspace_too_large', {
      file,
      known: file === '' ? 'no' : 'yes',
      found: mebibytes(tally.bytes),
      limit: mebibytes(MAX_WORKSPACE_BYTES),
    });
  }
  if (tally.files <= MAX_WORKSPACE_FILES) return undefined;
  return coded('workspace_too_many_files', { found: tally.files, limit: MAX_WORKSPACE_FILES });
}

/** Whole MiB, never rounded down to the limit that was passed. */
function mebibytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
