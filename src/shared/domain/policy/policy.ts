import type { Decision } from '../cycles/cycle';
import type { Condition } from './condition';

/** Groups of values that a rule shows in its trace. */
export type ShownFacts = 'p0' | 'tracks' | 'p1' | 'quality';

/** Rendered under `cycles.reason.<code>`. */
export type CycleReasonCode =
  | 'p0_in_window'
  | 'visibility_up_quality_not'
  | 'both_tracks_up'
  | 'no_growth_signal'
  | 'rollback_signal'
  | 'p1_unresolved'
  | 'data_not_trusted';

/** One rule: when all of its conditions are met, and no rule before it, it decides. Without conditions it always does. */
export interface PolicyRule {
  readonly when: readonly Condition[];
  readonly decision: Decision;
  readonly reason: CycleReasonCode;
  readonly shows: readonly ShownFacts[];
}

/** Rules in their order under a version that every decision is stamped with (Q18). A version never changes. */
export interface Policy {
  readonly version: string;
  /** The last one has no condition, so there is always a decision (INV2). */
  readonly rules: readonly PolicyRule[];
}

const P0_IN_WINDOW: PolicyRule = {
  when: [{ fact: 'p0_in_window', moreThan: 0 }],
  decision: 'rollback',
  reason: 'p0_in_window',
  shows: ['p0'],
};
const QUALITY_NOT_UP: PolicyRule = {
  when: [
    { fact: 'track', track: 'visibility', up: true },
    { fact: 'track', track: 'quality', up: false },
  ],
  decision: 'intervene',
  reason: 'visibility_up_quality_not',
  shows: ['tracks'],
};
const BOTH_UP: PolicyRule = {
  when: [
    { fact: 'track', track: 'visibility', up: true },
    { fact: 'track', track: 'quality', up: true },
  ],
  decision: 'continue',
  reason: 'both_tracks_up',
  shows: ['tracks'],
};
const OTHERWISE: PolicyRule = {
  when: [],
  decision: 'intervene',
  reason: 'no_growth_signal',
  shows: ['tracks'],
};

/** The four rules (M137–M140); the default and the measure of every other policy (Q18). */
export const BASELINE_V1: Policy = {
  version: 'baseline-v1',
  rules: [P0_IN_WINDOW, QUALITY_NOT_UP, BOTH_UP, OTHERWISE],
};

/**
 * The four rules, and what the quality matrix says (M152): a rollback signal forces rollback; a P1 that is not resolved
 * and data that nobody can trust forbid to continue.
 */
export const STRICT_V1: Policy = {
  version: 'strict-v1',
  rules: [
    P0_IN_WINDOW,
    {
      when: [{ fact: 'rollback_signals', moreThan: 0 }],
      decision: 'rollback',
      reason: 'rollback_signal',
      shows: ['quality'],
    },
    QUALITY_NOT_UP,
    {
      when: [{ fact: 'open_p1', moreThan: 0 }],
      decision: 'intervene',
      reason: 'p1_unresolved',
      shows: ['p1'],
    },
    {
      when: [{ fact: 'quality', dimension: 'data_trust', not: 'continue' }],
      decision: 'intervene',
      reason: 'data_not_trusted',
      shows: ['quality'],
    },
    BOTH_UP,
    OTHERWISE,
  ],
};
