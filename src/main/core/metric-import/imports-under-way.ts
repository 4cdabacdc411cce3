import { MAX_FILE_BYTES } from '@shared/contract/files';
import { refuse } from '../refuse';
import type { TenantContext } from '../rpc/context';
import type { Uploads } from '../store/uploads';
import { type FileFacts, readFacts } from './file-facts';
import { createImportSteps, type ImportSteps } from './import-control';
import type { StagedFile } from './staged-text';

/** One file of figures on its way in; it lives as long as the core. */
export interface ImportUnderWay {
  readonly id: string;
  readonly file: StagedFile;
  readonly steps: ImportSteps;
  /** What the whole file looks like; worked out once. */
  facts(): Promise<FileFacts>;
}

type Owner = Pick<TenantContext, 'tenantId' | 'profile'>;

export interface ImportsUnderWay {
  begin(owner: Owner, id: string, name: string, bytes: number, nowMs: number): void;
  append(owner: Owner, id: string, offset: number, chunk: Uint8Array, nowMs: number): number;
  /** Throws `not_found` for somebody else's, `invalid_input` when not every byte has come. */
  whole(owner: Owner, id: string, nowMs: number): ImportUnderWay;
  steps(owner: Owner, id: string): ImportSteps;
  /** Runs `work` alone: a second call of the same import waits its turn by being refused. */
  alone<T>(id: string, work: () => Promise<T>): Promise<T>;
  /** Drops what came; a call under way stops at its next step. */
  end(id: string): void;
}

/** So many files may be under way in one program; each lies on the disk until it is confirmed or given up. */
const MAX_UNDER_WAY = 8;
/** An import that nobody goes on with for this long makes room. */
const IDLE_MS = 30 * 60 * 1000;

interface Entry {
  readonly tenantId: string;
  readonly profileId: string;
  readonly steps: ImportSteps;
  facts: Promise<FileFacts> | undefined;
  busy: boolean;
  touchedAtMs: number;
}

export function createImports(uploads: Uploads): ImportsUnderWay {
  const open = new Map<string, Entry>();
  const end = (id: string) => {
    open.get(id)?.steps.cancel();
    open.delete(id);
    uploads.drop(id);
  };
  /** Somebody else's import, also in the same tenant, reads as an absent one. */
  const entryOf = ({ tenantId, profile }: Owner, id: string) => {
    const entry = open.get(id);
    if (entry?.tenantId !== tenantId || entry.profileId !== profile.id) {
      throw refuse('not_found', 'import_gone');
    }
    return entry;
  };
  /** The bytes are kept by a saving under way, or were taken away after a day. */
  const uploadOf = (id: string) => {
    const upload = uploads.find(id);
    if (upload === undefined) throw refuse('not_found', 'import_gone');
    return upload;
  };
  return {
    begin({ tenantId, profile }, id, name, bytes, nowMs) {
      if (bytes > MAX_FILE_BYTES) {
        throw refuse('invalid_input', 'file_too_big', {
          name,
          megabytes: Math.ceil(bytes / 1024 ** 2),
          most: MAX_FILE_BYTES / 1024 ** 2,
        });
      }
      for (const [other, { touchedAtMs, busy }] of open) {
        if (!busy && nowMs - touchedAtMs > IDLE_MS) end(other);
      }
      if (open.size >= MAX_UNDER_WAY)
        throw refuse('unavailable', 'imports_busy', { count: open.size });
      const announced = { tenantId, profileId: profile.id, name, bytes, mediaType: 'text/csv' };
      uploads.begin(id, announced, nowMs);
      open.set(id, {
        tenantId,
        profileId: profile.id,
        steps: createImportSteps(bytes),
        facts: undefined,
        busy: false,
        touchedAtMs: nowMs,
      });
    },
    append(owner, id, offset, chunk, nowMs) {
      const entry = entryOf(owner, id);
      const { name, bytes, received } = uploadOf(id);
      if (offset !== received) throw refuse('conflict', 'upload_offset', { received, offset });
      if (received + chunk.length > bytes) {
        throw refuse('invalid_input', 'upload_too_long', { name, bytes });
      }
      entry.touchedAtMs = nowMs;
      const now = uploads.append(id, chunk, nowMs);
      entry.steps.receive(now);
      return now;
    },
    whole(owner, id, nowMs) {
      const entry = entryOf(owner, id);
      const { name, bytes, received } = uploadOf(id);
      entry.touchedAtMs = nowMs;
      if (received !== bytes) {
        throw refuse('invalid_input', 'upload_incomplete', { name, bytes, received });
      }
      const file: StagedFile = { name, bytes, read: (at, length) => uploads.read(id, at, length) };
      return {
        id,
        file,
        steps: entry.steps,
        facts() {
          entry.facts ??= readFacts(file, entry.steps);
          return entry.facts;
        },
      };
    },
    steps: (owner, id) => entryOf(owner, id).steps,
    async alone(id, work) {
      const entry = open.get(id);
      if (entry === undefined) throw refuse('not_found', 'import_gone');
      if (entry.busy) throw refuse('conflict', 'import_busy');
      entry.busy = true;
      try {
        return await work();
      } catch (thrown) {
        // The bytes of a saving that failed are no longer an upload: the file has to be sent again.
        if (uploads.find(id) === undefined) end(id);
        throw thrown;
      } finally {
        entry.busy = false;
      }
    },
    end,
  };
}
