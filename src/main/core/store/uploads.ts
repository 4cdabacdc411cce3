import { createHash, type Hash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { moveToBlob, UPLOAD_FOLDER } from './blobs';

/** What a caller said of a file before its bytes came. */
export interface Announced {
  readonly tenantId: string;
  readonly profileId: string;
  readonly name: string;
  readonly bytes: number;
  readonly mediaType: string;
}

export interface Upload extends Announced {
  readonly id: string;
  /** Bytes that lie in the temporary file. */
  readonly received: number;
}

/** Files on their way in; they live as long as the core, and nothing of them is visible before they are finished. */
export interface Uploads {
  begin(id: string, announced: Announced, nowMs: number): Upload;
  find(id: string): Upload | undefined;
  /** Appends at the end; the caller has checked the offset. */
  append(id: string, chunk: Uint8Array, nowMs: number): number;
  /** Bytes of what came so far; shorter at the end. */
  read(id: string, offset: number, length: number): Uint8Array;
  /** The hash of what came so far. */
  hashOf(id: string): string | undefined;
  /** Moves the bytes to their blob; the upload is over. */
  keep(id: string, sha256: string, nowMs: number): void;
  drop(id: string): void;
}

export function createUploads(dataFolder: string): Uploads {
  const open = new Map<string, { upload: Upload; readonly hash: Hash }>();
  const fileOf = (id: string) => path.join(dataFolder, UPLOAD_FOLDER, id);
  const drop = (id: string) => {
    open.delete(id);
    rmSync(fileOf(id), { force: true });
  };
  return {
    begin(id, announced, nowMs) {
      mkdirSync(path.join(dataFolder, UPLOAD_FOLDER), { recursive: true, mode: 0o700 });
      closeSync(openSync(fileOf(id), 'wx', 0o600));
      utimesSync(fileOf(id), nowMs / 1000, nowMs / 1000);
      const upload = { ...announced, id, received: 0 };
      open.set(id, { upload, hash: createHash('sha256') });
      return upload;
    },
    // A temporary file that the collector took away ends its upload.
    find: (id) => (existsSync(fileOf(id)) ? open.get(id)?.upload : undefined),
    append(id, chunk, nowMs) {
      const entry = open.get(id);
      if (entry === undefined) throw new Error(`Upload ${id} is not open`);
      writeAt(fileOf(id), chunk, entry.upload.received);
      utimesSync(fileOf(id), nowMs / 1000, nowMs / 1000);
      entry.hash.update(chunk);
      entry.upload = { ...entry.upload, received: entry.upload.received + chunk.length };
      return entry.upload.received;
    },
    read(id, offset, length) {
      const handle = openSync(fileOf(id), 'r');
      try {
        const buffer = Buffer.alloc(length);
        return buffer.subarray(0, readSync(handle, buffer, 0, length, offset));
      } finally {
        closeSync(handle);
      }
    },
    hashOf: (id) => open.get(id)?.hash.copy().digest('hex'),
    keep(id, sha256, nowMs) {
      moveToBlob(dataFolder, fileOf(id), sha256, nowMs);
      open.delete(id);
    },
    drop,
  };
}

/** At a place of its own, so that a try after a full disk writes over what half arrived. */
function writeAt(file: string, chunk: Uint8Array, position: number): void {
  const handle = openSync(file, 'r+');
  try {
    let written = 0;
    while (written < chunk.length) {
      written += writeSync(handle, chunk, written, chunk.length - written, position + written);
    }
  } finally {
    closeSync(handle);
  }
}

/** Takes away temporary files that nobody has added to since `beforeMs`; answers how many. */
export function removeStaleUploads(dataFolder: string, beforeMs: number): number {
  const folder = path.join(dataFolder, UPLOAD_FOLDER);
  if (!existsSync(folder)) return 0;
  const stale = readdirSync(folder).filter(
    (name) => statSync(path.join(folder, name)).mtimeMs < beforeMs,
  );
  for (const name of stale) rmSync(path.join(folder, name), { force: true });
  return stale.length;
}
