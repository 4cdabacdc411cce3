import { z } from 'zod';
import { METRIC_KEYS } from '../domain/metrics/metric';
import { FUNCTIONAL_ROLES } from '../domain/roles/functional-role';
import { MODULES, TIERS } from '../domain/roles/module';
import { SPRINT_FIELDS, TASK_SOURCES, TASK_STATES, TASK_TRACKS } from '../domain/tasks/task';
import { command, query } from './define';
import { storedFile } from './files';
import { coded, day, id, instant, line, page, prose, version } from './values';

export const taskRow = z.object({
  id,
  /** Number in the 40-task pool, or null. */
  poolNumber: z.int().nullable(),
  /** In the tenant's content language; pool texts are rendered, edited ones verbatim. */
  title: z.string(),
  track: z.enum(TASK_TRACKS),
  module: z.enum(MODULES),
  tier: z.enum(TIERS),
  state: z.enum(TASK_STATES),
  blocked: coded.nullable(),
  /** Where a blocked task goes back to. */
  blockedFrom: z.enum(TASK_STATES).nullable(),
  owner: z.object({ profileId: id.nullable(), name: z.string() }).nullable(),
  accountableRole: z.string(),
  dueOn: day.nullable(),
  /** When it is worked on, ms UTC. */
  timebox: z.object({ startMs: instant, endMs: instant }).nullable(),
  kpiImpact: z.string(),
  rollbackCondition: z.string(),
  /** The measure that the task is meant to move (M15). */
  kpiKey: z.enum(METRIC_KEYS).nullable(),
  /** Minutes that the work is thought to take. */
  effortMinutes: z.int().nullable(),
  /** The weighted score of its five factors, 0–100; null once the work has ended (M64). */
  priority: z.int().nullable(),
  missing: z.array(z.enum(SPRINT_FIELDS)),
  source: z.enum(TASK_SOURCES),
  incidentId: id.nullable(),
  completedAtMs: instant.nullable(),
  version,
});

export const taskDetail = taskRow.extend({
  acceptanceSignal: z.string(),
  notes: z.string(),
  createdAtMs: instant,
  campaignId: id.nullable(),
  /** Why it lies on a holiday; '' where nothing had to be said. */
  scheduleNote: z.string(),
  /** The task of which this one is a copy. */
  copiedFrom: id.nullable(),
  /** Oldest first; the text of an erased one is null. */
  comments: z.array(
    z.object({ seq: z.int(), atMs: instant, by: z.string(), text: z.string().nullable() }),
  ),
  /** Attached files, in the order in which they were attached. */
  files: z.array(storedFile),
  history: z.array(
    z.object({
      atMs: instant,
      by: z.string(),
      type: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
});

/** One line; more than MAX_TITLE characters are refused with both numbers (`title_long`). */
export const title = line(100_000);

/** Minutes of work, up to 1,000 hours. */
const effort = z.int().min(1).max(60_000);

const filters = {
  states: z.array(z.enum(TASK_STATES)).max(TASK_STATES.length).optional(),
  module: z.enum(MODULES).optional(),
  track: z.enum(TASK_TRACKS).optional(),
  ownerProfileId: id.optional(),
  text: z.string().max(200).optional(),
  /** Also the boards of campaigns that have ended (Q27); else the running one and tasks of none. */
  pastCampaigns: z.boolean().optional(),
};

export const taskMethods = {
  'tasks.list': query('tenant', {
    input: page.extend(filters),
    output: z.object({ rows: z.array(taskRow), next: z.string().nullable(), total: z.int() }),
    reads: ['tasks', 'priorities', 'profiles'],
  }),
  'tasks.counts': query('tenant', {
    input: z.object(filters),
    output: z.object({
      total: z.int(),
      byState: z.record(z.enum(TASK_STATES), z.int()),
      missingFields: z.int(),
    }),
    reads: ['tasks'],
  }),
  'tasks.get': query('tenant', {
    input: z.object({ taskId: id }),
    output: taskDetail,
    reads: ['tasks', 'priorities', 'profiles', 'events'],
  }),
  'tasks.create': command('tenant', {
    input: z.object({
      title,
      track: z.enum(TASK_TRACKS).default('none'),
      module: z.enum(MODULES),
      accountableRole: z.enum(FUNCTIONAL_ROLES).optional(),
      ownerProfileId: id.optional(),
      dueOn: day.optional(),
      kpiImpact: prose(1_000).default(''),
      rollbackCondition: prose(1_000).default(''),
      acceptanceSignal: prose(1_000).default(''),
      notes: prose(10_000).default(''),
      kpiKey: z.enum(METRIC_KEYS).optional(),
      effortMinutes: effort.optional(),
      incidentId: id.optional(),
      /** The template that the fields came from: a built-in's key or a saved one's id. */
      templateKey: z.string().max(60).optional(),
    }),
    output: taskDetail,
  }),
  'tasks.update': command('tenant', {
    input: z.object({
      taskId: id,
      expectedVersion: version,
      title: title.optional(),
      ownerProfileId: id.nullable().optional(),
      dueOn: day.nullable().optional(),
      kpiImpact: prose(1_000).optional(),
      rollbackCondition: prose(1_000).optional(),
      acceptanceSignal: prose(1_000).optional(),
      accountableRole: z.enum(FUNCTIONAL_ROLES).optional(),
      notes: prose(10_000).optional(),
      kpiKey: z.enum(METRIC_KEYS).nullable().optional(),
      effortMinutes: effort.nullable().optional(),
    }),
    output: taskDetail,
  }),
  /** A refused move is a `rule_violation` with `details.reasons` (codes) and `details.missing` (fields). */
  'tasks.move': command('tenant', {
    input: z.object({
      taskId: id,
      expectedVersion: version,
      to: z.enum(TASK_STATES),
      reason: prose(2_000).default(''),
    }),
    output: taskDetail,
  }),
} as const;
