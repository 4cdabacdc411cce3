import { AppError } from '@shared/base/errors';
import { roleSuffices } from '@shared/domain/people/permission';
import type { BlockReason } from '@shared/domain/tasks/task';
import { refuse, refuseRole } from '../refuse';
import { BREATH, breathe } from '../store/breathe';
import type { TenantWriter } from '../store/tenant-access';
import { apart, lastActorOf, settlePoints, type UndoPoint } from '../store/undo-points';
import { UNDO_KINDS } from './kinds';
import { type Snapshot, type Undoer, versionOf } from './undo-kind';

/** A change that stays. */
export interface RefusedPoint {
  readonly point: UndoPoint;
  readonly error: AppError;
}

/** Takes changes back as far as that goes; answers what stays, and why. */
export async function restorePoints(
  writer: TenantWriter,
  undoer: Undoer,
  points: readonly UndoPoint[],
): Promise<readonly RefusedPoint[]> {
  const refused: RefusedPoint[] = [];
  for (let start = 0; start < points.length; start += BREATH) {
    const chunk = points.slice(start, start + BREATH);
    refused.push(...(await restoreChunk(writer, undoer, chunk)));
    if (points.length > BREATH) await breathe();
  }
  return refused;
}

async function restoreChunk(
  writer: TenantWriter,
  undoer: Undoer,
  points: readonly UndoPoint[],
): Promise<readonly RefusedPoint[]> {
  const refused: RefusedPoint[] = [];
  for (const [kind, own] of Map.groupBy(points, (point) => point.kind)) {
    const now = await UNDO_KINDS[kind].snapshots(
      writer,
      own.map(({ id }) => id),
    );
    const done = await undoTogether(writer, undoer, own, now);
    const settled: { point: UndoPoint; newVersion: number }[] = [];
    for (const point of own) {
      const result =
        done.get(point.id) ?? (await undoAlone(writer, undoer, point, now.get(point.id)));
      if (result instanceof AppError) refused.push({ point, error: result });
      else settled.push({ point, newVersion: result });
    }
    await settlePoints(writer, settled);
  }
  return refused;
}

/** What a kind can put back in a few statements. */
async function undoTogether(
  writer: TenantWriter,
  undoer: Undoer,
  points: readonly UndoPoint[],
  now: ReadonlyMap<string, Snapshot>,
): Promise<ReadonlyMap<string, number | AppError>> {
  const kind = UNDO_KINDS[points[0]?.kind ?? 'task'];
  if (kind.restoreMany === undefined || points.length < 2) return new Map();
  const unmoved = points.filter(
    ({ id, version }) =>
      roleSuffices(undoer.role, kind.needs) && versionOf(now.get(id)) === version,
  );
  return kind.restoreMany(
    writer,
    undoer,
    unmoved.map(({ id, before }) => ({ id, now: now.get(id), target: before })),
  );
}

async function undoAlone(
  writer: TenantWriter,
  undoer: Undoer,
  point: UndoPoint,
  now: Snapshot | undefined,
): Promise<number | AppError> {
  try {
    return await apart(writer, () => restorePoint(writer, undoer, point, now));
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
}

/** Puts one thing back and answers the version that this left. Throws where it moved on or may not go back. */
async function restorePoint(
  writer: TenantWriter,
  undoer: Undoer,
  point: UndoPoint,
  now: Snapshot | undefined,
): Promise<number> {
  const kind = UNDO_KINDS[point.kind];
  if (!roleSuffices(undoer.role, kind.needs)) {
    throw refuseRole(kind.needs === 'owner' ? 'owner' : 'manager', 'undo_needs_role');
  }
  if (versionOf(now) !== point.version && isPaused(now)) {
    throw refuse('rule_violation', 'undo_paused', { title: point.title });
  }
  if (versionOf(now) !== point.version) {
    const by = await lastActorOf(writer, kind.eventSubject(point.id, writer.tenantId));
    throw refuse('conflict', 'undo_moved_on', { by: by ?? '', title: point.title });
  }
  const left = await kind.restore(writer, undoer, { id: point.id, now, target: point.before });
  return left ?? versionOf((await kind.snapshots(writer, [point.id])).get(point.id));
}

/** A task that a P0 holds: it was not its people who changed it last. */
function isPaused(now: Snapshot | undefined): boolean {
  const blocked = now?.state.blocked_json;
  return (
    typeof blocked === 'string' && JSON.parse(blocked).code === ('p0_pause' satisfies BlockReason)
  );
}
