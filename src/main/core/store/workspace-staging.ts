import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Where the texts of imports under way lie; nothing else lies there. */
const FOLDER = 'imports';

/** The texts of one import on disk, numbered in the order they came: no name of a foreign folder becomes a path. */
export interface ImportStaging {
  append(file: number, text: string): void;
  read(file: number): string;
  /** May be called twice. */
  drop(): void;
}

/** Opens the staging of an import that has begun; `id` is one of our own. */
export function openStaging(dataFolder: string, id: string): ImportStaging {
  const folder = path.join(dataFolder, FOLDER, id);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fileOf = (file: number) => path.join(folder, `${file}.txt`);
  return {
    append(file, text) {
      if (text === '') writeFileSync(fileOf(file), '', { flag: 'a', mode: 0o600 });
      else appendFileSync(fileOf(file), text, { mode: 0o600 });
    },
    read: (file) => readFileSync(fileOf(file), 'utf8'),
    drop: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Removes what imports of an earlier run of the program left behind; `live` are under way now. */
export function sweepStaging(dataFolder: string, live: ReadonlySet<string>): void {
  const folder = path.join(dataFolder, FOLDER);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(folder)) {
    if (!live.has(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}
