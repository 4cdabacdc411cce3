import { z } from 'zod';
import { CADENCES, CYCLE_ORIGINS, DECISIONS } from '../domain/cycles/cycle';
import { RECOVERY_VERDICTS, TREND_OUTCOMES } from '../domain/cycles/recovery';
import { GATE_KEYS } from '../domain/gates/gate';
import { SEVERITIES } from '../domain/incidents/incident';
import { TREND_KEYS, TREND_VALUES } from '../domain/metrics/trend';
import {
  cadence,
  cycleAction,
  difference,
  incidentCounts,
  qualityRow,
  rule,
  ruleTrace,
  shadowVerdict,
  tierVerdict,
} from './cycle-shapes';
import { command, query } from './define';
import { trendSignal } from './metrics';
import { coded, id, instant, page, prose } from './values';

export const cycleRow = z.object({
  id,
  /** Counts up per tenant and cadence. */
  ordinal: z.int(),
  cadence: z.enum(CADENCES),
  origin: z.enum(CYCLE_ORIGINS),
  decision: z.enum(DECISIONS),
  rule: rule.nullable(),
  reason: coded.nullable(),
  /** An imported cycle's reason as it stood in its file. */
  reasonText: z.string().nullable(),
  windowStartMs: instant.nullable(),
  windowEndMs: instant,
  /** When it was decided; differs from `windowEndMs` for an as-of. */
  decidedAtMs: instant,
  asOf: z.boolean(),
  by: z.string(),
});

/** Whether the trends recovered since the `intervene` before, as this cycle found it (M147). */
const recovery = z.object({
  cycleId: id,
  ordinal: z.int(),
  verdict: z.enum(RECOVERY_VERDICTS),
  /** Tasks of that cycle's sprint without cancelled ones, and how many of them were completed. */
  planned: z.int(),
  done: z.int(),
  trends: z.array(
    z.object({
      key: z.enum(TREND_KEYS),
      before: z.enum(TREND_VALUES),
      now: z.enum(TREND_VALUES),
      outcome: z.enum(TREND_OUTCOMES),
    }),
  ),
});

export const cycleDetail = cycleRow.extend({
  policyVersion: z.string(),
  snapshotHash: z.string().nullable(),
  trace: z.array(ruleTrace),
  signals: z.array(trendSignal),
  gates: z.array(
    z.object({ key: z.enum(GATE_KEYS), status: z.enum(['pass', 'fail']), reason: coded }),
  ),
  incidents: z.array(
    z.object({
      id,
      ref: z.string(),
      severity: z.enum(SEVERITIES),
      highest: z.enum(SEVERITIES),
      summary: z.string(),
      occurredAtMs: instant,
      /** Until when it counts in windows of this cadence (Q12). */
      leavesWindowAtMs: instant,
      countsAsP0: z.boolean(),
    }),
  ),
  incidentCounts,
  actions: z.array(cycleAction),
  /** What incidents of the window oblige to beside the decision, and whether it has been done since (Q17, M174). */
  obligations: z.array(
    z.object({
      code: z.enum(['p1_intervention_sprint', 'p0_postmortem']),
      incidentId: id,
      ref: z.string(),
      /** Scheduled, resolved or closed since; not by being put off. */
      met: z.boolean(),
      deferral: z.object({ reason: z.string(), by: z.string(), atMs: instant }).nullable(),
    }),
  ),
  /** Structured drift warning (M150, Q32). */
  trackDrift: z.boolean(),
  /** The task that was made to give quality more of the work, or null. */
  balanceTaskId: id.nullable(),
  /** Advice beside baseline-v1 (M152); empty for an imported cycle. */
  quality: z.array(qualityRow),
  tiers: z.array(tierVerdict),
  /** Null when no policy watched. */
  shadow: shadowVerdict.nullable(),
  /** Null when the cycle before it, of the same cadence, decided no `intervene`. */
  recovery: recovery.nullable(),
  reportId: id.nullable(),
  /** An imported cycle's report text, or null. */
  importedReport: z.string().nullable(),
  acknowledgement: z.object({ by: z.string(), atMs: instant, note: z.string() }).nullable(),
});

export const cycleMethods = {
  'cycles.list': query('tenant', {
    input: page.extend({ cadence: cadence.optional() }),
    output: z.object({ rows: z.array(cycleRow), next: z.string().nullable(), total: z.int() }),
    reads: ['cycles'],
  }),
  'cycles.get': query('tenant', {
    input: z.object({ cycleId: id }),
    output: cycleDetail,
    reads: ['cycles', 'incidents', 'tasks'],
  }),
  /** What the next cycle would read and decide now; nothing is saved. */
  'cycles.preview': query('tenant', {
    input: z.object({ cadence }),
    output: z.object({
      cadence: z.enum(CADENCES),
      policyVersion: z.string(),
      decision: z.enum(DECISIONS),
      rule,
      signals: z.array(trendSignal),
      trace: z.array(ruleTrace),
      p0InWindow: z.int(),
      quality: z.array(qualityRow),
      tiers: z.array(tierVerdict),
      shadow: shadowVerdict.nullable(),
      windowStartMs: instant,
      windowEndMs: instant,
      lastDecidedAtMs: instant.nullable(),
    }),
    reads: ['cycles', 'metrics', 'incidents', 'gates', 'settings'],
  }),
  /** run-cycle: always ends with a decision (INV2) and keeps inputs, trace and hash (M192). */
  'cycles.run': command('tenant', {
    input: z.object({ cadence, asOfMs: instant.optional() }),
    output: cycleDetail,
  }),
  /** Decides again from what is stored and compares. Refused for an imported cycle. */
  'cycles.recompute': query('tenant', {
    input: z.object({ cycleId: id }),
    output: z.object({
      same: z.boolean(),
      decision: z.enum(DECISIONS),
      snapshotHash: z.string(),
      storedHash: z.string(),
      /** Of the report that the decision froze: as it is stored, and as it comes out again. */
      reportHash: z.string(),
      storedReportHash: z.string(),
      differences: z.array(difference),
    }),
    reads: ['cycles', 'reports'],
  }),
  /** Binding (M151): a `continue` waits while a P0's postmortem is overdue (Q10). */
  'cycles.acknowledge': command('tenant', {
    input: z.object({ cycleId: id, note: prose(2_000).default('') }),
    output: cycleDetail,
  }),
} as const;
