import type { GateLapse } from './lapse';

/** The startup gates and their typed inputs (M114–M118, M123). Keys are the reference's and never change. */
export const GATE_KEYS = [
  'strategy_gate',
  'compliance_gate',
  'capacity_gate',
  'data_gate',
  'ownership_gate',
] as const;
export type GateKey = (typeof GATE_KEYS)[number];

export interface GateInputs {
  readonly strategy_gate: { readonly kpi_tree_bound: boolean; readonly approved: boolean };
  readonly compliance_gate: { readonly documented: boolean; readonly accepted_by_all: boolean };
  /** Weeks of proven throughput, a real number ≥ 0. */
  readonly capacity_gate: { readonly rolling_weeks_feasible: number };
  readonly data_gate: { readonly dashboard_stable: boolean; readonly reconcilable: boolean };
  /** Share of priority queries with one owner page, 0 to 1. */
  readonly ownership_gate: { readonly priority_query_coverage: number };
  /** Values that lost their evidence and so count as their default; absent where none did. */
  readonly lapsed?: readonly GateLapse[];
}

/** Conservative: a fresh tenant fails all five (M123). */
export const DEFAULT_GATE_INPUTS: GateInputs = {
  strategy_gate: { kpi_tree_bound: false, approved: false },
  compliance_gate: { documented: false, accepted_by_all: false },
  capacity_gate: { rolling_weeks_feasible: 0 },
  data_gate: { dashboard_stable: false, reconcilable: false },
  ownership_gate: { priority_query_coverage: 0 },
};

export const GATE_FIELDS = {
  strategy_gate: ['kpi_tree_bound', 'approved'],
  compliance_gate: ['documented', 'accepted_by_all'],
  capacity_gate: ['rolling_weeks_feasible'],
  data_gate: ['dashboard_stable', 'reconcilable'],
  ownership_gate: ['priority_query_coverage'],
} as const satisfies Record<GateKey, readonly string[]>;

/** Exact role names that answer for a gate (M114–M118). */
export const GATE_OWNERS = {
  strategy_gate: 'SEO Lead',
  compliance_gate: 'SEO Lead',
  capacity_gate: 'Content Lead',
  data_gate: 'Growth Analyst',
  ownership_gate: 'SEO Lead',
} as const satisfies Record<GateKey, string>;

export const MIN_ROLLING_WEEKS = 8;
export const MIN_QUERY_COVERAGE = 0.85;

/** `matrix` and `throughput` are what the program itself counted. */
export const EVIDENCE_KINDS = ['file', 'link', 'note', 'metric', 'matrix', 'throughput'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];
