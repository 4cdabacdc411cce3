import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of our scripts in a folder of its own, with packages and commands that the test makes up. */
export interface ProjectCopy {
  readonly folder: string;
  write(file: string, text: string): void;
  read(file: string): string;
  exists(file: string): boolean;
  /** Puts a shell script on the PATH of what runs in the copy. */
  command(name: string, body: string): void;
  run(args: readonly string[], env?: Readonly<Record<string, string>>): Ran;
  /** Runs a line of code as a module of the copy. */
  evaluate(code: string, env?: Readonly<Record<string, string>>): Ran;
}

export function projectCopy(): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-setup-'));
  folders.push(folder);
  cpSync('scripts', join(folder, 'scripts'), { recursive: true });
  const commands = join(folder, 'commands');
  mkdirSync(commands);
  symlinkSync(process.execPath, join(commands, 'node'));
  const inside = (file: string) => join(folder, file);
  const run: ProjectCopy['run'] = (args, env = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${commands}:/usr/bin:/bin`, HOME: folder, ...env },
    });
    return { code: status, stdout, stderr };
  };
  return {
    folder,
    run,
    evaluate: (code, env) => run(['--input-type=module', '-e', code], env),
    write(file, text) {
      mkdirSync(dirname(inside(file)), { recursive: true });
      writeFileSync(inside(file), text);
    },
    read: (file) => readFileSync(inside(file), 'utf8'),
    exists: (file) => existsSync(inside(file)),
    command(name, body) {
      writeFileSync(join(commands, name), `#!/bin/sh\n${body}\n`);
      chmodSync(join(commands, name), 0o755);
    },
  };
}

/** The project's Node inside a copy, as the installer leaves it. */
export function giveItsOwnNode(copy: ProjectCopy): void {
  const version = process.versions.node;
  copy.write('node_modules/node/package.json', JSON.stringify({ version }));
  mkdirSync(join(copy.folder, 'node_modules', 'node', 'bin'), { recursive: true });
  mkdirSync(join(copy.folder, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(process.execPath, join(copy.folder, 'node_modules', 'node', 'bin', 'node'));
}
