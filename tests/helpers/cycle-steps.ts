import type { Cadence } from '@shared/domain/cycles/cycle';
import type { TrendKey, TrendValue } from '@shared/domain/metrics/trend';
import type { TestAgency } from './test-core';

/** A trend of the visibility track. */
export const VISIBILITY = 'non_brand_visibility_trend';
/** A trend of the quality track. */
export const QUALITY = 'high_intent_session_trend';

/** Records an incident that occurred `agoMs` before the false clock. */
export function incident(
  { owner, scope, core }: TestAgency,
  severity: 'P0' | 'P1' | 'P2',
  agoMs = 0,
  summary = 'Checkout answers with errors',
) {
  const occurredAtMs = core.clock.nowMs - agoMs;
  return owner.call(
    'incidents.record',
    { severity, module: 'technical_foundation', summary, occurredAtMs },
    scope,
  );
}

export function setTrend({ owner, scope }: TestAgency, key: TrendKey, value: TrendValue) {
  return owner.call('metrics.setTrend', { key, value, note: 'Read off the dashboard' }, scope);
}

export function run({ owner, scope }: TestAgency, cadence: Cadence, asOfMs?: number) {
  return owner.call('cycles.run', { cadence, ...(asOfMs !== undefined && { asOfMs }) }, scope);
}
