/** @typedef {{ file: string, title: string }} NamedTest */
/** @typedef {{ item: string, tests: NamedTest[], shown: string, line: number }} CoverageRow */

/**
 * The rows of the table in docs/coverage.md: `| M12 | tests/a.test.ts › a title | where it is seen |`; a cell may
 * name several tests, divided by `<br>`.
 * @param {string} markdown
 * @returns {CoverageRow[]}
 */
export function rowsOf(markdown) {
  return markdown.split('\n').flatMap((text, index) => {
    const cells = text.split('|').map((cell) => cell.trim());
    const item = cells[1] ?? '';
    if (!/^M\d+$/.test(item)) return [];
    const tests = (cells[2] ?? '').split('<br>').map(namedTest);
    return [{ item, tests, shown: cells[3] ?? '', line: index + 1 }];
  });
}

/** @param {string} cell */
function namedTest(cell) {
  const [file = '', title = ''] = cell.split('›').map((part) => part.trim().replaceAll('`', ''));
  return { file, title };
}

/**
 * What is wrong with the table, one line a finding.
 * @param {readonly CoverageRow[]} rows
 * @param {readonly string[]} promised items that must have a row
 * @param {readonly NamedTest[]} found the tests there are, or that ran and passed
 * @returns {string[]}
 */
export function problemsOf(rows, promised, found) {
  const listed = new Set(rows.map((row) => row.item));
  const missing = promised.filter((item) => !listed.has(item)).map((item) => `${item} has no row`);
  const unlisted = [...new Set(found.flatMap(({ title }) => itemsIn(title)))]
    .filter((item) => !listed.has(item))
    .map((item) => `${item} stands in a test's title and has no row`);
  return [...missing, ...unlisted, ...rows.flatMap((row) => problemsOfRow(row, found))];
}

/**
 * @param {CoverageRow} row
 * @param {readonly NamedTest[]} found
 */
function problemsOfRow(row, found) {
  const where = `line ${row.line}, ${row.item}`;
  const unknown = row.tests
    .filter((named) => !found.some((test) => isSame(named, test, row.item)))
    .map(
      ({ file, title }) =>
        `${where}: no test in ${file || '(no file)'} is called "… ${title} …" and bears [${row.item}]`,
    );
  return row.shown === '' ? [...unknown, `${where}: it is not said where this is seen`] : unknown;
}

/**
 * @param {NamedTest} named
 * @param {NamedTest} test
 * @param {string} item
 */
function isSame(named, test, item) {
  return (
    named.title !== '' &&
    named.file === test.file &&
    hasTitle(test.title, named.title) &&
    itemsIn(test.title).includes(item)
  );
}

/**
 * Whether a title has the named one in it: as it stands in its file, or as one of the cases that fill its places.
 * @param {string} title
 * @param {string} named
 */
function hasTitle(title, named) {
  if (title.includes(named)) return true;
  const places = named.split(/%[a-z]|\$[\w.]+/);
  if (places.length === 1) return false;
  const escaped = places.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(escaped.join('.+'), 's').test(title);
}

/**
 * The items that a title bears: `[M12] [M13] a sentence`.
 * @param {string} title
 */
export function itemsIn(title) {
  return [...title.matchAll(/\[(M\d+)\]/g)].map((match) => match[1] ?? '');
}
