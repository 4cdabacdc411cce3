import { type Coded, coded } from '../../base/coded';
import { countedSeverity } from '../cycles/count-p0';
import type { Decision } from '../cycles/cycle';
import type { SnapshotIncident } from '../cycles/snapshot';
import { isTrackUp, trendsOfTrack } from '../metrics/track-up';
import type { Trends } from '../metrics/trend';
import { TIERS, type Tier } from '../roles/module';
import { refsOf, structuralIncidents } from './quality-matrix';

/** Rendered under `cycles.tier.<code>`. */
export type TierReason =
  | 'structure_goes_first'
  | 'structure_green'
  | 'quality_positive'
  | 'quality_recoverable'
  | 'structure_regressed'
  | 'quality_not_recoverable'
  | 'rolled_back';

export interface TierVerdict {
  readonly tier: Tier;
  readonly mayGrow: boolean;
  readonly reasons: readonly Coded<TierReason>[];
}

/**
 * Which tiers may grow after a decision (M159): structure always may; performance needs structure green; acceleration
 * needs structure green, a quality trend that is positive or can recover, and a decision that rolls nothing back.
 *
 * Structure is green while none of its modules has an unresolved P0 or P1. Quality is positive when its track is up,
 * and can recover when one of its trends is known and none is down.
 */
export function tierLaw(facts: {
  readonly decision: Decision;
  readonly trends: Trends;
  readonly incidents: readonly SnapshotIncident[];
}): readonly TierVerdict[] {
  const { structure, quality } = tierFacts(facts);
  const held = holdsOf({ structure, quality });
  const against: Readonly<Record<Tier, readonly Coded<TierReason>[]>> = {
    ...held,
    acceleration_core: [
      ...(facts.decision === 'rollback' ? [coded('rolled_back' as const)] : []),
      ...held.acceleration_core,
    ],
  };
  const inFavour = {
    structure_core: 'structure_goes_first',
    performance_core: 'structure_green',
    acceleration_core: quality,
  } as const satisfies Record<Tier, TierReason>;
  return TIERS.map((tier) => ({
    tier,
    mayGrow: against[tier].length === 0,
    reasons: against[tier].length === 0 ? [coded(inFavour[tier])] : against[tier],
  }));
}

/** What the law stands on: the open incidents of the structural tier, and how the quality track stands. */
export interface TierFacts {
  /** INC-0041, INC-0042; empty while structure is green. */
  readonly structure: string;
  readonly quality: 'quality_positive' | 'quality_recoverable' | 'quality_not_recoverable';
}

/** Why no work of a tier may start; rendered under `tasks.refused.<code>` and `cycles.tier.<code>`. */
export type TierHold = 'structure_regressed' | 'quality_not_recoverable';
export type TierHolds = Readonly<Record<Tier, readonly Coded<TierHold>[]>>;

export function tierFacts(facts: {
  readonly trends: Trends;
  readonly incidents: readonly SnapshotIncident[];
}): TierFacts {
  const regressed = structuralIncidents(facts.incidents).filter(
    (incident) => countedSeverity(incident) !== 'P2',
  );
  return { structure: refsOf(regressed), quality: qualityOf(facts.trends) };
}

/** The law over all tiers (M159): at the start of a task as after a decision. */
export function holdsOf({ structure, quality }: TierFacts): TierHolds {
  const broken =
    structure === '' ? [] : [coded('structure_regressed' as const, { refs: structure })];
  return {
    structure_core: [],
    performance_core: broken,
    acceleration_core: [
      ...broken,
      ...(quality === 'quality_not_recoverable' ? [coded(quality)] : []),
    ],
  };
}

function qualityOf(trends: Trends): TierFacts['quality'] {
  if (isTrackUp('quality', trends)) return 'quality_positive';
  const values = trendsOfTrack('quality').map((key) => trends[key]);
  return values.includes('flat') && !values.includes('down')
    ? 'quality_recoverable'
    : 'quality_not_recoverable';
}
