import type { Trends } from '../metrics/trend';
import { type CycleDecision, decideBy } from '../policy/decide';
import { BASELINE_V1 } from '../policy/policy';

/** What the four rules look at. */
export interface CycleFacts {
  /** P0 incidents in the observation window, counted by countP0. */
  readonly p0InWindow: number;
  readonly trends: Trends;
}

/** The rules of baseline-v1 look at neither. */
const UNREAD = {
  openP1: 0,
  quality: {
    data_trust: 'continue',
    technical_health: 'continue',
    compliance_state: 'continue',
    business_quality: 'continue',
  },
} as const;

/**
 * The policy baseline-v1 (M137–M140, Q18): four rules in order, the first true one decides.
 *
 * 1 a P0 in the window: rollback. 2 visibility up, quality not: intervene. 3 both up: continue.
 * 4 anything else: intervene. There is always a decision, also when every trend is unknown (INV2).
 */
export function decideCycle(facts: CycleFacts): CycleDecision {
  return decideBy(BASELINE_V1, { ...facts, ...UNREAD });
}
