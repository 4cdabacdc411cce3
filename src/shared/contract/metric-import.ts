import { z } from 'zod';
import { SLASH_ORDERS } from '../domain/metric-import/day-text';
import { DELIMITERS } from '../domain/metric-import/delimiter';
import { ENCODINGS } from '../domain/metric-import/encoding';
import { PERIOD_USES } from '../domain/metric-import/header-names';
import { NUMBER_STYLES } from '../domain/metric-import/number-text';
import { REPEATS } from '../domain/metric-import/settle-questions';
import { METRIC_KEYS, SOURCE_TIERS } from '../domain/metrics/metric';
import { command, query } from './define';
import { CHUNK_BYTES } from './files';
import { coded, day, done, id, instant, line, page } from './values';

const base64 = z.string().max(Math.ceil(CHUNK_BYTES / 3) * 4 + 4);
const use = z.enum([...METRIC_KEYS, ...PERIOD_USES, 'ignore']);
const period = z.object({ fromOn: day, toOn: day });

/** How one file is read: what its columns are used for and, where that has to be said, how it writes. */
export const importSettings = z.object({
  source: line(120),
  tier: z.enum(SOURCE_TIERS).default('primary'),
  /** When the source gave the figures; now when it is left out. */
  observedAtMs: instant.optional(),
  /** One for each column of the file. */
  uses: z.array(use).max(100),
  numbers: z.enum(NUMBER_STYLES).optional(),
  slashes: z.enum(SLASH_ORDERS).optional(),
  repeats: z.enum(REPEATS).optional(),
  period: period.optional(),
});

const refusedRow = z.object({
  /** Of the file, from 1. */
  line: z.int(),
  column: z.string(),
  found: z.string(),
  /** Rendered under `measures.row`. */
  why: coded,
});

export const metricImportMethods = {
  /** Opens the import of one CSV file of figures (M52); nothing is visible before `metrics.confirmImport`. */
  'metrics.beginImport': command('tenant', {
    input: z.object({ name: z.string().max(10_000), bytes: z.int().min(0) }),
    output: z.object({ importId: id }),
  }),
  /** Pieces of at most 512 KiB in order (ADR 0004). */
  'metrics.addPart': command('tenant', {
    input: z.object({ importId: id, offset: z.int().min(0), chunk: base64 }),
    output: z.object({ received: z.int() }),
  }),
  /** Reads the whole file once: its form, its columns, and how it is probably to be read. */
  'metrics.readImport': command('tenant', {
    input: z.object({
      importId: id,
      /** The source whose earlier settings are wanted. */
      source: line(120).optional(),
    }),
    output: z.object({
      name: z.string(),
      bytes: z.int(),
      encoding: z.enum(ENCODINGS),
      delimiter: z.enum(DELIMITERS),
      kind: z.enum(['search_console', 'ga4', 'other']),
      headLines: z.array(z.string()),
      headerLine: z.int(),
      rows: z.int(),
      /** Where a second table begins, which is not read. */
      nextTableLine: z.int().nullable(),
      columns: z.array(
        z.object({
          header: z.string(),
          samples: z.array(z.string()),
          looks: z.enum(['day', 'number', 'text', 'empty']),
        }),
      ),
      /** Settings to begin with: those of the source's last import, else read off the file. */
      proposal: importSettings.extend({
        source: z.string(),
        tier: z.enum(SOURCE_TIERS),
      }),
      /** An earlier import of the source was found, and its settings are in the proposal. */
      kept: z.boolean(),
      /** Sources that figures were imported from before. */
      sources: z.array(z.string()),
    }),
  }),
  /** What the import would do, without writing anything. */
  'metrics.previewImport': command('tenant', {
    input: z.object({ importId: id, settings: importSettings }),
    output: z.object({
      /** What has to be settled first; rendered under `measures.question`. */
      questions: z.array(coded),
      /** How numbers and days are read as it stands. */
      numbers: z.enum(NUMBER_STYLES),
      slashes: z.enum(SLASH_ORDERS),
      rows: z.object({
        read: z.int(),
        used: z.int(),
        refused: z.int(),
        totals: z.int(),
        empty: z.int(),
      }),
      /** Periods that came twice with the same value, which counts once. */
      repeated: z.int(),
      /** The first hundred of them. */
      refused: z.array(refusedRow),
      values: z.object({
        fresh: z.int(),
        agreeing: z.int(),
        unchanged: z.int(),
        conflict: z.int(),
      }),
      measures: z.array(
        z.object({
          key: z.enum(METRIC_KEYS),
          values: z.int(),
          fromOn: day,
          toOn: day,
          /** Of all values together, as the measure folds them. */
          folded: z.number(),
        }),
      ),
      /** The first twenty of them. */
      conflicts: z.array(
        z.object({
          key: z.enum(METRIC_KEYS),
          fromOn: day,
          toOn: day,
          value: z.number(),
          line: z.int(),
          known: z.number(),
          knownSource: z.string(),
        }),
      ),
    }),
  }),
  /** Records everything that the preview counted, or nothing. Refused rows are left out only when that is said. */
  'metrics.confirmImport': command('tenant', {
    input: z.object({
      importId: id,
      settings: importSettings,
      leaveOutRefused: z.boolean().default(false),
    }),
    output: z.object({
      recorded: z.int(),
      unchanged: z.int(),
      conflicts: z.int(),
      refused: z.int(),
    }),
  }),
  /** How far the import is; asked again and again while a call of it is under way. */
  'metrics.importProgress': query('tenant', {
    input: z.object({ importId: id }),
    output: z.object({
      phase: z.enum(['receiving', 'reading', 'comparing', 'saving']),
      done: z.int(),
      total: z.int(),
    }),
    reads: [],
  }),
  /** Gives it up, also in the middle of a preview or of the saving, which then undoes itself. */
  'metrics.abandonImport': command('tenant', { input: z.object({ importId: id }), output: done }),
  /** Imports that were made, newest first. */
  'metrics.imports': query('tenant', {
    input: page,
    output: z.object({
      rows: z.array(
        z.object({
          id,
          source: z.string(),
          tier: z.enum(SOURCE_TIERS),
          fileId: id,
          fileName: z.string(),
          observedAtMs: instant,
          rows: z.int(),
          refused: z.int(),
          recorded: z.int(),
          unchanged: z.int(),
          conflicts: z.int(),
          atMs: instant,
          by: z.string(),
        }),
      ),
      next: z.string().nullable(),
      total: z.int(),
    }),
    reads: ['metrics'],
  }),
} as const;
