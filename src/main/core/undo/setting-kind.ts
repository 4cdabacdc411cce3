import { isSettingKey, type SettingKey, settingValue } from '../settings/registry';
import { listTenantSettings, saveTenantSetting } from '../store/settings';
import { readOneByOne, type UndoKind } from './undo-kind';

/** A setting of a tenant; one of the install has no tenant, see undo-setting.ts. */
export const settingKind: UndoKind = {
  needs: 'manager',
  // The log tells of it under the tenant.
  eventSubject: (_, tenantId) => `tenant:${tenantId}`,
  snapshots: readOneByOne(async (read, id) => ({
    title: '',
    state: { value: settingValue(settingKey(id), await listTenantSettings(read)) },
  })),
  async restore(writer, _, { id, now, target }) {
    const value = target?.value;
    await saveTenantSetting(writer, settingKey(id), now?.state.value, value);
    return undefined;
  },
};

function settingKey(id: string): SettingKey {
  if (!isSettingKey(id)) throw new Error(`'${id}' is no setting`);
  return id;
}
