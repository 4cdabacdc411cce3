import { z } from 'zod';
import { NEXT_STEPS } from '../domain/today/next-step';
import { SLA_STATES } from '../domain/today/sla-state';
import { SNOOZE_CHOICES } from '../domain/today/snooze';
import { GRAVE, TODAY_GROUPS, TODAY_KINDS, TODAY_SHELVES, USUAL } from '../domain/today/today-kind';
import { command, query } from './define';
import { coded, day, done, id, instant, nothing, page, prose } from './values';

/** Which row: the thing's id, a cycle's cadence, or the cause of a pause. */
const item = { kind: z.enum(TODAY_KINDS), subjectId: z.string().min(1).max(40) };

export const todayRow = z.object({
  ...item,
  group: z.enum(TODAY_GROUPS),
  shelf: z.enum(TODAY_SHELVES),
  tenantId: id,
  /** What somebody wrote: an incident's summary, a task's title; null where `params` fill `today.title.<kind>`. */
  title: z.string().nullable(),
  params: coded.shape.params,
  /** Since when it waits. */
  sinceMs: instant,
  gravity: z.union([z.literal(GRAVE), z.literal(USUAL)]),
  /** The clock that runs, where one does (Q7). */
  clock: z.object({ startedMs: instant, dueMs: instant, state: z.enum(SLA_STATES) }).nullable(),
  /** Why a task is blocked; rendered under `tasks.blocked.<code>`. */
  reason: coded.nullable(),
  next: z.enum(NEXT_STEPS),
  /** Where it leads: the report of a recommendation. */
  placeId: id.nullable(),
  assignee: z.object({ profileId: id, name: z.string() }).nullable(),
  /** Until when it is put away; null for good, or where it is not. */
  untilMs: instant.nullable(),
  /** Why it was put off, by whom. */
  deferral: z.object({ reason: z.string(), by: z.string().nullable() }).nullable(),
});

const counts = z.record(z.enum(TODAY_SHELVES), z.int());
const reads = [
  'inbox',
  'approvals',
  'incidents',
  'tasks',
  'campaigns',
  'cycles',
  'metrics',
  'gates',
  'reports',
  'tenants',
  'profiles',
] as const;

export const todayMethods = {
  /** The inbox of the person who asks, group by group, with the first rows of each and the exact counts (M29, J2). */
  'today.open': query('tenants', {
    input: z.object({
      shelf: z.enum(TODAY_SHELVES).default('inbox'),
      perGroup: z.int().min(1).max(50).default(20),
    }),
    output: z.object({
      /** Groups with rows on the asked shelf, in the order in which they are to be looked at. */
      groups: z.array(
        z.object({
          group: z.enum(TODAY_GROUPS),
          total: z.int(),
          rows: z.array(todayRow),
          next: z.string().nullable(),
        }),
      ),
      counts,
    }),
    reads: [...reads],
  }),
  /** One group of a shelf, a page at a time. */
  'today.page': query('tenants', {
    input: page.extend({
      group: z.enum(TODAY_GROUPS),
      shelf: z.enum(TODAY_SHELVES).default('inbox'),
    }),
    output: z.object({ rows: z.array(todayRow), next: z.string().nullable(), total: z.int() }),
    reads: [...reads],
  }),
  /** How many rows lie on each shelf. */
  'today.count': query('tenants', {
    input: nothing,
    output: z.object({ counts }),
    reads: [...reads],
  }),
  /** Puts a row away for the person who asks; it comes back with its time, or when it gets worse. */
  'today.snooze': command('tenant', {
    input: z.object({
      ...item,
      until: z.union([z.object({ choice: z.enum(SNOOZE_CHOICES) }), z.object({ atMs: instant })]),
    }),
    output: z.object({ untilMs: instant }),
  }),
  /** Puts a row off for everybody until a day, with the reason; a P0 is refused, a recommendation is decided so (M184). */
  'today.defer': command('tenant', {
    input: z.object({ ...item, untilOn: day, reason: prose(2_000) }),
    output: z.object({ untilMs: instant }),
  }),
  /** Who sees to a row; null for nobody in particular. It changes no task's owner. */
  'today.assign': command('tenant', {
    input: z.object({ ...item, profileId: id.nullable() }),
    output: z.object({ assignee: z.object({ profileId: id, name: z.string() }).nullable() }),
  }),
  /** Brings a row back that the person put away, or that was put off. */
  'today.bringBack': command('tenant', { input: z.object(item), output: done }),
} as const;
