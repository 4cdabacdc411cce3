import { z } from 'zod';
import { command, query } from './define';
import { done, id, instant, nothing } from './values';

export const backup = z.object({
  name: z.string(),
  createdAtMs: instant,
  bytes: z.int(),
  /** Why it was made. */
  kind: z.enum(['daily', 'manual', 'migration', 'restore']),
});

export const chainProblem = z.object({
  seq: z.int().nullable(),
  tenantId: id.nullable(),
  problem: z.string(),
});

export const installMethods = {
  'install.about': query('install', {
    input: nothing,
    output: z.object({
      version: z.string(),
      schemaVersion: z.int(),
      dataFolder: z.string(),
      host: z.string(),
      electron: z.string().nullable(),
      node: z.string(),
      sqlite: z.string(),
      events: z.int(),
      headHash: z.string().nullable(),
      databaseBytes: z.int(),
      printer: z.string().nullable(),
    }),
    reads: ['events', 'backups'],
  }),
  /** Recomputes the event chains, row states against last events, and every decision; may take seconds. */
  'install.verify': query('install', {
    input: nothing,
    output: z.object({
      ok: z.boolean(),
      events: z.int(),
      headHash: z.string().nullable(),
      decisions: z.int(),
      verifiedAtMs: instant,
      problems: z.array(chainProblem),
    }),
    reads: ['events'],
  }),
  'backups.list': query('install', { input: nothing, output: z.array(backup), reads: ['backups'] }),
  /** Makes and verifies a backup in the data folder. */
  'backups.create': command('install', { input: nothing, output: backup }),
  'backups.verify': command('install', {
    input: z.object({ name: z.string().max(200) }),
    output: z.object({ ok: z.boolean(), events: z.int(), problems: z.array(z.string()) }),
  }),
  /** Verifies, then takes effect at the next start of the program; the present data are backed up first. */
  'backups.restore': command('install', {
    input: z.object({ name: z.string().max(200) }),
    output: done,
  }),
  'settings.list': query('install', {
    input: z.object({ tenantId: id.optional() }),
    output: z.array(z.object({ key: z.string(), scope: z.string(), value: z.unknown() })),
    reads: ['settings'],
  }),
  'settings.set': command('install', {
    input: z.object({ key: z.string().max(100), value: z.unknown() }),
    output: done,
  }),
  /** Fills an empty install with the sample agency; refused when there are tenants. */
  'sample.create': command('open', { input: nothing, output: z.object({ tenants: z.int() }) }),
} as const;
