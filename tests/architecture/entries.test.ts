import { describe, expect, it } from 'vitest';
import { importsOf, readSource } from './source-files';

const entries = ['index', 'node-host', 'cli', 'core-worker'].map((name) => `src/main/${name}.ts`);

describe('each entry', () => {
  it.each(entries)('%s asks for the Node version before anything else is loaded', (entry) => {
    expect(importsOf(entry)[0]?.target).toBe('src/main/node-guard');
    const loadedStatically = readSource(entry)
      .split('\n')
      .filter((line) => /^(import|export) .*from /.test(line) && !line.startsWith('import type'));
    expect(loadedStatically).toEqual([]);
  });

  it.each(entries)('%s is short: the program lies behind it', (entry) => {
    expect(readSource(entry).split('\n').length).toBeLessThan(20);
  });
});
