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
  const regressed = structuralIncidents(facts.incidents).filter(
    (incident) => countedSeverity(incident) !== 'P2',
  );
  const structure =
    regressed.length === 0
      ? []
      : [coded('structure_regressed' as const, { refs: refsOf(regressed) })];
  const quality = qualityOf(facts.trends);
  const against: Readonly<Record<Tier, readonly Coded<TierReason>[]>> = {
    structure_core: [],
    performance_core: structure,
    acceleration_core: [
      ...(facts.decision === 'rollback' ? [coded('rolled_back' as const)] : []),
      ...structure,
      ...(quality === 'quality_not_recoverable' ? [coded(quality)] : []),
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

function qualityOf(trends: Trends) {
  if (isTrackUp('quality', trends)) return 'quality_positive';
  const values = trendsOfTrack('quality').map((key) => trends[key]);
  return values.includes('flat') && !values.includes('down')
    ? 'quality_recoverable'
    : 'quality_not_recoverable';
}
