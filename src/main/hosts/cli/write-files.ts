import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { AppError } from '@shared/base/errors';
import { refuse } from '../../core/refuse';

/** Writes a file in one step: whoever looks finds the old one or the whole new one. */
export function writeFile(file: string, content: Buffer): void {
  onDisk(file, () => {
    mkdirSync(dirname(file), { recursive: true });
    const draft = `${file}.${process.pid}.unfinished`;
    try {
      writeFileSync(draft, content);
      sync(draft);
      renameSync(draft, file);
    } finally {
      rmSync(draft, { force: true });
    }
  });
}

/** Copies a file to a place where there is none yet. */
export function copyNewFile(from: string, to: string): void {
  if (existsSync(to)) throw refuse('rule_violation', 'cli_file_exists', { file: to });
  onDisk(to, () => {
    mkdirSync(dirname(to), { recursive: true });
    const draft = `${to}.${process.pid}.unfinished`;
    try {
      copyFileSync(from, draft, constants.COPYFILE_EXCL);
      sync(draft);
      renameSync(draft, to);
    } finally {
      rmSync(draft, { force: true });
    }
  });
}

/** Writes a whole folder in one step, where there is none or an empty one; `files` are texts by their paths inside. */
export function writeFolder(folder: string, files: ReadonlyMap<string, string>): void {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (there !== undefined && (!there.isDirectory() || readdirSync(folder).length > 0)) {
    throw refuse('rule_violation', 'cli_folder_not_empty', { folder });
  }
  onDisk(folder, () => {
    const draft = `${folder}.${process.pid}.unfinished`;
    try {
      mkdirSync(draft, { recursive: true });
      for (const [path, text] of files) {
        const file = join(draft, ...path.split('/'));
        // Paths were checked at their import; a folder is still never left.
        if (!file.startsWith(draft + sep)) throw new Error(`${path} leaves the folder`);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
      if (there !== undefined) rmdirSync(folder);
      renameSync(draft, folder);
    } finally {
      rmSync(draft, { recursive: true, force: true });
    }
  });
}

function sync(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Says in a sentence what the disk refused. */
function onDisk(target: string, work: () => void): void {
  try {
    work();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    throw refuse('unavailable', 'cli_cannot_write', { file: target, why: String(cause.code) });
  }
}
