import { parseInstant } from '@shared/base/days';
import { CADENCES, DECISIONS } from '@shared/domain/cycles/cycle';
import { SEVERITIES } from '@shared/domain/incidents/incident';
import { TREND_VALUES } from '@shared/domain/metrics/trend';
import { MODULES } from '@shared/domain/roles/module';
import { TASK_TRACKS } from '@shared/domain/tasks/task';
import { z } from 'zod';

/** An instant with its zone, as ms UTC; none before 1970, which no clock of ours can hold. */
const instant = z
  .string()
  .refine((text) => (parseInstant(text) ?? -1) >= 0, { params: { expected: 'instant' } })
  .transform((text) => parseInstant(text) ?? 0);
const filled = z.string().refine((text) => text.trim() !== '', { params: { expected: 'filled' } });
const optionalText = z.string().default('');

/** `state/gates.json`: every gate with every field; other keys are kept (M114–M118). */
export const gatesFile = z.looseObject({
  strategy_gate: z.looseObject({ kpi_tree_bound: z.boolean(), approved: z.boolean() }),
  compliance_gate: z.looseObject({ documented: z.boolean(), accepted_by_all: z.boolean() }),
  capacity_gate: z.looseObject({ rolling_weeks_feasible: z.number().min(0) }),
  data_gate: z.looseObject({ dashboard_stable: z.boolean(), reconcilable: z.boolean() }),
  ownership_gate: z.looseObject({ priority_query_coverage: z.number().min(0).max(1) }),
  updated_at: instant.optional(),
});

const trend = z.enum(TREND_VALUES).default('unknown');

/** `state/metrics.json`; a trend that is not there is unknown (M195). */
export const metricsFile = z.looseObject({
  visibility_track: z
    .looseObject({ non_brand_visibility_trend: trend, query_cluster_coverage_trend: trend })
    .prefault({}),
  quality_track: z
    .looseObject({ high_intent_session_trend: trend, conversion_assist_trend: trend })
    .prefault({}),
});

/** `state/modules.json`: kept, not read into anything. */
export const modulesFile = z.looseObject({});

/** `state/sprint-board.json`. */
export const boardFile = z.array(
  z.looseObject({
    id: z.int().min(0),
    task: filled,
    track: z.enum(TASK_TRACKS),
    module: z.enum(MODULES),
    status: z.string().default('pending'),
    owner: optionalText,
    due_date: optionalText,
    kpi_impact: optionalText,
    rollback_condition: optionalText,
  }),
);

/** `state/execution.json` (M134). */
export const executionFile = z.looseObject({
  active_plan: filled,
  mode: z.string().default('execution'),
  tracks: z.looseObject({ visibility: z.string(), quality: z.string() }),
  updated_at: instant,
});

/** `boulder.json`: the pointer to the active plan (M132). */
export const pointerFile = z.looseObject({ active_plan: filled, started_at: instant });

/** `state/cycles.json`, oldest first. */
export const cyclesFile = z.array(
  z.looseObject({
    cadence: z.enum(CADENCES),
    report_file: filled,
    decision: z.enum(DECISIONS),
    reason: z.string(),
    generated_at: instant,
  }),
);

/** One file of `incidents/` (M172); its module may lie outside the taxonomy. */
export const incidentFile = z.looseObject({
  id: filled,
  severity: z.enum(SEVERITIES),
  module: z.string(),
  summary: filled,
  created_at: instant,
});
