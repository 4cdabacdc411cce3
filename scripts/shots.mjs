import './setup/require-node-18.mjs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './setup/build.mjs';
import { innerEnvironment, runAttached } from './setup/child.mjs';
import { filesUnder } from './setup/fingerprint.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { packageBin } from './setup/package-bin.mjs';
import { inRoot, nodeBinary } from './setup/paths.mjs';
import { runScript, SetupError, say } from './setup/say.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

// Pictures of every screen, by the specs of tests/shots, into `--out DIR` or a folder for temporary files;
// further arguments go to Playwright.
await runScript(async () => {
  await ensureInstalled();
  if (filesUnder(inRoot('tests', 'shots')).length === 0) {
    throw new SetupError('There are no specs in tests/shots.');
  }
  await ensureSystemPackages();
  await ensureBuilt();
  const { out, others } = outOf(process.argv.slice(2));
  const args = [packageBin('@playwright/test'), 'test', '--project=shots', '--reporter=list'];
  const startedMs = Date.now();
  const code = await runAttached(nodeBinary, [...args, ...others], {
    env: innerEnvironment({ GATEHOUSE_SHOTS: out }),
  });
  const minutes = ((Date.now() - startedMs) / 60_000).toFixed(1);
  say(`${filesUnder(out).length} pictures are in ${out}; that took ${minutes} min.`);
  return code;
});

/** @param {readonly string[]} args */
function outOf(args) {
  const at = args.indexOf('--out');
  if (at < 0) return { out: join(tmpdir(), 'gatehouse-shots'), others: args };
  const folder = args[at + 1];
  if (folder === undefined) throw new SetupError('--out takes a folder.');
  return { out: resolve(folder), others: [...args.slice(0, at), ...args.slice(at + 2)] };
}
