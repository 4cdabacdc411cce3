import { z } from 'zod';
import { LIFECYCLE_STATES } from '../domain/campaigns/campaign';
import { CADENCES, DECISIONS } from '../domain/cycles/cycle';
import { METRIC_KEYS } from '../domain/metrics/metric';
import { TREND_KEYS, TREND_VALUES } from '../domain/metrics/trend';
import { REPORT_STATES } from '../domain/reports/report';
import { query } from './define';
import { measuredFigure } from './overview';
import { day, id, instant, month } from './values';

export const agencyRow = z.object({
  tenantId: id,
  name: z.string(),
  slug: z.string(),
  initials: z.string(),
  colourSlot: z.int(),
  currency: z.string(),
  /** The tenant's own day, in its zone. */
  todayOn: day,
  lifecycle: z.enum(LIFECYCLE_STATES),
  gatesFailing: z.int(),
  /** Unresolved, by the severity they have now. */
  incidents: z.object({ p0: z.int(), p1: z.int(), p2: z.int() }),
  /** Of the tenant's board: open ones, and among them blocked or failed, overdue, and lacking one of INV4's fields. */
  tasks: z.object({ open: z.int(), blocked: z.int(), overdue: z.int(), missing: z.int() }),
  decision: z
    .object({
      cycleId: id,
      cadence: z.enum(CADENCES),
      ordinal: z.int(),
      decision: z.enum(DECISIONS),
      decidedAtMs: instant,
    })
    .nullable(),
  /** The last weekly cycle, and by how many days the next one is late (M37). */
  weekly: z.object({ decidedAtMs: instant.nullable(), overdueDays: z.int().nullable() }),
  openConflicts: z.int(),
  /** Last month's readout: its newest version's state, or null. */
  readout: z.object({ month, state: z.enum(REPORT_STATES).nullable() }),
  changedAtMs: instant.nullable(),
  kpis: z.array(
    z.object({
      key: z.enum(METRIC_KEYS),
      figure: measuredFigure.nullable(),
      openConflicts: z.int(),
    }),
  ),
  trends: z.array(
    z.object({
      key: z.enum(TREND_KEYS),
      value: z.enum(TREND_VALUES),
      method: z.enum(['derived', 'override']),
      fromOn: day,
      toOn: day,
      asOfMs: instant.nullable(),
    }),
  ),
});

export const agencyMethods = {
  /** All tenants of the scope in one grid; figures only of the measures and trends that are asked for. */
  'agency.grid': query('tenants', {
    input: z.object({
      kpis: z.array(z.enum(METRIC_KEYS)).max(METRIC_KEYS.length).default([]),
      trends: z.array(z.enum(TREND_KEYS)).max(TREND_KEYS.length).default([]),
    }),
    output: z.object({ asOfMs: instant, rows: z.array(agencyRow) }),
    reads: [
      'tenants',
      'gates',
      'incidents',
      'campaigns',
      'plans',
      'tasks',
      'cycles',
      'metrics',
      'reports',
      'settings',
      'events',
    ],
  }),
} as const;
