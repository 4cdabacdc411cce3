/**
 * One figure of `npm run bench`. A `*.bench.ts` exports `figures`, a list of these; each file runs in a process of its
 * own, on the built program and without a test runner around it.
 */
export interface Figure {
  /** `<area>.<what>`: the area is the first word of its file's name. */
  readonly name: string;
  readonly unit: 'ms' | 'MB' | 'kB' | 'count' | 'ratio';
  /** The bound that decides; which statistic of the samples is held against it is `judged`. */
  readonly target: number;
  readonly bound: 'atMost' | 'atLeast';
  readonly judged: 'median' | 'p95' | 'p99' | 'max';
  /** Measures; every number is one sample. */
  readonly measure: () => Promise<readonly number[]>;
}
