import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWindowState, writeWindowState } from '../../src/main/hosts/ports/window-state';
import { tempFolder } from './temp-folder';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const standard = { width: 1440, height: 900, maximized: false };

describe("the window's place", () => {
  it('is where it was', () => {
    const folder = tempFolder();
    const bounds = { x: 100, y: 50, width: 1200, height: 800 };
    writeWindowState(folder, bounds, true);
    expect(readWindowState(folder, [screen])).toEqual({ ...bounds, maximized: true });
  });

  it.each([
    ['right of every screen', { x: 1_900, y: 50 }],
    ['left of every screen', { x: -1_150, y: 50 }],
    ['with its title bar above the screen', { x: 100, y: -40 }],
    ['with its title bar below the screen', { x: 100, y: 1_060 }],
  ])('is left to the platform when it would be %s', (_name, place) => {
    const folder = tempFolder();
    writeWindowState(folder, { ...place, width: 1200, height: 800 }, false);
    expect(readWindowState(folder, [screen])).toEqual({
      width: 1200,
      height: 800,
      maximized: false,
    });
  });

  it.each(['', '{', '[]', '{"x":0,"y":0,"width":10,"height":10,"maximized":false}'])(
    'is the standard one when the file says %j',
    (content) => {
      const folder = tempFolder();
      writeFileSync(join(folder, 'window.json'), content);
      expect(readWindowState(folder, [screen])).toEqual(standard);
    },
  );

  it('that cannot be kept is no reason to fail', () => {
    const bounds = { x: 0, y: 0, width: 1200, height: 800 };
    expect(() => writeWindowState('/nowhere/at/all', bounds, false)).not.toThrow();
  });
});
