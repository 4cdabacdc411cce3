/** The shelves (M183), the acceptance of the end state (M185) and the month-end readout (M179). */
export const REPORT_KINDS = [
  'weekly',
  'monthly',
  'quarterly',
  'summary',
  'end_state',
  'readout',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_STATES = ['draft', 'in_review', 'approved', 'exported', 'stale'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Recommendation codes in their order (M182); rendered under `reports.recommendation.<code>`. */
export const RECOMMENDATION_CODES = [
  'hold_scale_until_gates_pass',
  'prevent_next_rollback',
  'raise_quality_capacity',
  'keep_both_tracks',
] as const;
export type RecommendationCode = (typeof RECOMMENDATION_CODES)[number];

export const RECOMMENDATION_STATES = ['open', 'accepted', 'deferred', 'done'] as const;
export type RecommendationState = (typeof RECOMMENDATION_STATES)[number];

/** Default and fallback of the growth summary's window (Q16, M181). */
export const DEFAULT_WINDOW_DAYS = 30;
