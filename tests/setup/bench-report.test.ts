import { describe, expect, it } from 'vitest';
import { failsRun, lineOf } from '../../scripts/bench/report.mjs';
import type { Figure } from '../bench/figure';

const figure: Omit<Figure, 'measure'> = {
  name: 'wire.change',
  unit: 'ms',
  target: 250,
  bound: 'atMost',
  judged: 'p95',
};
const measure = async () => [];
const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('the line of a figure', () => {
  it('holds the judged statistic against the target', () => {
    expect(lineOf({ ...figure, measure }, hundred)).toEqual({
      name: 'wire.change',
      value: 95,
      unit: 'ms',
      n: 100,
      p95: 95,
      target: 250,
      pass: true,
    });
    expect(lineOf({ ...figure, measure, judged: 'median' }, hundred).value).toBe(50);
    expect(lineOf({ ...figure, measure, judged: 'max', target: 99 }, hundred).pass).toBe(false);
  });

  it('knows targets that are a least value', () => {
    expect(lineOf({ ...figure, measure, bound: 'atLeast', target: 96 }, hundred).pass).toBe(false);
  });

  it('does not exist without a sample', () => {
    expect(() => lineOf({ ...figure, measure }, [])).toThrow('wire.change measured nothing.');
  });

  it('fails the run over a size that is missed, not over a time', () => {
    const late = lineOf({ ...figure, measure, target: 1 }, hundred);
    expect(failsRun(late)).toBe(false);
    expect(failsRun({ ...late, unit: 'kB' })).toBe(true);
    expect(failsRun({ ...late, unit: 'kB', pass: true })).toBe(false);
  });
});
