import { describe, expect, it } from 'vitest';
import { readSource, sourceFiles } from './source-files';

const longest = 400;
const emptyNames = ['utils', 'util', 'helpers', 'common', 'misc', 'manager', 'service', 'lib'];

describe('the files of the program', () => {
  it(`have at most ${longest} lines`, () => {
    const tooLong = sourceFiles()
      .map((file) => ({ file, lines: readSource(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > longest);
    expect(tooLong).toEqual([]);
  });

  it('and their folders are named after what is inside', () => {
    const nameless = sourceFiles().filter((file) =>
      file.split(/[/.]/).some((part) => emptyNames.includes(part)),
    );
    expect(nameless).toEqual([]);
  });

  it('are called in lower case with dashes', () => {
    const names = sourceFiles().filter((file) => !/^[a-z0-9/.-]+$/.test(file.replace('pt-BR', '')));
    expect(names).toEqual([]);
  });
});
