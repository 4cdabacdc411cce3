import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { innerEnvironment, runAttached } from '../setup/child.mjs';
import { packageBin } from '../setup/package-bin.mjs';
import { cacheFolder, inRoot, nodeBinary } from '../setup/paths.mjs';

/** Where the last whole run wrote what ran. */
export const unitOutcomeFile = join(cacheFolder, 'unit-outcome.json');

/** @typedef {import('./outcome-reporter.mjs').Outcome} Outcome */

/** @returns {Promise<import('./tally.mjs').StageResult>} */
export async function runUnitTests() {
  rmSync(unitOutcomeFile, { force: true });
  const code = await runAttached(
    nodeBinary,
    [
      packageBin('vitest'),
      'run',
      '--reporter=dot',
      `--reporter=${inRoot('scripts', 'test', 'outcome-reporter.mjs')}`,
    ],
    {
      env: innerEnvironment({
        GATEHOUSE_OUTCOME: unitOutcomeFile,
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
      }),
    },
  );
  if (!existsSync(unitOutcomeFile)) return { ok: false, text: 'The tests ended without a result.' };
  /** @type {Outcome} */
  const outcome = JSON.parse(readFileSync(unitOutcomeFile, 'utf8'));
  const count = (/** @type {string} */ state) =>
    outcome.tests.filter((test) => test.state === state).length;
  const broken = outcome.brokenFiles.map((file) => `${file} failed outside its tests`);
  return {
    ok: code === 0 && count('passed') > 0,
    text: [...broken, ...outcome.unhandledErrors].join('\n'),
    passed: count('passed'),
    failed: count('failed') + broken.length,
    skipped: outcome.tests
      .filter((test) => test.state === 'skipped')
      .map(({ file, title, reason }) => ({ title: `${file} › ${title}`, reason })),
  };
}
