import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { cacheFolder } from './paths.mjs';
import { SetupError, say } from './say.mjs';

const longestWaitMs = 10 * 60_000;

/**
 * Runs `work` while no other set-up of this tree installs or builds. A lock whose process has died is taken over.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(work) {
  mkdirSync(cacheFolder, { recursive: true });
  const file = `${cacheFolder}/setup.lock`;
  const giveUpAt = Date.now() + longestWaitMs;
  let said = false;
  while (!tryLock(file)) {
    if (Date.now() > giveUpAt)
      throw new SetupError(`Another set-up holds ${file} for too long; if none runs, delete it.`);
    if (!said) say('Waiting for another set-up of this folder to end …');
    said = true;
    await wait(200);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function tryLock(file) {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
  if (holderIsAlive(file)) return false;
  rmSync(file, { force: true });
  return false;
}

/** @param {string} file */
function holderIsAlive(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    // Empty for the instant between its creation and the writing of the number.
    if (!Number.isInteger(holder) || holder <= 0) return true;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
