import { z } from 'zod';
import { BULK_MOVES, MOST_BULK_TASKS } from '../domain/tasks/bulk';
import { SPRINT_FIELDS, TASK_STATES } from '../domain/tasks/task';
import { boardFilters, taskCard } from './board';
import { command, query } from './define';
import { coded, day, id, page, prose } from './values';

/** How the list of tasks is ordered; ties by id. */
export const TASK_LIST_SORTS = [
  'position',
  'priority',
  'due',
  'newest',
  'completed',
  'state',
  'module',
  'owner',
] as const;

const { completedWithinDays: _, ...fieldFilters } = boardFilters;
/** What a list of tasks over tenants is narrowed to: the board's filters, and states. */
export const taskListFilters = {
  ...fieldFilters,
  /** Without it every state but cancelled. */
  states: z.array(z.enum(TASK_STATES)).min(1).max(TASK_STATES.length).optional(),
  /** Days back, from now, that finished work is listed; without it all of it. */
  completedWithinDays: z.int().min(1).max(3_650).optional(),
};
const filter = z.object(taskListFilters);

/** Tasks by their ids, or all that a filter lets through but for some. */
const selection = z.union([
  z.object({ ids: z.array(id).min(1).max(MOST_BULK_TASKS) }),
  z.object({ filter, except: z.array(id).max(1_000).default([]) }),
]);

/** A value, `null` to empty it, or left out for the one that is suggested. */
const filled = <T extends z.ZodType>(value: T) =>
  z.object({ value: value.nullable().optional(), onlyEmpty: z.boolean().default(true) });

const change = z.object({
  fields: z.object({
    owner: filled(id).optional(),
    dueOn: filled(day).optional(),
    kpiImpact: filled(prose(1_000)).optional(),
    rollbackCondition: filled(prose(1_000)).optional(),
  }),
  moveTo: z.enum(BULK_MOVES).optional(),
});

const bulkRow = z.object({
  tenantId: id,
  id,
  poolNumber: z.int().nullable(),
  title: z.string(),
  state: z.enum(TASK_STATES),
  /** `from` and `to` of an owner are names. */
  changes: z.array(
    z.object({
      field: z.enum(SPRINT_FIELDS),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
  moveTo: z.enum(BULK_MOVES).nullable(),
  /** Why something stays, and what to know about what changes; under `bulk.why.<code>`. */
  reasons: z.array(coded),
});

export const bulkMethods = {
  /** The tasks of the scope's tenants as one list; counts of its own over the same filters (D13). */
  'tasks.listAll': query('tenants', {
    input: page.extend({
      ...taskListFilters,
      sort: z.enum(TASK_LIST_SORTS).default('position'),
      descending: z.boolean().default(false),
    }),
    output: z.object({ rows: z.array(taskCard), next: z.string().nullable(), total: z.int() }),
    reads: ['tasks', 'priorities', 'profiles', 'tenants', 'campaigns'],
  }),
  'tasks.countAll': query('tenants', {
    input: filter,
    output: z.object({
      total: z.int(),
      missingFields: z.int(),
      /** Over the same filters without the states. */
      byState: z.record(z.enum(TASK_STATES), z.int()),
    }),
    reads: ['tasks', 'campaigns'],
  }),
  /**
   * Exactly what `tasks.bulkFill` would do with the same input: each task with what changes and why something stays.
   * `hash` stands for all of it. More than 10,000 tasks are refused as `bulk_too_many`.
   */
  'tasks.bulkPreview': query('tenants', {
    input: page.extend({ selection, change, changedOnly: z.boolean().default(false) }),
    output: z.object({
      hash: z.string(),
      total: z.int(),
      /** Tasks with a changed field or a move. */
      changed: z.int(),
      moved: z.int(),
      byField: z.record(z.enum(SPRINT_FIELDS), z.int()),
      /** How many tasks each reason is said of, most first. */
      reasons: z.array(z.object({ reason: coded, count: z.int() })),
      rows: z.array(bulkRow),
      next: z.string().nullable(),
    }),
    reads: ['tasks', 'profiles', 'campaigns', 'gates', 'incidents', 'settings'],
  }),
  /**
   * Does what the preview named, all or nothing, as one command that can be taken back. Refused as `bulk_changed` when
   * one of the tasks, or what is suggested for it, is no longer what the preview showed.
   */
  'tasks.bulkFill': command('tenants', {
    input: z.object({ selection, change, hash: z.string().length(64) }),
    output: z.object({ changed: z.int(), moved: z.int(), skipped: z.int() }),
  }),
} as const;
