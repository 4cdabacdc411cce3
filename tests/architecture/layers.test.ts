import { describe, expect, it } from 'vitest';
import { type Import, type Layer, layerOf, whyForbidden } from './layer-rule';
import layers from './layers.json';
import { importsOf, sourceFiles } from './source-files';

const table: readonly Layer[] = layers;
const files = sourceFiles();

const importing = (from: string, target: string, isPackage = false): Import => ({
  from,
  target,
  isPackage,
});

describe('who may import whom', () => {
  it('reads the source files at all', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.flatMap((file) => importsOf(file)).length).toBeGreaterThan(50);
  });

  it('lists the folder of every source file', () => {
    expect(files.filter((file) => layerOf(file, table) === undefined)).toEqual([]);
  });

  it('[M2] holds for every import: the renderer reaches no database, scheduler or file', () => {
    const violations = files
      .flatMap((file) => importsOf(file))
      .map((found) => whyForbidden(found, table))
      .filter((why) => why !== undefined);
    expect([...new Set(violations)]).toEqual([]);
  });
});

describe('the rule of the layers', () => {
  it.each([
    [
      'domain imports the contract',
      importing('src/shared/domain/gates/gate.ts', 'src/shared/contract/gates'),
    ],
    ['shared imports node', importing('src/shared/base/days.ts', 'node:fs', true)],
    ['domain imports a package', importing('src/shared/domain/cycles/cycle.ts', 'zod', true)],
    [
      'the renderer imports the core',
      importing('src/renderer/features/gates/gates.tsx', 'src/main/core/gates/handlers'),
    ],
    [
      'the renderer imports the database',
      importing('src/renderer/app/shell.tsx', 'better-sqlite3', true),
    ],
    [
      'a view imports another view',
      importing('src/renderer/features/gates/a.tsx', 'src/renderer/features/plans/b'),
    ],
    ['a feature imports kysely', importing('src/main/core/gates/handlers.ts', 'kysely', true)],
    ['the core imports electron', importing('src/main/core/create-core.ts', 'electron', true)],
    [
      'the core imports a host',
      importing('src/main/core/gates/handlers.ts', 'src/main/hosts/node/start'),
    ],
    [
      'an entry imports the core past its host',
      importing('src/main/cli.ts', 'src/main/core/create-core'),
    ],
    [
      'the store imports a feature',
      importing('src/main/core/store/gates.ts', 'src/main/core/gates/handlers'),
    ],
    [
      'an executor imports another',
      importing('src/main/core/executors/a/a.ts', 'src/main/core/executors/b/b'),
    ],
    [
      'an executor imports the store',
      importing('src/main/core/executors/a/a.ts', 'src/main/core/store/store'),
    ],
    [
      'the browser host imports electron',
      importing('src/main/hosts/node/start.ts', 'electron', true),
    ],
    [
      'the preload imports the contract',
      importing('src/preload/index.ts', 'src/shared/contract/gates'),
    ],
    ['a package that nobody listed', importing('src/main/core/gates/handlers.ts', 'lodash', true)],
    [
      'a package whose name begins alike',
      importing('src/renderer/app/a.tsx', 'react-markdown', true),
    ],
    ['a folder that nobody listed', importing('src/shared/utils/a.ts', 'src/shared/base/days')],
    [
      'a tree below the renderer that nobody listed',
      importing('src/renderer/lib/a.ts', 'react', true),
    ],
  ])('forbids: %s', (_name, found) => {
    expect(whyForbidden(found, table)).toBeDefined();
  });

  it.each([
    ['domain imports base', importing('src/shared/domain/gates/gate.ts', 'src/shared/base/days')],
    [
      'a feature imports the store',
      importing('src/main/core/gates/handlers.ts', 'src/main/core/store/store'),
    ],
    [
      'the store imports the ports',
      importing('src/main/core/store/store.ts', 'src/main/core/ports'),
    ],
    [
      'a view imports its own part',
      importing('src/renderer/features/gates/a.tsx', 'src/renderer/features/gates/b'),
    ],
    ['a host imports node', importing('src/main/hosts/node/start.ts', 'node:http', true)],
  ])('allows: %s', (_name, found) => {
    expect(whyForbidden(found, table)).toBeUndefined();
  });

  it('sees imports of every form', () => {
    const text = `
      import a from './a';
      import type { B } from '@shared/b';
      export { c } from '../c';
      export * from 'd';
      const e = await import('./e');
      type F = import('./f').F;
      const g = import.meta.glob('../../../../migrations/*.sql', { query: '?raw' });
      const h = require('h');`;
    expect(importsOf('src/main/core/store/x.ts', text).map((found) => found.target)).toEqual([
      'src/main/core/store/a',
      'src/shared/b',
      'src/main/core/c',
      'd',
      'src/main/core/store/e',
      'src/main/core/store/f',
      'migrations/*.sql',
      'h',
    ]);
  });
});
