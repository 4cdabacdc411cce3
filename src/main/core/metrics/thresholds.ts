import type { OwnThresholds } from '@shared/domain/metrics/own-thresholds';
import { settingValue } from '../settings/registry';
import { listTenantSettings, listValuesOf } from '../store/settings';
import type { TenantReader, TenantsReader } from '../store/tenant-access';

/** The key of the tenant's setting. */
export const THRESHOLDS_SETTING = 'metrics.thresholds';

/** The tenant's own thresholds as they are stored (Q37). */
export async function readThresholds(read: TenantReader): Promise<OwnThresholds> {
  // The registry's schema of this key is of thresholds.
  return settingValue(THRESHOLDS_SETTING, await listTenantSettings(read)) as OwnThresholds;
}

/** The own thresholds of each tenant of a scope: one statement. */
export async function thresholdsOfTenants(
  read: TenantsReader,
): Promise<(tenantId: string) => OwnThresholds> {
  const values = await listValuesOf(read, THRESHOLDS_SETTING);
  return (tenantId) =>
    // As above.
    settingValue(
      THRESHOLDS_SETTING,
      new Map([[THRESHOLDS_SETTING, values.get(tenantId)]]),
    ) as OwnThresholds;
}
