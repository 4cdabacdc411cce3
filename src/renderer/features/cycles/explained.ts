import { TREND_KEYS, TREND_TRACK, type TrendKey } from '@shared/domain/metrics/trend';
import { setQuery, usePlace } from '../../ui/use-place';
import type { Cycle } from './cycle';

/** Parts of the page that a value of a rule leads to. */
export const INCIDENTS_PART = 'cycles-incidents';
export const MATRIX_PART = 'cycles-matrix';
export const SIGNAL_PART = 'cycles-signal';
export const rulePart = (rule: number) => `cycles-rule-${rule}`;

/** Which input is shown down to its records, and which rule led there; the address keeps both. */
export function useExplained(): {
  readonly key: TrendKey | undefined;
  readonly rule: number | undefined;
} {
  const { query } = usePlace();
  return {
    key: TREND_KEYS.find((each) => each === query.input),
    rule: query.rule === undefined ? undefined : Number(query.rule),
  };
}

/** Shows where an input comes from. */
export function showInput(key: TrendKey, rule?: number): void {
  setQuery({ input: key, rule: rule === undefined ? undefined : String(rule) });
  // What was shown already is not drawn anew.
  focusPart(SIGNAL_PART);
}

/** Goes back to the rule that led here, or only closes. */
export function hideInput(rule: number | undefined): void {
  setQuery({ input: undefined, rule: undefined });
  if (rule !== undefined) focusPart(rulePart(rule));
}

/** Puts the focus on a part, so that the screen and the keyboard go there. */
export function focusPart(id: string): void {
  document.getElementById(id)?.focus();
}

/** Where a value of a rule's trace leads. */
export function showOperand(cycle: Cycle, key: string, rule: number): void {
  const trend = TREND_KEYS.find((each) => each === key);
  if (trend !== undefined) showInput(trend, rule);
  else if (key === 'visibility_up' || key === 'quality_up') {
    showInput(trendBehind(cycle, key === 'visibility_up' ? 'visibility' : 'quality'), rule);
  } else focusPart(key === 'p0_in_window' || key === 'open_p1' ? INCIDENTS_PART : MATRIX_PART);
}

/** The trend that made a track go up, or the first of the track. */
function trendBehind({ signals }: Cycle, track: 'visibility' | 'quality'): TrendKey {
  const own = TREND_KEYS.filter((key) => TREND_TRACK[key] === track);
  const isUp = (key: TrendKey) => signals.some((each) => each.key === key && each.trend === 'up');
  return own.find(isUp) ?? own[0] ?? 'non_brand_visibility_trend';
}
