export const CAMPAIGN_STATES = ['active', 'fix_first', 'rolled_back', 'closed'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** Where a tenant stands, always visible (M186). */
export const LIFECYCLE_STATES = [
  'planning',
  'gate_remediation',
  'active_campaign',
  'incident',
  'reporting',
] as const;
export type LifecycleState = (typeof LIFECYCLE_STATES)[number];
