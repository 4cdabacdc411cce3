import { DECISIONS, type Decision } from '../cycles/cycle';
import type { Trends } from '../metrics/trend';
import type { PolicyFacts } from './condition';
import { decideBy } from './decide';
import { BASELINE_V1, type Policy } from './policy';
import type { QualityStates } from './quality-dimension';

/** How strict a decision is: continue 0, intervene 1, rollback 2. */
export function strictnessOf(decision: Decision): number {
  return DECISIONS.indexOf(decision);
}

export interface WeakerCase {
  readonly facts: PolicyFacts;
  readonly policyDecides: Decision;
  readonly baselineDecides: Decision;
}

/**
 * Facts under which a policy decides less strictly than baseline-v1 (Q18); undefined when there are none.
 *
 * It looks at every case: conditions read whether a track is up, four rows of the matrix and two counts, and a count
 * matters only against the numbers that the rules name.
 */
export function weakerCase(policy: Policy): WeakerCase | undefined {
  for (const facts of everyCase([policy, BASELINE_V1])) {
    const policyDecides = decideBy(policy, facts).decision;
    const baselineDecides = decideBy(BASELINE_V1, facts).decision;
    if (strictnessOf(policyDecides) < strictnessOf(baselineDecides)) {
      return { facts, policyDecides, baselineDecides };
    }
  }
  return undefined;
}

function* everyCase(policies: readonly Policy[]): Generator<PolicyFacts> {
  const counts = countsThatMatter(policies);
  for (const p0InWindow of counts) {
    for (const openP1 of counts) {
      for (const trends of everyPairOfTracks()) {
        for (const quality of everyMatrix()) yield { p0InWindow, openP1, trends, quality };
      }
    }
  }
}

/** 0, and around every number that a rule compares a count with. */
function countsThatMatter(policies: readonly Policy[]): readonly number[] {
  const named = policies.flatMap(({ rules }) =>
    rules.flatMap(({ when }) =>
      when.flatMap((each) => ('moreThan' in each ? [each.moreThan] : [])),
    ),
  );
  return [...new Set([0, ...named.flatMap((count) => [count, count + 1])])];
}

function everyPairOfTracks(): readonly Trends[] {
  const value = (up: boolean) => (up ? 'up' : 'down');
  return [true, false].flatMap((visibility) =>
    [true, false].map((quality) => ({
      non_brand_visibility_trend: value(visibility),
      query_cluster_coverage_trend: value(visibility),
      high_intent_session_trend: value(quality),
      conversion_assist_trend: value(quality),
    })),
  );
}

function everyMatrix(): readonly QualityStates[] {
  return DECISIONS.flatMap((data_trust) =>
    DECISIONS.flatMap((technical_health) =>
      DECISIONS.flatMap((compliance_state) =>
        DECISIONS.map((business_quality) => ({
          data_trust,
          technical_health,
          compliance_state,
          business_quality,
        })),
      ),
    ),
  );
}
