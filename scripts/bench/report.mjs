/** @typedef {import('../../tests/bench/figure').Figure} Figure */
/** @typedef {{ name: string, value: number, unit: string, n: number, p95: number, target: number, pass: boolean }} FigureLine */

/**
 * The line that is printed for a figure: `value` is the statistic that is judged.
 * @param {Figure} figure
 * @param {readonly number[]} samples
 * @returns {FigureLine}
 */
export function lineOf({ name, unit, target, bound, judged }, samples) {
  if (samples.length === 0) throw new Error(`${name} measured nothing.`);
  const sorted = [...samples].sort((one, other) => one - other);
  const value = quantile(sorted, { median: 0.5, p95: 0.95, p99: 0.99, max: 1 }[judged]);
  const pass = bound === 'atMost' ? value <= target : value >= target;
  return {
    name,
    value: rounded(value),
    unit,
    n: sorted.length,
    p95: rounded(quantile(sorted, 0.95)),
    target,
    pass,
  };
}

/**
 * The smallest sample that this share of the samples does not exceed (nearest rank).
 * @param {readonly number[]} sorted
 * @param {number} share
 */
function quantile(sorted, share) {
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}

/** @param {number} value */
const rounded = (value) => Math.round(value * 1000) / 1000;

/**
 * Whether a missed target fails the run: times depend on the machine and are only reported; sizes, counts and ratios
 * do not, and fail.
 * @param {FigureLine} line
 */
export function failsRun(line) {
  return !line.pass && line.unit !== 'ms';
}
