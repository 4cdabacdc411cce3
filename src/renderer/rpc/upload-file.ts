import type { Output } from '@shared/contract';
import { CHUNK_BYTES } from '@shared/contract/files';
import type { RpcClient } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import { base64OfBytes, bytesOfBase64, hexOf } from './byte-texts';

export type StoredFile = Output<'files.finish'>;

/**
 * Sends a file of the operator in pieces and answers what the core keeps; nothing is visible before the last one.
 * A failure or `signal` gives the upload up. Throws an AppError.
 */
export async function uploadFile(
  client: RpcClient,
  scope: Scope,
  file: File,
  onProgress: (sentBytes: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<StoredFile> {
  const { uploadId } = await client.call(
    'files.begin',
    {
      name: file.name,
      bytes: file.size,
      mediaType: file.type === '' ? 'application/octet-stream' : file.type,
    },
    scope,
  );
  try {
    const sha256 = hexOf(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    for (let offset = 0; offset < file.size; offset += CHUNK_BYTES) {
      signal?.throwIfAborted();
      const piece = new Uint8Array(await file.slice(offset, offset + CHUNK_BYTES).arrayBuffer());
      await client.call('files.append', { uploadId, offset, chunk: base64OfBytes(piece) }, scope);
      onProgress(Math.min(offset + CHUNK_BYTES, file.size));
    }
    return await client.call('files.finish', { uploadId, sha256 }, scope);
  } catch (thrown) {
    // The core forgets unfinished uploads by itself; this frees the space now when the wire still stands.
    await client.call('files.abandon', { uploadId }, scope).catch(() => undefined);
    throw thrown;
  }
}

/** Reads a stored file whole. Throws an AppError. */
export async function readStoredFile(
  client: RpcClient,
  scope: Scope,
  fileId: string,
): Promise<{ readonly name: string; readonly blob: Blob }> {
  const stored = await client.call('files.get', { fileId }, scope);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (;;) {
    const piece = await client.call('files.read', { fileId, offset }, scope);
    const bytes = bytesOfBase64(piece.chunk);
    pieces.push(bytes);
    offset += bytes.length;
    if (piece.last || bytes.length === 0) break;
  }
  return { name: stored.name, blob: new Blob(pieces, { type: stored.mediaType }) };
}
