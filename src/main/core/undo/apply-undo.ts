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
  settlePoint,
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
  for (let start = 0; start < waiting.length; start += BREATH) {
    const chunk = waiting.slice(start, start + BREATH);
    const now = await snapshotsOf(writer, chunk);
    for (const point of chunk) {
      const error = await undoPoint(writer, { role, profile, install }, point, now);
      if (error === undefined) continue;
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

type Snapshots = Map<string, Snapshot>;
const subjectOf = ({ kind, id }: UndoPoint): string => `${kind}:${id}`;

async function snapshotsOf(writer: TenantWriter, points: readonly UndoPoint[]): Promise<Snapshots> {
  const found: Snapshots = new Map();
  for (const kind of new Set(points.map((point) => point.kind))) {
    const ids = points.filter((point) => point.kind === kind).map(({ id }) => id);
    for (const [id, snapshot] of await UNDO_KINDS[kind].snapshots(writer, ids)) {
      found.set(`${kind}:${id}`, snapshot);
    }
  }
  return found;
}

/** Takes one change back, or answers why it stays. What a command did twice to a thing goes back step by step. */
async function undoPoint(
  writer: TenantWriter,
  undoer: Undoer,
  point: UndoPoint,
  now: Snapshots,
): Promise<AppError | undefined> {
  const subject = subjectOf(point);
  try {
    await apart(writer, () => restorePoint(writer, undoer, point, now.get(subject)));
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
  return undefined;
}

/** Puts one thing back and counts on: the way that a rollback over a list takes too. Throws where it may not. */
export async function restorePoint(
  writer: TenantWriter,
  undoer: Undoer,
  point: UndoPoint,
  now: Snapshot | undefined,
): Promise<void> {
  const kind = UNDO_KINDS[point.kind];
  if (!roleSuffices(undoer.role, kind.needs)) {
    throw refuseRole(kind.needs === 'owner' ? 'owner' : 'manager', 'undo_needs_role');
  }
  if (versionOf(now) !== point.version) {
    const by = await lastActorOf(writer, kind.eventSubject(point.id, writer.tenantId));
    throw refuse('conflict', 'undo_moved_on', { by: by ?? '', title: point.title });
  }
  await kind.restore(writer, undoer, { id: point.id, now, target: point.before });
  const after = (await kind.snapshots(writer, [point.id])).get(point.id);
  await settlePoint(writer, point, versionOf(after));
}
