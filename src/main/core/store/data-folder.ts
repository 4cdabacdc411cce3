import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

export const DATABASE_FILE = 'gatehouse.sqlite';
export const BACKUP_FOLDER = 'backups';

/** Makes the folder when it is new; 0700: other people of this computer have no business in it (D7). */
export function makeDataFolder(dataFolder: string): void {
  for (const folder of [dataFolder, path.join(dataFolder, BACKUP_FOLDER)]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
  chmodSync(dataFolder, 0o700);
}

/** Full path of the newest backup in the folder, by its name's time. */
export function newestBackup(dataFolder: string): string | undefined {
  const folder = path.join(dataFolder, BACKUP_FOLDER);
  if (!existsSync(folder)) return undefined;
  const name = readdirSync(folder)
    .filter((one) => one.endsWith('.backup'))
    .sort()
    .at(-1);
  return name === undefined ? undefined : path.join(folder, name);
}
