import { AppError } from '@shared/base/errors';
import type { Ticker } from '../ports';
import type { Services } from '../rpc/context';
import { createBackup, listBackups } from '../store/backups';

const DAY_MS = 24 * 60 * 60 * 1000;

/** One backup a day while the program runs, counted from the newest one in the folder. */
export function keepDailyBackup(services: Services, ticker: Ticker): () => void {
  const { store, clock, log, dataFolder } = services;
  let running = false;
  return ticker.onTick(() => {
    const nowMs = clock.nowMs();
    const newest = listBackups(dataFolder).find(({ kind }) => kind === 'daily');
    if (running || (newest !== undefined && nowMs - newest.createdAtMs < DAY_MS)) return;
    running = true;
    void createBackup(store.opened.reader, dataFolder, 'daily', nowMs)
      .then((made) =>
        store.write(
          { actor: 'system', via: 'schedule', correlationId: services.newId() },
          async (writer) => {
            writer.event({
              type: 'backup.created',
              subject: 'install',
              payload: { name: made.name, kind: made.kind, bytes: made.bytes },
            });
            writer.touch('backups');
          },
        ),
      )
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
