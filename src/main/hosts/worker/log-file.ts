import { closeSync, fstatSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock, Logger } from '../../core/ports';

const MAX_BYTES = 5 * 1024 * 1024;
const KEPT_FILES = 4;

/**
 * A logger that appends one JSON object a line to `file` (mode 0600) and starts a new file at `maxBytes`,
 * keeping `<file>.1` to `<file>.4`. Never throws: a full disk costs log lines, not the core.
 */
export function createLogFile(file: string, clock: Clock, maxBytes = MAX_BYTES): Logger {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  let handle = openSync(file, 'a', 0o600);
  let size = fstatSync(handle).size;

  const rotate = () => {
    closeSync(handle);
    for (let n = KEPT_FILES; n >= 1; n--) {
      moveIfThere(n === 1 ? file : `${file}.${n - 1}`, `${file}.${n}`);
    }
    handle = openSync(file, 'a', 0o600);
    size = 0;
  };

  const write = (level: 'info' | 'error', event: string, fields: object = {}) => {
    try {
      if (size >= maxBytes) rotate();
      const at = new Date(clock.nowMs()).toISOString();
      size += writeSync(handle, `${JSON.stringify({ at, level, event, ...fields }, plain)}\n`);
    } catch {
      // Nobody is left to tell: the log was the place to say it.
    }
  };
  return {
    info: (event, fields) => write('info', event, fields),
    error: (event, fields) => write('error', event, fields),
  };
}

function moveIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'ENOENT') throw thrown; // fs throws nothing else
  }
}

/** Errors have no enumerable fields and bigints no JSON. */
function plain(_key: string, value: unknown): unknown {
  if (value instanceof Error) {
    return { name: value.name, message: value.message, stack: value.stack, cause: value.cause };
  }
  return typeof value === 'bigint' ? String(value) : value;
}
