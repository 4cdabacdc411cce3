import type { Coded } from '@shared/base/coded';
import type { UndoSubjectKind } from '@shared/domain/undo/undo';
import { sql } from 'kysely';
import { z } from 'zod';
import { BREATH, breathe } from './breathe';
import type { TenantReader, TenantWriter } from './tenant-access';
import { addToGroup } from './undo-groups';

/** What of a thing is put back, by name; null says that there was no such thing before. */
export type UndoState = Readonly<Record<string, unknown>> | null;

export interface NewUndoPoint {
  readonly kind: UndoSubjectKind;
  readonly id: string;
  /** What people call the thing; '' where its id says it. */
  readonly title: string;
  readonly before: UndoState;
  /** Of the thing before the command and after it; 0 while there was none. */
  readonly fromVersion: number;
  readonly version: number;
}

export interface UndoPoint {
  readonly pointId: string;
  readonly kind: UndoSubjectKind;
  readonly id: string;
  readonly title: string;
  readonly before: UndoState;
  readonly fromVersion: number;
  /** The version that the command left; another one means that the thing moved on. */
  readonly version: number;
  readonly state: string;
}

const storedBefore = z.object({
  before: z.record(z.string(), z.unknown()).nullable(),
  fromVersion: z.int(),
});

/**
 * Keeps what a command changed, so that its own person can take it back (D14): one group a command, in the
 * transaction of the change. What the program does by itself is nobody's to take back and is not kept.
 */
export async function captureUndo(
  writer: TenantWriter,
  did: Coded,
  points: readonly NewUndoPoint[],
): Promise<void> {
  if (points.length === 0 || writer.actor === 'system') return;
  await addToGroup(writer);
  const label = JSON.stringify(did);
  for (let start = 0; start < points.length; start += BREATH) {
    await writer.insert(
      'undo_point',
      points.slice(start, start + BREATH).map((point) => ({
        id: writer.newId(),
        subject: `${point.kind}:${point.id}`,
        title: point.title,
        kind: 'command',
        before_json: JSON.stringify({ before: point.before, fromVersion: point.fromVersion }),
        subject_version: point.version,
        state: 'ready',
        captured_at_ms: writer.nowMs,
        captured_by: writer.actor,
        group_id: writer.correlationId,
        label_json: label,
      })),
    );
    if (points.length > BREATH) await breathe();
  }
}

/** The tenant's points of a group, the newest first: what was done last is taken back first. */
export async function listGroupPoints(
  read: TenantReader,
  groupId: string,
): Promise<readonly UndoPoint[]> {
  const rows = await read
    .from('undo_point')
    .select(['id', 'subject', 'title', 'before_json', 'subject_version', 'state'])
    .where('group_id', '=', groupId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => {
    const colon = row.subject.indexOf(':');
    return {
      pointId: row.id,
      // Written by captureUndo, from the closed list of kinds.
      kind: row.subject.slice(0, colon) as UndoSubjectKind,
      id: row.subject.slice(colon + 1),
      title: row.title,
      version: row.subject_version,
      state: row.state,
      ...storedBefore.parse(JSON.parse(row.before_json)),
    };
  });
}

/** Marks points as taken back; the points before them on the same things wait for the new versions from now on. */
export async function settlePoints(
  { tenantId, unscoped: db }: TenantWriter,
  settled: readonly { readonly point: UndoPoint; readonly newVersion: number }[],
): Promise<void> {
  const ids = JSON.stringify(settled.map(({ point }) => point.pointId));
  await sql`UPDATE undo_point SET state = 'undone'
    WHERE tenant_id = ${tenantId} AND id IN (SELECT value FROM json_each(${ids}))`.execute(db);
  const moved = settled
    .filter(({ point, newVersion }) => newVersion !== point.fromVersion)
    .map(({ point, newVersion }) => ({
      subject: `${point.kind}:${point.id}`,
      was: point.fromVersion,
      now: newVersion,
    }));
  if (moved.length === 0) return;
  // Worked out first, or SQLite walks the whole table for each row.
  await sql`WITH row AS MATERIALIZED (
      SELECT p.rowid AS place, j.value ->> 'now' AS now
      FROM json_each(${JSON.stringify(moved)}) AS j
      CROSS JOIN undo_point AS p INDEXED BY undo_point_by_subject
      WHERE p.tenant_id = ${tenantId} AND p.subject = j.value ->> 'subject'
        AND p.state = 'ready' AND p.subject_version = j.value ->> 'was')
    UPDATE undo_point SET subject_version = row.now FROM row WHERE undo_point.rowid = row.place`.execute(
    db,
  );
}

/** Runs `work` so that what it wrote before it threw is gone; the transaction around it goes on. */
export async function apart<T>(writer: TenantWriter, work: () => Promise<T>): Promise<T> {
  const { tenantId: _, unscoped: db } = writer;
  await sql`SAVEPOINT undo_item`.execute(db);
  try {
    const value = await work();
    await sql`RELEASE undo_item`.execute(db);
    return value;
  } catch (thrown) {
    await sql`ROLLBACK TO undo_item`.execute(db);
    await sql`RELEASE undo_item`.execute(db);
    throw thrown;
  }
}

/** Who changed a thing last, by its newest event; undefined when the log holds none. */
export async function lastActorOf(
  read: TenantReader,
  subject: string,
): Promise<string | undefined> {
  const row = await read.unscoped
    .selectFrom('event')
    .leftJoin('profile', 'profile.id', 'event.actor')
    .select(['event.actor', 'profile.name'])
    .where('event.tenant_id', '=', read.tenantId)
    .where('event.subject', '=', subject)
    .orderBy('event.seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : (row.name ?? row.actor);
}
