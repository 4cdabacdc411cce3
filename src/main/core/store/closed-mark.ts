import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { syncFolder } from './blobs';
import { DATABASE_FILE } from './data-folder';

/** Lies in the data folder while the database is closed and was found sound; says how its file looked then. */
export const CLOSED_MARK = 'closed.json';

/**
 * The kernel sets `changedAtNs` at every write, copy and rename, and no program can set it back; on file systems without
 * it (a memory stick's) the other three are what is left.
 */
const seen = z.object({
  inode: z.string(),
  sizeBytes: z.string(),
  modifiedAtNs: z.string(),
  changedAtNs: z.string(),
});
const SEEN = seen.keyof().options;

/** Remembers how the closed database looks, so that the next start need not read all of it. */
export function markClosed(dataFolder: string): void {
  writeFileSync(path.join(dataFolder, CLOSED_MARK), JSON.stringify(lookOf(dataFolder)), {
    mode: 0o600,
  });
}

/** Whether nothing has touched the database since it was marked; false in every doubt. */
export function isAsClosed(dataFolder: string): boolean {
  const wal = path.join(dataFolder, `${DATABASE_FILE}-wal`);
  if (existsSync(wal) && statSync(wal).size > 0) return false;
  try {
    const mark = seen.parse(JSON.parse(readFileSync(path.join(dataFolder, CLOSED_MARK), 'utf8')));
    const now = lookOf(dataFolder);
    return SEEN.every((field) => mark[field] === now[field]);
  } catch {
    return false; // no mark, or one that cannot be read
  }
}

/** Takes the mark away before the first write; it is gone from the disk when this returns. */
export function forgetClosed(dataFolder: string): void {
  rmSync(path.join(dataFolder, CLOSED_MARK), { force: true });
  syncFolder(dataFolder);
}

function lookOf(dataFolder: string): z.output<typeof seen> {
  const stats = statSync(path.join(dataFolder, DATABASE_FILE), { bigint: true });
  return {
    inode: String(stats.ino),
    sizeBytes: String(stats.size),
    modifiedAtNs: String(stats.mtimeNs),
    changedAtNs: String(stats.ctimeNs),
  };
}
