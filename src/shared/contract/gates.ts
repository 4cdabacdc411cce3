import { z } from 'zod';
import { CAMPAIGN_STATES, LIFECYCLE_STATES } from '../domain/campaigns/campaign';
import { EVIDENCE_KINDS, GATE_KEYS } from '../domain/gates/gate';
import { LAPSE_CAUSES } from '../domain/gates/lapse';
import { PRECONDITIONS } from '../domain/gates/outlook';
import { TIERS } from '../domain/roles/module';
import { command, query } from './define';
import { coded, day, id, instant, nothing, prose } from './values';

const gateValue = z.union([z.boolean(), z.number()]);
const operand = z.object({
  field: z.string(),
  value: gateValue,
  operator: z.enum(['is', '>=']),
  required: gateValue,
  ok: z.boolean(),
  /** Why a value that was met counts no more; null while its evidence holds. */
  lapse: z
    .object({
      cause: z.enum(LAPSE_CAUSES),
      evidenceId: id,
      kind: z.enum(EVIDENCE_KINDS),
      name: z.string(),
      onDay: day,
      /** The value that was met. */
      value: gateValue,
    })
    .nullable(),
});

export const gateEvidence = z.object({
  id,
  gate: z.enum(GATE_KEYS),
  field: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  /** Link, metric key, file name, or the note itself. */
  ref: z.string(),
  fileId: id.nullable(),
  /** SHA-256 of the file or of the text. */
  hash: z.string(),
  value: gateValue,
  by: z.string(),
  atMs: instant,
  /** The last day on which it counts; null where it does not grow old. */
  expiresOn: day.nullable(),
  /** Whether it is the newest of its field: what was replaced backs nothing. */
  backs: z.boolean(),
  /** What the newest look at its file found; null while it is as it was attached, and for other kinds. */
  fault: z.enum(['missing', 'changed']).nullable(),
});

export const gateStatus = z.object({
  key: z.enum(GATE_KEYS),
  status: z.enum(['pass', 'fail']),
  reason: coded,
  owner: z.string(),
  operands: z.array(operand),
  evidence: z.array(gateEvidence),
  remediation: z.array(
    z.object({
      code: z.string(),
      params: coded.shape.params,
      role: z.string(),
      taskId: id.nullable(),
    }),
  ),
});

export const gateEvaluation = z.object({
  allPassed: z.boolean(),
  gates: z.array(
    z.object({
      key: z.enum(GATE_KEYS),
      status: z.enum(['pass', 'fail']),
      reason: coded,
      owner: z.string(),
    }),
  ),
  checkedAtMs: instant,
  /** The instant asked about; gates and trends are always those stored now (D6). */
  asOfMs: instant,
});

/** What backs a new value. A file is uploaded first and named by its id. */
const untilDay = { expiresOn: day.optional() };
export const evidenceInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), fileId: id, ...untilDay }),
  z.object({
    kind: z.literal('link'),
    url: z.url({ protocol: /^https?$/ }).max(2_000),
    ...untilDay,
  }),
  z.object({ kind: z.literal('note'), text: z.string().trim().min(1).max(4_000), ...untilDay }),
  z.object({ kind: z.literal('metric'), metricKey: z.string().max(60), ...untilDay }),
  /** The log of finished work; the value has to be what it shows. */
  z.object({ kind: z.literal('throughput'), ...untilDay }),
]);

export const campaign = z.object({
  id,
  planId: id,
  planName: z.string(),
  state: z.enum(CAMPAIGN_STATES),
  startedAtMs: instant,
  sprintSize: z.int(),
  tracks: z.object({ visibility: z.string(), quality: z.string() }),
});

const tierHold = z.object({
  code: z.enum(['structure_regressed', 'quality_not_recoverable']),
  params: coded.shape.params,
});

const BANDS = ['foundation', 'growth', 'scale'] as const;

const startReason = z.object({
  code: z.enum(['no_plan', 'gate_failed']),
  gate: z.enum(GATE_KEYS).nullable(),
  reason: coded,
});

