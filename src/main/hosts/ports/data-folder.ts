import { chmodSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { AppError } from '@shared/base/errors';

export interface FolderChoice {
  /** `--data`; relative to `cwd`. */
  readonly data: string | undefined;
  readonly demo: boolean;
}

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly cwd: string;
}

/** What this process runs in. */
export function surroundings(): Surroundings {
  return { env: process.env, platform: process.platform, home: homedir(), cwd: process.cwd() };
}

/** The absolute data folder: `--data`, `GATEHOUSE_DATA`, the platform's (D7); a demo's beside the one without. */
export function chooseDataFolder({ data, demo }: FolderChoice, around = surroundings()): string {
  if (data !== undefined) return resolve(around.cwd, data);
  const { GATEHOUSE_DATA: fromEnv } = around.env;
  const folder = fromEnv ? resolve(around.cwd, fromEnv) : platformFolder(around);
  return demo ? `${folder}-demo` : folder;
}

function platformFolder({ env, platform, home }: Surroundings): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Gatehouse');
  if (platform === 'win32') {
    return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Gatehouse');
  }
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'gatehouse');
}

/** Makes the folder where it is missing and closes it to other users (0700); throws `unavailable`. */
export function prepareDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch (cause) {
    throw new AppError(
      'unavailable',
      `The data folder ${folder} cannot be used: ${String(cause)}. Name another one with --data.`,
      { cause },
    );
  }
}
