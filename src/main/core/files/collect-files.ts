import type { Ticker } from '../ports';
import type { Services } from '../rpc/context';
import { listBlobsBefore, removeBlob } from '../store/blobs';
import { referencedBlobs } from '../store/files';
import { removeStaleUploads } from '../store/uploads';

/** Bytes that nothing refers to are kept this long (D10): the write that names them may still come. */
export const UNREFERENCED_KEPT_MS = 24 * 60 * 60 * 1000;
const COLLECT_EVERY_MS = 60 * 60 * 1000;

/** Takes away uploads that stopped and blobs that no file names, both older than a day; answers how many. */
export async function collectFiles(
  services: Services,
): Promise<{ readonly uploads: number; readonly blobs: number }> {
  const { store, clock, dataFolder } = services;
  const beforeMs = clock.nowMs() - UNREFERENCED_KEPT_MS;
  const uploads = removeStaleUploads(dataFolder, beforeMs);
  const acting = { actor: 'system', via: 'schedule', correlationId: services.newId() } as const;
  // In the write queue: no file row can commit between the question and the removal.
  const blobs = await store.write(acting, async (writer) => {
    const old = listBlobsBefore(dataFolder, beforeMs);
    const kept = await referencedBlobs(writer, old);
    const unused = old.filter((sha256) => !kept.has(sha256));
    for (const sha256 of unused) removeBlob(dataFolder, sha256);
    return unused.length;
  });
  return { uploads, blobs };
}

/** Collects once an hour while the program runs. */
export function keepFilesCollected(services: Services, ticker: Ticker): () => void {
  let collectedAtMs: number | undefined;
  return ticker.onTick(() => {
    const nowMs = services.clock.nowMs();
    if (collectedAtMs !== undefined && nowMs - collectedAtMs < COLLECT_EVERY_MS) return;
    collectedAtMs = nowMs;
    collectFiles(services).catch((thrown: unknown) => {
      services.log.error('files.not_collected', { error: String(thrown) });
    });
  });
}
