import type { NewEvent } from './event-log';
import type { InstallReader, InstallWriter } from './store';
import type { TenantReader, TenantsReader, TenantWriter } from './tenant-access';

export type SettingScope = 'install' | 'tenant' | 'profile';

/** Whose value it is; `scopeId` is '' for the install, else the tenant's or the profile's id. */
export interface SettingPlace {
  readonly scope: SettingScope;
  readonly scopeId: string;
  readonly key: string;
}

/** The stored values of some places, by key; a setting that was never set has no entry. */
export async function listSettings(
  read: Pick<InstallReader, 'db'>,
  scope: SettingScope,
  scopeId: string,
): Promise<ReadonlyMap<string, unknown>> {
  const rows = await read.db
    .selectFrom('system_settings')
    .select(['key', 'value_json'])
    .where('scope', '=', scope)
    .where('scope_id', '=', scopeId)
    .execute();
  return new Map(rows.map(({ key, value_json }) => [key, JSON.parse(value_json)]));
}

/** The stored values of the reader's own tenant. */
export function listTenantSettings(read: TenantReader): Promise<ReadonlyMap<string, unknown>> {
  return listSettings({ db: read.unscoped }, 'tenant', read.tenantId);
}

/** One setting of each tenant of a scope, by tenant; one that never set it has no entry. */
export async function listValuesOf(
  read: TenantsReader,
  key: string,
): Promise<ReadonlyMap<string, unknown>> {
  const rows = await read.unscoped
    .selectFrom('system_settings')
    .select(['scope_id', 'value_json'])
    .where('scope', '=', 'tenant')
    .where('scope_id', 'in', read.tenantIds)
    .where('key', '=', key)
    .execute();
  return new Map(rows.map(({ scope_id, value_json }) => [scope_id, JSON.parse(value_json)]));
}

/** Stores a value that its schema has accepted, with the event of the change (D15). */
export async function saveSetting(
  writer: InstallWriter,
  place: SettingPlace,
  from: unknown,
  to: unknown,
): Promise<void> {
  await store(writer, writer.nowMs, place, to);
  writer.event(changed(place, from, to));
  writer.touch('settings');
}

/** The same for a value of the writer's own tenant; the event is in the tenant's log. */
export async function saveTenantSetting(
  writer: TenantWriter,
  key: string,
  from: unknown,
  to: unknown,
): Promise<void> {
  const place = { scope: 'tenant', scopeId: writer.tenantId, key } as const;
  await store({ db: writer.unscoped }, writer.nowMs, place, to);
  writer.event(changed(place, from, to));
  writer.touch('settings');
}

async function store(
  writer: Pick<InstallWriter, 'db'>,
  nowMs: number,
  { scope, scopeId, key }: SettingPlace,
  to: unknown,
): Promise<void> {
  const value_json = JSON.stringify(to);
  await writer.db
    .insertInto('system_settings')
    .values({ scope, scope_id: scopeId, key, value_json, updated_at_ms: nowMs })
    .onConflict((conflict) =>
      conflict
        .columns(['scope', 'scope_id', 'key'])
        .doUpdateSet({ value_json, updated_at_ms: nowMs }),
    )
    .execute();
}

function changed(place: SettingPlace, from: unknown, to: unknown): NewEvent<'setting.changed'> {
  return {
    type: 'setting.changed',
    subject: place.scope === 'install' ? 'install' : `${place.scope}:${place.scopeId}`,
    from: JSON.stringify(from),
    to: JSON.stringify(to),
    payload: { key: place.key },
  };
}
