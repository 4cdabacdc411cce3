import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runQuietly } from '../setup/child.mjs';
import { packageBin } from '../setup/package-bin.mjs';
import { inRoot, nodeBinary, root } from '../setup/paths.mjs';

/** @typedef {import('../test/outcome-reporter.mjs').Outcome} Outcome */
/** @typedef {{ folder: string, runTests: (files: readonly string[], titles: readonly string[]) => Promise<Outcome>, withText: <T>(file: string, change: (text: string) => string, work: () => Promise<T>) => Promise<T>, remove: () => void }} TreeCopy */

const leftOut = new Set(['node_modules', '.git', '.cache', 'out', 'dist', 'test-results']);
const longestRunMs = 120_000;

/**
 * A copy of the working tree in a temporary folder; the packages and what lies beside the tree are shared by links.
 * @returns {TreeCopy}
 */
export function copyTree() {
  const outside = mkdtempSync(join(tmpdir(), 'gatehouse-mutants-'));
  const folder = join(outside, 'tree');
  mkdirSync(folder);
  cpSync(root, folder, {
    recursive: true,
    filter: (source) => !leftOut.has(source.slice(root.length + 1)),
  });
  symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'));
  const beside = resolve(root, '..', 'shared');
  if (existsSync(beside)) symlinkSync(beside, join(outside, 'shared'));
  return {
    folder,
    runTests: (files, titles) => runTests(folder, files, titles),
    async withText(file, change, work) {
      const path = join(folder, file);
      const before = readFileSync(path, 'utf8');
      writeFileSync(path, change(before));
      try {
        return await work();
      } finally {
        writeFileSync(path, before);
      }
    },
    remove: () => rmSync(outside, { recursive: true, force: true }),
  };
}

/**
 * Runs the tests of some files whose names contain one of the titles.
 * @param {string} folder
 * @param {readonly string[]} files
 * @param {readonly string[]} titles
 * @returns {Promise<Outcome>}
 */
async function runTests(folder, files, titles) {
  const outcomeFile = join(folder, 'outcome.json');
  rmSync(outcomeFile, { force: true });
  const pattern = titles.map((title) => inPattern(title)).join('|');
  const reporter = join(folder, 'scripts', 'test', 'outcome-reporter.mjs');
  const args = [packageBin('vitest'), 'run', ...files, '-t', pattern, `--reporter=${reporter}`];
  const env = { ...process.env, GATEHOUSE_OUTCOME: outcomeFile };
  await runQuietly(nodeBinary, args, { cwd: folder, env, longestMs: longestRunMs });
  if (existsSync(outcomeFile)) return JSON.parse(readFileSync(outcomeFile, 'utf8'));
  return { tests: [], brokenFiles: [...files], unhandledErrors: [] };
}

/** Vitest matches against the names of suites and test joined by blanks. @param {string} title */
const inPattern = (title) => title.replaceAll(' > ', ' ').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
