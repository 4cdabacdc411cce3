import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bigWorkspace } from './big-workspace';
import type { Figure } from './figure';
import { startHostProcess } from './host-process';

/** Starts the console on a data folder, waits until it has painted in a headless Chromium; ms from the command on. */
function startUntilPainted(dataFolder: string): number {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['scripts/start.mjs', '--smoke', '--demo', '--data', dataFolder],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (status !== 0) throw new Error(`The start failed: ${stdout}`);
  return Number(JSON.parse(stdout).paintedMs);
}

/** Starts the host on 100,000 tasks again and again, in a new process each time; ms that its core took. */
async function coreStarts(endedBy: 'SIGTERM' | 'SIGKILL'): Promise<readonly number[]> {
  const dataFolder = await bigWorkspace();
  // The start that is measured finds the folder as the start before it was ended.
  await (await startHostProcess(dataFolder)).end(endedBy);
  const measured: number[] = [];
  for (let time = 0; time < 7; time += 1) {
    const host = await startHostProcess(dataFolder);
    measured.push(host.coreReadyMs);
    await host.end(endedBy);
  }
  return measured;
}

export const figures: readonly Figure[] = [
  {
    name: 'start.core-ready-100k-tasks',
    unit: 'ms',
    target: 500,
    bound: 'atMost',
    judged: 'max',
    measure: () => coreStarts('SIGTERM'),
  },
  {
    // Every page is read through after a kill; the bound is that of a start.
    name: 'start.core-ready-100k-tasks-after-a-kill',
    unit: 'ms',
    target: 3000,
    bound: 'atMost',
    judged: 'max',
    measure: () => coreStarts('SIGKILL'),
  },
  {
    name: 'start.second',
    unit: 'ms',
    target: 3000,
    bound: 'atMost',
    judged: 'median',
    measure: async () => {
      const dataFolder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'));
      try {
        startUntilPainted(dataFolder);
        return Array.from({ length: 5 }, () => startUntilPainted(dataFolder));
      } finally {
        rmSync(dataFolder, { recursive: true, force: true });
      }
    },
  },
];
