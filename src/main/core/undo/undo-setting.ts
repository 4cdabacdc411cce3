import type { AppError } from '@shared/base/errors';
import { refuse } from '../refuse';
import type { ActiveProfile } from '../rpc/context';
import { isSettingKey, settingValue } from '../settings/registry';
import { listSettings, saveSetting } from '../store/settings';
import type { InstallWriter } from '../store/store';
import type { SettingChange } from '../store/undo-groups';

/** Puts a setting of the install back, or answers why it stays. */
export async function undoSetting(
  install: InstallWriter,
  profile: ActiveProfile,
  { key, before, after }: SettingChange,
  groupId: string,
): Promise<AppError | undefined> {
  if (!isSettingKey(key)) return refuse('invalid_input', 'unknown_setting', { key });
  if (!profile.isAdmin) {
    return refuse('forbidden', 'setting_by_admin', { key }, { needs: 'install_admin' });
  }
  const now = settingValue(key, await listSettings(install, 'install', ''));
  if (now !== after) return refuse('conflict', 'undo_setting_moved_on');
  await saveSetting(install, { scope: 'install', scopeId: '', key }, now, before);
  install.event({
    type: 'undo.applied',
    subject: `undo:${groupId}`,
    payload: { groupId, undone: 1, refused: 0 },
  });
  return undefined;
}
