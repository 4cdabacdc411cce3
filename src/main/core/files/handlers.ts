import type { Output } from '@shared/contract';
import { CHUNK_BYTES, MAX_FILE_BYTES } from '@shared/contract/files';
import { fileNameProblem, MAX_FILE_NAME } from '@shared/domain/files/file-name';
import { refuse } from '../refuse';
import type { Handlers, TenantContext } from '../rpc/context';
import { namesOf } from '../store/actor-names';
import { readBlob } from '../store/blobs';
import { type FileRow, findFile, insertFile } from '../store/files';
import type { TenantReader } from '../store/tenant-access';
import { createUploads, type Upload, type Uploads } from '../store/uploads';
import { requireFound } from '../store/versioned';
import { storedFileView } from './stored-file';

const MEGABYTE = 1024 * 1024;

/** Files travel in frames of at most 512 KiB; a tenant reads only what a row of its own names (D10). */
export function fileHandlers(dataFolder: string) {
  const uploads = createUploads(dataFolder);

  return {
    'files.begin': async ({ services, tenantId, profile, nowMs }, announcedFile) => {
      const { bytes, mediaType } = announcedFile;
      const name = announcedFile.name.trim();
      requireFileName(name);
      if (bytes > MAX_FILE_BYTES) {
        throw refuse('invalid_input', 'file_too_big', {
          name,
          megabytes: Math.ceil(bytes / MEGABYTE),
          most: MAX_FILE_BYTES / MEGABYTE,
        });
      }
      const announced = { tenantId, profileId: profile.id, name, bytes, mediaType };
      return { uploadId: uploads.begin(services.newId(), announced, nowMs).id };
    },

    'files.append': async (context, { uploadId, offset, chunk }) => {
      const upload = requireUpload(uploads, context, uploadId);
      if (offset !== upload.received) {
        throw refuse('conflict', 'upload_offset', { received: upload.received, offset });
      }
      const bytes = Buffer.from(chunk, 'base64');
      if (upload.received + bytes.length > upload.bytes) {
        throw refuse('invalid_input', 'upload_too_long', {
          name: upload.name,
          bytes: upload.bytes,
        });
      }
      return { received: uploads.append(uploadId, bytes, context.nowMs) };
    },

    'files.finish': async (context, { uploadId, sha256 }) => {
      const upload = requireUpload(uploads, context, uploadId);
      requireWhole(upload, uploads.hashOf(uploadId), sha256);
      uploads.keep(uploadId, sha256, context.nowMs);
      const id = await context.write((writer) => insertFile(writer, { ...upload, sha256 }));
      return storedFile(context.read, await getFile(context.read, id));
    },

    'files.abandon': async (context, { uploadId }) => {
      uploads.drop(requireUpload(uploads, context, uploadId).id);
      return { done: true };
    },

    'files.get': async ({ read }, { fileId }) => storedFile(read, await getFile(read, fileId)),

    /** `bytes` is the size of the whole file. */
    'files.read': async ({ read, services }, { fileId, offset }) => {
      const file = await getFile(read, fileId);
      const piece = readBlob(services.dataFolder, file.sha256, offset, CHUNK_BYTES);
      if (piece === undefined || piece.length !== expectedLength(file.bytes, offset)) {
        throw refuse('unavailable', 'file_bytes_missing', { name: file.name });
      }
      return {
        chunk: piece.toString('base64'),
        offset,
        bytes: file.bytes,
        last: offset + piece.length >= file.bytes,
      };
    },
  } satisfies Partial<Handlers>;
}

function requireFileName(name: string): void {
  const problem = fileNameProblem(name);
  if (problem === undefined) return;
  const params = { length: name.length, most: MAX_FILE_NAME };
  throw refuse('invalid_input', problem, { name: name.slice(0, MAX_FILE_NAME), ...params });
}

/** Somebody else's upload, also in the same tenant, reads as an absent one. */
function requireUpload(
  uploads: Uploads,
  { tenantId, profile }: TenantContext,
  uploadId: string,
): Upload {
  const upload = uploads.find(uploadId);
  const isOwn = upload?.tenantId === tenantId && upload.profileId === profile.id;
  return requireFound('upload', uploadId, isOwn ? upload : undefined);
}

function requireWhole(upload: Upload, found: string | undefined, expected: string): void {
  const { name, bytes, received } = upload;
  if (received !== bytes)
    throw refuse('invalid_input', 'upload_incomplete', { name, bytes, received });
  if (found !== expected) throw refuse('invalid_input', 'upload_hash', { name });
}

function expectedLength(bytes: number, offset: number): number {
  return Math.max(0, Math.min(CHUNK_BYTES, bytes - offset));
}

async function getFile(read: TenantReader, fileId: string): Promise<FileRow> {
  return requireFound('file', fileId, await findFile(read, fileId));
}

async function storedFile(read: TenantReader, file: FileRow): Promise<Output<'files.get'>> {
  return storedFileView(file, await namesOf(read, [file.added_by]));
}
