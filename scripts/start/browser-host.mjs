import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { innerEnvironment } from '../setup/child.mjs';
import { inRoot, nodeBinary, root } from '../setup/paths.mjs';
import { SetupError } from '../setup/say.mjs';

/** @typedef {{ url: string, dataFolder: string }} Ready */
/** @typedef {{ ready: Promise<Ready>, ended: Promise<number>, stop: () => Promise<number> }} BrowserHost */

const patienceMs = 15_000;

/**
 * Starts the browser host on the project's own Node. `ready` fails when the host ends before it listens.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env] beyond what every program gets
 * @returns {BrowserHost}
 */
export function startBrowserHost(args, env = {}) {
  const entry = inRoot('out', 'main', 'node-host.js');
  const child = spawn(nodeBinary, [entry, ...args, '--json'], {
    cwd: root,
    env: innerEnvironment(env),
    stdio: ['ignore', 'pipe', 'inherit'],
    // A process group of its own, so that Ctrl+C reaches the host once, through `stop`: a second signal cuts it off.
    detached: process.platform !== 'win32',
  });
  /** @type {Promise<number>} */
  const ended = new Promise((settle) => {
    child.on('error', () => settle(127));
    child.on('close', (code) => settle(code ?? 1));
  });
  /** @type {Promise<Ready>} */
  const ready = new Promise((settle, fail) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const event = readyEvent(line);
      if (event !== undefined) settle(event);
    });
    void ended.then((code) =>
      fail(new SetupError(`The browser host ended before it was ready (exit code ${code}).`)),
    );
  });
  /** @type {Promise<number> | undefined} */
  let stopping;
  const stop = () => {
    stopping ??= end(child, ended);
    return stopping;
  };
  return { ready, ended, stop };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<number>} ended
 */
async function end(child, ended) {
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  const code = await ended;
  clearTimeout(killer);
  return code;
}

/**
 * @param {string} line
 * @returns {Ready | undefined}
 */
function readyEvent(line) {
  try {
    const { event, url, dataFolder } = JSON.parse(line);
    return event === 'ready' && typeof url === 'string'
      ? { url, dataFolder: String(dataFolder) }
      : undefined;
  } catch {
    // Not a line for programs; standard output of the host carries nothing else that matters here.
    return undefined;
  }
}
