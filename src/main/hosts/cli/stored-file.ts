import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Output } from '@shared/contract';
import { CHUNK_BYTES, MAX_FILE_BYTES } from '@shared/contract/files';
import type { RpcClient } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';
import { refuse } from '../../core/refuse';
import { writeFile } from './write-files';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain',
};

/** Puts a file of the disk among the tenant's files, in pieces. */
export async function uploadFile(
  client: RpcClient,
  scope: Scope,
  file: string,
  name: string,
): Promise<Output<'files.finish'>> {
  const { size } = statSync(file);
  if (size > MAX_FILE_BYTES) {
    const mebibyte = 1024 * 1024;
    throw refuse('invalid_input', 'cli_file_too_large', {
      file,
      found: Math.ceil(size / mebibyte),
      limit: MAX_FILE_BYTES / mebibyte,
    });
  }
  const bytes = readFileSync(file);
  const mediaType = MEDIA_TYPES[extname(name).toLowerCase()] ?? 'application/octet-stream';
  const begun = await client.call('files.begin', { name, bytes: bytes.length, mediaType }, scope);
  const { uploadId } = begun;
  for (let offset = 0; offset < bytes.length; offset += CHUNK_BYTES) {
    const chunk = bytes.subarray(offset, offset + CHUNK_BYTES).toString('base64');
    await client.call('files.append', { uploadId, offset, chunk }, scope);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return client.call('files.finish', { uploadId, sha256 }, scope);
}

/** Fetches one of the tenant's files and writes it in one step; throws when its bytes are not what its hash says. */
export async function saveStoredFile(
  client: RpcClient,
  scope: Scope,
  stored: { readonly fileId: string; readonly sha256: string },
  target: string,
): Promise<void> {
  const pieces: Buffer[] = [];
  let offset = 0;
  let last = false;
  while (!last) {
    const piece = await client.call('files.read', { fileId: stored.fileId, offset }, scope);
    const bytes = Buffer.from(piece.chunk, 'base64');
    pieces.push(bytes);
    offset += bytes.length;
    last = piece.last;
  }
  const content = Buffer.concat(pieces);
  if (createHash('sha256').update(content).digest('hex') !== stored.sha256) {
    throw refuse('unavailable', 'cli_file_damaged', { file: target });
  }
  writeFile(target, content);
}
