import type { Selectable } from 'kysely';
import type { FileTable } from './schema-people';
import type { InstallWriter } from './store';
import type { TenantReader, TenantWriter } from './tenant-access';

export type FileRow = Omit<Selectable<FileTable>, 'tenant_id'>;

export interface NewFile {
  readonly name: string;
  readonly bytes: number;
  /** Of a blob that lies in the folder already. */
  readonly sha256: string;
  readonly mediaType: string;
}

const COLUMNS = [
  'file.id',
  'file.name',
  'file.bytes',
  'file.sha256',
  'file.media_type',
  'file.added_at_ms',
  'file.added_by',
] as const;

/** Makes a stored blob one of the tenant's files; answers the file's id. */
export async function insertFile(writer: TenantWriter, file: NewFile): Promise<string> {
  const id = writer.newId();
  await writer.insert('file', {
    id,
    name: file.name,
    bytes: file.bytes,
    sha256: file.sha256,
    media_type: file.mediaType,
    added_at_ms: writer.nowMs,
    added_by: writer.actor,
  });
  writer.event({
    type: 'file.added',
    subject: `file:${id}`,
    payload: { sha256: file.sha256, bytes: file.bytes },
    text: file.name,
  });
  writer.touch('files');
  return id;
}

/** A file of the reader's own tenant. */
export async function findFile(read: TenantReader, fileId: string): Promise<FileRow | undefined> {
  return read.from('file').select(COLUMNS).where('file.id', '=', fileId).executeTakeFirst();
}

/** Which of the hashes some tenant's file names. Inside the write queue, so that no file is added meanwhile. */
export async function referencedBlobs(
  writer: InstallWriter,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let start = 0; start < hashes.length; start += 500) {
    const rows = await writer.db
      .selectFrom('file')
      .select('sha256')
      .distinct()
      .where('sha256', 'in', hashes.slice(start, start + 500))
      .execute();
    for (const { sha256 } of rows) found.add(sha256);
  }
  return found;
}
