import { z } from 'zod';
import { CAMPAIGN_STATES, LIFECYCLE_STATES } from '../domain/campaigns/campaign';
import { CADENCES, DECISIONS } from '../domain/cycles/cycle';
import { METRIC_KEYS, SOURCE_TIERS } from '../domain/metrics/metric';
import { TRACKS } from '../domain/metrics/trend';
import { DO_NEXT_KINDS } from '../domain/overview/do-next';
import { HEALTH_STATES } from '../domain/overview/module-health';
import { MODULES, TIERS } from '../domain/roles/module';
import { TASK_STATES } from '../domain/tasks/task';
import { cycleRow } from './cycles';
import { query } from './define';
import { coded, day, id, instant, nothing } from './values';

/** A measure over a window with where it comes from (M188). Money is minor units of the tenant's currency. */
export const measuredFigure = z.object({
  value: z.number(),
  fromOn: day,
  toOn: day,
  /** Days of the window with a value, and how many there are. */
  coveredDays: z.int(),
  windowDays: z.int(),
  previous: z.number().nullable(),
  /** Share of the equal window before; null where none can be said. */
  change: z.number().nullable(),
  /** `value` less `previous`. */
  difference: z.number().nullable(),
  sources: z.array(z.string()),
  tier: z.enum(SOURCE_TIERS),
  asOfMs: instant,
});

export const kpiCard = z.object({
  key: z.enum(METRIC_KEYS),
  /** Null without a value in the last 28 days. */
  figure: measuredFigure.nullable(),
  /** The newest day that has any value, or null. */
  newestOn: day.nullable(),
  /** Thirteen weeks up to the figure's last day, and the thirteen before; null where a week has no value. */
  weeks: z.array(z.number().nullable()),
  weeksBefore: z.array(z.number().nullable()),
  /** Open conflicts of the measure that touch the figure's window or the one before. */
  openConflicts: z.int(),
});

const moduleState = z.object({
  module: z.enum(MODULES),
  tier: z.enum(TIERS),
  /** Who answers for it (M157); on-page optimisation's is the tenant's own choice (Q21). */
  role: z.string(),
  health: z.enum(HEALTH_STATES),
  incidents: z.object({ p0: z.int(), p1: z.int(), p2: z.int() }),
  worstSinceMs: instant.nullable(),
  tasks: z.object({ open: z.int(), inProgress: z.int(), failed: z.int(), blocked: z.int() }),
  /** Why no task of it can be started now; empty when one can. */
  paused: z.array(
    z.enum([
      'gates_failing',
      'p0_pause',
      'campaign_paused',
      'structure_regressed',
      'quality_not_recoverable',
    ]),
  ),
});

const weeklyDecision = z.object({
  /** Last day of the week in which it was decided. */
  weekEndOn: day,
  cycleId: id,
  ordinal: z.int(),
  cadence: z.enum(CADENCES),
  decision: z.enum(DECISIONS),
});

export const doNextItem = z.object({
  kind: z.enum(DO_NEXT_KINDS),
  subjectId: id.nullable(),
  /** Fill `overview.doNext.<kind>`. */
  params: coded.shape.params,
  /** A stopped task's reason, rendered under `tasks.blocked.<code>`. */
  reason: coded.nullable(),
  count: z.int(),
  sinceMs: instant.nullable(),
});

/** A measure before a task was started and now; it claims no cause (M15). */
export const taskEffect = z.object({
  key: z.enum(METRIC_KEYS),
  /** When the task was first started. */
  startedAtMs: instant.nullable(),
  before: measuredFigure.nullable(),
  now: measuredFigure.nullable(),
  change: z.number().nullable(),
});

export const overviewMethods = {
  /** Where a tenant stands: lifecycle, measures, tracks, modules, decisions, gates (M14, M15, M157, M158, M186). */
  'overview.get': query('tenant', {
    input: nothing,
    output: z.object({
      todayOn: day,
      lifecycle: z.enum(LIFECYCLE_STATES),
      steps: z.array(
        z.object({
          state: z.enum(LIFECYCLE_STATES),
          mark: z.enum(['current', 'passed', 'ahead']),
        }),
      ),
      campaign: z.enum(CAMPAIGN_STATES).nullable(),
      hasPlan: z.boolean(),
      place: z.string(),
      suites: z.int(),
      kpis: z.array(kpiCard),
      tracks: z.object({
        weeksEndOn: z.array(day),
        visibility: z.array(z.number().nullable()),
        quality: z.array(z.number().nullable()),
        baseOn: day.nullable(),
        lead: z.int().nullable(),
        /** Whether each track is up as a weekly cycle reads it now. */
        up: z.record(z.enum(TRACKS), z.boolean()),
        /** The structured drift warning (M150) on the trends of now, or null. */
        drift: coded.nullable(),
        decisions: z.array(weeklyDecision),
      }),
      modules: z.array(moduleState),
      /** The newest thirteen decisions of any cadence, newest first, and how many there were in all. */
      decisions: z.array(cycleRow),
      decisionsTotal: z.int(),
      gates: z.object({ passed: z.int(), total: z.int(), checkedAtMs: instant.nullable() }),
    }),
    reads: [
      'tenants',
      'gates',
      'incidents',
      'campaigns',
      'plans',
      'tasks',
      'metrics',
      'cycles',
      'settings',
    ],
  }),
  /** Everything that waits in a tenant, in the order in which it is to be done (M29, M43). */
  'overview.doNext': query('tenant', {
    input: nothing,
    output: z.object({ items: z.array(doNextItem), asOfMs: instant }),
    reads: ['incidents', 'gates', 'plans', 'campaigns', 'tasks', 'cycles', 'metrics', 'reports'],
  }),
  /** The measures that tasks are meant to move, each with its tasks, the newest first (M15, M42). */
  'overview.measures': query('tenant', {
    input: nothing,
    output: z.array(
      z.object({
        key: z.enum(METRIC_KEYS),
        done: z.int(),
        open: z.int(),
        /** At most twenty; `done + open` says how many there are. */
        tasks: z.array(
          z.object({ id, title: z.string(), state: z.enum(TASK_STATES), effect: taskEffect }),
        ),
      }),
    ),
    reads: ['tasks', 'metrics'],
  }),
  /** What the measure of one task did; null for a task that names none (M15, M42). */
  'tasks.kpi': query('tenant', {
    input: z.object({ taskId: id }),
    output: z.object({ effect: taskEffect.nullable() }),
    reads: ['tasks', 'metrics'],
  }),
} as const;
