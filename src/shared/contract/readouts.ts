import { z } from 'zod';
import { DECISIONS } from '../domain/cycles/cycle';
import { SEVERITIES } from '../domain/incidents/incident';
import { METRIC_KEYS } from '../domain/metrics/metric';
import { PERMISSION_ROLES } from '../domain/people/permission';
import { FACT_PARTS } from '../domain/readout/changed-facts';
import { MONTH_STEPS } from '../domain/readout/month-end';
import { REPORT_STATES } from '../domain/reports/report';
import { LOCALES, PAPERS } from '../domain/tenants/tenant';
import { command, query } from './define';
import { reportDetail } from './reports';
import { coded, done, id, instant, month, prose, version } from './values';

const onTenants = { month, locale: z.enum(LOCALES).optional(), paper: z.enum(PAPERS).optional() };

/** Where the newest readout of a month stands. */
const monthReadout = z.object({
  reportId: id,
  reportVersion: z.int(),
  version,
  state: z.enum(REPORT_STATES),
  /** The month differs from what was frozen, in these parts. */
  changed: z.array(z.enum(FACT_PARTS)),
  changedAtMs: instant.nullable(),
  by: z.string(),
  approvedBy: z.string().nullable(),
  approvedAtMs: instant.nullable(),
  selfApproved: z.boolean(),
  /** Of the PDF, once it was printed. */
  pdf: z
    .object({ paper: z.enum(PAPERS), pages: z.int(), bytes: z.int(), printedAtMs: instant })
    .nullable(),
});

/** A tenant's month on the way to its readout. */
export const monthRow = z.object({
  tenantId: id,
  role: z.enum(PERMISSION_ROLES),
  zone: z.string(),
  /** Measures with a value in the month, of those that the tenant works with. */
  figures: z.object({
    present: z.int(),
    expected: z.int(),
    missing: z.array(z.enum(METRIC_KEYS)),
    /** When the newest value of the month was observed. */
    newestAtMs: instant.nullable(),
  }),
  conflicts: z.object({ open: z.int(), resolved: z.int() }),
  /** The monthly cycle that belongs to the month. */
  cycle: z
    .object({ id, ordinal: z.int(), decision: z.enum(DECISIONS), windowEndMs: instant })
    .nullable(),
  incidents: z.object({
    open: z.int(),
    closed: z.int(),
    highestOpen: z.enum(SEVERITIES).nullable(),
  }),
  readout: monthReadout.nullable(),
  step: z.enum(MONTH_STEPS),
  /** Why the export would leave it out; null when it would not. */
  skip: coded.nullable(),
});

export const exportedPdf = z.object({
  tenantId: id,
  slug: z.string(),
  reportId: id,
  reportVersion: z.int(),
  fileId: id,
  fileName: z.string(),
  paper: z.enum(PAPERS),
  pages: z.int(),
  bytes: z.int(),
  /** Of the PDF's bytes. */
  sha256: z.string(),
  /** Of the frozen figures and words: the same as long as the readout stands. */
  snapshotHash: z.string(),
  state: z.enum(REPORT_STATES),
});

export const readoutMethods = {
  /** What a month's readout would say now, with what is missing; nothing is saved. */
  'readouts.preview': query('tenant', {
    input: z.object(onTenants).extend({ asOfMs: instant.optional() }),
    output: z.object({ readout: z.unknown(), missing: z.array(coded), openConflicts: z.int() }),
    reads: ['metrics', 'cycles', 'incidents', 'gates', 'tasks', 'reports', 'tenants'],
  }),
  /** How far the month of each tenant is (J5), in the order of their names; the same few statements for all of them. */
  'readouts.month': query('tenants', {
    input: z.object({ month }),
    output: z.object({ month, rows: z.array(monthRow) }),
    reads: ['metrics', 'cycles', 'incidents', 'reports', 'tenants'],
  }),
  /** Months before this one that have readouts, newest first: how many tenants had one exported. */
  'readouts.earlier': query('tenants', {
    input: z.object({ before: month, limit: z.int().min(1).max(24).default(4) }),
    output: z.array(
      z.object({
        month,
        /** Tenants that were there before the month ended, or have a readout of it. */
        tenants: z.int(),
        approved: z.int(),
        exported: z.int(),
        exportedAtMs: instant.nullable(),
      }),
    ),
    reads: ['reports', 'tenants'],
  }),
  /** What differs between a readout and its month as it is now. */
  'readouts.changes': query('tenant', {
    input: z.object({ reportId: id }),
    output: z.object({
      changed: z.array(z.enum(FACT_PARTS)),
      /** Measures whose value differs; a null was or is not recorded. */
      figures: z.array(
        z.object({
          key: z.enum(METRIC_KEYS),
          frozen: z.number().nullable(),
          now: z.number().nullable(),
        }),
      ),
    }),
    reads: ['metrics', 'cycles', 'incidents', 'gates', 'tasks', 'reports', 'tenants'],
  }),
  /** Freezes a new version of the month's readout as a draft; the words of the version before go over. */
  'readouts.draft': command('tenant', {
    input: z.object(onTenants).extend({ asOfMs: instant.optional() }),
    output: reportDetail,
  }),
  'readouts.setCommentary': command('tenant', {
    input: z.object({ reportId: id, expectedVersion: version, commentary: prose(8_000) }),
    output: reportDetail,
  }),
  /** To review: refused while the month differs from what was frozen. */
  'readouts.move': command('tenant', {
    input: z.object({
      reportId: id,
      expectedVersion: version,
      to: z.enum(['in_review', 'draft']),
    }),
    output: reportDetail,
  }),
  /** The Owner's approval, of figures that still hold; a readout that was not approved prints "Draft" (D17). */
  'readouts.approve': command('tenant', {
    input: z.object({ reportId: id, expectedVersion: version }),
    output: reportDetail,
  }),
  /** Prints the frozen snapshot through the host and keeps the PDF as a file of the tenant. */
  'readouts.print': command('tenant', {
    input: z.object({ reportId: id, paper: z.enum(PAPERS).optional() }),
    output: exportedPdf.omit({ tenantId: true, slug: true }),
    publishes: 'readout.export',
  }),
  /**
   * The month-end: PDFs of the approved readouts that still hold, with one printer, and an index page. Whatever is left
   * out says why. With `drafts` unapproved ones are printed too, under their mark, drafted first where there is none.
   */
  'readouts.exportMonth': command('tenants', {
    input: z.object(onTenants).extend({
      asOfMs: instant.optional(),
      drafts: z.boolean().default(false),
      /** Whether the files are also put into the data folder's `exports/<month>` (D10). */
      toFolder: z.boolean().default(true),
      /** Language of the index page; the person's own by default. */
      indexLocale: z.enum(LOCALES).optional(),
    }),
    output: z.object({
      month,
      written: z.array(exportedPdf),
      skipped: z.array(z.object({ tenantId: id, slug: z.string(), reason: coded })),
      index: z.object({
        fileName: z.string(),
        html: z.string(),
        bytes: z.int(),
        sha256: z.string(),
      }),
      /** Where the files lie; null when they were not put there. */
      folder: z.string().nullable(),
      /** Whether this host can open the folder. */
      canOpen: z.boolean(),
    }),
    publishes: 'readout.export',
  }),
  /** Opens the folder of a month's export on the desktop; `unavailable` where the host opens no other programs. */
  'readouts.openExport': command('install', { input: z.object({ month }), output: done }),
} as const;
