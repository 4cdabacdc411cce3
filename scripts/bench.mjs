import './setup/require-node-18.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { innerEnvironment, runAttached, runQuietly } from './setup/child.mjs';
import { filesUnder } from './setup/fingerprint.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { inRoot, nodeBinary } from './setup/paths.mjs';
import { runScript, SetupError } from './setup/say.mjs';

// `npm run bench -- store.` measures what begins with `store.`: one JSON line a figure. The exit code is 1 when a size,
// count or ratio misses its target or a bench breaks; a time that misses it only says `"pass":false`. What several files
// measure on, a workspace of 100,000 tasks, is made once a run in GATEHOUSE_BENCH_FOLDER.
await runScript(async () => {
  const prefix = process.argv[2] ?? '';
  await ensureInstalled();
  await ensureBuilt();
  const sources = filesUnder(inRoot('tests', 'bench')).filter((file) => isWanted(file, prefix));
  if (sources.length === 0) throw new SetupError(`No bench begins with "${prefix}".`);
  // Inside the tree, so that the built files find the packages.
  const folder = inRoot('.cache', 'bench');
  await buildBenches(folder, [...sources, ...filesUnder(inRoot('tests', 'bench', 'processes'))]);
  const runFolder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'));
  try {
    return (await measureAll(sources, folder, prefix, runFolder)) ? 0 : 1;
  } finally {
    rmSync(runFolder, { recursive: true, force: true });
  }
});

/**
 * Runs each bench file in a process of its own; whether all of them held.
 * @param {readonly string[]} sources
 * @param {string} folder
 * @param {string} prefix
 * @param {string} runFolder
 */
async function measureAll(sources, folder, prefix, runFolder) {
  const runner = inRoot('scripts', 'bench', 'run-file.mjs');
  const env = innerEnvironment({ GATEHOUSE_BENCH_FOLDER: runFolder });
  let held = true;
  for (const source of sources) {
    const file = join(folder, `${basename(source, '.ts')}.js`);
    const code = await runAttached(nodeBinary, ['--expose-gc', runner, file, prefix], { env });
    held &&= code === 0;
  }
  return held;
}

/**
 * A bench file is named after the area that its figures begin with: `store.bench.ts`, `store-claim.bench.ts`.
 * @param {string} file
 * @param {string} prefix
 */
function isWanted(file, prefix) {
  const name = basename(file);
  const area = prefix.split('.')[0] ?? '';
  return name.endsWith('.bench.ts') && name.startsWith(area);
}

/**
 * @param {string} folder
 * @param {readonly string[]} sources
 */
async function buildBenches(folder, sources) {
  const script = inRoot('scripts', 'bench', 'build-benches.mjs');
  const { code, output } = await runQuietly(nodeBinary, [script, folder, ...sources]);
  if (code !== 0) throw new SetupError(`The benches could not be built.\n${output}`);
}
