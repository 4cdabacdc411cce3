import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from '@shared/contract';
import { INSTALL, type RpcClient } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';

/** Texts by their paths inside the folder, with `/` between folders. */
export type Folder = Readonly<Record<string, string>>;

/** Reads a folder from disk as it stands. */
export function readFolder(folder: string): Folder {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [file.slice(folder.length).replace(/^\/+/, ''), readFileSync(file, 'utf8')];
      }),
  );
}

export interface ImportOptions {
  readonly tenantSlug?: string | null;
  readonly tenantName?: string;
  readonly folder?: string;
}

/** Sends a folder as a window does and finishes its import. */
export async function importFolder(
  client: RpcClient,
  files: Folder,
  { tenantSlug = null, tenantName = 'Coastal Inn', folder = '/inn/.ohmymkt' }: ImportOptions = {},
): Promise<Output<'workspace.finishImport'>> {
  const texts = Object.entries(files);
  const bytes = texts.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
  const { importId } = await client.call(
    'workspace.beginImport',
    { folder, tenantSlug, tenantName, files: texts.length, bytes },
    INSTALL,
  );
  for (const [path, text] of texts) {
    await client.call('workspace.addFile', { importId, path, text, last: true }, INSTALL);
  }
  return client.call('workspace.finishImport', { importId }, INSTALL);
}

/** The whole export, page by page. */
export async function exportFolder(
  client: RpcClient,
  scope: Scope,
  targetFolder: string,
  limit = 100,
): Promise<Folder> {
  const files: Record<string, string> = {};
  let after: string | undefined;
  do {
    const page = await client.call(
      'workspace.export',
      { targetFolder, limit, ...(after !== undefined && { after }) },
      scope,
    );
    for (const { path, text } of page.files) files[path] = text;
    after = page.next ?? undefined;
  } while (after !== undefined);
  return files;
}

/** A folder as what is compared: JSON parsed, Markdown trimmed, the rest verbatim. */
export function comparable(files: Folder): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      path.endsWith('.json') ? JSON.parse(text) : path.endsWith('.md') ? text.trim() : text,
    ]),
  );
}

/** The smallest folder that is one: five gates, nothing else. */
export const BARE_GATES = {
  strategy_gate: { kpi_tree_bound: false, approved: false },
  compliance_gate: { documented: false, accepted_by_all: false },
  capacity_gate: { rolling_weeks_feasible: 0 },
  data_gate: { dashboard_stable: false, reconcilable: false },
  ownership_gate: { priority_query_coverage: 0 },
};
