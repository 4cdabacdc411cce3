import { z } from 'zod';
import { GATE_KEYS } from '../domain/gates/gate';
import { HEALTH_STATES } from '../domain/health/health';
import { FACT_PARTS } from '../domain/readout/changed-facts';
import { ARTIFACT_KINDS, END_STATE_DIMENSIONS, END_STATE_LINES } from '../domain/reports/end-state';
import {
  RECOMMENDATION_CODES,
  RECOMMENDATION_STATES,
  REPORT_KINDS,
  REPORT_STATES,
} from '../domain/reports/report';
import { LOCALES } from '../domain/tenants/tenant';
import { command, query } from './define';
import { coded, day, id, instant, page, prose, version } from './values';

export const growthSummary = z.object({
  windowDays: z.int(),
  /** The window asked for was not `<N>d`; 30 d was taken and the reader is told (Q16). */
  fellBack: z.boolean(),
  windowStartMs: instant,
  windowEndMs: instant,
  gatesPassed: z.boolean(),
  gates: z.array(
    z.object({ key: z.enum(GATE_KEYS), status: z.enum(['pass', 'fail']), reason: coded }),
  ),
  decisions: z.object({ continue: z.int(), intervene: z.int(), rollback: z.int() }),
  incidents: z.object({ p0: z.int(), p1: z.int(), p2: z.int() }),
  recommendations: z.array(z.enum(RECOMMENDATION_CODES)),
});

export const reportRow = z.object({
  id,
  kind: z.enum(REPORT_KINDS),
  /** 2026-10 for a readout; the window's last day for the others. */
  period: z.string(),
  reportVersion: z.int(),
  state: z.enum(REPORT_STATES),
  locale: z.enum(LOCALES),
  snapshotHash: z.string(),
  createdAtMs: instant,
  by: z.string(),
  approvedBy: z.string().nullable(),
  approvedAtMs: instant.nullable(),
  selfApproved: z.boolean(),
  imported: z.boolean(),
  /** When the month was found to differ from what it froze; null while it agrees. */
  changedAtMs: instant.nullable(),
  /** Which parts of the month differ. */
  changed: z.array(z.enum(FACT_PARTS)),
  version,
});

export const recommendation = z.object({
  id,
  code: z.enum(RECOMMENDATION_CODES),
  state: z.enum(RECOMMENDATION_STATES),
  reason: z.string(),
  /** Until when it is put off; null where nobody said so. */
  untilMs: instant.nullable(),
  /** The task that accepting it made. */
  taskId: id.nullable(),
  createdAtMs: instant,
  version,
});

export const reportDetail = reportRow.extend({
  /** As it was rendered when it was made (D12). */
  markdown: z.string(),
  commentary: z.string(),
  recommendations: z.array(recommendation),
  /** A readout's frozen data (D17); the screen and the printer draw from this alone. */
  readout: z.unknown().nullable(),
});

export const endState = z.object({
  windowDays: z.int(),
  /** As of the growth summary (Q16). */
  fellBack: z.boolean(),
  windowStartMs: instant,
  windowEndMs: instant,
  state: z.enum(HEALTH_STATES),
  parts: z.array(
    z.object({
      dimension: z.enum(END_STATE_DIMENSIONS),
      state: z.enum(HEALTH_STATES),
      lines: z.array(
        z.object({
          code: z.enum(END_STATE_LINES),
          /** Each of these has to be met; of the others of a dimension one is enough. */
          weighs: z.enum(['each', 'one']),
          state: z.enum(HEALTH_STATES),
          params: coded.shape.params,
          artifacts: z.array(z.object({ kind: z.enum(ARTIFACT_KINDS), id, label: z.string() })),
        }),
      ),
    }),
  ),
});

export const reportMethods = {
  /** report-growth on screen; nothing is saved. */
  'reports.growth': query('tenant', {
    input: z.object({ window: z.string().max(20).default('30d'), asOfMs: instant.optional() }),
    output: growthSummary,
    reads: ['gates', 'cycles', 'incidents'],
  }),
  /** report-growth: also puts the summary on its shelf with its recommendations. */
  'reports.saveGrowth': command('tenant', {
    input: z.object({ window: z.string().max(20).default('30d'), asOfMs: instant.optional() }),
    output: z.object({ summary: growthSummary, reportId: id }),
  }),
  /** The acceptance of the end state (M185) on screen; nothing is saved. */
  'reports.endState': query('tenant', {
    input: z.object({ window: z.string().max(20).default('90d') }),
    output: endState,
    reads: ['gates', 'cycles', 'incidents', 'metrics', 'reports', 'campaigns', 'settings'],
  }),
  /** Freezes it as a report, with the ids of every record that it rests on. */
  'reports.saveEndState': command('tenant', {
    input: z.object({ window: z.string().max(20).default('90d') }),
    output: z.object({ reportId: id }),
  }),
  'reports.list': query('tenant', {
    input: page.extend({ kind: z.enum(REPORT_KINDS).optional() }),
    output: z.object({
      rows: z.array(reportRow),
      next: z.string().nullable(),
      total: z.int(),
      byKind: z.record(z.enum(REPORT_KINDS), z.int()),
    }),
    reads: ['reports'],
  }),
  /** The shelves of several tenants as one, newest first. */
  'reports.listMany': query('tenants', {
    input: page.extend({ kind: z.enum(REPORT_KINDS).optional() }),
    output: z.object({
      rows: z.array(reportRow.extend({ tenantId: id })),
      next: z.string().nullable(),
      total: z.int(),
      byKind: z.record(z.enum(REPORT_KINDS), z.int()),
    }),
    reads: ['reports'],
  }),
  'reports.get': query('tenant', {
    input: z.object({ reportId: id }),
    output: reportDetail,
    reads: ['reports'],
  }),
  /** Accepting one makes the task that does it, once; deferring takes a reason and may name a day (M184). */
  'recommendations.decide': command('tenant', {
    input: z.object({
      recommendationId: id,
      expectedVersion: version,
      to: z.enum(RECOMMENDATION_STATES),
      reason: prose(2_000).default(''),
      untilOn: day.optional(),
    }),
    output: recommendation,
  }),
} as const;
