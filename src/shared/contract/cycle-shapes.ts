import { z } from 'zod';
import { CADENCES, DECISIONS } from '../domain/cycles/cycle';
import { QUALITY_DIMENSIONS } from '../domain/policy/quality-dimension';
import { POLICY_VERSIONS } from '../domain/policy/registry';
import { TIERS } from '../domain/roles/module';
import { coded, id } from './values';

/** Refuses anything else with a sentence that names the three (M135). */
export const cadence = z.enum(CADENCES, {
  error: (issue) => `'${String(issue.input)}' is not a cadence: use weekly, monthly or quarterly`,
});

/** The place of a rule in its policy. */
export const rule = z.int().min(1).max(20);

export const policyVersion = z.enum(POLICY_VERSIONS);

export const ruleTrace = z.object({
  rule,
  state: z.enum(['true', 'false', 'not_evaluated']),
  operands: z.array(
    z.object({ key: z.string(), value: z.union([z.string(), z.number(), z.boolean()]) }),
  ),
});

export const cycleAction = z.object({
  code: z.string(),
  params: coded.shape.params,
  /** Base and cadence actions, or an added remediation line (Q19). */
  kind: z.enum(['base', 'cadence', 'remediation']),
});

/** A row of the quality matrix (M152). */
export const qualityRow = z.object({
  dimension: z.enum(QUALITY_DIMENSIONS),
  state: z.enum(DECISIONS),
  reasons: z.array(coded),
});

/** Whether a tier may grow after a decision (M159). */
export const tierVerdict = z.object({
  tier: z.enum(TIERS),
  mayGrow: z.boolean(),
  reasons: z.array(coded),
});

/** What a policy that watches decided beside the one that holds (Q18). */
export const shadowVerdict = z.object({
  policyVersion: z.string(),
  decision: z.enum(DECISIONS),
  rule,
  reason: coded,
  trace: z.array(ruleTrace),
});

export const incidentCounts = z.object({ p0: z.int(), p1: z.int(), p2: z.int() });

/** One thing that differs when a decision is made again; rendered under `cycles.differs.<code>`. */
export const difference = z.object({
  code: z.enum([
    'snapshot_changed',
    'snapshot_unreadable',
    'decision',
    'rule',
    'reason',
    'trace',
    'actions',
    'gates',
    'window',
    'policy',
    'shadow',
    'report',
    'report_missing',
    'announced',
  ]),
  /** As it is stored; '' where there is nothing to show. */
  stored: z.string(),
  /** As it came out again. */
  now: z.string(),
});

export const cycleRef = z.object({ cycleId: id });
