import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

export const BLOB_FOLDER = 'blobs';
/** Files on their way in; the same file system as the blobs, so that a rename moves them. */
export const UPLOAD_FOLDER = 'uploads';

/** Where the bytes of a file lie: `blobs/<aa>/<sha256>` (D10). */
export function blobPath(dataFolder: string, sha256: string): string {
  return path.join(dataFolder, BLOB_FOLDER, sha256.slice(0, 2), sha256);
}

/**
 * Keeps bytes under their hash before the row that names them commits; may be called again with the same bytes.
 * Answers the hash. A crash in between leaves an unreferenced blob, which is collected after a day.
 */
export function writeBlob(dataFolder: string, bytes: Uint8Array, nowMs: number): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const folder = path.join(dataFolder, UPLOAD_FOLDER);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = path.join(folder, `${sha256}.blob`);
  writeFileSync(temporary, bytes, { mode: 0o600 });
  moveToBlob(dataFolder, temporary, sha256, nowMs);
  return sha256;
}

/** fsync, then rename into place. `nowMs` dates the blob, so that the collector sees a young one. */
export function moveToBlob(
  dataFolder: string,
  temporary: string,
  sha256: string,
  nowMs: number,
): void {
  const target = blobPath(dataFolder, sha256);
  mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 });
  syncFile(temporary);
  renameSync(temporary, target);
  utimesSync(target, nowMs / 1000, nowMs / 1000);
  syncFolder(path.dirname(target));
}

/** A piece of a blob, and nothing once `offset` has reached the end; undefined when its bytes are gone. */
export function readBlob(
  dataFolder: string,
  sha256: string,
  offset: number,
  length: number,
): Buffer | undefined {
  const file = blobPath(dataFolder, sha256);
  if (!existsSync(file)) return undefined;
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(length);
    const read = readSync(handle, buffer, 0, length, offset);
    return buffer.subarray(0, read);
  } finally {
    closeSync(handle);
  }
}

/** All bytes of a blob, checked against its hash; undefined when they are gone or were changed on the disk. */
export function readWholeBlob(dataFolder: string, sha256: string): Buffer | undefined {
  const file = blobPath(dataFolder, sha256);
  if (!existsSync(file)) return undefined;
  const bytes = readFileSync(file);
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : undefined;
}

/** Whether a blob still is what its hash says, read piece by piece however large it is; undefined when it is. */
export async function lookAtBlob(
  dataFolder: string,
  sha256: string,
): Promise<'missing' | 'changed' | undefined> {
  const file = blobPath(dataFolder, sha256);
  if (!existsSync(file)) return 'missing';
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest('hex') === sha256 ? undefined : 'changed';
}

/** The hashes of the blobs that nothing has written since `beforeMs`. */
export function listBlobsBefore(dataFolder: string, beforeMs: number): readonly string[] {
  const root = path.join(dataFolder, BLOB_FOLDER);
  if (!existsSync(root)) return [];
  return readdirSync(root).flatMap((folder) =>
    readdirSync(path.join(root, folder)).filter(
      (name) => statSync(path.join(root, folder, name)).mtimeMs < beforeMs,
    ),
  );
}

/** Takes a blob away; the caller has made sure that no row names it. */
export function removeBlob(dataFolder: string, sha256: string): void {
  rmSync(blobPath(dataFolder, sha256), { force: true });
}

/** Survives a power cut: the file's bytes are on the disk when this returns. */
export function syncFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Survives a power cut: the names in the folder are on the disk. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (path.sep === '\\') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
