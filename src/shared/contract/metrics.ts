import { z } from 'zod';
import { METRIC_KEYS, METRIC_LAYERS, SOURCE_TIERS } from '../domain/metrics/metric';
import { MINIMUM_SOURCES, SOURCE_STATES } from '../domain/metrics/minimum-sources';
import { FURTHEST_THRESHOLD, NEAREST_THRESHOLD } from '../domain/metrics/own-thresholds';
import { TRACKS, TREND_KEYS, TREND_VALUES } from '../domain/metrics/trend';
import { command, query } from './define';
import { day, done, id, instant, line, page, prose } from './values';

export const observation = z.object({
  id,
  key: z.enum(METRIC_KEYS),
  /** First and last day that the value covers, in the tenant's zone. */
  fromOn: day,
  toOn: day,
  value: z.number(),
  /** The source's own text beside the number (D11). */
  valueText: z.string(),
  source: z.string(),
  tier: z.enum(SOURCE_TIERS),
  observedAtMs: instant,
  recordedAtMs: instant,
  by: z.string(),
  /** Whether figures use it; the other values of its period stay stored (INV5). */
  chosen: z.boolean(),
  /** The imported file it was read in, and the line; null where somebody recorded it. */
  file: z.object({ importId: id, name: z.string(), line: z.int() }).nullable(),
});

export const figure = z.object({
  value: z.number().nullable(),
  source: z.string().nullable(),
  tier: z.enum(SOURCE_TIERS).nullable(),
  asOfMs: instant.nullable(),
});

export const trendSignal = z.object({
  key: z.enum(TREND_KEYS),
  track: z.enum(TRACKS),
  metricKey: z.enum(METRIC_KEYS),
  trend: z.enum(TREND_VALUES),
  method: z.enum(['derived', 'override']),
  current: figure,
  previous: figure,
  /** (current − previous) / previous, or null. */
  change: z.number().nullable(),
  /** Values of the window that a conflict holds beside the used one. */
  others: z.array(figure),
  override: z
    .object({ value: z.enum(TREND_VALUES), note: z.string(), by: z.string(), atMs: instant })
    .nullable(),
});

export const conflict = z.object({
  id,
  key: z.enum(METRIC_KEYS),
  fromOn: day,
  toOn: day,
  state: z.enum(['open', 'resolved']),
  observations: z.array(observation),
  chosenId: id.nullable(),
  note: z.string(),
  resolvedBy: z.string().nullable(),
  resolvedAtMs: instant.nullable(),
});

const windowFigure = figure.extend({
  /** Days of the window that some value covers. */
  coveredDays: z.int(),
});

const days = z.object({ fromOn: day, toOn: day });

/** One measure as it stands: its newest value, and its window beside the equal one before (Q37). */
export const measure = z.object({
  key: z.enum(METRIC_KEYS),
  layer: z.enum(METRIC_LAYERS),
  newest: observation.nullable(),
  current: windowFigure.nullable(),
  previous: windowFigure.nullable(),
  change: z.number().nullable(),
  trend: z.enum(TREND_VALUES),
  /** The trend that it feeds, if any, and whether somebody set that by hand. */
  feeds: z.enum(TREND_KEYS).nullable(),
  override: z
    .object({ value: z.enum(TREND_VALUES), note: z.string(), by: z.string(), atMs: instant })
    .nullable(),
  openConflicts: z.int(),
  /** From which change on it is up or down, as shares; `own` says that the tenant set them (Q37). */
  thresholds: z.object({ up: z.number(), down: z.number(), own: z.boolean() }),
});

