import './setup/require-node-18.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { innerEnvironment, runAttached } from './setup/child.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { packageBin } from './setup/package-bin.mjs';
import { nodeBinary } from './setup/paths.mjs';
import { runScript } from './setup/say.mjs';

const platformFlags = { linux: '--linux', darwin: '--mac', win32: '--win' };

// Packs the program for this machine's platform; further arguments go to electron-builder, `--mac` for another one.
await runScript(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const given = process.argv.slice(2);
  const isChosen = given.some((arg) => Object.values(platformFlags).includes(arg));
  const own = platformFlags[/** @type {keyof typeof platformFlags} */ (process.platform)];
  const platform = isChosen ? [] : [own ?? '--linux', 'dir'];
  const args = [packageBin('electron-builder', 'electron-builder'), ...platform, ...given];
  return runAttached(nodeBinary, args, {
    env: innerEnvironment({ CSC_IDENTITY_AUTO_DISCOVERY: 'false' }),
  });
});
