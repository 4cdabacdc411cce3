import { readFileSync, statSync } from 'node:fs';
import type { Input, Output } from '@shared/contract';
import { CHUNK_BYTES } from '@shared/contract/files';
import type { RpcClient } from '@shared/rpc/client';
import type { Scope } from '@shared/rpc/frames';

type Settings = Input<'metrics.previewImport'>['settings'];
type Read = Output<'metrics.readImport'>;

export interface SentFigures {
  readonly preview: Output<'metrics.previewImport'>;
  readonly read: Read;
  readonly settings: Settings;
  /** Absent when only a preview was wanted. */
  readonly imported: Output<'metrics.confirmImport'> | undefined;
}

export interface FiguresToSend {
  /** Absolute. */
  readonly file: string;
  readonly name: string;
  readonly source: string;
  /** What was said on top of what the file proposes. */
  readonly said: (read: Read) => Partial<Settings>;
  readonly previewOnly: boolean;
  readonly leaveOutRefused: boolean;
}

/** Sends a file of figures, reads it, previews it and imports it; what was sent is given up when anything fails. */
export async function sendFigures(
  client: RpcClient,
  scope: Scope,
  figures: FiguresToSend,
): Promise<SentFigures> {
  // The core says that a file is too big; nothing of one that is gets read here.
  const { size } = statSync(figures.file);
  const begun = { name: figures.name, bytes: size };
  const { importId } = await client.call('metrics.beginImport', begun, scope);
  try {
    const bytes = readFileSync(figures.file);
    for (let offset = 0; offset < bytes.length; offset += CHUNK_BYTES) {
      const chunk = bytes.subarray(offset, offset + CHUNK_BYTES).toString('base64');
      await client.call('metrics.addPart', { importId, offset, chunk }, scope);
    }
    const { source, leaveOutRefused } = figures;
    const read = await client.call('metrics.readImport', { importId, source }, scope);
    const settings = { ...read.proposal, source, ...figures.said(read) };
    const preview = await client.call('metrics.previewImport', { importId, settings }, scope);
    if (figures.previewOnly) {
      await client.call('metrics.abandonImport', { importId }, scope);
      return { preview, read, settings, imported: undefined };
    }
    const confirm = { importId, settings, leaveOutRefused };
    const imported = await client.call('metrics.confirmImport', confirm, scope);
    return { preview, read, settings, imported };
  } catch (thrown) {
    // Mostly it has ended already, and then there is nothing left to give up.
    await client.call('metrics.abandonImport', { importId }, scope).catch(() => undefined);
    throw thrown;
  }
}
