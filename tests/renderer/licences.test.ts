import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LICENCES } from '../../src/renderer/features/settings/licences';
import { projectFolder } from '../architecture/source-files';

const packageOf = (folder: string) =>
  JSON.parse(readFileSync(join(projectFolder, folder, 'package.json'), 'utf8'));

/** What builds and tests the program and is no part of it. */
const TOOLS = [
  '@axe-core/playwright',
  '@biomejs/biome',
  '@playwright/test',
  '@swc/core',
  '@testing-library/react',
  '@testing-library/user-event',
  '@vitejs/plugin-react',
  'dependency-cruiser',
  'electron-builder',
  'electron-vite',
  'fast-check',
  'happy-dom',
  'node',
  'typescript',
  'vite',
  'vitest',
];

describe('the licences that the console shows', () => {
  it('name every direct dependency with the licence of the installed package', () => {
    const { dependencies, devDependencies } = packageOf('.');
    const names = Object.keys({ ...dependencies, ...devDependencies })
      .filter((name) => !name.startsWith('@types/') && !TOOLS.includes(name))
      .sort();
    const installed = Object.fromEntries(
      names.map((name) => [name, packageOf(`node_modules/${name}`).license]),
    );
    expect(LICENCES).toEqual(installed);
  });
});
