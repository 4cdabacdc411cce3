import { canonicalDecimal, parseDecimal, parseMinorUnits, sameDecimal } from '@shared/base/decimal';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  ['4.50', '4.5'],
  ['+007', '7'],
  ['-0.0', '0'],
  ['-1.10', '-1.1'],
  [' 12 ', '12'],
])('%s is the decimal %s', (text, canonical) => {
  expect(canonicalDecimal(text)).toBe(canonical);
});

test.each(['1,5', '1e3', '.5', '5.', '0x10', 'NaN', ''])('"%s" is no decimal', (text) => {
  expect(canonicalDecimal(text)).toBeUndefined();
  expect(parseDecimal(text)).toBeUndefined();
});

test('[M188] two sources differ only when their decimals do', () => {
  expect(sameDecimal('4.50', '4.5')).toBe(true);
  expect(sameDecimal('4.50', '4.51')).toBe(false);
  expect(sameDecimal('0.1', '0.10000000000000001')).toBe(false);
});

test('a number survives being written and read', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat({ max: 999 }), (whole, thousandths) => {
      const text = `${whole}.${String(thousandths).padStart(3, '0')}`;
      expect(parseDecimal(text)).toBe(Number(text) + 0);
    }),
  );
});

test.each([
  ['12.5', 2, 1250],
  ['-0.01', 2, -1],
  ['7', 0, 7],
])('%s in %i digits is %i minor units', (text, digits, minor) => {
  expect(parseMinorUnits(text, digits)).toBe(minor);
});

test('money with more digits than its currency has is refused, not rounded', () => {
  expect(parseMinorUnits('1.005', 2)).toBeUndefined();
  expect(parseMinorUnits('99999999999999999999', 2)).toBeUndefined();
});
