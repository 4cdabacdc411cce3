import './setup/require-node-18.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { runAttached } from './setup/child.mjs';
import { findChromium, hasDisplay, isRoot } from './setup/chromium.mjs';
import { ensureInstalled } from './setup/install.mjs';
import { root } from './setup/paths.mjs';
import { runScript, say } from './setup/say.mjs';
import { openAppWindow } from './start/app-window.mjs';
import { startBrowserHost } from './start/browser-host.mjs';
import { chooseElectron } from './start/choose-host.mjs';
import { hostArguments, parseStartFlags, startHelp } from './start/flags.mjs';
import { smoke } from './start/smoke.mjs';

await runScript(async () => {
  const flags = parseStartFlags(process.argv.slice(2));
  if (flags.help) {
    process.stdout.write(`${startHelp}\n`);
    return 0;
  }
  const startedAtMs = Math.round(performance.timeOrigin);
  const installed = await ensureInstalled();
  const built = await ensureBuilt();
  const args = hostArguments(flags);
  if (flags.smoke) return smoke(args, { startedAtMs, firstStart: installed || built });
  const electron = await chooseElectron(flags);
  if (electron !== undefined) {
    return runAttached(electron, [...(isRoot() ? ['--no-sandbox'] : []), root, ...args]);
  }
  return serveInBrowser(args);
});

/** @param {readonly string[]} args */
async function serveInBrowser(args) {
  const host = startBrowserHost(args);
  const stop = () => host.stop();
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  const ready = await host.ready;
  process.stdout.write(`Gatehouse: ${ready.url}\n`);
  const chromium = hasDisplay() ? findChromium() : undefined;
  const window = chromium === undefined ? undefined : openAppWindow(chromium, ready);
  say('Ctrl+C ends the console.');
  const code = await host.ended;
  window?.close();
  return code;
}
