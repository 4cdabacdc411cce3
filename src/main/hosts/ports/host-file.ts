import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const hostRecord = z.object({
  pid: z.int(),
  host: z.enum(['electron', 'browser', 'cli']),
  /** Unix socket or named pipe of the command line; null while a command line itself holds the folder. */
  socket: z.string().nullable(),
  url: z.string().optional(),
  startedAt: z.iso.datetime(),
});
/** Who has a data folder open, as `host.json` says it (D7). A hint only: `core.lock` decides. */
export type HostRecord = Readonly<z.output<typeof hostRecord>>;

const fileOf = (dataFolder: string) => join(dataFolder, 'host.json');

/** The record, or undefined where there is none that can be read. */
export function readHostFile(dataFolder: string): HostRecord | undefined {
  try {
    return hostRecord.safeParse(JSON.parse(readFileSync(fileOf(dataFolder), 'utf8'))).data;
  } catch {
    return undefined; // absent, or half written by a host that died
  }
}

/** Writes the record (0600) in one step. */
export function writeHostFile(dataFolder: string, record: HostRecord): void {
  const file = fileOf(dataFolder);
  const draft = `${file}.${record.pid}`;
  writeFileSync(draft, `${JSON.stringify(record)}\n`, { mode: 0o600 });
  renameSync(draft, file);
}

/** Removes the record if it is still this process's. */
export function removeHostFile(dataFolder: string, pid: number): void {
  if (readHostFile(dataFolder)?.pid === pid) rmSync(fileOf(dataFolder), { force: true });
}
