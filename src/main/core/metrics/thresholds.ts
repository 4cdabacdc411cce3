import type { TrendThresholds } from '@shared/domain/metrics/derive-trend';
import type { MetricKey } from '@shared/domain/metrics/metric';
import { type OwnThresholds, withThresholds } from '@shared/domain/metrics/own-thresholds';
import { settingValue } from '../settings/registry';
import { listTenantSettings, listValuesOf, saveTenantSetting } from '../store/settings';
import type { TenantReader, TenantsReader, TenantWriter } from '../store/tenant-access';
import { undoable } from '../undo/undoable';

const SETTING = 'metrics.thresholds';

/** The tenant's own thresholds as they are stored (Q37). */
export async function readThresholds(read: TenantReader): Promise<OwnThresholds> {
  // The registry's schema of this key is of thresholds.
  return settingValue(SETTING, await listTenantSettings(read)) as OwnThresholds;
}

/** The own thresholds of each tenant of a scope: one statement. */
export async function thresholdsOfTenants(
  read: TenantsReader,
): Promise<(tenantId: string) => OwnThresholds> {
  const values = await listValuesOf(read, SETTING);
  return (tenantId) =>
    // As above.
    settingValue(SETTING, new Map([[SETTING, values.get(tenantId)]])) as OwnThresholds;
}

/** Gives one measure thresholds of its own, or its ±2 % back with null; what holds already stays without an event. */
export async function saveThresholds(
  writer: TenantWriter,
  key: MetricKey,
  to: TrendThresholds | null,
): Promise<void> {
  const before = await readThresholds(writer);
  const after = withThresholds(before, key, to);
  if (JSON.stringify(before[key]) === JSON.stringify(after[key])) return;
  await undoable(writer, { kind: 'setting', id: SETTING, did: 'setting_changed' }, () =>
    saveTenantSetting(writer, SETTING, before, after),
  );
}
