import { type CountedIncident, countBySeverity, type SeverityCounts } from '../cycles/count-p0';
import type { Decision } from '../cycles/cycle';
import { isInWindow, rollingWindow } from '../cycles/window';
import type { GateEvaluation } from '../gates/evaluate-gates';
import type { RecommendationCode } from './report';

export type DecisionCounts = Readonly<Record<Decision, number>>;

/** A cycle as a report counts it; imported ones count as well. */
export interface CountedCycle {
  readonly decision: Decision;
  readonly decidedAtMs: number;
}

export interface GrowthSummary {
  readonly windowDays: number;
  readonly windowStartMs: number;
  readonly windowEndMs: number;
  readonly gatesPassed: boolean;
  readonly gates: GateEvaluation['gates'];
  readonly decisions: DecisionCounts;
  readonly incidents: SeverityCounts;
  readonly recommendations: readonly RecommendationCode[];
}

/** The management summary over a rolling window, both edges inside (M180, Q36). */
export function summarize(input: {
  readonly gates: GateEvaluation;
  readonly cycles: readonly CountedCycle[];
  readonly incidents: readonly CountedIncident[];
  readonly windowDays: number;
  readonly asOfMs: number;
}): GrowthSummary {
  const window = rollingWindow(input.windowDays, input.asOfMs);
  const decisions = countDecisions(
    input.cycles.filter((cycle) => isInWindow(cycle.decidedAtMs, window)),
  );
  const incidents = countBySeverity(input.incidents, window);
  const gatesPassed = input.gates.allPassed;
  return {
    windowDays: input.windowDays,
    windowStartMs: window.startMs,
    windowEndMs: window.endMs,
    gatesPassed,
    gates: input.gates.gates,
    decisions,
    incidents,
    recommendations: recommend({ gatesPassed, decisions, incidents }),
  };
}

/**
 * What the counts recommend, in this order (M182): several may apply at once, and `keep_both_tracks` stands alone,
 * only when nothing else applies.
 */
export function recommend(facts: {
  readonly gatesPassed: boolean;
  readonly decisions: DecisionCounts;
  readonly incidents: SeverityCounts;
}): readonly RecommendationCode[] {
  const { gatesPassed, decisions, incidents } = facts;
  const codes: RecommendationCode[] = [];
  if (!gatesPassed) codes.push('hold_scale_until_gates_pass');
  if (decisions.rollback > 0 || incidents.p0 > 0) codes.push('prevent_next_rollback');
  if (decisions.intervene > decisions.continue) codes.push('raise_quality_capacity');
  return codes.length === 0 ? ['keep_both_tracks'] : codes;
}

export function countDecisions(cycles: readonly CountedCycle[]): DecisionCounts {
  const count = (decision: Decision) => cycles.filter((each) => each.decision === decision).length;
  return {
    continue: count('continue'),
    intervene: count('intervene'),
    rollback: count('rollback'),
  };
}
