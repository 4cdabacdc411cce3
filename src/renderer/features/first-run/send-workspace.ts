import { AppError } from '@shared/base/errors';
import type { Output } from '@shared/contract';
import { MAX_WORKSPACE_BYTES } from '@shared/contract/workspace';
import { INSTALL, type RpcClient } from '@shared/rpc/client';

/** Characters of a text in one frame; below the contract's 700,000 with room for what JSON escapes. */
const PIECE_CHARACTERS = 400_000;

export interface WorkspaceFolder {
  readonly folder: string;
  readonly files: readonly WorkspaceFile[];
  readonly bytes: number;
}

export interface WorkspaceFile {
  /** Path inside the folder. */
  readonly path: string;
  readonly bytes: number;
  /** Throws when it is no UTF-8. */
  text(): Promise<string>;
}

export type ImportResult = Output<'workspace.finishImport'>;

/** A folder as the browser hands it over: every file with its path, the folder's own name first. */
export function folderOf(picked: readonly File[]): WorkspaceFolder | undefined {
  const first = picked[0];
  if (first === undefined) return undefined;
  const folder = first.webkitRelativePath.split('/')[0] ?? '';
  const files = picked.map((file) => ({
    path: file.webkitRelativePath.split('/').slice(1).join('/') || file.name,
    bytes: file.size,
    text: async () => new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()),
  }));
  return { folder, files, bytes: picked.reduce((sum, file) => sum + file.size, 0) };
}

/** Cuts a text into pieces that never split a pair of surrogates; an empty text is one piece. */
export function piecesOf(text: string, size = PIECE_CHARACTERS): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  while (at < text.length) {
    let end = Math.min(at + size, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces.length === 0 ? [''] : pieces;
}

interface SendOptions {
  readonly tenantName: string;
  readonly unreadable: (path: string) => string;
  readonly onFile: (path: string, sentBytes: number) => void;
}

/** Sends a whole folder; the core checks it as one. Throws an AppError; nothing is imported then. */
export async function sendWorkspace(
  client: RpcClient,
  { folder, files, bytes }: WorkspaceFolder,
  { tenantName, unreadable, onFile }: SendOptions,
): Promise<ImportResult> {
  const { importId } = await client.call(
    'workspace.beginImport',
    { folder, tenantSlug: null, tenantName, files: files.length, bytes },
    INSTALL,
  );
  try {
    let sent = 0;
    for (const file of files) {
      onFile(file.path, sent);
      const pieces = piecesOf(await readText(file, unreadable));
      for (const [index, text] of pieces.entries()) {
        const last = index === pieces.length - 1;
        const piece = { importId, path: file.path, text, last };
        await client.call('workspace.addFile', piece, INSTALL);
      }
      sent += file.bytes;
    }
    onFile('', bytes);
    return await client.call('workspace.finishImport', { importId }, INSTALL);
  } catch (thrown) {
    await client.call('workspace.abandonImport', { importId }, INSTALL).catch(() => undefined);
    throw thrown;
  }
}

async function readText(
  file: WorkspaceFile,
  unreadable: (path: string) => string,
): Promise<string> {
  try {
    return await file.text();
  } catch (cause) {
    throw new AppError('invalid_input', unreadable(file.path), { cause });
  }
}

export const fits = ({ bytes }: WorkspaceFolder): boolean => bytes <= MAX_WORKSPACE_BYTES;
