import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { Folder } from '../contract/workspace-folder';
import { builtEntry } from '../helpers/built-entry';

const folders = new Set<string>();
afterEach(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  folders.clear();
});

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-cli-'));
  folders.add(folder);
  return folder;
}

/** Writes texts into a folder on disk; answers the folder. */
export function writeTexts(folder: string, files: Folder): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

export interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line in a process of its own, under a test clock that stands still. */
export function gatehouse(
  words: readonly string[],
  { clock, env = {} }: { readonly clock?: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Ended> {
  const { GATEHOUSE_DATA: _data, GATEHOUSE_PIN: _pin, ...clean } = process.env;
  const timed = clock === undefined ? [] : ['--clock', clock];
  const child = spawn(process.execPath, [builtEntry('cli'), ...words, ...timed], {
    env: { ...clean, GATEHOUSE_TEST: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exit) => resolve({ exit, out, err }));
  });
}

/** The same with `--json`: standard output has to be one JSON value and nothing else. */
export async function gatehouseJson(
  words: readonly string[],
  options: Parameters<typeof gatehouse>[1],
) {
  const { exit, out, err } = await gatehouse([...words, '--json'], options);
  try {
    return { exit, json: JSON.parse(out), err };
  } catch (cause) {
    throw new Error(`${words[0]} answered no JSON: ${out}${err}`, { cause });
  }
}
