import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { buildEntries } from './build-entries';

/** The program's own entries and a command line, built for the test file `name`. */
export async function buildProgram(name: string): Promise<URL> {
  const built = await buildEntries(name, {
    'node-host': 'src/main/node-host.ts',
    'core-worker': 'src/main/core-worker.ts',
    'ask-state': 'tests/hosts/fixtures/ask-state.ts',
    'hold-folder': 'tests/hosts/fixtures/hold-folder.ts',
  });
  const renderer = new URL('../renderer/', built);
  mkdirSync(renderer, { recursive: true });
  writeFileSync(new URL('index.html', renderer), '<!doctype html><title>Gatehouse</title>');
  return built;
}

export interface Program {
  readonly child: ChildProcessWithoutNullStreams;
  /** The next line on standard output; rejects when the program ends before one came. */
  nextLine(): Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
}

/** Runs a built entry in a process of its own; killed when the test is over. */
export function run(
  entry: URL,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Program {
  return runCommand(process.execPath, [fileURLToPath(entry), ...args], env);
}

function runCommand(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Program {
  const { GATEHOUSE_DATA: _data, GATEHOUSE_TEST: _test, ...clean } = process.env;
  const child = spawn(command, args, { env: { ...clean, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, stderr }));
  });
  const lines = lineReader(child, ended);
  return { child, ended, nextLine: lines };
}

function lineReader(
  child: ChildProcessWithoutNullStreams,
  ended: Promise<{ stderr: string }>,
): () => Promise<string> {
  const ready: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) {
      const next = waiting.shift();
      if (next === undefined) ready.push(line);
      else next(line);
    }
  });
  return () => {
    const line = ready.shift();
    if (line !== undefined) return Promise.resolve(line);
    return new Promise((resolve, reject) => {
      waiting.push(resolve);
      void ended.then(({ stderr }) => reject(new Error(`It ended without a line: ${stderr}`)));
    });
  };
}

export interface ReadyLine {
  readonly event: 'ready';
  readonly url: string;
  readonly dataFolder: string;
  readonly port: number;
}

/** Starts the browser host through another command, which becomes it, and waits for its line. */
export async function runWith(
  command: string,
  args: readonly string[],
): Promise<Program & { readonly ready: ReadyLine }> {
  const program = runCommand(command, args);
  return { ...program, ready: JSON.parse(await program.nextLine()) };
}

/** Starts the browser host and waits for its line. */
export async function runHost(
  built: URL,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Program & { readonly ready: ReadyLine }> {
  const program = run(new URL('node-host.js', built), args, env);
  return { ...program, ready: JSON.parse(await program.nextLine()) };
}
