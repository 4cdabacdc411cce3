/**
 * A line for the person who waits. It goes to standard error: standard output carries results only.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** A failure whose message is the whole explanation; the scripts print it without a stack. */
export class SetupError extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode] 1, or 2 for a command that was written wrongly
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Runs a script's body and turns what it throws into one line and exit code 1.
 * @param {() => Promise<number | undefined>} body answers with an exit code, 0 when undefined
 */
export async function runScript(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    const known = error instanceof SetupError;
    say(known ? error.message : String((error instanceof Error && error.stack) || error));
    process.exitCode = known ? error.exitCode : 1;
  }
}

/**
 * Says every few seconds that something still goes on, until the work has ended.
 * @template T
 * @param {string} what
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
export async function whileSaying(what, work) {
  const startedAt = Date.now();
  say(`${what} …`);
  const ticker = setInterval(() => say(`${what} … ${seconds(startedAt)} s`), 4000);
  try {
    return await work;
  } finally {
    clearInterval(ticker);
  }
}

/** @param {number} startedAt */
const seconds = (startedAt) => Math.round((Date.now() - startedAt) / 1000);
