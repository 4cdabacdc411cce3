import type { Input, Output } from '@shared/contract';
import { CHUNK_BYTES } from '@shared/contract/files';
import type { RpcClient } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';

interface At {
  readonly owner: RpcClient;
  readonly scope: Scope;
}

export type Settings = Input<'metrics.previewImport'>['settings'];
type Read = Output<'metrics.readImport'>;

/** Sends a file of figures in pieces, as a window does; answers the import's id. */
export async function sendFigures(
  { owner, scope }: At,
  content: string | Uint8Array,
  name = 'figures.csv',
): Promise<string> {
  const bytes = Buffer.from(content);
  const begun = await owner.call('metrics.beginImport', { name, bytes: bytes.length }, scope);
  for (let offset = 0; offset < bytes.length; offset += CHUNK_BYTES) {
    const chunk = bytes.subarray(offset, offset + CHUNK_BYTES).toString('base64');
    await owner.call('metrics.addPart', { importId: begun.importId, offset, chunk }, scope);
  }
  return begun.importId;
}

/** Sends a file and reads it; settings are what it proposes, with what is said here. */
export async function readFigures(
  at: At,
  content: string | Uint8Array,
  said: Partial<Settings> = {},
): Promise<{ readonly importId: string; readonly read: Read; readonly settings: Settings }> {
  const importId = await sendFigures(at, content);
  const read = await at.owner.call('metrics.readImport', { importId }, at.scope);
  const source = read.proposal.source === '' ? 'Dashboard' : read.proposal.source;
  return { importId, read, settings: { ...read.proposal, source, ...said } };
}

export async function previewFigures(
  at: At,
  content: string | Uint8Array,
  said: Partial<Settings> = {},
): Promise<Output<'metrics.previewImport'>> {
  const { importId, settings } = await readFigures(at, content, said);
  const preview = await at.owner.call('metrics.previewImport', { importId, settings }, at.scope);
  await at.owner.call('metrics.abandonImport', { importId }, at.scope);
  return preview;
}

export async function importFigures(
  at: At,
  content: string | Uint8Array,
  said: Partial<Settings> = {},
  leaveOutRefused = false,
): Promise<Output<'metrics.confirmImport'>> {
  const { importId, settings } = await readFigures(at, content, said);
  const input = { importId, settings, leaveOutRefused };
  return at.owner.call('metrics.confirmImport', input, at.scope);
}
