import { z } from 'zod';
import { DECISIONS } from '../domain/cycles/cycle';
import { GATE_KEYS } from '../domain/gates/gate';
import { TREND_KEYS, TREND_VALUES } from '../domain/metrics/trend';
import { QUALITY_DIMENSIONS } from '../domain/policy/quality-dimension';
import { TIERS } from '../domain/roles/module';
import { cadence } from './cycle-shapes';
import { cycleRow } from './cycles';
import { query } from './define';
import { day, id, instant, page } from './values';

/** What a decision was made from and what it asked for, out of its own snapshot; null for an imported one. */
const decidedFrom = z.object({
  gates: z.object({ passed: z.int(), total: z.int(), failing: z.array(z.enum(GATE_KEYS)) }),
  trends: z.array(z.object({ key: z.enum(TREND_KEYS), value: z.enum(TREND_VALUES) })),
  /** The coverage of query clusters in the window and in the one before. */
  clusters: z.object({
    now: z.number().nullable(),
    before: z.number().nullable(),
    change: z.number().nullable(),
  }),
  tiers: z.array(z.object({ tier: z.enum(TIERS), mayGrow: z.boolean() })),
  quality: z.array(z.object({ dimension: z.enum(QUALITY_DIMENSIONS), state: z.enum(DECISIONS) })),
});

export const cycleArchiveMethods = {
  /**
   * The archives (M187): gate decisions of the weekly cycles, cluster investments of the monthly, architecture reviews
   * of the quarterly; of the days named, in the tenant's zone, both inside. Each cycle adds its row by being run.
   */
  'cycles.archive': query('tenant', {
    input: page.extend({ cadence, fromOn: day.optional(), toOn: day.optional() }),
    output: z.object({
      rows: z.array(
        cycleRow.extend({
          decidedFrom: decidedFrom.nullable(),
          /** Codes under `cycles.action`. */
          actions: z.array(z.string()),
          reportId: id.nullable(),
          acknowledgement: z.object({ by: z.string(), atMs: instant, note: z.string() }).nullable(),
        }),
      ),
      next: z.string().nullable(),
      total: z.int(),
    }),
    reads: ['cycles'],
  }),
} as const;
