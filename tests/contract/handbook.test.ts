import { join } from 'node:path';
import { FUNCTIONAL_ROLES } from '@shared/domain/roles/functional-role';
import { INSTALL } from '@shared/rpc/client';
import { describe, expect, test } from 'vitest';
import { run as command, temporaryFolder } from '../cli/in-process';
import { passGates, sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { incident, QUALITY, run, setTrend, VISIBILITY } from '../helpers/cycle-steps';
import { refusalOf } from '../helpers/refusal-of';
import { testAgency } from '../helpers/test-core';

/** The eight cases by which the handbook accepts an operation (M200), each under its own name. */
describe('the handbook’s test cases', () => {
  test('[M200] 1 gate block: with one gate failing nothing starts, and the gate is named', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await owner.call('plans.create', { goal: { statement: 'Fill the winter' } }, scope);
    await passGates(agency);
    const low = { gate: 'capacity_gate', field: 'rolling_weeks_feasible', value: 7.9 } as const;
    await owner.call('gates.setInput', low, scope);
    const refused = await owner.call('campaigns.start', {}, scope).catch((error) => error);
    expect(JSON.stringify(refused.details ?? refused)).toContain('capacity_gate');
    expect(JSON.stringify(refused.details ?? refused)).not.toContain('data_gate');
    expect((await owner.call('tasks.counts', {}, scope)).total).toBe(0);
  });

  test('[M200] 2 dual-track imbalance: visibility alone makes an intervene that warns of it', async () => {
    const agency = await testAgency();
    await setTrend(agency, VISIBILITY, 'up');
    await setTrend(agency, QUALITY, 'flat');
    expect(await run(agency, 'weekly')).toMatchObject({
      decision: 'intervene',
      rule: 2,
      trackDrift: true,
    });
  });

  test('[M200] 3 a P0 in the window makes a rollback, whatever the trends say', async () => {
    const agency = await testAgency();
    for (const key of [VISIBILITY, QUALITY] as const) await setTrend(agency, key, 'up');
    await incident(agency, 'P0');
    for (const cadence of ['weekly', 'monthly', 'quarterly'] as const) {
      expect(await run(agency, cadence)).toMatchObject({ decision: 'rollback', rule: 1 });
    }
  });

  test('[M200] 4 unattended cycles: a scheduler that calls the command line gets a decision and a report each week', async () => {
    const data = join(temporaryFolder(), 'data');
    await command(['plan-growth', 'Fill the winter', '--data', data]);
    const decisions: string[] = [];
    for (const day of ['2026-11-24', '2026-12-01', '2026-12-08']) {
      const { exit, out } = await command(['run-cycle', 'weekly', '--json', '--data', data], {
        clock: `${day}T09:00:00.000Z`,
      });
      expect(exit).toBe(0);
      decisions.push(JSON.parse(out).decision);
    }
    expect(decisions).toEqual(['intervene', 'intervene', 'intervene']);
    expect((await command(['verify', '--data', data])).exit).toBe(0);
  });

  test('[M200] 5 dual values kept: both sources stay, also after one was chosen', async () => {
    const { owner, scope } = await testAgency();
    const week = { key: 'bookings', fromOn: '2026-10-26', toOn: '2026-11-01' } as const;
    await owner.call(
      'observations.record',
      {
        observations: [
          { ...week, valueText: '12', source: 'GA4' },
          { ...week, valueText: '14', source: 'Booking engine' },
        ],
      },
      scope,
    );
    const [open] = await owner.call('conflicts.list', { state: 'open' }, scope);
    expect(open?.observations.map(({ valueText }) => valueText).sort()).toEqual(['12', '14']);
    const chosenId = open?.observations[0]?.id ?? '';
    const choice = { conflictId: open?.id ?? '', chosenId, note: 'Reconciled by hand' };
    await owner.call('conflicts.resolve', choice, scope);
    const { rows } = await owner.call('metrics.values', { key: 'bookings' }, scope);
    expect(rows.map(({ valueText, source }) => [valueText, source]).sort()).toEqual([
      ['12', 'GA4'],
      ['14', 'Booking engine'],
    ]);
  });

  test('[M200] 6 forty tasks with the required metadata: none is worked on before its four fields are there', async () => {
    const agency = await testAgency();
    const { owner, scope, ownerId } = agency;
    await startedCampaign(agency);
    const { rows, total } = await owner.call('tasks.list', { limit: 200 }, scope);
    expect([rows.length, total]).toEqual([40, 40]);
    for (const { id, version } of rows) {
      const moved = { taskId: id, expectedVersion: version, to: 'scheduled' } as const;
      expect(await refusalOf(owner.call('tasks.move', moved, scope))).toMatchObject({
        code: 'rule_violation',
      });
      const filled = { taskId: id, expectedVersion: version, ...sprintFields(ownerId) };
      await owner.call('tasks.update', filled, scope);
    }
    expect(await owner.call('tasks.counts', {}, scope)).toMatchObject({
      total: 40,
      missingFields: 0,
    });
  });

  test('[M200] 7 role naming: every task and gate is accounted for by one of the twelve roles, written alike', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await startedCampaign(agency);
    const { rows } = await owner.call('tasks.list', { limit: 200 }, scope);
    expect(FUNCTIONAL_ROLES).toHaveLength(12);
    for (const { accountableRole } of rows) expect(FUNCTIONAL_ROLES).toContain(accountableRole);
    const portuguese = { name: 'Casa Azul', slug: 'casa-azul', contentLocale: 'pt-BR' } as const;
    const { id } = await owner.call('tenants.create', portuguese, INSTALL);
    const other = { kind: 'tenant', tenantId: id } as const;
    await startedCampaign({ owner, scope: other });
    const theirs = await owner.call('tasks.list', { limit: 200 }, other);
    expect(theirs.rows.map((row) => row.accountableRole)).toEqual(
      rows.map((row) => row.accountableRole),
    );
  });

  test('[M200] 8 end-state report: four dimensions out of records, frozen', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await startedCampaign(agency);
    const cycle = await run(agency, 'weekly');
    const { reportId } = await owner.call('reports.saveEndState', {}, scope);
    const { markdown, kind } = await owner.call('reports.get', { reportId }, scope);
    expect(kind).toBe('end_state');
    expect(markdown.match(/^## /gm)).toHaveLength(4);
    expect(markdown).toContain(cycle.id);
  });
});
