import { startOfDay } from '@shared/base/zones';
import { describe, expect, test } from 'vitest';
import { importFigures } from '../helpers/metric-import-steps';
import { refusalOf } from '../helpers/refusal-of';
import { TEST_NOW_MS, type TestAgency, testAgency } from '../helpers/test-core';

const ZONE = 'America/Sao_Paulo';

function record({ owner, scope }: TestAgency, on: string, valueText: string, source = 'Console') {
  const value = { key: 'non_brand_clicks', fromOn: on, toOn: on, valueText, source } as const;
  return owner.call('observations.record', { observations: [value] }, scope);
}

async function source(agency: TestAgency, key: string) {
  const { sources } = await agency.owner.call('metrics.measures', {}, agency.scope);
  return sources.find((each) => each.key === key);
}

describe('the five minimum sources', () => {
  test('[M190] a source is missing, then current, then old when what it gave is too long ago', async () => {
    const agency = await testAgency();
    expect(await source(agency, 'search_performance')).toEqual({
      key: 'search_performance',
      state: 'missing',
      freshDays: 10,
      newestMs: null,
      measures: [
        { key: 'non_brand_clicks', newestOn: null, source: null },
        { key: 'query_cluster_coverage', newestOn: null, source: null },
      ],
      tasks: null,
    });
    await record(agency, '2026-10-24', '12');
    // The value speaks for the end of its day: ten days later it still counts.
    expect(await source(agency, 'search_performance')).toMatchObject({
      state: 'current',
      newestMs: startOfDay('2026-10-25', ZONE),
      measures: [{ newestOn: '2026-10-24', source: 'Console' }, { newestOn: null }],
    });
    const other = await testAgency();
    await record(other, '2026-10-23', '12');
    expect(await source(other, 'search_performance')).toMatchObject({ state: 'old' });
  });

  test('[M190] the weekly dashboard is the weekly cycle, the mapping of releases is finished work with a measure', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    expect(await source(agency, 'weekly_dashboard')).toMatchObject({ state: 'missing' });
    await owner.call('cycles.run', { cadence: 'weekly' }, scope);
    expect(await source(agency, 'weekly_dashboard')).toMatchObject({
      state: 'current',
      newestMs: TEST_NOW_MS,
    });
    expect(await source(agency, 'release_mapping')).toMatchObject({ state: 'missing', tasks: 0 });
  });
});

describe('a measure and its values', () => {
  test('[Q37] +2 % is up and −2 % is down, in the window that was asked for', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await record(agency, '2026-10-20', '100');
    await record(agency, '2026-10-30', '102');
    const clicks = async (windowDays: number) => {
      const { measures } = await owner.call('metrics.measures', { windowDays }, scope);
      return measures.find(({ key }) => key === 'non_brand_clicks');
    };
    expect(await clicks(10)).toMatchObject({
      trend: 'up',
      change: 0.02,
      current: { value: 102, source: 'Console', coveredDays: 1 },
      previous: { value: 100 },
      newest: { value: 102, toOn: '2026-10-30', chosen: true },
      feeds: 'non_brand_visibility_trend',
      override: null,
      openConflicts: 0,
    });
    // Both values lie in a window of 30 days, and before it there is none.
    expect(await clicks(30)).toMatchObject({ trend: 'unknown', change: null, previous: null });
    await owner.call(
      'metrics.setTrend',
      { key: 'non_brand_visibility_trend', value: 'down', note: 'Bots left out' },
      scope,
    );
    expect(await clicks(10)).toMatchObject({
      trend: 'down',
      change: 0.02,
      override: { value: 'down', note: 'Bots left out', by: 'Olga' },
    });
  });

  test('[M188] every value of a conflict is listed, and only one of them is used', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await record(agency, '2026-10-20', '100', 'Console');
    await record(agency, '2026-10-20', '90', 'Dashboard');
    await record(agency, '2026-10-19', '80', 'Console');
    const { rows, total, next } = await owner.call(
      'metrics.values',
      { key: 'non_brand_clicks' },
      scope,
    );
    expect(
      rows.map(({ toOn, value, chosen, conflict }) => [toOn, value, chosen, conflict]),
    ).toEqual([
      ['2026-10-20', 90, true, 'open'],
      ['2026-10-20', 100, false, 'open'],
      ['2026-10-19', 80, true, null],
    ]);
    expect([total, next]).toEqual([3, null]);
    const { measures } = await owner.call('metrics.measures', {}, scope);
    expect(measures.find(({ key }) => key === 'non_brand_clicks')?.openConflicts).toBe(1);
  });

  test('[D13] pages follow each other without a gap, also through a period of several values', async () => {
    const agency = await testAgency();
    const { owner, scope } = agency;
    await record(agency, '2026-10-07', '9');
    await record(agency, '2026-10-07', '8', 'Dashboard');
    // The week was recorded last and ends with the same day, but begins before it.
    await importFigures(
      agency,
      'From,To,Clicks\n2026-10-07,2026-10-07,2\n2026-10-05,2026-10-05,3\n2026-10-01,2026-10-07,1\n',
    );
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await owner.call(
        'metrics.values',
        { key: 'non_brand_clicks', limit: 2, ...(after !== undefined && { after }) },
        scope,
      );
      seen.push(...page.rows.map(({ fromOn, toOn, value }) => `${fromOn} ${toOn} ${value}`));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toEqual([
      '2026-10-07 2026-10-07 2',
      '2026-10-07 2026-10-07 8',
      '2026-10-07 2026-10-07 9',
      '2026-10-01 2026-10-07 1',
      '2026-10-05 2026-10-05 3',
    ]);
    const bad = owner.call('metrics.values', { key: 'sessions', after: 'x' }, scope);
    expect(await refusalOf(bad)).toMatchObject({ reason: 'bad_cursor' });
  });
});
