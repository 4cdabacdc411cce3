import { parentPort, workerData } from 'node:worker_threads';
import { createCore } from '../../core/create-core';
import { runCoreThread } from './run-thread';
import type { CoreThreadData } from './thread-data';

/** The core's thread, the same for every host that has one. */
export async function startCoreWorker(): Promise<void> {
  if (parentPort === null) {
    process.stderr.write('core-worker is started by Gatehouse itself, not from a shell.\n');
    process.exitCode = 1;
    return;
  }
  await runCoreThread({
    parent: parentPort,
    data: workerData as CoreThreadData, // written by spawn.ts, its only starter
    createCore,
    exit: () => process.exit(0),
  });
}
