import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from './paths.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
];

/** @returns {string[]} where Chromium browsers are installed outside PATH */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const bases = [
      process.env.PROGRAMFILES,
      process.env['PROGRAMFILES(X86)'],
      process.env.LOCALAPPDATA,
    ];
    return bases
      .filter((base) => base !== undefined)
      .flatMap((base) => [
        join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  return ['/usr/bin/chromium', '/snap/bin/chromium'];
}

/** @returns {string | undefined} a Chromium of this machine; CHROMIUM_PATH names another one */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  const onPath = process.platform === 'linux' ? names.map((name) => findOnPath(name)) : [];
  return [...onPath, ...usualPlaces()].find((path) => path !== undefined && existsSync(path));
}

/** Chromium refuses its sandbox to root, and only then it is switched off. */
export const isRoot = () => process.getuid?.() === 0;

/** Whether a window can be shown here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
