import { z } from 'zod';
import { METRIC_KEYS } from '../domain/metrics/metric';
import { MODULES, TIERS } from '../domain/roles/module';
import {
  BOARD_COLUMNS,
  BOARD_SORTS,
  COMPLETED_WITHIN_DAYS,
  LANE_KINDS,
  LIMITED_COLUMNS,
  MAX_LIMIT,
} from '../domain/tasks/board';
import { SPRINT_FIELDS, TASK_SOURCES, TASK_STATES, TASK_TRACKS } from '../domain/tasks/task';
import { command, query } from './define';
import { coded, day, id, instant, nothing, version } from './values';

/** A task as the board shows it, over tenants. */
export const taskCard = z.object({
  tenantId: id,
  id,
  poolNumber: z.int().nullable(),
  /** In the tenant's content language; pool texts are rendered, edited ones verbatim. */
  title: z.string(),
  module: z.enum(MODULES),
  tier: z.enum(TIERS),
  track: z.enum(TASK_TRACKS),
  state: z.enum(TASK_STATES),
  blocked: coded.nullable(),
  /** Where a blocked task goes back to. */
  blockedFrom: z.enum(TASK_STATES).nullable(),
  owner: z.object({ profileId: id.nullable(), name: z.string() }).nullable(),
  dueOn: day.nullable(),
  timebox: z.object({ startMs: instant, endMs: instant }).nullable(),
  kpiImpact: z.string(),
  rollbackCondition: z.string(),
  kpiKey: z.enum(METRIC_KEYS).nullable(),
  /** Minutes that the work is thought to take. */
  effortMinutes: z.int().nullable(),
  /** The weighted score of its five factors, 0–100; null once the work has ended (M64). */
  priority: z.int().nullable(),
  /** Fields of INV4 that an open sprint item lacks; the counts `missingFields` count the cards with any. */
  missing: z.array(z.enum(SPRINT_FIELDS)),
  sprintItem: z.boolean(),
  /** How many files are attached. */
  files: z.int(),
  source: z.enum(TASK_SOURCES),
  incidentId: id.nullable(),
  /** When the task came into its state. */
  stateAtMs: instant,
  completedAtMs: instant.nullable(),
  version,
});

/** What a board is narrowed to; several filters are all meant, several values of one are alternatives. */
export const boardFilters = {
  modules: z.array(z.enum(MODULES)).min(1).max(MODULES.length).optional(),
  tracks: z.array(z.enum(TASK_TRACKS)).min(1).max(TASK_TRACKS.length).optional(),
  ownerProfileIds: z.array(id).min(1).max(200).optional(),
  /** Tasks without an owner; beside `ownerProfileIds` either is enough. */
  unowned: z.boolean().optional(),
  /** Part of a title. */
  text: z.string().max(200).optional(),
  /** Both edges inside. */
  dueFrom: day.optional(),
  dueTo: day.optional(),
  /** Only open sprint items that lack one of the four fields. */
  missingFields: z.boolean().optional(),
  sources: z.array(z.enum(TASK_SOURCES)).min(1).max(TASK_SOURCES.length).optional(),
  /** Also the boards of campaigns that have ended (Q27). */
  pastCampaigns: z.boolean().optional(),
  /** Days back, from now, that the completed column reaches. */
  completedWithinDays: z.int().min(1).max(3_650).default(COMPLETED_WITHIN_DAYS),
};

const column = z.enum(BOARD_COLUMNS);
const arrangement = {
  laneBy: z.enum(LANE_KINDS).default('none'),
  sort: z.enum(BOARD_SORTS).default('position'),
  ...boardFilters,
};

const columnHead = z.object({
  column,
  /** Over the same filters as the cards. */
  count: z.int(),
  /** The tenant's limit; null where there is none, or where more than one tenant is meant. */
  limit: z.int().nullable(),
  /** What the limit is held against: the tenant's tasks in the column, whatever is filtered. Null without a limit. */
  held: z.int().nullable(),
});

const limits = z.record(column, z.int().nullable());

export const boardMethods = {
  /** The board's counts and first cards, over the tenants of the scope (M40). */
  'board.window': query('tenants', {
    input: z.object({
      ...arrangement,
      /** Fewer come when lanes × columns × cards would pass 1,200. */
      cardsPerCell: z.int().min(1).max(200).default(3),
      /** Keys of lanes that need no cards. */
      closedLanes: z.array(z.string().max(500)).max(500).default([]),
    }),
    output: z.object({
      total: z.int(),
      missingFields: z.int(),
      columns: z.array(columnHead),
      /** Tenants by name, all of them; modules in their order and owners by name, those with a task. */
      lanes: z.array(
        z.object({
          key: z.string(),
          tenantId: id.nullable(),
          /** A module's key, an owner's or a tenant's name; '' for `all` and `unowned`. */
          name: z.string(),
          total: z.int(),
          missingFields: z.int(),
          columns: z.array(
            columnHead.extend({
              cards: z.array(taskCard),
              /** The cursor of the next page; null when all cards are here, or none were asked for. */
              next: z.string().nullable(),
            }),
          ),
        }),
      ),
    }),
    reads: ['tasks', 'priorities', 'profiles', 'tenants', 'settings', 'campaigns'],
  }),
  /** More cards of one cell. */
  'board.cards': query('tenants', {
    input: z.object({
      ...arrangement,
      lane: z.string().max(500),
      column,
      after: z.string().max(200).optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(taskCard), next: z.string().nullable(), total: z.int() }),
    reads: ['tasks', 'priorities', 'profiles', 'tenants', 'campaigns'],
  }),
  'board.limits': query('tenant', {
    input: nothing,
    output: z.object({ limits }),
    reads: ['settings'],
  }),
  /** Sets what is given; null takes a limit away. Work that is in a column stays there. */
  'board.setLimits': command('tenant', {
    input: z.object({
      limits: z.partialRecord(z.enum(LIMITED_COLUMNS), z.int().min(1).max(MAX_LIMIT).nullable()),
    }),
    output: z.object({ limits }),
  }),
} as const;
