import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Mutant {
  readonly file: string;
  readonly text: string;
  readonly replacement: string;
  readonly test: { readonly file: string; readonly title: string };
}

const mutants: readonly Mutant[] = JSON.parse(readFileSync('tests/mutants.json', 'utf8'));
const named = ({ file, text }: Mutant) => `${file}: ${text.trim()}`;

test('every mutant finds its line once and names a test file that is there', () => {
  const lost = mutants.filter(
    ({ file, text }) => !existsSync(file) || readFileSync(file, 'utf8').split(text).length !== 2,
  );
  expect(lost.map(named)).toEqual([]);
  expect(mutants.filter(({ test: { file } }) => !existsSync(file)).map(named)).toEqual([]);
});

test('a mutant names the case of a table, not the placeholder of all of them', () => {
  const vague = mutants.filter(({ test: { title } }) => /%[dijos]|\$\w/.test(title));
  expect(vague.map(named)).toEqual([]);
});

test('no mutant stands twice or changes nothing', () => {
  const keys = mutants.map((mutant) => JSON.stringify(mutant));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect(mutants.filter(({ text, replacement }) => text === replacement)).toEqual([]);
});
