import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';
import { runCommandLine } from '../../src/main/hosts/cli/run-command-line';

/** 21 November 2026, 09:00 UTC: a Saturday. */
export const CLOCK = '2026-11-21T09:00:00.000Z';

const folders = new Set<string>();
beforeEach(() => {
  vi.stubEnv('GATEHOUSE_TEST', '1');
});
afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
});

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-cli-'));
  folders.add(folder);
  return folder;
}

export interface CommandOptions {
  readonly clock?: string;
  readonly pin?: string;
  readonly cwd?: string;
  /** What is typed at the terminal; there is none without it. */
  readonly typed?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs one command in this process on a real core and folder, as the built entry does. */
export async function run(words: readonly string[], options: CommandOptions = {}) {
  let out = '';
  let err = '';
  const { clock = CLOCK, pin, cwd = '/', typed, env = {} } = options;
  const asked: string[] = [];
  const timed = words.length === 0 ? [] : ['--clock', clock];
  const exit = await runCommandLine([...words, ...timed], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: { GATEHOUSE_TEST: '1', ...(pin !== undefined && { GATEHOUSE_PIN: pin }), ...env },
    cwd,
    askSecret:
      typed === undefined
        ? undefined
        : async (prompt) => {
            asked.push(prompt);
            return typed;
          },
  });
  return { exit, out, err, asked };
}

/** The same with `--json`: standard output has to be one JSON value and nothing else. */
export async function runJson(words: readonly string[], options: CommandOptions = {}) {
  const { exit, out, err } = await run([...words, '--json'], options);
  return { exit, json: JSON.parse(out), err };
}
