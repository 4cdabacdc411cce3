/** Cadences, windows and outcomes of the cycle engine (M135–M145, Q36). */
export const CADENCES = ['weekly', 'monthly', 'quarterly'] as const;
export type Cadence = (typeof CADENCES)[number];

export const WINDOW_DAYS = { weekly: 7, monthly: 30, quarterly: 90 } as const satisfies Record<
  Cadence,
  number
>;

export const DECISIONS = ['continue', 'intervene', 'rollback'] as const;
export type Decision = (typeof DECISIONS)[number];

/** The place of a rule in its policy, from 1; the first true one decides. */
export type RuleNumber = number;

/** The policy that holds unless an Owner chose a stricter one (Q18). */
export const POLICY_VERSION = 'baseline-v1';

/** Action codes; rendered under `cycles.action.<code>` (M142–M145). */
export const BASE_ACTIONS = {
  continue: ['widen_winning_clusters', 'hold_track_balance', 'keep_winning_pattern'],
  intervene: ['remediation_sprint', 'recheck_gates_and_data', 'shift_refresh_ratio'],
  rollback: ['pause_scale_modules', 'roll_back_risky_changes', 'open_p0_postmortem'],
} as const satisfies Record<Decision, readonly string[]>;

export const CADENCE_ACTION = {
  weekly: undefined,
  monthly: 'rebalance_cluster_investment',
  quarterly: 'architecture_governance_review',
} as const satisfies Record<Cadence, string | undefined>;

/** An imported cycle has text but no inputs: counted, shown, never recomputed. */
export const CYCLE_ORIGINS = ['native', 'imported'] as const;
export type CycleOrigin = (typeof CYCLE_ORIGINS)[number];
