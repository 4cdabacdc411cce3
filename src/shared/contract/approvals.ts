import { z } from 'zod';
import {
  APPROVAL_ACTIONS,
  APPROVAL_STATES,
  MAX_APPROVAL_DAYS,
  MAX_QUORUM,
  VERDICTS,
} from '../domain/approvals/approval';
import { SEVERITIES } from '../domain/incidents/incident';
import { command, query } from './define';
import { done, id, instant, page, prose, version } from './values';

/** Why, in somebody's own words; empty is allowed where nothing has to be justified. */
const comment = prose(4_000).default('');
const reason = z.string().trim().min(1, 'is empty: say why').max(4_000);

/** What is asked for, or was: one content of one subject, pinned by its hash. */
export const approvalRow = z.object({
  id,
  action: z.enum(APPROVAL_ACTIONS),
  /** What the approval is about, to open it. */
  subject: z.object({ kind: z.enum(['plan', 'incident', 'report']), id }),
  /** As it was called when it was asked for; of a readout its month, YYYY-MM. */
  title: z.string(),
  /** Which asking of the same subject and action this is, from 1. */
  round: z.int(),
  /** As it counts now: what is past its time is `expired`. */
  state: z.enum(APPROVAL_STATES),
  requestedBy: z.string(),
  requestedAtMs: instant,
  expiresAtMs: instant.nullable(),
  decidedBy: z.string().nullable(),
  decidedAtMs: instant.nullable(),
  /** The approver made what was approved (D8). */
  selfApproved: z.boolean(),
  /** Approvals given, and how many it takes. */
  votes: z.int(),
  needed: z.int(),
  version,
});

/** A part of the content under the text `approvals.field.<key>`; lines are in the order they are in. */
const field = z.object({ key: z.string(), text: z.string() });

const approver = z.object({
  name: z.string(),
  /** `author`: made it, and does not approve it (D8). */
  standing: z.enum(['approved', 'waiting', 'author']),
  atMs: instant.nullable(),
  selfApproved: z.boolean(),
});

export const approvalDetail = approvalRow.extend({
  /** SHA-256 of the canonical content. */
  hash: z.string(),
  /** Whether the subject is still exactly this; false or null (it is gone) makes an approval refused. */
  unchanged: z.boolean().nullable(),
  author: z.string().nullable(),
  consumedAtMs: instant.nullable(),
  content: z.array(field),
  /** What was asked for or approved before in the same series, to see what changed; null at the first time. */
  previous: z
    .object({
      id,
      round: z.int(),
      state: z.enum(APPROVAL_STATES),
      decidedAtMs: instant.nullable(),
      content: z.array(field),
    })
    .nullable(),
  approvers: z.array(approver),
  /** Verdicts that this person can give now; the others are refused. */
  verdicts: z.array(z.enum(VERDICTS)),
  /** Why this person approves nothing here, though somebody could; rendered under `errors.<code>`. */
  refusal: z.string().nullable(),
  mayAskAgain: z.boolean(),
  /** What was said and done on this version and on those before it, oldest first. */
  discussion: z.array(
    z.object({
      seq: z.int(),
      round: z.int(),
      atMs: instant,
      by: z.string(),
      type: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      text: z.string().nullable(),
    }),
  ),
});

const rule = z.object({
  quorum: z.int().min(1).max(MAX_QUORUM),
  days: z.int().min(1).max(MAX_APPROVAL_DAYS),
});
const rules = z.record(z.enum(APPROVAL_ACTIONS), rule);

export const approvalMethods = {
  /**
   * What is asked for over some tenants, newest first, each row with its tenant; `total` counts the same filter.
   * For an inbox: `states: ['requested']` is what waits for an Owner, `mayDecide` says whether this person is one there.
   */
  'approvals.list': query('tenants', {
    input: page.extend({
      /** As they count now; all states when absent. */
      states: z.array(z.enum(APPROVAL_STATES)).min(1).optional(),
      action: z.enum(APPROVAL_ACTIONS).optional(),
    }),
    output: z.object({
      rows: z.array(approvalRow.extend({ tenantId: id, mayDecide: z.boolean() })),
      next: z.string().nullable(),
      total: z.int(),
    }),
    reads: ['approvals', 'tenants'],
  }),
  /** Exact counts over some tenants: by state, and what waits (`requested`) of each tenant that has any. */
  'approvals.count': query('tenants', {
    input: z.object({}),
    output: z.object({
      byState: z.record(z.enum(APPROVAL_STATES), z.int()),
      waiting: z.array(z.object({ tenantId: id, count: z.int(), oldestAtMs: instant })),
    }),
    reads: ['approvals'],
  }),
  'approvals.get': query('tenant', {
    input: z.object({ approvalId: id }),
    output: approvalDetail,
    reads: ['approvals', 'plans', 'incidents', 'reports', 'tenants', 'events'],
  }),
  /**
   * One verdict of an Owner (M45, M48). The last approval that is needed carries the action out where the action is
   * the program's own; a readout's stays approved until it is exported.
   */
  'approvals.decide': command('tenant', {
    input: z.object({
      approvalId: id,
      expectedVersion: version,
      verdict: z.enum(VERDICTS),
      comment,
    }),
    output: approvalDetail,
  }),
  'approvals.comment': command('tenant', {
    input: z.object({ approvalId: id, text: reason }),
    output: approvalDetail,
  }),
  /** Asks for the content as it is now, after the approval before it expired or was taken back. */
  'approvals.askAgain': command('tenant', {
    input: z.object({ approvalId: id, comment }),
    output: approvalDetail,
  }),
  /** Asks an Owner for another severity; the incident stays as it is until one approves (Q40). */
  'approvals.askSeverity': command('tenant', {
    input: z.object({
      incidentId: id,
      expectedVersion: version,
      severity: z.enum(SEVERITIES),
      justification: reason,
    }),
    output: approvalDetail,
  }),
  /** Asks an Owner to declare a P0 made in error, with the evidence for it (Q40). */
  'approvals.askDeclaredInError': command('tenant', {
    input: z.object({ incidentId: id, expectedVersion: version, evidence: reason }),
    output: approvalDetail,
  }),
  /** How many have to agree and for how many days it counts, by action. */
  'approvals.rules': query('tenant', {
    input: z.object({}),
    output: z.object({ rules, approvers: z.int() }),
    reads: ['settings', 'tenants'],
  }),
  /** Holds for what is asked from now on. */
  'approvals.setRules': command('tenant', { input: z.object({ rules }), output: done }),
} as const;
