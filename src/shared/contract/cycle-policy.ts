import { z } from 'zod';
import { CADENCES, DECISIONS } from '../domain/cycles/cycle';
import { difference, policyVersion, rule } from './cycle-shapes';
import { command, query } from './define';
import { coded, id, instant } from './values';

const policies = z.object({ live: policyVersion, shadow: policyVersion.nullable() });

export const cyclePolicyMethods = {
  /** Which policy decides, and which watches (Q18). */
  'cycles.policy': query('tenant', {
    input: z.object({}),
    output: policies,
    reads: ['settings'],
  }),
  /** From the next decision on; past ones keep their stamp. A policy cannot watch itself. */
  'cycles.setPolicy': command('tenant', { input: policies, output: policies }),
  /** What a policy would have decided of everything that was decided so far; nothing is saved. */
  'cycles.backtest': query('tenant', {
    input: z.object({
      policyVersion,
      cadence: z.enum(CADENCES).optional(),
      /** How many rows; the counts are of all decisions. */
      limit: z.int().min(1).max(200).default(50),
      onlyChanged: z.boolean().default(false),
    }),
    output: z.object({
      decisions: z.int(),
      same: z.int(),
      stricter: z.int(),
      milder: z.int(),
      /** Decisions that cannot be read any more. */
      unreadable: z.int(),
      /** How often each decision became which; only pairs that occurred. */
      changes: z.array(
        z.object({ from: z.enum(DECISIONS), to: z.enum(DECISIONS), count: z.int() }),
      ),
      /** Newest first. */
      rows: z.array(
        z.object({
          cycleId: id,
          ordinal: z.int(),
          cadence: z.enum(CADENCES),
          windowEndMs: instant,
          policyVersion: z.string(),
          stored: z.enum(DECISIONS),
          computed: z.enum(DECISIONS),
          rule,
          reason: coded,
        }),
      ),
      /** Rows there are in all, under the filter. */
      total: z.int(),
    }),
    reads: ['cycles'],
  }),
  /** Makes every decision of the tenant again from its snapshot and compares; reads only (M192). */
  'cycles.replayAll': query('tenant', {
    input: z.object({}),
    output: z.object({
      decisions: z.int(),
      same: z.int(),
      imported: z.int(),
      /** Those that differ, the newest first, at most 200. */
      different: z.array(
        z.object({
          cycleId: id,
          ordinal: z.int(),
          cadence: z.enum(CADENCES),
          differences: z.array(difference),
        }),
      ),
    }),
    reads: ['cycles', 'reports'],
  }),
} as const;
