import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * Whether node_modules already holds every package that package-lock.json names, by npm's own record of what it
 * installed. So a tree that somebody installed by hand is not installed again.
 * @param {string} base
 */
export function isInstalledAsLocked(base) {
  const installed = packagesOf(join(base, 'node_modules', '.package-lock.json'));
  const locked = packagesOf(join(base, 'package-lock.json'));
  if (installed === undefined || locked === undefined) return false;
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      path === '' ||
      installed[path]?.version === version ||
      (optional === true && !(path in installed)),
  );
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function packagesOf(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    // A record that was cut off in the middle of an installation is the same as none.
    return undefined;
  }
}
