import { DAY_MS } from '@shared/base/days';
import { CADENCES, type Cadence, WINDOW_DAYS } from '@shared/domain/cycles/cycle';
import type { TrendKey, TrendValue } from '@shared/domain/metrics/trend';
import { expect, test } from 'vitest';
import { signInAs, TEST_NOW_MS, type TestAgency, testAgency } from '../helpers/test-core';

/** Records an incident that occurred `agoMs` before the false clock. */
async function incident({ owner, scope, core }: TestAgency, severity: 'P0' | 'P1', agoMs: number) {
  return owner.call(
    'incidents.record',
    {
      severity,
      module: 'technical_foundation',
      summary: 'Checkout answers with errors',
      occurredAtMs: core.clock.nowMs - agoMs,
    },
    scope,
  );
}

async function setTrend({ owner, scope }: TestAgency, key: TrendKey, value: TrendValue) {
  return owner.call('metrics.setTrend', { key, value, note: 'Read off the dashboard' }, scope);
}

async function run({ owner, scope }: TestAgency, cadence: Cadence, asOfMs?: number) {
  return owner.call('cycles.run', { cadence, ...(asOfMs !== undefined && { asOfMs }) }, scope);
}

const refusalOf = (call: Promise<unknown>) =>
  call.then(
    () => 'allowed',
    (error) => ({ code: error.code, ...error.details }),
  );

test.each(CADENCES)(
  '[M196] [M136] a P0 exactly at the %s window’s edge decides rollback, one millisecond older does not',
  async (cadence) => {
    const inside = await testAgency();
    await incident(inside, 'P0', WINDOW_DAYS[cadence] * DAY_MS);
    expect(await run(inside, cadence)).toMatchObject({
      decision: 'rollback',
      rule: 1,
      windowStartMs: TEST_NOW_MS - WINDOW_DAYS[cadence] * DAY_MS,
      windowEndMs: TEST_NOW_MS,
      incidentCounts: { p0: 1, p1: 0, p2: 0 },
    });

    const outside = await testAgency();
    await incident(outside, 'P0', WINDOW_DAYS[cadence] * DAY_MS + 1);
    expect(await run(outside, cadence)).toMatchObject({ decision: 'intervene', incidents: [] });
  },
);
