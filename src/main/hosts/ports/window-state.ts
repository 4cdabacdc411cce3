import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The smallest window the screens are drawn for. */
export const MIN_WINDOW = { width: 1024, height: 700 } as const;
const DEFAULT_WINDOW = { width: 1440, height: 900 } as const;

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowState {
  readonly width: number;
  readonly height: number;
  /** Absent: the platform places the window. */
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly maximized: boolean;
}

const stored = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(MIN_WINDOW.width).max(20_000),
  height: z.int().min(MIN_WINDOW.height).max(20_000),
  maximized: z.boolean(),
});

const fileOf = (dataFolder: string) => join(dataFolder, 'window.json');

/** Where the window was, if that can still be seen on one of `screens`; else the default. */
export function readWindowState(dataFolder: string, screens: readonly Bounds[]): WindowState {
  const state = stored.safeParse(readJson(fileOf(dataFolder))).data;
  if (state === undefined) return { ...DEFAULT_WINDOW, maximized: false };
  if (screens.some((screen) => canBeGrabbed(state, screen))) return state;
  return { width: state.width, height: state.height, maximized: state.maximized };
}

/** Keeps the state for the next start; a full disk costs the place of the window alone. */
export function writeWindowState(dataFolder: string, bounds: Bounds, maximized: boolean): void {
  const { x, y, width, height } = bounds;
  try {
    writeFileSync(fileOf(dataFolder), JSON.stringify({ x, y, width, height, maximized }), {
      mode: 0o600,
    });
  } catch {
    // Not worth a word to the operator while the window closes.
  }
}

/** A piece of the title bar, 100 pixels wide, lies on the screen. */
function canBeGrabbed(window: Bounds, screen: Bounds): boolean {
  const visible =
    Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  return visible >= 100 && window.y >= screen.y && window.y + 30 <= screen.y + screen.height;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // a first start, or a file that was cut off
  }
}
