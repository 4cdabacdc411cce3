import './setup/require-node-18.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { innerEnvironment, runAttached } from './setup/child.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { packageBin } from './setup/package-bin.mjs';
import { nodeBinary } from './setup/paths.mjs';
import { runScript } from './setup/say.mjs';

const platformFlag = { linux: '--linux', darwin: '--mac', win32: '--win' };

// Packs the program for this machine's platform; further arguments go to electron-builder.
await runScript(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const flag =
    platformFlag[/** @type {keyof typeof platformFlag} */ (process.platform)] ?? '--linux';
  const args = [packageBin('electron-builder', 'electron-builder'), flag, 'dir'];
  return runAttached(nodeBinary, [...args, ...process.argv.slice(2)], {
    env: innerEnvironment({ CSC_IDENTITY_AUTO_DISCOVERY: 'false' }),
  });
});
