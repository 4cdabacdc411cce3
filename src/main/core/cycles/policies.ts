import type { PolicyVersion } from '@shared/domain/policy/registry';
import { refuse } from '../refuse';
import { settingValue } from '../settings/registry';
import { listTenantSettings, saveTenantSetting } from '../store/settings';
import type { TenantReader, TenantWriter } from '../store/tenant-access';

const POLICY_SETTING = 'cycles.policy';

/** Which policy decides for a tenant, and which watches (Q18). */
export interface TenantPolicies {
  readonly live: PolicyVersion;
  readonly shadow: PolicyVersion | null;
}

export async function readPolicies(read: TenantReader): Promise<TenantPolicies> {
  // The registry's schema of this key is these two.
  return settingValue(POLICY_SETTING, await listTenantSettings(read)) as TenantPolicies;
}

/** Holds from the next decision on; nothing that was decided changes. */
export async function savePolicies(writer: TenantWriter, next: TenantPolicies): Promise<void> {
  if (next.live === next.shadow) throw refuse('invalid_input', 'policy_watches_itself');
  const before = await readPolicies(writer);
  if (before.live === next.live && before.shadow === next.shadow) return;
  await saveTenantSetting(writer, POLICY_SETTING, before, next);
}
