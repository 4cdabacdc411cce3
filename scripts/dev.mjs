import './setup/require-node-18.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { runAttached } from './setup/child.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { inRoot, nodeBinary } from './setup/paths.mjs';
import { runScript } from './setup/say.mjs';
import { hostArguments, parseStartFlags } from './start/flags.mjs';

// The renderer with hot reload against a browser host; a change of anything else needs a new start.
await runScript(async () => {
  const flags = parseStartFlags(process.argv.slice(2));
  await ensureInstalled();
  await ensureBuilt();
  const script = inRoot('scripts', 'start', 'dev-server.mjs');
  return runAttached(nodeBinary, [script, ...hostArguments(flags)]);
});
