import { z } from 'zod';
import { GATE_KEYS } from '../domain/gates/gate';
import {
  RECOMMENDATION_CODES,
  RECOMMENDATION_STATES,
  REPORT_KINDS,
  REPORT_STATES,
} from '../domain/reports/report';
import { LOCALES, PAPERS } from '../domain/tenants/tenant';
import { command, query } from './define';
import { coded, id, instant, month, page, prose, version } from './values';

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
  /** Figures behind it changed since it was made. */
  stale: z.boolean(),
  version,
});

export const recommendation = z.object({
  id,
  code: z.enum(RECOMMENDATION_CODES),
  state: z.enum(RECOMMENDATION_STATES),
  reason: z.string(),
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

const onTenants = { month, locale: z.enum(LOCALES).optional(), paper: z.enum(PAPERS).optional() };

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
  'reports.get': query('tenant', {
    input: z.object({ reportId: id }),
    output: reportDetail,
    reads: ['reports'],
  }),
  'recommendations.decide': command('tenant', {
    input: z.object({
      recommendationId: id,
      expectedVersion: version,
      to: z.enum(RECOMMENDATION_STATES),
      reason: prose(2_000).default(''),
    }),
    output: recommendation,
  }),
  /** What a month's readout would say now, with what is missing; nothing is saved. */
  'readouts.preview': query('tenant', {
    input: z.object(onTenants).extend({ asOfMs: instant.optional() }),
    output: z.object({ readout: z.unknown(), missing: z.array(coded), openConflicts: z.int() }),
    reads: ['metrics', 'cycles', 'incidents', 'gates', 'tasks', 'reports', 'tenants'],
  }),
  /** Freezes a new version of the month's readout as a draft. */
  'readouts.draft': command('tenant', {
    input: z.object(onTenants).extend({ asOfMs: instant.optional() }),
    output: reportDetail,
  }),
  'readouts.setCommentary': command('tenant', {
    input: z.object({ reportId: id, expectedVersion: version, commentary: prose(8_000) }),
    output: reportDetail,
  }),
  'readouts.move': command('tenant', {
    input: z.object({
      reportId: id,
      expectedVersion: version,
      to: z.enum(['in_review', 'draft']),
    }),
    output: reportDetail,
  }),
  /** The Owner's approval; a readout that was not approved prints "Draft" (D17). */
  'readouts.approve': command('tenant', {
    input: z.object({ reportId: id, expectedVersion: version }),
    output: reportDetail,
  }),
  /** Prints the frozen snapshot through the host and keeps the PDF as a file of the tenant. */
  'readouts.print': command('tenant', {
    input: z.object({ reportId: id, paper: z.enum(PAPERS).optional() }),
    output: z.object({
      fileId: id,
      fileName: z.string(),
      pages: z.int(),
      bytes: z.int(),
      /** Of the PDF's bytes. */
      sha256: z.string(),
      snapshotHash: z.string(),
      state: z.enum(REPORT_STATES),
    }),
  }),
  /** Drafts where missing and prints the month of several tenants with one printer; skipped ones say why. */
  'readouts.printMany': command('tenants', {
    input: z.object(onTenants).extend({ asOfMs: instant.optional() }),
    output: z.object({
      printed: z.array(
        z.object({
          tenantId: id,
          slug: z.string(),
          reportId: id,
          fileId: id,
          fileName: z.string(),
          pages: z.int(),
          bytes: z.int(),
          sha256: z.string(),
          state: z.enum(REPORT_STATES),
        }),
      ),
      skipped: z.array(z.object({ tenantId: id, slug: z.string(), reason: coded })),
    }),
  }),
} as const;
