import { DAY_MS } from '../../base/days';
import type { MetricKey } from './metric';

/** The five sources of data that a tenant needs at least (M190). */
export const MINIMUM_SOURCES = [
  'technical_diagnostics',
  'search_performance',
  'analytics_conversion',
  'weekly_dashboard',
  'release_mapping',
] as const;
export type MinimumSource = (typeof MINIMUM_SOURCES)[number];

interface SourceDef {
  /** Measures whose values show that the source is read. */
  readonly measures: readonly MetricKey[];
  /** Days after which what it last gave is too old to decide by. */
  readonly freshDays: number;
}

/**
 * How each source shows itself. The weekly dashboard is the weekly cycle, which reads every figure; the mapping of
 * releases to measures is finished work that names the measure it is to move (M15).
 */
export const SOURCE_DEFS: Readonly<Record<MinimumSource, SourceDef>> = {
  technical_diagnostics: { measures: ['seo_score'], freshDays: 31 },
  search_performance: { measures: ['non_brand_clicks', 'query_cluster_coverage'], freshDays: 10 },
  analytics_conversion: {
    measures: [
      'sessions',
      'high_intent_sessions',
      'conversion_assists',
      'bookings',
      'revenue_attributed',
    ],
    freshDays: 10,
  },
  weekly_dashboard: { measures: [], freshDays: 8 },
  release_mapping: { measures: [], freshDays: 31 },
};

export const SOURCE_STATES = ['current', 'old', 'missing'] as const;
export type SourceState = (typeof SOURCE_STATES)[number];

/** Whether a source is read, by the newest thing it gave (ms UTC); both ends of `freshDays` count. */
export function sourceState(
  source: MinimumSource,
  newestMs: number | undefined,
  nowMs: number,
): SourceState {
  if (newestMs === undefined) return 'missing';
  return nowMs - newestMs <= SOURCE_DEFS[source].freshDays * DAY_MS ? 'current' : 'old';
}
