import type { Coded } from '../../base/coded';
import { evaluateGates, type GateEvaluation } from '../gates/evaluate-gates';
import type { GateInputs } from '../gates/gate';
import type { IncidentState } from '../incidents/incident';
import { isUnresolved } from '../incidents/incident-state';
import type { TrendKey, Trends } from '../metrics/trend';
import type { TrendFigure, TrendReading } from '../metrics/trend-reading';
import { type CycleDecision, decideBy } from '../policy/decide';
import { type QualityRow, qualityMatrix, statesOf } from '../policy/quality-matrix';
import { type PolicyVersion, policyOf } from '../policy/registry';
import { type TierVerdict, tierLaw } from '../policy/tier-law';
import { type CycleActions, cycleActions } from './actions';
import {
  type CountedIncident,
  countBySeverity,
  countedSeverity,
  countP0,
  type SeverityCounts,
} from './count-p0';
import type { Cadence } from './cycle';
import { decideCycle } from './decide-cycle';
import { type TrackDriftCode, trackDrift } from './dual-track';
import { type FollowUp, type Recovery, recoveryOf } from './recovery';
import { isInWindow, type Window } from './window';

export interface SnapshotIncident extends CountedIncident {
  readonly state: IncidentState;
  readonly ref: string;
  readonly module: string;
}

/** A reading with the values of its window that lost against a used one, where they were kept (M188). */
export interface SnapshotReading extends TrendReading {
  readonly others?: readonly TrendFigure[];
}

/** Everything a decision was made from, kept with it so that it can be made again (M192). Plain JSON. */
export interface CycleSnapshot {
  readonly policyVersion: PolicyVersion;
  readonly cadence: Cadence;
  readonly asOfMs: number;
  readonly windowStartMs: number;
  readonly windowEndMs: number;
  readonly gates: { readonly inputs: GateInputs; readonly evaluation: GateEvaluation };
  /** One reading for each trend key, with the observations that were used. */
  readonly trends: readonly SnapshotReading[];
  /** The trends in whose window a conflict was open; absent in snapshots of before it was kept. */
  readonly contested?: readonly TrendKey[];
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
  /** The quality matrix (M152): advice beside baseline-v1. */
  readonly quality: readonly QualityRow[];
  /** Which tiers may grow after the decision (M159). */
  readonly tiers: readonly TierVerdict[];
}

/**
 * Decides from a snapshot: the run itself, its recomputation and a what-if are this one function.
 *
 * It reads nothing but its argument, so a stored snapshot gives the stored decision for ever (M192).
 */
export function recompute(snapshot: CycleSnapshot): CycleResult {
  const { incidents } = snapshot;
  const window = { startMs: snapshot.windowStartMs, endMs: snapshot.windowEndMs };
  const trends = trendsOf(snapshot.trends);
  const p0InWindow = countP0(snapshot.incidents, window);
  const quality = qualityMatrix(snapshot, trends);
  const decided = decideBy(policyOf(snapshot.policyVersion), {
    p0InWindow,
    trends,
    openP1: openP1s(incidents, window).length,
    quality: statesOf(quality),
  });
  return {
    ...decided,
    ...cycleActions(decided.decision, snapshot.cadence, snapshot),
    gates: evaluateGates(snapshot.gates.inputs),
    counts: countBySeverity(incidents, window),
    drift: trackDrift({ rule: decideCycle({ p0InWindow, trends }).rule, trends }),
    recovery: snapshot.followsUp && recoveryOf(snapshot.followsUp.trends, trends),
    quality,
    tiers: tierLaw({ decision: decided.decision, trends, incidents }),
  };
}

/** The same facts under another policy: for a shadow, and for what one would have decided (Q18). */
export function underPolicy(snapshot: CycleSnapshot, policyVersion: PolicyVersion): CycleSnapshot {
  return { ...snapshot, policyVersion };
}

/** The P1s of the window that nothing had resolved. */
function openP1s(incidents: readonly SnapshotIncident[], window: Window) {
  return incidents.filter(
    (incident) =>
      countedSeverity(incident) === 'P1' &&
      isUnresolved(incident.state) &&
      isInWindow(incident.occurredAtMs, window),
  );
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
