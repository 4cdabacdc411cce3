import type { CycleFacts } from '@shared/domain/cycles/decide-cycle';
import { DEFAULT_THRESHOLDS } from '@shared/domain/metrics/derive-trend';
import { TREND_KEYS, type TrendKey } from '@shared/domain/metrics/trend';
import { type Cycle, type Signal, trendsOf } from './cycle';

/** What the decision rests on, as it was read. */
export function factsOf(cycle: Cycle): CycleFacts {
  return { p0InWindow: cycle.incidentCounts.p0, trends: trendsOf(cycle.signals) };
}

/** The inputs that differ between two sets of facts; `p0` stands for the count of P0s. */
export function changedInputs(before: CycleFacts, after: CycleFacts): readonly (TrendKey | 'p0')[] {
  const p0 = before.p0InWindow === after.p0InWindow ? [] : (['p0'] as const);
  return [...p0, ...TREND_KEYS.filter((key) => before.trends[key] !== after.trends[key])];
}

export interface Needed {
  readonly value: number;
  /** How far above the value that was used. */
  readonly gap: number;
}

/** Doubles that differ by less say the same. */
const AGREES = 1e-9;

/** Whether the change follows from the two figures; else their windows cover different numbers of days. */
export function changeIsTold({ current, previous, change }: Signal): boolean {
  if (current.value === null || previous.value === null || change === null) return true;
  const size = Math.abs(previous.value);
  return size === 0 || Math.abs((current.value - previous.value) / size - change) <= AGREES;
}

/**
 * From which value on a derived trend would have been up, where the two figures say it by themselves; undefined when
 * it is up already, was set by hand, misses a side, or its windows cover different numbers of days.
 */
export function neededForUp(signal: Signal): Needed | undefined {
  const { current, previous, trend, method } = signal;
  if (trend === 'up' || method === 'override' || !changeIsTold(signal)) return undefined;
  if (current.value === null || previous.value === null || previous.value <= 0) return undefined;
  const exact = previous.value * (1 + DEFAULT_THRESHOLDS.up);
  const step = signal.metricKey === 'query_cluster_coverage' ? 0.001 : 1;
  const value = Math.ceil(exact / step - AGREES) * step;
  return { value, gap: value - current.value };
}