export const gateMethods = {
  'gates.list': query('tenant', {
    input: nothing,
    output: z.object({
      allPassed: z.boolean(),
      passed: z.int(),
      gates: z.array(gateStatus),
      /** Newest first, at most eight checks. */
      history: z.array(
        z.object({
          atMs: instant,
          by: z.string(),
          statuses: z.array(z.object({ key: z.enum(GATE_KEYS), status: z.enum(['pass', 'fail']) })),
        }),
      ),
    }),
    reads: ['gates', 'plans', 'tasks'],
  }),
  /** Finished work week by week, the five preconditions and the outcome bands: conditional, never a promise (M127, M170). */
  'gates.outlook': query('tenant', {
    input: nothing,
    output: z.object({
      throughput: z.object({
        /** Eight whole weeks, oldest first. */
        weeks: z.array(z.object({ startOn: day, completed: z.int() })),
        proven: z.int(),
      }),
      preconditions: z.array(
        z.object({
          key: z.enum(PRECONDITIONS),
          state: z.enum(['met', 'unmet', 'unknown']),
          reason: coded,
        }),
      ),
      verdict: z.enum(['downscope', 'not_yet', 'may_aim']),
      /** Of the last 30 days; null where none were recorded. */
      sessions: z.number().nullable(),
      band: z.enum(BANDS).nullable(),
      planned: z.enum(BANDS),
      bands: z.array(z.object({ key: z.enum(BANDS), from: z.int(), to: z.int().nullable() })),
    }),
    reads: ['gates', 'ownership', 'tasks', 'incidents', 'metrics', 'tenants'],
  }),
  /** check-gates: evaluates and keeps the result. */
  'gates.check': command('tenant', {
    input: z.object({ asOfMs: instant.optional() }),
    output: gateEvaluation,
  }),
  /** A value that turns an operand from unmet to met needs evidence (Q31). */
  'gates.setInput': command('tenant', {
    input: z.object({
      gate: z.enum(GATE_KEYS),
      field: z.string().max(60),
      value: z.unknown(),
      evidence: evidenceInput.optional(),
      comment: prose(2_000).default(''),
    }),
    output: z.object({
      key: z.enum(GATE_KEYS),
      field: z.string(),
      from: gateValue,
      to: gateValue,
      status: z.enum(['pass', 'fail']),
    }),
  }),
  'gates.createRemediation': command('tenant', {
    input: nothing,
    output: z.object({ created: z.int(), taskIds: z.array(id) }),
  }),
  'campaigns.current': query('tenant', {
    input: nothing,
    output: z.object({
      lifecycle: z.enum(LIFECYCLE_STATES),
      campaign: campaign.nullable(),
      /** Which plan a start would take, and why it would be refused. */
      startPlan: z.object({ id, name: z.string(), title: z.string() }).nullable(),
      startReasons: z.array(startReason),
      /** Why no task of a tier may start now (M159); empty while it may. */
      tierHolds: z.record(z.enum(TIERS), z.array(tierHold)),
    }),
    reads: ['campaigns', 'plans', 'gates', 'incidents', 'tasks', 'metrics'],
  }),
  /** start-campaign: a refusal is an answer, with all reasons (M21). */
  'campaigns.start': command('tenant', {
    input: z.object({
      /** Resolved by M22; the latest plan when absent. */
      plan: z.string().max(200).optional(),
      /** Open items of the campaign before that come along (Q27). */
      carryOver: z.boolean().default(false),
    }),
    output: z.object({
      started: z.boolean(),
      reasons: z.array(startReason),
      sprintSize: z.int(),
      campaignId: id.nullable(),
    }),
  }),
  /** The Owner's one click after a P0 (Q11), and its way back. */
  'campaigns.setPaused': command('tenant', {
    input: z.object({ paused: z.boolean(), reason: prose(2_000).default('') }),
    output: z.object({ state: z.enum(CAMPAIGN_STATES), tasks: z.int() }),
  }),
} as const;
