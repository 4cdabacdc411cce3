import { addDays } from '@shared/base/days';
import {
  AGENCY_COLUMNS,
  DEFAULT_AGENCY_COLUMNS,
  DEFAULT_KPIS,
  metricOfColumn,
  movedColumn,
  toggledColumn,
  trendOfColumn,
} from '@shared/domain/agency/columns';
import { METRIC_KEYS } from '@shared/domain/metrics/metric';
import { TREND_KEYS } from '@shared/domain/metrics/trend';
import { INSTALL, tenantScope } from '@shared/rpc/client';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sprintFields, startedCampaign } from '../helpers/campaign-steps';
import { signInAs, TEST_NOW_MS, type TestAgency, testAgency } from '../helpers/test-core';

const DAY_MS = 86_400_000;

async function grid({ owner }: Pick<TestAgency, 'owner'>, tenantIds: readonly string[]) {
  return owner.call(
    'agency.grid',
    { kpis: ['sessions', 'bookings'], trends: ['non_brand_visibility_trend'] },
    { kind: 'tenants', tenantIds: [...tenantIds] },
  );
}

async function tenant({ owner }: TestAgency, name: string, zone = 'America/Sao_Paulo') {
  const { id } = await owner.call('tenants.create', { name, zone }, INSTALL);
  return { tenantId: id, scope: tenantScope(id) };
}

