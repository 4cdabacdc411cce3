import './setup/require-node-18.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { runAttached } from './setup/child.mjs';
import { filesUnder } from './setup/fingerprint.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { packageBin } from './setup/package-bin.mjs';
import { inRoot, nodeBinary } from './setup/paths.mjs';
import { runScript, SetupError } from './setup/say.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

// Pictures of every screen, by the specs of tests/shots; further arguments go to Playwright.
await runScript(async () => {
  await ensureInstalled();
  if (filesUnder(inRoot('tests', 'shots')).length === 0) {
    throw new SetupError('There are no specs in tests/shots.');
  }
  await ensureSystemPackages();
  await ensureBuilt();
  const args = [packageBin('@playwright/test'), 'test', '--project=shots', '--reporter=list'];
  return runAttached(nodeBinary, [...args, ...process.argv.slice(2)]);
});
