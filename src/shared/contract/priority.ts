import { z } from 'zod';
import { FACTORS } from '../domain/priority/factors';
import { areWeights, MAX_WEIGHT } from '../domain/priority/priority';
import { MODULES } from '../domain/roles/module';
import { command, query } from './define';
import { coded, day, id, nothing } from './values';

const weight = z.int().min(0).max(MAX_WEIGHT);
/** How much each factor counts; only their shares matter. */
export const factorWeights = {
  impact: weight,
  effort: weight,
  urgency: weight,
  freshness: weight,
  seasonality: weight,
};
const weights = z
  .object(factorWeights)
  .refine(areWeights, 'have to leave one factor that counts: give at least one more than 0');

/** The weighted score of five factors, which explains itself (M64). */
export const priorityMethods = {
  /** What a task's score is made of, by its tenant's weights; null once the work has ended. */
  'priority.explain': query('tenant', {
    input: z.object({ taskId: id }),
    output: z
      .object({
        /** 0–100, whole; what lists sort by. */
        score: z.int(),
        /** The tenant's day of which the factors are. */
        todayOn: day,
        parts: z.array(
          z.object({
            factor: z.enum(FACTORS),
            /** 0–100. */
            value: z.int(),
            /** Its share of all weights, 0–1. */
            weight: z.number(),
            /** In points; the five add up to the score before rounding. */
            contribution: z.number(),
            /** What the value was read from, under `priority.because.<code>`. */
            because: coded,
          }),
        ),
      })
      .nullable(),
    reads: ['tasks', 'priorities', 'settings'],
  }),
  'priority.weights': query('tenant', {
    input: nothing,
    output: z.object({ weights: z.object(factorWeights), initial: z.object(factorWeights) }),
    reads: ['settings'],
  }),
  /** How other weights would order the open tasks of the tenant's board, the first `limit` of them; saves nothing. */
  'priority.preview': query('tenant', {
    input: z.object({ weights, limit: z.int().min(1).max(50).default(12) }),
    output: z.object({
      /** All open tasks, also those that are not listed. */
      total: z.int(),
      rows: z.array(
        z.object({
          id,
          title: z.string(),
          module: z.enum(MODULES),
          score: z.int(),
          scoreBefore: z.int(),
          /** Places over all open tasks, from 1. */
          place: z.int(),
          placeBefore: z.int(),
        }),
      ),
    }),
    reads: ['tasks', 'priorities', 'settings'],
  }),
  /** Sets the tenant's weights; every open task is weighed anew in the same transaction. */
  'priority.setWeights': command('tenant', {
    input: z.object({ weights }),
    output: z.object({ weights: z.object(factorWeights) }),
  }),
} as const;
