import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOME, hrefOf, type Place, parsePlace } from '../../src/renderer/ui/place';

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' });
const query = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.string({ maxLength: 8 }), {
  noNullPrototype: true,
});
const scope: fc.Arbitrary<Place['scope']> = fc.oneof(
  word.map((slug) => ({ kind: 'tenant' as const, slug })),
  fc.constant({ kind: 'all' as const }),
  fc.constant({ kind: 'settings' as const }),
);
const place: fc.Arbitrary<Place> = fc.record({
  scope,
  view: word,
  id: fc.option(word, { nil: undefined }),
  query,
});

describe('the address of a place', () => {
  it('names every place so that a reload finds it again', () => {
    fc.assert(
      fc.property(place, (there) => {
        expect(parsePlace(hrefOf(there))).toEqual(there);
      }),
    );
  });

  it.each([
    ['', HOME],
    ['#/nowhere/x', HOME],
    ['#/t', HOME],
    ['#/t/%E0%A4%A/gates', { ...HOME, scope: { kind: 'tenant', slug: '%E0%A4%A' }, view: 'gates' }],
  ])('of %j is read without a throw', (hash, expected) => {
    expect(parsePlace(hash)).toEqual(expected);
  });

  it('carries an intent beside the view', () => {
    expect(parsePlace('#/t/casa-verde/incidents?new=1')).toEqual({
      scope: { kind: 'tenant', slug: 'casa-verde' },
      view: 'incidents',
      id: undefined,
      query: { new: '1' },
    });
  });
});
