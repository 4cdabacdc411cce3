import { z } from 'zod';
import { ADOPTION_CONDITIONS, FIRST_WEEK_STEPS } from '../domain/plans/first-week';
import {
  GOAL_KINDS,
  NOTEPAD_SECTIONS,
  PLAN_ORIGINS,
  PLAN_PARTS,
  PLAN_STATES,
  REVIEW_VERDICTS,
} from '../domain/plans/plan';
import { LOCALES } from '../domain/tenants/tenant';
import { command, query } from './define';
import { coded, day, done, id, instant, line, nothing, prose, version } from './values';

const goal = z.object({
  statement: z.string().trim().min(1, 'is empty: say what the plan is to reach').max(4_000),
  kind: z.enum(GOAL_KINDS).default('custom'),
  metricKey: z.string().max(60).optional(),
  baseline: z.number().optional(),
  target: z.number().optional(),
  dueOn: day.optional(),
  /** What the plan covers, what it leaves alone, and the sign of success when no measure says it (M19). */
  inScope: prose(2_000).optional(),
  outOfScope: prose(2_000).optional(),
  /** Where the plan acts (M24). */
  channels: prose(600).optional(),
  acceptance: prose(2_000).optional(),
});

/** What is handed over and what waits for what (M25); a circle is refused by the core, which names its deliverables. */
const work = z
  .array(
    z.object({
      key: line(40),
      title: line(200),
      role: z.string().max(80),
      after: z.array(line(40)).max(60),
    }),
  )
  .max(60)
  .superRefine((list, { addIssue }) => {
    const keys = new Set(list.map(({ key }) => key));
    const stray = list.some(({ after }) => after.some((key) => !keys.has(key)));
    if (keys.size === list.length && !stray) return;
    const message = stray ? 'waits for what is not there' : 'holds a deliverable twice';
    addIssue({ code: 'custom', message });
  });

/** The five parts (M18). Lines are in the tenant's content language and may be edited. */
export const planParts = z.object({
  goal,
  gateChecklist: z.array(z.string().max(400)).max(50),
  roleMatrix: z
    .array(
      z.object({
        role: z.string().max(80),
        responsibility: z.string().max(600),
        deliverable: z.string().max(600),
      }),
    )
    .max(50),
  dualTrack: z.object({
    visibility: z.array(z.string().max(400)).max(50),
    quality: z.array(z.string().max(400)).max(50),
  }),
  work: work.default([]),
  cadenceIncident: z.object({
    cadence: z.array(z.string().max(400)).max(50),
    incidents: z.array(z.string().max(400)).max(50),
    checklist: z.array(z.string().max(400)).max(50),
  }),
});
export type PlanPartsInput = z.output<typeof planParts>;

const check = z.object({
  key: z.string(),
  ok: z.boolean(),
  finding: coded.nullable(),
  /** Which of the five parts to look at. */
  part: z.enum(PLAN_PARTS),
  /** The field that closes the first gap, as `PlanField` names it; null when the check is met. */
  field: z.string().nullable(),
});
const review = z.object({ by: z.string(), atMs: instant });

export const planRow = z.object({
  id,
  name: z.string(),
  title: z.string(),
  state: z.enum(PLAN_STATES),
  origin: z.enum(PLAN_ORIGINS),
  goalKind: z.enum(GOAL_KINDS),
  active: z.boolean(),
  /** In review and passed by its reviewer; the Owner's word is next. */
  passed: z.boolean(),
  budgetMinor: z.int().nullable(),
  createdAtMs: instant,
  version,
});

export const planDetail = planRow.extend({
  locale: z.enum(LOCALES),
  /** Null for an imported plan, whose text is kept verbatim in `markdown`. */
  parts: planParts.nullable(),
  markdown: z.string(),
  /** The analyst's five gap checks (M19) and the reviewer's three properties (M20). */
  analyst: z.array(check),
  reviewer: z.array(check),
  /** The six items before dispatch (M24); a plan that fails one is not approved. */
  dispatch: z.array(check),
  /** Who handed the plan in, and who passed it or sent it back (M20). */
  submitted: review.nullable(),
  reviewed: review.extend({ verdict: z.enum(REVIEW_VERDICTS) }).nullable(),
  approval: z.object({ by: z.string(), atMs: instant, selfApproved: z.boolean() }).nullable(),
  reviewNotes: z.string(),
  notepad: z.array(z.object({ section: z.enum(NOTEPAD_SECTIONS), text: z.string() })),
  /** Who wrote which section of the notepad when, the newest hundred times, newest first. */
  notepadSaves: z.array(review.extend({ section: z.enum(NOTEPAD_SECTIONS) })),
  /** The plan's text with what its notepad holds, as it is exported; the text alone while nothing is noted. */
  exported: z.string(),
});

