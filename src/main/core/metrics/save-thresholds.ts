import type { TrendThresholds } from '@shared/domain/metrics/derive-trend';
import type { MetricKey } from '@shared/domain/metrics/metric';
import { withThresholds } from '@shared/domain/metrics/own-thresholds';
import { saveTenantSetting } from '../store/settings';
import type { TenantWriter } from '../store/tenant-access';
import { undoable } from '../undo/undoable';
import { readThresholds, THRESHOLDS_SETTING } from './thresholds';

/** Gives one measure thresholds of its own, or its ±2 % back with null; what holds already stays without an event. */
export async function saveThresholds(
  writer: TenantWriter,
  key: MetricKey,
  to: TrendThresholds | null,
): Promise<void> {
  const before = await readThresholds(writer);
  const after = withThresholds(before, key, to);
  if (JSON.stringify(before[key]) === JSON.stringify(after[key])) return;
  await undoable(writer, { kind: 'setting', id: THRESHOLDS_SETTING, did: 'setting_changed' }, () =>
    saveTenantSetting(writer, THRESHOLDS_SETTING, before, after),
  );
}
