import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { innerEnvironment } from '../setup/child.mjs';
import { findChromium, isRoot } from '../setup/chromium.mjs';
import { inRoot, nodeBinary } from '../setup/paths.mjs';
import { SetupError } from '../setup/say.mjs';
import { startBrowserHost } from './browser-host.mjs';

/**
 * Starts the browser host, opens the console in a headless Chromium and says in one JSON line whether it painted.
 * @param {readonly string[]} hostArgs
 * @param {{ startedAtMs: number, firstStart: boolean }} start
 * @returns {Promise<number>} the exit code
 */
export async function smoke(hostArgs, start) {
  const chromium = findChromium();
  if (chromium === undefined) {
    return print({
      ok: false,
      reason: 'No Chromium was found: install one, or name it in CHROMIUM_PATH.',
    });
  }
  // Chromium starts while the host starts: neither waits for the other.
  const probe = startProbe(chromium);
  const host = startBrowserHost(hostArgs);
  try {
    const { url } = await host.ready;
    const seen = await probe.look(url);
    const code = await host.stop();
    if (!seen.ok) return print({ ok: false, reason: seen.reason });
    if (code !== 0)
      return print({
        ok: false,
        reason: `The browser host did not end cleanly (exit code ${code}).`,
      });
    return print({
      ok: true,
      host: 'browser',
      url: new URL(url).origin,
      paintedMs: seen.atMs - start.startedAtMs,
      firstStart: start.firstStart,
    });
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    return print({ ok: false, reason: error.message });
  } finally {
    probe.end();
    await host.stop();
  }
}

/** @param {string} chromium */
function startProbe(chromium) {
  const script = inRoot('scripts', 'start', 'paint-probe.mjs');
  const child = spawn(nodeBinary, [script, chromium, isRoot() ? 'root' : 'user'], {
    env: innerEnvironment(),
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let answer = '';
  child.stdout.on('data', (chunk) => {
    answer += chunk;
  });
  return {
    /** @param {string} url */
    async look(url) {
      child.stdin.write(`${url}\n`);
      await once(child, 'close');
      if (answer === '')
        return { ok: false, reason: 'The headless Chromium could not be driven.', atMs: 0 };
      return JSON.parse(answer);
    },
    end: () => child.stdin.end(),
  };
}

/** @param {{ ok: boolean } & Record<string, unknown>} result */
function print(result) {
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return result.ok ? 0 : 1;
}
