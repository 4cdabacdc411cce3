import { ROLLBACK_KINDS, type RollbackState } from '@shared/domain/incidents/rollback';
import { type RawBuilder, sql } from 'kysely';
import type { TenantReader, TenantWriter } from './tenant-access';
import { parseTimeCursor } from './time-cursor';

/** Everything that one command did in the tenant, as an incident sees it. */
export interface RollbackItem {
  readonly groupId: string;
  readonly labelJson: string;
  /** One of the things, `<kind>:<id>`. */
  readonly subject: string;
  readonly title: string;
  readonly points: number;
  readonly capturedAtMs: number;
  readonly capturedBy: string;
  readonly state: RollbackState;
  readonly errorJson: string | null;
  readonly triedAtMs: number | null;
  readonly triedBy: string | null;
  readonly correlationId: string | null;
}

interface Listed {
  readonly incidentId: string;
  /** Changes from here on, ms UTC. */
  readonly sinceMs: number;
}

/**
 * Changes that wait, with the last try of each, and tried ones of which nothing waits any more. A command that also
 * changed things which no incident rolls back is not among them: half of it would be no way back.
 */
function items(
  { tenantId }: Pick<TenantReader, 'tenantId'>,
  { incidentId, sinceMs }: Listed,
): RawBuilder<RollbackItem> {
  const kinds = sql.join(ROLLBACK_KINDS.map((kind) => sql`${kind}`));
  return sql<RollbackItem>`(
    WITH waiting AS (
      SELECT group_id, label_json, subject, title, min(id) AS first_id, count(*) AS points, captured_at_ms, captured_by
      FROM undo_point
      WHERE tenant_id = ${tenantId} AND captured_at_ms >= ${sinceMs} AND kind = 'command' AND state = 'ready'
      GROUP BY group_id
      HAVING min(substr(subject, 1, instr(subject, ':') - 1) IN (${kinds})) = 1),
    tried AS (SELECT * FROM incident_rollback WHERE tenant_id = ${tenantId} AND incident_id = ${incidentId})
    SELECT w.group_id AS "groupId", w.label_json AS "labelJson", w.subject, w.title, w.points,
      w.captured_at_ms AS "capturedAtMs", w.captured_by AS "capturedBy", coalesce(t.state, 'ready') AS state,
      t.error_json AS "errorJson", t.tried_at_ms AS "triedAtMs", t.tried_by AS "triedBy",
      t.correlation_id AS "correlationId"
    FROM waiting AS w LEFT JOIN tried AS t ON t.group_id = w.group_id
    UNION ALL
    SELECT group_id, label_json, subject, title, points, captured_at_ms, captured_by, state,
      error_json, tried_at_ms, tried_by, correlation_id
    FROM tried WHERE group_id NOT IN (SELECT group_id FROM waiting))`;
}

/** Newest first by when they were made; one more than `limit` when there is a next page (D13). */
export async function listRollbackItems(
  read: TenantReader,
  listed: Listed,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<readonly RollbackItem[]> {
  const { tenantId, unscoped: db } = read;
  const after = page.after === undefined ? undefined : parseTimeCursor(page.after);
  const beyond =
    after === undefined
      ? sql`1`
      : sql`("capturedAtMs" < ${after.atMs} OR ("capturedAtMs" = ${after.atMs} AND "groupId" < ${after.id}))`;
  const { rows } =
    await sql<RollbackItem>`SELECT * FROM ${items({ tenantId }, listed)} WHERE ${beyond}
    ORDER BY "capturedAtMs" DESC, "groupId" DESC LIMIT ${page.limit + 1}`.execute(db);
  return rows;
}

/** How many of the list stand where. */
export async function countRollbackItems(
  { tenantId, unscoped: db }: TenantReader,
  listed: Listed,
): Promise<Readonly<Record<RollbackState, number>>> {
  const { rows } = await sql<{ state: RollbackState; count: number }>`
    SELECT state, count(*) AS count FROM ${items({ tenantId }, listed)} GROUP BY state`.execute(db);
  const of = (state: RollbackState) => rows.find((row) => row.state === state)?.count ?? 0;
  return {
    ready: of('ready'),
    done: of('done'),
    refused: of('refused'),
    by_hand: of('by_hand'),
  };
}

/** The named ones of the list, newest first: later changes go back before the earlier ones under them. */
export async function findRollbackItems(
  { tenantId, unscoped: db }: TenantReader,
  listed: Listed,
  groupIds: readonly string[],
): Promise<readonly RollbackItem[]> {
  const named = sql`SELECT value FROM json_each(${JSON.stringify(groupIds)})`;
  const { rows } = await sql<RollbackItem>`SELECT * FROM ${items({ tenantId }, listed)}
    WHERE "groupId" IN (${named}) ORDER BY "capturedAtMs" DESC, "groupId" DESC`.execute(db);
  return rows;
}

/** When a change was tried last and by whom; undefined while none was. */
export async function lastRollback(
  read: TenantReader,
  incidentId: string,
): Promise<{ readonly atMs: number; readonly by: string } | undefined> {
  const row = await read
    .from('incident_rollback')
    .select(['tried_at_ms as atMs', 'tried_by as by'])
    .where('incident_id', '=', incidentId)
    .orderBy('tried_at_ms', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row;
}

export type RollbackResult =
  | { readonly state: 'done' }
  | { readonly state: 'refused'; readonly reason: string; readonly errorJson: string }
  | { readonly state: 'by_hand'; readonly note: string };

/** Keeps the last result of a change with the incident, and tells it in the incident's log. */
export async function saveRollback(
  writer: TenantWriter,
  incidentId: string,
  item: RollbackItem,
  result: RollbackResult,
): Promise<void> {
  await writer.upsert(
    'incident_rollback',
    {
      incident_id: incidentId,
      group_id: item.groupId,
      state: result.state,
      label_json: item.labelJson,
      subject: item.subject,
      title: item.title,
      points: item.points,
      captured_at_ms: item.capturedAtMs,
      captured_by: item.capturedBy,
      error_json: result.state === 'refused' ? result.errorJson : null,
      tried_at_ms: writer.nowMs,
      tried_by: writer.actor,
      correlation_id: writer.correlationId,
    },
    ['incident_id', 'group_id'],
  );
  tell(writer, `incident:${incidentId}`, item, result);
  writer.touch('incidents');
}

function tell(
  writer: TenantWriter,
  subject: string,
  { groupId, points, title }: RollbackItem,
  result: RollbackResult,
): void {
  // What the change was about; of many things none stands for all.
  const about = title === '' || points > 1 ? {} : { text: title };
  if (result.state === 'done') {
    const payload = { groupId, things: points };
    writer.event({ type: 'incident.change_rolled_back', subject, payload, ...about });
  } else if (result.state === 'refused') {
    const payload = { groupId, reason: result.reason };
    writer.event({ type: 'incident.rollback_refused', subject, payload, ...about });
  } else {
    const { note: text } = result;
    writer.event({ type: 'incident.settled_by_hand', subject, payload: { groupId }, text });
  }
}
