import { type Coded, coded } from '../../base/coded';
import type { Decision, RuleNumber } from '../cycles/cycle';
import { isTrackUp } from '../metrics/track-up';
import { TREND_KEYS } from '../metrics/trend';
import { isMet, type PolicyFacts, rollbackSignals } from './condition';
import type { CycleReasonCode, Policy, PolicyRule, ShownFacts } from './policy';
import { QUALITY_DIMENSIONS } from './quality-dimension';

/** One rule as the operator can check it: whether it was true, and from which values. */
export interface RuleTrace {
  /** Its place in the policy, from 1. */
  readonly rule: RuleNumber;
  readonly state: 'true' | 'false' | 'not_evaluated';
  /** Empty for a rule that was not evaluated. Keys are trend keys, quality dimensions and names of counts. */
  readonly operands: readonly { readonly key: string; readonly value: string | number | boolean }[];
}

export interface CycleDecision {
  readonly decision: Decision;
  readonly rule: RuleNumber;
  readonly reason: Coded<CycleReasonCode>;
  /** Every rule in its order; those after the deciding one were not evaluated. */
  readonly trace: readonly RuleTrace[];
}

/** Runs a policy's rules in their order; the first true one decides (M137–M140). Throws for one that can end undecided. */
export function decideBy(policy: Policy, facts: PolicyFacts): CycleDecision {
  const index = policy.rules.findIndex((rule) => isTrue(rule, facts));
  const deciding = policy.rules[index];
  if (deciding === undefined) throw new Error(`${policy.version} has no rule for every other case`);
  return {
    decision: deciding.decision,
    rule: index + 1,
    reason: reasonOf(deciding, facts),
    trace: policy.rules.map((rule, at) => traceOf(rule, at, index, facts)),
  };
}

function isTrue({ when }: PolicyRule, facts: PolicyFacts): boolean {
  return when.every((condition) => isMet(condition, facts));
}

function traceOf(rule: PolicyRule, at: number, deciding: number, facts: PolicyFacts): RuleTrace {
  if (at > deciding) return { rule: at + 1, state: 'not_evaluated', operands: [] };
  return {
    rule: at + 1,
    state: at === deciding ? 'true' : 'false',
    operands: rule.shows.flatMap((shown) => operandsOf(shown, facts)),
  };
}

function operandsOf(shown: ShownFacts, facts: PolicyFacts): RuleTrace['operands'] {
  switch (shown) {
    case 'p0':
      return [{ key: 'p0_in_window', value: facts.p0InWindow }];
    case 'p1':
      return [{ key: 'open_p1', value: facts.openP1 }];
    case 'tracks':
      return [
        ...TREND_KEYS.map((key) => ({ key, value: facts.trends[key] })),
        { key: 'visibility_up', value: isTrackUp('visibility', facts.trends) },
        { key: 'quality_up', value: isTrackUp('quality', facts.trends) },
      ];
    case 'quality':
      return QUALITY_DIMENSIONS.map((key) => ({ key, value: facts.quality[key] }));
  }
}

function reasonOf({ reason }: PolicyRule, facts: PolicyFacts): Coded<CycleReasonCode> {
  switch (reason) {
    case 'p0_in_window':
      return coded(reason, { count: facts.p0InWindow });
    case 'p1_unresolved':
      return coded(reason, { count: facts.openP1 });
    case 'rollback_signal':
      return coded(reason, { count: rollbackSignals(facts) });
    case 'no_growth_signal':
      return coded(reason, {
        quality: isTrackUp('quality', facts.trends) ? 'up' : 'not_up',
        unknown: TREND_KEYS.filter((key) => facts.trends[key] === 'unknown').length,
      });
    default:
      return coded(reason);
  }
}
