import { z } from 'zod';
import { FAILING_CODES } from '../domain/cycles/failing-modules';
import { MODULES } from '../domain/roles/module';
import { cycleRef } from './cycle-shapes';
import { cycleDetail } from './cycles';
import { command, query } from './define';
import { taskRow } from './tasks';
import { coded, day, id, line } from './values';

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

/** What a task begins with when a decision asks for it. */
const taskFields = {
  title: line(500).optional(),
  ownerProfileId: id.nullable().optional(),
  dueOn: day.nullable().optional(),
};

const madeTask = z.object({
  taskId: id,
  /** Its four fields were there, so it is scheduled and the obligation met (INV4). */
  scheduled: z.boolean(),
  cycle: cycleDetail,
});

export const cycleSprintMethods = {
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
  /** What the task of an obligation or of the balance would begin with. */
  'cycles.suggestTask': query('tenant', {
    input: cycleRef.extend({ incidentId: id.optional() }),
    output: z.object({
      title: z.string(),
      role: z.string(),
      ownerProfileId: id.nullable(),
      dueOn: day,
    }),
    reads: ['cycles', 'incidents', 'profiles', 'tenants'],
  }),
  /** The intervention sprint of a P1 of the window, as a task of its module (Q17). */
  'cycles.scheduleIntervention': command('tenant', {
    input: cycleRef.extend({ incidentId: id, ...taskFields }),
    output: madeTask,
  }),
  /** Puts the sprint of a P1 off; the reason stays with the decision (Q17). */
  'cycles.deferIntervention': command('tenant', {
    input: cycleRef.extend({
      incidentId: id,
      reason: z.string().trim().min(1, 'is empty: say why it can wait').max(2_000),
    }),
    output: cycleDetail,
  }),
  /** Gives quality more of the next sprint, where a decision warns of growth on one track (M150); once a decision. */
  'cycles.planBalance': command('tenant', {
    input: cycleRef.extend(taskFields),
    output: madeTask,
  }),
} as const;
