import { type Coded, coded } from '../../base/coded';
import { DAY_MS } from '../../base/days';
import { countBySeverity, countedSeverity } from '../cycles/count-p0';
import type { Decision } from '../cycles/cycle';
import type { CycleSnapshot, SnapshotIncident } from '../cycles/snapshot';
import { isUnresolved } from '../incidents/incident-state';
import { isTrackUp, trendsOfTrack } from '../metrics/track-up';
import type { Trends } from '../metrics/trend';
import { MODULES_BY_TIER } from '../roles/module';
import { QUALITY_DIMENSIONS, type QualityDimension, type QualityStates } from './quality-dimension';

/** A source is read at least this often; a figure observed earlier than this before the window's end is overdue. */
export const FIGURE_OVERDUE_MS = 7 * DAY_MS;

/** Rendered under `cycles.signalOf.<code>`. */
export type SignalCode =
  | 'contested_not_reconcilable'
  | 'figures_contested'
  | 'data_gate_fails'
  | 'trends_unknown'
  | 'figures_overdue'
  | 'figures_hold'
  | 'p0_in_window'
  | 'structure_broken'
  | 'structure_incident'
  | 'structure_green'
  | 'running_undocumented'
  | 'rules_undocumented'
  | 'rules_not_accepted'
  | 'compliance_met'
  | 'volume_up_quality_down'
  | 'quality_not_up'
  | 'visibility_not_up'
  | 'both_tracks_up';

export interface QualityRow {
  readonly dimension: QualityDimension;
  readonly state: Decision;
  /** At least one: why the row says what it says. */
  readonly reasons: readonly Coded<SignalCode>[];
}

/** What a row of the matrix is computed from. */
type Facts = Omit<CycleSnapshot, 'policyVersion' | 'followsUp'> & { readonly values: Trends };

/**
 * The four rows of the quality matrix (M152), each a signal to continue, intervene or roll back with its reasons,
 * out of what the decision read. It advises beside baseline-v1 and decides only in a policy that asks for it (Q18).
 *
 * Where confidence is low it says intervene; continue needs evidence that is there.
 */
export function qualityMatrix(snapshot: CycleSnapshot, values: Trends): readonly QualityRow[] {
  const facts: Facts = { ...snapshot, values };
  return QUALITY_DIMENSIONS.map((dimension) => ({ dimension, ...ROWS[dimension](facts) }));
}

/** The rows' states alone, as a policy reads them. */
export function statesOf(rows: readonly QualityRow[]): QualityStates {
  const of = (dimension: QualityDimension) =>
    rows.find((row) => row.dimension === dimension)?.state ?? 'intervene';
  return {
    data_trust: of('data_trust'),
    technical_health: of('technical_health'),
    compliance_state: of('compliance_state'),
    business_quality: of('business_quality'),
  };
}

type Row = Omit<QualityRow, 'dimension'>;
const ROWS: Readonly<Record<QualityDimension, (facts: Facts) => Row>> = {
  data_trust: dataTrust,
  technical_health: technicalHealth,
  compliance_state: complianceState,
  business_quality: businessQuality,
};

function dataTrust({ trends, gates, windowEndMs, contested }: Facts): Row {
  // Snapshots of before open conflicts were kept with them say only that there were two values.
  const disputed = contested?.length ?? trends.filter(({ others }) => others?.length).length;
  if (disputed > 0 && !gates.inputs.data_gate.reconcilable) {
    return rollback('contested_not_reconcilable', { count: disputed });
  }
  const unknown = trends.filter(({ value }) => value === 'unknown').length;
  const overdue = trends.filter(
    ({ current }) => current !== undefined && current.asOfMs < windowEndMs - FIGURE_OVERDUE_MS,
  ).length;
  const gate = gates.evaluation.gates.find(({ key }) => key === 'data_gate');
  const reasons = [
    ...(disputed > 0 ? [coded('figures_contested' as const, { count: disputed })] : []),
    ...(unknown > 0 ? [coded('trends_unknown' as const, { count: unknown })] : []),
    ...(overdue > 0 ? [coded('figures_overdue' as const, { count: overdue })] : []),
    ...(gate?.status === 'pass' ? [] : [coded('data_gate_fails' as const)]),
  ];
  return reasons.length > 0 ? { state: 'intervene', reasons } : goOn('figures_hold');
}

function technicalHealth({ incidents, windowStartMs, windowEndMs }: Facts): Row {
  const { p0 } = countBySeverity(incidents, { startMs: windowStartMs, endMs: windowEndMs });
  if (p0 > 0) return rollback('p0_in_window', { count: p0 });
  const broken = structuralIncidents(incidents);
  const severe = broken.filter((incident) => countedSeverity(incident) === 'P1');
  if (severe.length > 1) return rollback('structure_broken', { refs: refsOf(severe) });
  if (broken.length > 0) {
    return {
      state: 'intervene',
      reasons: [coded('structure_incident', { refs: refsOf(broken), count: broken.length })],
    };
  }
  return goOn('structure_green');
}

function complianceState({ gates, fixFirst }: Facts): Row {
  const { documented, accepted_by_all } = gates.inputs.compliance_gate;
  if (documented && accepted_by_all) return goOn('compliance_met');
  // Fix-first says that a campaign runs.
  if (!documented && fixFirst) return rollback('running_undocumented');
  const code = documented ? 'rules_not_accepted' : 'rules_undocumented';
  return { state: 'intervene', reasons: [coded(code)] };
}

function businessQuality({ values }: Facts): Row {
  const visibilityUp = isTrackUp('visibility', values);
  if (visibilityUp && trendsOfTrack('quality').some((key) => values[key] === 'down')) {
    return rollback('volume_up_quality_down');
  }
  const qualityUp = isTrackUp('quality', values);
  if (visibilityUp && qualityUp) return goOn('both_tracks_up');
  return {
    state: 'intervene',
    reasons: [
      ...(visibilityUp ? [] : [coded('visibility_not_up' as const)]),
      ...(qualityUp ? [] : [coded('quality_not_up' as const)]),
    ],
  };
}

/** Unresolved incidents of the window in the structural tier (M158). */
export function structuralIncidents(
  incidents: readonly SnapshotIncident[],
): readonly SnapshotIncident[] {
  const structure: readonly string[] = MODULES_BY_TIER.structure_core;
  return incidents.filter(
    (incident) =>
      structure.includes(incident.module) &&
      countedSeverity(incident) !== undefined &&
      isUnresolved(incident.state),
  );
}

/** INC-0041, INC-0042. */
export function refsOf(incidents: readonly SnapshotIncident[]): string {
  return incidents.map(({ ref }) => ref).join(', ');
}

function rollback(code: SignalCode, params = {}): Row {
  return { state: 'rollback', reasons: [coded(code, params)] };
}

function goOn(code: SignalCode): Row {
  return { state: 'continue', reasons: [coded(code)] };
}
