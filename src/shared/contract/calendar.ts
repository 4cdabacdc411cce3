import { z } from 'zod';
import { HOLIDAY_KINDS, ITEM_KINDS } from '../domain/calendar/calendar-item';
import { CADENCES } from '../domain/cycles/cycle';
import { GATE_KEYS } from '../domain/gates/gate';
import { SEVERITIES } from '../domain/incidents/incident';
import { REPORT_STATES } from '../domain/reports/report';
import { MODULES, TIERS } from '../domain/roles/module';
import { TASK_STATES } from '../domain/tasks/task';
import { command, query } from './define';
import { taskDetail } from './tasks';
import { day, id, instant, month, page, prose, version } from './values';

/** Within the years that a day YYYY-MM-DD can name, in every zone. */
const planned = instant.max(Date.UTC(9999, 11, 30));
export const timebox = z.object({ startMs: planned, endMs: planned });

/** A task as the calendar draws it. */
const calendarTask = z.object({
  taskId: id,
  title: z.string(),
  module: z.enum(MODULES),
  tier: z.enum(TIERS),
  state: z.enum(TASK_STATES),
  owner: z.object({ profileId: id.nullable(), name: z.string() }).nullable(),
  dueOn: day.nullable(),
  timebox: timebox.nullable(),
  scheduleNote: z.string(),
  /** Draft with its four fields: it may be moved to scheduled as soon as it has a day (INV4). */
  complete: z.boolean(),
  version,
});

/** `onDay` is the day in the tenant's zone; what has an instant carries it in `atMs` too. */
const common = { id: z.string(), tenantId: id, onDay: day, overdue: z.boolean() };

export const calendarItem = z.discriminatedUnion('kind', [
  calendarTask.extend({ ...common, kind: z.literal('task_due') }),
  calendarTask.extend({
    ...common,
    kind: z.literal('task_timebox'),
    startMs: instant,
    endMs: instant,
  }),
  z.object({
    ...common,
    kind: z.literal('cycle_due'),
    cadence: z.enum(CADENCES),
    atMs: instant,
  }),
  z.object({
    ...common,
    kind: z.literal('postmortem_due'),
    incidentId: id,
    ref: z.string(),
    summary: z.string(),
    severity: z.enum(SEVERITIES),
    atMs: instant,
  }),
  z.object({
    ...common,
    kind: z.literal('evidence_expiry'),
    evidenceId: id,
    gate: z.enum(GATE_KEYS),
    field: z.string(),
  }),
  z.object({
    ...common,
    kind: z.literal('readout_due'),
    month,
    reportId: id.nullable(),
    state: z.enum(REPORT_STATES).nullable(),
  }),
  z.object({
    ...common,
    kind: z.literal('holiday'),
    tenantId: z.null(),
    /** Where it is one, and which tenants of the scope are there. */
    regions: z.array(z.string()),
    tenantIds: z.array(id),
    name: z.string(),
    holidayKind: z.enum(HOLIDAY_KINDS),
  }),
]);

const taskFilters = {
  ownerProfileIds: z.array(id).max(200).optional(),
  unowned: z.boolean().optional(),
  modules: z.array(z.enum(MODULES)).max(MODULES.length).optional(),
};

export const unscheduledTask = calendarTask.extend({ tenantId: id, createdAtMs: instant });

export const calendarMethods = {
  /**
   * Everything that lies on the days from `fromOn` to `toOn`, both inside, at most 100: the one query behind month,
   * week, day and list. The filters narrow tasks, and modules postmortems too; `counts` are over all kinds.
   */
  'calendar.items': query('tenants', {
    input: z.object({
      fromOn: day,
      toOn: day,
      kinds: z.array(z.enum(ITEM_KINDS)).max(ITEM_KINDS.length).optional(),
      /** Due tasks that a day shows at most; `moreDue` says how many more it has. */
      perDay: z.int().min(1).max(1_000).optional(),
      ...taskFilters,
    }),
    output: z.object({
      items: z.array(calendarItem),
      counts: z.record(z.enum(ITEM_KINDS), z.int()),
      moreDue: z.array(z.object({ onDay: day, count: z.int() })),
      /** Tasks beyond the 10,000 that one answer holds of each kind. */
      leftOut: z.int(),
      /** Holiday regions that nobody has data for; their tenants' holidays are not shown. */
      unknownRegions: z.array(z.object({ tenantId: id, region: z.string() })),
    }),
    reads: ['tasks', 'profiles', 'campaigns', 'cycles', 'incidents', 'gates', 'reports', 'tenants'],
  }),
  /** Open work with neither due day nor timebox, the oldest first. */
  'calendar.unscheduled': query('tenants', {
    input: page.extend({ ...taskFilters, order: z.enum(['oldest', 'newest']).default('oldest') }),
    output: z.object({
      rows: z.array(unscheduledTask),
      next: z.string().nullable(),
      total: z.int(),
    }),
    reads: ['tasks', 'profiles'],
  }),
  /**
   * Gives a task a due day, a timebox, or both; what is left out stays. Its state stays too.
   *
   * Refused as `day_passed`, `timebox_*`, `fields_in_use`, `task_ended`; as `holiday_needs_note` (with `day` and
   * `holiday`) until a note says why it lies on a public holiday of the tenant's region (M56).
   */
  'tasks.schedule': command('tenant', {
    input: z.object({
      taskId: id,
      expectedVersion: version,
      dueOn: day.nullable().optional(),
      timebox: timebox.nullable().optional(),
      note: prose(2_000).default(''),
    }),
    output: taskDetail,
  }),
} as const;
