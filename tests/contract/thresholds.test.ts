import { addDays } from '@shared/base/days';
import type { MetricKey } from '@shared/domain/metrics/metric';
import { describe, expect, test } from 'vitest';
import { run, setTrend } from '../helpers/cycle-steps';
import { refusalOf } from '../helpers/refusal-of';
import { storedEvents } from '../helpers/stored-events';
import { signInAs, type TestAgency, testAgency } from '../helpers/test-core';

/** Two weeks of one value a day, the second week `now`. */
async function twoWeeks({ owner, scope }: TestAgency, key: MetricKey, before: number, now: number) {
  const days = Array.from({ length: 14 }, (_, index) => index);
  await owner.call(
    'observations.record',
    {
      observations: days.map((index) => {
        const day = addDays('2026-11-03', -index);
        return {
          key,
          fromOn: day,
          toOn: day,
          valueText: String(index < 7 ? now : before),
          source: 'Search Console',
        };
      }),
    },
    scope,
  );
}

const trendOf = async ({ owner, scope }: TestAgency) =>
  (await owner.call('metrics.trends', {}, scope)).signals[0]?.trend;

describe('thresholds of a measure', () => {
  test('[Q37] a measure is up from its own threshold on, in measures, trends, cycles and the roll-up', async () => {
    const agency = await testAgency();
    const { owner, scope, tenantId } = agency;
    await twoWeeks(agency, 'non_brand_clicks', 100, 103);
    expect(await trendOf(agency)).toBe('up');
    const to = { up: 0.05, down: -0.01 };
    expect(
      await owner.call('metrics.setThresholds', { key: 'non_brand_clicks', to }, scope),
    ).toEqual(to);
    expect(await trendOf(agency)).toBe('flat');
    const { measures } = await owner.call('metrics.measures', { windowDays: 7 }, scope);
    expect(measures.find(({ key }) => key === 'non_brand_clicks')).toMatchObject({
      trend: 'flat',
      thresholds: { ...to, own: true },
    });
    expect(measures.find(({ key }) => key === 'sessions')?.thresholds).toEqual({
      up: 0.02,
      down: -0.02,
      own: false,
    });
    const { rows } = await owner.call(
      'agency.grid',
      { trends: ['non_brand_visibility_trend'] },
      { kind: 'tenants', tenantIds: [tenantId] },
    );
    expect(rows[0]?.trends[0]?.value).toBe('flat');
    const cycle = await run(agency, 'weekly');
    expect(cycle.signals[0]?.trend).toBe('flat');
  });

  test('[Q37] a decision keeps the thresholds it was made with: replay is equal after they move', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await twoWeeks(agency, 'non_brand_clicks', 100, 103);
    const key = 'non_brand_clicks';
    await owner.call('metrics.setThresholds', { key, to: { up: 0.05, down: -0.05 } }, scope);
    const { id } = await run(agency, 'weekly');
    await owner.call('metrics.setThresholds', { key, to: null }, scope);
    expect(await trendOf(agency)).toBe('up');
    expect(await owner.call('cycles.recompute', { cycleId: id }, scope)).toMatchObject({
      same: true,
      differences: [],
    });
    const { signals } = await owner.call('cycles.explain', { cycleId: id }, scope);
    // 721 clicks were read: 5 % above the 700 before, not 2 %, is where it would have turned.
    expect(signals[0]?.distances?.up.value).toBe(735);
  });

  test('[Q37] the operator’s own word goes before any threshold', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await twoWeeks(agency, 'non_brand_clicks', 100, 103);
    await setTrend(agency, 'non_brand_visibility_trend', 'down');
    const to = { up: 0.01, down: -0.01 };
    await owner.call('metrics.setThresholds', { key: 'non_brand_clicks', to }, scope);
    expect(await trendOf(agency)).toBe('down');
  });

  test('[Q37] a threshold on the wrong side of no change is refused, an Editor sets none, and saying it twice is one event', async () => {
    const agency = await testAgency();
    const { owner, scope, core } = agency;
    for (const to of [
      { up: 0, down: -0.02 },
      { up: 0.02, down: 0.01 },
      { up: 1.1, down: -0.02 },
    ]) {
      const refused = owner.call('metrics.setThresholds', { key: 'sessions', to }, scope);
      expect(await refusalOf(refused)).toMatchObject({ code: 'invalid_input' });
    }
    const { client } = await signInAs(agency, 'Edi', 'editor');
    const to = { up: 0.04, down: -0.04 };
    const asked = client.call('metrics.setThresholds', { key: 'sessions', to }, scope);
    expect(await refusalOf(asked)).toMatchObject({ code: 'forbidden' });
    await owner.call('metrics.setThresholds', { key: 'sessions', to }, scope);
    await owner.call('metrics.setThresholds', { key: 'sessions', to }, scope);
    expect(storedEvents(core).filter(({ type }) => type === 'setting.changed')).toHaveLength(1);
  });
});
