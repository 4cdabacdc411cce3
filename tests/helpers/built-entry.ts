import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '..', '..');
let isBuilt = false;

/** The path of an entry of the built program, built first when its sources have changed. */
export function builtEntry(name: 'index' | 'node-host' | 'cli' | 'core-worker'): string {
  buildOnce();
  return join(folder, 'out', 'main', `${name}.js`);
}

function buildOnce(): void {
  if (isBuilt) return;
  const { status, stderr } = spawnSync(process.execPath, ['scripts/ensure-built.mjs'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The program could not be built.\n${stderr}`);
  isBuilt = true;
}
