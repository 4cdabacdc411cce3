import { describe, expect, it } from 'vitest';
import { surroundingsUsed } from './banned-words';
import { readSource, sourceFiles } from './source-files';

const files = [...sourceFiles('src/shared'), ...sourceFiles('src/main/core')];

describe('core and shared', () => {
  it('take time, chance, output and settings from ports and arguments only', () => {
    expect(files.length).toBeGreaterThan(20);
    const uses = files.flatMap((file) =>
      surroundingsUsed(readSource(file), file.endsWith('x')).map((use) => `${file}: ${use}`),
    );
    expect(uses).toEqual([]);
  });
});

describe('the rule of the banned words', () => {
  it('finds each of them', () => {
    const text = `
      const a = Date.now() + Math.random();
      const b = new Date();
      setTimeout(() => console.log(process.env.HOME), 1);
      const c = globalThis.crypto;`;
    expect(surroundingsUsed(text)).toEqual([
      'Date.now',
      'Math.random',
      'new Date()',
      'setTimeout',
      'console.log',
      'process.env',
      'globalThis.crypto',
    ]);
  });

  it('lets a Date of an argument, a comment and a text pass', () => {
    const text = `
      // Date.now is banned
      const a = new Date(atMs);
      const b = 'console.log';
      const c = ports.clock.now();`;
    expect(surroundingsUsed(text)).toEqual([]);
  });
});
