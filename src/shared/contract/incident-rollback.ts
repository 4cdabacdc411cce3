import { z } from 'zod';
import { ERROR_CODES } from '../base/errors';
import { ROLLBACK_KINDS, ROLLBACK_STATES } from '../domain/incidents/rollback';
import { command, query } from './define';
import { coded, id, instant, page } from './values';

const wireError = z.object({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  details: z.record(z.string(), z.unknown()),
});

/** One change: everything that one command did in this tenant. */
const undoPointRow = z.object({
  /** The command that made the change. */
  groupId: id,
  /** Rendered under `undo.did.<code>` with `count`. */
  did: coded,
  /** One of the things that it changed; `title` is '' where its id says what it is. */
  subject: z.object({ kind: z.enum(ROLLBACK_KINDS), id: z.string(), title: z.string() }),
  /** How many things go back together: all of them or none. */
  count: z.int(),
  capturedAtMs: instant,
  by: z.string(),
  state: z.enum(ROLLBACK_STATES),
  /** The last try, whatever came of it. */
  tried: z
    .object({
      atMs: instant,
      by: z.string(),
      correlationId: id,
      /** Why it stayed. */
      error: wireError.nullable(),
    })
    .nullable(),
});

/** A thing's value of one field: before the change, and as it is now. */
const fieldChange = z.object({
  /** `undo.field.<first part>`; the rest of the path is verbatim. */
  field: z.string(),
  before: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  now: z.union([z.string(), z.number(), z.boolean()]).nullable(),
});

export const incidentRollbackMethods = {
  /** What a P0 may roll back, and what it tried to: every person's changes since `sinceMs`, newest first (M176). */
  'incidents.undoPoints': query('tenant', {
    input: page.extend({ incidentId: id }),
    output: z.object({
      sinceMs: instant,
      rows: z.array(undoPointRow),
      next: z.string().nullable(),
      total: z.int(),
    }),
    reads: ['incidents', 'tasks', 'plans', 'gates', 'settings', 'tenants', 'metrics'],
  }),
  /** One of them compared: what it was before and what it is now; the first 50 things by their place in the change. */
  'incidents.undoPoint': query('tenant', {
    input: z.object({ incidentId: id, groupId: id }),
    output: z.object({
      things: z.array(
        z.object({
          kind: z.enum(ROLLBACK_KINDS),
          id: z.string(),
          title: z.string(),
          /** Who changed it since; null while it is as the change left it. */
          changedBy: z.string().nullable(),
          /** The change made it: rolled back it is cancelled or gone. */
          isNew: z.boolean(),
          fields: z.array(fieldChange),
        }),
      ),
      total: z.int(),
    }),
    reads: ['incidents', 'tasks', 'plans', 'gates', 'settings', 'tenants', 'metrics'],
  }),
  /**
   * Rolls changes back, the newest first, under one correlation id: each whole or not at all, with an event of its own
   * (M176). What stays is answered with its reason and kept with the incident; it can be tried again.
   */
  'incidents.rollBack': command('tenant', {
    input: z.object({ incidentId: id, groupIds: z.array(id).min(1).max(200) }),
    output: z.object({
      correlationId: id,
      done: z.int(),
      refused: z.int(),
      items: z.array(
        z.object({ groupId: id, state: z.enum(['done', 'refused']), error: wireError.nullable() }),
      ),
    }),
  }),
  /** Says that a change which could not be rolled back was put right by hand. */
  'incidents.settleByHand': command('tenant', {
    input: z.object({
      incidentId: id,
      groupId: id,
      note: z.string().trim().min(1, 'is empty: say what was done').max(4_000),
    }),
    output: z.object({ groupId: id, state: z.literal('by_hand') }),
  }),
} as const;
