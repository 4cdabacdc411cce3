import { canonicalDecimal, parseDecimal } from '../../base/decimal';
import { METRICS, type MetricKey } from './metric';

/** Rendered under `errors.observation_<code>`. */
export type ObservedValueProblem = 'not_decimal' | 'below_zero' | 'above_one' | 'not_minor_units';

/**
 * The number that a source's text stands for, the same in every language: digits with a point (M188, D11).
 *
 * No measure is negative, a ratio is a share up to 1, and money is whole minor units.
 */
export function parseObservedValue(
  key: MetricKey,
  text: string,
):
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly problem: ObservedValueProblem } {
  const value = parseDecimal(text);
  if (value === undefined) return { ok: false, problem: 'not_decimal' };
  if (value < 0) return { ok: false, problem: 'below_zero' };
  const unit = METRICS.find((metric) => metric.key === key)?.unit;
  if (unit === 'ratio' && value > 1) return { ok: false, problem: 'above_one' };
  if (unit === 'money' && canonicalDecimal(text)?.includes('.')) {
    return { ok: false, problem: 'not_minor_units' };
  }
  return { ok: true, value };
}
