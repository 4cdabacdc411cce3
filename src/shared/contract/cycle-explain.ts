import { z } from 'zod';
import { CADENCES, DECISIONS } from '../domain/cycles/cycle';
import { GATE_KEYS } from '../domain/gates/gate';
import { SEVERITIES } from '../domain/incidents/incident';
import { METRIC_KEYS } from '../domain/metrics/metric';
import { TREND_KEYS, TREND_VALUES } from '../domain/metrics/trend';
import { MODULES } from '../domain/roles/module';
import {
  cadence,
  cycleAction,
  incidentCounts,
  qualityRow,
  rule,
  ruleTrace,
  shadowVerdict,
  tierVerdict,
} from './cycle-shapes';
import { query } from './define';
import { figure, observation } from './metrics';
import { coded, day, id, instant } from './values';

const window = z.object({
  fromOn: day,
  toOn: day,
  figure,
  /** What the figure was folded from, as each value was recorded. */
  observations: z.array(observation),
});

const distance = z.object({ value: z.number(), gap: z.number() });

/** Every trend of a decision down to the values that somebody recorded. */
export const explainedSignal = z.object({
  key: z.enum(TREND_KEYS),
  metricKey: z.enum(METRIC_KEYS),
  trend: z.enum(TREND_VALUES),
  method: z.enum(['derived', 'override']),
  current: window,
  previous: window,
  change: z.number().nullable(),
  /** Values of the window that were on record and not used. */
  others: z.array(observation),
  /** From which value on the trend would be up, and down; null where it cannot be said. */
  distances: z.object({ up: distance, down: distance }).nullable(),
});

const explainedGate = z.object({
  key: z.enum(GATE_KEYS),
  status: z.enum(['pass', 'fail']),
  reason: coded,
  owner: z.string(),
  inputs: z.array(
    z.object({
      field: z.string(),
      value: z.union([z.boolean(), z.number()]),
      ok: z.boolean(),
      /** The newest that stood behind the value when it was decided. */
      evidence: z
        .object({ kind: z.string(), ref: z.string(), by: z.string(), atMs: instant })
        .nullable(),
    }),
  ),
});

/** What an operator changes to see the decision; nothing of it is kept. */
const changes = {
  trends: z.partialRecord(z.enum(TREND_KEYS), z.enum(TREND_VALUES)).default({}),
  added: z
    .array(
      z.object({
        severity: z.enum(['P0', 'P1']),
        occurredAtMs: instant,
        module: z.enum(MODULES).default('technical_foundation'),
      }),
    )
    .max(20)
    .default([]),
  incidents: z
    .array(
      z.object({
        incidentId: id,
        removed: z.boolean().optional(),
        resolved: z.boolean().optional(),
        occurredAtMs: instant.optional(),
      }),
    )
    .max(200)
    .default([]),
};

export const cycleExplainMethods = {
  'cycles.explain': query('tenant', {
    input: z.object({ cycleId: id }),
    output: z.object({ signals: z.array(explainedSignal), gates: z.array(explainedGate) }),
    reads: ['cycles', 'metrics', 'gates'],
  }),
  /**
   * The engine's own rules over changed inputs of a past decision, or of what a cadence would read now. Nothing is saved.
   */
  'cycles.whatIf': query('tenant', {
    input: z
      .object({ cycleId: id.optional(), cadence: cadence.optional(), ...changes })
      .refine(
        (input) => (input.cycleId === undefined) !== (input.cadence === undefined),
        'takes either a cycle or a cadence',
      ),
    output: z.object({
      policyVersion: z.string(),
      cadence: z.enum(CADENCES),
      before: z.enum(DECISIONS),
      decision: z.enum(DECISIONS),
      rule,
      reason: coded,
      trace: z.array(ruleTrace),
      counts: incidentCounts,
      actions: z.array(cycleAction),
      actionsBefore: z.array(cycleAction),
      quality: z.array(qualityRow),
      tiers: z.array(tierVerdict),
      shadow: shadowVerdict.nullable(),
      /** Every P0 and P1 after the changes, oldest first, with the first instant outside each cadence's window (Q12). */
      incidents: z.array(
        z.object({
          incidentId: z.string(),
          ref: z.string(),
          severity: z.enum(SEVERITIES),
          occurredAtMs: instant,
          inWindow: z.boolean(),
          unresolved: z.boolean(),
          leaves: z.object({ weekly: instant, monthly: instant, quarterly: instant }),
        }),
      ),
      /** When the last P0 leaves the windows of this cadence; null while none counts. */
      rollbackEndsAtMs: instant.nullable(),
      distances: z.array(
        z.object({
          key: z.enum(TREND_KEYS),
          metricKey: z.enum(METRIC_KEYS),
          up: distance,
          down: distance,
        }),
      ),
    }),
    reads: ['cycles', 'metrics', 'incidents', 'gates', 'settings'],
  }),
} as const;
