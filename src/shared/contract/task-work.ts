import { z } from 'zod';
import { METRIC_KEYS } from '../domain/metrics/metric';
import { FUNCTIONAL_ROLES } from '../domain/roles/functional-role';
import { MODULES } from '../domain/roles/module';
import { TASK_TRACKS } from '../domain/tasks/task';
import { command, query } from './define';
import { taskDetail, title } from './tasks';
import { done, id, line, nothing, prose, version } from './values';

/** Days and minutes that a template may suggest. */
const days = z.int().min(0).max(365);
const minutes = z
  .int()
  .min(5)
  .max(14 * 24 * 60);

/** What a task that is made from a template begins with. */
const templateFields = z.object({
  title,
  module: z.enum(MODULES),
  track: z.enum(TASK_TRACKS).default('none'),
  /** Absent: who answers for the module in this tenant. */
  accountableRole: z.enum(FUNCTIONAL_ROLES).nullable().default(null),
  kpiImpact: prose(1_000).default(''),
  rollbackCondition: prose(1_000).default(''),
  acceptanceSignal: prose(1_000).default(''),
  notes: prose(10_000).default(''),
  kpiKey: z.enum(METRIC_KEYS).nullable().default(null),
  /** How long the work takes. */
  minutes: minutes.nullable().default(null),
  /** Due so many days after the day on which it is made. */
  dueInDays: days.nullable().default(null),
});

export const taskTemplate = z.object({
  /** A built-in's own key, or the id of one that the tenant saved: what `tasks.create` takes as `templateKey`. */
  key: z.string(),
  /** Null for a built-in. */
  id: id.nullable(),
  builtIn: z.boolean(),
  name: z.string(),
  fields: templateFields.extend({ title: z.string() }),
  /** Null for a built-in. */
  version: version.nullable(),
});

export const taskWorkMethods = {
  /** A draft with the same fields; not its state, time, comments, files, incident or number in the pool (M44). */
  'tasks.duplicate': command('tenant', {
    input: z.object({ taskId: id }),
    output: taskDetail,
  }),
  'tasks.comment': command('tenant', {
    input: z.object({ taskId: id, text: z.string().trim().min(1).max(10_000) }),
    output: taskDetail,
  }),
  /** Attaches a file that was uploaded before; attaching it again changes nothing. */
  'tasks.attachFile': command('tenant', {
    input: z.object({ taskId: id, fileId: id }),
    output: taskDetail,
  }),
  /** The file stays the tenant's; the task names it no more. */
  'tasks.detachFile': command('tenant', {
    input: z.object({ taskId: id, fileId: id }),
    output: taskDetail,
  }),

  /** The built-in kinds of work in the tenant's language, then the tenant's own by name (M44). */
  'taskTemplates.list': query('tenant', {
    input: nothing,
    output: z.array(taskTemplate),
    reads: ['tasks', 'tenants'],
  }),
  /** Keeps a template under a name of its own in the tenant; `replaces` changes one that is there. */
  'taskTemplates.save': command('tenant', {
    input: z.object({
      name: line(80),
      fields: templateFields,
      replaces: z.object({ templateId: id, expectedVersion: version }).optional(),
    }),
    output: taskTemplate,
  }),
  /** The same from a task as it stands, its timebox as the minutes. */
  'taskTemplates.saveFromTask': command('tenant', {
    input: z.object({ name: line(80), taskId: id }),
    output: taskTemplate,
  }),
  'taskTemplates.remove': command('tenant', {
    input: z.object({ templateId: id, expectedVersion: version }),
    output: done,
  }),
} as const;
