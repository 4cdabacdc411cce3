import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../setup/paths.mjs';
import { promisedItems } from './coverage-items.mjs';
import { itemsIn, problemsOf, rowsOf } from './coverage-table.mjs';
import { e2eOutcomeFile, specsOf } from './e2e-stage.mjs';
import { titlesInFiles } from './titles-in-files.mjs';
import { unitOutcomeFile } from './unit-stage.mjs';

const tableFile = inRoot('docs', 'coverage.md');

/**
 * Compares docs/coverage.md with the tests: those that did not fail after a whole run, else those in the files.
 * @param {{ ranWhole: boolean }} options
 * @returns {Promise<import('./tally.mjs').StageResult>}
 */
export async function checkCoverage({ ranWhole }) {
  if (!existsSync(tableFile)) return { ok: false, text: 'docs/coverage.md is missing.' };
  const rows = rowsOf(readFileSync(tableFile, 'utf8'));
  const found = ranWhole ? testsThatRan() : titlesInFiles();
  const problems = problemsOf(rows, promisedItems(), found);
  const text = [...problems, `${rows.length} rows, ${promisedItems().length} items promised`];
  return { ok: problems.length === 0, text: text.join('\n') };
}

/** Those that failed prove nothing; those skipped for a reason are named in the summary. */
function testsThatRan() {
  /** @type {import('./outcome-reporter.mjs').Outcome['tests']} */
  const unit = existsSync(unitOutcomeFile)
    ? JSON.parse(readFileSync(unitOutcomeFile, 'utf8')).tests
    : [];
  const e2e = existsSync(e2eOutcomeFile) ? specsOf(e2eOutcomeFile) : [];
  return [...unit, ...e2e].filter((test) => test.state !== 'failed');
}

/** @returns {string} a table to begin with: a row for each promised or tested item */
export function draftTable() {
  const found = titlesInFiles();
  const items = new Set([...promisedItems(), ...found.flatMap(({ title }) => itemsIn(title))]);
  const rows = [...items]
    .sort((one, other) => Number(one.slice(1)) - Number(other.slice(1)))
    .map((item) => {
      const tests = found.filter(({ title }) => itemsIn(title).includes(item));
      const cell = tests.map(({ file, title }) => `${file} › ${withoutItems(title)}`).join('<br>');
      return `| ${item} | ${cell} | |`;
    });
  return ['| Item | Tests | Seen at |', '|---|---|---|', ...rows].join('\n');
}

/** @param {string} title */
const withoutItems = (title) => title.replaceAll(/\[M\d+\]\s*/g, '').trim();
