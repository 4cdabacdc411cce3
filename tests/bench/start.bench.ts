import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure';

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

export const figures: readonly Figure[] = [
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
