import type { Coded } from '../../base/coded';
import type { ActionCode, ExtraActionCode } from '../cycles/actions';
import type { SeverityCounts } from '../cycles/count-p0';
import type { Cadence, Decision, RuleNumber } from '../cycles/cycle';
import type { TrackDriftCode } from '../cycles/dual-track';
import type { FollowUp, Recovery } from '../cycles/recovery';
import { type CycleResult, type CycleSnapshot, recompute, trendsOf } from '../cycles/snapshot';
import type { GateReasonCode } from '../gates/evaluate-gates';
import type { GateKey } from '../gates/gate';
import {
  TREND_KEYS,
  TREND_TRACK,
  type Track,
  type TrendKey,
  type TrendValue,
} from '../metrics/trend';
import type { CycleReasonCode } from '../policy/policy';

/** The sections of a cycle's report (M146), as codes; the catalogue of the content language words them. */
export interface CycleReport {
  readonly context: {
    readonly cadence: Cadence;
    /** File name of the active plan without `.md`; absent when there is none. */
    readonly planName?: string;
    readonly decidedAtMs: number;
    readonly windowStartMs: number;
    readonly windowEndMs: number;
    readonly policyVersion: string;
  };
  readonly gates: readonly {
    readonly key: GateKey;
    readonly status: 'pass' | 'fail';
    readonly reason: Coded<GateReasonCode>;
  }[];
  /** The four trends in their order. */
  readonly tracks: readonly {
    readonly key: TrendKey;
    readonly track: Track;
    readonly value: TrendValue;
  }[];
  readonly incidents: SeverityCounts;
  readonly decision: Decision;
  readonly rule: RuleNumber;
  readonly reason: Coded<CycleReasonCode>;
  readonly drift?: Coded<TrackDriftCode>;
  readonly actions: readonly ActionCode[];
  readonly extra: readonly ExtraActionCode[];
  /** Whether the trends recovered since the `intervene` before it, with that cycle's number and sprint (M147). */
  readonly recovery?: Recovery & Pick<FollowUp, 'ordinal' | 'planned' | 'done'>;
}

/** The report of a decision, made from nothing but the snapshot that the decision was made from (M192). */
export function cycleReport(
  snapshot: CycleSnapshot,
  context: { readonly planName?: string | undefined; readonly decidedAtMs: number },
): CycleReport {
  const result = recompute(snapshot);
  const trends = trendsOf(snapshot.trends);
  return {
    context: {
      cadence: snapshot.cadence,
      ...(context.planName !== undefined && { planName: context.planName }),
      decidedAtMs: context.decidedAtMs,
      windowStartMs: snapshot.windowStartMs,
      windowEndMs: snapshot.windowEndMs,
      policyVersion: snapshot.policyVersion,
    },
    gates: result.gates.gates.map(({ key, status, reason }) => ({ key, status, reason })),
    tracks: TREND_KEYS.map((key) => ({ key, track: TREND_TRACK[key], value: trends[key] })),
    incidents: result.counts,
    decision: result.decision,
    rule: result.rule,
    reason: result.reason,
    ...(result.drift && { drift: result.drift }),
    actions: result.actions,
    extra: result.extra,
    ...recoveryPart(snapshot, result),
  };
}

function recoveryPart(
  { followsUp }: CycleSnapshot,
  { recovery }: CycleResult,
): Pick<CycleReport, 'recovery'> {
  if (followsUp === undefined || recovery === undefined) return {};
  const { ordinal, planned, done } = followsUp;
  return { recovery: { ...recovery, ordinal, planned, done } };
}
