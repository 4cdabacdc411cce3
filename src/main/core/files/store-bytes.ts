import { refuse } from '../refuse';
import type { Services } from '../rpc/context';
import { readWholeBlob, writeBlob } from '../store/blobs';
import { findFile } from '../store/files';
import type { TenantReader } from '../store/tenant-access';
import { requireFound } from '../store/versioned';

type Place = Pick<Services, 'dataFolder' | 'clock'>;

/**
 * Puts bytes on the disk before the write that names them; then `insertFile` inside the write makes them a file.
 * When that write fails, the bytes are collected after a day.
 */
export function prepareBlob(
  { dataFolder, clock }: Place,
  bytes: Uint8Array,
): { readonly sha256: string; readonly bytes: number } {
  return { sha256: writeBlob(dataFolder, bytes, clock.nowMs()), bytes: bytes.length };
}

/** A whole file of the reader's own tenant, checked against its hash. Throws `not_found` and `unavailable`. */
export async function readFileBytes(
  { dataFolder }: Place,
  read: TenantReader,
  fileId: string,
): Promise<{ readonly name: string; readonly mediaType: string; readonly bytes: Buffer }> {
  const file = requireFound('file', fileId, await findFile(read, fileId));
  const bytes = readWholeBlob(dataFolder, file.sha256);
  if (bytes === undefined) throw refuse('unavailable', 'file_bytes_missing', { name: file.name });
  return { name: file.name, mediaType: file.media_type, bytes };
}
