import { coded } from '@shared/base/coded';
import type { UndoDeed, UndoSubjectKind } from '@shared/domain/undo/undo';
import { canonicalJson } from '../store/event-log';
import type { TenantWriter } from '../store/tenant-access';
import { captureUndo, type NewUndoPoint } from '../store/undo-points';
import { UNDO_KINDS } from './kinds';
import { type Snapshot, versionOf } from './undo-kind';

/**
 * Does `work` on one thing so that it can be taken back: what differs afterwards is kept with the version it left.
 * Work that changes nothing leaves nothing to take back.
 */
export async function undoable<T>(
  writer: TenantWriter,
  thing: { readonly kind: UndoSubjectKind; readonly id: string; readonly did: UndoDeed },
  work: () => Promise<T>,
): Promise<T> {
  const { kind, id, did } = thing;
  const before = await snapshotOf(writer, kind, id);
  const result = await work();
  const point = pointOf(kind, id, before, await snapshotOf(writer, kind, id));
  await captureUndo(writer, coded(did), point === undefined ? [] : [point]);
  return result;
}

/** Does `work` that makes a thing and answers its id, so that it can be taken back. */
export async function undoableNew(
  writer: TenantWriter,
  made: { readonly kind: UndoSubjectKind; readonly did: UndoDeed },
  work: () => Promise<string>,
): Promise<string> {
  const id = await work();
  const after = await snapshotOf(writer, made.kind, id);
  const point = pointOf(made.kind, id, undefined, after);
  await captureUndo(writer, coded(made.did), point === undefined ? [] : [point]);
  return id;
}

/** Does `work` that makes tasks and answers their ids, so that all of them can be taken back as one. */
export async function undoableTasks(
  writer: TenantWriter,
  work: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const ids = await work();
  const after = await UNDO_KINDS.task.snapshots(writer, ids);
  const points = ids.flatMap((id) => pointOf('task', id, undefined, after.get(id)) ?? []);
  await captureUndo(writer, coded('task_created' satisfies UndoDeed), points);
  return ids;
}

async function snapshotOf(writer: TenantWriter, kind: UndoSubjectKind, id: string) {
  return (await UNDO_KINDS[kind].snapshots(writer, [id])).get(id);
}

/** What has to be kept to go from `after` back to `before`; undefined when the two are the same. */
export function pointOf(
  kind: UndoSubjectKind,
  id: string,
  before: Snapshot | undefined,
  after: Snapshot | undefined,
): NewUndoPoint | undefined {
  const kept = before === undefined ? null : differing(before.state, after?.state);
  if (kept === null ? after === undefined : Object.keys(kept).length === 0) return undefined;
  return {
    kind,
    id,
    title: before?.title ?? after?.title ?? '',
    before: kept,
    fromVersion: versionOf(before),
    version: versionOf(after),
  };
}

function differing(before: Snapshot['state'], after: Snapshot['state'] | undefined) {
  if (after === undefined) return before;
  return Object.fromEntries(
    Object.entries(before).filter(
      ([name, value]) => canonicalJson(value) !== canonicalJson(after[name] ?? null),
    ),
  );
}
