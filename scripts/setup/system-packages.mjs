import { existsSync } from 'node:fs';
import { runQuietly } from './child.mjs';
import { findChromium, isRoot } from './chromium.mjs';
import { findOnPath } from './paths.mjs';
import { SetupError, whileSaying } from './say.mjs';

/** What the tests need from the system: Debian's package, what it is for, and whether it is here. */
const needs = [
  { name: 'chromium', isHere: () => findChromium() !== undefined },
  { name: 'xvfb', isHere: () => process.platform !== 'linux' || has('Xvfb') },
  { name: 'poppler-utils', isHere: () => has('pdftotext') && has('pdfinfo') },
];

/** @param {string} command */
const has = (command) => findOnPath(command) !== undefined;

/** Installs what the tests need on Debian as root, by apt; elsewhere says what to install. */
export async function ensureSystemPackages() {
  const missing = needs.filter((need) => !need.isHere()).map((need) => need.name);
  if (missing.length === 0) return;
  const isDebian = existsSync('/etc/debian_version') && has('apt-get');
  if (!isDebian || !isRoot()) {
    const how = isDebian ? ` With apt: sudo apt-get install ${missing.join(' ')}` : '';
    throw new SetupError(
      `The tests need ${missing.join(', ')}: install them, then run this again.${how}`,
    );
  }
  await whileSaying(`Installing ${missing.join(', ')} by apt`, aptInstall(missing));
}

/** @param {readonly string[]} names */
async function aptInstall(names) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A failed update is no reason to stop: the lists that are here may do.
  await runQuietly('apt-get', ['update'], { env });
  const args = ['install', '-y', '--no-install-recommends', ...names, 'fonts-liberation'];
  const outcome = await runQuietly('apt-get', args, { env });
  if (outcome.code !== 0) {
    const reason =
      outcome.output.split('\n').find((line) => line.startsWith('E:')) ?? 'unknown reason';
    throw new SetupError(`apt could not install ${names.join(', ')}: ${reason}`);
  }
}
