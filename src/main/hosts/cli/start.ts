import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { runCommandLine } from './run-command-line';

/** The command line as a process: its streams, its terminal, its exit code. */
export async function startCommandLine(words: readonly string[]): Promise<void> {
  // A reader that has seen enough (`gatehouse … | head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.exitCode = await runCommandLine(words, {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env: process.env,
    cwd: process.cwd(),
    askSecret: process.stdin.isTTY ? askSecret : undefined,
  });
}

/** Reads one line from the terminal without showing what is typed. */
function askSecret(prompt: string): Promise<string> {
  process.stderr.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve) => {
    lines.once('close', () => resolve(''));
    lines.question('', (answer) => {
      process.stderr.write('\n');
      resolve(answer);
      lines.close();
    });
  });
}
