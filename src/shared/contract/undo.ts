import { z } from 'zod';
import { ERROR_CODES } from '../base/errors';
import { UNDO_STATES, UNDO_SUBJECT_KINDS } from '../domain/undo/undo';
import { command, query } from './define';
import { coded, id, instant } from './values';

/** A thing that a command changed; `title` is '' where its id says what it is (a gate's value, a setting). */
const undoSubject = z.object({
  /** Null for a setting of the install. */
  tenantId: id.nullable(),
  kind: z.enum(UNDO_SUBJECT_KINDS),
  id: z.string(),
  title: z.string(),
});

/** Why one thing stays as it is: an error as a call would answer it. */
const undoRefusal = undoSubject.extend({
  error: z.object({
    code: z.enum(ERROR_CODES),
    message: z.string(),
    details: z.record(z.string(), z.unknown()),
  }),
});

const undoGroup = z.object({
  groupId: id,
  atMs: instant,
  /** Rendered under `undo.did.<code>`. */
  did: coded,
  /** One of the things, to name it by. */
  subject: undoSubject,
  tenantIds: z.array(id),
  /** How many things the command changed in the tenants of the scope. */
  count: z.int(),
  state: z.enum(UNDO_STATES),
  /** How many of them somebody changed since, and who changed the first of these last. */
  movedOn: z.object({ count: z.int(), title: z.string(), by: z.string() }).nullable(),
});

export const undoMethods = {
  /** One's own last 50 commands that can be taken back, newest first (D14). */
  'undo.list': query('tenants', {
    input: z.object({}),
    output: z.object({ groups: z.array(undoGroup) }),
    reads: ['events', 'tasks'],
  }),
  /**
   * Takes back one of one's own commands, or the newest that is left; `group` is null when there is none.
   *
   * What moved on or is no longer allowed stays as it is and is named in `refused` (the first 100); everything else is
   * taken back in one transaction.
   */
  'undo.apply': command('tenants', {
    input: z.object({ groupId: id.optional() }),
    output: z.object({
      group: undoGroup.pick({ groupId: true, did: true, subject: true, count: true }).nullable(),
      undone: z.int(),
      refusedCount: z.int(),
      refused: z.array(undoRefusal),
    }),
  }),
} as const;