export const metricMethods = {
  /** Every measure with its window, and how the five minimum sources are met (M190, M191). */
  'metrics.measures': query('tenant', {
    input: z.object({ windowDays: z.int().min(1).max(366).default(30) }),
    output: z.object({
      asOfMs: instant,
      current: days,
      previous: days,
      measures: z.array(measure),
      sources: z.array(
        z.object({
          key: z.enum(MINIMUM_SOURCES),
          state: z.enum(SOURCE_STATES),
          freshDays: z.int(),
          /** When the newest thing that it gave is from. */
          newestMs: instant.nullable(),
          measures: z.array(
            z.object({
              key: z.enum(METRIC_KEYS),
              newestOn: day.nullable(),
              source: z.string().nullable(),
            }),
          ),
          /** Finished tasks that name a measure; of the mapping of releases only. */
          tasks: z.int().nullable(),
        }),
      ),
    }),
    reads: ['metrics', 'cycles', 'tasks', 'settings'],
  }),
  /** A measure's values, newest period first, every value of a conflict among them. */
  'metrics.values': query('tenant', {
    input: page.extend({ key: z.enum(METRIC_KEYS) }),
    output: z.object({
      rows: z.array(
        observation.extend({
          /** Whether its period holds values that differ, and whether one was chosen. */
          conflict: z.enum(['open', 'resolved']).nullable(),
        }),
      ),
      next: z.string().nullable(),
      total: z.int(),
    }),
    reads: ['metrics'],
  }),
  'metrics.trends': query('tenant', {
    input: z.object({
      windowDays: z.int().min(1).max(366).default(7),
      asOfMs: instant.optional(),
    }),
    output: z.object({ asOfMs: instant, windowDays: z.int(), signals: z.array(trendSignal) }),
    reads: ['metrics', 'settings'],
  }),
  /** set-trend: the operator's own reading, with a note (Q37). */
  'metrics.setTrend': command('tenant', {
    input: z.object({
      key: z.enum(TREND_KEYS),
      value: z.enum(TREND_VALUES),
      note: z.string().trim().min(1, 'is empty: say what the value rests on').max(4_000),
    }),
    output: z.object({
      key: z.enum(TREND_KEYS),
      from: z.enum(TREND_VALUES),
      to: z.enum(TREND_VALUES),
    }),
  }),
  /** Back to the derived value. */
  'metrics.clearTrend': command('tenant', {
    input: z.object({ key: z.enum(TREND_KEYS) }),
    output: done,
  }),
  /** Thresholds of a measure's own, or ±2 % again with null; decisions of before keep what they were held against. */
  'metrics.setThresholds': command('tenant', {
    input: z.object({
      key: z.enum(METRIC_KEYS),
      to: z
        .object({
          up: z.number().min(NEAREST_THRESHOLD).max(FURTHEST_THRESHOLD),
          down: z.number().min(-FURTHEST_THRESHOLD).max(-NEAREST_THRESHOLD),
        })
        .nullable(),
    }),
    output: z.object({ up: z.number(), down: z.number() }),
  }),
  'observations.list': query('tenant', {
    input: z.object({
      key: z.enum(METRIC_KEYS),
      fromOn: day,
      toOn: day,
    }),
    output: z.array(observation),
    reads: ['metrics'],
  }),
  /** A second value for a period opens a conflict; neither is overwritten (INV5). The same value twice is a no-op. */
  'observations.record': command('tenant', {
    input: z.object({
      observations: z
        .array(
          z.object({
            key: z.enum(METRIC_KEYS),
            fromOn: day,
            toOn: day,
            valueText: line(60),
            source: line(120),
            tier: z.enum(SOURCE_TIERS).default('primary'),
            observedAtMs: instant.optional(),
          }),
        )
        .min(1)
        .max(2_000),
    }),
    output: z.object({ recorded: z.int(), unchanged: z.int(), conflicts: z.int() }),
  }),
  'conflicts.list': query('tenant', {
    input: z.object({ state: z.enum(['open', 'resolved']).optional() }),
    output: z.array(conflict),
    reads: ['metrics'],
  }),
  'conflicts.resolve': command('tenant', {
    input: z.object({
      conflictId: id,
      chosenId: id,
      note: prose(4_000).refine((text) => text.trim() !== '', 'is empty: say why this value'),
    }),
    output: conflict,
  }),
} as const;
