import { z } from 'zod';
import { CADENCES, CYCLE_ORIGINS, DECISIONS } from '../domain/cycles/cycle';
import { FAILING_CODES } from '../domain/cycles/failing-modules';
import { RECOVERY_VERDICTS, TREND_OUTCOMES } from '../domain/cycles/recovery';
import { GATE_KEYS } from '../domain/gates/gate';
import { SEVERITIES } from '../domain/incidents/incident';
import { TREND_KEYS, TREND_VALUES } from '../domain/metrics/trend';
import { MODULES } from '../domain/roles/module';
import { command, query } from './define';
import { trendSignal } from './metrics';
import { taskRow } from './tasks';
import { coded, day, id, instant, line, page, prose } from './values';

/** Refuses anything else with a sentence that names the three (M135). */
const cadence = z.enum(CADENCES, {
  error: (issue) => `'${String(issue.input)}' is not a cadence: use weekly, monthly or quarterly`,
});

const rule = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

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
  incidentCounts: z.object({ p0: z.int(), p1: z.int(), p2: z.int() }),
  actions: z.array(cycleAction),
  /** What incidents of the window oblige to beside the decision, and whether it has been done since (Q17, M174). */
  obligations: z.array(
    z.object({
      code: z.enum(['p1_intervention_sprint', 'p0_postmortem']),
      incidentId: id,
      ref: z.string(),
      met: z.boolean(),
    }),
  ),
  /** Structured drift warning (M150, Q32). */
  trackDrift: z.boolean(),
  /** Null when the cycle before it, of the same cadence, decided no `intervene`. */
  recovery: recovery.nullable(),
  reportId: id.nullable(),
  /** An imported cycle's report text, or null. */
  importedReport: z.string().nullable(),
  acknowledgement: z.object({ by: z.string(), atMs: instant, note: z.string() }).nullable(),
});

/** The remediation sprint of an `intervene` (M147). */
export const cycleSprint = z.object({
  /** Why no more of it can be planned: a reason under `errors`, or null while it can. */
  refusal: z.string().nullable(),
  /** The binding cycle of the same cadence that came next, or null. */
  followedBy: z.object({ id, ordinal: z.int() }).nullable(),
  /** The last day before the next cycle of the cadence is due; suggested for every task. */
  dueOn: day,
  /** Modules that fail now, and those that the sprint has a task for, in the taxonomy's order. */
  modules: z.array(
    z.object({
      module: z.enum(MODULES),
      /** Who answers for the module. */
      role: z.string(),
      /** Empty when the module fails no longer. */
      reasons: z.array(z.object({ code: z.enum(FAILING_CODES), params: coded.shape.params })),
      /** Suggested, in the content language. */
      title: z.string(),
      /** A member who carries the role, or null. */
      ownerProfileId: id.nullable(),
      /** The sprint's tasks for this module, newest last; a cancelled one may be followed by another. */
      tasks: z.array(taskRow),
    }),
  ),
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
      decision: z.enum(DECISIONS),
      rule,
      signals: z.array(trendSignal),
      trace: z.array(ruleTrace),
      p0InWindow: z.int(),
      windowStartMs: instant,
      windowEndMs: instant,
      lastDecidedAtMs: instant.nullable(),
    }),
    reads: ['cycles', 'metrics', 'incidents', 'gates'],
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
    }),
    reads: ['cycles'],
  }),
  /** Binding (M151): a `continue` waits while a P0's postmortem is overdue (Q10). */
  'cycles.acknowledge': command('tenant', {
    input: z.object({ cycleId: id, note: prose(2_000).default('') }),
    output: cycleDetail,
  }),
  /** What an `intervene` asks to be repaired, and what has been planned for it (M147). */
  'cycles.sprint': query('tenant', {
    input: z.object({ cycleId: id }),
    output: cycleSprint,
    reads: ['cycles', 'incidents', 'gates', 'tasks', 'profiles', 'tenants'],
  }),
  /**
   * Makes a task for each named module, scheduled when its four fields are there, else a draft. A module that has a
   * task of this sprint already is left as it is; one that fails no longer is refused with its name.
   */
  'cycles.planSprint': command('tenant', {
    input: z.object({
      cycleId: id,
      items: z
        .array(
          z.object({
            module: z.enum(MODULES),
            title: line(500).optional(),
            ownerProfileId: id.nullable().optional(),
            dueOn: day.nullable().optional(),
          }),
        )
        .min(1)
        .max(MODULES.length)
        .refine(
          (items) => new Set(items.map(({ module }) => module)).size === items.length,
          'names a module twice',
        ),
    }),
    output: z.object({
      taskIds: z.array(id),
      scheduled: z.int(),
      /** Modules that had a task before. */
      linked: z.int(),
      sprint: cycleSprint,
    }),
  }),
} as const;
