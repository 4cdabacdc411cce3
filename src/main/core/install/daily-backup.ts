import { AppError } from '@shared/base/errors';
import type { Ticker } from '../ports';
import type { Services } from '../rpc/context';
import { settingValue } from '../settings/registry';
import { listBackups, pruneDaily } from '../store/backups';
import { listSettings } from '../store/settings';
import { makeBackup } from './backup-handlers';

const DAY_MS = 24 * 60 * 60 * 1000;

/** One backup a day while the program runs, counted from the newest one in the folder; old ones go. */
export function keepDailyBackup(services: Services, ticker: Ticker): () => void {
  const { clock, log, dataFolder } = services;
  let running = false;
  return ticker.onTick(() => {
    const nowMs = clock.nowMs();
    const newest = listBackups(dataFolder).find(({ kind }) => kind === 'daily');
    if (running || (newest !== undefined && nowMs - newest.createdAtMs < DAY_MS)) return;
    running = true;
    makeDaily(services, nowMs)
      .catch((thrown: unknown) => {
        // The next tick tries again; the operator sees the newest backup's age in the settings.
        log.error('backup.failed', {
          message: thrown instanceof AppError ? thrown.message : String(thrown),
        });
      })
      .finally(() => {
        running = false;
      });
  });
}

async function makeDaily(services: Services, nowMs: number): Promise<void> {
  const { store, dataFolder, newId } = services;
  const acting = { actor: 'system', via: 'schedule', correlationId: newId() } as const;
  await makeBackup(services, acting, 'daily', nowMs);
  const kept = settingValue('backups.keptDaily', await listSettings(store.read, 'install', ''));
  pruneDaily(dataFolder, Number(kept), nowMs);
}
