import type { Output } from '@shared/contract';
import type { RollbackKind } from '@shared/domain/incidents/rollback';
import { namesOf } from '../store/actor-names';
import { canonicalJson } from '../store/event-log';
import type { TenantReader } from '../store/tenant-access';
import { lastActorOf, listGroupPoints, type UndoPoint } from '../store/undo-points';
import { UNDO_KINDS } from '../undo/kinds';
import { type Snapshot, versionOf } from '../undo/undo-kind';

type Comparison = Output<'incidents.undoPoint'>;
type Thing = Comparison['things'][number];
type Leaf = Thing['fields'][number]['before'];

/** Things that a comparison names; a change of thousands is told by its count. */
const NAMED = 50;

/** Fields that say when something was written down, or whose word another field says already. */
const BOOKKEEPING = ['state_at_ms', 'completed_at_ms', 'blocked_from', 'evidence_id', 'by', 'atMs'];

/** What a change replaced, beside what is there now. */
export async function compareChange(read: TenantReader, groupId: string): Promise<Comparison> {
  const points = (await listGroupPoints(read, groupId)).toReversed();
  const shown = points.slice(0, NAMED);
  const things: Thing[] = [];
  for (const [kind, own] of Map.groupBy(shown, (point) => point.kind)) {
    const ids = own.map(({ id }) => id);
    const now = await UNDO_KINDS[kind].snapshots(read, ids);
    for (const point of own) things.push(await thingOf(read, point, now.get(point.id)));
  }
  return { things: await named(read, things), total: points.length };
}

async function thingOf(
  read: TenantReader,
  point: UndoPoint,
  now: Snapshot | undefined,
): Promise<Thing> {
  const moved = point.state === 'ready' && versionOf(now) !== point.version;
  const subject = UNDO_KINDS[point.kind].eventSubject(point.id, read.tenantId);
  return {
    // Lists of changes that an incident rolls back hold these kinds only.
    kind: point.kind as RollbackKind,
    id: point.id,
    title: point.title,
    changedBy: moved ? ((await lastActorOf(read, subject)) ?? '') : null,
    isNew: point.before === null,
    fields: fieldsOf(point.before ?? {}, now?.state ?? {}),
  };
}

function fieldsOf(
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): Thing['fields'] {
  return Object.entries(before)
    .filter(([name]) => !BOOKKEEPING.includes(name))
    .flatMap(([name, value]) => {
      const was = leaves(name, value);
      const is = leaves(name, now[name]);
      return [...new Set([...was.keys(), ...is.keys()])].map((field) => ({
        field,
        before: was.get(field) ?? null,
        now: is.get(field) ?? null,
      }));
    })
    .filter((field) => field.before !== field.now);
}

/** `parts_json` becomes `parts.goal.statement` and so on; an empty object or list has no leaf. */
function leaves(name: string, value: unknown): ReadonlyMap<string, Leaf> {
  const isJson = name.endsWith('_json');
  const root = isJson ? name.slice(0, -'_json'.length) : name;
  const found = new Map<string, Leaf>();
  walk(root, isJson && typeof value === 'string' ? JSON.parse(value) : value, found);
  return found;
}

function walk(path: string, value: unknown, found: Map<string, Leaf>): void {
  if (value === undefined || value === null) return;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    found.set(path, value);
  } else if (Array.isArray(value) && value.every((item) => typeof item !== 'object')) {
    found.set(path, value.join(', '));
  } else if (typeof value === 'object') {
    for (const [name, inner] of Object.entries(value)) walk(`${path}.${name}`, inner, found);
  } else {
    found.set(path, canonicalJson(value));
  }
}

/** People by their names. */
async function named(read: TenantReader, things: readonly Thing[]): Promise<Thing[]> {
  const owners = things.flatMap(({ fields }) =>
    fields.flatMap(({ field, before, now }) =>
      field === 'owner_profile_id'
        ? [before, now].map((id) => (id === null ? null : String(id)))
        : [],
    ),
  );
  const nameOf = await namesOf(read, owners);
  const name = (id: Leaf) => (id === null ? null : nameOf(String(id)));
  return things.map((thing) => ({
    ...thing,
    fields: thing.fields.map((each) =>
      each.field === 'owner_profile_id'
        ? { ...each, before: name(each.before), now: name(each.now) }
        : each,
    ),
  }));
}
