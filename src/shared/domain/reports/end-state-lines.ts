import type { Cadence, Decision } from '../cycles/cycle';
import { cycleOverdue } from '../cycles/weekly-overdue';
import type { HealthState } from '../health/health';
import type { IncidentState, Severity } from '../incidents/incident';
import { isUnresolved } from '../incidents/incident-state';
import { METRICS, type MetricKey } from '../metrics/metric';
import { TREND_TRACK, type Track, type TrendValue } from '../metrics/trend';
import type { TrendReading } from '../metrics/trend-reading';
import type { Artifact, EndStateDimension, EndStateLine, EndStateLineCode } from './end-state';

/** A measure of the business layer in the window and the equal one before. */
export interface BusinessReading {
  readonly key: MetricKey;
  readonly trend: TrendValue;
  readonly change: number | undefined;
  readonly observations: readonly Artifact[];
}

/** A trend as a cycle would read it over the window, with the records it was folded from. */
export interface EndTrend extends Pick<TrendReading, 'key' | 'value' | 'change' | 'method'> {
  readonly metric: MetricKey;
  readonly observations: readonly Artifact[];
}

/** What the tenant's records say of the window. */
export interface EndStateFacts {
  readonly nowMs: number;
  readonly campaignStartedMs: number | undefined;
  /** How many gates pass now, and the newest check that was kept. */
  readonly gates: { readonly passed: number; readonly total: number };
  readonly check: Artifact | undefined;
  /** Binding cycles of the window, newest first. */
  readonly cycles: readonly {
    readonly artifact: Artifact;
    readonly cadence: Cadence;
    readonly decision: Decision;
    readonly atMs: number;
  }[];
  /** The newest weekly cycle of all. */
  readonly lastWeeklyMs: number | undefined;
  /** Incidents of the window, and older ones that are unresolved; none declared in error. */
  readonly incidents: readonly {
    readonly artifact: Artifact;
    readonly severity: Severity;
    readonly state: IncidentState;
  }[];
  readonly recommendations: readonly { readonly artifact: Artifact; readonly open: boolean }[];
  readonly trends: readonly EndTrend[];
  /** Conflicts that touch the window. */
  readonly conflicts: readonly { readonly artifact: Artifact; readonly open: boolean }[];
  readonly business: readonly BusinessReading[];
}

/** What each dimension is judged by (M185): nothing but records, each of which can be opened. */
export function endStateLines(
  facts: EndStateFacts,
): Readonly<Record<EndStateDimension, readonly EndStateLine[]>> {
  return {
    operating_stability: operating(facts),
    visibility_growth: trendLines(facts, 'visibility'),
    quality_integrity: [...trendLines(facts, 'quality'), ...integrity(facts)],
    business_contribution: business(facts),
  };
}

function operating(facts: EndStateFacts): readonly EndStateLine[] {
  const { gates, check, cycles, incidents, recommendations } = facts;
  const weekly = cycles.filter(({ cadence }) => cadence === 'weekly');
  const rolledBack = cycles.filter(({ decision }) => decision === 'rollback');
  const severe = incidents.filter(({ severity }) => severity !== 'P2');
  const harmful = severe.filter(({ state }) => isUnresolved(state));
  const open = recommendations.filter((each) => each.open);
  const late = cycleOverdue('weekly', {
    lastMs: facts.lastWeeklyMs,
    campaignStartedMs: facts.campaignStartedMs,
    nowMs: facts.nowMs,
  });
  return [
    each('gates_pass', gates.passed === gates.total ? 'met' : 'not_met', {
      params: { ...gates },
      artifacts: check === undefined ? [] : [check],
    }),
    each('weekly_in_time', weeklyState(late !== undefined, weekly.length), {
      params: { count: weekly.length, days: late?.days ?? 0 },
      artifacts: weekly.map(({ artifact }) => artifact),
    }),
    each('no_rollback', cycles.length === 0 ? 'unknown' : stateWithout(rolledBack), {
      params: { count: rolledBack.length, total: cycles.length },
      artifacts: (rolledBack.length === 0 ? cycles : rolledBack).map(({ artifact }) => artifact),
    }),
    each('severe_resolved', stateWithout(harmful), {
      params: { count: harmful.length, total: severe.length },
      artifacts: (harmful.length === 0 ? severe : harmful).map(({ artifact }) => artifact),
    }),
    each('recommendations_decided', recommendations.length === 0 ? 'unknown' : stateWithout(open), {
      params: { count: open.length, total: recommendations.length },
      artifacts: recommendations.map(({ artifact }) => artifact),
    }),
  ];
}

function weeklyState(isLate: boolean, count: number): HealthState {
  if (isLate) return 'not_met';
  return count === 0 ? 'unknown' : 'met';
}

/** One of a track's two trends has to be up (M141). */
function trendLines({ trends }: EndStateFacts, track: Track): readonly EndStateLine[] {
  return trends
    .filter(({ key }) => TREND_TRACK[key] === track)
    .map(({ metric, value, method, observations }) => ({
      code: 'trend_up' as const,
      weighs: 'one' as const,
      state: stateIf(value !== 'unknown', value === 'up'),
      params: { metric, trend: value, method },
      artifacts: observations,
    }));
}

function integrity({ conflicts, incidents }: EndStateFacts): readonly EndStateLine[] {
  const open = conflicts.filter((conflict) => conflict.open);
  const p0s = incidents.filter(({ severity }) => severity === 'P0');
  const waiting = p0s.filter(({ state }) => state !== 'closed');
  return [
    each('conflicts_settled', stateWithout(open), {
      params: { count: open.length, total: conflicts.length },
      artifacts: (open.length === 0 ? conflicts : open).map(({ artifact }) => artifact),
    }),
    each('postmortems_closed', stateWithout(waiting), {
      params: { count: waiting.length, total: p0s.length },
      artifacts: p0s.map(({ artifact }) => artifact),
    }),
  ];
}

/** One measure has to have gained, and none may have lost; of a cost, less is the gain. */
function business({ business: readings }: EndStateFacts): readonly EndStateLine[] {
  const judged = readings.map((reading) => ({ ...reading, went: wentOf(reading) }));
  const lost = judged.filter(({ went }) => went === 'lost');
  const known = judged.filter(({ went }) => went !== 'unknown');
  return [
    ...judged.map(({ key, trend, went, observations }) => ({
      code: 'measure_up' as const,
      weighs: 'one' as const,
      state: stateIf(went !== 'unknown', went === 'gained'),
      params: { metric: key, trend },
      artifacts: observations,
    })),
    each('no_business_fall', known.length === 0 ? 'unknown' : stateWithout(lost), {
      params: { count: lost.length, total: known.length },
      artifacts: lost.flatMap(({ observations }) => observations),
    }),
  ];
}

function wentOf({ key, trend }: BusinessReading): 'gained' | 'lost' | 'held' | 'unknown' {
  if (trend === 'unknown') return 'unknown';
  if (trend === 'flat') return 'held';
  const lessIsBetter = METRICS.find((metric) => metric.key === key)?.lessIsBetter === true;
  return (trend === 'up') !== lessIsBetter ? 'gained' : 'lost';
}

function stateIf(known: boolean, holds: boolean): HealthState {
  if (!known) return 'unknown';
  return holds ? 'met' : 'not_met';
}

const stateWithout = (found: readonly unknown[]): HealthState =>
  found.length === 0 ? 'met' : 'not_met';

function each(
  code: EndStateLineCode,
  state: HealthState,
  rest: Pick<EndStateLine, 'params' | 'artifacts'>,
): EndStateLine {
  return { code, weighs: 'each', state, ...rest };
}
