import { readFileSync } from 'node:fs';
import { inRoot } from '../setup/paths.mjs';

/** @typedef {{ file: string, title: string }} NamedTest */
/** @typedef {{ file: string, text: string, replacement: string, test: NamedTest }} Mutant */
/** @typedef {import('../test/outcome-reporter.mjs').Outcome} Outcome */

/**
 * The tests of an outcome that a mutant names.
 * @param {Outcome} outcome
 * @param {NamedTest} named
 */
function testsNamed(outcome, named) {
  const title = named.title.replaceAll(' > ', ' ');
  return outcome.tests.filter(
    (test) => test.file === named.file && test.title.replaceAll(' > ', ' ').includes(title),
  );
}

/**
 * Why a mutant proves nothing before it is applied, or undefined: its line has to be there once, its test to pass.
 * @param {Mutant} mutant
 * @param {Outcome} unchanged outcome of the named tests on the tree as it is
 */
export function problemBefore(mutant, unchanged) {
  const times = occurrences(mutant);
  if (times !== 1) return `the text is found ${times} times in ${mutant.file}, expected once`;
  if (mutant.text === mutant.replacement) return 'the replacement equals the text';
  const tests = testsNamed(unchanged, mutant.test).filter((test) => test.state !== 'skipped');
  if (tests.length === 0) return `${mutant.test.file} has no running test "${mutant.test.title}"`;
  if (tests.some((test) => test.state === 'failed')) return 'its test fails without the change';
  return undefined;
}

/** @param {Mutant} mutant */
function occurrences({ file, text }) {
  try {
    return readFileSync(inRoot(file), 'utf8').split(text).length - 1;
  } catch {
    // A file that has moved away is the same finding as a line that has.
    return 0;
  }
}

/**
 * Why a mutant survived, or undefined when its test went red.
 * @param {Mutant} mutant
 * @param {Outcome} changed outcome of its test on the changed tree
 */
export function whySurvived(mutant, changed) {
  const tests = testsNamed(changed, mutant.test);
  if (tests.some((test) => test.state === 'failed')) return undefined;
  if (tests.length === 0) return 'the changed file does not load, which proves nothing';
  return 'its test stays green';
}
