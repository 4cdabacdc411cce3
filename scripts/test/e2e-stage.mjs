import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runAttached } from '../setup/child.mjs';
import { hasDisplay } from '../setup/chromium.mjs';
import { electronExecutable } from '../setup/electron.mjs';
import { filesUnder } from '../setup/fingerprint.mjs';
import { packageBin } from '../setup/package-bin.mjs';
import { cacheFolder, inRoot, nodeBinary } from '../setup/paths.mjs';

/** Where Playwright's JSON reporter writes; the same in playwright.config.ts. */
export const e2eOutcomeFile = join(cacheFolder, 'e2e-outcome.json');

/** @typedef {{ title: string, state: 'passed' | 'failed' | 'skipped', reason: string, file: string }} RanSpec */

/** @returns {Promise<import('./tally.mjs').StageResult>} */
export async function runEndToEnd() {
  if (filesUnder(inRoot('tests', 'e2e')).length === 0) {
    return { ok: false, text: 'There are no end-to-end specs in tests/e2e.' };
  }
  rmSync(e2eOutcomeFile, { force: true });
  const electron = electronExecutable();
  const args = [packageBin('@playwright/test'), 'test', '--project=browser'];
  if (electron !== undefined) args.push('--project=electron');
  const needsScreen = electron !== undefined && !hasDisplay();
  const code = needsScreen
    ? await runAttached('xvfb-run', ['-a', nodeBinary, ...args])
    : await runAttached(nodeBinary, args);
  if (!existsSync(e2eOutcomeFile)) {
    return { ok: false, text: 'The end-to-end specs ended without a result.' };
  }
  return resultOf(specsOf(e2eOutcomeFile), code, electron !== undefined);
}

/**
 * @param {readonly RanSpec[]} specs
 * @param {number} code
 * @param {boolean} inElectron
 * @returns {import('./tally.mjs').StageResult}
 */
function resultOf(specs, code, inElectron) {
  const count = (/** @type {string} */ state) =>
    specs.filter((spec) => spec.state === state).length;
  const electronLine = {
    title: `the same ${specs.length} end-to-end specs in Electron`,
    reason: "Electron's binary is not on this machine",
  };
  return {
    ok: code === 0 && count('passed') > 0,
    passed: count('passed'),
    failed: count('failed'),
    skipped: [
      ...specs.filter((spec) => spec.state === 'skipped'),
      ...(inElectron ? [] : [electronLine]),
    ],
  };
}

/**
 * Every spec of a report, one for each project it ran in.
 * @param {string} file
 * @returns {RanSpec[]}
 */
export function specsOf(file) {
  /** @type {RanSpec[]} */
  const specs = [];
  const collect = (/** @type {any} */ suite, /** @type {readonly string[]} */ titles) => {
    for (const child of suite.suites ?? []) collect(child, [...titles, child.title]);
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) specs.push(ranSpec(spec, test, [...titles, spec.title]));
    }
  };
  // The outermost suites are the files.
  for (const suite of JSON.parse(readFileSync(file, 'utf8')).suites) collect(suite, []);
  return specs;
}

/**
 * @param {any} spec
 * @param {any} test
 * @param {readonly string[]} titles of its suites and its own
 * @returns {RanSpec}
 */
function ranSpec(spec, test, titles) {
  const states = { expected: 'passed', flaky: 'passed', skipped: 'skipped' };
  const state = states[/** @type {keyof typeof states} */ (test.status)] ?? 'failed';
  const skip = test.annotations.find((/** @type {any} */ note) => note.type === 'skip');
  return {
    title: titles.join(' > '),
    file: spec.file,
    state: /** @type {RanSpec['state']} */ (state),
    reason: skip?.description ?? '',
  };
}