describe('the roll-up of all tenants', () => {
  test('[M197] a field of blanks alone is missing in the roll-up, in what to do next and on the board alike', async () => {
    const agency = await testAgency();
    const { owner, scope, tenantId, ownerId } = agency;
    await startedCampaign(agency);
    const blank = { ...sprintFields(ownerId), kpiImpact: '\t\u00a0' };
    await owner.call('tasks.create', { title: 'Blank', module: 'content_system', ...blank }, scope);
    const { rows } = await grid(agency, [tenantId]);
    expect(rows[0]?.tasks.missing).toBe(41);
    const { items } = await owner.call('overview.doNext', {}, scope);
    expect(items.find(({ kind }) => kind === 'fields_missing')?.count).toBe(41);
    expect((await owner.call('tasks.counts', {}, scope)).missingFields).toBe(41);
  });

  test('[M15] every row says where its tenant stands, and agrees with what the tenant’s own views say', async () => {
    const agency = await testAgency();
    const { owner, scope, tenantId, ownerId, core } = agency;
    await startedCampaign(agency);
    const late = await owner.call(
      'tasks.create',
      { title: 'Late', module: 'content_system', ...sprintFields(ownerId), dueOn: '2026-11-04' },
      scope,
    );
    await owner.call(
      'tasks.move',
      { taskId: late.id, expectedVersion: late.version, to: 'blocked', reason: 'Waits' },
      scope,
    );
    await owner.call(
      'incidents.record',
      { severity: 'P1', module: 'content_system', summary: 'A price was wrong' },
      scope,
    );
    const cycle = await owner.call('cycles.run', { cadence: 'weekly' }, scope);
    await owner.call('cycles.run', { cadence: 'weekly', asOfMs: TEST_NOW_MS - DAY_MS }, scope);
    core.clock.nowMs += 9 * DAY_MS;
    await owner.call('session.signIn', { profileId: ownerId }, INSTALL);
    const { rows, asOfMs } = await grid(agency, [tenantId]);
    expect(asOfMs).toBe(core.clock.nowMs);
    const { total, byState, missingFields } = await owner.call('tasks.counts', {}, scope);
    expect(rows).toMatchObject([
      {
        tenantId,
        name: 'Hotel Alba',
        todayOn: '2026-11-12',
        lifecycle: 'incident',
        gatesFailing: 0,
        incidents: { p0: 0, p1: 1, p2: 0 },
        tasks: { open: total, blocked: byState.blocked, overdue: 1, missing: missingFields },
        decision: { cycleId: cycle.id, decision: 'intervene', ordinal: 1, cadence: 'weekly' },
        weekly: { decidedAtMs: TEST_NOW_MS, overdueDays: 2 },
        openConflicts: 0,
        readout: { month: '2026-10', state: null },
        kpis: [
          { key: 'sessions', figure: null, openConflicts: 0 },
          { key: 'bookings', figure: null, openConflicts: 0 },
        ],
        trends: [{ key: 'non_brand_visibility_trend', value: 'unknown', asOfMs: null }],
      },
    ]);
    expect(rows[0]?.changedAtMs).toBe(TEST_NOW_MS);
  });

  test('[M15] each figure brings its window, its source and its as-of, an open conflict says so', async () => {
    const agency = await testAgency();
    const { owner, scope, tenantId } = agency;
    const week = { key: 'sessions', fromOn: '2026-10-26', toOn: '2026-11-01' } as const;
    await owner.call(
      'observations.record',
      {
        observations: [
          { ...week, valueText: '700', source: 'GA4', observedAtMs: TEST_NOW_MS - DAY_MS },
          { ...week, valueText: '650', source: 'Dashboard', tier: 'secondary' },
        ],
      },
      scope,
    );
    const { rows } = await grid(agency, [tenantId]);
    expect(rows[0]).toMatchObject({
      openConflicts: 1,
      kpis: [
        {
          key: 'sessions',
          openConflicts: 1,
          figure: {
            value: 700,
            fromOn: '2026-10-05',
            toOn: '2026-11-01',
            coveredDays: 7,
            windowDays: 28,
            sources: ['GA4'],
            asOfMs: TEST_NOW_MS - DAY_MS,
          },
        },
        { figure: null },
      ],
    });
    const { kpis } = await owner.call('overview.get', {}, scope);
    expect(rows[0]?.kpis[0]?.figure).toEqual(kpis.find(({ key }) => key === 'sessions')?.figure);
  });

  test('[M15] a trend is the one that a weekly cycle reads, an operator’s own word included', async () => {
    const agency = await testAgency();
    const { owner, scope, tenantId } = agency;
    const key = 'non_brand_visibility_trend';
    await owner.call('metrics.setTrend', { key, value: 'up', note: 'Read off' }, scope);
    const { rows } = await grid(agency, [tenantId]);
    expect(rows[0]?.trends).toEqual([
      {
        key,
        value: 'up',
        method: 'override',
        fromOn: '2026-10-28',
        toOn: '2026-11-03',
        asOfMs: TEST_NOW_MS,
      },
    ]);
  });

  test('[M15] every tenant’s today is its own', async () => {
    const agency = await testAgency({ nowMs: Date.UTC(2026, 10, 30, 23) });
    const far = await tenant(agency, 'Far East', 'Asia/Tokyo');
    const { rows } = await grid(agency, [agency.tenantId, far.tenantId]);
    expect(rows.map(({ todayOn, readout }) => [todayOn, readout.month])).toEqual([
      ['2026-12-01', '2026-11'],
      ['2026-11-30', '2026-10'],
    ]);
  });

  test('[M15] overdue is told by the tenant’s own day', async () => {
    const agency = await testAgency({ nowMs: Date.UTC(2026, 10, 30, 14) });
    const far = await tenant(agency, 'Far East', 'Asia/Tokyo');
    for (const scope of [agency.scope, far.scope]) {
      await agency.owner.call(
        'tasks.create',
        { title: 'Due today', module: 'content_system', dueOn: '2026-11-30' },
        scope,
      );
    }
    agency.core.clock.nowMs += 9 * 3_600_000;
    await agency.owner.call('session.signIn', { profileId: agency.ownerId }, INSTALL);
    const { rows } = await grid(agency, [agency.tenantId, far.tenantId]);
    expect(rows.map(({ name, tasks }) => [name, tasks.overdue])).toEqual([
      ['Far East', 1],
      ['Hotel Alba', 0],
    ]);
  });

  test('[M10] holds the tenants that were asked for and no others', async () => {
    const agency = await testAgency();
    const other = await tenant(agency, 'Casa Verde');
    await agency.owner.call(
      'incidents.record',
      { severity: 'P0', module: 'content_system', summary: 'Booking is down' },
      other.scope,
    );
    await agency.owner.call('cycles.run', { cadence: 'weekly' }, other.scope);
    await agency.owner.call(
      'observations.record',
      {
        observations: [
          {
            key: 'sessions',
            fromOn: '2026-11-01',
            toOn: '2026-11-01',
            valueText: '5',
            source: 'GA4',
          },
        ],
      },
      other.scope,
    );
    const { rows } = await grid(agency, [agency.tenantId]);
    expect(rows).toMatchObject([
      {
        tenantId: agency.tenantId,
        incidents: { p0: 0, p1: 0, p2: 0 },
        decision: null,
        kpis: [{ figure: null }, { figure: null }],
      },
    ]);
    const { client } = await signInAs(agency, 'Edi', 'editor');
    await expect(grid({ owner: client }, [agency.tenantId, other.tenantId])).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('[M15] fifty tenants are read at once', async () => {
    const agency = await testAgency();
    const ids = [agency.tenantId];
    for (let index = 1; index < 50; index++) {
      const each = await tenant(agency, `House ${index}`);
      ids.push(each.tenantId);
      await agency.owner.call('observations.record', { observations: daily() }, each.scope);
      if (index % 5 !== 0) continue;
      await startedCampaign({ owner: agency.owner, scope: each.scope });
      await agency.owner.call('cycles.run', { cadence: 'weekly' }, each.scope);
    }
    await grid(agency, ids);
    const times: number[] = [];
    for (let run = 0; run < 5; run++) {
      const start = performance.now();
      const { rows } = await grid(agency, ids);
      times.push(performance.now() - start);
      expect(rows).toHaveLength(50);
    }
    const median = times.toSorted((a, b) => a - b)[2] ?? 0;
    if (process.env['GATEHOUSE_TEST_LOG'] === '1') console.error('agency.grid of 50', times);
    // The bound of the product is 50 ms on a quiet machine; a busy one gets room.
    expect(median).toBeLessThan(250);
  }, 60_000);
});

/** Two measures, a value a day for the window and the one before. */
function daily() {
  return (['sessions', 'bookings'] as const).flatMap((key) =>
    Array.from({ length: 56 }, (_, day) => {
      const on = addDays('2026-11-02', -day);
      return { key, fromOn: on, toOn: on, valueText: String(100 + day), source: 'GA4' };
    }),
  );
}

describe('the columns of the roll-up', () => {
  test('[M15] every measure and every trend is offered, each once, and the first look is among them', () => {
    expect(AGENCY_COLUMNS.flatMap((column) => metricOfColumn(column) ?? [])).toEqual([
      ...METRIC_KEYS,
    ]);
    expect(AGENCY_COLUMNS.flatMap((column) => trendOfColumn(column) ?? [])).toEqual([
      ...TREND_KEYS,
    ]);
    expect(new Set(AGENCY_COLUMNS).size).toBe(AGENCY_COLUMNS.length);
    expect(DEFAULT_AGENCY_COLUMNS.every((column) => AGENCY_COLUMNS.includes(column))).toBe(true);
  });

  test('[M15] moving and hiding never lose or double a column, and one always stays', () => {
    const column = fc.constantFrom(...AGENCY_COLUMNS);
    const step = fc.constantFrom(-1 as const, 1 as const);
    fc.assert(
      fc.property(fc.uniqueArray(column, { minLength: 1 }), column, step, (columns, one, by) => {
        const moved = movedColumn(columns, one, by);
        expect(moved.toSorted()).toEqual(columns.toSorted());
        const toggled = toggledColumn(columns, one);
        expect(new Set(toggled).size).toBe(toggled.length);
        expect(toggled.length).toBeGreaterThan(0);
        expect(toggled.filter((each) => each !== one)).toEqual(
          columns.filter((each) => each !== one || columns.length === 1).filter((e) => e !== one),
        );
      }),
    );
    expect(movedColumn(['lifecycle', 'gates'], 'gates', -1)).toEqual(['gates', 'lifecycle']);
    expect(movedColumn(['lifecycle', 'gates'], 'gates', 1)).toEqual(['lifecycle', 'gates']);
    expect(toggledColumn(['gates'], 'gates')).toEqual(['gates']);
  });

  test('[M15] the choice is kept for the person, and refused when it names what is not there', async () => {
    const { owner } = await testAgency();
    const columns = ['kpi:seo_score', 'lifecycle'];
    await owner.call('settings.set', { key: 'agency.columns', value: columns }, INSTALL);
    await owner.call('settings.set', { key: 'overview.kpis', value: ['email_signups'] }, INSTALL);
    const settings = await owner.call('settings.list', {}, INSTALL);
    const of = (name: string) => settings.find(({ key }) => key === name)?.value;
    expect(of('agency.columns')).toEqual(columns);
    expect(of('overview.kpis')).toEqual(['email_signups']);
    expect(DEFAULT_KPIS).toEqual(['sessions', 'bookings', 'review_rating', 'seo_score']);
    for (const value of [[], ['kpi:weather'], ['gates', 'gates'], 'gates']) {
      await expect(
        owner.call('settings.set', { key: 'agency.columns', value }, INSTALL),
      ).rejects.toMatchObject({ code: 'invalid_input' });
    }
  });
});
