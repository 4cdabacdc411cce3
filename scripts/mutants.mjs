import './setup/require-node-18.mjs';
import { existsSync, readFileSync } from 'node:fs';
import { problemBefore, whySurvived } from './mutants/judge.mjs';
import { copyTree } from './mutants/tree-copy.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { inRoot } from './setup/paths.mjs';
import { runScript, SetupError, say } from './setup/say.mjs';

/** @typedef {import('./mutants/judge.mjs').Mutant} Mutant */

// For each line of tests/mutants.json: change the deciding line in a copy of the tree and see its test go red.
// An argument keeps those whose file, line or test contains it.
await runScript(async () => {
  await ensureInstalled();
  const mutants = chosen(process.argv[2] ?? '');
  const copies = [copyTree(), copyTree()];
  try {
    const [first] = copies;
    if (first === undefined) return 1;
    say(`Running the ${mutants.length} named tests unchanged …`);
    const unchanged = await first.runTests(unique(mutants, 'file'), unique(mutants, 'title'));
    const problems = await judgeAll(copies, mutants, unchanged);
    for (const problem of problems) say(problem);
    process.stdout.write(`${mutants.length - problems.length} passed, ${problems.length} failed\n`);
    return problems.length === 0 ? 0 : 1;
  } finally {
    for (const copy of copies) copy.remove();
  }
});

/**
 * @param {string} part
 * @returns {Mutant[]}
 */
function chosen(part) {
  const file = inRoot('tests', 'mutants.json');
  if (!existsSync(file)) throw new SetupError('tests/mutants.json is missing.');
  /** @type {Mutant[]} */
  const all = JSON.parse(readFileSync(file, 'utf8'));
  const mutants = all.filter((mutant) => JSON.stringify(mutant).includes(part));
  if (mutants.length === 0) throw new SetupError(`No mutant contains "${part}".`);
  return mutants;
}

/**
 * @param {readonly Mutant[]} mutants
 * @param {'file' | 'title'} field
 */
function unique(mutants, field) {
  return [...new Set(mutants.map((mutant) => mutant.test[field]))];
}

/**
 * Works through the mutants, one copy of the tree a worker; answers with a line for each that proves nothing.
 * @param {readonly import('./mutants/tree-copy.mjs').TreeCopy[]} copies
 * @param {readonly Mutant[]} mutants
 * @param {import('./mutants/judge.mjs').Outcome} unchanged
 */
async function judgeAll(copies, mutants, unchanged) {
  const waiting = [...mutants];
  /** @type {string[]} */
  const problems = [];
  const work = async (/** @type {import('./mutants/tree-copy.mjs').TreeCopy} */ copy) => {
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const problem = problemBefore(mutant, unchanged) ?? (await survival(copy, mutant));
      say(`${problem === undefined ? 'red  ' : 'GREEN'} ${mutant.file}: ${firstLine(mutant.text)}`);
      if (problem !== undefined)
        problems.push(`${mutant.file}: ${firstLine(mutant.text)}: ${problem}`);
    }
  };
  await Promise.all(copies.map(work));
  return problems;
}

/**
 * @param {import('./mutants/tree-copy.mjs').TreeCopy} copy
 * @param {Mutant} mutant
 */
async function survival(copy, mutant) {
  const { file, text, replacement, test } = mutant;
  const change = (/** @type {string} */ before) => before.split(text).join(replacement);
  const outcome = await copy.withText(file, change, () => copy.runTests([test.file], [test.title]));
  return whySurvived(mutant, outcome);
}

/** @param {string} text */
function firstLine(text) {
  return (text.trim().split('\n')[0] ?? '').slice(0, 100);
}
