import type { InstallReader, InstallWriter } from './store';

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

/** Stores a value that its schema has accepted, with the event of the change (D15). */
export async function saveSetting(
  writer: InstallWriter,
  place: SettingPlace,
  from: unknown,
  to: unknown,
): Promise<void> {
  await writer.db
    .insertInto('system_settings')
    .values({
      scope: place.scope,
      scope_id: place.scopeId,
      key: place.key,
      value_json: JSON.stringify(to),
      updated_at_ms: writer.nowMs,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['scope', 'scope_id', 'key'])
        .doUpdateSet({ value_json: JSON.stringify(to), updated_at_ms: writer.nowMs }),
    )
    .execute();
  writer.event({
    type: 'setting.changed',
    subject: place.scope === 'install' ? 'install' : `${place.scope}:${place.scopeId}`,
    from: JSON.stringify(from),
    to: JSON.stringify(to),
    payload: { key: place.key },
  });
  writer.touch('settings');
}
