import { describe, expect, it } from 'vitest';
import { createKeySequence, SEQUENCE_MS } from '../../src/renderer/app/key-sequence';

const pressed = (...keys: readonly (readonly [string, number])[]) => {
  const sequence = createKeySequence();
  return keys.map(([key, atMs]) => sequence.press(key, atMs));
};

describe('G then a letter', () => {
  it('answers the letter when it comes in time, to the millisecond', () => {
    expect(pressed(['g', 0], ['Y', SEQUENCE_MS])).toEqual([undefined, 'y']);
    expect(pressed(['g', 0], ['y', SEQUENCE_MS + 1])).toEqual([undefined, undefined]);
  });

  it('takes G G as the letter G, and begins anew after it', () => {
    expect(pressed(['g', 0], ['g', 100], ['y', 200])).toEqual([undefined, 'g', undefined]);
  });

  it('begins with a late G instead of losing it', () => {
    expect(pressed(['g', 0], ['g', 900], ['i', 1_000])).toEqual([undefined, undefined, 'i']);
  });

  it('answers nothing to letters without a G', () => {
    expect(pressed(['y', 0], ['i', 10])).toEqual([undefined, undefined]);
  });
});