export const planMethods = {
  'plans.list': query('tenant', { input: nothing, output: z.array(planRow), reads: ['plans'] }),
  /** The runbook of the first week, ticked from facts, and whether the adoption is complete (M28). */
  'plans.firstWeek': query('tenant', {
    input: nothing,
    output: z.object({
      steps: z.array(z.object({ key: z.enum(FIRST_WEEK_STEPS), done: z.boolean() })),
      conditions: z.array(z.object({ key: z.enum(ADOPTION_CONDITIONS), done: z.boolean() })),
      complete: z.boolean(),
      gateInputs: z.object({ set: z.int(), all: z.int() }),
      activeTasks: z.object({ filled: z.int(), all: z.int() }),
    }),
    reads: ['plans', 'gates', 'campaigns', 'tasks', 'cycles', 'incidents', 'reports'],
  }),
  'plans.get': query('tenant', {
    input: z.object({ planId: id }),
    output: planDetail,
    reads: ['plans'],
  }),
  /** plan-growth: the goal becomes a whole plan; an empty goal is refused (M22). */
  'plans.create': command('tenant', {
    input: z.object({
      goal,
      /** File name of the plan without `.md`; made from the goal when absent. */
      name: line(120).optional(),
      budgetMinor: z.int().min(0).optional(),
    }),
    output: planDetail,
  }),
  /**
   * What sets the plan apart in every other tenant of the scope, before it is taken there as a template. The scope
   * names the plan's own tenant too.
   */
  'plans.differences': query('tenants', {
    input: z.object({ planId: id }),
    output: z.array(z.object({ tenantId: id, differences: z.array(coded) })),
    reads: ['plans', 'tenants', 'gates', 'metrics'],
  }),
  /** Makes a draft of the plan as a template in every other tenant of the scope; nothing of its own tenant goes along. */
  'plans.duplicate': command('tenants', {
    input: z.object({ planId: id, expectedVersion: version }),
    output: z.object({
      made: z.array(z.object({ tenantId: id, planId: id, name: z.string() })),
    }),
  }),
  'plans.update': command('tenant', {
    input: z.object({
      planId: id,
      expectedVersion: version,
      name: line(120).optional(),
      parts: planParts.optional(),
      budgetMinor: z.int().min(0).nullable().optional(),
    }),
    output: planDetail,
  }),
  /** draft or revise → in_review, with the analyst's and reviewer's checks recorded. */
  'plans.submit': command('tenant', {
    input: z.object({ planId: id, expectedVersion: version }),
    output: planDetail,
  }),
  /** The reviewer's word on a plan in review: it passes when every check is met, or goes back with notes (M20). */
  'plans.review': command('tenant', {
    input: z.object({
      planId: id,
      expectedVersion: version,
      verdict: z.enum(REVIEW_VERDICTS),
      notes: prose(4_000).default(''),
    }),
    output: planDetail,
  }),
  /**
   * The Owner's approval is the evidence behind strategy_gate.approved; revise sets it to false (M21). A plan that
   * fails an item of the checklist before dispatch is not approved but sent back: the answer is in state `revise` (M24).
   */
  'plans.decide': command('tenant', {
    input: z.object({
      planId: id,
      expectedVersion: version,
      verdict: z.enum(['approve', 'revise']),
      notes: prose(4_000).default(''),
    }),
    output: planDetail,
  }),
  'plans.saveNotepad': command('tenant', {
    input: z.object({ planId: id, section: z.enum(NOTEPAD_SECTIONS), text: prose(100_000) }),
    output: done,
  }),
} as const;
