import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { filesUnder } from '../setup/fingerprint.mjs';
import { inRoot, root } from '../setup/paths.mjs';

/**
 * The titles of tests as they stand in the files, without running them; each is preceded by the titles of the file's
 * `describe`, whose numbers count for all tests inside.
 * @returns {import('./coverage-table.mjs').NamedTest[]}
 */
export function titlesInFiles() {
  return filesUnder(inRoot('tests'))
    .filter((file) => /\.(test|spec)\.tsx?$/.test(file))
    .flatMap((file) => {
      const name = relative(root, file).split(sep).join('/');
      const text = readFileSync(file, 'utf8');
      return titlesIn(text).map((title) => ({ file: name, title }));
    });
}

/** @param {string} text */
function titlesIn(text) {
  const call =
    /\b(?:it|test|describe)(?:\.\w+)*(?:\([^'"`]*\))?(?:\([^'"`]*\))?\(\s*(['"`])(.+?)\1\s*,/gs;
  // `test.each([…])('a title', (…) =>`, whatever the cases hold.
  const each = /\)\(\s*(['"`])([^\n]+?)\1\s*,\s*(?:\{[^}]*\},\s*)?(?:async\s*)?\(/g;
  const titles = [...text.matchAll(call), ...text.matchAll(each)].map((match) => match[2] ?? '');
  return [...new Set(titles)].map((title) => withNumbersOfCases(title, text));
}

/**
 * A table of cases brings its numbers along: `[%s]` stands for every one that the file puts in quotation marks.
 * @param {string} title
 * @param {string} text
 */
function withNumbersOfCases(title, text) {
  const numbers = new Set([...text.matchAll(/'(M\d+)'/g)].map((match) => `[${match[1]}]`));
  return title.replace('[%s]', [...numbers].join(' '));
}
