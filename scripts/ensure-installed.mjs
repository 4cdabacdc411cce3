import './setup/require-node-18.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { runScript } from './setup/say.mjs';

await runScript(async () => {
  await ensureInstalled();
  return 0;
});
