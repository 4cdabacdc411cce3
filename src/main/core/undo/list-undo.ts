import type { Output } from '@shared/contract';
import type { TenantsContext } from '../rpc/context';
import { isSettingKey, settingValue } from '../settings/registry';
import { listSettings } from '../store/settings';
import type { TenantReader } from '../store/tenant-access';
import { listGroups, type SettingChange } from '../store/undo-groups';
import { lastActorOf, listGroupPoints, type UndoPoint } from '../store/undo-points';
import { type DescribedGroup, describeGroups } from './group-summary';
import { UNDO_KINDS } from './kinds';
import { versionOf } from './undo-kind';

type Row = Output<'undo.list'>['groups'][number];
type MovedOn = NonNullable<Row['movedOn']>;

/** One's own commands with what somebody has changed since; a whole group that moved on cannot be taken back. */
export async function listUndo(context: TenantsContext): Promise<Output<'undo.list'>> {
  const { services, profile, tenants } = context;
  const install = services.store.read;
  const own = await listGroups(install, profile.id);
  const tenantIds = tenants.map(({ tenantId }) => tenantId);
  const groups: Row[] = [];
  for (const described of await describeGroups(install, own, tenantIds)) {
    groups.push(await groupRow(context, described));
  }
  return { groups };
}

async function groupRow(context: TenantsContext, described: DescribedGroup): Promise<Row> {
  const { group, summary, tenantIds } = described;
  const movedOn = group.state === 'undone' ? null : await movedOnSince(context, described);
  const all = movedOn !== null && movedOn.count === summary.count;
  return {
    ...summary,
    atMs: group.capturedAtMs,
    tenantIds: [...tenantIds],
    state: group.state === 'undone' ? 'undone' : all ? 'moved_on' : 'ready',
    movedOn,
  };
}

async function movedOnSince(
  { services, read }: TenantsContext,
  { group, tenantIds }: DescribedGroup,
): Promise<MovedOn | null> {
  if (group.setting !== undefined) {
    const stored = await listSettings(services.store.read, 'install', '');
    return settingMovedOn(group.setting, stored) ? { count: 1, title: '', by: '' } : null;
  }
  const found: MovedOn[] = [];
  for (const tenantId of tenantIds) {
    const tenant = read.forTenant(tenantId);
    const moved = await movedPoints(tenant, group.id);
    const [first] = moved;
    if (first === undefined) continue;
    const subject = UNDO_KINDS[first.kind].eventSubject(first.id, tenantId);
    const by = (await lastActorOf(tenant, subject)) ?? '';
    found.push({ count: moved.length, title: first.title, by });
  }
  const [first] = found;
  return first === undefined
    ? null
    : { ...first, count: found.reduce((sum, { count }) => sum + count, 0) };
}

async function movedPoints(read: TenantReader, groupId: string): Promise<readonly UndoPoint[]> {
  const points = await listGroupPoints(read, groupId);
  const moved: UndoPoint[] = [];
  for (const kind of new Set(points.map((point) => point.kind))) {
    const own = points.filter((point) => point.kind === kind);
    const now = await UNDO_KINDS[kind].snapshots(
      read,
      own.map(({ id }) => id),
    );
    moved.push(...own.filter(({ id, version }) => versionOf(now.get(id)) !== version));
  }
  return moved;
}

function settingMovedOn({ key, after }: SettingChange, stored: ReadonlyMap<string, unknown>) {
  return !isSettingKey(key) || settingValue(key, stored) !== after;
}
