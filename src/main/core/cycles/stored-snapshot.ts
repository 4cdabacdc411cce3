import { coded } from '@shared/contract/values';
import { CADENCES } from '@shared/domain/cycles/cycle';
import type { CycleSnapshot } from '@shared/domain/cycles/snapshot';
import { GATE_REASON_CODES } from '@shared/domain/gates/evaluate-gates';
import { EVIDENCE_KINDS, GATE_FIELDS, GATE_KEYS } from '@shared/domain/gates/gate';
import { LAPSE_CAUSES } from '@shared/domain/gates/lapse';
import { INCIDENT_STATES, SEVERITIES } from '@shared/domain/incidents/incident';
import { SOURCE_TIERS } from '@shared/domain/metrics/metric';
import { TREND_KEYS, TREND_VALUES } from '@shared/domain/metrics/trend';
import { POLICY_VERSIONS } from '@shared/domain/policy/registry';
import { z } from 'zod';
import type { SignalReading } from '../metrics/read-trends';

/** A snapshot as it is kept: beside what decides, the values that lost in a conflict (M188). */
export interface StoredSnapshot extends CycleSnapshot {
  readonly trends: readonly SignalReading[];
}

const figure = z.object({
  value: z.number(),
  observationIds: z.array(z.string()),
  source: z.string(),
  tier: z.enum(SOURCE_TIERS),
  asOfMs: z.number(),
});

const reading = z.object({
  key: z.enum(TREND_KEYS),
  value: z.enum(TREND_VALUES),
  method: z.enum(['derived', 'override']),
  current: figure.exactOptional(),
  previous: figure.exactOptional(),
  change: z.number().exactOptional(),
  override: z
    .object({ value: z.enum(TREND_VALUES), note: z.string(), by: z.string(), atMs: z.number() })
    .exactOptional(),
  others: z.array(figure),
  thresholds: z.object({ up: z.number(), down: z.number() }).exactOptional(),
});

const inputs = z.object({
  strategy_gate: z.object({ kpi_tree_bound: z.boolean(), approved: z.boolean() }),
  compliance_gate: z.object({ documented: z.boolean(), accepted_by_all: z.boolean() }),
  capacity_gate: z.object({ rolling_weeks_feasible: z.number() }),
  data_gate: z.object({ dashboard_stable: z.boolean(), reconcilable: z.boolean() }),
  ownership_gate: z.object({ priority_query_coverage: z.number() }),
  lapsed: z
    .array(
      z.object({
        gate: z.enum(GATE_KEYS),
        field: z.enum(Object.values(GATE_FIELDS).flat()),
        evidenceId: z.string(),
        kind: z.enum(EVIDENCE_KINDS),
        name: z.string(),
        cause: z.enum(LAPSE_CAUSES),
        onDay: z.string(),
        value: z.union([z.boolean(), z.number()]),
      }),
    )
    .exactOptional(),
});

const evaluation = z.object({
  allPassed: z.boolean(),
  gates: z.array(
    z.object({
      key: z.enum(GATE_KEYS),
      status: z.enum(['pass', 'fail']),
      reason: coded.extend({ code: z.enum(GATE_REASON_CODES) }),
      owner: z.string(),
      failing: z.array(z.enum(Object.values(GATE_FIELDS).flat())),
    }),
  ),
});

const incident = z.object({
  id: z.string(),
  ref: z.string(),
  severity: z.enum(SEVERITIES),
  highestSeverity: z.enum(SEVERITIES),
  occurredAtMs: z.number(),
  declaredInError: z.boolean(),
  state: z.enum(INCIDENT_STATES),
  module: z.string(),
});

const trends = z.object({
  non_brand_visibility_trend: z.enum(TREND_VALUES),
  query_cluster_coverage_trend: z.enum(TREND_VALUES),
  high_intent_session_trend: z.enum(TREND_VALUES),
  conversion_assist_trend: z.enum(TREND_VALUES),
});

const followsUp = z.object({
  cycleId: z.string(),
  ordinal: z.number(),
  trends,
  planned: z.number(),
  done: z.number(),
});

const snapshot: z.ZodType<StoredSnapshot> = z.object({
  policyVersion: z.enum(POLICY_VERSIONS),
  cadence: z.enum(CADENCES),
  asOfMs: z.number(),
  windowStartMs: z.number(),
  windowEndMs: z.number(),
  gates: z.object({ inputs, evaluation }),
  trends: z.array(reading),
  contested: z.array(z.enum(TREND_KEYS)).exactOptional(),
  incidents: z.array(incident),
  fixFirst: z.boolean(),
  followsUp: followsUp.exactOptional(),
});

/** Reads `cycle_run.snapshot_json`; undefined when it is no snapshot of ours, which only a changed file can be. */
export function parseSnapshot(json: string): StoredSnapshot | undefined {
  try {
    return snapshot.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined; // no JSON at all
  }
}
