import { ROLLBACK_KEPT_MS } from '@shared/domain/incidents/rollback';
import { sql } from 'kysely';
import { z } from 'zod';
import type { InstallReader, InstallWriter } from './store';
import type { TenantWriter } from './tenant-access';

/** So many of a person's commands can be taken back (D14). */
export const KEPT_GROUPS = 50;

export interface UndoGroup {
  readonly id: string;
  readonly capturedAtMs: number;
  readonly state: 'ready' | 'undone' | 'refused';
  /** The setting of the install that the command changed. */
  readonly setting: SettingChange | undefined;
}

export interface SettingChange {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

const storedSetting = z.object({ key: z.string(), before: z.unknown(), after: z.unknown() });

type GroupWriter = Pick<TenantWriter, 'actor' | 'correlationId' | 'nowMs'>;

/** Opens the command's group when this is its first point, and lets go of what is older than the person's last 50. */
export async function addToGroup(
  writer: GroupWriter & Pick<TenantWriter, 'unscoped' | 'tenantId'>,
) {
  const isNew = await openGroup({ ...writer, db: writer.unscoped }, undefined);
  if (isNew) await forgetOldPoints(writer);
}

/** A P0 may roll back what its own person no longer can, for as long as it may have to do with it (M176). */
async function forgetOldPoints({
  unscoped: db,
  tenantId,
  nowMs,
}: Pick<TenantWriter, 'unscoped' | 'tenantId' | 'nowMs'>): Promise<void> {
  await db
    .deleteFrom('undo_point')
    .where('tenant_id', '=', tenantId)
    .where('kind', '=', 'command')
    .where('captured_at_ms', '<', nowMs - ROLLBACK_KEPT_MS)
    .where('group_id', 'not in', (eb) => eb.selectFrom('undo_group').select('undo_group.id'))
    .execute();
}

/** Keeps what a setting of the install was before; such a command has no point in a tenant. */
export async function captureSetting(writer: InstallWriter, change: SettingChange): Promise<void> {
  if (writer.actor === 'system') return;
  await openGroup(writer, change);
}

async function openGroup(
  writer: GroupWriter & Pick<InstallReader, 'db'>,
  setting: SettingChange | undefined,
): Promise<boolean> {
  const made = await writer.db
    .insertInto('undo_group')
    .values({
      id: writer.correlationId,
      captured_by: writer.actor,
      captured_at_ms: writer.nowMs,
      state: 'ready',
      setting_json: setting === undefined ? null : JSON.stringify(setting),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  const isNew = made.numInsertedOrUpdatedRows === 1n;
  if (isNew) await prune(writer);
  return isNew;
}

/** The newest 50 of the actor stay. Their points are kept a while longer, for an incident's rollback. */
async function prune({ db, actor }: GroupWriter & Pick<InstallReader, 'db'>): Promise<void> {
  const old = await db
    .selectFrom('undo_group')
    .select('id')
    .where('captured_by', '=', actor)
    .orderBy('captured_at_ms', 'desc')
    .orderBy('id', 'desc')
    .limit(-1)
    .offset(KEPT_GROUPS)
    .execute();
  for (const { id } of old) {
    await db.deleteFrom('undo_group').where('id', '=', id).execute();
  }
}

/** A person's own groups, the newest first. */
export async function listGroups(
  read: Pick<InstallReader, 'db'>,
  profileId: string,
): Promise<readonly UndoGroup[]> {
  const rows = await read.db
    .selectFrom('undo_group')
    .select(['id', 'captured_at_ms', 'state', 'setting_json'])
    .where('captured_by', '=', profileId)
    .orderBy('captured_at_ms', 'desc')
    .orderBy('id', 'desc')
    .limit(KEPT_GROUPS)
    .execute();
  return rows.map(({ id, captured_at_ms, state, setting_json }) => ({
    id,
    capturedAtMs: captured_at_ms,
    state,
    setting: setting_json === null ? undefined : storedSetting.parse(JSON.parse(setting_json)),
  }));
}

export async function setGroupState(
  writer: InstallWriter,
  groupId: string,
  state: UndoGroup['state'],
): Promise<void> {
  await writer.db.updateTable('undo_group').set({ state }).where('id', '=', groupId).execute();
}

/** The person's own history says of a group that it is taken back once nothing of it is left, whoever did it. */
export async function closeEmptyGroup(
  { unscoped: db }: Pick<TenantWriter, 'unscoped'>,
  groupId: string,
): Promise<void> {
  await db
    .updateTable('undo_group')
    .set({ state: 'undone' })
    .where('id', '=', groupId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('undo_point')
            .select('undo_point.id')
            .where('group_id', '=', groupId)
            .where('state', '=', 'ready'),
        ),
      ),
    )
    .execute();
}

export interface GroupInTenant {
  readonly groupId: string;
  readonly tenantId: string;
  readonly points: number;
  /** One of them, to name what was done. */
  readonly subject: string;
  readonly title: string;
  readonly labelJson: string;
}

/** What a person's groups hold in the named tenants, a line a group and tenant. */
export async function countGroupPoints(
  read: Pick<InstallReader, 'db'>,
  groupIds: readonly string[],
  tenantIds: readonly string[],
): Promise<readonly GroupInTenant[]> {
  if (groupIds.length === 0) return [];
  const rows = await read.db
    .selectFrom('undo_point')
    .select((eb) => [
      'group_id as groupId',
      'tenant_id as tenantId',
      eb.fn.countAll<number>().as('points'),
      // With min() SQLite takes the other columns from the same row.
      sql<string>`min(id)`.as('firstId'),
      'subject',
      'title',
      'label_json as labelJson',
    ])
    .where('group_id', 'in', groupIds)
    .where('tenant_id', 'in', tenantIds)
    .groupBy(['group_id', 'tenant_id'])
    .execute();
  return rows.map(({ firstId: _, ...row }) => row);
}

/** Forgets what people can take back: a sample's story is nobody's own doing. An incident may still roll it back. */
export async function forgetGroups(writer: InstallWriter): Promise<void> {
  await writer.db.deleteFrom('undo_group').execute();
}
