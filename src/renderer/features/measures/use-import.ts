import { AppError } from '@shared/base/errors';
import type { Input, Method, Output } from '@shared/contract';
import { CHUNK_BYTES } from '@shared/contract/files';
import { useEffect, useRef, useState } from 'react';
import { base64OfBytes } from '../../rpc/byte-texts';
import { useRpc } from '../../rpc/rpc-context';
import { useTenantScope } from '../../rpc/signed-in';

export type ReadFile = Output<'metrics.readImport'>;
export type Settings = Input<'metrics.previewImport'>['settings'];
export type Preview = Output<'metrics.previewImport'>;
export type Imported = Output<'metrics.confirmImport'>;
export type ImportProgress = Output<'metrics.importProgress'>;

interface Sent {
  readonly importId: string;
  readonly read: ReadFile;
}

export interface FigureImport {
  /** The file that the core has read; undefined before one was chosen and after it was given up. */
  readonly sent: Sent | undefined;
  /** How far a call under way is. */
  readonly progress: ImportProgress | undefined;
  readonly error: AppError | undefined;
  choose(file: File): Promise<void>;
  preview(settings: Settings): Promise<Preview | undefined>;
  confirm(settings: Settings, leaveOutRefused: boolean): Promise<Imported | undefined>;
  /** Gives the file up, also in the middle of a call. */
  abandon(): void;
}

const ASK_EVERY_MS = 400;

/** One file of figures on its way: sent in pieces, read, previewed, imported; given up when the page is left. */
export function useImport(): FigureImport {
  const { client } = useRpc();
  const scope = useTenantScope();
  const [sent, setSent] = useState<Sent | undefined>(undefined);
  const [progress, setProgress] = useState<ImportProgress | undefined>(undefined);
  const [error, setError] = useState<AppError | undefined>(undefined);
  // The import that is to be given up when the page goes; a file under way has no state yet.
  const open = useRef<string | undefined>(undefined);

  const giveUp = () => {
    const importId = open.current;
    open.current = undefined;
    if (importId === undefined) return;
    // It may have ended by itself, and then there is nothing to give up.
    client.call('metrics.abandonImport', { importId }, scope).catch(() => undefined);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page goes.
  useEffect(() => giveUp, []);

  /** Runs a long step and asks meanwhile how far it is; what was given up fails without a word. */
  const under = async <T>(importId: string, work: () => Promise<T>): Promise<T | undefined> => {
    setError(undefined);
    setProgress({ phase: 'reading', done: 0, total: 0 });
    const asking = setInterval(() => {
      client.call('metrics.importProgress', { importId }, scope).then(setProgress, () => undefined);
    }, ASK_EVERY_MS);
    try {
      return await work();
    } catch (thrown) {
      const failure =
        thrown instanceof AppError ? thrown : new AppError('internal', String(thrown));
      if (open.current === importId) setError(failure);
      return undefined;
    } finally {
      clearInterval(asking);
      setProgress(undefined);
    }
  };

  const call = <M extends Method>(method: M, input: Input<M>) => client.call(method, input, scope);

  return {
    sent,
    progress,
    error,
    async choose(file) {
      giveUp();
      setSent(undefined);
      setError(undefined);
      setProgress({ phase: 'receiving', done: 0, total: file.size });
      try {
        const begun = { name: file.name, bytes: file.size };
        const { importId } = await call('metrics.beginImport', begun);
        open.current = importId;
        for (let offset = 0; offset < file.size; offset += CHUNK_BYTES) {
          const piece = new Uint8Array(
            await file.slice(offset, offset + CHUNK_BYTES).arrayBuffer(),
          );
          if (open.current !== importId) return;
          await call('metrics.addPart', { importId, offset, chunk: base64OfBytes(piece) });
          setProgress({
            phase: 'receiving',
            done: Math.min(offset + CHUNK_BYTES, file.size),
            total: file.size,
          });
        }
        const read = await under(importId, () => call('metrics.readImport', { importId }));
        if (read !== undefined && open.current === importId) setSent({ importId, read });
      } catch (thrown) {
        setError(thrown instanceof AppError ? thrown : new AppError('internal', String(thrown)));
      } finally {
        setProgress(undefined);
      }
    },
    async preview(settings) {
      if (sent === undefined) return undefined;
      const { importId } = sent;
      return under(importId, () => call('metrics.previewImport', { importId, settings }));
    },
    async confirm(settings, leaveOutRefused) {
      if (sent === undefined) return undefined;
      const { importId } = sent;
      const input = { importId, settings, leaveOutRefused };
      const done = await under(importId, () => call('metrics.confirmImport', input));
      if (done !== undefined) open.current = undefined;
      return done;
    },
    abandon() {
      giveUp();
      setSent(undefined);
      setError(undefined);
    },
  };
}
