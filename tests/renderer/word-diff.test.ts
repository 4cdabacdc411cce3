import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldChanges, wordDiff } from '../../src/renderer/features/approvals/word-diff';

const joined = (words: ReturnType<typeof wordDiff>, without: 'added' | 'removed') =>
  words
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('what changed between two versions', () => {
  test('[M45] is told word by word, in the order of the text', () => {
    expect(
      wordDiff('Stay two nights and save 20% now', 'Stay two nights and save 15% now'),
    ).toEqual([
      { kind: 'same', text: 'Stay two nights and save ' },
      { kind: 'removed', text: '20' },
      { kind: 'added', text: '15' },
      { kind: 'same', text: '% now' },
    ]);
  });

  test('[M45] reads edits that only blanks keep apart as one', () => {
    expect(wordDiff('June, every sale included.', 'June, walk-ins left out.')).toEqual([
      { kind: 'same', text: 'June, ' },
      { kind: 'removed', text: 'every sale included' },
      { kind: 'added', text: 'walk-ins left out' },
      { kind: 'same', text: '.' },
    ]);
  });

  test('[M45] loses nothing of either text, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, now) => {
        const words = wordDiff(before, now);
        expect(joined(words, 'removed')).toBe(now);
        expect(joined(words, 'added')).toBe(before);
      }),
    );
  });

  test('[M45] counts a replaced word once, and keeps what is gone and what is new', () => {
    const before = [
      { key: 'goal', text: 'Fill the winter' },
      { key: 'budget', text: 'R$ 2,500.00' },
    ];
    const now = [
      { key: 'goal', text: 'Fill the summer' },
      { key: 'inScope', text: 'The own site' },
    ];
    expect(fieldChanges(before, now).map(({ key, edits }) => [key, edits])).toEqual([
      ['goal', 1],
      ['inScope', 1],
      ['budget', 1],
    ]);
    // An amount is one thing: it went, and another came.
    const [amount] = fieldChanges(
      [{ key: 'budget', text: 'R$ 2,500.00' }],
      [{ key: 'budget', text: 'R$ 1,200.00' }],
    );
    expect(amount?.words.map(({ text }) => text)).toEqual(['R$ 2,500.00', 'R$ 1,200.00']);
    expect(fieldChanges(now, now).every(({ edits }) => edits === 0)).toBe(true);
  });

  test('[M45] two long texts without a word in common are shown as they are', () => {
    const long = (word: string) => Array.from({ length: 3_000 }, (_, at) => word + at).join(' ');
    expect(wordDiff(long('a'), long('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
