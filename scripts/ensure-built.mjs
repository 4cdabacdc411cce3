import './setup/require-node-18.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { runScript } from './setup/say.mjs';

await runScript(async () => {
  await ensureInstalled();
  await ensureBuilt();
  return 0;
});
