import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRoot } from '../setup/chromium.mjs';
import { cacheFolder } from '../setup/paths.mjs';

/**
 * Opens the console in a Chromium window of its own, with a browser profile of its own for each data folder.
 * @param {string} chromium
 * @param {import('./browser-host.mjs').Ready} host
 * @returns {{ close: () => void }}
 */
export function openAppWindow(chromium, host) {
  const key = createHash('sha256').update(host.dataFolder).digest('hex').slice(0, 16);
  const profile = join(cacheFolder, 'window', key);
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  const args = [
    `--app=${host.url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    // --test-type hides the warning bar that the missing sandbox would put over the console.
    ...(isRoot() ? ['--no-sandbox', '--test-type'] : []),
  ];
  // A process group of its own: /usr/bin/chromium is a shell script, and its children must end with it.
  const child = spawn(chromium, args, { detached: process.platform !== 'win32', stdio: 'ignore' });
  child.on('error', () => undefined);
  return { close: () => endGroup(child) };
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGTERM');
  } catch {
    // The operator has closed the window already.
  }
}
