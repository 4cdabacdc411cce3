import type { Day } from '../../base/days';
import { METRICS, type MetricKey } from '../metrics/metric';
import type { ReadoutFigure } from './readout';

/** The running campaign's goal, as its plan states it. */
export interface CampaignGoal {
  readonly statement: string;
  readonly metricKey?: string | undefined;
  readonly baseline?: number | undefined;
  readonly target?: number | undefined;
  readonly dueOn?: Day | undefined;
  readonly acceptance?: string | undefined;
}

/** How far the campaign's goal is reached with the month's value of its measure. */
export interface CampaignResult {
  readonly goal: string;
  readonly startedAtMs: number;
  readonly dueOn: Day | null;
  /** Null for a goal without measure; `acceptance` then says how one sees that it is reached. */
  readonly measure: {
    readonly key: MetricKey;
    readonly baseline: number | null;
    readonly target: number | null;
    /** The month's value; null without one. */
    readonly value: number | null;
    /** Share of the way from the baseline to the target, below 0 when it went the other way; null when unknown. */
    readonly reached: number | null;
  } | null;
  readonly acceptance: string;
}

/** Puts the goal beside what the month measured (J5); nothing is promised of the months to come. */
export function campaignResult(
  campaign: { readonly startedAtMs: number; readonly goal: CampaignGoal },
  figures: readonly ReadoutFigure[],
): CampaignResult {
  const { goal, startedAtMs } = campaign;
  const key = METRICS.find((metric) => metric.key === goal.metricKey)?.key;
  const value = figures.find((figure) => figure.key === key)?.used?.current ?? null;
  const baseline = goal.baseline ?? null;
  const target = goal.target ?? null;
  return {
    goal: goal.statement,
    startedAtMs,
    dueOn: goal.dueOn ?? null,
    measure:
      key === undefined
        ? null
        : { key, baseline, target, value, reached: reachedShare(baseline, target, value) },
    acceptance: goal.acceptance ?? '',
  };
}

function reachedShare(
  baseline: number | null,
  target: number | null,
  value: number | null,
): number | null {
  if (baseline === null || target === null || value === null || baseline === target) return null;
  return (value - baseline) / (target - baseline);
}
