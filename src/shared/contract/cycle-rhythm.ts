import { z } from 'zod';
import { CADENCES } from '../domain/cycles/cycle';
import { cadence } from './cycle-shapes';
import { query } from './define';
import { coded, id, instant } from './values';

export const cycleRhythmMethods = {
  /** The steps of a cadence's rhythm (M153), ticked by what is on record; up to a cycle, or up to now. */
  'cycles.rhythm': query('tenant', {
    input: z.object({ cadence, cycleId: id.optional() }),
    output: z.object({
      startMs: instant,
      endMs: instant,
      steps: z.array(z.object({ step: z.string(), done: z.boolean(), params: coded.shape.params })),
    }),
    reads: ['cycles', 'gates', 'incidents', 'tasks', 'metrics', 'reports', 'campaigns'],
  }),
  /** When each cadence's next cycle is due, and by how many days it is late (M37, Q30); null without a campaign. */
  'cycles.due': query('tenant', {
    input: z.object({}),
    output: z.array(
      z.object({
        cadence: z.enum(CADENCES),
        lastMs: instant.nullable(),
        dueMs: instant.nullable(),
        overdueDays: z.int().nullable(),
      }),
    ),
    reads: ['cycles', 'campaigns'],
  }),
} as const;
