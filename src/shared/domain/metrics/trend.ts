/** The four trends that cycles read (M141) and the two tracks they belong to. */
export const TRACKS = ['visibility', 'quality'] as const;
export type Track = (typeof TRACKS)[number];

export const TREND_KEYS = [
  'non_brand_visibility_trend',
  'query_cluster_coverage_trend',
  'high_intent_session_trend',
  'conversion_assist_trend',
] as const;
export type TrendKey = (typeof TREND_KEYS)[number];

export const TREND_TRACK = {
  non_brand_visibility_trend: 'visibility',
  query_cluster_coverage_trend: 'visibility',
  high_intent_session_trend: 'quality',
  conversion_assist_trend: 'quality',
} as const satisfies Record<TrendKey, Track>;

/** `unknown` counts as not up (M141, Q37). */
export const TREND_VALUES = ['up', 'flat', 'down', 'unknown'] as const;
export type TrendValue = (typeof TREND_VALUES)[number];
export type Trends = Readonly<Record<TrendKey, TrendValue>>;
