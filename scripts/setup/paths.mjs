import { existsSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where stamps, logs and reports of these scripts lie; safe to delete at any time. */
export const cacheFolder = join(root, '.cache');

/** The Node that the lock file brings; it exists once the packages are installed. */
export const nodeBinary = join(
  root,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** @param {readonly string[]} parts */
export const inRoot = (...parts) => join(root, ...parts);

/** PATH without this project's own binaries: npm must run on a Node that it does not replace. */
export function outerPath() {
  const ours = join('node_modules', '.bin');
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((part) => !part.endsWith(ours) && !part.includes(`node-gyp-bin`))
    .join(delimiter);
}

/** PATH on which `node` is the project's Node and the packages' commands are found. */
export function innerPath() {
  return [dirname(nodeBinary), inRoot('node_modules', '.bin'), outerPath()].join(delimiter);
}

/**
 * The first executable called `name` on PATH, or undefined.
 * @param {string} name
 * @param {string} path
 */
export function findOnPath(name, path = process.env.PATH ?? '') {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', ''] : [''];
  for (const folder of path.split(delimiter).filter(Boolean)) {
    for (const ending of endings) {
      const candidate = join(folder, name + ending);
      if (existsSync(candidate)) return candidate;
    }
  }
  return undefined;
}
