import './setup/require-node-18.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { runScript, SetupError, say } from './setup/say.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';
import { checkCoverage } from './test/coverage-stage.mjs';
import { runEndToEnd } from './test/e2e-stage.mjs';
import { checkLayers } from './test/layers.mjs';
import { checkLint, checkTypes } from './test/static-stages.mjs';
import { summarise } from './test/tally.mjs';
import { runUnitTests } from './test/unit-stage.mjs';

/** @typedef {import('./test/tally.mjs').StageResult} StageResult */

/** In this order; the program is built before the tests because some of them start it. */
const stages = [
  { name: 'set-up', run: setUp },
  { name: 'types', run: checkTypes },
  { name: 'lint', run: checkLint },
  { name: 'layers', run: () => checkLayers() },
  { name: 'build', run: build },
  { name: 'tests', run: runUnitTests },
  { name: 'end to end', run: runEndToEnd },
  { name: 'coverage', run: () => checkCoverage({ ranWhole: true }) },
];

await runScript(async () => {
  const done = [];
  for (const { name, run } of stages) {
    say(`\n── ${name}`);
    const startedAt = Date.now();
    const result = await outcomeOf(run);
    if (result.text) say(result.text);
    done.push({ name, seconds: (Date.now() - startedAt) / 1000, result });
    if (name === 'set-up' && !result.ok) break;
  }
  const { lines, exitCode } = summarise(done);
  process.stdout.write(`\n${lines.join('\n')}\n`);
  return exitCode;
});

/**
 * @param {() => Promise<StageResult>} run
 * @returns {Promise<StageResult>}
 */
async function outcomeOf(run) {
  try {
    return await run();
  } catch (error) {
    const text = error instanceof SetupError ? error.message : String(error);
    return { ok: false, text };
  }
}

/** @returns {Promise<StageResult>} */
async function setUp() {
  await ensureInstalled();
  await ensureSystemPackages();
  return { ok: true };
}

/** @returns {Promise<StageResult>} */
async function build() {
  await ensureBuilt();
  return { ok: true };
}
