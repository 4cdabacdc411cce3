import { runQuietly } from '../setup/child.mjs';
import { packageBin } from '../setup/package-bin.mjs';
import { nodeBinary } from '../setup/paths.mjs';

/** @typedef {import('./tally.mjs').StageResult} StageResult */

/** @returns {Promise<StageResult>} */
export function checkTypes() {
  return quiet(packageBin('typescript', 'tsc'), ['-b']);
}

/** @returns {Promise<StageResult>} */
export function checkLint() {
  return quiet(packageBin('@biomejs/biome'), ['ci', '--colors=off', '--max-diagnostics=50', '.']);
}

/**
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<StageResult>}
 */
async function quiet(script, args) {
  const { code, output } = await runQuietly(nodeBinary, [script, ...args]);
  return code === 0 ? { ok: true } : { ok: false, text: output.trim() };
}
