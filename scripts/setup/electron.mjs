import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { innerEnvironment } from './child.mjs';
import { filesUnder, writeStamp } from './fingerprint.mjs';
import { cacheFolder, inRoot, nodeBinary } from './paths.mjs';
import { say } from './say.mjs';

const packageFolder = inRoot('node_modules', 'electron');
const memoryFile = join(cacheFolder, 'electron-attempt.json');
const dayMs = 24 * 60 * 60_000;
const firstByteMs = 5000;
const stalledMs = 30_000;

/** @returns {string | undefined} the Electron executable, when its binary is here */
export function electronExecutable() {
  const pathFile = join(packageFolder, 'path.txt');
  const named = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : undefined;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const file = override
    ? join(override, named ?? 'electron')
    : named === undefined
      ? undefined
      : join(packageFolder, 'dist', named);
  return file !== undefined && existsSync(file) ? file : undefined;
}

/**
 * The Electron executable, fetched by Electron's own installer when it is not here. A failure is remembered for a
 * day, so that only one start a day waits for a host that cannot be reached.
 * @param {{ askAgain: boolean, nowMs?: number }} options
 * @returns {Promise<{ executable: string } | { reason: string }>}
 */
export async function obtainElectron({ askAgain, nowMs = Date.now() }) {
  const present = electronExecutable();
  if (present !== undefined) return { executable: present };
  const remembered = readMemory();
  if (!askAgain && remembered !== undefined && nowMs - remembered.atMs < dayMs) {
    return { reason: `${remembered.reason}; "--electron" asks again` };
  }
  const reason = await fetchElectron();
  const fetched = electronExecutable();
  if (fetched !== undefined) {
    rmSync(memoryFile, { force: true });
    return { executable: fetched };
  }
  writeStamp(memoryFile, JSON.stringify({ atMs: nowMs, reason }));
  return { reason };
}

/** @returns {{ atMs: number, reason: string } | undefined} */
function readMemory() {
  try {
    return JSON.parse(readFileSync(memoryFile, 'utf8'));
  } catch {
    // No memory, or one that was cut off: then it is simply tried again.
    return undefined;
  }
}

/** @returns {Promise<string>} why it did not work; meaningless when the binary is there afterwards */
async function fetchElectron() {
  say('Fetching the Electron binary …');
  const downloads = join(cacheFolder, 'electron-download');
  rmSync(downloads, { recursive: true, force: true });
  mkdirSync(downloads, { recursive: true });
  const child = spawn(nodeBinary, ['install.js'], {
    cwd: packageFolder,
    env: innerEnvironment({ TMPDIR: downloads, TEMP: downloads, TMP: downloads }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const ended = new Promise((settle) => child.on('close', settle).on('error', settle));
  const stalled = await stopWhenStalled(child, [downloads, join(packageFolder, 'dist')]);
  await ended;
  rmSync(downloads, { recursive: true, force: true });
  return stalled ?? reasonOf(complaint);
}

/**
 * Ends the installer when nothing arrives: no byte within five seconds, or no growth for thirty after the first.
 * @param {import('node:child_process').ChildProcess} child
 * @param {readonly string[]} folders
 * @returns {Promise<string | undefined>} why it was ended
 */
async function stopWhenStalled(child, folders) {
  let bytes = sizeOf(folders);
  let limitMs = firstByteMs;
  let grewAt = Date.now();
  while (child.exitCode === null && child.signalCode === null) {
    await wait(100);
    const now = sizeOf(folders);
    if (now > bytes) {
      bytes = now;
      limitMs = stalledMs;
      grewAt = Date.now();
    } else if (Date.now() - grewAt > limitMs) {
      child.kill('SIGKILL');
      return `no data came for ${limitMs / 1000} s`;
    }
  }
  return undefined;
}

/** @param {readonly string[]} folders */
function sizeOf(folders) {
  let bytes = 0;
  for (const file of folders.flatMap(filesUnder)) {
    bytes += statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}

/** @param {string} complaint */
function reasonOf(complaint) {
  const cause =
    /(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOSPC|HTTP \d+)/.exec(
      complaint,
    );
  if (cause) return `its download failed (${cause[1]})`;
  if (/fetch failed/.test(complaint)) return 'its download host could not be reached';
  const line = complaint.split('\n').find((text) => /error/i.test(text)) ?? 'unknown reason';
  return `its download failed (${line.trim().slice(0, 120)})`;
}
