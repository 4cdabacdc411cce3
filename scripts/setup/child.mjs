import { spawn } from 'node:child_process';
import { innerPath, root } from './paths.mjs';

/** @typedef {{ code: number, output: string, stdout: string }} Outcome `output` holds both streams */

/**
 * The environment of everything that runs on the project's own Node.
 * @param {NodeJS.ProcessEnv} [extra]
 * @returns {NodeJS.ProcessEnv}
 */
export function innerEnvironment(extra = {}) {
  return { ...process.env, PATH: innerPath(), ...extra };
}

/**
 * Runs a command to its end and collects both streams; nothing is printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, longestMs?: number }} [options] `longestMs` ends it by force
 * @returns {Promise<Outcome>} code 127 when the command could not be started
 */
export function runQuietly(command, args, options = {}) {
  const { cwd = root, env = innerEnvironment(), shell = false, longestMs } = options;
  return new Promise((settle) => {
    let output = '';
    let stdout = '';
    const child = spawn(command, args, {
      cwd,
      env,
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(longestMs === undefined ? {} : { timeout: longestMs, killSignal: 'SIGKILL' }),
    });
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect).on('data', (chunk) => {
      stdout += chunk.toString('utf8');
    });
    child.stderr.on('data', collect);
    child.on('error', (error) => settle({ code: 127, output: error.message, stdout }));
    child.on('close', (code, signal) => settle({ code: code ?? (signal ? 1 : 0), output, stdout }));
  });
}

/**
 * Runs a command with this terminal as its own.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, stdoutToStderr?: boolean }} [options]
 * @returns {Promise<number>} its exit code; 127 when it could not be started, 1 when a signal ended it
 */
export function runAttached(command, args, options = {}) {
  const { cwd = root, env = innerEnvironment(), stdoutToStderr = false } = options;
  return new Promise((settle) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['inherit', stdoutToStderr ? 2 : 'inherit', 'inherit'],
    });
    // A terminal sends Ctrl+C to the child itself; sent twice, a program takes it for impatience.
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    process.on('SIGINT', forward).on('SIGTERM', forward);
    const end = (/** @type {number} */ code) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      settle(code);
    };
    child.on('error', () => end(127));
    child.on('close', (code) => end(code ?? 1));
  });
}
