#!/usr/bin/env node
import './setup/require-node-18.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { innerEnvironment, runAttached } from './setup/child.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { inRoot, nodeBinary } from './setup/paths.mjs';
import { runScript } from './setup/say.mjs';

await runScript(async () => {
  await ensureInstalled();
  await ensureBuilt();
  // npm starts scripts in the project's folder; relative paths are meant from where the operator stands.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const args = [inRoot('out', 'main', 'cli.js'), ...process.argv.slice(2)];
  return runAttached(nodeBinary, args, { cwd, env: innerEnvironment() });
});
