import { type Coded, coded } from '../../base/coded';
import { TREND_KEYS, TREND_TRACK, type Track, type TrendKey, type Trends } from '../metrics/trend';
import { CYCLE_REASONS, type Decision, RULES, type RuleNumber } from './cycle';

export type CycleReasonCode = (typeof CYCLE_REASONS)[RuleNumber];

/** One rule as the operator can check it: whether it was true, and from which values. */
export interface RuleTrace {
  readonly rule: RuleNumber;
  readonly state: 'true' | 'false' | 'not_evaluated';
  /** Empty for a rule that was not evaluated. Keys are trend keys, `p0_in_window`, `visibility_up`, `quality_up`. */
  readonly operands: readonly { readonly key: string; readonly value: string | number | boolean }[];
}

export interface CycleDecision {
  readonly decision: Decision;
  readonly rule: RuleNumber;
  readonly reason: Coded<CycleReasonCode>;
  /** All four rules in their order; those after the deciding one were not evaluated. */
  readonly trace: readonly RuleTrace[];
}

export interface CycleFacts {
  /** P0 incidents in the observation window, counted by countP0. */
  readonly p0InWindow: number;
  readonly trends: Trends;
}

const DECISION_OF = {
  1: 'rollback',
  2: 'intervene',
  3: 'continue',
  4: 'intervene',
} as const satisfies Record<RuleNumber, Decision>;

/** Whether a track is up: one of its two trends is; flat, down and unknown are not (M141). */
export function isTrackUp(track: Track, trends: Trends): boolean {
  return trendsOf(track).some((key) => trends[key] === 'up');
}

/**
 * The policy baseline-v1 (M137–M140, Q18): four rules in order, the first true one decides.
 *
 * 1 a P0 in the window: rollback. 2 visibility up, quality not: intervene. 3 both up: continue.
 * 4 anything else: intervene. There is always a decision, also when every trend is unknown (INV2).
 */
export function decideCycle(facts: CycleFacts): CycleDecision {
  const rule = RULES.find((candidate) => holds(candidate, facts)) ?? 4;
  return {
    decision: DECISION_OF[rule],
    rule,
    reason: reasonOf(rule, facts),
    trace: RULES.map((each) => traceOf(each, rule, facts)),
  };
}

function holds(rule: RuleNumber, { p0InWindow, trends }: CycleFacts): boolean {
  const visibilityUp = isTrackUp('visibility', trends);
  const qualityUp = isTrackUp('quality', trends);
  switch (rule) {
    case 1:
      return p0InWindow > 0;
    case 2:
      return visibilityUp && !qualityUp;
    case 3:
      return visibilityUp && qualityUp;
    case 4:
      return true;
  }
}

function reasonOf(rule: RuleNumber, { p0InWindow, trends }: CycleFacts): Coded<CycleReasonCode> {
  const code = CYCLE_REASONS[rule];
  if (rule === 1) return coded(code, { count: p0InWindow });
  if (rule !== 4) return coded(code);
  return coded(code, {
    quality: isTrackUp('quality', trends) ? 'up' : 'not_up',
    unknown: TREND_KEYS.filter((key) => trends[key] === 'unknown').length,
  });
}

function traceOf(rule: RuleNumber, deciding: RuleNumber, facts: CycleFacts): RuleTrace {
  if (rule > deciding) return { rule, state: 'not_evaluated', operands: [] };
  return { rule, state: rule === deciding ? 'true' : 'false', operands: operandsOf(rule, facts) };
}

function operandsOf(rule: RuleNumber, { p0InWindow, trends }: CycleFacts): RuleTrace['operands'] {
  if (rule === 1) return [{ key: 'p0_in_window', value: p0InWindow }];
  return [
    ...TREND_KEYS.map((key) => ({ key, value: trends[key] })),
    { key: 'visibility_up', value: isTrackUp('visibility', trends) },
    { key: 'quality_up', value: isTrackUp('quality', trends) },
  ];
}

function trendsOf(track: Track): readonly TrendKey[] {
  return TREND_KEYS.filter((key) => TREND_TRACK[key] === track);
}
