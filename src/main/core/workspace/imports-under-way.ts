import type { Coded } from '@shared/base/coded';
import {
  EMPTY_TALLY,
  type FolderSizeProblem,
  folderSizeProblem,
  tallied,
} from '@shared/domain/workspace/folder-limits';
import { refuse } from '../refuse';
import { type ImportStaging, openStaging, sweepStaging } from '../store/workspace-staging';

/** Which tenant an import goes to; a new one has no id yet. */
export type ImportTarget =
  | { readonly kind: 'existing'; readonly tenantId: string; readonly slug: string }
  | { readonly kind: 'new'; readonly slug: string | undefined; readonly name: string };

export interface ImportUnderWay {
  readonly id: string;
  /** Only who began it goes on with it. */
  readonly profileId: string;
  readonly folder: string;
  readonly target: ImportTarget;
  readonly announcedFiles: number;
  addPiece(path: string, text: string, last: boolean): number;
  /** The texts by path; throws when not every announced file came whole. */
  texts(): ReadonlyMap<string, string>;
  drop(): void;
}

/** So many may be under way at once; each keeps its texts on disk. */
const MAX_UNDER_WAY = 4;
/** An import that nobody goes on with for this long is given up. */
const IDLE_MS = 30 * 60 * 1000;
/** After this it makes room for another one: whoever sends a folder is never silent for so long. */
const STALLED_MS = 60 * 1000;

export interface ImportsUnderWay {
  begin(start: Pick<ImportUnderWay, 'profileId' | 'folder' | 'target' | 'announcedFiles'>): string;
  /** Throws `not_found` for an id that is none of this profile's; touches it. */
  get(id: string, profileId: string): ImportUnderWay;
  end(id: string): void;
}

/** The imports that windows and command lines have begun on this core; gone with it. */
export function createImports(parts: {
  readonly dataFolder: string;
  readonly newId: () => string;
  readonly nowMs: () => number;
}): ImportsUnderWay {
  const open = new Map<string, { readonly one: ImportUnderWay; touchedAtMs: number }>();
  const end = (id: string) => {
    open.get(id)?.one.drop();
    open.delete(id);
  };
  const makeRoom = () => {
    const limitMs = open.size >= MAX_UNDER_WAY ? STALLED_MS : IDLE_MS;
    for (const [id, { touchedAtMs }] of open) {
      if (parts.nowMs() - touchedAtMs > limitMs) end(id);
    }
  };
  return {
    begin(start) {
      makeRoom();
      sweepStaging(parts.dataFolder, new Set(open.keys()));
      if (open.size >= MAX_UNDER_WAY) {
        throw refuse('unavailable', 'workspace_imports_busy', { count: open.size });
      }
      const id = parts.newId();
      const one = importOn(openStaging(parts.dataFolder, id), { ...start, id });
      open.set(id, { one, touchedAtMs: parts.nowMs() });
      return id;
    },
    get(id, profileId) {
      const found = open.get(id);
      if (found === undefined || found.one.profileId !== profileId) {
        throw refuse('not_found', 'workspace_import_gone');
      }
      found.touchedAtMs = parts.nowMs();
      return found.one;
    },
    end,
  };
}

interface Arriving {
  /** Its number in the staging. */
  readonly file: number;
  readonly bytes: number;
  readonly whole: boolean;
}

function importOn(
  staging: ImportStaging,
  start: Pick<ImportUnderWay, 'id' | 'profileId' | 'folder' | 'target' | 'announcedFiles'>,
): ImportUnderWay {
  const files = new Map<string, Arriving>();
  let tally = EMPTY_TALLY;
  return {
    ...start,
    addPiece(path, text, last) {
      if (!text.isWellFormed()) throw refuse('invalid_input', 'workspace_text', { file: path });
      const known = files.get(path);
      if (known?.whole) throw refuse('invalid_input', 'workspace_path_twice', { file: path });
      const bytes = (known?.bytes ?? 0) + Buffer.byteLength(text, 'utf8');
      tally = tallied(tally, { path, bytes }, known?.bytes);
      refuseSize(folderSizeProblem(tally));
      const file = known?.file ?? files.size;
      files.set(path, { file, bytes, whole: last });
      staging.append(file, text);
      return tally.bytes;
    },
    texts() {
      const whole = [...files].filter(([, file]) => file.whole);
      if (whole.length !== files.size || whole.length !== start.announcedFiles) {
        throw refuse('invalid_input', 'workspace_incomplete', {
          announced: start.announcedFiles,
          received: whole.length,
        });
      }
      return new Map(whole.map(([path, { file }]) => [path, staging.read(file)]));
    },
    drop: staging.drop,
  };
}

/** Throws when a folder is more than an import takes. */
export function refuseSize(problem: Coded<FolderSizeProblem> | undefined): void {
  if (problem !== undefined) throw refuse('invalid_input', problem.code, problem.params);
}
