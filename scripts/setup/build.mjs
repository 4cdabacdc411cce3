import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './child.mjs';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { cacheFolder, inRoot, nodeBinary, root } from './paths.mjs';
import { SetupError, say, whileSaying } from './say.mjs';

/** Everything that the built program is made of. */
export const buildInputs = [
  'src',
  'migrations',
  'resources',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];

const stampFile = join(cacheFolder, 'built');
const outFolder = inRoot('out');

/**
 * Builds the program when its sources changed since the last build. The new build replaces the old one only when it
 * is complete, so a build that fails leaves the program that worked.
 * @returns {Promise<boolean>} whether anything was built
 */
export async function ensureBuilt() {
  if (isCurrent(fingerprint(root, buildInputs))) return false;
  return oneAtATime(async () => {
    const sources = fingerprint(root, buildInputs);
    if (isCurrent(sources)) return false;
    await build();
    writeStamp(stampFile, sources);
    return true;
  });
}

/** @param {string} sources */
const isCurrent = (sources) => readStamp(stampFile) === sources && existsSync(outFolder);

async function build() {
  const startedAt = Date.now();
  const fresh = join(cacheFolder, 'building');
  rmSync(fresh, { recursive: true, force: true });
  const command = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const args = [command, 'build', '--outDir', fresh, '--logLevel', 'warn'];
  const outcome = await whileSaying('Building', runQuietly(nodeBinary, args));
  if (outcome.code !== 0) {
    mkdirSync(cacheFolder, { recursive: true });
    const log = join(cacheFolder, 'build.log');
    writeFileSync(log, outcome.output);
    throw new SetupError(
      `${outcome.output.trim()}\nThe build failed; the output is also in ${log}.`,
    );
  }
  replaceFolder(fresh, outFolder);
  say(`Built in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`);
}

/**
 * @param {string} fresh
 * @param {string} target
 */
function replaceFolder(fresh, target) {
  const old = join(cacheFolder, 'built-before');
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}
