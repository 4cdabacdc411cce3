export const GOAL_KINDS = ['traffic', 'bookings', 'seo', 'custom'] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

/** Plan state machine of the model: approved lives on in the strategy gate's `approved` (M21). */
export const PLAN_STATES = [
  'draft',
  'in_analysis',
  'in_review',
  'approved',
  'revise',
  'active',
  'completed',
  'superseded',
] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export const PLAN_ORIGINS = ['native', 'imported'] as const;
export type PlanOrigin = (typeof PLAN_ORIGINS)[number];

/** What a reviewer says of a plan (M20). */
export const REVIEW_VERDICTS = ['pass', 'revise'] as const;
export type ReviewVerdict = (typeof REVIEW_VERDICTS)[number];

/** The five parts every plan has (M18). */
export const PLAN_PARTS = [
  'goal',
  'gate_checklist',
  'role_matrix',
  'dual_track',
  'cadence_incident_policy',
] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

export const NOTEPAD_SECTIONS = [
  'learnings',
  'decisions',
  'issues',
  'verification',
  'incidents',
] as const;
export type NotepadSection = (typeof NOTEPAD_SECTIONS)[number];
