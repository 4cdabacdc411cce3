import type { TrendKey } from './trend';

/** The measures a tenant's figures are made of. `money` is integer minor units of the tenant's currency (D11). */
export const METRIC_KEYS = [
  'sessions',
  'non_brand_clicks',
  'query_cluster_coverage',
  'high_intent_sessions',
  'conversion_assists',
  'bookings',
  'revenue_attributed',
  'review_rating',
  'new_reviews',
  'seo_score',
  'email_signups',
  'marketing_qualified_leads',
  'sales_qualified_leads',
  'acquisition_cost',
] as const;
export type MetricKey = (typeof METRIC_KEYS)[number];

export type MetricUnit = 'count' | 'ratio' | 'money' | 'rating' | 'score';
/** How values of several periods become one: counts add up, states take the mean weighted by days. */
export type MetricFold = 'sum' | 'mean';

/** What a measure tells first: reach, interest, or what the business earns (M191). */
export const METRIC_LAYERS = ['leading', 'mid', 'business'] as const;
export type MetricLayer = (typeof METRIC_LAYERS)[number];

/** What is decided by it is rendered under `metrics.impact.<key>`: a measure without that text does not compile (M191). */
export interface MetricDef {
  readonly key: MetricKey;
  readonly unit: MetricUnit;
  readonly fold: MetricFold;
  readonly layer: MetricLayer;
  /** The trend that this measure derives (Q37), if any. */
  readonly feeds?: TrendKey;
  /** A cost: less of it is the gain. */
  readonly lessIsBetter?: true;
  /** A month names it only where it has a value; the others keep their row without one. */
  readonly whereGiven?: true;
}

export const METRICS: readonly MetricDef[] = [
  { key: 'sessions', unit: 'count', fold: 'sum', layer: 'leading' },
  {
    key: 'non_brand_clicks',
    unit: 'count',
    fold: 'sum',
    layer: 'leading',
    feeds: 'non_brand_visibility_trend',
  },
  {
    key: 'query_cluster_coverage',
    unit: 'ratio',
    fold: 'mean',
    layer: 'leading',
    feeds: 'query_cluster_coverage_trend',
  },
  {
    key: 'high_intent_sessions',
    unit: 'count',
    fold: 'sum',
    layer: 'mid',
    feeds: 'high_intent_session_trend',
  },
  {
    key: 'conversion_assists',
    unit: 'count',
    fold: 'sum',
    layer: 'business',
    feeds: 'conversion_assist_trend',
  },
  { key: 'bookings', unit: 'count', fold: 'sum', layer: 'business' },
  { key: 'revenue_attributed', unit: 'money', fold: 'sum', layer: 'business' },
  { key: 'review_rating', unit: 'rating', fold: 'mean', layer: 'mid' },
  { key: 'new_reviews', unit: 'count', fold: 'sum', layer: 'mid' },
  { key: 'seo_score', unit: 'score', fold: 'mean', layer: 'leading' },
  { key: 'email_signups', unit: 'count', fold: 'sum', layer: 'mid' },
  {
    key: 'marketing_qualified_leads',
    unit: 'count',
    fold: 'sum',
    layer: 'business',
    whereGiven: true,
  },
  { key: 'sales_qualified_leads', unit: 'count', fold: 'sum', layer: 'business', whereGiven: true },
  {
    key: 'acquisition_cost',
    unit: 'money',
    fold: 'mean',
    layer: 'business',
    lessIsBetter: true,
    whereGiven: true,
  },
];

/** Primary beats secondary beats supplemental (M169). */
export const SOURCE_TIERS = ['primary', 'secondary', 'supplemental'] as const;
export type SourceTier = (typeof SOURCE_TIERS)[number];
