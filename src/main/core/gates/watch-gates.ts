import type { Day } from '@shared/base/days';
import { dayOf } from '@shared/base/zones';
import type { Ticker } from '../ports';
import type { Services } from '../rpc/context';
import { lookAtBlob } from '../store/blobs';
import type { Acting } from '../store/event-log';
import { type BackingFile, listBackingFiles, saveFileFound } from '../store/gate-backing';
import { readStoredInputs } from './read-gates';
import { settleGates } from './settle-gates';

/**
 * Looks at the files behind a tenant's gates and settles what turned since: evidence grows old, and files get lost,
 * without anybody changing a value (Q19, M122). Reads the files before it writes, so that the queue waits for none.
 */
export async function watchGates(
  services: Services,
  tenantId: string,
  acting: Acting,
): Promise<void> {
  const { store, dataFolder } = services;
  const looked: { readonly file: BackingFile; readonly found: BackingFile['found'] }[] = [];
  for (const file of await listBackingFiles(store.read.forTenant(tenantId))) {
    looked.push({ file, found: await lookAtBlob(dataFolder, file.hash) });
  }
  await store.writeTenant(acting, tenantId, async (writer) => {
    const now = new Map((await listBackingFiles(writer)).map((each) => [each.evidenceId, each]));
    for (const { file, found } of looked) {
      // One that was replaced or looked at in between is left to the next look.
      const current = now.get(file.evidenceId);
      if (current !== undefined && current.found === file.found && found !== file.found) {
        await saveFileFound(writer, current, found);
      }
    }
    await settleGates(writer, await readStoredInputs(writer));
  });
}

/** Watches every tenant once a day of its own zone, and after the start; `isBusy` while the sample is being made. */
export function keepGatesWatched(
  services: Services,
  ticker: Ticker,
  isBusy: () => boolean,
): () => void {
  const { store, clock, log, newId } = services;
  const watchedOn = new Map<string, Day>();
  let running = false;
  let stopped = false;

  const watchDue = async () => {
    const tenants = await store.read.db.selectFrom('tenant').select(['id', 'zone']).execute();
    for (const { id, zone } of tenants) {
      const today = dayOf(clock.nowMs(), zone);
      if (stopped || watchedOn.get(id) === today) continue;
      await watchGates(services, id, {
        actor: 'system',
        via: 'schedule',
        correlationId: newId(),
      });
      watchedOn.set(id, today);
    }
  };

  const stopTicking = ticker.onTick(() => {
    if (running || isBusy()) return;
    running = true;
    watchDue()
      .catch((thrown: unknown) => {
        // The next tick tries again; a core that closes reads no more.
        if (!stopped) log.error('gates.not_watched', { error: String(thrown) });
      })
      .finally(() => {
        running = false;
      });
  });
  return () => {
    stopped = true;
    stopTicking();
  };
}
