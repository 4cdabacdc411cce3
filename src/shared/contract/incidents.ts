import { z } from 'zod';
import { DEADLINE_STATES } from '../domain/incidents/deadline';
import { INCIDENT_STATES, SEVERITIES } from '../domain/incidents/incident';
import { MODULES } from '../domain/roles/module';
import { command, query } from './define';
import { id, instant, page, prose, version } from './values';

export const incidentRow = z.object({
  id,
  /** Readable number within the tenant: INC-0042. */
  ref: z.string(),
  severity: z.enum(SEVERITIES),
  highestSeverity: z.enum(SEVERITIES),
  /** A module key; an imported one outside the taxonomy stays verbatim. */
  module: z.string(),
  summary: z.string(),
  state: z.enum(INCIDENT_STATES),
  occurredAtMs: instant,
  recordedAtMs: instant,
  by: z.string(),
  /** A P0's postmortem (Q10). */
  postmortemDueMs: instant.nullable(),
  postmortemOverdue: z.boolean(),
  /** By when it is to be dealt with; null once declared in error (M174). */
  deadline: z
    .object({
      kind: z.enum(['postmortem', 'resolution']),
      dueMs: instant,
      state: z.enum(DEADLINE_STATES),
    })
    .nullable(),
  declaredInError: z.boolean(),
  version,
});

export const incidentDetail = incidentRow.extend({
  rootCause: z.string(),
  remediation: z.string(),
  prevention: z.string(),
  missingForClosure: z.array(z.enum(['rootCause', 'remediation', 'prevention'])),
  /** Which states the incident can go to now, by this person. */
  nextStates: z.array(z.enum(INCIDENT_STATES)),
  accountableRole: z.string(),
  sameDayTargetMs: instant.nullable(),
  /** Until when it counts, per cadence (Q12). */
  leavesWindow: z.object({ weekly: instant, monthly: instant, quarterly: instant }),
  escalation: z
    .object({
      pausedTasks: z.array(z.object({ id, title: z.string(), state: z.string() })),
      /** The changes since `sinceMs`, by how far each is; `incidents.undoPoints` lists them. */
      rollback: z.object({
        sinceMs: instant,
        ready: z.int(),
        done: z.int(),
        refused: z.int(),
        byHand: z.int(),
        last: z.object({ atMs: instant, by: z.string() }).nullable(),
      }),
      cycleSince: z.object({ id, decision: z.string(), decidedAtMs: instant }).nullable(),
    })
    .nullable(),
  timeline: z.array(
    z.object({
      seq: z.int(),
      atMs: instant,
      by: z.string(),
      type: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      text: z.string().nullable(),
    }),
  ),
});

/** Codes that name the three severities when something else is sent (M172). */
const severity = z.enum(SEVERITIES, {
  error: (issue) => `'${String(issue.input)}' is not a severity: use P0, P1 or P2`,
});
const summary = z.string().trim().min(1, 'is empty: say in one line what happened').max(500);

export const incidentMethods = {
  'incidents.list': query('tenant', {
    input: page.extend({
      states: z.array(z.enum(INCIDENT_STATES)).optional(),
      severity: z.enum(SEVERITIES).optional(),
    }),
    output: z.object({
      rows: z.array(incidentRow),
      next: z.string().nullable(),
      total: z.int(),
      open: z.object({ p0: z.int(), p1: z.int(), p2: z.int() }),
    }),
    reads: ['incidents'],
  }),
  'incidents.get': query('tenant', {
    input: z.object({ incidentId: id }),
    output: incidentDetail,
    reads: ['incidents', 'tasks', 'cycles', 'plans', 'gates', 'settings', 'metrics', 'events'],
  }),
  /** A P0 pauses the tenant's acceleration tasks in the same transaction (M149, Q11). */
  'incidents.record': command('tenant', {
    input: z.object({
      severity,
      module: z.enum(MODULES),
      summary,
      occurredAtMs: instant.optional(),
    }),
    output: incidentDetail,
  }),
  'incidents.move': command('tenant', {
    input: z.object({
      incidentId: id,
      expectedVersion: version,
      to: z.enum(INCIDENT_STATES),
      note: prose(4_000).default(''),
    }),
    output: incidentDetail,
  }),
  'incidents.saveRecord': command('tenant', {
    input: z.object({
      incidentId: id,
      expectedVersion: version,
      rootCause: prose().optional(),
      remediation: prose().optional(),
      prevention: prose().optional(),
    }),
    output: incidentDetail,
  }),
  'incidents.addNote': command('tenant', {
    input: z.object({ incidentId: id, text: z.string().trim().min(1).max(4_000) }),
    output: incidentDetail,
  }),
  /** Owner, with a justification; the decisions already made stay (Q40). */
  'incidents.changeSeverity': command('tenant', {
    input: z.object({
      incidentId: id,
      expectedVersion: version,
      severity,
      justification: z
        .string()
        .trim()
        .min(1, 'is empty: a change of severity is justified')
        .max(4_000),
    }),
    output: incidentDetail,
  }),
  /** Owner, with evidence: the only thing that takes a P0 out of the count (Q40). */
  'incidents.declareInError': command('tenant', {
    input: z.object({
      incidentId: id,
      expectedVersion: version,
      evidence: z.string().trim().min(1, 'is empty: name the evidence').max(4_000),
    }),
    output: incidentDetail,
  }),
  /** Unblocks the tasks that this P0 paused, once it is resolved. */
  'incidents.resumeTasks': command('tenant', {
    input: z.object({ incidentId: id }),
    output: z.object({ resumed: z.int() }),
  }),
} as const;
