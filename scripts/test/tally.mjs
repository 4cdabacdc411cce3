/** @typedef {{ title: string, reason: string }} Skipped */
/**
 * What one stage found: its own outcome, and the tests that ran inside it.
 * @typedef {object} StageResult
 * @property {boolean} ok
 * @property {string} [text] printed when there is something to say
 * @property {number} [passed]
 * @property {number} [failed]
 * @property {readonly Skipped[]} [skipped]
 */

/**
 * The last lines of a run: a line a stage, every skipped test with its reason, and the sum.
 * A stage counts as one; a test that is skipped without a reason counts as failed.
 * @param {readonly { name: string, seconds: number, result: StageResult }[]} stages
 * @returns {{ lines: string[], exitCode: number }}
 */
export function summarise(stages) {
  const skipped = stages.flatMap(({ result }) => result.skipped ?? []);
  const silent = skipped.filter(({ reason }) => reason === '');
  const passed = sum(stages, (result) => (result.passed ?? 0) + (result.ok ? 1 : 0));
  const failed =
    sum(stages, (result) => (result.failed ?? 0) + (result.ok ? 0 : 1)) + silent.length;
  const lines = [
    ...stages.map(stageLine),
    ...skipped.map(
      ({ title, reason }) =>
        `skipped: ${title} (${reason || 'NO REASON GIVEN: counted as failed'})`,
    ),
    `${passed} passed, ${failed} failed`,
  ];
  return { lines, exitCode: failed === 0 ? 0 : 1 };
}

/** @param {{ name: string, seconds: number, result: StageResult }} stage */
function stageLine({ name, seconds, result }) {
  const { passed = 0, failed = 0 } = result;
  const tests = passed + failed === 0 ? '' : `, ${passed} tests passed, ${failed} failed`;
  return `${result.ok ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds.toFixed(1)} s${tests}`;
}

/**
 * @param {readonly { result: StageResult }[]} stages
 * @param {(result: StageResult) => number} count
 */
const sum = (stages, count) => stages.reduce((total, { result }) => total + count(result), 0);
