import { DEFAULT_GATE_INPUTS, type GateInputs } from '@shared/domain/gates/gate';
import type { Trends } from '@shared/domain/metrics/trend';

/** Inputs with which all five gates pass, at the lowest values that do. */
export const PASSING_INPUTS: GateInputs = {
  strategy_gate: { kpi_tree_bound: true, approved: true },
  compliance_gate: { documented: true, accepted_by_all: true },
  capacity_gate: { rolling_weeks_feasible: 8 },
  data_gate: { dashboard_stable: true, reconcilable: true },
  ownership_gate: { priority_query_coverage: 0.85 },
};

export const FAILING_INPUTS: GateInputs = DEFAULT_GATE_INPUTS;

export const FLAT_TRENDS: Trends = {
  non_brand_visibility_trend: 'flat',
  query_cluster_coverage_trend: 'flat',
  high_intent_session_trend: 'flat',
  conversion_assist_trend: 'flat',
};
