import type { Output } from '@shared/contract';
import { INSTALL, type RpcClient } from '@shared/rpc/client';
import type { WorkspaceText } from './read-workspace';

/** Characters of a text in one frame; the contract takes 700,000. */
const PIECE_CHARACTERS = 400_000;

/** Sends a folder and finishes its import; what was staged is given up when anything fails. */
export async function sendWorkspace(
  client: RpcClient,
  workspace: {
    readonly folder: string;
    readonly files: readonly WorkspaceText[];
    readonly tenantSlug: string | null;
    readonly tenantName: string;
  },
): Promise<Output<'workspace.finishImport'>> {
  const { folder, files, tenantSlug, tenantName } = workspace;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const { importId } = await client.call(
    'workspace.beginImport',
    { folder: folder.slice(-500), tenantSlug, tenantName, files: files.length, bytes },
    INSTALL,
  );
  try {
    for (const { path, text } of files) {
      const pieces = piecesOf(text);
      for (const [index, piece] of pieces.entries()) {
        const last = index === pieces.length - 1;
        await client.call('workspace.addFile', { importId, path, text: piece, last }, INSTALL);
      }
    }
    return await client.call('workspace.finishImport', { importId }, INSTALL);
  } catch (thrown) {
    // Mostly it has ended already, and then there is nothing left to give up.
    await client.call('workspace.abandonImport', { importId }, INSTALL).catch(() => undefined);
    throw thrown;
  }
}

/** A text in pieces that never part a pair of surrogates; an empty text is one piece. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let at = 0;
  while (at < text.length) {
    let end = Math.min(at + PIECE_CHARACTERS, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    pieces.push(text.slice(at, end));
    at = end;
  }
  return pieces.length === 0 ? [''] : pieces;
}
