import { AppError, toWireError } from '@shared/base/errors';
import type { Output } from '@shared/contract';
import { roleSuffices } from '@shared/domain/people/permission';
import { refuse, refuseRole } from '../refuse';
import type { TenantContext, TenantsContext } from '../rpc/context';
import { BREATH, breathe } from '../store/breathe';
import type { InstallWriter } from '../store/store';
import type { TenantWriter } from '../store/tenant-access';
import { listGroups, setGroupState, type UndoGroup } from '../store/undo-groups';
import {
  apart,
  lastActorOf,
  listGroupPoints,
  settlePoints,
  type UndoPoint,
} from '../store/undo-points';
import { describeGroups, type GroupSummary } from './group-summary';
import { UNDO_KINDS } from './kinds';
import { type Snapshot, type Undoer, versionOf } from './undo-kind';
import { undoSetting } from './undo-setting';

/** Refused things that an answer names; their count is exact. */
const NAMED = 100;

type Outcome = Output<'undo.apply'>;
type Refused = Outcome['refused'][number];

/**
 * Takes back a command of one's own, or the newest that is left: what can be goes back in one transaction, the rest
 * is named and stays as it is. A command of which nothing could be taken back no longer stands before the older ones.
 */
export async function applyUndo(
  context: TenantsContext,
  groupId: string | undefined,
): Promise<Outcome> {
  const { services, acting, profile, tenants } = context;
  return services.store.write(acting, async (install) => {
    const chosen = await choose(install, context, groupId);
    if (chosen === undefined) return { group: null, undone: 0, refusedCount: 0, refused: [] };
    const { group, summary } = chosen;
    const refused: Refused[] = [];
    let undone = 0;
    if (group.setting !== undefined) {
      const error = await undoSetting(install, profile, group.setting, group.id);
      if (error === undefined) undone += 1;
      else refused.push({ ...summary.subject, error: toWireError(error, '') });
    }
    for (const tenant of tenants) {
      const outcome = await undoInTenant(install, tenant, group.id);
      undone += outcome.undone;
      refused.push(...outcome.refused);
    }
    await setGroupState(install, group.id, undone > 0 ? 'undone' : 'refused');
    return {
      group: summary,
      undone,
      refusedCount: refused.length,
      refused: refused.slice(0, NAMED),
    };
  });
}

async function choose(
  install: InstallWriter,
  { profile, tenants }: TenantsContext,
  groupId: string | undefined,
): Promise<{ readonly group: UndoGroup; readonly summary: GroupSummary } | undefined> {
  const own = await listGroups(install, profile.id);
  const wanted = own.filter(({ id, state }) =>
    groupId === undefined ? state === 'ready' : id === groupId,
  );
  const tenantIds = tenants.map(({ tenantId }) => tenantId);
  // What lies in tenants that are not asked about is not there (D9).
  const [first] = await describeGroups(install, wanted, tenantIds);
  if (first === undefined) {
    if (groupId === undefined) return undefined;
    throw refuse('not_found', 'undo_not_found');
  }
  if (first.group.state === 'undone') throw refuse('rule_violation', 'undo_done_before');
  return first;
}

async function undoInTenant(
  install: InstallWriter,
  { tenantId, role, profile }: TenantContext,
  groupId: string,
): Promise<{ readonly undone: number; readonly refused: readonly Refused[] }> {
  const writer = install.forTenant(tenantId);
  const points = await listGroupPoints(writer, groupId);
  const waiting = points.filter(({ state }) => state === 'ready');
  if (waiting.length === 0) return { undone: 0, refused: [] };
  const refused: Refused[] = [];
  const undoer = { role, profile, install };
  for (let start = 0; start < waiting.length; start += BREATH) {
    const chunk = waiting.slice(start, start + BREATH);
    for (const { point, error } of await undoPoints(writer, undoer, chunk)) {
      const { kind, id, title } = point;
      refused.push({ tenantId, kind, id, title, error: toWireError(error, '') });
    }
    if (waiting.length > BREATH) await breathe();
  }
  const undone = waiting.length - refused.length;
  writer.event({
    type: 'undo.applied',
    subject: `undo:${groupId}`,
    payload: { groupId, undone, refused: refused.length },
  });
  return { undone, refused };
}

interface RefusedPoint {
  readonly point: UndoPoint;
  readonly error: AppError;
}

/** Takes changes back as far as that goes; answers what stays, and why. */
async function undoPoints(
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

/**
 * Puts one thing back and answers the version that this left: the way that a rollback over a list takes too.
 * Throws where the thing moved on or may not go back.
 */
export async function restorePoint(
  writer: TenantWriter,
  undoer: Undoer,
  point: UndoPoint,
  now: Snapshot | undefined,
): Promise<number> {
  const kind = UNDO_KINDS[point.kind];
  if (!roleSuffices(undoer.role, kind.needs)) {
    throw refuseRole(kind.needs === 'owner' ? 'owner' : 'manager', 'undo_needs_role');
  }
  if (versionOf(now) !== point.version) {
    const by = await lastActorOf(writer, kind.eventSubject(point.id, writer.tenantId));
    throw refuse('conflict', 'undo_moved_on', { by: by ?? '', title: point.title });
  }
  const left = await kind.restore(writer, undoer, { id: point.id, now, target: point.before });
  return left ?? versionOf((await kind.snapshots(writer, [point.id])).get(point.id));
}
