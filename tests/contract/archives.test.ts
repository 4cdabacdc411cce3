import { INSTALL } from '@shared/rpc/client';
import { describe, expect, test } from 'vitest';
import { passGates } from '../helpers/campaign-steps';
import { incident, run, setTrend } from '../helpers/cycle-steps';
import { type TestAgency, testAgency } from '../helpers/test-core';

const DAY_MS = 86_400_000;

async function later({ core, owner, ownerId }: TestAgency, days: number): Promise<void> {
  core.clock.nowMs += days * DAY_MS;
  await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
}

describe('the archives', () => {
  test('[M187] grow by each cycle that is run, each cadence its own, newest first; a look back adds none', async () => {
    const agency = await testAgency();
    const { owner, scope, core } = agency;
    const first = await run(agency, 'weekly');
    await run(agency, 'monthly');
    await later(agency, 7);
    await run(agency, 'weekly', core.clock.nowMs - DAY_MS);
    const second = await run(agency, 'weekly');
    const weekly = await owner.call('cycles.archive', { cadence: 'weekly' }, scope);
    expect(weekly.rows.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(weekly.total).toBe(2);
    expect((await owner.call('cycles.archive', { cadence: 'monthly' }, scope)).total).toBe(1);
    expect((await owner.call('cycles.archive', { cadence: 'quarterly' }, scope)).rows).toEqual([]);
  });

  test('[M187] a row keeps what was decided and from what, whatever has changed since', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await owner.call(
      'gates.setInput',
      {
        gate: 'capacity_gate',
        field: 'rolling_weeks_feasible',
        value: 8,
        evidence: { kind: 'note', text: 'Eight weeks in a row' },
      },
      scope,
    );
    await setTrend(agency, 'query_cluster_coverage_trend', 'up');
    await incident(agency, 'P0');
    const { id } = await run(agency, 'quarterly');
    await owner.call('cycles.acknowledge', { cycleId: id, note: 'Read together' }, scope);
    const rows = async () =>
      (await owner.call('cycles.archive', { cadence: 'quarterly' }, scope)).rows;
    const before = await rows();
    expect(before[0]).toMatchObject({
      decision: 'rollback',
      decidedFrom: {
        gates: { passed: 1, total: 5 },
        tiers: [
          { tier: 'structure_core' },
          { tier: 'performance_core' },
          { tier: 'acceleration_core', mayGrow: false },
        ],
      },
      acknowledgement: { by: 'Olga', note: 'Read together' },
    });
    expect(before[0]?.decidedFrom?.gates.failing).not.toContain('capacity_gate');
    expect(before[0]?.decidedFrom?.trends).toContainEqual({
      key: 'query_cluster_coverage_trend',
      value: 'up',
    });
    expect(before[0]?.actions).toContain('architecture_governance_review');
    await passGates(agency);
    await setTrend(agency, 'query_cluster_coverage_trend', 'down');
    expect(await rows()).toEqual(before);
  });

  test('[M187] days filter in the tenant’s zone, both inside; pages join to the whole', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    for (let week = 0; week < 3; week += 1) {
      await run(agency, 'weekly');
      await later(agency, 7);
    }
    const of = (fromOn?: string, toOn?: string) =>
      owner.call(
        'cycles.archive',
        { cadence: 'weekly', ...(fromOn && { fromOn }), ...(toOn && { toOn }) },
        scope,
      );
    expect((await of('2026-11-10', '2026-11-10')).total).toBe(1);
    expect((await of('2026-11-11')).total).toBe(1);
    expect((await of(undefined, '2026-11-10')).total).toBe(2);
    expect((await of('2026-11-11', '2026-11-16')).rows).toEqual([]);
    const all = await of();
    const page = await owner.call('cycles.archive', { cadence: 'weekly', limit: 2 }, scope);
    const rest = await owner.call(
      'cycles.archive',
      { cadence: 'weekly', limit: 2, after: page.next ?? '' },
      scope,
    );
    expect([...page.rows, ...rest.rows]).toEqual(all.rows);
    expect(rest.next).toBeNull();
  });
});
