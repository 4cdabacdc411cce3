import {
  type Gravity,
  TODAY_GROUPS,
  TODAY_SHELVES,
  type TodayGroup,
  type TodayKind,
  type TodayShelf,
} from '@shared/domain/today/today-kind';
import { type RawBuilder, sql } from 'kysely';
import type { TenantReader, TenantsReader } from './tenant-access';
import { ofTenants, sourceOf, type TodayView } from './today-sources';

/** A row of the inbox as far as every kind has it. */
export interface TodayLine {
  readonly kind: TodayKind;
  readonly tenant_id: string;
  readonly subject_id: string;
  readonly since_ms: number;
  readonly gravity: Gravity;
  readonly assignee_id: string | null;
  /** Until when it is put away, where it is. */
  readonly until_ms: number | null;
}

type Rows = Pick<TenantsReader, 'tenantIds' | 'unscoped'>;

/** Where a page of a group ended. */
export interface TodayCursor {
  readonly gravity: number;
  readonly sinceMs: number;
  readonly subjectId: string;
  readonly tenantId: string;
}

export type ShelfCounts = Readonly<Record<TodayGroup, Readonly<Record<TodayShelf, number>>>>;

/** How many rows lie on each shelf, group by group: the same rows that the pages list (D13). */
export async function countToday(read: Rows, view: TodayView): Promise<ShelfCounts> {
  const parts = TODAY_GROUPS.map(
    (group) =>
      sql`SELECT ${sql.lit(group)} AS part, shelf, count(*) AS count FROM (${shelved(group, view)}) GROUP BY shelf`,
  );
  const { rows } = await sql<{ part: TodayGroup; shelf: TodayShelf; count: number }>`
    ${marksOf(read.tenantIds, view)} ${sql.join(parts, sql` UNION ALL `)}`.execute(read.unscoped);
  const of = (group: TodayGroup, shelf: TodayShelf) =>
    rows.find((row) => row.part === group && row.shelf === shelf)?.count ?? 0;
  const shelves = (group: TodayGroup) =>
    Object.fromEntries(TODAY_SHELVES.map((shelf) => [shelf, of(group, shelf)]));
  // One entry a group and a shelf, made from their lists.
  return Object.fromEntries(TODAY_GROUPS.map((group) => [group, shelves(group)])) as ShelfCounts;
}

/** The gravest first, then the oldest; one row more than `limit` says that there is a next page. */
export async function listToday(
  read: Rows,
  view: TodayView,
  page: {
    readonly group: TodayGroup;
    readonly shelf: TodayShelf;
    readonly after?: TodayCursor | undefined;
    readonly limit: number;
  },
): Promise<readonly TodayLine[]> {
  const { group, shelf, after, limit } = page;
  const beyond =
    after === undefined
      ? sql``
      : sql` AND (-gravity, since_ms, subject_id, tenant_id)
          > (${-after.gravity}, ${after.sinceMs}, ${after.subjectId}, ${after.tenantId})`;
  const { rows } = await sql<TodayLine>`${marksOf(read.tenantIds, view)}
    SELECT kind, tenant_id, subject_id, since_ms, gravity, assignee_id,
      CASE shelf WHEN 'deferred' THEN deferred_until WHEN 'snoozed' THEN snoozed_until END AS until_ms
    FROM (${shelved(group, view)}) WHERE shelf = ${shelf}${beyond}
    ORDER BY -gravity, since_ms, subject_id, tenant_id LIMIT ${limit + 1}`.execute(read.unscoped);
  return rows;
}

/** One row wherever it lies; undefined when nothing of the kind waits. */
export async function findToday(
  { tenantId, unscoped: db }: TenantReader,
  view: TodayView,
  { group, kind, subjectId }: { group: TodayGroup; kind: TodayKind; subjectId: string },
): Promise<(TodayLine & { readonly shelf: TodayShelf }) | undefined> {
  const { rows } = await sql<
    TodayLine & { readonly shelf: TodayShelf }
  >`${marksOf([tenantId], view)}
    SELECT kind, tenant_id, subject_id, since_ms, gravity, assignee_id, shelf,
      CASE shelf WHEN 'deferred' THEN deferred_until WHEN 'snoozed' THEN snoozed_until END AS until_ms
    FROM (${shelved(group, view)}) WHERE kind = ${kind} AND subject_id = ${subjectId}`.execute(db);
  return rows[0];
}

/**
 * Everything that people put away, one row a thing. What was put off of a recommendation is on record with it; without a
 * day it stays off until somebody takes it up.
 */
function marksOf(tenantIds: readonly string[], view: TodayView): RawBuilder<unknown> {
  const { profileId, nowMs } = view;
  const own = ofTenants({ days: view.days.filter(({ tenantId }) => tenantIds.includes(tenantId)) });
  return sql`WITH put (tenant_id, kind, subject_id, mark, until_ms, gravity, set_at_ms, assignee_id) AS (
      SELECT tenant_id, kind, subject_id, mark, until_ms, gravity, set_at_ms, assignee_id FROM inbox_mark
      WHERE tenant_id IN ${own} AND person IN ('', ${profileId}) AND (mark = 'assigned' OR until_ms > ${nowMs})
      UNION ALL
      SELECT tenant_id, 'recommendation', id, 'deferred', coalesce(deferred_until_ms, ${NEVER_MS}), ${GRAVEST}, ${NEVER_MS}, NULL
      FROM recommendation WHERE state = 'deferred' AND tenant_id IN ${own}
        AND coalesce(deferred_until_ms, ${NEVER_MS}) > ${nowMs}),
    away AS MATERIALIZED (
      SELECT tenant_id, kind, subject_id,
        max(until_ms) FILTER (WHERE mark = 'deferred') AS deferred_until,
        max(gravity) FILTER (WHERE mark = 'deferred') AS deferred_gravity,
        max(set_at_ms) FILTER (WHERE mark = 'deferred') AS deferred_at,
        max(until_ms) FILTER (WHERE mark = 'snoozed') AS snoozed_until,
        max(gravity) FILTER (WHERE mark = 'snoozed') AS snoozed_gravity,
        max(set_at_ms) FILTER (WHERE mark = 'snoozed') AS snoozed_at,
        max(assignee_id) AS assignee_id
      FROM put GROUP BY tenant_id, kind, subject_id)`;
}

const GRAVEST = 9;
/** The last instant that a Date can hold. */
const NEVER_MS = 8_640_000_000_000_000;

/** A group's rows with the shelf each lies on; the rule is `shelfOf`. */
function shelved(group: TodayGroup, view: TodayView): RawBuilder<unknown> {
  return sql`SELECT item.kind, item.tenant_id, item.subject_id, item.since_ms, item.gravity, away.assignee_id,
      away.deferred_until, away.snoozed_until,
      CASE WHEN away.deferred_until IS NOT NULL AND item.gravity <= away.deferred_gravity
          AND item.since_ms <= away.deferred_at THEN 'deferred'
        WHEN away.snoozed_until IS NOT NULL AND item.gravity <= away.snoozed_gravity
          AND item.since_ms <= away.snoozed_at THEN 'snoozed'
        WHEN away.assignee_id <> ${view.profileId} THEN 'others'
        ELSE 'inbox' END AS shelf
    FROM (${sourceOf(group, view)}) AS item
    LEFT JOIN away ON away.subject_id = item.subject_id AND away.tenant_id = item.tenant_id AND away.kind = item.kind`;
}
