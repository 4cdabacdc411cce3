import type { Output } from '@shared/contract';
import type { Trends } from '@shared/domain/metrics/trend';

export type Cycle = Output<'cycles.get'>;
export type CycleLine = Output<'cycles.list'>['rows'][number];
export type Signal = Cycle['signals'][number];

/** The four trends as a decision read them; one without a signal is unknown. */
export function trendsOf(signals: readonly Signal[]): Trends {
  const trendOf = (key: keyof Trends) => signals.find((each) => each.key === key)?.trend;
  return {
    non_brand_visibility_trend: trendOf('non_brand_visibility_trend') ?? 'unknown',
    query_cluster_coverage_trend: trendOf('query_cluster_coverage_trend') ?? 'unknown',
    high_intent_session_trend: trendOf('high_intent_session_trend') ?? 'unknown',
    conversion_assist_trend: trendOf('conversion_assist_trend') ?? 'unknown',
  };
}
