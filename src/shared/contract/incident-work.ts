import { z } from 'zod';
import { PREVENTION_STATES } from '../domain/incidents/deadline';
import { SEVERITIES } from '../domain/incidents/incident';
import { INCIDENT_LINK_KINDS } from '../domain/incidents/incident-link';
import { TASK_STATES } from '../domain/tasks/task';
import { command, query } from './define';
import { day, id, instant, page } from './values';

const preventionTask = z.object({
  taskId: id,
  title: z.string(),
  state: z.enum(TASK_STATES),
  prevention: z.enum(PREVENTION_STATES),
  owner: z.string().nullable(),
  dueOn: day.nullable(),
});

const target = z.object({ kind: z.enum(INCIDENT_LINK_KINDS), id });

const incidentWork = z.object({
  /** The work that the incident asked for, in the order in which it was asked. */
  tasks: z.array(preventionTask),
  counts: z.object({ open: z.int(), overdue: z.int(), done: z.int() }),
  files: z.array(
    z.object({ id, name: z.string(), bytes: z.int(), addedAtMs: instant, addedBy: z.string() }),
  ),
  links: z.array(
    target.extend({
      /** A task's title, a cycle's cadence and number, what an approval is about. */
      title: z.string(),
      /** A task's state, a cycle's decision, an approval's state. */
      state: z.string(),
    }),
  ),
});

export const incidentWorkMethods = {
  /** What lies beside an incident: its tasks, files and links (M175, M177). */
  'incidents.work': query('tenant', {
    input: z.object({ incidentId: id }),
    output: incidentWork,
    reads: ['incidents', 'tasks', 'files', 'cycles', 'profiles'],
  }),
  /** Attaches a file that was uploaded before; attaching it again changes nothing. What is attached stays. */
  'incidents.attachFile': command('tenant', {
    input: z.object({ incidentId: id, fileId: id }),
    output: incidentWork,
  }),
  /** Says that a task, a cycle or an approval has to do with the incident; saying it again changes nothing. */
  'incidents.link': command('tenant', {
    input: z.object({ incidentId: id, target }),
    output: incidentWork,
  }),
  'incidents.unlink': command('tenant', {
    input: z.object({ incidentId: id, target }),
    output: incidentWork,
  }),
  /** The work that incidents asked for over tenants, by its due day, the work without one last (M175). */
  'incidents.prevention': query('tenants', {
    input: page.extend({ state: z.enum(['open', 'overdue', 'done']).default('open') }),
    output: z.object({
      rows: z.array(
        preventionTask.extend({
          tenantId: id,
          incident: z.object({
            id,
            ref: z.string(),
            severity: z.enum(SEVERITIES),
            summary: z.string(),
          }),
        }),
      ),
      next: z.string().nullable(),
      total: z.int(),
      counts: z.object({ open: z.int(), overdue: z.int(), done: z.int() }),
    }),
    reads: ['incidents', 'tasks', 'profiles', 'tenants'],
  }),
} as const;
