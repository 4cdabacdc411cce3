import type { Coded } from '../../base/coded';
import { evaluateGates, type GateEvaluation } from '../gates/evaluate-gates';
import type { GateInputs } from '../gates/gate';
import type { IncidentState } from '../incidents/incident';
import type { TrendKey, Trends } from '../metrics/trend';
import type { TrendReading } from '../metrics/trend-reading';
import { type CycleActions, cycleActions } from './actions';
import { type CountedIncident, countBySeverity, countP0, type SeverityCounts } from './count-p0';
import type { Cadence, POLICY_VERSION } from './cycle';
import { type CycleDecision, decideCycle } from './decide-cycle';
import { type TrackDriftCode, trackDrift } from './dual-track';
import { type FollowUp, type Recovery, recoveryOf } from './recovery';

export interface SnapshotIncident extends CountedIncident {
  readonly state: IncidentState;
  readonly ref: string;
  readonly module: string;
}

/** Everything a decision was made from, kept with it so that it can be made again (M192). Plain JSON. */
export interface CycleSnapshot {
  readonly policyVersion: typeof POLICY_VERSION;
  readonly cadence: Cadence;
  readonly asOfMs: number;
  readonly windowStartMs: number;
  readonly windowEndMs: number;
  readonly gates: { readonly inputs: GateInputs; readonly evaluation: GateEvaluation };
  /** One reading for each trend key, with the observations that were used. */
  readonly trends: readonly TrendReading[];
  /** The incidents of the window. */
  readonly incidents: readonly SnapshotIncident[];
  /** Whether the campaign was in fix-first mode (Q19). */
  readonly fixFirst: boolean;
  /** The `intervene` before it, of the same cadence; absent when the cycle before decided otherwise (M147). */
  readonly followsUp?: FollowUp;
}

export interface CycleResult extends CycleDecision, CycleActions {
  readonly gates: GateEvaluation;
  readonly counts: SeverityCounts;
  readonly drift: Coded<TrackDriftCode> | undefined;
  /** Absent when there was no `intervene` to follow up. */
  readonly recovery: Recovery | undefined;
}

/**
 * Decides from a snapshot: the run itself, its recomputation and a what-if are this one function.
 *
 * It reads nothing but its argument, so a stored snapshot gives the stored decision for ever (M192).
 */
export function recompute(snapshot: CycleSnapshot): CycleResult {
  const window = { startMs: snapshot.windowStartMs, endMs: snapshot.windowEndMs };
  const trends = trendsOf(snapshot.trends);
  const decided = decideCycle({ p0InWindow: countP0(snapshot.incidents, window), trends });
  return {
    ...decided,
    ...cycleActions(decided.decision, snapshot.cadence, snapshot),
    gates: evaluateGates(snapshot.gates.inputs),
    counts: countBySeverity(snapshot.incidents, window),
    drift: trackDrift({ rule: decided.rule, trends }),
    recovery: snapshot.followsUp && recoveryOf(snapshot.followsUp.trends, trends),
  };
}

/** The four values of the readings; a trend without a reading is unknown (Q37). */
export function trendsOf(readings: readonly TrendReading[]): Trends {
  const reading = (key: TrendKey) => readings.find((each) => each.key === key)?.value ?? 'unknown';
  return {
    non_brand_visibility_trend: reading('non_brand_visibility_trend'),
    query_cluster_coverage_trend: reading('query_cluster_coverage_trend'),
    high_intent_session_trend: reading('high_intent_session_trend'),
    conversion_assist_trend: reading('conversion_assist_trend'),
  };
}
