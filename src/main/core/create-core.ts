import { createRpcClient, type RpcClient } from '@shared/rpc/client';
import type { CallFrame, HostEventName, HostFrame, PeerVia, Transport } from '@shared/rpc/frames';
import { createLoopback } from '@shared/rpc/loopback';
import { keepFilesCollected } from './files/collect-files';
import { keepGatesWatched } from './gates/watch-gates';
import { allHandlers } from './handlers';
import { keepDailyBackup } from './install/daily-backup';
import type { Ports } from './ports';
import { settlePriorities } from './priority/settle';
import { keepPrioritiesCurrent } from './priority/watch-priorities';
import { keepReadoutsJudged } from './readouts/watch-months';
import type { Handlers, Services } from './rpc/context';
import { serve } from './rpc/serve';
import { sampleHandlers } from './sample/handlers';
import { createStagedClock } from './sample/staged-clock';
import { createSessions } from './session/sessions';
import { createBackup } from './store/backups';
import { makeDataFolder } from './store/data-folder';
import { lockFolder } from './store/folder-lock';
import { openDatabase } from './store/open-database';
import { createStore } from './store/store';

export interface CoreOptions {
  readonly dataFolder: string;
  readonly ports: Ports;
  /** The program's version, for the about page and the folder's host file. */
  readonly version: string;
}

/** The product without a window: hosts give it ports and connections. */
export interface Core {
  serve(transport: Transport<CallFrame, HostFrame>, via: PeerVia): void;
  hostEvent(event: HostEventName): void;
  readonly startedInMs: number;
  /** Answers what is queued, closes the database and frees the folder. */
  close(): Promise<void>;
}

/** The only file that knows all parts. Throws AppError for a damaged or newer database and for a folder in use. */
export async function createCore({ dataFolder, ports, version }: CoreOptions): Promise<Core> {
  const { log, newId, newSecret, host, ticker, timer } = ports;
  const clock = createStagedClock(ports.clock);
  const startedAtMs = clock.nowMs();
  makeDataFolder(dataFolder);
  const lock = lockFolder(dataFolder);
  try {
    const opened = await openDatabase({
      dataFolder,
      nowMs: startedAtMs,
      backupBefore: async (writer) => {
        await createBackup(writer, dataFolder, 'migration', startedAtMs);
      },
    });
    const store = createStore(opened, { nowMs: () => clock.nowMs(), newId, newSalt: newSecret });
    const services: Services = { store, clock, log, newId, newSecret, host, dataFolder, version };
    const handlers: Handlers = {
      ...allHandlers(createSessions(newSecret), dataFolder),
      ...sampleHandlers(() => connectWithin(), clock),
    };
    const connectWithin = (): RpcClient => {
      const wire = createLoopback<HostFrame, CallFrame>();
      serve(wire.right, 'cli', services, handlers);
      const client = createRpcClient(newId);
      client.attach(wire.left);
      return client;
    };
    const stopBackups = keepDailyBackup(services, ticker);
    const stopCollecting = keepFilesCollected(services, ticker);
    const stopWatchingGates = keepGatesWatched(services, ticker, () => clock.isStaged);
    store.beforeCommit(settlePriorities);
    const stopPriorities = keepPrioritiesCurrent(services, {
      ticker,
      timer,
      isBusy: () => clock.isStaged,
    });
    const stopJudging = keepReadoutsJudged(services, timer, () => clock.isStaged);
    log.info('core.started', { dataFolder, version });
    return {
      serve: (transport, via) => serve(transport, via, services, handlers),
      hostEvent: (event) => log.info('host.event', { event }),
      startedInMs: clock.nowMs() - startedAtMs,
      async close() {
        stopBackups();
        stopCollecting();
        stopWatchingGates();
        stopPriorities();
        stopJudging();
        await store.close();
        lock.release();
        log.info('core.stopped');
      },
    };
  } catch (thrown) {
    lock.release();
    throw thrown;
  }
}
