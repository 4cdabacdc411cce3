import { z } from 'zod';
import { MAX_WORKSPACE_BYTES as LIMIT_BYTES } from '../domain/workspace/folder-limits';
import { command, query } from './define';
import { coded, id, instant, line, page } from './values';

/** Most text that a workspace folder may hold. */
export const MAX_WORKSPACE_BYTES = LIMIT_BYTES;

const path = z
  .string()
  .min(1)
  .max(500)
  .refine(
    (value) => !value.startsWith('/') && !value.includes('\\') && !value.split('/').includes('..'),
    'is not a path inside the folder',
  );

export const workspaceMethods = {
  /** Opens a reading of an `ohmymkt` folder; staged in memory-bounded pieces, nothing is visible before `finish`. */
  'workspace.beginImport': command('install', {
    input: z.object({
      /** Name of the folder as the operator sees it; provenance. */
      folder: line(500),
      /** Null makes a new tenant of this name; a slug that no tenant has makes one with it. */
      tenantSlug: z.string().max(48).nullable(),
      tenantName: line(80).optional(),
      files: z.int().min(0),
      bytes: z.int().min(0),
    }),
    output: z.object({ importId: id }),
  }),
  'workspace.addFile': command('install', {
    input: z.object({
      importId: id,
      path,
      /** Pieces of one file come in order; text, UTF-8. */
      text: z.string().max(700_000),
      last: z.boolean(),
    }),
    output: z.object({ receivedBytes: z.int() }),
  }),
  /** Parses everything first; one transaction; the same folder again is a no-op. */
  'workspace.finishImport': command('install', {
    input: z.object({ importId: id }),
    output: z.object({
      tenantId: id,
      tenant: z.string(),
      created: z.boolean(),
      /** The tenant already held exactly this. */
      unchanged: z.boolean(),
      counts: z.object({
        plans: z.int(),
        gates: z.int(),
        metrics: z.int(),
        tasks: z.int(),
        incidents: z.int(),
        cycles: z.int(),
        reports: z.int(),
        notepads: z.int(),
        otherFiles: z.int(),
      }),
      /** What was taken over in part; `reason` is `why` in the language of the profile. */
      skipped: z.array(z.object({ path: z.string(), reason: z.string(), why: coded })),
    }),
  }),
  'workspace.abandonImport': command('install', {
    input: z.object({ importId: id }),
    output: z.object({ done: z.literal(true) }),
  }),
  /** The tenant as an `ohmymkt` folder; absolute paths inside it are made with `targetFolder`. */
  'workspace.export': query('tenant', {
    input: page.extend({
      targetFolder: z.string().max(1_000).default(''),
      limit: z.int().min(1).max(200).default(100),
    }),
    output: z.object({
      files: z.array(z.object({ path: z.string(), text: z.string() })),
      /** Refused as `conflict` when the tenant changed since the page before. */
      next: z.string().nullable(),
      total: z.int(),
    }),
    reads: ['plans', 'gates', 'metrics', 'tasks', 'incidents', 'cycles', 'reports'],
  }),
} as const;

export const eventRow = z.object({
  seq: z.int(),
  tenantId: id.nullable(),
  atMs: instant,
  occurredAtMs: instant,
  by: z.string(),
  via: z.string(),
  type: z.string(),
  subject: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  correlationId: z.string(),
  payload: z.unknown(),
  text: z.string().nullable(),
  hash: z.string(),
});

export const searchMethods = {
  /** Full text over tasks, plans and incidents of the caller's tenants (FTS5). */
  'search.find': query('all', {
    input: z.object({
      text: z.string().max(200),
      tenantId: id.optional(),
      limit: z.int().min(1).max(50).default(20),
    }),
    output: z.array(
      z.object({
        tenantId: id,
        kind: z.enum(['task', 'plan', 'incident']),
        id,
        title: z.string(),
        snippet: z.string(),
      }),
    ),
    reads: ['tasks', 'plans', 'incidents'],
  }),
  'events.list': query('tenant', {
    input: page.extend({ subject: z.string().max(60).optional() }),
    output: z.object({ rows: z.array(eventRow), next: z.string().nullable(), total: z.int() }),
    reads: ['events'],
  }),
} as const;
