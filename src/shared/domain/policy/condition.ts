import { isTrackUp } from '../metrics/track-up';
import type { Track, Trends } from '../metrics/trend';
import type { CellState, QualityDimension, QualityStates } from './quality-dimension';

/** Everything that a policy may look at. */
export interface PolicyFacts {
  /** P0 incidents in the observation window, counted by countP0. */
  readonly p0InWindow: number;
  readonly trends: Trends;
  /** P1 incidents of the window that nothing has resolved yet (Q17). */
  readonly openP1: number;
  /** What each row of the quality matrix says (M152). */
  readonly quality: QualityStates;
}

/** One comparison of a rule, as data: what decides and what the screen prints are the same value (M193). */
export type Condition =
  | { readonly fact: 'p0_in_window' | 'open_p1' | 'rollback_signals'; readonly moreThan: number }
  | { readonly fact: 'track'; readonly track: Track; readonly up: boolean }
  | { readonly fact: 'quality'; readonly dimension: QualityDimension; readonly not: CellState };

/** Whether a condition is met. */
export function isMet(condition: Condition, facts: PolicyFacts): boolean {
  switch (condition.fact) {
    case 'p0_in_window':
      return facts.p0InWindow > condition.moreThan;
    case 'open_p1':
      return facts.openP1 > condition.moreThan;
    case 'rollback_signals':
      return rollbackSignals(facts) > condition.moreThan;
    case 'track':
      return isTrackUp(condition.track, facts.trends) === condition.up;
    case 'quality':
      return facts.quality[condition.dimension] !== condition.not;
  }
}

/** How many rows of the quality matrix call for a rollback. */
export function rollbackSignals({ quality }: Pick<PolicyFacts, 'quality'>): number {
  return Object.values(quality).filter((state) => state === 'rollback').length;
}
