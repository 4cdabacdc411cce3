import { MAX_WORKSPACE_FILES } from '@shared/domain/workspace/folder-limits';
import type { TenantTable } from './schema';
import type { TenantReader, TenantWriter } from './tenant-access';

/** A file of the imported folder as it was read; `entity` is what it feeds, absent for one that is only kept. */
export interface StoredWorkspaceFile {
  readonly path: string;
  readonly sha256: string;
  readonly text: string;
  readonly entity?: 'plan' | 'notepad' | 'incident' | 'report' | 'state' | undefined;
  readonly entityId?: string | undefined;
}

export interface WorkspaceImport {
  readonly source: string;
  readonly folder: string;
  readonly contentHash: string;
}

/** Any of these holding a row means that a tenant has data of its own. */
const DATA_TABLES = [
  'plan',
  'gate_input',
  'campaign',
  'incident',
  'task',
  'observation',
  'trend_override',
  'cycle_run',
  'report',
  'workspace_import',
] as const satisfies readonly TenantTable[];

/** Whether a tenant holds anything that a folder would be mixed with. */
export async function holdsData(read: TenantReader): Promise<boolean> {
  for (const table of DATA_TABLES) {
    const row = await read.from(table).select('tenant_id').limit(1).executeTakeFirst();
    if (row !== undefined) return true;
  }
  return false;
}

/** The folder that the tenant was made from; undefined for a native one. */
export async function findWorkspaceImport(
  read: TenantReader,
): Promise<WorkspaceImport | undefined> {
  const row = await read
    .from('workspace_import')
    .select(['source', 'folder', 'content_hash'])
    .executeTakeFirst();
  return row && { source: row.source, folder: row.folder, contentHash: row.content_hash };
}

/** Keeps every file of a folder as it was read, with the event of its import. A tenant takes one folder. */
export async function insertWorkspaceImport(
  writer: TenantWriter,
  folder: WorkspaceImport,
  files: readonly StoredWorkspaceFile[],
): Promise<void> {
  await writer.insert('workspace_import', {
    source: folder.source,
    folder: folder.folder,
    content_hash: folder.contentHash,
    imported_at_ms: writer.nowMs,
    imported_by: writer.actor,
  });
  await writer.insert(
    'workspace_file',
    files.map(({ path, sha256, text, entity, entityId }) => ({
      path,
      sha256,
      text,
      entity: entity ?? null,
      entity_id: entityId ?? null,
    })),
  );
  writer.event({
    type: 'workspace.imported',
    subject: `tenant:${writer.tenantId}`,
    payload: { contentHash: folder.contentHash, files: files.length },
    text: folder.folder,
  });
  writer.touch('tenants');
}

/** The folder's files in the order of their paths; as many as one import may hold. */
export async function listWorkspaceFiles(
  read: TenantReader,
): Promise<readonly StoredWorkspaceFile[]> {
  const rows = await read
    .from('workspace_file')
    .select(['path', 'sha256', 'text', 'entity', 'entity_id'])
    .orderBy('path')
    .limit(MAX_WORKSPACE_FILES)
    .execute();
  return rows.map((row) => ({
    path: row.path,
    sha256: row.sha256,
    text: row.text,
    // Written by insertWorkspaceImport alone.
    entity: (row.entity ?? undefined) as StoredWorkspaceFile['entity'],
    entityId: row.entity_id ?? undefined,
  }));
}
