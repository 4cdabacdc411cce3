import { z } from 'zod';
import { DENSITY_MODES } from '../domain/playbooks/density';
import { STEP_REFS } from '../domain/playbooks/playbooks';
import { TASK_STATES } from '../domain/tasks/task';
import { command, query } from './define';
import { id, nothing } from './values';

const density = z.enum(DENSITY_MODES);
const step = z.enum(STEP_REFS);

/** The playbooks themselves are shared data (domain/playbooks); here is what a tenant has made of them. */
export const playbookMethods = {
  'playbooks.get': query('tenant', {
    input: nothing,
    output: z.object({
      density,
      /** Tasks on the board that are scheduled, started or in review. */
      inFlight: z.int(),
      /** The task of each step that has one: the open one, else the newest that was completed. */
      tasks: z.array(z.object({ step, taskId: id, state: z.enum(TASK_STATES) })),
    }),
    reads: ['tasks', 'settings', 'campaigns'],
  }),
  /** A step that has an open task gets no second one; its task is answered instead (M162). */
  'playbooks.createTasks': command('tenant', {
    input: z.object({ steps: z.array(step).min(1).max(STEP_REFS.length) }),
    output: z.object({
      tasks: z.array(z.object({ step, taskId: id, created: z.boolean() })),
    }),
  }),
  'playbooks.setDensity': command('tenant', {
    input: z.object({ density }),
    output: z.object({ density }),
  }),
} as const;
