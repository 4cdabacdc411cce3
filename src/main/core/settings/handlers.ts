import { refuse } from '../refuse';
import type { Handlers, InstallContext } from '../rpc/context';
import { rolesOf } from '../store/memberships';
import { listSettings, type SettingScope, saveSetting } from '../store/settings';
import type { InstallReader } from '../store/store';
import { captureSetting } from '../store/undo-groups';
import { requireFound } from '../store/versioned';
import { isSettingKey, SETTINGS, type SettingKey, settingValue } from './registry';

/** One registry, one table; nothing is kept in a window (D15). */
export const settingsHandlers = {
  /** The install's and one's own; a member's tenant's as well when it is named. */
  'settings.list': async ({ read, profile }, { tenantId }) => {
    if (tenantId !== undefined) {
      requireFound('tenant', tenantId, (await rolesOf(read, profile.id)).get(tenantId));
    }
    const owners = {
      install: '',
      profile: profile.id,
      ...(tenantId !== undefined && { tenant: tenantId }),
    };
    const lists = await Promise.all(
      Object.entries(owners).map(([scope, scopeId]) =>
        // The keys above are scopes.
        valuesOf(read, scope as SettingScope, scopeId),
      ),
    );
    return lists.flat();
  },

  'settings.set': async (context, { key, value }) => {
    if (!isSettingKey(key)) throw refuse('invalid_input', 'unknown_setting', { key });
    requireMay(context, key);
    const parsed = SETTINGS[key].schema.safeParse(value);
    if (!parsed.success) {
      throw refuse('invalid_input', 'setting_value', {
        key,
        problem: parsed.error.issues[0]?.message ?? '',
      });
    }
    const { scope } = SETTINGS[key];
    const scopeId = scope === 'install' ? '' : context.profile.id;
    await context.write(async (writer) => {
      const before = settingValue(key, await listSettings(writer, scope, scopeId));
      if (before === parsed.data) return;
      await saveSetting(writer, { scope, scopeId, key }, before, parsed.data);
      // How somebody's own window looks is no work that one takes back.
      if (scope === 'install') await captureSetting(writer, { key, before, after: parsed.data });
    });
    return { done: true };
  },
} satisfies Partial<Handlers>;

async function valuesOf(read: InstallReader, scope: SettingScope, scopeId: string) {
  const stored = await listSettings(read, scope, scopeId);
  return Object.keys(SETTINGS)
    .filter(isSettingKey)
    .filter((key) => SETTINGS[key].scope === scope)
    .map((key) => ({ key, scope, value: settingValue(key, stored) }));
}

function requireMay({ profile }: InstallContext, key: SettingKey): void {
  const { permission } = SETTINGS[key];
  if (permission === 'own') return;
  if (permission === 'install_admin' && profile.isAdmin) return;
  throw refuse(
    'forbidden',
    permission === 'program' ? 'setting_by_program' : 'setting_by_admin',
    { key },
    { needs: permission },
  );
}
